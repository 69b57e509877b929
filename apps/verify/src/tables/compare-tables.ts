// The tables that the public side serves against the rows and counts made again from the records.
import { canonicalJson } from '@camket/domain/kernel/canonical'
import type { Count } from '@camket/domain/publication/portal-rows'
import { byUnits, countsText, tableLine } from '@camket/domain/publication/public-tables'
import type { Report } from '../finding.ts'
import {
  digestOf,
  lineOf,
  planRowOf,
  type Expected,
  type Figures,
  type PlanFigures,
  type Row,
} from './figures.ts'
import type { LogIndex } from '../entries/log-index.ts'
import { isRead } from '../entries/read-entries.ts'
import { splitLines, type Digest } from '../records/record-line.ts'
import { inOrder, most, SourceError, type Source } from '../source.ts'

export interface TablesOf {
  readonly log: LogIndex
  readonly figures: Figures
  readonly digest: Digest
  readonly progress: (done: number, of: number) => void
}

interface Comparing extends TablesOf {
  readonly source: Source
  readonly report: Report
}

/** Compares every table; gives back the number of figures that were made again. */
export async function compareTables(source: Source, of: TablesOf, report: Report): Promise<number> {
  const comparing: Comparing = { ...of, source, report }
  const counts = await compareCounts(comparing)
  if (counts === 'ahead') return 0
  const { figures } = of
  const bodies = figures.bodies.toSorted((a, b) => byUnits(a.id, b.id))
  await compareFile(comparing, {
    path: 'tables/bodies.jsonl',
    bytes: await read(source, 'tables/bodies.jsonl'),
    expected: bodies,
    plan: null,
  })
  const standing = [...figures.plans.values()].filter(plan => plan !== null)
  const pathOf = (plan: PlanFigures): string => `tables/plans/${plan.entry.id}.jsonl`
  let rows = bodies.length
  let done = 0
  for await (const bytes of inOrder(standing.length, i => read(source, pathOf(standing[i]!)))) {
    const plan = standing[done]!
    const expected = expectedOf(comparing, plan)
    await compareFile(comparing, { path: pathOf(plan), bytes, expected, plan })
    if (bytes instanceof Uint8Array) source.release?.(bytes)
    rows += expected.length
    done += 1
    of.progress(done, standing.length)
  }
  return counts + rows
}

async function read(source: Source, path: string): Promise<Uint8Array | null | SourceError> {
  try {
    return await source.read(path, most.table)
  } catch (error) {
    if (error instanceof SourceError) return error
    throw error
  }
}

const byOrder = (a: Expected, b: Expected): number => a.order - b.order
const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8')

function expectedOf({ digest }: Comparing, plan: PlanFigures): Expected[] {
  const { id, index } = plan.entry
  const line = encoder.encode(lineOf('plan', planRowOf(plan)))
  return [
    { table: 'plan', id, index, order: 0, digest: digestOf(line, digest) },
    ...plan.parts,
    ...plan.commitments.sort(byOrder),
    ...plan.restrictions.sort(byOrder),
  ]
}

interface FileAt {
  readonly path: string
  readonly bytes: Uint8Array | null | SourceError
  readonly expected: readonly Expected[]
  readonly plan: PlanFigures | null
}

async function compareFile(comparing: Comparing, { path, bytes, expected }: FileAt): Promise<void> {
  const { report, digest } = comparing
  if (!isRead(bytes, path, report)) return
  const lines = splitLines(bytes)
  if (lines === null)
    return report.fault('file-malformed', { where: { path }, values: { why: 'bundle-length' } })
  const isSame =
    lines.length === expected.length && expected.every((one, i) => digestOf(lines[i]!, digest) === one.digest)
  if (!isSame) await tellDifferences(comparing, { path, lines, expected })
}

interface Served {
  readonly row: Row
  readonly text: string
}

