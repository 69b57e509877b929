// Every mail of a year held against what was promised, who was away and what was filed.
import { plusDays } from '../../../packages/domain/src/commitments/calendar/days.ts'
import {
  addWorkingDays,
  isWorkingDay,
  type Calendar,
} from '../../../packages/domain/src/commitments/calendar/working-days.ts'
import type { SeatRole } from '../../../packages/domain/src/kernel/author.ts'
import { mostInMail } from '../../../packages/domain/src/oversight/reminders/digest.ts'
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
  /** Of them by a later mail, since that of the day had no room. */
  readonly later: number
  readonly afterFiling: number
  readonly mostToOne: number
}

/** Second mails of a day, mails on quiet days or after filing, rungs that were missed. */
export function judged({ calendar, last, list, people, away, sentOn }: Lived): Judged {
  const isOnLeave = ({ leave }: Person, on: string): boolean =>
    leave !== null && leave.from <= on && on <= leave.to
  const isQuiet = (person: Person, on: string): boolean =>
    !isWorkingDay(calendar, on) || isOnLeave(person, on)
  const mailDayFrom = (person: Person, from: string): string => {
    let on = from
    while (isQuiet(person, on) || away.has(on)) on = plusDays(on, 1)
    return on
  }
  let [unescalated, reached, later] = [0, 0, 0]
  const rungs = list.flatMap(one =>
    ladder.slice(1).map(({ role, after }) => {
      const person = people.find(
        each => each.role === role && (each.body === null || each.body === one.body),
      )!
      // The day of the rung, or the first after it on which this person can be written to.
      return { one, person, on: mailDayFrom(person, addWorkingDays(calendar, one.due, after)) }
    }),
  )
  const isOwed = (one: Promised, on: string): boolean =>
    on <= last && (one.filedOn === null || on <= one.filedOn)
  const onOneDay = Map.groupBy(
    rungs.filter(({ one, on }) => isOwed(one, on)),
    ({ person, on }) => `${person.login} ${on}`,
  )
  for (const { one, person, on } of [...onOneDay.values()].flat()) {
    // Of so many on one day each mail has room for some: as many mails, one a working day, name them all.
    const mailsNeeded = Math.ceil(onOneDay.get(`${person.login} ${on}`)!.length / mostInMail)
    let [day, told] = [on, -1]
    for (let nth = 0; nth < mailsNeeded && told < 0 && isOwed(one, day); nth += 1) {
      if ((sentOn.get(`${person.login} ${day}`) ?? []).some(named => named.has(one.id))) told = nth
      day = mailDayFrom(person, plusDays(day, 1))
    }
    if (told >= 0) reached += 1
    else if (isOwed(one, day)) unescalated += 1
    if (told > 0) later += 1
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
    later,
    afterFiling: mails.reduce(
      (sum, { on, each }) =>
        sum + each.flatMap(named => [...named]).filter(id => (filedOn.get(id) ?? '9999') < on).length,
      0,
    ),
    mostToOne: Math.max(...perPerson),
  }
}
