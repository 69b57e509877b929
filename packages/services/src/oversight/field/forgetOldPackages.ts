import { fieldDays } from '@camket/domain/oversight/field/taken'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'

/** A device may ask again what became of its sending for so many days after the server has stopped taking anything in. */
const daysToAsk = 16

/** Deletes packages that nothing can come from any more, and with them the receipts of what came. */
export async function forgetOldPackages(
  tx: Tx,
  { tenant, now }: Pick<Door, 'tenant' | 'now'>,
): Promise<void> {
  const oldest = new Date(now.getTime() - (fieldDays + daysToAsk) * 24 * 3_600_000)
  await tx.deleteFrom('field_package').where('tenant', '=', tenant).where('taken_at', '<=', oldest).execute()
}
