// The tables that the public side serves, judged while the records are read: each plan's as soon as its last record is there.
import { calendarOf } from '@camket/domain/commitments/calendar/working-days'
import type { Count } from '@camket/domain/publication/portal-rows'
import { byUnits, tableRules } from '@camket/domain/publication/public-tables'
import { newestDay, type LogIndex } from '../entries/log-index.ts'
import { isRead } from '../entries/read-entries.ts'
import { createReport, type Finding, type Report } from '../finding.ts'
import { inOrder, type Got, type Source } from '../source.ts'
import { compareFile, readTable, type Comparing } from './compare-file.ts'
import { agenciesPath, compareCounts, countsIn, countsPath } from './counts.ts'
import {
  createFigures,
  linesOfPlan,
  planOfThing,
  type Figures,
  type FiguresOf,
  type Lost,
  type RecordAt,
} from './figures.ts'
import { createCounter } from './counting.ts'
import { calendarIn } from './calendar.ts'
import { shown } from './shown.ts'
import { countingStandings, standingRows } from './standings.ts'

export interface Tables {
  take(record: RecordAt): Promise<void>
  /** This record is missing or wrong. */
  lose(index: number): void
  /** Compares the tables of the plans to which no record after this one belongs. */
  settle(upTo: number): Promise<void>
  /** Compares what is left of the rows. */
  finish(): Promise<Counted>
}

/** What was found in the rows of some plans, and what they add to the counts; it may come from another thread. */
export interface Counted {
  readonly findings: readonly Finding[]
  readonly rows: number
  readonly lost: Readonly<Lost>
  readonly counts: readonly Count[]
  readonly agencies: readonly Count[]
  /** Some plan could not be counted. */
  readonly isPart: boolean
}

interface Open extends Comparing {
  readonly log: LogIndex
  readonly figures: Figures
  /** Findings of the tables, told after those of the records. */
  readonly own: Report
  readonly kept: {
    readonly countIn: ReturnType<typeof countingStandings>
    readonly agencies: ReturnType<typeof createCounter>
    isPart: boolean
  }
}

interface Shared {
  /** For each entry whether its record is to be read here. */
  readonly own: Uint8Array
  /** What belongs to no plan is looked at by the first one. */
  readonly isFirst: boolean
}

/** Null where the tables cannot be judged at all, which is then said. */
export async function openTables(
  source: Source,
  { own: mine, isFirst, ...of }: FiguresOf & Shared,
): Promise<Tables | null> {
  const { log, digest, report } = of
  if (log.hasHoles) {
    report.warn('figures-not-recomputed')
    return null
  }
  const own = createReport()
  const figures = createFigures(of)
  const calendar = await calendarIn(of)
  const kept: Open['kept'] = {
    countIn: countingStandings(newestDay(log) ?? '0001-01-01', calendar ?? calendarOf([])),
    agencies: createCounter(),
    isPart: calendar === null,
  }
  const open: Open = { source, digest, report: own, rowOf: figures.rowOf, own, log, figures, kept }
  const due = lastOfPlans(log, mine)
  // Only what will be judged is read: a copy takes over what was.
  const standing = due.filter(({ id }) => stands(log, id))
  const served = inOrder(standing.length, i => readTable(source, planPath(standing[i]!.id)), source)
  let compared = 0
  let rows = 0
  const settle = async (upTo: number): Promise<void> => {
    while (compared < due.length && due[compared]!.last <= upTo) {
      const { id } = due[compared]!
      rows += await comparePlan(open, id, stands(log, id) ? (await served.next()).value : undefined)
      compared += 1
    }
  }
  return {
    take: figures.take,
    lose: figures.lose,
    settle,
    async finish() {
      await settle(log.size)
      if (isFirst) rows += await compareBodies(open)
      const { lost } = figures
      const { agencies, isPart } = kept
      return {
        findings: own.findings,
        rows,
        lost,
        counts: figures.counts(),
        agencies: agencies.counts(),
        isPart,
      }
    },
  }
}

const isWhole = ({ plans, rows, bodies }: Lost): boolean => plans + rows + bodies === 0

/**
 * Tables that are not to be held against these records: counted by other rules than this program knows, or, for a moment, of records that
 * nobody has signed yet: those of the signed ones are then not to be had.
 */
