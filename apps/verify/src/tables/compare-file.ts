// One table that the public side serves against the lines made again from the records.
import { tableLine } from '@camket/domain/publication/public-tables'
import type { Digest } from '../digest.ts'
import { isRead } from '../entries/read-entries.ts'
import type { Report } from '../finding.ts'
import { isOfForm } from '../records/body.ts'
import { splitLines } from '../records/record-line.ts'
import { most, tryRead, type Got, type Source } from '../source.ts'
import { isLine, type Expected, type Row } from './expected.ts'
import { shown } from './shown.ts'

export interface Comparing {
  readonly source: Source
  readonly digest: Digest
  readonly report: Report
  readonly rowOf: (expected: Expected) => Promise<Row | null>
}

export const readTable = (source: Source, path: string): Promise<Got> => tryRead(source, path, most.table)

interface Compared {
  readonly path: string
  readonly bytes: Got
  readonly expected: readonly Expected[]
}

/** Says what differs in a table as it was read. */
export async function compareFile(comparing: Comparing, { path, bytes, expected }: Compared): Promise<void> {
  const { source, report, digest } = comparing
  if (!isRead(bytes, path, report)) return
  const lines = splitLines(bytes, expected.length + mostMore + 1)
  const isSame =
    lines?.length === expected.length && expected.every((one, i) => isLine(one, lines[i]!, digest))
  try {
    if (lines === null || lines.length > expected.length + mostMore)
      report.fault('file-malformed', { where: { path }, values: { why: 'bundle-length' } })
    else if (!isSame) await tellDifferences(comparing, { path, lines, expected })
  } catch (error) {
    if (!isOfForm(error)) throw error
    report.fault('file-malformed', { where: { path }, values: { why: 'row-form' } })
  }
  source.release?.(bytes)
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Further lines that are looked at: a file of nothing but line breaks is not. */
const mostMore = 1_000

interface Served {
  readonly row: Row
  readonly text: string
  readonly line: Uint8Array
}

/** Only where something differs: which row, which field, what is shown and what the records give. */
async function tellDifferences(
  comparing: Comparing,
  at: { path: string; lines: readonly Uint8Array[]; expected: readonly Expected[] },
): Promise<void> {
  const { report, digest } = comparing
  const { path, expected } = at
  const served = new Map<string, Served>()
  for (const line of at.lines) {
    const found = servedRow(line)
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
    else if (!isLine(one, found.line, digest)) await tellFields(comparing, { one, found, path })
  }
  for (const key of served.keys()) report.fault('table-row-extra', { where: { path, id: key } })
  if (report.faults('table-row-missing', 'table-row-extra', 'table-field') === before) {
    report.fault('table-order', { where: { path } })
  }
}

function servedRow(line: Uint8Array): (Served & { key: string }) | null {
  try {
    const text = decoder.decode(line)
    const { row, table } = JSON.parse(text) as { row: Row; table: string }
    return {
      row,
      text,
      line,
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
