// Every row and count of the portal's tables again, from the records alone.
import {
  bodyRow,
  commitmentFigures,
  partRows,
  planCounts,
  planRow,
  restrictionFigures,
  type Count,
  type Entry,
} from '@camket/domain/publication/portal-rows'
import type { PublicTable } from '@camket/domain/publication/public-tables'
import type {
  CommitmentRecord,
  PlanRecord,
  RecordBodies,
  RestrictionRecord,
} from '@camket/domain/publication/records'
import { planOfId, type First } from '@camket/domain/publication/portal/progress/standing'
import type { Digest } from '../digest.ts'
import type { LogIndex } from '../entries/log-index.ts'
import type { Named } from '../entries/names.ts'
import type { Report } from '../finding.ts'
import { isOfForm } from '../records/body.ts'
import { createCounter, createKeeper } from './counting.ts'
import { lineOf, type Expected, type Row } from './expected.ts'
import {
  hangOn,
  standCommitment,
  standingAt,
  standingLines,
  type Standing,
  type Standings,
} from './standings.ts'

export interface PlanFigures {
  readonly entry: Entry
  readonly row: Row
  readonly parts: readonly Expected[]
  readonly ends: readonly number[]
  readonly first: First
  readonly commitments: Expected[]
  readonly restrictions: Expected[]
  readonly standings: Standings
}

export interface RecordAt {
  readonly index: number
  readonly named: Named
  /** In its one form, with the fields of its kind; what stands in them is not judged. */
  readonly body: object
}

/** How many records the counts lack. */
export interface Lost {
  plans: number
  /** Promises and restrictive clauses. */
  rows: number
  bodies: number
}

export interface Figures {
  /** Takes a record; only the newest version of a thing counts. */
  take(record: RecordAt): Promise<void>
  /** This record is missing or wrong: what hangs on it cannot be judged. */
  lose(index: number): void
  readonly lost: Readonly<Lost>
  readonly bodies: readonly Expected[]
  counts(): Count[]
  /** What is known of a plan: `withdrawn` (or never there), or `lost` where a record of it is. */
  plan(id: string): PlanFigures | 'withdrawn' | 'lost'
  /** Nothing of this plan is needed any more. */
  drop(id: string): void
  /** A row again, for telling what differs in it. */
  rowOf(expected: Expected): Promise<Row | null>
}

export interface FiguresOf {
  readonly log: LogIndex
  readonly digest: Digest
  /** Reads a record again by its entry: `withdrawn` where it has no body, `lost` where it does not hold. */
  readonly reread: (index: number) => Promise<RecordAt | 'withdrawn' | 'lost'>
  readonly report: Report
}

/** The plan that a record's rows stand in, by its id; null where it has none there. */
export function planOfThing(kind: string, id: string): string | null {
  return hangs.has(kind) || ['plan', 'commitment', 'restriction'].includes(kind) ? planOfId(id) : null
}

/** A form that turns out to be another one fails where it is read, which is caught. */
const bodyIn = <Body>(body: object): Body => body as Body

/** Kinds that have no row of their own and change how a commitment stands. */
const hangs: ReadonlySet<string> = new Set(['update', 'review', 'amendment'])

export function createFigures(of: FiguresOf): Figures {
  const { log, report } = of
  const bodies: Expected[] = []
  const lost: Lost = { plans: 0, rows: 0, bodies: 0 }
  const { count, counts } = createCounter()
  const plans = createPlans(of, count)
  const keep = createKeeper(of.digest, () => [bodies, ...plans.rows()])
  const add = async (record: RecordAt): Promise<void> => {
    const { kind, id } = record.named
    if (kind === 'plan') await plans.of(id, record)
    if (hangs.has(kind)) {
      const plan = await plans.of(planOfId(id))
      if (typeof plan !== 'string') hangOn(plan.standings, entryAt(record), bodyIn(record.body))
    }
    if (kind === 'body') bodies.push(keep(expected('body', { record, order: 0, row: rowOfBody(record) })))
    if (kind !== 'commitment' && kind !== 'restriction') return
    const body = bodyIn<CommitmentRecord | RestrictionRecord>(record.body)
    const mark = kind === 'restriction' ? 'r' : ''
    if (id !== `${body.plan}.${mark}${body.number}`) throw new TypeError('not what its name says')
    const plan = await plans.of(body.plan)
    if (plan === 'withdrawn') return
    const figures = figuresOf(record, plan, body)
    count(figures.counts)
    if (plan === 'lost') return
    const list = kind === 'commitment' ? plan.commitments : plan.restrictions
    list.push(keep(expected(kind, { record, order: body.number, row: figures.row })))
    const { standings, first } = plan
    if ('clears' in body) standCommitment(standings, entryAt(record), { body, first })
  }
  const lose = (index: number): void => {
    const named = log.named(index)
    if (named === null || !log.isNewest(index)) return
    const plan = planOfThing(named.kind, named.id)
    if (named.kind === 'body') lost.bodies += 1
    if (plan === null) return
    if (!hangs.has(named.kind)) lost[named.kind === 'plan' ? 'plans' : 'rows'] += 1
    plans.lose(plan)
  }
  return {
    bodies,
    lost,
    lose,
    counts,
    plan: plans.known,
    drop: plans.drop,
    async take(record) {
      const { kind, id, version } = record.named
      if (!log.isNewest(record.index)) return
      try {
        await add(record)
      } catch (error) {
        if (!isOfForm(error)) throw error
        lose(record.index)
        report.fault('body-malformed', { where: { entry: record.index, kind, id, version } })
      }
    },
    rowOf: one => rowAgain(one, of, plans),
  }
}

