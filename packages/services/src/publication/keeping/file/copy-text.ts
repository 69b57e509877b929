// PostgreSQL's text form of rows: a line a row, fields between tabs, backslash before what would be mistaken for either.
import { KeepingTrouble } from './trouble.ts'

/** Bytes; the rows that are looked into are short, and a file may not make us hold one without end. */
const longestRow = 16 * 1024 * 1024

/** Whole rows out of chunks cut anywhere. Throws `backup-damaged` on one of more than 16 MB. */
export async function* rowsOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      const last = chunk.subarray(from, end)
      yield held.length === 0 ? last : Buffer.concat([...held, last])
      held = []
      from = end + 1
    }
    if (from < chunk.length) held.push(chunk.subarray(from))
    if (held.reduce((sum, part) => sum + part.length, 0) > longestRow)
      throw new KeepingTrouble('backup-damaged')
  }
  if (held.length > 0) yield Buffer.concat(held)
}

const letters: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

/** The fields of one row; `\N` is null. */
export function fieldsOf(row: Buffer): Array<string | null> {
  return row
    .toString('utf8')
    .split('\t')
    .map(field =>
      field === '\\N' ? null : field.replace(/\\(.)/gs, (_, letter: string) => letters[letter] ?? letter),
    )
}

/** Row ends in a chunk. */
export function countRows(chunk: Buffer): number {
  let n = 0
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) n += 1
  return n
}
