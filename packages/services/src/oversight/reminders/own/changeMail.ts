// Where and how a person is reminded by mail: nobody but themselves sets it, and an address is used once its mailbox has answered.
import type { Language } from '@camket/domain/kernel/language'
import { isIsoDay } from '@camket/domain/kernel/iso-day'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { daysBetween } from '@camket/domain/commitments/calendar/days'
import type { ReminderCode } from '@camket/domain/oversight/reminders/codes'
import { composeConfirmation } from '@camket/domain/oversight/reminders/compose'
import { mailAddress } from '@camket/domain/oversight/reminders/mail-address'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../../kernel/door.ts'
import { newId } from '../../../kernel/new-id.ts'
import { write } from '../../../kernel/write.ts'
import { digestOf, newSecret } from '../../../people/secrets.ts'
import { addressAt, originFor, thePost, type PostOffice } from '../mail/the-post.ts'

type Code = 'not-allowed' | ReminderCode

const confirmationHours = 24
/** Nobody makes this office send mail after mail to somebody else's box: not at once, and not all day. */
const betweenConfirmations = 60_000
const mostConfirmations = { asks: 5, within: 24 * 3_600_000 }

const actOn = (door: Door, input: unknown) =>
  ({ action: 'changeOwnReminders', subject: `account:${door.author.account ?? ''}`, input }) as const

/**
 * Sends a link to an address; until it has been opened nothing changes. A newer one takes the older one's place. Refused with
 * `mail-off`, `bad-address`, `same-address`, `confirmation-just-sent`, `confirmations-enough`, and with `mail-not-taken` when the mail
 * server did not take it: then another address can be typed at once.
 */
export async function askAddress(
  door: Door,
  { address: typed }: { readonly address: string },
  office: PostOffice | null = thePost(),
): Promise<Result<{ readonly address: string }, Code>> {
  const origin = await originFor(door.register, door.tenant, office)
  if (office === null || origin === null) return refused('mail-off')
  const address = mailAddress(typed)
  if (!address.ok) return address
  const secret = newSecret()
  const noted = await noteAsked(door, { address: address.value, secret })
  if (!noted.ok) return noted
  const { language, name } = noted.value
  const url = addressAt(origin, language)
  const handed = await office.post.send({
    to: address.value,
    messageId: `<${newId(door.now)}@${new URL(origin).hostname}>`,
    language,
    settingsUrl: url('/office/reminders/mail'),
    ...composeConfirmation({ language, office: name, url }, secret),
  })
  if (handed.outcome === 'taken') return accepted({ address: address.value })
  await noteNotSent(door, secret)
  return refused('mail-not-taken', { address: address.value })
}

async function noteAsked(
  door: Door,
  { address, secret }: { readonly address: string; readonly secret: string },
): Promise<Result<{ language: Language; name: string }, Code>> {
  const { tenant, now } = door
  return write<Result<{ language: Language; name: string }, Code>>(
    door,
    actOn(door, { address }),
    async tx => {
      const { account } = door.author
      if (account === null) return refused('no-such-account')
      const set = await settingOf(tx, tenant, account)
      if (set?.address === address && set.refused_at === null) return refused('same-address')
      const asked = await confirmationOf(tx, tenant, account)
      const asking = nextAsking(asked, now)
      if (!asking.ok) return asking
      const row = {
        digest: digestOf(secret),
        address,
        created_at: now,
        expires_at: new Date(now.getTime() + confirmationHours * 3_600_000),
        ...asking.value,
      }
      await tx
        .insertInto('mail_confirmation')
        .values({ tenant, account, ...row })
        .onConflict(conflict => conflict.columns(['tenant', 'account']).doUpdateSet(row))
        .execute()
      const { name } = await tx
        .selectFrom('tenant')
        .select('name')
        .where('tenant', '=', tenant)
        .executeTakeFirstOrThrow()
      return accepted({ language: set?.language ?? 'vi', name })
    },
  )
}

type Asked = Awaited<ReturnType<typeof confirmationOf>>

function nextAsking(asked: Asked, now: Date): Result<{ asks: number; asked_since: Date }, ReminderCode> {
  const since = (instant: Date): number => Math.abs(now.getTime() - instant.getTime())
  const isOver = asked === undefined || since(asked.asked_since) >= mostConfirmations.within
  if (isOver) return accepted({ asks: 1, asked_since: now })
  // One that could not be sent has run out already and is no reason to wait.
  const isOut = asked.expires_at > now
  if (isOut && since(asked.created_at) < betweenConfirmations) return refused('confirmation-just-sent')
  if (asked.asks >= mostConfirmations.asks) return refused('confirmations-enough')
  return accepted({ asks: asked.asks + 1, asked_since: asked.asked_since })
}