type Plans = ReturnType<typeof createPlans>

/** Plans by id, made when first asked for; what stands in a plan may come before its newest version. */
function createPlans(of: FiguresOf, count: (counts: readonly Count[]) => void) {
  const made = new Map<string, PlanFigures | 'withdrawn'>()
  const lost = new Set<string>()
  const make = (record: RecordAt): PlanFigures => {
    const { plan, counts } = figuresOfPlan(of, record)
    count(counts)
    return plan
  }
  const known = (id: string): PlanFigures | 'withdrawn' | 'lost' =>
    lost.has(id) ? 'lost' : (made.get(id) ?? 'withdrawn')
  const again = async (index: number): Promise<PlanFigures | 'withdrawn' | 'lost'> => {
    const record = await of.reread(index)
    try {
      return typeof record === 'string' ? record : make(record)
    } catch (error) {
      if (!isOfForm(error)) throw error
      return 'lost'
    }
  }
  return {
    known,
    lose: (id: string): void => void lost.add(id),
    drop: (id: string): void => void made.delete(id),
    *rows(): Iterable<readonly Expected[]> {
      for (const plan of made.values())
        if (plan !== 'withdrawn') yield* [plan.parts, plan.commitments, plan.restrictions]
    },
    async of(id: string, at?: RecordAt): Promise<PlanFigures | 'withdrawn' | 'lost'> {
      const newest = of.log.things.get('plan', id)?.newest
      if (newest === undefined) throw new TypeError('of no plan')
      if (made.has(id) || (lost.has(id) && at === undefined)) return known(id)
      const plan = at === undefined ? await again(newest) : make(at)
      if (plan === 'lost') lost.add(id)
      else made.set(id, plan)
      return known(id)
    },
  }
}

async function rowAgain({ index, table, order }: Expected, of: FiguresOf, plans: Plans): Promise<Row | null> {
  const record = await of.reread(index)
  if (typeof record === 'string') return null
  if (table === 'body') return rowOfBody(record)
  if (table === 'part')
    return partRows(entryAt(record), bodyIn<PlanRecord>(record.body)).rows[order - 1] ?? null
  const body = bodyIn<CommitmentRecord>(record.body)
  const plan = plans.known(table === 'plan' ? record.named.id : body.plan)
  if (typeof plan === 'string') return null
  if (table === 'standing') return standingAt(plan.standings, record.named.id)
  return table === 'plan' ? planRowOf(plan) : figuresOf(record, plan, body).row
}

export function entryAt({ index, named: { tenant, id, version, publishedAt } }: RecordAt): Entry {
  return { tenant, id, index, version, publishedAt }
}

function rowOfBody(record: RecordAt): Row {
  return bodyRow(entryAt(record), bodyIn<RecordBodies['body']>(record.body))
}

/** Of a lost plan the counts hold all the same; only where the row stands in it is not known. */
function figuresOf(
  record: RecordAt,
  plan: PlanFigures | 'lost',
  body: CommitmentRecord | RestrictionRecord,
): { row: Row; counts: Count[] } {
  const place = plan === 'lost' ? { firstIndex: 0, part: 1 } : placeIn(plan, body.passage.start)
  if (record.named.kind === 'commitment') {
    const { commitment, counts } = commitmentFigures(entryAt(record), body as CommitmentRecord, place)
    return { row: commitment, counts }
  }
  const { restriction, counts } = restrictionFigures(entryAt(record), body as RestrictionRecord, place)
  return { row: restriction, counts }
}

function placeIn({ ends, first }: PlanFigures, start: number): { firstIndex: number; part: number } {
  const at = ends.findIndex(end => end > start)
  return { firstIndex: first.index, part: at === -1 ? 1 : at + 1 }
}

interface Made {
  readonly record: RecordAt
  readonly order: number
  readonly row: Row
}

function expected(table: PublicTable, { record, order, row }: Made): Expected {
  const { index, named } = record
  return { table, id: named.id, index, order, line: lineOf(table, row), digest: '' }
}

function figuresOfPlan({ log }: FiguresOf, record: RecordAt): { plan: PlanFigures; counts: Count[] } {
  const entry = entryAt(record)
  const body = bodyIn<PlanRecord>(record.body)
  const firstIndex = log.things.get('plan', entry.id)!.first
  const { rows } = partRows(entry, body)
  const row = planRow(entry, body, { firstIndex, commitments: 0, restrictions: 0 })
  const plan = {
    entry,
    first: { index: firstIndex, publishedAt: log.named(firstIndex)!.publishedAt },
    row,
    parts: rows.map((part, i) => expected('part', { record, order: i + 1, row: part })),
    ends: rows.map(part => Number(part['ends_at'])),
    commitments: [],
    restrictions: [],
    standings: new Map(),
  }
  return { plan, counts: planCounts(body, row['coverage'] as Record<string, number>) }
}

/** The plan's row with what stands in it counted. */
function planRowOf({ row, commitments, restrictions }: PlanFigures): Row {
  return { ...row, commitments: commitments.length, restrictions: restrictions.length }
}

const byOrder = (a: Expected, b: Expected): number => a.order - b.order

/** The lines of a plan's table in their order. */
export function linesOfPlan(plan: PlanFigures, standing: readonly Standing[]): Expected[] {
  const { id, index } = plan.entry
  return [
    { table: 'plan', id, index, order: 0, line: lineOf('plan', planRowOf(plan)), digest: '' },
    ...plan.parts,
    ...plan.commitments.sort(byOrder),
    ...plan.restrictions.sort(byOrder),
    ...standingLines(standing),
  ]
}
