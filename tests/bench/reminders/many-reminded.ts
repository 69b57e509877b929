// A register in which very many people are owed a digest today: three seats of each body, and one commitment that waits for all of them.
import type { Door } from '../../../packages/services/src/kernel/door.ts'
import { feedDigests } from '../../../packages/services/src/oversight/reminders/digest/digest-jobs.ts'
import { publishDay } from '../../../packages/services/src/publication/publishDay.ts'
import { sql } from '../../../packages/storage/src/sql.ts'
import { openTenant, published, valueOf } from '../../register/open-register.ts'

/** Seats, accounts, addresses and digest rows for so many people, in bulk, and their jobs by the queue's own feeding. Gives back the day. */
export async function manyReminded(register: Door['register'], people: number): Promise<string> {
  const doors = await openTenant(register, 'bench')
  await published(doors.secretariat)
  const now = new Date()
  valueOf(await publishDay({ ...doors.server, now }, { mayLeap: true }))
  const day = await register.withTenant('bench', 'server', async tx => {
    const head = await tx.selectFrom('record_head').select('day').executeTakeFirstOrThrow()
    const bodies = Math.ceil(people / 3)
    const bodyOf = sql`'xa-' || ((n - 1) / 3 + 1)`
    const roleOf = sql`(array['focal-point', 'alternate', 'validating-authority'])[(n - 1) % 3 + 1]`
    const id = (what: string) => sql`md5(${what} || n)::uuid`
    const each = sql`generate_series(1, ${people}::int) n`
    for (const statement of [
      sql`insert into body (tenant, id, name, kind, aliases, successors)
        select 'bench', 'xa-' || n, 'Ủy ban nhân dân xã ' || n, 'commune', '{}', '{}' from generate_series(1, ${bodies}::int) n`,
      sql`insert into seat (tenant, id, role, body, name, created_at)
        select 'bench', ${id('seat')}, ${roleOf}, ${bodyOf}, 'x', ${now} from ${each}`,
      sql`insert into account (tenant, id, login, name, created_at)
        select 'bench', ${id('account')}, 'login' || n, 'x', ${now} from ${each}`,
      sql`insert into holding (tenant, id, account, seat, is_sole, since)
        select 'bench', ${id('holding')}, ${id('account')}, ${id('seat')}, true, ${now}::timestamptz - interval '1 year' from ${each}`,
      sql`insert into mail_setting (tenant, account, address, confirmed_at, language)
        select 'bench', ${id('account')}, 'nguoi-' || n || '@tinh.example', ${now}, 'vi' from ${each}`,
      // Late enough for all three rungs.
      sql`insert into assignment (tenant, commitment, body, part, mode, state, assigned_at)
        select 'bench', (select id from portal_commitment where tenant = 'bench' order by position limit 1), 'xa-' || n,
          'support', 'order', 'waiting', ${now}::timestamptz - interval '60 days' from generate_series(1, ${bodies}::int) n`,
      sql`insert into digest (tenant, account, day, message_id, state, queued_at)
        select 'bench', ${id('account')}, ${head.day}::date, '<' || md5('digest' || n) || '@tinh.example>', 'queued', ${now}
        from ${each}`,
    ])
      await statement.execute(tx)
    return head.day!
  })
  await feedDigests({ ...doors.server, now })
  return day
}
