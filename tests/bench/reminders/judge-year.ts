// Every mail of a year held against what was promised, who was away and what was filed.
import { plusDays } from '../../../packages/domain/src/commitments/calendar/days.ts'
import {
  addWorkingDays,
  isWorkingDay,
  type Calendar,
} from '../../../packages/domain/src/commitments/calendar/working-days.ts'
import type { SeatRole } from '../../../packages/domain/src/kernel/author.ts'
import { ladder } from '../../../packages/domain/src/oversight/reminders/ladder.ts'

export interface Person {
  readonly login: string
  readonly account: string
  readonly role: SeatRole
  readonly body: string | null
  /** Days without mail. */
  readonly leave: { readonly from: string; readonly to: string } | null
}

export interface Promised {
  readonly id: string
  readonly body: string
  readonly due: string
  /** Null: never. */
  readonly filedOn: string | null
}

/** By recipient and day, the promises that each mail names; two mails of one day are two entries. */
export type SentOn = Map<string, Array<ReadonlySet<string>>>

interface Lived {
  readonly calendar: Calendar
  /** The last morning that was lived. */
  readonly last: string
  readonly list: readonly Promised[]
  readonly people: readonly Person[]
  readonly away: ReadonlySet<string>
  readonly sentOn: SentOn
}

export interface Judged {
  readonly mails: number
  readonly late: number
  readonly twice: number
  readonly onQuietDays: number
  readonly unescalated: number
  readonly reached: number
  readonly afterFiling: number
  readonly mostToOne: number
}

/** Second mails of a day, mails on quiet days or after filing, rungs that were missed. */
export function judged({ calendar, last, list, people, away, sentOn }: Lived): Judged {
  const isOnLeave = ({ leave }: Person, on: string): boolean =>
    leave !== null && leave.from <= on && on <= leave.to
  const isQuiet = (person: Person, on: string): boolean =>
    !isWorkingDay(calendar, on) || isOnLeave(person, on)
  let [unescalated, reached] = [0, 0]
  for (const one of list)
    for (const { role, after } of ladder.slice(1)) {
      const person = people.find(
        each => each.role === role && (each.body === null || each.body === one.body),
      )!
      // The day of the rung, or the first after it on which this person can be written to.
      let on = addWorkingDays(calendar, one.due, after)
      while (isQuiet(person, on) || away.has(on)) on = plusDays(on, 1)
      if (on > last || (one.filedOn !== null && on > one.filedOn)) continue
      const isTold = (sentOn.get(`${person.login} ${on}`) ?? []).some(named => named.has(one.id))
      if (isTold) reached += 1
      else unescalated += 1
    }
  const mails = [...sentOn].map(([key, each]) => ({ login: key.slice(0, -11), on: key.slice(-10), each }))
  const filedOn = new Map(list.map(one => [one.id, one.filedOn]))
  const perPerson = people.map(({ login }) => mails.filter(mail => mail.login === login).length)
  return {
    mails: mails.reduce((sum, { each }) => sum + each.length, 0),
    late: list.filter(({ due, filedOn: on }) => on === null || on > due).length,
    twice: mails.reduce((sum, { each }) => sum + each.length - 1, 0),
    onQuietDays: mails.filter(({ login, on }) =>
      isQuiet(
        people.find(person => person.login === login)!,
        on,
      ),
    ).length,
    unescalated,
    reached,
    afterFiling: mails.reduce(
      (sum, { on, each }) =>
        sum + each.flatMap(named => [...named]).filter(id => (filedOn.get(id) ?? '9999') < on).length,
      0,
    ),
    mostToOne: Math.max(...perPerson),
  }
}
