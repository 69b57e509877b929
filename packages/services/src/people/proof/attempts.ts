// How often somebody may be wrong. Each budget belongs to one browser that is known to the account, or else to one source: who
// guesses from elsewhere uses up a budget of their own, and locks nobody out. Passkeys cannot be guessed and have none.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { accepted, refused, type Refusal, type Result } from '@camket/domain/kernel/refusal'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Gate } from '../../kernel/door.ts'
import { theVault } from './vault.ts'
import type { KeyCode } from './kept-secret.ts'

/** Where a request comes from, as the server's front saw it; neither is stored as it is. */
export interface From {
  readonly source: string
  /** The cookie of a browser that signed in before; null when it sent none. */
  readonly device: string | null
}

/** Whoever has one address of version 6 has the 2^64 beside it too: they are one source. */
export function sourceOf({ source }: From): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(source)?.[1]
  if (mapped !== undefined || !source.includes(':')) return mapped ?? source
  const [head = '', tail] = source.toLowerCase().split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  const parts = tail === undefined ? before : [...before, ...zeros, ...after]
  return parts
    .slice(0, 4)
    .map(part => part.replace(/^0+(?=.)/, ''))
    .join(':')
}

const windowMinutes = 60
const limits = {
  /** One login from one source or known browser. */
  login: 10,
  /** All logins from one source: a whole office may sit behind it. */
  source: 100,
  /** Codes after the right password, from anywhere but a known browser: only who has the password can use these up. */
  code: 20,
} as const

type Code = KeyCode | 'too-many-attempts'

/** An attempt that was counted before it was made, so that many at once are not more than allowed. */
export interface Attempt {
  readonly keys: readonly string[]
}

interface Over {
  readonly ok: false
  readonly refusals: ReadonlyArray<Refusal<Code>>
  /** Every login from that source is refused. */
  readonly isWholeSource?: true
}

/** Counts an attempt at a password of a login, or refuses it. A source that is over its budget leaves no row for the login. */
export async function countPassword(
  tx: Tx,
  gate: Gate,
  { login, account, from }: { readonly login: string; readonly account: string | null; readonly from: From },
): Promise<{ readonly ok: true; readonly value: Attempt } | Over> {
  const device = knownDevice(gate.tenant, account, from.device)
  if (device !== null) return count(tx, gate, [[limits.login, 'login', login, 'device', device]])
  const ofSource = await count(tx, gate, [[limits.source, 'source', sourceOf(from)]])
  if (!ofSource.ok) return { ...ofSource, isWholeSource: true }
  const ofLogin = await count(tx, gate, [[limits.login, 'login', login, 'source', sourceOf(from)]])
  if (ofLogin.ok) return accepted({ keys: [...ofSource.value.keys, ...ofLogin.value.keys] })
  // One login that is tried on and on does not use up what a whole office has.
  await forgiveAttempt(tx, gate, ofSource.value)
  return ofLogin
}

/** Counts an attempt at a second factor of an account, or refuses it. */
export function countCode(
  tx: Tx,
  gate: Gate,
  { account, from }: { readonly account: string; readonly from: From },
): Promise<Result<Attempt, Code>> {
  const device = knownDevice(gate.tenant, account, from.device)
  return count(tx, gate, [
    device === null ? [limits.code, 'code', account] : [limits.login, 'code', account, 'device', device],
  ])
}

/** Counts something else; false when there were ten of it within the hour. */
export async function isWithin(tx: Tx, gate: Gate, words: readonly string[]): Promise<boolean> {
  const counted = await count(tx, gate, [[limits.login, ...words]])
  return counted.ok
}

/** An attempt that was right is not counted. */
export async function forgiveAttempt(tx: Tx, { tenant }: Gate, { keys }: Attempt): Promise<void> {
  for (const key of keys) {
    await tx
      .updateTable('attempt')
      .set({ failures: sql<number>`greatest(failures - 1, 0)` })
      .where('tenant', '=', tenant)
      .where('key', '=', key)
      .execute()
  }
}

type Budget = readonly [limit: number, ...words: string[]]

type Counted = { readonly ok: true; readonly value: Attempt } | Omit<Over, 'isWholeSource'>

async function count(tx: Tx, gate: Gate, budgets: readonly Budget[]): Promise<Counted> {
  const { tenant, now } = gate
  await tx.deleteFrom('attempt').where('tenant', '=', tenant).where('until', '<=', now).execute()
  const keys: string[] = []
  for (const [limit, ...words] of budgets) {
    const key = theVault().ofTheDay(tenant, now, words)
    if (!key.ok) return { ok: false, refusals: key.refusals }
    const until = new Date(now.getTime() + windowMinutes * 60_000)
    const row = await tx
      .insertInto('attempt')
      .values({ tenant, key: key.value, failures: 1, first_at: now, until })
      .onConflict(conflict =>
        conflict.columns(['tenant', 'key']).doUpdateSet({ failures: sql<number>`attempt.failures + 1` }),
      )
      .returning(['failures', 'until'])
      .executeTakeFirstOrThrow()
    if (row.failures > limit) return refused('too-many-attempts', { minutes: minutesTo(row.until, now) })
    keys.push(key.value)
  }
  return accepted({ keys })
}

/** A clock that was set back makes nobody wait longer than a whole window. */
function minutesTo(until: Date, now: Date): number {
  return Math.min(windowMinutes, Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000)))
}

/**
 * The cookie of a browser in which an account signed in: it names nobody, and only gives an own budget. Two marks: that it
 * is ours, which is seen without asking the database, and whose it is.
 */
export function newDevice(tenant: string, account: string): string | null {
  const key = theVault().derived(tenant, 'device')
  if (!key.ok) return null
  const number = randomBytes(16).toString('base64url')
  return [number, markOf(key.value, number), markOf(key.value, number, account)].join('.')
}

/** Whether some account signed in with this cookie. */
export function isGenuineDevice(tenant: string, device: string | null): boolean {
  const [number, ours] = device?.split('.') ?? []
  if (number === undefined || ours === undefined) return false
  const key = theVault().derived(tenant, 'device')
  return key.ok && sameText(ours, markOf(key.value, number))
}

/** The number of a browser that is known to the account; null for any other cookie. */
export function knownDevice(tenant: string, account: string | null, device: string | null): string | null {
  const [number, , whose] = device?.split('.') ?? []
  if (account === null || number === undefined || whose === undefined) return null
  const key = theVault().derived(tenant, 'device')
  return key.ok && sameText(whose, markOf(key.value, number, account)) ? number : null
}

function markOf(key: Buffer, ...words: readonly string[]): string {
  return createHmac('sha256', key).update(JSON.stringify(words)).digest('base64url')
}

function sameText(one: string, other: string): boolean {
  const [given, expected] = [Buffer.from(one), Buffer.from(other)]
  return given.length === expected.length && timingSafeEqual(given, expected)
}
