// The tables that the public side serves, judged while the records are read: each plan's as soon as its last record is there.
import { calendarOf } from '@camket/domain/commitments/calendar/working-days'
import type { Count } from '@camket/domain/publication/portal-rows'
import { byUnits } from '@camket/domain/publication/public-tables'
import { newestDay, type LogIndex } from '../entries/log-index.ts'
import { isRead } from '../entries/read-entries.ts'
import { createReport, type Report } from '../finding.ts'
import type { Source } from '../source.ts'
import { compareFile, readTable, type Comparing } from './compare-file.ts'
import { agenciesPath, compareCounts, countsIn, countsPath } from './counts.ts'
import {
  createFigures,
  linesOfPlan,
  planOfThing,
  type Figures,
  type FiguresOf,
  type RecordAt,
} from './figures.ts'
import { createCounter } from './counting.ts'
import { calendarIn } from './calendar.ts'
import { countingStandings } from './standings.ts'

export interface Tables {
  take(record: RecordAt): Promise<void>
  /** This record is missing or wrong. */
  lose(index: number): void
  /** Compares the tables of the plans to which no record after this one belongs. */
  settle(upTo: number): Promise<void>
  /** Compares what is left and says what was found. */
  finish(): Promise<void>
  /** All counts; null where records that they need are missing or wrong. */
  counts(): Count[] | null
}

interface Open extends Comparing {
  readonly log: LogIndex
  readonly figures: Figures
  /** Findings of the tables, told after those of the records. */
  readonly own: Report
  readonly kept: {
    readonly countIn: ReturnType<typeof countingStandings>
    readonly agencies: ReturnType<typeof createCounter>
    /** Some plan could not be counted. */
    isPart: boolean
  }
}

/** Null where the tables cannot be judged at all, which is then said. */
export async function openTables(source: Source, of: FiguresOf): Promise<Tables | null> {
  const { log, digest, report } = of
  if (log.hasHoles) {
    report.warn('figures-not-recomputed')
    return null
  }
  const own = createReport()
  const counts = await readTable(source, countsPath)
  if (isRead(counts, countsPath, own) && isAhead({ counts, source, log, report })) return null
  const figures = createFigures(of)
  const calendar = await calendarIn(of)
  const kept: Open['kept'] = {
    countIn: countingStandings(newestDay(log) ?? '0001-01-01', calendar ?? calendarOf([])),
    agencies: createCounter(),
    isPart: calendar === null,
  }
  const open: Open = { source, digest, report: own, rowOf: figures.rowOf, own, log, figures, kept }
  const due = lastOfPlans(log)
  let rows = 0
  const settle = async (upTo: number): Promise<void> => {
    while (due.length > 0 && due.at(-1)!.last <= upTo) rows += await comparePlan(open, due.pop()!.id)
  }
  return {
    take: figures.take,
    lose: figures.lose,
    settle,
    counts: () => (isWhole(figures.lost) ? figures.counts() : null),
    async finish() {
      await settle(log.size)
      rows += await compareBodies(open)
      if (counts instanceof Uint8Array) rows += countAgain(open, countsPath, counts)
      const ofAgencies = await readTable(source, agenciesPath)
      // Where a plan could not be counted, that is told at its own table.
      if (isRead(ofAgencies, agenciesPath, own) && !open.kept.isPart)
        rows += countAgain(open, agenciesPath, ofAgencies)
      report.take(own)
      if (own.findings.every(({ ok }) => ok)) report.holds('tables-hold', { values: { figures: rows } })
    },
  }
}

const isWhole = ({ plans, rows, bodies }: Figures['lost']): boolean => plans + rows + bodies === 0

/** A site may show tables of records that nobody has signed yet: those of the signed ones are then not to be had. */
function isAhead({
  counts,
  source,
  log,
  report,
}: {
  counts: Uint8Array
  source: Source
  log: LogIndex
  report: Report
}): boolean {
  const size = countsIn(counts)?.size
  if (source.kind !== 'site' || typeof size !== 'number' || size <= log.size) return false
  report.fault('tables-ahead', { where: { path: countsPath }, values: { shown: size, size: log.size } })
  return true
}

/** Every plan and the last entry that its table depends on, the earliest last. */
function lastOfPlans(log: LogIndex): Array<{ id: string; last: number }> {
  const lasts = new Map<string, number>()
  for (const { kind, id, newest } of log.things.values()) {
    const plan = planOfThing(kind, id)
    if (plan !== null) lasts.set(plan, Math.max(lasts.get(plan) ?? 0, newest))
  }
  return [...lasts].map(([id, last]) => ({ id, last })).sort((a, b) => b.last - a.last)
}

async function comparePlan(open: Open, id: string): Promise<number> {
  const plan = open.figures.plan(id)
  if (typeof plan !== 'string') open.kept.countIn(plan.standings, open.kept.agencies.count)
  if (plan === 'lost') open.own.warn('figures-not-recomputed', { where: { kind: 'plan', id } })
  if (plan === 'lost') open.kept.isPart = true
  const lines = typeof plan === 'string' ? [] : linesOfPlan(plan)
  if (lines.length > 0) await compareFile(open, `tables/plans/${id}.jsonl`, lines)
  open.figures.drop(id)
  return lines.length
}

async function compareBodies(open: Open): Promise<number> {
  const path = 'tables/bodies.jsonl'
  const { figures, own } = open
  if (figures.lost.bodies > 0) {
    own.warn('figures-not-recomputed', { where: { path } })
    return 0
  }
  const bodies = figures.bodies.toSorted((a, b) => byUnits(a.id, b.id))
  await compareFile(open, path, bodies)
  return bodies.length
}

function countAgain({ log, figures, own, kept }: Open, path: string, bytes: Uint8Array): number {
  const isAll = path === countsPath
  const counts = (isAll ? figures : kept.agencies).counts()
  const { lost } = isAll ? figures : { lost: { plans: 0, rows: 0, bodies: 0 } }
  compareCounts({ path, bytes, own: { size: log.size, day: newestDay(log), counts }, lost }, own)
  return counts.length
}
