// The counts that the portal shows against those made again from the records.
import type { Count } from '@camket/domain/publication/portal-rows'
import { countsText } from '@camket/domain/publication/public-tables'
import type { Report } from '../finding.ts'
import type { Lost } from './figures.ts'
import { shown } from './shown.ts'

export const countsPath = 'tables/counts.json'
export const agenciesPath = 'tables/agencies.json'

export interface CountsFile {
  readonly rules: unknown
  readonly size: unknown
  readonly day: unknown
  readonly counts: readonly Count[]
}

const decoder = new TextDecoder('utf-8')

/** The served file; null where it has not the form of one. */
export function countsIn(bytes: Uint8Array): CountsFile | null {
  try {
    const found = JSON.parse(decoder.decode(bytes)) as CountsFile
    return Array.isArray(found.counts) && found.counts.every(isCount) ? found : null
  } catch {
    return null
  }
}

function isCount(count: unknown): boolean {
  const { facet, value, n } = (count ?? {}) as Record<string, unknown>
  return typeof facet === 'string' && typeof value === 'string' && Number.isSafeInteger(n)
}

interface Compared {
  readonly path: string
  readonly bytes: Uint8Array
  readonly own: { size: number; day: string | null; counts: readonly Count[] }
  readonly lost: Readonly<Lost>
}

/** Says which counts differ; what lost records may have added to one is left open. */
export function compareCounts({ path, bytes, own, lost }: Compared, report: Report): void {
  const where = { path }
  const text = countsText({ ...own, counts: [...own.counts] })
  if ([text, text.replace('"rules":1,', '')].includes(decoder.decode(bytes))) return
  const served = countsIn(bytes)
  if (served === null) return report.fault('file-malformed', { where, values: { why: 'row-form' } })
  let told = 0
  const tell = (field: string, one: unknown, other: unknown): void => {
    told += 1
    const values = { shown: shown(one), recomputed: shown(other) }
    report.fault('count-differs', { where: { ...where, field }, values })
  }
  for (const field of ['size', 'day'] as const)
    if (shown(served[field]) !== shown(own[field])) tell(field, served[field], own[field])
  const [shownCounts, ownCounts] = [byName(served.counts), byName(own.counts)]
  for (const name of new Set([...ownCounts.keys(), ...shownCounts.keys()])) {
    const [one, other] = [shownCounts.get(name) ?? 0, ownCounts.get(name) ?? 0]
    if (one < other || one > other + open(name, lost)) tell(name, one, other)
  }
  if (told === 0 && lost.plans + lost.rows === 0) report.fault('table-order', { where })
}

const byName = (counts: readonly Count[]): Map<string, number> =>
  new Map(counts.map(({ facet, value, n }) => [`${facet} ${value}`, n]))

/** A record adds one to a count at most; only a plan adds many sentences. */
function open(name: string, { plans, rows }: Lost): number {
  if (name === 'all plans') return plans
  if (!name.startsWith('coverage ')) return rows
  return plans === 0 ? 0 : Infinity
}
