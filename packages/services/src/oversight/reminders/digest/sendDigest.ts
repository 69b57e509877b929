import { isQuiet, toTell, type ToTell } from '@camket/domain/oversight/reminders/lines'
import { keyOf } from '@camket/domain/oversight/reminders/owed'
import {
  mailHours,
  mostInMail,
  refusalsForGood,
  type DigestJob,
  type DigestState,
  type Letter,
} from '@camket/domain/oversight/reminders/digest'
import { composeDigest } from '@camket/domain/oversight/reminders/compose'
import { accepted, type Result } from '@camket/domain/kernel/refusal'
import type { Tx } from '@camket/storage/open'
import { todayOf } from '../../../commitments/work/today.ts'
import type { Door } from '../../../kernel/door.ts'
import { faultPoint } from '../../../kernel/fault.ts'
import { localHour } from '../../../kernel/local-day.ts'
import { write } from '../../../kernel/write.ts'
import type { Handed, Post } from '../mail/post.ts'
import { addressAt } from '../mail/the-post.ts'
import { readDay, readLines, seatedAs, type DayOf, type OwedTogether } from '../read-lines.ts'
import { personAt, type Person } from './person.ts'

/** What became of it. `waits`: to be tried again; `others`: somebody else is at it, or it is over. */
export type Sent = { readonly was: DigestState | 'waits' | 'others'; readonly why?: string }

export interface Sending {
  readonly post: Post
  /** What links begin with. */
  readonly origin: string
  /** The day as it was read a moment ago for somebody else of the same committee. */
  readonly of?: DayOf
  /** What is owed on that day in the places of those who are written to in the same round, read as it began. */
  readonly together?: OwedTogether
  /** One that was begun so long ago was left by a process that died; longer than a mail may take (240 where not said). */
  readonly leaseSeconds?: number
}

const usualLease = 240

interface Begun {
  readonly letter: Letter | null
  readonly telling: Telling
  readonly sent: Sent
}

/** Keys of what the mail names, and of what was named once and is owed no more. */
interface Telling {
  readonly named: readonly string[]
  readonly gone: readonly string[]
}

const nothingTold: Telling = { named: [], gone: [] }

/**
 * Sends one digest, written out of what is owed at this moment: what has been filed since it was queued is not in it, and an empty one
 * is not sent. Begun and ended in two transactions with the mail between them: a process that dies in between leaves it to be sent
 * again after the lease, under the same Message-ID.
 */
export async function sendDigest(
  door: Door,
  job: Pick<DigestJob, 'account' | 'day'>,
  sending: Sending,
): Promise<Result<Sent, 'not-allowed'>> {
  const begun = await begin(door, job, sending)
  if (!begun.ok) return begun
  const { letter, telling, sent } = begun.value
  if (letter === null) return accepted(sent)
  faultPoint('digest-begun')
  const handed = await sending.post.send(letter)
  faultPoint('digest-handed-over')
  return end(door, job, { handed, telling, to: letter.to })
}

const actOf = (account: string, day: string) =>
  ({ action: 'sendDigests', subject: `account:${account}`, input: { day } }) as const

async function begin(
  door: Door,
  { account, day }: Pick<DigestJob, 'account' | 'day'>,
  sending: Sending,
): Promise<Result<Begun, 'not-allowed'>> {
  const { tenant, now } = door
  // That it was begun is no change that anybody has to answer for; how it ended is.
  const isChange = (outcome: Result<Begun, 'not-allowed'>): boolean =>
    outcome.ok && outcome.value.letter === null && !/waits|others/.test(outcome.value.sent.was)
  return write<Result<Begun, 'not-allowed'>>(door, { ...actOf(account, day), isChange }, async tx => {
    const row = await tx
      .selectFrom('digest')
      .select(['state', 'message_id as messageId', 'begun_at as begunAt'])
      .where('tenant', '=', tenant)
      .where('account', '=', account)
      .where('day', '=', day)
      .forUpdate()
      .executeTakeFirst()
    const over = (was: Sent['was']) => accepted({ letter: null, telling: nothingTold, sent: { was } })
    if (row === undefined || (row.state !== 'queued' && row.state !== 'sending')) return over('others')
    if (row.state === 'sending' && isFresh(row.begunAt, now, sending.leaseSeconds ?? usualLease))
      return over('waits')
    const [today, isLate, office] = await Promise.all([
      todayOf(tx, door),
      isNight(tx, door),
      nameOf(tx, tenant),
    ])
    // By a clock that was set back its day has not come again yet.
    if (today < day) return over('waits')
    // Tried all day and taken by nobody: nobody is written to at night, and tomorrow's mail says it.
    const isOver = today > day || isLate
    const found = isOver ? 'lapsed' : await contentOf(tx, door, { account, day, sending })
    if (typeof found === 'string') {
      await note(tx, { tenant, account, day }, { state: found, done_at: now })
      return over(found)
    }
    await tx
      .updateTable('digest')
      .set(change => ({ state: 'sending', begun_at: now, tries: change('tries', '+', 1) }))
      .where('tenant', '=', tenant)
      .where('account', '=', account)
      .where('day', '=', day)
      .execute()
    const letter = letterOf(found, { office, day, origin: sending.origin, messageId: row.messageId })
    return accepted({ letter, telling: tellingOf(found), sent: { was: 'sending' } })
  })
}

function isFresh(begunAt: Date | null, now: Date, leaseSeconds: number): boolean {
  const age = begunAt === null ? Infinity : now.getTime() - begunAt.getTime()
  // One from the future was begun by a clock that has been set back since: it is waited for no longer than any other.
  return Math.abs(age) < leaseSeconds * 1_000
}

