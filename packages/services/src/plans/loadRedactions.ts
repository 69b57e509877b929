import type { Tx } from '@camket/storage/open'

/** What the office has redacted of a plan's text, in text order. */
export async function loadRedactions(
  tx: Tx,
  tenant: string,
  plan: string,
): Promise<Array<{ start: number; end: number }>> {
  return tx
    .selectFrom('redaction')
    .select(['starts_at as start', 'ends_at as end'])
    .where('tenant', '=', tenant)
    .where('plan', '=', plan)
    .orderBy('starts_at')
    .execute()
}
