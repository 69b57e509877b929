// Open data for spreadsheets: UTF-8 with a byte order mark, CRLF, every cell quoted (RFC 4180).

/** What a spreadsheet may take for a formula at the head of a cell, full-width forms included. */
const formulaHead = /^[\s\u0000-\u001f]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n|%]/

/** One cell: quoted; what a program could run as a formula gets an apostrophe in front, which spreadsheets show as text. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '""'
  if (typeof value === 'number') return `"${value}"`
  const text = formulaHead.test(value) ? `'${value}` : value
  return `"${text.replaceAll('"', '""')}"`
}

/** A whole file. */
export function csvFile(
  head: readonly string[],
  rows: ReadonlyArray<ReadonlyArray<string | number | null>>,
): string {
  const lines = [head, ...rows].map(row => row.map(csvCell).join(','))
  return `\ufeff${lines.join('\r\n')}\r\n`
}
