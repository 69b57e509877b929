// Keys of the counter: one for each day (UTC), thrown away when the next day is over.
import { createHmac, randomBytes } from 'node:crypto'
import type { Tx } from '@camket/storage/open'
import { plusDays } from '@camket/domain/commitments/calendar/days'
import type { Gate } from '../../../kernel/door.ts'

/** The key that new passes and challenges are signed with; older ones that are over are thrown away by the way. */
export async function keyOfToday(tx: Tx, { tenant, now }: Gate): Promise<Buffer> {
  const today = dayOf(now)
  const known = await keyOn(tx, tenant, today)
  if (known !== null) return known
  await tx
    .insertInto('doubt_key')
    .values({ tenant, day: today, key: randomBytes(32) })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  const before = plusDays(today, -1)
  await tx.deleteFrom('doubt_key').where('tenant', '=', tenant).where('day', '<', before).execute()
  await tx.deleteFrom('doubt_spent').where('tenant', '=', tenant).where('until', '<', before).execute()
  return (await keyOn(tx, tenant, today)) as Buffer
}

/** The key of a day; null where it has been thrown away, or never was. */
export async function keyOn(tx: Tx, tenant: string, day: string): Promise<Buffer | null> {
  const row = await tx
    .selectFrom('doubt_key')
    .select('key')
    .where('tenant', '=', tenant)
    .where('day', '=', day)
    .executeTakeFirst()
  return row?.key ?? null
}

export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10)
}

/** A keyed digest of words; what is made for one purpose says nothing of another. */
export function marked(key: Buffer, purpose: string, ...words: readonly string[]): Buffer {
  return createHmac('sha256', key)
    .update([purpose, ...words].join('\n'))
    .digest()
}
