// Open data for spreadsheets: UTF-8 with a byte order mark, CRLF, every cell quoted (RFC 4180).
import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'

/** What a spreadsheet may take for a formula at the head of a cell, full-width forms included. */
const formulaHead = /^[\s\u0000-\u001f]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n|%]/

/**
 * Where a spreadsheet parts cells by semicolons, as it does in Vietnam, the quotes behind the first comma are letters to it:
 * what stands behind a semicolon, a tab or a line break is a cell's head there. A list's dash and a negative number are left
 * as they are: only one that calls a function, a sheet or a program could run.
 */
const innerHead = /^[^\S\r\n\t]*(?:[=@\uff1d\uff20]|[+\-\uff0b\uff0d].*(?:[|!]|[\p{L}\d.]\())/u
const parting = /([;\t\r\n])/

/** What a cell holds in Excel, and about what LibreOffice shows of one; longer words are cut there without a sign. */
export const longestCell = 32_767

/** Where the words stand whole that are too long for a cell. */
export interface Whole {
  readonly address: string
  readonly language: Language
}

const cutWords: Phrase = {
  vi: ' … [ô bảng tính chỉ chứa {most} ký tự; đủ {letters} ký tự ở {address}]',
  en: ' … [a cell holds {most} characters; all {letters} are at {address}]',
}

/**
 * One cell: quoted; what a program could run as a formula gets an apostrophe in front, which spreadsheets show as text. Words
 * too long for a cell are cut with a sign that says where all of them are.
 */
export function csvCell(value: string | number | null, whole?: Whole): string {
  if (value === null) return '""'
  if (typeof value === 'number') return `"${value}"`
  const text = (formulaHead.test(value) ? `'${value}` : value)
    .split(parting)
    .map((part, i) => (i > 0 && innerHead.test(part) ? `'${part}` : part))
    .join('')
  return `"${fitting(text, whole).replaceAll('"', '""')}"`
}

function fitting(text: string, whole?: Whole): string {
  if (whole === undefined || text.length <= longestCell) return text
  const { address, language } = whole
  const sign = fill(cutWords[language], { most: longestCell, letters: text.length, address })
  const kept = text.slice(0, longestCell - sign.length)
  // No letter is cut in half, nor parted from its marks.
  return kept.replace(/[^\p{M}]\p{M}*$/u, '').trimEnd() + sign
}

/** A whole file; `whole` is wanted wherever a cell may be long. */
export function csvFile(
  head: readonly string[],
  rows: ReadonlyArray<ReadonlyArray<string | number | null>>,
  whole?: Whole,
): string {
  const lines = [head, ...rows].map(row => row.map(cell => csvCell(cell, whole)).join(','))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

/** The same list as JSON, where no word is cut. */
export function wholeOf({ url, locals }: { url: URL; locals: { language: Language } }): Whole {
  const address = new URL(url)
  address.pathname = address.pathname.replace(/\.csv$/, '.json')
  return { address: address.href, language: locals.language }
}
