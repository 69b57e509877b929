// What was said of the promises, taken while the records are read: the rows that the portal should show of it, the figures, the
// files that it names, the rounds to draw again.
import { isOfForm } from '../records/body.ts'
import { evidenceFileName } from '@camket/domain/progress/file-types'
import {
  figureCount,
  figuresOfRow,
  isBelow,
  type OversightFigure,
} from '@camket/domain/publication/portal/oversight/figures'
import {
  isSaid,
  saidRow,
  saidTables,
  stepRow,
  type SaidKind,
} from '@camket/domain/publication/portal/oversight/said-rows'
import type { Count } from '@camket/domain/publication/portal-rows'
import type { SaidTable } from '@camket/domain/publication/public-tables'
import type { RecordBodies } from '@camket/domain/publication/records'
import { reviewName } from '@camket/domain/oversight/review/review-name'
import type { Step } from '@camket/domain/progress/steps'
import { updateName } from '@camket/domain/publication/portal/progress/standing'
import { newestDay } from '../entries/log-index.ts'
import { createCounter } from '../tables/counting.ts'
import { condense, lineOf, type Expected, type Row } from '../tables/expected.ts'
import { entryAt, type FiguresOf, type RecordAt } from '../tables/figures.ts'
import type { Tables } from '../tables/tables.ts'
import { isShown, planAnswered } from './shown-things.ts'
import { judgeSeals, type SealsSeen } from './seals.ts'

/** A public file by its name in a copy, and the first entry that shows it. */
export interface NamedFile {
  readonly path: string
  readonly digest: string
  readonly entry: number
}

/** What one share of the records gives; it may come from another thread. */
export interface SaidPart {
  readonly rows: readonly Expected[]
  readonly counts: readonly Count[]
  readonly files: readonly NamedFile[]
  /** Entries of the newest versions of rounds. */
  readonly rounds: readonly number[]
  readonly seals: SealsSeen
  /** Some record of these is missing or wrong. */
  readonly isLost: boolean
}

export interface TakesSaid {
  /** Sees the records that the tables see. */
  beside(tables: Tables | null): Tables
  part(): SaidPart
}

export type OpenSaid = (of: FiguresOf) => TakesSaid

interface Taking extends FiguresOf {
  readonly rows: Expected[]
  readonly counter: ReturnType<typeof createCounter>
  readonly standing: ReturnType<typeof createStanding>
  readonly doubts: ReturnType<typeof createDoubts>
  readonly files: Map<string, NamedFile>
  readonly rounds: number[]
  readonly seals: ReturnType<typeof judgeSeals>
  readonly day: string
}

export const takeSaid: OpenSaid = of => {
  const taking: Taking = {
    ...of,
    rows: [],
    counter: createCounter(),
    standing: createStanding(),
    doubts: createDoubts(),
    files: new Map(),
    rounds: [],
    seals: judgeSeals(of),
    day: newestDay(of.log) ?? '0001-01-01',
  }
  let isLost = false
  const lose = (index: number): void => {
    isLost ||= isSaid(of.log.named(index)?.kind ?? '')
  }
  const take = async (record: RecordAt): Promise<void> => {
    if (!isSaid(record.named.kind)) return
    try {
      await takeOne(taking, record.named.kind, record)
    } catch (error) {
      if (!isOfForm(error)) throw error
      isLost = true
      of.report.fault('body-malformed', { where: placeOf(record) })
    }
  }
  return {
    beside: tables => ({
      async take(record) {
        await tables?.take(record)
        await take(record)
      },
      lose(index) {
        tables?.lose(index)
        lose(index)
      },
      settle: async upTo => tables?.settle(upTo),
      finish: () => {
        throw new Error('finish the tables themselves')
      },
    }),
    part: () => ({
      rows: taking.rows,
      counts: [...taking.counter.counts(), ...taking.standing.counts(), ...taking.doubts.counts()],
      files: [...taking.files.values()],
      rounds: taking.rounds,
      seals: taking.seals.seen(),
      isLost,
    }),
  }
}

const placeOf = ({ index, named: { kind, id, version } }: RecordAt) => ({ entry: index, kind, id, version })

async function takeOne(taking: Taking, kind: SaidKind, record: RecordAt): Promise<void> {
  const { log, digest, files, rows } = taking
  const isNewest = log.isNewest(record.index)
  if (kind === 'doubt') taking.seals.take(record, isNewest)
  if (kind === 'action')
    rows.push(expected('step', record, { row: stepRow(entryAt(record), record.body), digest }))
  // Of a task every step stands; of everything else only the newest word.
  if (isNewest || kind === 'action')
    for (const file of filesIn(record)) if (!files.has(file.path)) files.set(file.path, file)
  if (!isNewest) return
  if (kind === 'round') taking.rounds.push(record.index)
  const row = await rowShown(taking, kind, record)
  if (row === null) return
  rows.push(expected(kind, record, { row, digest }))
  count(taking, kind, row)
}

