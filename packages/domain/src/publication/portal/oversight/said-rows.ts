// What was said of the promises after they were published, as lines of /tables/said.jsonl: reports, reviews, answers, rounds,
// findings, tasks with their steps, decisions, proposals, doubts.
import type { Entry } from '../../portal-rows.ts'
import type { SaidTable } from '../../public-tables.ts'
import type { RecordBodies, RecordKind } from '../../records.ts'
import { updateRow } from '../progress/standing.ts'
import { decisionRow, proposalRow } from './committee-rows.ts'
import { doubtRow } from './doubt-rows.ts'
import { actionRow, actionStepRow, findingRow } from './inspection-rows.ts'
import { answerRow, reviewRow, roundRow } from './review-rows.ts'

type Row = Record<string, unknown>

/** The order of the tables in the file; the lines of each stand in the order of the log. */
export const saidTables: readonly SaidTable[] = [
  'update',
  'review',
  'answer',
  'round',
  'finding',
  'action',
  'step',
  'decision',
  'proposal',
  'doubt',
]

export type SaidKind = Exclude<SaidTable, 'step'>

export const isSaid = (kind: string): kind is SaidKind =>
  kind !== 'step' && (saidTables as readonly string[]).includes(kind)

/** What a row says that its own record does not. */
interface Around {
  /** Entry of the first version. */
  readonly first: number
  /** Plan in which stands what an answer answers. */
  readonly plan: string
}

type Bodies = { readonly [Kind in RecordKind]: RecordBodies[Kind] }

/** The row of the newest version of a thing. */
export function saidRow<Kind extends SaidKind>(
  kind: Kind,
  entry: Entry,
  { body, first, plan }: Around & { readonly body: object },
): Row {
  const of = <One extends SaidKind>() => body as Bodies[One]
  const rows: Record<SaidKind, () => Row> = {
    update: () => updateRow(entry, of<'update'>()),
    review: () => reviewRow(entry, of<'review'>()),
    answer: () => answerRow(entry, of<'answer'>(), plan),
    round: () => roundRow(entry, of<'round'>(), first),
    finding: () => findingRow(entry, of<'finding'>()),
    action: () => actionRow(entry, of<'action'>()),
    decision: () => decisionRow(entry, of<'decision'>()),
    proposal: () => proposalRow(entry, of<'proposal'>(), first),
    doubt: () => doubtRow(entry, of<'doubt'>()),
  }
  return rows[kind]()
}

/** The row of one step of a task; every version is one. */
export const stepRow = (entry: Entry, body: object): Row =>
  namedStep(actionStepRow(entry, body as RecordBodies['action']))

/** A step has no name of its own: in the file it is told by its task and version. */
export const namedStep = (row: Row): Row => ({
  ...row,
  id: `${String(row['action'])}/${String(row['version'])}`,
})
