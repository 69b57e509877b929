import { assert, asyncProperty, array, integer, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UnreadableFile, type SourceDocument } from '../document.ts'
import { readPdf } from './read-pdf.ts'
import { drawPdf, paragraph, put, rule } from './testing/draw-pdf.ts'

const textsOf = (source: SourceDocument): string[] => source.blocks.map(block => block.text)
const first =
  '1. Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp và Ủy ban nhân dân các xã, phường rà soát văn bản có liên quan đến quyền của người khuyết tật, trình Ủy ban nhân dân tỉnh trước ngày 30/6/2027.'
const second =
  'Giám đốc các sở, Thủ trưởng các ban, ngành và Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm về việc này theo chức năng, nhiệm vụ được giao.'

describe('a paper of one page', () => {
  const page = drawPdf(doc => {
    put(doc, 'UBND TỈNH MINH HẢI', { x: 95, y: 60, size: 12 })
    put(doc, 'SỞ NỘI VỤ', { x: 115, y: 75, size: 12, font: 'bold' })
    // A narrow gutter, as in letterheads with a long name.
    put(doc, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { x: 244, y: 60, size: 12, font: 'bold' })
    put(doc, 'Độc lập - Tự do - Hạnh phúc', { x: 325, y: 75, size: 12, font: 'bold' })
    put(doc, 'Số: 15/KH-SNV', { x: 115, y: 102, size: 12 })
    put(doc, 'Minh Hải, ngày 05 tháng 3 năm 2027', { x: 320, y: 102, size: 12, font: 'italic' })
    put(doc, 'KẾ HOẠCH', { x: 275, y: 135, font: 'bold' })
    let y = paragraph(doc, first, 165)
    y = paragraph(doc, second, y)
    put(doc, 'Nơi nhận:', { x: 82, y: y + 20, size: 11, font: 'italic' })
    put(doc, '- UBND tỉnh (để b/c);', { x: 82, y: y + 33, size: 11 })
    put(doc, '- Lưu: VT.', { x: 82, y: y + 46, size: 11 })
    put(doc, 'KT. GIÁM ĐỐC', { x: 370, y: y + 18, font: 'bold' })
    put(doc, 'PHÓ GIÁM ĐỐC', { x: 367, y: y + 35, font: 'bold' })
    put(doc, 'Trần Thị Mận', { x: 375, y: y + 120, font: 'bold' })
  })

  test('two-column letterhead and signature are read column by column', async () => {
    expect(textsOf(await readPdf(await page))).toEqual([
      'UBND TỈNH MINH HẢI',
      'SỞ NỘI VỤ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 15/KH-SNV',
      'Minh Hải, ngày 05 tháng 3 năm 2027',
      'KẾ HOẠCH',
      first,
      second,
      'Nơi nhận:',
      '- UBND tỉnh (để b/c);',
      '- Lưu: VT.',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Trần Thị Mận',
    ])
  })

  test('look and page are kept', async () => {
    const { blocks, format } = await readPdf(await page)
    const title = blocks.find(block => block.text === 'KẾ HOẠCH')!
    expect(format).toBe('pdf')
    expect(title).toMatchObject({ page: 1, style: { bold: true, centred: true } })
    expect(blocks.find(block => block.text.startsWith('Minh Hải'))!.style).toMatchObject({ italic: true })
    expect(blocks.find(block => block.text === first)!.style).toBeUndefined()
  })
})

