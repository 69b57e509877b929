// How the commitments of a plan stand by their updates, again from the records alone.
import { plusDays } from '@camket/domain/commitments/calendar/days'
import { pastReportsBy } from '@camket/domain/progress/report-state'
import type { Calendar } from '@camket/domain/commitments/calendar/working-days'
import { agencyCounts, type Counted } from '@camket/domain/publication/portal/progress/agency-counts'
import {
  standingPlace,
  standingRow,
  updateName,
  type First,
  type ReviewMark,
  type UpdateMark,
} from '@camket/domain/publication/portal/progress/standing'
import type { Count, Entry } from '@camket/domain/publication/portal-rows'
import type {
  AmendmentRecord,
  CommitmentRecord,
  RecordBodies,
  UpdateRecord,
} from '@camket/domain/publication/records'
import { reviewName } from '@camket/domain/oversight/review/review-name'
import { dueWithinDays } from '@camket/domain/publication/states'
import { lineOf, type Expected, type Row } from './expected.ts'

interface Held {
  /** Missing: of the commitment itself nothing is known. */
  entry?: Entry
  order: number
  place?: ReturnType<typeof standingPlace>
  readonly updates: UpdateMark[]
  readonly reviews: ReviewMark[]
  amended: number
}

/** By commitment; what hangs on one may come before its newest version. */
export type Standings = Map<string, Held>

function heldOf(standings: Standings, commitment: string): Held {
  const held = standings.get(commitment) ?? { order: 0, updates: [], reviews: [], amended: 0 }
  standings.set(commitment, held)
  return held
}

export function standCommitment(
  standings: Standings,
  entry: Entry,
  { body, first }: { body: CommitmentRecord; first: First },
): void {
  const place = standingPlace(body, first)
  Object.assign(heldOf(standings, entry.id), { entry, order: body.number, place })
}

/** An update, a review, or an amendment of a commitment. Throws a TypeError where one is not of what its name says. */
export function hangOn(
  standings: Standings,
  { id, index, publishedAt }: Entry,
  body: AmendmentRecord | RecordBodies['review'] | UpdateRecord,
): void {
  if ('of' in body) {
    if (body.of.kind === 'commitment') heldOf(standings, body.of.id).amended += 1
    return
  }
  const { commitment, number } = 'beside' in body ? reviewName(id) : updateName(id)
  if (commitment !== body.commitment) throw new TypeError('not what its name says')
  const held = heldOf(standings, commitment)
  if ('beside' in body) held.reviews.push({ ...body, number })
  else held.updates.push({ ...body, number, index, publishedAt })
}

/** The row of one commitment; null where it is not known. */
export function standingAt(standings: Standings, commitment: string): Row | null {
  const held = standings.get(commitment)
  return held?.entry && held.place ? standingRow(held.entry, held.place, held) : null
}

/** One that is known, with its row. */
export interface Standing {
  readonly id: string
  readonly index: number
  readonly order: number
  readonly row: Row
}

/** Those that are known, in the order of the plan. */
export function standingRows(standings: Standings): Standing[] {
  return [...standings]
    .flatMap(([id, { entry, order }]): Standing[] => {
      const row = standingAt(standings, id)
      return row === null ? [] : [{ id, index: entry!.index, order, row }]
    })
    .sort((a, b) => a.order - b.order)
}

/** The lines of the plan's table. */
export function standingLines(rows: readonly Standing[]): Expected[] {
  return rows.map(({ row, ...at }) => ({
    table: 'standing',
    ...at,
    line: lineOf('standing', row),
    digest: '',
  }))
}

/** Counts commitments in, as of a day and by the published calendar. */
export function countingStandings(
  day: string,
  calendar: Calendar,
): (rows: readonly Standing[], count: (counts: readonly Count[]) => void) => void {
  const at = { day, soon: plusDays(day, dueWithinDays), past: pastReportsBy(calendar, day) }
  return (rows, count) => {
    for (const { row } of rows) count(agencyCounts(row as unknown as Counted, at))
  }
}
