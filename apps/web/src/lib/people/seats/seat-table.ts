// Which seats there are and who sits in them: the three of every body, the empty ones too, and those of the committee.
import type { SeatRole } from '@camket/domain/kernel/author'
import type { EditedBody } from '@camket/domain/people/bodies'
import { foldVietnamese } from '@camket/domain/kernel/fold'
import type { AccountEntry } from '@camket/services/people/accounts/listAccounts'

export const bodySeats = ['focal-point', 'alternate', 'validating-authority'] as const
const committeeSeats = ['secretariat', 'accounts', 'data-steward'] as const

interface Holder {
  readonly account: string
  readonly name: string
  /** Why nobody can act from the seat although it is held; null: the holder can. */
  readonly state: 'disabled' | 'invited' | 'invitation-over' | null
}

export interface SeatPlace {
  readonly role: SeatRole
  readonly holders: readonly Holder[]
}

interface BodySeats {
  readonly id: string
  readonly name: string
  readonly endedOn: string | null
  readonly seats: readonly SeatPlace[]
}

export interface SeatTable {
  readonly committee: readonly SeatPlace[]
  readonly bodies: readonly BodySeats[]
  readonly counts: { readonly bodies: number; readonly empty: number; readonly all: number }
}

interface Asked {
  readonly words: string
  readonly onlyEmpty: boolean
  /** The local day: a body that ended before it takes no new official. */
  readonly today: string
}

export function seatTable(
  accounts: readonly AccountEntry[],
  bodies: readonly EditedBody[],
  { words, onlyEmpty, today }: Asked,
): SeatTable {
  const held = Map.groupBy(
    accounts.flatMap(account => account.seats.map(seat => ({ key: keyOf(seat.role, seat.body), account }))),
    ({ key }) => key,
  )
  const place = (role: SeatRole, body: string | null): SeatPlace => ({
    role,
    holders: (held.get(keyOf(role, body)) ?? []).map(({ account }) => holderOf(account)),
  })
  const asked = foldVietnamese(words)
  const rows = bodies
    .filter(({ name, short }) => foldVietnamese(`${name} ${short ?? ''}`).includes(asked))
    .map(body => bodyRow(body, place, today))
    // A body that has ended is listed for as long as somebody still sits in it.
    .filter(({ endedOn, seats }) => endedOn === null || seats.some(({ holders }) => holders.length > 0))
  const open = rows.filter(({ endedOn }) => endedOn === null).flatMap(({ seats }) => fixedSeats(seats))
  return {
    committee: committeeSeats.map(role => place(role, null)),
    bodies: onlyEmpty
      ? rows.filter(row => row.endedOn === null && fixedSeats(row.seats).some(isEmpty))
      : rows,
    counts: { bodies: rows.length, empty: open.filter(isEmpty).length, all: open.length },
  }
}

const keyOf = (role: SeatRole, body: string | null): string => `${role} ${body ?? ''}`
const isEmpty = ({ holders }: SeatPlace): boolean => holders.length === 0
const fixedSeats = (seats: readonly SeatPlace[]): SeatPlace[] =>
  seats.filter(({ role }) => role !== 'reviewer')

function bodyRow(
  { id, name, validTo }: EditedBody,
  place: (role: SeatRole, body: string) => SeatPlace,
  today: string,
): BodySeats {
  const reviewers = place('reviewer', id)
  const seats = bodySeats.map(role => place(role, id))
  return {
    id,
    name,
    endedOn: validTo !== null && validTo < today ? validTo : null,
    seats: isEmpty(reviewers) ? seats : [...seats, reviewers],
  }
}

function holderOf({ account, name, disabledAt, invitedUntil, ...proofs }: AccountEntry): Holder {
  const canSignIn = proofs.passkeys > 0 || proofs.hasPassword || proofs.signOns.length > 0
  const waiting = invitedUntil === null ? 'invitation-over' : 'invited'
  return { account, name, state: disabledAt !== null ? 'disabled' : canSignIn ? null : waiting }
}
