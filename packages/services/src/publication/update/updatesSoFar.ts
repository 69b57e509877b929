import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'

interface SoFar {
  /** Of the newest update, 0 where there is none. A withdrawn one keeps its number. */
  readonly number: number
  /** Entry of its newest version. */
  readonly newest: number | null
}

/** How many updates of a commitment were ever published. They are numbered without a gap: each is asked for by its name. */
export async function updatesSoFar(tx: Tx, tenant: string, commitment: string): Promise<SoFar> {
  const { rows } = await sql<SoFar>`
    with recursive told(n) as (
      select 0 union all
      select n + 1 from told where exists (select from record
        where tenant = ${tenant} and kind = 'update' and version = 1 and id = ${commitment} || '.u' || (n + 1)))
    select n as number, (select index from record where tenant = ${tenant} and kind = 'update'
      and id = ${commitment} || '.u' || n order by version desc limit 1) as newest
    from told order by n desc limit 1`.execute(tx)
  return rows[0] ?? { number: 0, newest: null }
}
