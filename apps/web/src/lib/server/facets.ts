// Choices of the filters, counted once for each published state and language-free, so that a list page stays one query.
import type { PublicDoor } from '@camket/services/kernel/door'
import {
  listAgencies,
  listGroups,
  listRights,
  listYears,
  type Facets,
} from '@camket/services/publication/reading/listFacets'
import { listPlans } from '@camket/services/publication/reading/listPlans'
import type { AsOf, Page, PlanName } from '@camket/services/publication/reading/shapes'

export interface Choices extends AsOf {
  readonly agencies: Facets['facets']
  readonly rights: Facets['facets']
  readonly groups: Facets['facets']
  readonly years: Facets['facets']
  readonly plans: ReadonlyArray<PlanName>
}

/** Most agencies or plans that a filter offers; the tables of agencies and plans have them all. */
const most = 80

interface Kept {
  /** Published state that asked for them. */
  readonly size: number
  readonly choices: Promise<Choices>
}
const kept = new WeakMap<PublicDoor['register'], Map<string, Kept>>()

/**
 * The choices at the published state `size`: counted once, also when many pages ask at the same time. What was published
 * meanwhile shows in their own `size`.
 */
export async function choicesAt(door: PublicDoor, size: number): Promise<Choices> {
  const tenants = kept.get(door.register) ?? keptOf(door.register)
  const known = tenants.get(door.tenant)
  if (known !== undefined && known.size === size) return known.choices
  const choices = readChoices(door)
  tenants.set(door.tenant, { size, choices })
  try {
    return await choices
  } catch (fault) {
    tenants.delete(door.tenant)
    throw fault
  }
}

/** Whatever is published drops them: names that were withdrawn do not wait in memory for the next who asks. */
function keptOf(register: PublicDoor['register']): Map<string, Kept> {
  const tenants = new Map<string, Kept>()
  kept.set(register, tenants)
  void register
    .hear('camket_published', ({ payload }) => void tenants.delete(payload.replace(/:\d+$/, '')))
    // Nobody will tell: then nothing is kept beyond this asking.
    .catch(() => kept.delete(register))
  return tenants
}

async function readChoices(door: PublicDoor): Promise<Choices> {
  const agencies = await listAgencies(door)
  const rights = await listRights(door)
  const groups = await listGroups(door)
  const years = await listYears(door)
  const plans: Page<PlanName> = await listPlans(door, { limit: most })
  const oldest = Math.min(agencies.size, rights.size, groups.size, years.size, plans.size)
  return {
    size: oldest,
    day: agencies.day,
    agencies: agencies.facets.slice(0, most),
    rights: rights.facets.filter(({ commitments }) => commitments > 0),
    groups: groups.facets.filter(({ commitments }) => commitments > 0),
    years: years.facets,
    plans: plans.lines.map(({ id, symbol, title }) => ({ id, symbol, title })),
  }
}
