import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Gate } from '../../kernel/door.ts'
import { isId } from '../../kernel/new-id.ts'
import { findSession, type SessionAuthor } from '../findSession.ts'
import { digestOf } from '../secrets.ts'

/**
 * `in`: somebody is signed in. `over`: it was ended, or whoever took the package along was shut out; what a device holds has
 * to go. `lapsed`: time alone ended it, so that signing in again goes on.
 */
export type Standing =
  { readonly state: 'in'; readonly author: SessionAuthor } | { readonly state: 'over' | 'lapsed' }

/**
 * Whether the session of a token was ended by somebody. One that went on under a new token (another seat, proved again) was not, even
 * where the answer with the new token never came; what counts is the one that it became.
 */
async function isEnded(tx: Tx, tenant: string, token: string): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`
    with recursive went as (
      select id, ended_at, renewed_as from session where tenant = ${tenant} and digest = ${digestOf(token)}
      union
      select s.id, s.ended_at, s.renewed_as from session s join went on s.id = went.renewed_as where s.tenant = ${tenant}
    )
    select coalesce(bool_or(ended_at is not null and renewed_as is null), false) as ended from went`.execute(
    tx,
  )
  return rows[0]?.ended ?? false
}

/** How it stands with a browser that was away: its session's token, and the package that it holds. Either may be missing. */
export async function standingOf(
  gate: Gate,
  { token, holds }: { token: string | null; holds: string | null },
): Promise<Standing> {
  const author = token === null ? null : await findSession(gate, token)
  if (author !== null) return { state: 'in', author }
  const { tenant } = gate
  return gate.register.withTenant(tenant, 'server', async tx => {
    if (token !== null && (await isEnded(tx, tenant, token))) return { state: 'over' }
    if (holds === null || !isId(holds)) return { state: 'lapsed' }
    const taken = await tx
      .selectFrom('field_package as p')
      .innerJoin('account as a', join =>
        join.onRef('a.tenant', '=', 'p.tenant').onRef('a.id', '=', 'p.account'),
      )
      .leftJoin('holding as h', join =>
        join
          .onRef('h.tenant', '=', 'p.tenant')
          .onRef('h.account', '=', 'p.account')
          .onRef('h.seat', '=', 'p.seat')
          .on('h.ended_at', 'is', null),
      )
      .select(['a.disabled_at', 'a.proof_edition as now', 'p.proof_edition as then', 'h.id as holding'])
      .where('p.tenant', '=', tenant)
      .where('p.id', '=', holds)
      .executeTakeFirst()
    if (taken === undefined) return { state: 'lapsed' }
    const stands = taken.disabled_at === null && taken.holding !== null && taken.now === taken.then
    return { state: stands ? 'lapsed' : 'over' }
  })
}
