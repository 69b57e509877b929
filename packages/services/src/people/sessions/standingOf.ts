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

/** How it stands with a browser that was away: its session's token, and the package that it holds. Either may be missing. */
export async function standingOf(
  gate: Gate,
  { token, holds }: { token: string | null; holds: string | null },
): Promise<Standing> {
  const author = token === null ? null : await findSession(gate, token)
  if (author !== null) return { state: 'in', author }
  const { tenant } = gate
  return gate.register.withTenant(tenant, 'server', async tx => {
    const session =
      token === null
        ? undefined
        : await tx
            .selectFrom('session')
            .select('ended_at')
            .where('tenant', '=', tenant)
            .where('digest', '=', digestOf(token))
            .executeTakeFirst()
    if (session != null && session.ended_at !== null) return { state: 'over' }
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
