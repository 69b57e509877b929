import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { csvCell, csvFile, longestCell, wholeOf } from './csv.ts'

test.each(['=1+1', '+84', '-2', '@SUM(A1)', '\t1', ' =1', '\r1', '＝1', '|cmd', '%x'])(
  '%j cannot run as a formula',
  text => {
    expect(csvCell(text)).toBe(`"'${text}"`)
  },
)

test.each([
  ['\t=1', "'\t'=1"],
  ['\r=1', "'\r'=1"],
  ['a; =1+1;b', "a;' =1+1;b"],
  ['a\n=cmd|x', "a\n'=cmd|x"],
  ['a\r\n@SUM(A1)', "a\r\n'@SUM(A1)"],
  ["a;-2+3+cmd|' /C calc'!A0;", "a;'-2+3+cmd|' /C calc'!A0;"],
  ['a\t+HYPERLINK("x")', 'a\t\'+HYPERLINK(""x"")'],
])('%j cannot run where cells are parted by semicolons', (text, cell) => {
  expect(csvCell(text)).toBe(`"${cell}"`)
})

test.each(['việc:\n- Sở Y tế (chủ trì)\n- Sở Nội vụ', 'giảm; -5 %; + 3 xã', 'Sở A; Sở B, Huế'])(
  '%j stays as it is',
  text => {
    expect(csvCell(text)).toBe(`"${text}"`)
  },
)

const whole = wholeOf({
  url: new URL('https://so.example/en/withdrawals.csv?limit=20'),
  locals: { language: 'en' },
})

test('words too long for a cell are cut with a sign that says where all of them are', () => {
  expect(whole.address).toBe('https://so.example/en/withdrawals.json?limit=20')
  for (const letter of ['ộ', '😀', 'o\u0323\u0302', 'a b', '"']) {
    const fits = letter.repeat(longestCell / letter.length).padEnd(longestCell, 'x')
    expect(csvCell(fits, whole)).toBe(`"${fits.replaceAll('"', '""')}"`)
    const cell = csvCell(`${fits}x`, whole).slice(1, -1).replaceAll('""', '"')
    expect(cell.length).toBeLessThanOrEqual(longestCell)
    expect(cell.length).toBeGreaterThan(longestCell - 10)
    expect(cell.isWellFormed()).toBe(true)
    const [kept, sign] = cell.split(' … [')
    expect(fits.startsWith(kept!)).toBe(true)
    expect(fits.slice(kept!.length)).not.toMatch(/^\p{M}/u)
    expect(sign).toBe(`a cell holds 32767 characters; all 32768 are at ${whole.address}]`)
  }
  expect(csvFile(['a'], [[`=${'x'.repeat(longestCell)}`]], whole)).toContain(`all 32769 are at`)
})

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
      expect(back.replaceAll("'", '')).toBe(text.replaceAll("'", ''))
    }),
  )
})
