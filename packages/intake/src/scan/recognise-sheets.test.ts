import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { drawPdf, put } from '../pdf/testing/draw-pdf.ts'
import { openPdf } from '../pdf/open-pdf.ts'
import { mostSheets } from './recognition-limits.ts'
import { recogniseSheets, type Sheet } from './recognise-sheets.ts'

const words: Readonly<Record<number, string>> = {
  2: 'Sở Nội vụ rà soát văn bản',
  5: 'Sở Y tế khám sức khỏe định kỳ',
  9: 'Sở Tư pháp trợ giúp pháp lý',
}

/** A page with one line, as it lies on the glass. */
async function sheetOf(text: string): Promise<Sheet> {
  const pdf = await drawPdf(doc => void put(doc, text, { x: 90, y: 120, size: 16 }))
  const document = await openPdf(pdf)
  const page = await document.getPage(1)
  const viewport = page.getViewport({ scale: 150 / 72 })
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  await page.render({ canvas: null, canvasContext: context as unknown as CanvasRenderingContext2D, viewport })
    .promise
  await document.loadingTask.destroy()
  return { canvas, dotsPerInch: 150 }
}

test('pages keep their order and numbers, however long each takes; one that fails is told, the others are there', async () => {
  const reports: string[] = []
  const { sheets, warnings } = await recogniseSheets(
    [2, 4, 5, 9],
    async number => {
      if (number === 4) throw new Error('a picture that cannot be drawn')
      // The first comes last.
      if (number === 2) await new Promise(resolve => setTimeout(resolve, 1500))
      return sheetOf(words[number]!)
    },
    ({ what, done, of }) => reports.push(`${what} ${done}/${of}`),
  )
  expect(sheets.map(({ page }) => page.number)).toEqual([2, 5, 9])
  for (const { page } of sheets) {
    const read = page.words.map(word => word.text).join(' ')
    expect(read).toContain(words[page.number]!.split(' ').slice(0, 2).join(' '))
  }
  expect(warnings).toContain('Trang 4 không nhận dạng được; cần nhập tay phần này.')
  expect(warnings.filter(warning => /^Trang (2|5|9) không/.test(warning))).toEqual([])
  expect(reports).toEqual(['0/4', '1/4', '2/4', '3/4', '4/4'].map(at => `recognising ${at}`))
})

test('more pages than are recognised: how many were left is told', async () => {
  const numbers = Array.from({ length: mostSheets + 3 }, (_, i) => i + 1)
  const { sheets, warnings } = await recogniseSheets(numbers, () => Promise.reject(new Error('no picture')))
  expect(sheets).toEqual([])
  expect(warnings[0]).toBe(`Chỉ nhận dạng ${mostSheets} trang quét đầu; 3 trang sau chưa đọc.`)
  expect(warnings).toHaveLength(mostSheets + 1)
})
