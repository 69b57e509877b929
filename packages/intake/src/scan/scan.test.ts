import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { beforeAll, describe, expect, test } from 'vitest'
import { UnreadableFile, type SourceBlock, type SourceDocument } from '../document.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { openPdf } from '../pdf/open-pdf.ts'
import { drawPdf, paragraph, put, rule } from '../pdf/testing/draw-pdf.ts'
import { evened, grayOf, inkThreshold, quarterTurned, turned } from './pixels.ts'
import { pictureSize } from './picture-size.ts'
import { readImage } from './read-image.ts'
import { repairRecognised } from './repair.ts'
import { ruledLines } from './ruled-lines.ts'
import { skewOf } from './skew.ts'
import { unglued } from './unglue.ts'

const sentences = [
  '1. Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp và Ủy ban nhân dân các xã, phường rà soát văn bản có liên quan đến quyền của người khuyết tật, trình Ủy ban nhân dân tỉnh trước ngày 30/6/2027.',
  '2. Sở Y tế tổ chức khám sức khỏe định kỳ cho người cao tuổi tại nhà, mỗi người ít nhất một lần trong năm; báo cáo kết quả trước ngày 15 tháng 11 năm 2027.',
  'Giám đốc các sở, Thủ trưởng các ban, ngành và Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm thi hành Kế hoạch này.',
]
const xs = [80, 120, 330, 450, 545]

async function plan(): Promise<Uint8Array> {
  return drawPdf(doc => {
    put(doc, 'UBND TỈNH MINH HẢI', { x: 95, y: 60, size: 13 })
    put(doc, 'SỞ NỘI VỤ', { x: 120, y: 77, size: 13, font: 'bold' })
    put(doc, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { x: 270, y: 60, size: 13, font: 'bold' })
    put(doc, 'Độc lập - Tự do - Hạnh phúc', { x: 320, y: 77, size: 13, font: 'bold' })
    let y = 130
    for (const sentence of sentences) y = paragraph(doc, sentence, y)
    rule(doc, xs, [y + 10, y + 34, y + 58])
    ;['TT', 'Nội dung', 'Chủ trì', 'Thời hạn'].forEach((text, i) =>
      put(doc, text, { x: xs[i]! + 6, y: y + 14, size: 13, font: 'bold' }),
    )
    ;['1', 'Tập huấn cán bộ', 'Sở Tư pháp', 'Quý I/2027'].forEach((text, i) =>
      put(doc, text, { x: xs[i]! + 6, y: y + 38, size: 13 }),
    )
    doc
      .circle(450, y + 200, 45)
      .lineWidth(6)
      .stroke('#c01818')
  })
}

/** The page as a scanner delivers it: turned, on yellow paper, with grain. */
async function scanned(pdf: Uint8Array, degrees: number): Promise<Canvas> {
  const document = await openPdf(pdf)
  const page = await document.getPage(1)
  const viewport = page.getViewport({ scale: 200 / 72 })
  const clean = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
  const context = clean.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, clean.width, clean.height)
  await page.render({ canvas: null, canvasContext: context as unknown as CanvasRenderingContext2D, viewport })
    .promise
  await document.loadingTask.destroy()
  const sheet = turned(clean, (degrees * Math.PI) / 180)
  const pixels = sheet.getContext('2d').getImageData(0, 0, sheet.width, sheet.height)
  let seed = 11
  for (let i = 0; i < pixels.data.length; i += 4) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    const grain = (seed / 0x7fffffff - 0.5) * 40 - 18
    for (let k = 0; k < 3; k++)
      pixels.data[i + k] = Math.max(0, Math.min(255, pixels.data[i + k]! + grain - 6 * k))
  }
  sheet.getContext('2d').putImageData(pixels, 0, 0)
  return sheet
}

/** A PDF whose page is nothing but the picture. */
async function pictureInPdf(picture: Canvas): Promise<Uint8Array> {
  const jpeg = await picture.encode('jpeg', 80)
  return drawPdf(doc => void doc.image(Buffer.from(jpeg), 0, 0, { width: 595 }), { margin: 0 })
}

const wordsOf = (text: string): string[] => text.split(/\s+/u)

/** Share of the words of `expected` that stand in `found`. */
function agreement(expected: string, found: string): number {
  const have = new Set(wordsOf(found))
  const words = wordsOf(expected)
  return words.filter(word => have.has(word)).length / words.length
}

