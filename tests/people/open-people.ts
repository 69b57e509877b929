// A register with one committee, two bodies, and officials who come in by their invitations.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { commandLine, type SeatRole } from '../../packages/domain/src/kernel/author.ts'
import type { Door, Gate } from '../../packages/services/src/kernel/door.ts'
import { acceptInvitation } from '../../packages/services/src/people/accounts/acceptInvitation.ts'
import { inviteOfficer } from '../../packages/services/src/people/accounts/inviteOfficer.ts'
import { createTenant } from '../../packages/services/src/people/createTenant.ts'
import { findSession } from '../../packages/services/src/people/findSession.ts'
import { beginPasskey, finishPasskey } from '../../packages/services/src/people/passkeys/addPasskey.ts'
import { holdVault, openVault } from '../../packages/services/src/people/proof/vault.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import type { SignedIn } from '../../packages/services/src/people/signInWithLink.ts'
import { createTestDatabase, type TestDatabase } from '../database.ts'
import { noon, valueOf } from '../register/open-register.ts'
import { softKey, type SoftKey } from './authenticator.ts'

export { noon, valueOf }

export const origin = 'https://minh-son.example'

export const minutesLater = (minutes: number, from = noon): Date =>
  new Date(from.getTime() + minutes * 60_000)

export interface People {
  readonly register: TestDatabase
  readonly gate: Gate
  readonly operator: Door
  /** Where the keys lie that no database has. */
  readonly keys: string
  readonly department: string
  at(now: Date): Gate
}

export async function openPeople(tenant = 'minh-son'): Promise<People> {
  const keys = mkdtempSync(join(tmpdir(), 'camket-people-keys-'))
  holdVault(openVault(keys))
  const register = await createTestDatabase()
  const gate: Gate = { register, tenant, now: noon }
  const operator: Door = { ...gate, author: commandLine }
  valueOf(await createTenant(operator, { name: 'Ban Chỉ đạo', origin: null, timeZone: 'Asia/Ho_Chi_Minh' }))
  const body = await saveBody(operator, { name: 'Sở Tư pháp', short: 'STP', kind: 'department' })
  return {
    register,
    gate,
    operator,
    keys,
    department: valueOf(body).id,
    at: now => ({ ...gate, now }),
  }
}

let officers = 0

/** An official who has accepted the invitation: a session in which nothing proves them yet. */
export async function invited(
  people: People,
  role: SeatRole,
  { body = null, login = `can-bo-${(officers += 1)}` }: { body?: string | null; login?: string } = {},
): Promise<SignedIn> {
  const asked = { login, name: 'Nguyễn Thử Tên', role, body }
  const { invitation } = valueOf(await inviteOfficer(people.operator, asked))
  if (invitation === null) throw new Error('already proves itself')
  return valueOf(await acceptInvitation(people.gate, { token: invitation.token }))
}

/** The door of a session at some time; an ended session has none. */
export async function doorOf(people: People, session: string, now = noon): Promise<Door> {
  const author = await findSession(people.at(now), session)
  if (author === null) throw new Error('the session is over')
  return { ...people.at(now), author }
}

export interface Officer {
  readonly signedIn: SignedIn
  readonly key: SoftKey
  readonly account: string
}

/** An official with a passkey, in the session in which it was made. */
export async function officer(
  people: People,
  role: SeatRole,
  options: { body?: string | null; login?: string; counts?: boolean } = {},
): Promise<Officer> {
  const signedIn = await invited(people, role, options)
  const key = softKey(origin, { counts: options.counts === true })
  await addKey(people, signedIn.session, key)
  return { signedIn, key, account: signedIn.author.account }
}

export async function addKey(people: People, session: string, key: SoftKey, now = noon): Promise<void> {
  const door = await doorOf(people, session, now)
  const { options, ceremony } = valueOf(await beginPasskey(door, { origin }))
  const response = key.create(options)
  valueOf(await finishPasskey(door, { ceremony, response, label: 'Máy ở phòng', origin }))
}

/** Past every door: what a superuser of the database sees. */
export async function rowsOf(people: People, query: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: people.register.url })
  await client.connect()
  try {
    await client.query('set search_path = camket')
    return (await client.query<Record<string, unknown>>(query)).rows
  } finally {
    await client.end()
  }
}

export const refusedWith = (code: string): object => ({ ok: false, refusals: [{ code }] })
