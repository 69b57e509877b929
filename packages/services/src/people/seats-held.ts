// Where people sit: one person may hold seats in several bodies, and none of them is forgotten while they use another.
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'

/** Bodies in which these hands (accounts, or seats where nobody's account is known) hold a seat now. */
export async function bodiesOfHands(tx: Tx, tenant: string, hands: readonly string[]): Promise<string[]> {
  if (hands.length === 0) return []
  const { rows } = await sql<{ body: string }>`
    select distinct s.body from seat s where s.tenant = ${tenant} and s.body is not null
      and (s.id = any(${[...hands]}::uuid[]) or exists (select from holding h where h.tenant = s.tenant and h.seat = s.id
        and h.account = any(${[...hands]}::uuid[]) and h.ended_at is null))`.execute(tx)
  return rows.map(({ body }) => body)
}

/** The same of whoever is at the door, the body of the seat on which they sit first. */
export async function bodiesOf(
  tx: Tx,
  tenant: string,
  { account, body }: { readonly account: string | null; readonly body: string | null },
): Promise<string[]> {
  const held = await bodiesOfHands(tx, tenant, account === null ? [] : [account])
  return [...new Set([...(body === null ? [] : [body]), ...held])]
}
