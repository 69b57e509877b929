// What reaches somebody by a day, as tables for SQL: so that of a large register only their own lines are read, and all of them.
import { plusDays } from '@camket/domain/commitments/calendar/days'
import {
  addWorkingDays,
  workingDaysBetween,
  type Calendar,
} from '@camket/domain/commitments/calendar/working-days'
import { seatRoles, type SeatRole } from '@camket/domain/kernel/author'
import { hearsFrom, rungDays, type Place } from '@camket/domain/oversight/reminders/ladder'
import { insideDays, sampleDays } from '@camket/domain/oversight/reminders/owed'

/** From how many working days of lateness somebody hears of what begins with `first` in a body. */
export interface Rule {
  readonly first: SeatRole
  /** Empty: the committee's own; `others`: any body in which nobody sits. */
  readonly body: string
  readonly from: number
}

/** The newest day on which something can have been due (`within` 0), or have begun to wait, to be `from` working days late by now. */
export interface Cut {
  readonly from: number
  readonly within: number
  readonly day: string
}

export interface Reach {
  readonly rules: readonly Rule[]
  readonly cuts: readonly Cut[]
}

export interface HeldPlaces {
  readonly held: readonly Place[]
  readonly isHeld: (place: Place) => boolean
}

/** In no body's public id. */
export const others = '*'
/** Later than anything is ever late. */
const never = 1_000_000

/** Rules for whoever holds these places, by the ladder's own rule. */
export function rulesFor(places: readonly Place[], { held, isHeld }: HeldPlaces): Rule[] {
  const isEverybodys = places.some(({ role }) => role === 'secretariat')
  const from = isEverybodys ? held : places
  const bodies = [...new Set(from.flatMap(({ body }) => body ?? []))]
  return [...(isEverybodys ? ['', others] : []), ...bodies].flatMap(body =>
    seatRoles.map(first => {
      const item = { first, body: body === '' ? null : body }
      const each = places.map(place => hearsFrom(place, item, isHeld) ?? never)
      return { first, body, from: Math.min(...each) }
    }),
  )
}

/** The days that the ladder's rungs come to as of a day. */
export function cutsOn(calendar: Calendar, day: string): Cut[] {
  return rungDays.flatMap(from =>
    [0, insideDays, sampleDays].map(within => {
      let on = day
      while (workingDaysBetween(calendar, addWorkingDays(calendar, on, within), day) < from)
        on = plusDays(on, -1)
      return { from, within, day: on }
    }),
  )
}