async function isNight(tx: Tx, { tenant, now }: Door): Promise<boolean> {
  const { timeZone } = await tx
    .selectFrom('record_head')
    .select('time_zone as timeZone')
    .where('tenant', '=', tenant)
    .executeTakeFirstOrThrow()
  return localHour(now, timeZone) >= mailHours.sentUntil
}

interface Content extends ToTell {
  readonly person: Person & { readonly address: string }
}

function tellingOf({ person, moved, known }: Content): Telling {
  const owed = new Set([...moved, ...known].map(({ item }) => keyOf(item)))
  return {
    named: [...owed].slice(0, mostInMail),
    gone: [...person.toldOn.keys()].filter(key => !owed.has(key)),
  }
}

async function contentOf(
  tx: Tx,
  { tenant }: Door,
  { account, day, sending }: { account: string; day: string; sending: Pick<Sending, 'of' | 'together'> },
): Promise<Content | 'held' | 'empty'> {
  const isKnown = sending.of?.day === day && sending.of.tenant === tenant
  const of = isKnown ? sending.of : await readDay(tx, { tenant, day })
  const [person, { places, seatedOn }] = await Promise.all([
    personAt(tx, { tenant, account }),
    seatedAs(tx, { ...of, account }),
  ])
  if (person === null || person.address === null) return 'held'
  if (isQuiet(of.calendar, day, person.leave) || places.length === 0) return 'held'
  const lines = await readLines(tx, { ...of, together: isKnown ? sending.together : undefined }, places)
  const telling = toTell(lines, { toldOn: person.toldOn, seatedOn }, of)
  if (telling.moved.length === 0) return 'empty'
  return { person: { ...person, address: person.address }, ...telling }
}

function letterOf(
  { person, ...telling }: Content,
  at: { readonly office: string; readonly day: string; readonly origin: string; readonly messageId: string },
): Letter {
  const { address: to, language } = person
  const url = addressAt(at.origin, language)
  return {
    to,
    messageId: at.messageId,
    language,
    settingsUrl: url('/office/reminders/mail'),
    ...composeDigest(telling, { day: at.day, language, office: at.office, url }),
  }
}

async function nameOf(tx: Tx, tenant: string): Promise<string> {
  const row = await tx
    .selectFrom('tenant')
    .select('name')
    .where('tenant', '=', tenant)
    .executeTakeFirstOrThrow()
  return row.name
}

/**
 * What the server said is noted. An address that has no mailbox, or was refused on several days running, is told to its owner and not
 * tried again; one that was changed while the mail was on its way is left alone.
 */
async function end(
  door: Door,
  { account, day }: Pick<DigestJob, 'account' | 'day'>,
  { handed, telling, to }: { readonly handed: Handed; readonly telling: Telling; readonly to: string },
): Promise<Result<Sent, 'not-allowed'>> {
  const { tenant } = door
  const isChange = (outcome: Result<Sent, 'not-allowed'>): boolean =>
    outcome.ok && outcome.value.was !== 'waits'
  return write<Result<Sent, 'not-allowed'>>(door, { ...actOf(account, day), isChange }, async tx => {
    const job = { tenant, account, day }
    if (handed.outcome === 'later') {
      await note(tx, job, { state: 'queued', begun_at: null })
      return accepted({ was: 'waits', why: handed.why })
    }
    const isTaken = handed.outcome === 'taken'
    const was = isTaken ? 'sent' : 'refused'
    await Promise.all([
      note(tx, job, { state: was, done_at: door.now }),
      noteAddress(tx, door, { account, to, outcome: handed.outcome }),
      ...(isTaken ? [noteTold(tx, job, telling)] : []),
    ])
    faultPoint('digest-before-commit')
    return accepted(isTaken ? { was } : { was, why: handed.why })
  })
}

async function noteAddress(
  tx: Tx,
  { tenant, now }: Door,
  of: { account: string; to: string; outcome: 'taken' | 'no-mailbox' | 'refused' },
): Promise<void> {
  const { account, to, outcome } = of
  const row = await tx
    .selectFrom('mail_setting')
    .select('refusals')
    .where('tenant', '=', tenant)
    .where('account', '=', account)
    .where('address', '=', to)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined || (outcome === 'taken' && row.refusals === null)) return
  const refusals = outcome === 'taken' ? null : (row.refusals ?? 0) + 1
  const isForGood = outcome === 'no-mailbox' || (refusals ?? 0) >= refusalsForGood
  await tx
    .updateTable('mail_setting')
    .set({ refusals, ...(isForGood ? { refused_at: now } : {}) })
    .where('tenant', '=', tenant)
    .where('account', '=', account)
    .execute()
}

async function noteTold(
  tx: Tx,
  { tenant, account, day }: DigestJob,
  { named, gone }: Telling,
): Promise<void> {
  await tx
    .insertInto('digest_told')
    .values(named.map(item => ({ tenant, account, item, told_on: day })))
    .onConflict(conflict => conflict.columns(['tenant', 'account', 'item']).doUpdateSet({ told_on: day }))
    .execute()
  if (gone.length === 0) return
  await tx
    .deleteFrom('digest_told')
    .where('tenant', '=', tenant)
    .where('account', '=', account)
    .where('item', 'in', gone)
    .execute()
}

async function note(
  tx: Tx,
  { tenant, account, day }: DigestJob,
  change: { readonly state: DigestState; readonly done_at?: Date; readonly begun_at?: null },
): Promise<void> {
  await tx
    .updateTable('digest')
    .set(change)
    .where('tenant', '=', tenant)
    .where('account', '=', account)
    .where('day', '=', day)
    .where('state', 'in', ['queued', 'sending'])
    .execute()
}
