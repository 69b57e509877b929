// One table that the public side serves against the lines made again from the records.
import { tableLine } from '@camket/domain/publication/public-tables'
import type { Digest } from '../digest.ts'
import { isRead } from '../entries/read-entries.ts'
import type { Report } from '../finding.ts'
import { isOfForm } from '../records/body.ts'
import { splitLines } from '../records/record-line.ts'
import { most, SourceError, type Source } from '../source.ts'
import { isLine, type Expected, type Row } from './expected.ts'
import { shown } from './shown.ts'

export interface Comparing {
  readonly source: Source
  readonly digest: Digest
  readonly report: Report
  readonly rowOf: (expected: Expected) => Promise<Row | null>
}

export async function readTable(source: Source, path: string): Promise<Uint8Array | null | SourceError> {
  try {
    return await source.read(path, most.table)
  } catch (error) {
    if (error instanceof SourceError) return error
    throw error
  }
}

/** Reads the table and says what differs in it. */
export async function compareFile(
  comparing: Comparing,
  path: string,
  expected: readonly Expected[],
): Promise<void> {
  const { source, report, digest } = comparing
  const bytes = await readTable(source, path)
  if (!isRead(bytes, path, report)) return
  const lines = linesOf(bytes, expected.length + mostMore)
  source.release?.(bytes)
  if (lines === null)
    return report.fault('file-malformed', { where: { path }, values: { why: 'bundle-length' } })
  const isSame =
    lines.length === expected.length && expected.every((one, i) => isLine(one, lines[i]!, digest))
  if (isSame) return
  try {
    await tellDifferences(comparing, { path, lines, expected })
  } catch (error) {
    if (!isOfForm(error)) throw error
    report.fault('file-malformed', { where: { path }, values: { why: 'row-form' } })
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Further lines that are looked at: a file of nothing but line breaks is not. */
const mostMore = 1_000

/** Null for what is no text, for a last line without its end and for far too many lines. */
function linesOf(bytes: Uint8Array, most: number): string[] | null {
  const lines = splitLines(bytes, most + 1)
  try {
    return lines === null || lines.length > most ? null : lines.map(line => decoder.decode(line))
  } catch {
    return null
  }
}

interface Served {
  readonly row: Row
  readonly text: string
}

/** Only where something differs: which row, which field, what is shown and what the records give. */
async function tellDifferences(
  comparing: Comparing,
  at: { path: string; lines: readonly string[]; expected: readonly Expected[] },
): Promise<void> {
  const { report, digest } = comparing
  const { path, expected } = at
  const served = new Map<string, Served>()
  for (const text of at.lines) {
    const found = servedRow(text)
    if (found === null)
      return report.fault('file-malformed', { where: { path }, values: { why: 'row-form' } })
    served.set(found.key, found)
  }
  const before = report.faults('table-row-missing', 'table-row-extra', 'table-field')
  for (const one of expected) {
    const found = served.get(keyOf(one))
    served.delete(keyOf(one))
    const where = { entry: one.index, kind: one.table, id: one.id, path }
    if (found === undefined) report.fault('table-row-missing', { where })
    else if (!isLine(one, found.text, digest)) await tellFields(comparing, { one, found, path })
  }
  for (const key of served.keys()) report.fault('table-row-extra', { where: { path, id: key } })
  if (report.faults('table-row-missing', 'table-row-extra', 'table-field') === before) {
    report.fault('table-order', { where: { path } })
  }
}

function servedRow(text: string): (Served & { key: string }) | null {
  try {
    const { row, table } = JSON.parse(text) as { row: Row; table: string }
    return {
      row,
      text,
      key: `${table} ${row[table === 'part' ? table : table === 'standing' ? 'commitment' : 'id']}`,
    }
  } catch {
    return null
  }
}

const keyOf = ({ table, id, order }: Expected): string => `${table} ${table === 'part' ? order : id}`

async function tellFields(
  { report, rowOf }: Comparing,
  { one, found, path }: { one: Expected; found: Served; path: string },
): Promise<void> {
  const where = { entry: one.index, kind: one.table, id: one.id, path }
  const row = await rowOf(one)
  if (row === null) return report.fault('table-field', { where, values: { shown: '–', recomputed: '–' } })
  // The quick look took the bodies to be in canonical order; where they are not, the line itself decides.
  if (tableLine(one.table, row) === `${found.text}\n`) return
  const { tenant: _tenant, ...own } = row
  const fields = [...new Set([...Object.keys(own), ...Object.keys(found.row)])]
  const differing = fields.filter(field => shown(own[field]) !== shown(found.row[field]))
  for (const field of differing) {
    const values = { shown: shown(found.row[field]), recomputed: shown(own[field]) }
    report.fault('table-field', { where: { ...where, field }, values })
  }
  if (differing.length === 0) report.fault('table-order', { where })
}
