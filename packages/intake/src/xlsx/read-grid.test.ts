import { describe, expect, test } from 'vitest'
import { readGridInChild } from '../child/read-in-child.ts'
import { readGrid } from './read-grid.ts'
import { sheetData, xlsxOf } from './xlsx-sample.ts'

const cells = async (bytes: Uint8Array, name = 'ds.csv') =>
  (await readGrid(bytes, name)).rows.map(row => row.cells)
const utf8 = (text: string) => new TextEncoder().encode(text)

function utf16(text: string, { mark = true, big = false } = {}): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le')
  return big ? bytes.swap16() : bytes
}

/** "Sở Tư pháp" as Windows-1258 writes it: base letter, then its tone. */
const windows1258 = Buffer.from('Tên;Loại\nSở Tư pháp;Sở\nSở Nội vụ;Sở\nCông an tỉnh;Sở\n', 'utf8')
  .toString('utf8')
  .normalize('NFD')

function as1258(text: string): Uint8Array {
  const composed = text
    .normalize('NFD')
    .replace(
      /([aeo])\u0302/gi,
      (_all, letter: string) => ({ a: 'â', e: 'ê', o: 'ô' })[letter.toLowerCase()] ?? letter,
    )
  const bytes: number[] = []
  const marks: Record<string, number> = {
    '\u0300': 0xcc,
    '\u0301': 0xec,
    '\u0309': 0xd2,
    '\u0303': 0xde,
    '\u0323': 0xf2,
  }
  const letters: Record<string, number> = { â: 0xe2, ê: 0xea, ô: 0xf4, đ: 0xf0 }
  const horned = composed.replace(/o\u031b/g, '\u0001').replace(/u\u031b/g, '\u0002')
  for (const letter of horned) {
    const code = letter === '\u0001' ? 0xf5 : letter === '\u0002' ? 0xfd : (marks[letter] ?? letters[letter])
    bytes.push(code ?? letter.charCodeAt(0))
  }
  return Uint8Array.from(bytes)
}

const table = [
  ['Tên', 'Loại'],
  ['Sở Tư pháp', 'Sở'],
]

describe('delimited files', () => {
  test.each([
    ['UTF-8, comma', utf8('Tên,Loại\r\nSở Tư pháp,Sở\r\n')],
    ['UTF-8 with its mark, semicolon', utf8('\ufeffTên;Loại\nSở Tư pháp;Sở')],
    ['tabs', utf8('Tên\tLoại\nSở Tư pháp\tSở\n')],
    ['UTF-16 little', utf16('Tên;Loại\r\nSở Tư pháp;Sở\r\n')],
    ['UTF-16 big', utf16('Tên;Loại\r\nSở Tư pháp;Sở\r\n', { big: true })],
    ['Excel says which mark', utf8('sep=;\r\nTên;Loại\r\nSở Tư pháp;Sở\r\n')],
    ['letters and tones apart (NFD)', utf8('Tên;Loại\nSở Tư pháp;Sở\n'.normalize('NFD'))],
  ])('%s', async (_what, bytes) => {
    expect(await cells(bytes)).toEqual(table)
  })

  test('Windows-1258, with a warning to compare the marks', async () => {
    const grid = await readGrid(as1258(windows1258), 'ds.csv')
    expect(grid.rows.map(row => row.cells).slice(0, 2)).toEqual(table)
    expect(grid.warnings.join()).toContain('Windows-1258')
  })

  test('quotes, breaks in a cell, empty cells, blank rows', async () => {
    const text = 'Tên,Loại,Cũ\n"Sở ""X"", Y",Sở,"a\nb"\n,,\n"Z",,c\n'
    expect(await readGrid(utf8(text), 'ds.csv')).toMatchObject({
      rows: [
        { line: 1, cells: ['Tên', 'Loại', 'Cũ'] },
        { line: 2, cells: ['Sở "X", Y', 'Sở', 'a\nb'] },
        { line: 4, cells: ['Z', '', 'c'] },
      ],
    })
  })

  test('what looks like a formula is text', async () => {
    expect(await cells(utf8('Tên,Loại\n=1+1,@SUM(A1)\n'))).toEqual([
      ['Tên', 'Loại'],
      ['=1+1', '@SUM(A1)'],
    ])
  })
})

describe('workbooks', () => {
  test('the first visible sheet with words; days as a Vietnamese office writes them', async () => {
    const bytes = xlsxOf({
      sheets: [
        { name: 'Ẩn', state: 'hidden', xml: sheetData([['không đọc']]) },
        { name: 'Trống', xml: sheetData([]) },
        {
          name: 'DS',
          xml: '<sheetData><row r="3"><c r="B3" t="inlineStr"><is><t>Từ ngày</t></is></c></row><row r="4"><c r="B4" s="1"><v>45839</v></c></row></sheetData>',
        },
      ],
      styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>',
    })
    expect(await readGrid(bytes, 'ds.xlsx')).toMatchObject({
      rows: [
        { line: 3, cells: ['', 'Từ ngày'] },
        { line: 4, cells: ['', '01/07/2025'] },
      ],
    })
  })

  test('a formula gives the result stored with it; one that was never computed is pointed out', async () => {
    const row = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>HYPERLINK("x")</f></c></row>'
    const bytes = xlsxOf({ sheets: [{ name: 'DS', xml: `<sheetData>${row}</sheetData>` }] })
    const grid = await readGrid(bytes, 'ds.xlsx')
    expect(grid.rows).toEqual([{ line: 1, cells: ['2'] }])
    expect(grid.warnings.join()).toContain('B1')
  })
})

test.each([
  ['a PDF', utf8('%PDF-1.7\n'), 'wrong-kind'],
  ['a page', utf8('<!doctype html><html><body><p>a</p></body></html>'), 'wrong-kind'],
  ['blanks', utf8('  \n \n'), 'no-text'],
  ['a row wider than any list', utf8(`${','.repeat(300)}x\n`), 'too-large'],
  ['half a package', new Uint8Array(Buffer.from('PK\x03\x04rest')), 'damaged'],
])('%s is refused by name, out of the child too', async (_what, bytes, failure) => {
  await expect(readGridInChild(bytes, 'ds.csv')).rejects.toMatchObject({ failure })
})