describe('a scanned page', () => {
  let sheet: Canvas
  let source: SourceDocument
  const reports: string[] = []

  beforeAll(async () => {
    sheet = await scanned(await plan(), 1.2)
    source = await readPdf(await pictureInPdf(sheet), report =>
      reports.push(`${report.what} ${report.done}/${report.of}`),
    )
  }, 180_000)

  test('is recognised sentence by sentence, with page and confidence', () => {
    expect(source.format).toBe('scan')
    for (const sentence of sentences) {
      const block = source.blocks.find(one => agreement(sentence, one.text) > 0.9)
      expect(block, sentence).toBeDefined()
      expect(block).toMatchObject({ page: 1, kind: 'paragraph' })
      expect(block!.confidence).toBeGreaterThan(80)
    }
  })

  test('the table keeps its cells, the letterhead its two columns, the seal leaves nothing', () => {
    const cells = source.blocks.filter(block => block.kind === 'cell')
    expect(cells.map(({ cell }) => [cell!.row, cell!.column])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 0],
      [1, 1],
      [1, 2],
      [1, 3],
    ])
    expect(cells.map(cell => cell.text).join('|')).toMatch(/Tập huấn cán bộ\|Sở Tư pháp\|Quý [I1]\/2027/u)
    const texts = source.blocks.map(block => block.text)
    expect(texts.indexOf('UBND TỈNH MINH HẢI')).toBe(0)
    expect(texts[2]).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(source.blocks.at(-1)!.kind).toBe('cell')
  })

  test('brings the picture for the review and reports its progress', () => {
    const [picture] = source.pages!
    expect(picture).toMatchObject({ page: 1, type: 'image/jpeg' })
    expect([...picture!.bytes.subarray(0, 2)]).toEqual([0xff, 0xd8])
    expect(reports).toEqual(['opening 0/1', 'reading 1/1', 'recognising 0/1', 'recognising 1/1'])
  })

  test('a picture file of the same page, lying on its side, is read alike', async () => {
    const image = await readImage(new Uint8Array(await quarterTurned(sheet, 1).encode('png')))
    expect(image.format).toBe('scan')
    const text = image.blocks.map(block => block.text).join(' ')
    expect(agreement(sentences.join(' '), text)).toBeGreaterThan(0.9)
  }, 180_000)
})

test('the angle of the lines is found within a tenth of a degree', async () => {
  const pdf = await plan()
  for (const degrees of [-2.4, -0.5, 0, 1.6]) {
    const gray = evened(grayOf(await scanned(pdf, degrees)))
    const found = (skewOf(gray, inkThreshold(gray)) * 180) / Math.PI
    expect(Math.abs(found - degrees)).toBeLessThan(0.1)
  }
})

test('ruled lines are found on a straight page, and letters are not taken for them', async () => {
  const gray = evened(grayOf(await scanned(await plan(), 0)))
  const rules = ruledLines(gray, inkThreshold(gray))
  expect(rules.filter(line => line.right - line.left > line.bottom - line.top)).toHaveLength(3)
  expect(rules.filter(line => line.bottom - line.top > line.right - line.left)).toHaveLength(5)
})

test('a lost stroke in a section number is mended by the order, and told', () => {
  const block = (text: string): SourceBlock => ({
    text,
    kind: 'paragraph',
    paragraph: 1,
    page: 2,
    confidence: 85,
  })
  const { blocks, warnings } = repairRecognised([
    block('I. MỤC ĐÍCH, YÊU CẦU'),
    block('I. NỘI DUNG THỰC HIỆN'),
    block('-Lưu: VT.'),
    block('III. TỔ CHỨC THỰC HIỆN'),
    block('PHỤ LỤC'),
    block('I. DANH MỤC NHIỆM VỤ'),
  ])
  expect(blocks.map(one => one.text)).toEqual([
    'I. MỤC ĐÍCH, YÊU CẦU',
    'II. NỘI DUNG THỰC HIỆN',
    '- Lưu: VT.',
    'III. TỔ CHỨC THỰC HIỆN',
    'PHỤ LỤC',
    'I. DANH MỤC NHIỆM VỤ',
  ])
  expect(warnings).toHaveLength(1)
})

test('two syllables run together are parted, names and single syllables are not', () => {
  expect(
    ['Nộidung', 'ghépcho', '(lấyý', 'nghiêng', 'KHUYẾT', 'Êđê', 'Cơquanchủtrì', 'đợt11', 'tháng,'].map(
      unglued,
    ),
  ).toEqual([
    'Nội dung',
    'ghép cho',
    '(lấyý',
    'nghiêng',
    'KHUYẾT',
    'Êđê',
    'Cơ quan chủ trì',
    'đợt 11',
    'tháng,',
  ])
})

test('sizes are read from the header, and a picture that would unpack to gigabytes is refused', async () => {
  const canvas = createCanvas(37, 21)
  for (const type of ['png', 'jpeg', 'webp'] as const) {
    const bytes = new Uint8Array(type === 'png' ? await canvas.encode('png') : await canvas.encode(type, 80))
    expect(pictureSize(bytes)).toEqual({ width: 37, height: 21 })
  }
  const bomb = new Uint8Array(await canvas.encode('png'))
  new DataView(bomb.buffer, bomb.byteOffset).setUint32(16, 60_000)
  new DataView(bomb.buffer, bomb.byteOffset).setUint32(20, 60_000)
  await expect(readImage(bomb)).rejects.toMatchObject({ failure: 'too-large' })
})

test('a picture that cannot be decoded is damaged', async () => {
  const png = new Uint8Array(await createCanvas(20, 20).encode('png'))
  await expect(readImage(png.slice(0, 30))).rejects.toThrow(UnreadableFile)
})
