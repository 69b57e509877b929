import { describe, expect, test } from 'vitest'
import type { SourceBlock } from '../document.ts'
import { numberText } from './number-text.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { sheetData, xlsxOf } from './xlsx-sample.ts'

const grid = (blocks: ReadonlyArray<SourceBlock>) =>
  blocks.map(({ text, cell }) => (cell ? [text, cell.row, cell.column, cell.head] : [text]))

describe('task tables', () => {
  test('lines above and below the table are paragraphs, the head is known by its words', async () => {
    const rows = [
      ['UBND TỈNH A', null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['PHỤ LỤC'],
      [],
      ['STT', 'Nội dung', 'Chủ trì'],
      [1, 'Rà soát', 'Sở Tư pháp'],
      [2, 'Báo cáo', null],
      [],
      [null, 'Nơi nhận:', 'CHỦ TỊCH'],
    ]
    const { blocks } = await readXlsx(xlsxOf({ rows }))
    expect(grid(blocks)).toEqual([
      ['UBND TỈNH A'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['PHỤ LỤC'],
      ['STT', 0, 0, true],
      ['Nội dung', 0, 1, true],
      ['Chủ trì', 0, 2, true],
      ['1', 1, 0, false],
      ['Rà soát', 1, 1, false],
      ['Sở Tư pháp', 1, 2, false],
      ['2', 2, 0, false],
      ['Báo cáo', 2, 1, false],
      ['Nơi nhận:'],
      ['CHỦ TỊCH'],
    ])
  })

  test('a blank row inside a table that counts on does not end it', async () => {
    const rows = [['TT', 'Nhiệm vụ'], [1, 'Một'], [], ['II', 'Nhóm'], [2, 'Hai']]
    const { blocks } = await readXlsx(xlsxOf({ rows }))
    expect(blocks.every(block => block.cell?.table === 0)).toBe(true)
  })

  test('merged cells are one; a head of two rows and the row that counts columns are the head', async () => {
    const rows = [
      ['STT', 'Nội dung', 'Cơ quan', null],
      [null, null, 'Chủ trì', 'Phối hợp'],
      ['(1)', '(2)', '(3)', '(4)'],
      [1, 'Rà soát', 'Sở Tư pháp', 'Sở Y tế'],
    ]
    const merges =
      '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:D1"/></mergeCells>'
    const { blocks } = await readXlsx(xlsxOf({ sheets: [{ name: 'x', xml: sheetData(rows) + merges }] }))
    const spans = blocks.map(({ text, cell }) => [text, cell!.rows, cell!.columns, cell!.head])
    expect(spans.slice(0, 5)).toEqual([
      ['STT', 2, 1, true],
      ['Nội dung', 2, 1, true],
      ['Cơ quan', 1, 2, true],
      ['Chủ trì', 1, 1, true],
      ['Phối hợp', 1, 1, true],
    ])
    expect(blocks.filter(block => !block.cell!.head)).toHaveLength(4)
  })

  test('a head whose every cell is merged down is two rows; unknown titles are a head all the same', async () => {
    const xml =
      sheetData([['STT', 'Nội dung'], [], [1, 'Rà soát']]) +
      '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/></mergeCells>'
    const merged = await readXlsx(xlsxOf({ sheets: [{ name: 'x', xml }] }))
    expect(merged.blocks.map(({ cell }) => [cell!.row, cell!.head])).toEqual([
      [0, true],
      [0, true],
      [2, false],
      [2, false],
    ])
    const rows = [['PHỤ LỤC'], ['Lĩnh vực', 'Yêu cầu', 'Ai làm'], ['Y tế', 'Khám', 'Sở A']]
    const other = await readXlsx(xlsxOf({ rows }))
    expect(other.blocks.map(({ cell }) => cell?.head)).toEqual([
      undefined,
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })

  test('hidden rows inside a table and inside a merge leave no gap', async () => {
    const text = (name: string, value: string) => `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`
    const xml = `<sheetData><row r="1">${text('A1', 'STT')}${text('B1', 'Nội dung')}</row><row r="2">${text('A2', 'x')}${text('B2', 'Một')}</row><row r="3" hidden="1">${text('B3', 'ẩn')}</row><row r="4">${text('B4', 'Hai')}</row></sheetData><mergeCells><mergeCell ref="A2:A4"/></mergeCells>`
    const { blocks } = await readXlsx(xlsxOf({ sheets: [{ name: 'x', xml }] }))
    expect(blocks.map(({ text: t, cell }) => [t, cell!.row, cell!.rows])).toEqual([
      ['STT', 0, 1],
      ['Nội dung', 0, 1],
      ['x', 1, 2],
      ['Một', 1, 1],
      ['Hai', 2, 1],
    ])
  })

  test('hidden sheets, rows and columns are out, and the hidden rows are told', async () => {
    const xml =
      '<cols><col min="2" max="2" hidden="1"/></cols><sheetData>' +
      '<row r="1"><c r="A1" t="inlineStr"><is><t>thấy</t></is></c><c r="B1" t="inlineStr"><is><t>cột ẩn</t></is></c></row>' +
      '<row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>hàng ẩn</t></is></c></row></sheetData>'
    const sheets = [
      { name: 'Một', xml },
      { name: 'Hai', state: 'hidden', xml: sheetData([['trang ẩn']]) },
      { name: 'Ba', xml: sheetData([['cuối']]) },
    ]
    const { blocks, warnings } = await readXlsx(xlsxOf({ sheets }))
    expect(blocks.map(block => block.text)).toEqual(['thấy', 'cuối'])
    expect(warnings).toEqual(['Trang tính “Một” có 1 hàng đang ẩn; các hàng ẩn không được đọc.'])
  })

  test('shared strings, rich strings, dates by format, stored results; an error is told, not printed', async () => {
    const strings =
      '<si><t>Kế hoạch</t></si><si><r><t>Sở </t></r><r><t>Y tế</t></r><rPh><t>đọc</t></rPh></si>'
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="&quot;ngày&quot;\\ dd/mm/yyyy"/></numFmts><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>'
    const xml =
      '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c s="1"><v>46081</v></c><c s="2"><v>46081</v></c>' +
      '<c><f>1+1</f><v>2</v></c><c r="F1"><f>A1</f></c><c r="G1" t="e"><v>#REF!</v></c><c t="str"><f>x</f><v>chữ</v></c></row></sheetData>'
    const { blocks, warnings } = await readXlsx(xlsxOf({ sheets: [{ name: 'x', xml }], strings, styles }))
    expect(blocks.map(block => block.text)).toEqual([
      'Kế hoạch',
      'Sở Y tế',
      '28/02/2026',
      'ngày 28/02/2026',
      '2',
      'chữ',
    ])
    expect(warnings[0]).toContain('F1, G1')
  })

  test('days counted from 1904', async () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    const xml = sheetData([[44619]])
    const workbook = '<workbookPr date1904="1"/>'
    const { blocks } = await readXlsx(xlsxOf({ sheets: [{ name: 'x', xml }], styles, workbook }))
    expect(blocks[0]!.text).toBe('28/02/2026')
  })

  test('a cell in an old font is Unicode; lines of a cell stay lines', async () => {
    const styles = '<fonts><font><name val=".VnTime"/><b/></font></fonts><cellXfs><xf fontId="0"/></cellXfs>'
    const xml = sheetData([['QuyÒn con ng\u00ADêi:\n- mét']])
    const { blocks } = await readXlsx(xlsxOf({ sheets: [{ name: 'x', xml }], styles }))
    expect(blocks.map(block => [block.text, block.style])).toEqual([
      ['Quyền con người:', { bold: true }],
      ['- một', { bold: true }],
    ])
  })
})

test.each([
  [1234.5, '#,##0.00', '1.234,50'],
  [1200000, '#,##0', '1.200.000'],
  [0.95, '0%', '95%'],
  [0.1229, '0.00%', '12,29%'],
  [7, '00', '07'],
  [0.1 + 0.2, 'General', '0,3'],
  [-5, '0', '-5'],
  [12, '0" lớp"', '12 lớp'],
  [46081.5, 'dd/mm/yyyy hh:mm', '28/02/2026 12:00'],
  [46081, '[$-42A]d/m/yy;@', '28/2/26'],
  [46081, 'mm/yyyy', '02/2026'],
])('%d as %s is %s', (value, code, text) => {
  expect(numberText(value, code, false)).toBe(text)
})

describe('delimited text', () => {
  test('semicolons, quotes, line ends in a value, a byte order mark', () => {
    const text =
      '\uFEFFSTT;Nội dung;Chủ trì\r\n1;"Rà soát; thống kê ""mồ côi""";Sở Y tế\r\n2;"Một:\n- hai";\r\n'
    expect(grid(readCsv(text).blocks)).toEqual([
      ['STT', 0, 0, true],
      ['Nội dung', 0, 1, true],
      ['Chủ trì', 0, 2, true],
      ['1', 1, 0, false],
      ['Rà soát; thống kê "mồ côi"', 1, 1, false],
      ['Sở Y tế', 1, 2, false],
      ['2', 2, 0, false],
      ['Một:', 2, 1, false],
      ['- hai', 2, 1, false],
    ])
  })

  test.each([',', '\t'])('cells parted by %j', mark => {
    const { blocks } = readCsv([`a${mark}b`, `c${mark}d`].join('\n'))
    expect(grid(blocks)).toEqual([
      ['a', 0, 0, true],
      ['b', 0, 1, true],
      ['c', 1, 0, false],
      ['d', 1, 1, false],
    ])
  })

  test('a quote that never closes is a plain character', () => {
    expect(readCsv('a;b\n"c;d').blocks.map(block => block.text)).toEqual(['a', 'b', '"c', 'd'])
  })
})
