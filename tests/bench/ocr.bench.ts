import { cpus } from 'node:os'
import { join } from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import type { Measured } from '../../apps/cli/src/commands/bench.ts'
import { readDocument } from '../../packages/intake/src/index.ts'
import { planParagraphs } from './documents.ts'

const font = join(
  import.meta.dirname,
  '../../node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
)
// A4 at 200 dots an inch.
const width = 1654
const height = 2339

/** A page of text as a picture, 200 dpi: seconds with one page on one core. */
export default async function ocr(): Promise<readonly Measured[]> {
  GlobalFonts.registerFromPath(font, 'Tinos')
  const page = pageImage()
  await readDocument(page, 'trang.png')
  const begun = performance.now()
  const { reading } = await readDocument(page, 'trang.png')
  const seconds = (performance.now() - begun) / 1000
  return [
    {
      what: 'one page of 200 dpi',
      value: seconds,
      unit: 's',
      atMost: 4,
      note: `${cpus().length} cores on the machine`,
    },
    { what: 'letters recognised', value: reading.text.length, unit: '', atLeast: 1500 },
  ]
}

function pageImage(): Uint8Array {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fdfcf8'
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#1a1a1a'
  context.font = '37px Tinos'
  let y = 180
  for (const paragraph of planParagraphs(2)) {
    for (const line of wrapped(paragraph, text => context.measureText(text).width)) {
      if (y > height - 180) return new Uint8Array(canvas.toBuffer('image/png'))
      context.fillText(line, 230, y)
      y += 56
    }
  }
  return new Uint8Array(canvas.toBuffer('image/png'))
}

function wrapped(text: string, measure: (text: string) => number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && measure(`${line} ${word}`) < width - 430)
      lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}
