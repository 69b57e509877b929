import type { Tx } from '@camket/storage/open'
import { numberedSoFar } from '../append/newestRecord.ts'

interface SoFar {
  /** Of the newest update, 0 where there is none. A withdrawn one keeps its number. */
  readonly number: number
  /** Entry of its newest version. */
  readonly newest: number | null
}

/** How many updates of a commitment were ever published. */
export async function updatesSoFar(tx: Tx, tenant: string, commitment: string): Promise<SoFar> {
  const number = await numberedSoFar(tx, { tenant, kind: 'update', named: `${commitment}.u` })
  const row =
    number === 0
      ? undefined
      : await tx
          .selectFrom('record')
          .select('index')
          .where('tenant', '=', tenant)
          .where('kind', '=', 'update')
          .where('id', '=', `${commitment}.u${number}`)
          .orderBy('version', 'desc')
          .limit(1)
          .executeTakeFirst()
  return { number, newest: row?.index ?? null }
}
