import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { foldLogin, officerSchema, visibleText, type OfficerInput } from '@camket/domain/people/accounts'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { isId, newId } from '../../kernel/new-id.ts'
import { write } from '../../kernel/write.ts'
import { hasProof } from './account-proofs.ts'
import { makeInvitation, type Invitation } from './invitation.ts'
import { holdSeat } from './seats.ts'

export interface Invited {
  readonly account: string
  /** False where the login was known: the account got the seat beside those that it holds. */
  readonly isNew: boolean
  /** Shown once. Null where the account has what proves it: its holder signs in as always. */
  readonly invitation: Invitation | null
}

/**
 * Gives a seat to the official with this login, whose account is made where there is none. The name of a known account
 * stays as it is. `seat-held`: a body has one holder of this role; `own-seat`: nobody gives a seat to themselves.
 */
export async function inviteOfficer(door: Door, input: OfficerInput): Promise<Result<Invited, PeopleCode>> {
  const checked = checkInput(officerSchema, input)
  if (!checked.ok) return checked
  const login = foldLogin(checked.value.login)
  const name = visibleText(checked.value.name, 120)
  if (!login.ok || !name.ok) {
    return { ok: false, refusals: [login, name].flatMap(one => (one.ok ? [] : one.refusals)) }
  }
  const { role, body } = checked.value
  const act = {
    action: 'inviteOfficer',
    subject: `seat:${role}${body === null ? '' : `:${body}`}`,
    input,
  } as const
  return write<Result<Invited, PeopleCode>>(door, act, async tx => {
    const { account, isNew } = await ensureAccount(tx, door, { login: login.value, name: name.value })
    const usable = await mayReceive(tx, door, account)
    if (!usable.ok) return usable
    const held = await holdSeat(tx, door, { account, place: { role, body } })
    if (!held.ok) return held
    const needsLink = !(await hasProof(tx, door.tenant, account))
    const invitation = needsLink ? await makeInvitation(tx, door, { account, kind: 'set-up' }) : null
    return accepted({ account, isNew, invitation })
  })
}

/** Gives a seat to an account that is there. */
export async function giveSeat(
  door: Door,
  { account, ...place }: { readonly account: string } & Pick<OfficerInput, 'role' | 'body'>,
): Promise<Result<{ seat: string }, PeopleCode>> {
  const checked = checkInput(officerSchema.pick({ role: true, body: true }), place)
  if (!checked.ok) return checked
  const act = { action: 'inviteOfficer', subject: `account:${account}`, input: checked.value } as const
  return write<Result<{ seat: string }, PeopleCode>>(door, act, async tx => {
    const usable = await mayReceive(tx, door, account)
    if (!usable.ok) return usable
    const held = await holdSeat(tx, door, { account, place: checked.value })
    return held.ok ? accepted({ seat: held.value.seat }) : held
  })
}

async function ensureAccount(
  tx: Tx,
  { tenant, now }: Door,
  { login, name }: { readonly login: string; readonly name: string },
): Promise<{ account: string; isNew: boolean }> {
  const made = await tx
    .insertInto('account')
    .values({ tenant, id: newId(now), login, name, created_at: now, disabled_at: null })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made !== undefined) return { account: made.id, isNew: true }
  const there = await tx
    .selectFrom('account')
    .select('id')
    .where('tenant', '=', tenant)
    .where('login', '=', login)
    .executeTakeFirstOrThrow()
  return { account: there.id, isNew: false }
}

async function mayReceive(tx: Tx, door: Door, account: string): Promise<Result<null, PeopleCode>> {
  if (account === door.author.account) return refused('own-seat')
  return usableAccount(tx, door, account)
}

/** `no-such-account`, `account-disabled`. */
export async function usableAccount(
  tx: Tx,
  { tenant }: Pick<Door, 'tenant'>,
  account: string,
): Promise<Result<null, PeopleCode>> {
  if (!isId(account)) return refused('no-such-account')
  const row = await tx
    .selectFrom('account')
    .select('disabled_at')
    .where('tenant', '=', tenant)
    .where('id', '=', account)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return refused('no-such-account')
  return row.disabled_at === null ? accepted(null) : refused('account-disabled')
}
