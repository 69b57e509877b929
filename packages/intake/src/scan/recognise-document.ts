import { createCanvas } from '@napi-rs/canvas'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Progress } from '../document.ts'
import { recogniseSheets, type Recognised, type Sheet } from './recognise-sheets.ts'

/** The resolution the recogniser knows best; coarser only where a huge page would not fit in memory. */
const dotsPerInch = 200
const mostPixels = 9_000_000

/** Recognises those pages of an opened PDF that have no usable text. */
export async function recognisePages(
  document: PDFDocumentProxy,
  numbers: ReadonlyArray<number>,
  progress?: Progress,
): Promise<Recognised> {
  return recogniseSheets(numbers, number => drawSheet(document, number), progress)
}

async function drawSheet(document: PDFDocumentProxy, number: number): Promise<Sheet> {
  const page = await document.getPage(number)
  const full = page.getViewport({ scale: dotsPerInch / 72 })
  const shrink = Math.min(1, Math.sqrt(mostPixels / (full.width * full.height)))
  const viewport = page.getViewport({ scale: (dotsPerInch / 72) * shrink })
  const canvas = createCanvas(
    Math.max(1, Math.round(viewport.width)),
    Math.max(1, Math.round(viewport.height)),
  )
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  await page.render({
    canvas: null,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport,
    annotationMode: 0,
  }).promise
  page.cleanup()
  return { canvas, dotsPerInch: dotsPerInch * shrink }
}
