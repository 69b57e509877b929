// Jobs for digests: made with the row, and made again from rows that wait without one (a restore, a queue that was emptied).
import type { DigestJob } from '@camket/domain/oversight/reminders/digest'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../../kernel/door.ts'
import { jobsOf } from '../../../kernel/jobs.ts'
import { storedAuthor } from '../../../kernel/write.ts'

export const jobOf = (data: DigestJob): { readonly key: string; readonly data: DigestJob } => ({
  key: `${data.tenant}/${data.account}/${data.day}`,
  data,
})

/** So many jobs are put in by one statement. */
const atOnce = 5_000

/** Puts a job in for each waiting digest of a tenant that has none. Gives back how many. */
export async function feedDigests({ register, tenant, author }: Door): Promise<number> {
  return register.withTenant(tenant, storedAuthor(author), async tx => {
    const waiting = await tx
      .selectFrom('digest')
      .select(['account', 'day'])
      .where('tenant', '=', tenant)
      .where('state', 'in', ['queued', 'sending'])
      .execute()
    if (waiting.length === 0) return 0
    // Compared here: of a queue that was filled a moment ago the server has no statistics, and would walk it once a row.
    const { rows } = await sql<{ key: string }>`
      select singleton_key as key from pgboss.job_common where name = 'digest' and state <= 'active'`.execute(
      tx,
    )
    const live = new Set(rows.map(({ key }) => key))
    const missing = waiting.map(row => jobOf({ tenant, ...row })).filter(({ key }) => !live.has(key))
    for (let from = 0; from < missing.length; from += atOnce)
      await jobsOf(register).put(tx, 'digest', missing.slice(from, from + atOnce))
    return missing.length
  })
}
