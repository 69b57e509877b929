// Every row and count of the portal's tables again, from the records alone; rows are kept as digests, so that memory stays small.
import { canonicalJson } from '@camket/domain/kernel/canonical'
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
import type { Envelope } from '../entries/envelope.ts'
import type { Report } from '../finding.ts'
import { thingKey, type LogIndex } from '../entries/log-index.ts'
import type { Digest } from '../records/record-line.ts'

export type Row = Readonly<Record<string, unknown>>

/** A line that a table should have. */
export interface Expected {
  readonly table: PublicTable
  readonly id: string
  /** Entry of the record that it is made of. */
  readonly index: number
  readonly order: number
  readonly digest: string
}

export interface PlanFigures {
  readonly entry: Entry
  readonly row: Row
  readonly parts: readonly Expected[]
  readonly ends: readonly number[]
  readonly firstIndex: number
  readonly commitments: Expected[]
  readonly restrictions: Expected[]
}

export interface RecordAt {
  readonly index: number
  readonly envelope: Envelope
  readonly body: Uint8Array
}

export interface Figures {
  /** Takes a record; only the newest version of a thing counts. */
  take(record: RecordAt): Promise<void>
  /** Something is missing that the figures need: what the tables say can then not be judged. */
  giveUp(): void
  readonly isComplete: boolean
  readonly plans: ReadonlyMap<string, PlanFigures | null>
  readonly bodies: readonly Expected[]
  counts(): Count[]
  /** A row again, for telling what differs in it. */
  rowOf(expected: Expected): Promise<Row | null>
}

