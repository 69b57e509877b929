// What a record says, as name and value.
import { weekdayOf } from '@camket/domain/commitments/calendar/days'
import { calendarWords, weekdayWords } from '@camket/domain/commitments/calendar/page-words'
import { dayKindWords } from '@camket/domain/commitments/calendar/words'
import { bodyKindNames } from '@camket/domain/people/office-words'
import { isOversight } from '@camket/domain/oversight/feed-words'
import { recordKindNames } from '@camket/domain/publication/portal/terms'
import { grounds } from '@camket/domain/publication/withdraw/grounds'
import { withdrawalWords, withdrawingRoles } from '@camket/domain/publication/withdraw/words'
import { rollUpWords } from '@camket/domain/publication/roll-up/words'
import { recordWords } from '@camket/domain/publication/portal/record-words'
import type { TombstoneRecord } from '@camket/domain/publication/records'
import type { ShownBody, ShownRecord } from '@camket/services/publication/reading/log/showRecord'
import type { WithdrawnThing } from '@camket/services/publication/reading/log/withdrawals'
import type { Voice } from '#lib/speech/voice.ts'
import type { Fact } from './fact.ts'
import { oversightFacts } from './oversight-facts.ts'
import { isThing, thingFacts } from './thing-facts.ts'

type Body = Extract<ShownBody, { kind: 'body' }>['body']
type Tombstone = Extract<ShownBody, { kind: 'tombstone' }>['body']
type TakenIn = Extract<ShownBody, { kind: 'roll-up' }>['body']
type Year = Extract<ShownBody, { kind: 'calendar' }>['body']
type Day = Extract<ShownBody, { kind: 'day' }>['body']

export function factsOf(
  content: ShownBody,
  { say, day, language }: Pick<Voice, 'say' | 'day' | 'language'>,
): Fact[] {
  if (isThing(content.kind)) return thingFacts(content.kind, content.body as never, { say, language })
  if (content.kind === 'tombstone') return tombstoneFacts(content.body, { say })
  if (content.kind === 'body') return bodyFacts(content.body, { say, day })
  if (content.kind === 'roll-up') return rollUpFacts(content.body, { say, day })
  if (content.kind === 'calendar') return calendarFacts(content.body, { say, day })
  if (content.kind === 'day') return dayFacts(content.body, { say, day })
  if (content.kind === 'update' || isOversight(content.kind)) {
    return oversightFacts(content.kind, content.body as never, { say, day })
  }
  return []
}

function bodyFacts(body: Body, { say, day }: Pick<Voice, 'say' | 'day'>): Fact[] {
  const none = say(recordWords.none)
  const own = (name: keyof typeof recordWords, value: string | null): Fact => ({
    name: say(recordWords[name]),
    value: value === null || value === '' ? none : value,
    isPlanWords: value !== null && value !== '',
  })
  const said = (name: keyof typeof recordWords, value: string): Fact => ({
    name: say(recordWords[name]),
    value,
    isPlanWords: false,
  })
  return [
    own('name', body.name),
    own('short', body.short),
    own('aliases', body.aliases.join('; ')),
    said('kind', say(bodyKindNames[body.kind])),
    said('validFrom', body.validFrom === null ? none : day(body.validFrom)),
    said('validTo', body.validTo === null ? none : day(body.validTo)),
    own('successors', body.successors.join('; ')),
  ]
}

function dayFacts(body: Day, { say, day }: Pick<Voice, 'say' | 'day'>): Fact[] {
  return [
    { name: say(recordWords.on), value: `${day(body.on)}. ${say(recordWords.onText)}`, isPlanWords: false },
    { name: say(recordWords.timeZone), value: body.timeZone, isPlanWords: false },
  ]
}

function calendarFacts(body: Year, { say, day }: Pick<Voice, 'say' | 'day'>): Fact[] {
  const state = (confirmed: boolean): string =>
    say(confirmed ? calendarWords.confirmed : calendarWords.unconfirmed)
  const days = body.days.map(({ on, kind, name, source, confirmed }) => ({
    name: `${say(weekdayWords[weekdayOf(on)]!)}, ${day(on)}`,
    value: `${say(dayKindWords[kind])}: ${name}. ${source}. ${state(confirmed)}.`,
    isPlanWords: true,
  }))
  return [
    { name: say(calendarWords.year), value: String(body.year), isPlanWords: false },
    { name: say(calendarWords.state), value: state(body.confirmed), isPlanWords: false },
    { name: say(calendarWords.sourceOfYear), value: body.source, isPlanWords: true },
    ...days,
  ]
}

function rollUpFacts(body: TakenIn, { say, day }: Pick<Voice, 'say' | 'day'>): Fact[] {
  const said = (name: keyof typeof rollUpWords, value: string): Fact => ({
    name: say(rollUpWords[name]),
    value,
    isPlanWords: false,
  })
  return [
    said('origin', body.origin),
    said('asOf', body.day === null ? say(rollUpWords.noDay) : day(body.day)),
    said('size', String(body.size)),
    said('root', body.root),
    said('key', body.vkey),
    said('checkpoint', body.checkpoint),
  ]
}

function tombstoneFacts(body: Tombstone, { say }: Pick<Voice, 'say'>): Fact[] {
  const { kind, id, version } = body.of
  const ground = grounds[body.ground]
  const said = (name: keyof typeof withdrawalWords, value: string, isPlanWords = false): Fact => {
    return { name: say(withdrawalWords[name]), value, isPlanWords }
  }
  return [
    said('what', say(withdrawalWords.goneThing, { kind: say(recordKindNames[kind]), id, version })),
    said('ground', `${say(ground.name)}. ${say(ground.law)}`),
    ...(body.decision === null ? [] : [said('decision', body.decision, true)]),
    said('reason', body.reason, true),
    said('office', `${say(withdrawingRoles[body.role])}, ${body.office}`),
  ]
}

/** What a tombstone withdrew, as the page in that thing's place says it too. */
export function withdrawnBy(body: TombstoneRecord, shown: ShownRecord): WithdrawnThing {
  const { of, ground, reason, decision, office, role, replacedBy } = body
  const { kind, id, version, index: entry } = of
  const { entry: tombstone, publishedAt: at, size, day } = shown
  const why = { ground, reason, decision, office, role, replacedBy: replacedBy?.version ?? null }
  return { kind, id, version, entry, tombstone, at, ...why, size, day }
}