test('a sentence over the page, between a footnote and a running foot', async () => {
  const pdf = await drawPdf(
    doc => {
      for (const [page, number] of [1, 2, 3].entries()) {
        if (page > 0) doc.addPage()
        if (page > 0) put(doc, String(number), { x: 308, y: 40 })
        put(doc, `Hệ thống văn bản điện tử - trang ${number}/3`, { x: 210, y: 795, size: 9 })
      }
      doc.switchToPage(0)
      paragraph(doc, `${first} ${second}`, 70)
      put(doc, 'b) Văn phòng đăng công khai 14 nội dung', { x: 116, y: 650 })
      put(doc, '1', { x: 361, y: 648, size: 8 })
      put(doc, 'trong thời hạn năm ngày làm', { x: 370, y: 650 })
      put(doc, '1', { x: 80, y: 740, size: 6.5 })
      put(doc, 'Danh mục kèm theo Quyết định số 12/QĐ-UBND.', { x: 86, y: 742, size: 10 })
      doc.switchToPage(1)
      const line = 'việc kể từ ngày ban hành, trên trang điện tử của trụ sở có diện tích rộng hơn 20 m'
      put(doc, line, { x: 80, y: 70 })
      put(doc, '2', { x: 81 + doc.fontSize(14).widthOfString(line), y: 68, size: 8 })
      put(doc, 'tại trụ sở.', { x: 80, y: 88 })
      doc.switchToPage(2)
      paragraph(doc, second, 70)
    },
    { bufferPages: true },
  )
  const { blocks } = await readPdf(pdf)
  expect(blocks.map(block => [block.kind, block.text]).slice(1, 3)).toEqual([
    [
      'paragraph',
      'b) Văn phòng đăng công khai 14 nội dung trong thời hạn năm ngày làm việc kể từ ngày ban hành, trên trang điện tử của trụ sở có diện tích rộng hơn 20 m² tại trụ sở.',
    ],
    ['note', 'Danh mục kèm theo Quyết định số 12/QĐ-UBND.'],
  ])
  const text = blocks.map(block => block.text).join('\n')
  expect(text).not.toMatch(/Hệ thống|trang \d/u)
  expect(blocks.some(block => /^\d$/u.test(block.text))).toBe(false)
})

test('a ruled table with merged cells that goes over the page with its head repeated', async () => {
  const xs = [80, 120, 330, 450, 545]
  const pdf = await drawPdf(doc => {
    const head = (y: number): void => {
      ;['TT', 'Nội dung', 'Chủ trì', 'Thời hạn'].forEach((text, i) =>
        put(doc, text, { x: xs[i]! + 6, y: y + 4, size: 12, font: 'bold' }),
      )
    }
    paragraph(doc, first, 70)
    rule(doc, xs, [700, 722, 758])
    head(700)
    put(doc, '1', { x: 90, y: 726, size: 12 })
    doc.fontSize(12).text('Tập huấn cho cán bộ cấp xã về quyền trẻ em', 126, 726, { width: 198 })
    put(doc, 'Sở Tư pháp', { x: 336, y: 726, size: 12 })
    put(doc, 'Quý I/2027', { x: 456, y: 726, size: 12 })
    doc.addPage()
    rule(doc, xs, [70, 92])
    head(70)
    rule(doc, xs.slice(0, 3), [92, 114, 136])
    rule(doc, xs.slice(2), [92, 136])
    doc.moveTo(450, 92).lineTo(450, 136).stroke()
    put(doc, '2', { x: 90, y: 96, size: 12 })
    put(doc, 'Đối thoại', { x: 126, y: 96, size: 12 })
    put(doc, '3', { x: 90, y: 118, size: 12 })
    put(doc, 'Báo cáo', { x: 126, y: 118, size: 12 })
    put(doc, 'Văn phòng', { x: 336, y: 107, size: 12 })
    put(doc, 'Hằng quý', { x: 456, y: 107, size: 12 })
    paragraph(doc, second, 160)
  })
  const { blocks } = await readPdf(pdf)
  const cells = blocks.filter(block => block.kind === 'cell')
  expect(cells.map(({ text, cell }) => [text, cell!.row, cell!.column, cell!.rows, cell!.head])).toEqual([
    ['TT', 0, 0, 1, true],
    ['Nội dung', 0, 1, 1, true],
    ['Chủ trì', 0, 2, 1, true],
    ['Thời hạn', 0, 3, 1, true],
    ['1', 1, 0, 1, false],
    ['Tập huấn cho cán bộ cấp xã về quyền trẻ em', 1, 1, 1, false],
    ['Sở Tư pháp', 1, 2, 1, false],
    ['Quý I/2027', 1, 3, 1, false],
    ['2', 2, 0, 1, false],
    ['Đối thoại', 2, 1, 1, false],
    ['Văn phòng', 2, 2, 2, false],
    ['Hằng quý', 2, 3, 2, false],
    ['3', 3, 0, 1, false],
    ['Báo cáo', 3, 1, 1, false],
  ])
  expect(new Set(cells.map(cell => cell.cell!.table)).size).toBe(1)
  expect(blocks.at(-1)!.text).toBe(second)
})