/** Only where something differs: which row, which field, what is shown and what the records give. */
async function tellDifferences(
  comparing: Comparing,
  at: { path: string; lines: readonly Uint8Array[]; expected: readonly Expected[] },
): Promise<void> {
  const { report } = comparing
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
    else if (digestOf(encoder.encode(found.text), comparing.digest) !== one.digest) {
      await tellFields(comparing, { one, found, path })
    }
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
    return { row, text, key: `${table} ${table === 'part' ? row['part'] : row['id']}` }
  } catch {
    return null
  }
}

const keyOf = ({ table, id, order }: Expected): string => `${table} ${table === 'part' ? order : id}`

async function tellFields(
  { report, figures }: Comparing,
  { one, found, path }: { one: Expected; found: Served; path: string },
): Promise<void> {
  const where = { entry: one.index, kind: one.table, id: one.id, path }
  const row = await figures.rowOf(one)
  if (row === null) return report.fault('table-field', { where, values: { shown: '–', recomputed: '–' } })
  // The quick digest took the bodies to be in canonical order; where they are not, the line itself decides.
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

const longestShown = 120

function shown(value: unknown): string {
  if (value === undefined) return '–'
  const text = canonicalJson(value)
  return text.length <= longestShown ? text : `${text.slice(0, longestShown)}…`
}

/** A site may show tables of records that nobody has signed yet: those of the signed ones are then not to be had. */
async function compareCounts(comparing: Comparing): Promise<number | 'ahead'> {
  const { source, report, figures, log } = comparing
  const path = 'tables/counts.json'
  const bytes = await read(source, path)
  if (!isRead(bytes, path, report)) return 0
  const counts = figures.counts()
  const expected = { size: log.size, day: newestDay(log), counts }
  const text = decoder.decode(bytes)
  if (text === countsText(expected)) return counts.length
  const served = countsIn(text)
  if (source.kind === 'site' && served !== null && Number(served.size) > log.size) {
    const values = { shown: Number(served.size), size: log.size }
    report.fault('tables-ahead', { where: { path }, values })
    return 'ahead'
  }
  if (served === null) report.fault('file-malformed', { where: { path }, values: { why: 'row-form' } })
  else tellCounts(comparing, { served, expected, path })
  return counts.length
}

interface CountsFile {
  readonly size: unknown
  readonly day: unknown
  readonly counts: readonly Count[]
}

function countsIn(text: string): CountsFile | null {
  try {
    const found = JSON.parse(text) as CountsFile
    return Array.isArray(found.counts) && found.counts.every(isCount) ? found : null
  } catch {
    return null
  }
}

function isCount(count: unknown): boolean {
  const { facet, value, n } = (count ?? {}) as Record<string, unknown>
  return typeof facet === 'string' && typeof value === 'string' && Number.isSafeInteger(n)
}

function tellCounts(
  { report }: Comparing,
  { served, expected, path }: { served: CountsFile; expected: CountsFile; path: string },
): void {
  let told = 0
  const tell = (name: string, one: unknown, other: unknown): void => {
    if (shown(one) === shown(other)) return
    told += 1
    const values = { shown: shown(one), recomputed: shown(other) }
    report.fault('count-differs', { where: { path, field: name }, values })
  }
  tell('size', served.size, expected.size)
  tell('day', served.day, expected.day)
  const nameOf = ({ facet, value }: Count): string => `${facet} ${value}`
  const shownCounts = new Map(served.counts.map(count => [nameOf(count), count.n]))
  const ownCounts = new Map(expected.counts.map(count => [nameOf(count), count.n]))
  for (const name of new Set([...ownCounts.keys(), ...shownCounts.keys()])) {
    tell(name, shownCounts.get(name) ?? 0, ownCounts.get(name) ?? 0)
  }
  if (told === 0) report.fault('table-order', { where: { path } })
}

/** The newest published day of the log. */
export function newestDay(log: LogIndex): string | null {
  let newest: string | null = null
  for (const { kind, id } of log.things.values()) {
    if (kind === 'day' && (newest === null || id > newest)) newest = id
  }
  return newest
}
