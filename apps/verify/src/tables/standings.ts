// How the commitments of a plan stand by their updates, again from the records alone.
import { plusDays } from '@camket/domain/commitments/calendar/days'
import { agencyCounts, type Counted } from '@camket/domain/publication/portal/progress/agency-counts'
import {
  standingPlace,
  standingRow,
  updateName,
  type UpdateMark,
} from '@camket/domain/publication/portal/progress/standing'
import type { Count, Entry } from '@camket/domain/publication/portal-rows'
import type { AmendmentRecord, CommitmentRecord, UpdateRecord } from '@camket/domain/publication/records'
import { dueWithinDays } from '@camket/domain/publication/states'
import { lineOf, type Expected, type Row } from './expected.ts'

interface Held {
  /** Missing: of the commitment itself nothing is known. */
  entry?: Entry
  order: number
  place?: ReturnType<typeof standingPlace>
  readonly updates: UpdateMark[]
  amended: number
}

/** By commitment; what hangs on one may come before its newest version. */
export type Standings = Map<string, Held>

function heldOf(standings: Standings, commitment: string): Held {
  const held = standings.get(commitment) ?? { order: 0, updates: [], amended: 0 }
  standings.set(commitment, held)
  return held
}

export function standCommitment(
  standings: Standings,
  entry: Entry,
  { body, firstIndex }: { body: CommitmentRecord; firstIndex: number },
): void {
  const place = standingPlace(body, firstIndex)
  Object.assign(heldOf(standings, entry.id), { entry, order: body.number, place })
}

/** An update, or an amendment of a commitment. Throws a TypeError where an update is not of what its name says. */
export function hangOn(
  standings: Standings,
  { id, index }: Entry,
  body: AmendmentRecord | UpdateRecord,
): void {
  if ('of' in body) {
    if (body.of.kind === 'commitment') heldOf(standings, body.of.id).amended += 1
    return
  }
  const { commitment, number } = updateName(id)
  if (commitment !== body.commitment) throw new TypeError('not what its name says')
  heldOf(standings, commitment).updates.push({ ...body, number, index })
}

/** The row of one commitment; null where it is not known. */
export function standingAt(standings: Standings, commitment: string): Row | null {
  const held = standings.get(commitment)
  return held?.entry && held.place ? standingRow(held.entry, held.place, held) : null
}

/** The lines of the plan's table, in the order of the plan. */
export function standingLines(standings: Standings): Expected[] {
  return [...standings]
    .flatMap(([id, { entry, order }]): Expected[] => {
      const row = standingAt(standings, id)
      if (row === null) return []
      return [
        { table: 'standing', id, index: entry!.index, order, line: lineOf('standing', row), digest: '' },
      ]
    })
    .sort((a, b) => a.order - b.order)
}

/** Counts all of a plan in, as of a day. */
export function countStandings(
  standings: Standings,
  count: (counts: readonly Count[]) => void,
  day: string,
): void {
  const soon = plusDays(day, dueWithinDays)
  for (const id of standings.keys()) {
    const row = standingAt(standings, id) as Counted | null
    if (row !== null) count(agencyCounts(row, { day, soon }))
  }
}