test('a table without ruled lines is found by its columns', async () => {
  const lefts = [80, 120, 330, 450]
  const rows = [
    ['TT', 'Nội dung', 'Chủ trì', 'Thời hạn'],
    ['1', 'Rà soát văn bản về quyền', 'Sở Tư pháp', 'Quý I'],
    ['', 'trẻ em', '', ''],
    ['2', 'Đối thoại', 'Sở Nội vụ', 'Quý II'],
    ['3', 'Báo cáo', 'Văn phòng', 'Quý III'],
  ]
  const pdf = await drawPdf(doc => {
    const y = paragraph(doc, first, 70)
    rows.forEach((row, r) =>
      row.forEach((text, c) => text && put(doc, text, { x: lefts[c]!, y: y + 16 * r, size: 12 })),
    )
    paragraph(doc, second, y + 16 * rows.length + 14)
  })
  const { blocks } = await readPdf(pdf)
  expect(
    blocks.filter(block => block.kind === 'cell').map(({ text, cell }) => [cell!.row, cell!.column, text]),
  ).toEqual([
    [0, 0, 'TT'],
    [0, 1, 'Nội dung'],
    [0, 2, 'Chủ trì'],
    [0, 3, 'Thời hạn'],
    [1, 0, '1'],
    [1, 1, 'Rà soát văn bản về quyền trẻ em'],
    [1, 2, 'Sở Tư pháp'],
    [1, 3, 'Quý I'],
    [2, 0, '2'],
    [2, 1, 'Đối thoại'],
    [2, 2, 'Sở Nội vụ'],
    [2, 3, 'Quý II'],
    [3, 0, '3'],
    [3, 1, 'Báo cáo'],
    [3, 2, 'Văn phòng'],
    [3, 3, 'Quý III'],
  ])
  expect([blocks[0]!.text, blocks.at(-1)!.text]).toEqual([first, second])
})

test('a table row cut by the page is one row', async () => {
  const xs = [80, 120, 400, 545]
  const pdf = await drawPdf(doc => {
    rule(doc, xs, [700, 722, 750])
    ;['TT', 'Nội dung', 'Thời hạn'].forEach((text, i) =>
      put(doc, text, { x: xs[i]! + 6, y: 704, size: 12, font: 'bold' }),
    )
    put(doc, '1', { x: 90, y: 726, size: 12 })
    put(doc, 'Khám sức khỏe cho người cao tuổi,', { x: 126, y: 726, size: 12 })
    put(doc, 'Quý II', { x: 406, y: 726, size: 12 })
    doc.addPage()
    rule(doc, xs, [70, 92])
    put(doc, 'lập hồ sơ theo dõi tại nhà', { x: 126, y: 74, size: 12 })
  })
  const { blocks } = await readPdf(pdf)
  expect(blocks.map(block => block.text)).toContain(
    'Khám sức khỏe cho người cao tuổi, lập hồ sơ theo dõi tại nhà',
  )
})

test('symbols broken at a hyphen or slash are joined; a dash is not', async () => {
  const pdf = await drawPdf(doc => {
    const lines = [
      'Căn cứ Kế hoạch số 204/KH-UBND ngày 06 tháng 01 năm 2027, số 12/KH-',
      'UBND ngày 07 tháng 02 năm 2027 của Ủy ban nhân dân thành phố Minh Hải - một',
      'thành phố ven biển có nhiều người cao tuổi sống một mình và có hoàn cảnh khó',
      'khăn.',
    ]
    lines.forEach((line, i) => put(doc, line, { x: i === 0 ? 116 : 80, y: 70 + 20 * i }))
  })
  const [text] = textsOf(await readPdf(pdf))
  expect(text).toContain('số 12/KH-UBND ngày')
  expect(text).toContain('Minh Hải - một thành phố')
})

