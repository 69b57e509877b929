// Jobs for digests: made with the row, and made again from rows that wait without one (a restore, a queue that was emptied).
import type { DigestJob } from '@camket/domain/oversight/reminders/digest'
import type { Door } from '../../../kernel/door.ts'
import { jobsOf } from '../../../kernel/jobs.ts'
import { storedAuthor } from '../../../kernel/write.ts'
import { sql } from '@camket/storage/sql'

export const jobOf = (data: DigestJob): { readonly key: string; readonly data: DigestJob } => ({
  key: `${data.tenant}/${data.account}/${data.day}`,
  data,
})

/** So many rows get their job in one transaction. */
const most = 5_000

/** Puts a job in for each waiting digest of a tenant that has none. Gives back how many. */
export async function feedDigests({ register, tenant, author }: Door): Promise<number> {
  return register.withTenant(tenant, storedAuthor(author), async tx => {
    // Written as the queue's own unique index is, which answers it.
    const { rows } = await sql<Omit<DigestJob, 'tenant'>>`
      select d.account, to_char(d.day, 'YYYY-MM-DD') as day from digest d
      where d.tenant = ${tenant} and d.state in ('queued', 'sending') and not exists (
        select from pgboss.job_common j where j.name = 'digest' and j.state <= 'active' and j.policy = 'exclusive'
          and coalesce(j.singleton_key, '') = ${tenant} || '/' || d.account || '/' || to_char(d.day, 'YYYY-MM-DD'))
      order by d.day, d.account limit ${most}`.execute(tx)
    await jobsOf(register).put(
      tx,
      'digest',
      rows.map(row => jobOf({ tenant, ...row })),
    )
    return rows.length
  })
}
