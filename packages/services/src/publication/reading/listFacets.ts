import { affectedGroups } from '@camket/domain/plans/groups'
import { servedRights } from '@camket/domain/plans/served-rights'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../kernel/door.ts'
import type { AsOf } from './shapes.ts'
import { snapshotOf } from './snapshot.ts'

export interface Facet {
  /** What goes into the filter. */
  readonly value: string
  /** Agencies: the name to show. Others: the value itself, worded by the edge. */
  readonly name: string
  readonly commitments: number
}
export interface Facets extends AsOf {
  readonly facets: readonly Facet[]
}

// As printed where it stands first in the lists: two spellings may make one value.
const printedName =
  sql<string>`(select t.name from portal_tag t where t.tenant = c.tenant and t.facet = 'agency'
  and t.value = c.value order by t.position limit 1)`.as('name')

/** Agencies with commitments as lead or support, most first. */
export async function listAgencies(door: PublicDoor): Promise<Facets> {
  return snapshotOf(door, async tx => {
    const rows = await tx
      .selectFrom('portal_count as c')
      .leftJoin('portal_body as b', join =>
        join.onRef('b.tenant', '=', 'c.tenant').onRef('b.id', '=', 'c.value'),
      )
      .select(['c.value', 'b.name as bodyName', 'c.n', printedName])
      .where('c.tenant', '=', door.tenant)
      .where('c.facet', '=', 'agency')
      .orderBy('c.n', 'desc')
      .orderBy('c.value')
      .execute()
    return {
      facets: rows.map(row => ({ value: row.value, name: row.bodyName ?? row.name, commitments: row.n })),
    }
  })
}

/** Every right of the closed list, also those that no commitment serves. */
export async function listRights(door: PublicDoor): Promise<Facets> {
  return closedList(door, 'right', servedRights)
}

/** Every group of the closed list, also those that no commitment names. */
export async function listGroups(door: PublicDoor): Promise<Facets> {
  return closedList(door, 'group', affectedGroups)
}

/** Years of last days, earliest first. */
export async function listYears(door: PublicDoor): Promise<Facets> {
  return snapshotOf(door, async tx => {
    const counts = await countsOf(tx, door.tenant, 'year')
    const years = [...counts.keys()].sort()
    return { facets: years.map(year => ({ value: year, name: year, commitments: counts.get(year) ?? 0 })) }
  })
}

async function closedList(door: PublicDoor, facet: string, values: readonly string[]): Promise<Facets> {
  return snapshotOf(door, async tx => {
    const counts = await countsOf(tx, door.tenant, facet)
    return { facets: values.map(value => ({ value, name: value, commitments: counts.get(value) ?? 0 })) }
  })
}

/** Stored counts of one facet. */
export async function countsOf(tx: Tx, tenant: string, facet: string): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('portal_count')
    .select(['value', 'n'])
    .where('tenant', '=', tenant)
    .where('facet', '=', facet)
    .execute()
  return new Map(rows.map(row => [row.value, row.n]))
}
