import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { csvCell, csvFile } from './csv.ts'

test.each(['=1+1', '+84', '-2', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1', '|cmd', '%x'])(
  '%j cannot run as a formula',
  text => {
    expect(csvCell(text)).toBe(`"'${text}"`)
  },
)

test('quotes are doubled and nothing else changes', () => {
  expect(csvCell('Sở "Tư pháp", Huế')).toBe('"Sở ""Tư pháp"", Huế"')
  expect(csvCell(null)).toBe('""')
  expect(csvCell(-3)).toBe('"-3"')
})

test('a file begins with the mark that spreadsheets need and ends its lines with CRLF', () => {
  expect(csvFile(['a', 'b'], [['1', null]])).toBe('\ufeff"a","b"\r\n"1",""\r\n')
})

test('every cell can be read back', () => {
  assert(
    property(string({ unit: 'grapheme' }), text => {
      const cell = csvCell(text)
      const inner = cell.slice(1, -1)
      expect(inner.replaceAll('""', '')).not.toContain('"')
      const back = inner.replaceAll('""', '"')
      expect([text, `'${text}`]).toContain(back)
    }),
  )
})
