// How much may wait at the counter: a flood fills it, and nothing else.
import type { DoubtCode } from '@camket/domain/oversight/doubt/codes'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'

/** Texts that have not appeared yet, and the bytes of their files; of one committee. */
const mostTexts = 5_000
const mostFileBytes = 500 * 2 ** 20

/** Why nothing more is taken in; null where there is room. */
export async function isFullOf(
  tx: Tx,
  tenant: string,
  bytes: number,
): Promise<Extract<DoubtCode, 'counter-full' | 'counter-full-of-files'> | null> {
  const { n } = await tx
    .selectFrom('doubt_text')
    .select(eb => eb.fn.countAll<string>().as('n'))
    .where('tenant', '=', tenant)
    .executeTakeFirstOrThrow()
  if (Number(n) >= mostTexts) return 'counter-full'
  if (bytes === 0) return null
  const { rows } = await sql<{ held: string | null }>`
    select sum(octet_length(bytes)) as held from doubt_file where tenant = ${tenant}`.execute(tx)
  return Number(rows[0]?.held ?? 0) + bytes > mostFileBytes ? 'counter-full-of-files' : null
}
