import { isQuiet, toTell, type Line } from '@camket/domain/oversight/reminders/lines'
import { mailHours } from '@camket/domain/oversight/reminders/digest'
import { accepted, type Result } from '@camket/domain/kernel/refusal'
import type { Tx } from '@camket/storage/open'
import { todayOf } from '../../../commitments/work/today.ts'
import type { Door } from '../../../kernel/door.ts'
import { faultPoint } from '../../../kernel/fault.ts'
import { jobsOf } from '../../../kernel/jobs.ts'
import { localHour } from '../../../kernel/local-day.ts'
import { write } from '../../../kernel/write.ts'
import { originFor, type PostOffice } from '../mail/the-post.ts'
import { readDay, readLines, seatedAs, type DayOf } from '../read-lines.ts'
import { jobOf } from './digest-jobs.ts'
import { messageIdOf } from './message-id.ts'
import { peopleWithout, type Person } from './person.ts'

type Outcome = Result<{ readonly queued: number; readonly last: string | null }, 'not-allowed'>

/** So many people are thought of in one transaction. */
const atOnce = 200
const first = '00000000-0000-0000-0000-000000000000'

/**
 * Puts the digests of the newest published day in the queue, once: one for each person who has an address and something that has
 * moved. Nothing on rest days, days off and days the person has set, before 7:00 or after 18:00 of the committee's clock, or where
 * that clock is not on the published day, or what fell due by it is not noted yet. Row and job are in one transaction. Gives back how many.
 */
export async function queueDigests(
  door: Door,
  office: PostOffice | null,
): Promise<Result<number, 'not-allowed'>> {
  const origin = await originFor(door.register, door.tenant, office)
  if (origin === null) return accepted(0)
  let [queued, after]: [number, string | null] = [0, first]
  while (after !== null) {
    const done = await queueSome(door, { after, host: new URL(origin).hostname })
    if (!done.ok) return done
    queued += done.value.queued
    after = done.value.last
  }
  return accepted(queued)
}

async function queueSome(
  door: Door,
  { after, host }: { readonly after: string; readonly host: string },
): Promise<Outcome> {
  const { tenant } = door
  const act = {
    action: 'sendDigests',
    subject: 'digests',
    input: { after },
    isChange: (outcome: Outcome) => outcome.ok && outcome.value.queued > 0,
  } as const
  return write<Outcome>(door, act, async tx => {
    const day = await mailDay(tx, door)
    if (day === null) return accepted({ queued: 0, last: null })
    const of = await readDay(tx, { tenant, day })
    if (isQuiet(of.calendar, day, null)) return accepted({ queued: 0, last: null })
    const people = await peopleWithout(tx, { tenant, day, after, most: atOnce })
    const chosen = await withSomething(tx, of, people)
    await putIn(tx, door, { day, host, people: chosen })
    const last = people.length === atOnce ? people.at(-1)!.account : null
    if (last === null) await markDone(tx, door, day)
    faultPoint('digests-before-commit')
    return accepted({ queued: chosen.length, last })
  })
}

/** The day whose digests are to be thought of now; null where there is none, or that is done. */
async function mailDay(tx: Tx, door: Door): Promise<string | null> {
  const head = await tx
    .selectFrom('record_head')
    .select(['day', 'time_zone as timeZone'])
    .where('tenant', '=', door.tenant)
    .executeTakeFirstOrThrow()
  // A clock that was set back, or a day that is not published yet: the day in the record is the one that counts.
  if (head.day === null || head.day !== (await todayOf(tx, door))) return null
  // What fell due by it has to be noted first.
  const noted = await tx
    .selectFrom('clock_day')
    .select('day')
    .where('tenant', '=', door.tenant)
    .where('day', '>=', head.day)
    .limit(1)
    .executeTakeFirst()
  if (noted === undefined) return null
  const hour = localHour(door.now, head.timeZone)
  if (hour < mailHours.from || hour >= mailHours.until) return null
  const done = await tx
    .selectFrom('digest_day')
    .select('day')
    .where('tenant', '=', door.tenant)
    .where('day', '=', head.day)
    .executeTakeFirst()
  return done === undefined ? head.day : null
}

async function withSomething(tx: Tx, of: DayOf, people: readonly Person[]): Promise<Person[]> {
  // Whoever sits beside somebody else has the same lines.
  const known = new Map<string, readonly Line[]>()
  const chosen: Person[] = []
  for (const person of people) {
    if (isQuiet(of.calendar, of.day, person.leave)) continue
    const { places, seatedOn } = await seatedAs(tx, { ...of, account: person.account })
    if (places.length === 0) continue
    const key = JSON.stringify(places)
    const lines = known.get(key) ?? (await readLines(tx, of, places))
    known.set(key, lines)
    const { moved } = toTell(lines, { toldOn: person.toldOn, seatedOn }, of)
    if (moved.length > 0) chosen.push(person)
  }
  return chosen
}

async function putIn(
  tx: Tx,
  { register, tenant, now }: Door,
  { day, host, people }: { readonly day: string; readonly host: string; readonly people: readonly Person[] },
): Promise<void> {
  if (people.length === 0) return
  const rows = people.map(({ account }) => ({
    tenant,
    account,
    day,
    message_id: messageIdOf({ tenant, account, day }, host),
    state: 'queued' as const,
    queued_at: now,
    begun_at: null,
    done_at: null,
  }))
  await tx
    .insertInto('digest')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .execute()
  await jobsOf(register).put(
    tx,
    'digest',
    people.map(({ account }) => jobOf({ tenant, account, day })),
  )
}

async function markDone(tx: Tx, { tenant, now }: Door, day: string): Promise<void> {
  await tx
    .insertInto('digest_day')
    .values({ tenant, day, done_at: now })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