export interface FiguresOf {
  readonly log: LogIndex
  readonly digest: Digest
  /** Reads a record again by its entry; null where it has no body. */
  readonly reread: (index: number) => Promise<RecordAt | null>
  readonly report: Report
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const encoder = new TextEncoder()

export const bodyIn = <Body>(bytes: Uint8Array): Body => JSON.parse(decoder.decode(bytes)) as Body

/** Rows of one table are made in one place and have the same fields. */
const namesOf: Partial<Record<PublicTable, readonly string[]>> = {}

/**
 * What is digested of a row. Bodies are canonical already, so only the row's own fields need an order (a plan's has figures
 * of its own); a table's line is compared the slow way where this differs.
 */
export function lineOf(table: PublicTable, { tenant: _tenant, ...row }: Row): string {
  if (table === 'plan') return canonicalJson({ row, table })
  const names = (namesOf[table] ??= Object.keys(row).sort())
  const ordered: Record<string, unknown> = {}
  for (const name of names) ordered[name] = row[name]
  return JSON.stringify({ row: ordered, table })
}

/** Sixteen bytes as a text of sixteen letters: a hundred thousand of them are kept. */
export const digestOf = (line: Uint8Array, digest: Digest): string =>
  String.fromCharCode(...digest(line).subarray(0, 16))

export function createFigures(of: FiguresOf): Figures {
  const { log, report } = of
  const bodies: Expected[] = []
  const { count, all } = createCounter()
  const { plans, planOf } = createPlans(of, count)
  let isComplete = true
  const add = async (record: RecordAt): Promise<void> => {
    const { kind, id } = record.envelope
    if (kind === 'plan') await planOf(id, record)
    if (kind === 'body') bodies.push(expected(of, 'body', { record, order: 0, row: rowOfBody(record) }))
    if (kind !== 'commitment' && kind !== 'restriction') return
    const body = bodyIn<CommitmentRecord | RestrictionRecord>(record.body)
    const plan = await planOf(body.plan)
    if (plan === null) return
    const figures = figuresOf(record, plan, body)
    const list = kind === 'commitment' ? plan.commitments : plan.restrictions
    list.push(expected(of, kind, { record, order: body.number, row: figures.row }))
    count(figures.counts)
  }
  return {
    plans,
    bodies,
    get isComplete() {
      return isComplete && !log.hasHoles
    },
    giveUp: () => void (isComplete = false),
    counts: all,
    async take(record) {
      const { kind, id, version } = record.envelope
      if (log.things.get(thingKey(kind, id))?.newest !== record.index) return
      try {
        await add(record)
      } catch (error) {
        if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error
        isComplete = false
        report.fault('body-malformed', { where: { entry: record.index, kind, id, version } })
      }
    },
    rowOf: one => rowAgain(one, { of, plans }),
  }
}

function createCounter(): { count: (counts: readonly Count[]) => void; all: () => Count[] } {
  const sums = new Map<string, Map<string, number>>()
  const count = (counts: readonly Count[]): void => {
    for (const { facet, value, n } of counts) {
      let values = sums.get(facet)
      if (values === undefined) sums.set(facet, (values = new Map()))
      values.set(value, (values.get(value) ?? 0) + n)
    }
  }
  const all = (): Count[] =>
    [...sums].flatMap(([facet, values]) => [...values].map(([value, n]) => ({ facet, value, n })))
  return { count, all: () => all().filter(({ n }) => n !== 0) }
}

/** Plans by id, made when first asked for; what stands in a plan may come before its newest version. */
function createPlans(of: FiguresOf, count: (counts: readonly Count[]) => void) {
  const plans = new Map<string, PlanFigures | null>()
  const planOf = async (id: string, at?: RecordAt): Promise<PlanFigures | null> => {
    const known = plans.get(id)
    const newest = of.log.things.get(thingKey('plan', id))?.newest
    if (known !== undefined || newest === undefined) return known ?? null
    const record = at ?? (await of.reread(newest))
    const made = record === null ? null : planFigures(of, record)
    plans.set(id, made)
    if (record !== null) count(planCounts(bodyIn<PlanRecord>(record.body)))
    return made
  }
  return { plans, planOf }
}

async function rowAgain(
  { index, table, order }: Expected,
  { of, plans }: { of: FiguresOf; plans: ReadonlyMap<string, PlanFigures | null> },
): Promise<Row | null> {
  const record = await of.reread(index)
  if (record === null) return null
  if (table === 'body') return rowOfBody(record)
  if (table === 'part')
    return partRows(entryAt(record), bodyIn<PlanRecord>(record.body)).rows[order - 1] ?? null
  const body = bodyIn<CommitmentRecord>(record.body)
  const plan = plans.get(table === 'plan' ? record.envelope.id : body.plan) ?? null
  if (plan === null) return null
  return table === 'plan' ? planRowOf(plan) : figuresOf(record, plan, body).row
}

function entryAt({ index, envelope: { tenant, id, version, publishedAt } }: RecordAt): Entry {
  return { tenant, id, index, version, publishedAt }
}

function rowOfBody(record: RecordAt): Row {
  return bodyRow(entryAt(record), bodyIn<RecordBodies['body']>(record.body))
}

function figuresOf(
  record: RecordAt,
  plan: PlanFigures,
  body: CommitmentRecord | RestrictionRecord,
): { row: Row; counts: Count[] } {
  const at = plan.ends.findIndex(end => end > body.passage.start)
  const place = { firstIndex: plan.firstIndex, part: at === -1 ? 1 : at + 1 }
  if (record.envelope.kind === 'commitment') {
    const { commitment, counts } = commitmentFigures(entryAt(record), body as CommitmentRecord, place)
    return { row: commitment, counts }
  }
  const { restriction, counts } = restrictionFigures(entryAt(record), body as RestrictionRecord, place)
  return { row: restriction, counts }
}

interface Made {
  readonly record: RecordAt
  readonly order: number
  readonly row: Row
}

function expected({ digest }: FiguresOf, table: PublicTable, { record, order, row }: Made): Expected {
  const { index, envelope } = record
  return {
    table,
    id: envelope.id,
    index,
    order,
    digest: digestOf(encoder.encode(lineOf(table, row)), digest),
  }
}

function planFigures(of: FiguresOf, record: RecordAt): PlanFigures {
  const entry = entryAt(record)
  const body = bodyIn<PlanRecord>(record.body)
  const firstIndex = of.log.things.get(thingKey('plan', entry.id))!.first
  const { rows } = partRows(entry, body)
  return {
    entry,
    firstIndex,
    row: planRow(entry, body, { firstIndex, commitments: 0, restrictions: 0 }),
    parts: rows.map((row, i) => expected(of, 'part', { record, order: i + 1, row })),
    ends: rows.map(row => Number(row['ends_at'])),
    commitments: [],
    restrictions: [],
  }
}

/** The plan's row with what stands in it counted. */
export function planRowOf({ row, commitments, restrictions }: PlanFigures): Row {
  return { ...row, commitments: commitments.length, restrictions: restrictions.length }
}
