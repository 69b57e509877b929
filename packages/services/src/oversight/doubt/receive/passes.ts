// A pass lets somebody hand in one doubt. It is got by a proof of work or by waiting one's turn, names nobody, and is used once.
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Tx } from '@camket/storage/open'
import type { Gate } from '../../../kernel/door.ts'
import { dayOf, keyOfToday, keyOn, marked } from './counter-keys.ts'

const passHours = 2
const hour = 3_600_000

/** A new pass: the hour in which it ends, random letters, and the counter's mark over both. */
export async function newPass(tx: Tx, gate: Gate): Promise<string> {
  const key = await keyOfToday(tx, gate)
  // The hour and no finer: a pass tells nobody when it was got.
  const end = Math.floor(gate.now.getTime() / hour) + passHours + 1
  const words = `${dayOf(gate.now)}.${end}.${randomBytes(16).toString('base64url')}`
  return `${words}.${marked(key, 'pass', gate.tenant, words).toString('base64url')}`
}

export interface Pass {
  /** Under the key of its day: kept until that goes, so that it is used once. Without the key it leads to no pass. */
  readonly digest: string
  readonly day: string
  /** Instant (milliseconds) at which it runs out. */
  readonly end: number
}

const shape = /^(\d{4}-\d{2}-\d{2})\.(\d{1,9})\.[\w-]{22}\.[\w-]{43}$/

/** What a pass says; null where the counter did not make it, or it has run out. Whether it was used is asked of `spend`. */
export async function passFrom(tx: Tx, gate: Gate, text: string): Promise<Pass | null> {
  const [, day, end] = shape.exec(text) ?? []
  if (day === undefined || Number(end) * hour <= gate.now.getTime()) return null
  const key = await keyOn(tx, gate.tenant, day)
  if (key === null) return null
  const words = text.slice(0, text.lastIndexOf('.'))
  const given = Buffer.from(text.slice(words.length + 1), 'base64url')
  const right = marked(key, 'pass', gate.tenant, words)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null
  return { digest: spentMark(key, 'pass', words), day, end: Number(end) * hour }
}

/** True for whoever is the first to use it. The day on which it may be forgotten is all that is noted of when. */
export async function spend(
  tx: Tx,
  tenant: string,
  { digest, day }: Pick<Pass, 'digest' | 'day'>,
): Promise<boolean> {
  const row = await tx
    .insertInto('doubt_spent')
    .values({ tenant, digest, until: day })
    .onConflict(conflict => conflict.doNothing())
    .returning('digest')
    .executeTakeFirst()
  return row !== undefined
}

export async function isSpent(tx: Tx, tenant: string, digest: string): Promise<boolean> {
  const row = await tx
    .selectFrom('doubt_spent')
    .select('digest')
    .where('tenant', '=', tenant)
    .where('digest', '=', digest)
    .executeTakeFirst()
  return row !== undefined
}

/** What is noted of a pass or a proof that has been used. */
export function spentMark(key: Buffer, ...words: readonly string[]): string {
  return marked(key, 'spent', ...words).toString('hex')
}