async function noteNotSent(door: Door, secret: string): Promise<void> {
  const { tenant, now } = door
  const digest = digestOf(secret)
  await write<Result<null, Code>>(door, actOn(door, { notSent: digest }), async tx => {
    await tx
      .updateTable('mail_confirmation')
      .set({ expires_at: now })
      .where('tenant', '=', tenant)
      .where('digest', '=', digest)
      .execute()
    return accepted(null)
  })
}

const settingOf = (tx: Tx, tenant: string, account: string) =>
  tx
    .selectFrom('mail_setting')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('account', '=', account)
    .executeTakeFirst()

const confirmationOf = (tx: Tx, tenant: string, account: string) =>
  tx
    .selectFrom('mail_confirmation')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('account', '=', account)
    .forUpdate()
    .executeTakeFirst()

/** Takes the address whose mailbox had the link; once, within a day, and by the account that asked. */
export async function confirmAddress(
  door: Door,
  { secret }: { readonly secret: string },
): Promise<Result<{ readonly address: string }, Code>> {
  const { tenant, now } = door
  const act = actOn(door, { confirm: digestOf(secret) })
  return write<Result<{ address: string }, Code>>(door, act, async tx => {
    const { account } = door.author
    if (account === null) return refused('no-such-account')
    const asked = await confirmationOf(tx, tenant, account)
    if (asked === undefined || asked.digest !== digestOf(secret)) return refused('confirmation-unknown')
    if (asked.expires_at <= now) return refused('confirmation-expired')
    await tx
      .deleteFrom('mail_confirmation')
      .where('tenant', '=', tenant)
      .where('account', '=', account)
      .execute()
    await set(
      tx,
      { tenant, account },
      { address: asked.address, confirmed_at: now, refused_at: null, refusals: null },
    )
    return accepted({ address: asked.address })
  })
}

/** Forgets the address and whatever waits to be confirmed: no more mail, from this moment on. */
export async function removeAddress(door: Door): Promise<Result<null, Code>> {
  const { tenant } = door
  return write<Result<null, Code>>(door, actOn(door, { remove: true }), async tx => {
    const { account } = door.author
    if (account === null) return refused('no-such-account')
    const asked = await confirmationOf(tx, tenant, account)
    const known = await settingOf(tx, tenant, account)
    if (asked === undefined && (known?.address ?? null) === null) return refused('no-address')
    await tx
      .deleteFrom('mail_confirmation')
      .where('tenant', '=', tenant)
      .where('account', '=', account)
      .execute()
    await set(
      tx,
      { tenant, account },
      { address: null, confirmed_at: null, refused_at: null, refusals: null },
    )
    return accepted(null)
  })
}

export interface Wishes {
  readonly language: Language
  /** First and last day without mail (ISO), or both empty. */
  readonly from: string
  readonly to: string
}

const longestLeave = 366

/** Sets the language of the mails and the days without any. `bad-leave`: one day alone, in the wrong order, or over a year. */
export async function setWishes(door: Door, { language, from, to }: Wishes): Promise<Result<null, Code>> {
  const { tenant } = door
  return write<Result<null, Code>>(door, actOn(door, { language, from, to }), async tx => {
    const { account } = door.author
    if (account === null) return refused('no-such-account')
    const isEmpty = from === '' && to === ''
    const isSpan = isIsoDay(from) && isIsoDay(to) && from <= to && daysBetween(from, to) <= longestLeave
    if (!isEmpty && !isSpan) return refused('bad-leave')
    const quiet = isEmpty ? { quiet_from: null, quiet_to: null } : { quiet_from: from, quiet_to: to }
    await set(tx, { tenant, account }, { language, ...quiet })
    return accepted(null)
  })
}

type Setting = Partial<{
  address: string | null
  confirmed_at: Date | null
  refused_at: Date | null
  refusals: number | null
  language: Language
  quiet_from: string | null
  quiet_to: string | null
}>

async function set(tx: Tx, at: { tenant: string; account: string }, change: Setting): Promise<void> {
  const usual = {
    address: null,
    confirmed_at: null,
    refused_at: null,
    refusals: null,
    language: 'vi' as const,
    quiet_from: null,
    quiet_to: null,
  }
  await tx
    .insertInto('mail_setting')
    .values({ ...at, ...usual, ...change })
    .onConflict(conflict => conflict.columns(['tenant', 'account']).doUpdateSet(change))
    .execute()
}
