import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'

/** What was sent when, and what it named, is kept for a year: by it the next mail knows what has moved. */
const kept = 366 * 24 * 3_600_000

/** Deletes digests, days and what was named when that are older than a year, and addresses that nobody has confirmed in time. */
export async function forgetReminders(tx: Tx, { tenant, now }: Pick<Door, 'tenant' | 'now'>): Promise<void> {
  const until = new Date(now.getTime() - kept)
  await tx.deleteFrom('digest').where('tenant', '=', tenant).where('queued_at', '<', until).execute()
  const toldUntil = until.toISOString().slice(0, 10)
  await tx.deleteFrom('digest_told').where('tenant', '=', tenant).where('told_on', '<', toldUntil).execute()
  await tx.deleteFrom('digest_day').where('tenant', '=', tenant).where('done_at', '<', until).execute()
  await tx
    .deleteFrom('mail_confirmation')
    .where('tenant', '=', tenant)
    .where('expires_at', '<=', now)
    .execute()
}