export function areOthers(
  counts: Got,
  { kind }: Source,
  { log, report }: Pick<Counting, 'log' | 'report'>,
): boolean {
  const found = counts instanceof Uint8Array ? countsIn(counts) : null
  if (found === null) return false
  // Before rules had numbers they were the first.
  const { size, rules = 1 } = found
  const where = { path: countsPath }
  if (kind === 'site' && typeof size === 'number' && size > log.size) {
    report.fault('tables-ahead', { where, values: { shown: size, size: log.size } })
    return true
  }
  if (rules === tableRules) return false
  report.fault('tables-other-rules', { where, values: { shown: shown(rules), recomputed: tableRules } })
  return true
}

interface Counting {
  readonly log: LogIndex
  readonly report: Report
  /** What the public side counts. */
  readonly served: Got
  /** What was counted of all plans together. */
  readonly parts: readonly Counted[]
}

/** Compares the counts that are served; gives back all of them, or null where records that they need are missing or wrong. */
export async function judgeCounts(
  source: Source,
  { log, report, served, parts }: Counting,
): Promise<Count[] | null> {
  const own = createReport()
  const [all, agencies] = [createCounter(), createCounter()]
  const lost: Lost = { plans: 0, rows: 0, bodies: 0 }
  let rows = 0
  for (const part of parts) {
    part.findings.forEach(own.add)
    all.count(part.counts)
    agencies.count(part.agencies)
    for (const what of ['plans', 'rows', 'bodies'] as const) lost[what] += part.lost[what]
    rows += part.rows
  }
  const at = { size: log.size, day: newestDay(log) }
  const compare = (path: string, bytes: Got, [counts, lacking]: [Count[], Lost]): void => {
    if (!isRead(bytes, path, own)) return
    compareCounts({ path, bytes, own: { ...at, counts }, lost: lacking }, own)
    rows += counts.length
  }
  compare(countsPath, served, [all.counts(), lost])
  // Where a plan could not be counted, that is told at its own table.
  if (!parts.some(({ isPart }) => isPart))
    compare(agenciesPath, await readTable(source, agenciesPath), [
      agencies.counts(),
      { plans: 0, rows: 0, bodies: 0 },
    ])
  report.take(own)
  if (own.findings.every(({ ok }) => ok)) report.holds('tables-hold', { values: { figures: rows } })
  return isWhole(lost) ? all.counts() : null
}

/** Every plan and the last entry that its table depends on, the earliest first. */
function lastOfPlans(log: LogIndex, mine: Uint8Array): Array<{ id: string; last: number }> {
  const lasts = new Map<string, number>()
  for (const { kind, id, newest } of log.things.values()) {
    const plan = planOfThing(kind, id)
    if (plan !== null && mine[newest] === 1) lasts.set(plan, Math.max(lasts.get(plan) ?? 0, newest))
  }
  return [...lasts].map(([id, last]) => ({ id, last })).sort((a, b) => a.last - b.last)
}

const planPath = (id: string): string => `tables/plans/${id}.jsonl`

function stands({ things }: LogIndex, id: string): boolean {
  const plan = things.get('plan', id)
  return plan !== undefined && !things.has('tombstone', String(plan.newest))
}

/** `ahead`: its table, where that was read already. */
async function comparePlan(open: Open, id: string, ahead: Got | undefined): Promise<number> {
  const plan = open.figures.plan(id)
  if (plan === 'lost') {
    open.own.warn('figures-not-recomputed', { where: { kind: 'plan', id } })
    open.kept.isPart = true
  }
  let rows = 0
  if (typeof plan !== 'string') {
    const standing = standingRows(plan.standings)
    open.kept.countIn(standing, open.kept.agencies.count)
    const path = planPath(id)
    const bytes = ahead === undefined ? await readTable(open.source, path) : ahead
    const expected = linesOfPlan(plan, standing)
    rows = expected.length
    await compareFile(open, { path, bytes, expected })
  }
  open.figures.drop(id)
  return rows
}

async function compareBodies(open: Open): Promise<number> {
  const path = 'tables/bodies.jsonl'
  const { figures, own } = open
  if (figures.lost.bodies > 0) {
    own.warn('figures-not-recomputed', { where: { path } })
    return 0
  }
  const expected = [...figures.bodies].sort((a, b) => byUnits(a.id, b.id))
  await compareFile(open, { path, bytes: await readTable(open.source, path), expected })
  return expected.length
}
