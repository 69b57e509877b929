// Keys of the counter: one for each day (UTC), thrown away as soon as no pass of that day is good any more.
import { createHmac, randomBytes } from 'node:crypto'
import type { Tx } from '@camket/storage/open'
import type { Gate } from '../../../kernel/door.ts'

/** The key that new passes and challenges are signed with. */
export async function keyOfToday(tx: Tx, { tenant, now }: Gate): Promise<Buffer> {
  const today = dayOf(now)
  const known = await keyOn(tx, tenant, today)
  if (known !== null) return known
  await tx
    .insertInto('doubt_key')
    .values({ tenant, day: today, key: randomBytes(32) })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  return (await keyOn(tx, tenant, today)) as Buffer
}

/** A pass that was got in the last minute of a day is good for three hours of the next. */
const keptHours = 4

/** Throws away the keys whose passes have all run out, and what was noted under them. Asked each minute, whoever comes or not. */
export async function forgetOldKeys(tx: Tx, { tenant, now }: Gate): Promise<void> {
  const before = dayOf(new Date(now.getTime() - keptHours * 3_600_000))
  await tx.deleteFrom('doubt_key').where('tenant', '=', tenant).where('day', '<', before).execute()
  await tx.deleteFrom('doubt_spent').where('tenant', '=', tenant).where('until', '<', before).execute()
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
