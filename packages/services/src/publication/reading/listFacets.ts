import type { PublicDoor } from '../../kernel/door.ts'
import type { AsOf } from './shapes.ts'

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

/** Agencies with commitments as lead or support, most first. */
export async function listAgencies(door: PublicDoor): Promise<Facets> {
  void door
  throw new Error('being built')
}

/** Every right of the closed list, also those that no commitment serves. */
export async function listRights(door: PublicDoor): Promise<Facets> {
  void door
  throw new Error('being built')
}

/** Every group of the closed list, also those that no commitment names. */
export async function listGroups(door: PublicDoor): Promise<Facets> {
  void door
  throw new Error('being built')
}

/** Years of last days, earliest first. */
export async function listYears(door: PublicDoor): Promise<Facets> {
  void door
  throw new Error('being built')
}