function expected(
  table: SaidTable,
  { index }: RecordAt,
  { row, digest }: { row: Row } & Pick<FiguresOf, 'digest'>,
): Expected {
  const one = { table, id: String(row['id']), index, order: index, line: lineOf(table, row), digest: '' }
  condense(one, digest)
  return one
}

/** The row of a newest version; null where the portal shows none, because what it is about is not public. */
export async function rowShown(
  of: Pick<FiguresOf, 'log' | 'reread'>,
  kind: SaidKind,
  record: RecordAt,
): Promise<Row | null> {
  const { log } = of
  const { body, named } = record
  const plan = kind === 'answer' ? await planAnswered(of, body as RecordBodies['answer']) : ''
  if (plan === null || !isShown(log, kind, body)) return null
  const first = log.things.get(kind, named.id)!.first
  return saidRow(kind, entryAt(record), { body, first, plan })
}

/** The rows again, for telling what differs in them. */
export async function rowAgain(
  of: Pick<FiguresOf, 'log' | 'reread'>,
  { index, table }: Expected,
): Promise<Row | null> {
  const record = await of.reread(index)
  if (typeof record === 'string') return null
  return table === 'step' ? stepRow(entryAt(record), record.body) : rowShown(of, table as SaidKind, record)
}

function count({ counter, doubts, standing, day }: Taking, kind: SaidKind, row: Row): void {
  const id = String(row['id'])
  const figures = figuresOfRow(kind, row, day)
  const own = figures.filter(value => value !== 'unansweredDoubts')
  counter.count(own.map(value => figureCount(value)))
  if (figures.includes('unansweredDoubts')) doubts.due(id)
  if (kind === 'answer' && row['of_kind'] === 'doubt') doubts.answered(String(row['of_id']))
  if (kind === 'review') standing.review(id, row['step'] as Step)
  if (kind === 'update' && row['milestone'] === null) standing.update(id, row['step'] as Step)
}

const told = (value: OversightFigure, n: number): Count[] => (n === 0 ? [] : [figureCount(value, n)])

/** Doubts whose day has passed, but for those that were answered. */
function createDoubts() {
  const [due, answered] = [new Set<string>(), new Set<string>()]
  return {
    due: (id: string): void => void due.add(id),
    answered: (id: string): void => void answered.add(id),
    counts: (): Count[] => told('unansweredDoubts', [...due].filter(id => !answered.has(id)).length),
  }
}

interface Word {
  readonly number: number
  readonly step: Step
}

/** The newest word of each side on a commitment. */
function createStanding() {
  const [reviews, updates] = [new Map<string, Word>(), new Map<string, Word>()]
  const put = (
    words: Map<string, Word>,
    { commitment, number }: ReturnType<typeof reviewName>,
    step: Step,
  ) => {
    if ((words.get(commitment)?.number ?? -1) < number) words.set(commitment, { number, step })
  }
  return {
    review: (id: string, step: Step): void => put(reviews, reviewName(id), step),
    update: (id: string, step: Step): void => put(updates, updateName(id), step),
    counts(): Count[] {
      const below = [...reviews].filter(([commitment, { step }]) => {
        const word = updates.get(commitment)
        return word !== undefined && isBelow(step, word.step)
      })
      return told('reviewsBelow', below.length)
    },
  }
}

/** What a record shows as evidence, or as the file of a doubt. */
function filesIn({ index, body }: RecordAt): NamedFile[] {
  // A review says by a field of this name whether the agency's word had been shown.
  const { evidence = [], shown } = body as Partial<RecordBodies['update']> & {
    readonly shown?: RecordBodies['doubt']['shown'] | boolean
  }
  return [...evidence, ...(typeof shown === 'object' && shown !== null ? [shown] : [])].flatMap(
    ({ file }) => {
      if (file === null) return []
      if (!/^[0-9a-f]{64}$/.test(file.digest)) throw new TypeError('no digest')
      return [{ path: `evidence/${evidenceFileName(file)}`, digest: file.digest, entry: index }]
    },
  )
}

/** By table and then as the log has them, as the file does. */
export function inFileOrder(parts: readonly SaidPart[]): Expected[] {
  const place = new Map(saidTables.map((table, at) => [table as string, at]))
  return parts
    .flatMap(({ rows }) => rows)
    .sort((a, b) => place.get(a.table)! - place.get(b.table)! || a.index - b.index)
}