test('letters drawn after their line stand where they are seen', async () => {
  const pdf = await drawPdf(doc => {
    const word = (text: string): number => doc.font('regular').fontSize(14).widthOfString(text)
    put(doc, 'Thanh tra ki', { x: 80, y: 70 })
    put(doc, 'm tra', { x: 80 + word('Thanh tra kiể'), y: 70 })
    put(doc, 'ể', { x: 80 + word('Thanh tra ki'), y: 70 })
  })
  expect(textsOf(await readPdf(pdf))).toEqual(['Thanh tra kiểm tra'])
})

test('old fonts are converted; capitals by the font', async () => {
  const pdf = await drawPdf(doc => {
    doc.font('Times-Roman').fontSize(14).text('B¶o ®¶m quyÒn con ng\u00adêi', 80, 70, { lineBreak: false })
  })
  const renamed = Buffer.from(pdf)
    .toString('latin1')
    .replace('/BaseFont /Times-Roman', '/BaseFont /.VnTime    ')
  expect(textsOf(await readPdf(Buffer.from(renamed, 'latin1')))).toEqual(['Bảo đảm quyền con người'])
})

test('letters that come out broken are told', async () => {
  const broken = 'ki m tra ti n đ th c hi n ể ế ộ ự ệ '.repeat(6)
  const pdf = await drawPdf(doc => void paragraph(doc, broken, 70))
  const { warnings } = await readPdf(pdf)
  expect(warnings.join(' ')).toContain('.docx')
  const sound = await drawPdf(doc => void paragraph(doc, `${first} ${second}`, 70))
  expect((await readPdf(sound)).warnings).toEqual([])
})

describe('files that cannot be read', () => {
  const failureOf = async (bytes: Uint8Array): Promise<string> => {
    try {
      const { blocks } = await readPdf(bytes)
      return `read ${blocks.length}`
    } catch (error) {
      return error instanceof UnreadableFile ? error.failure : String(error)
    }
  }
  const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)

  test('a password', async () => {
    const pdf = await drawPdf(doc => void paragraph(doc, first, 70), {
      userPassword: 'mat',
      ownerPassword: 'x',
    })
    expect(await failureOf(pdf)).toBe('encrypted')
  })

  test('pages that contain each other, none at all, no PDF', async () => {
    const loop = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 50000>>endobj\n3 0 obj<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 50000>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`
    expect(await failureOf(ascii(loop))).toBe('damaged')
    const none = loop.replace('[3 0 R]/Count 50000', '[]/Count 0').replace(/3 0 obj.*\n/u, '')
    expect(await failureOf(ascii(none))).toBe('damaged')
    expect(await failureOf(ascii('%PDF-1.7\nkhông có gì'))).toBe('damaged')
  })

  test('a broken cross-reference is rebuilt', async () => {
    const pdf = await drawPdf(doc => void paragraph(doc, first, 70))
    const text = Buffer.from(pdf)
      .toString('latin1')
      .replace(/startxref\s+\d+/u, 'startxref\n7')
    expect(textsOf(await readPdf(Buffer.from(text, 'latin1')))).toEqual([first])
  })

  test('any damage ends in a document or a known failure', async () => {
    const pdf = await drawPdf(doc => void paragraph(doc, `${first} ${second}`, 70))
    const spot = record({ at: integer({ min: 0, max: pdf.length - 1 }), byte: integer({ min: 0, max: 255 }) })
    await assert(
      asyncProperty(
        array(spot, { maxLength: 40 }),
        integer({ min: 0, max: pdf.length }),
        async (spots, end) => {
          const damaged = pdf.slice(0, end % 3 === 0 ? end : pdf.length)
          for (const { at, byte } of spots) if (at < damaged.length) damaged[at] = byte
          expect(await failureOf(damaged)).toMatch(/^(?:read \d+|damaged|encrypted|out-of-time)$/u)
        },
      ),
      { numRuns: 40 },
    )
  }, 60_000)
})
