import { mayDo } from '@camket/domain/kernel/actions'
import { listClaims, type ClaimLine } from '@camket/services/progress/listClaims'
import { officeDoor } from '#lib/office/door.ts'

export interface LoadedClaims {
  readonly lines: readonly ClaimLine[]
  /** The seat decides on claims of its own agency. */
  readonly mayDecide: boolean
}

/** What a role is shown that sees no reports: it is not asked for what it may not read. */
const none: LoadedClaims = { lines: [], mayDecide: false }

/** The reports that wait for somebody: of the own agency, for the committee's roles those of all that were submitted. */
export async function loadOpenClaims(event: { readonly locals: App.Locals }): Promise<LoadedClaims> {
  const door = officeDoor(event)
  if (!mayDo(door.author.role, 'readClaims')) return none
  const mayDecide = mayDo(door.author.role, 'decideClaim')
  const states = mayDecide ? (['submitted'] as const) : (['returned', 'draft', 'submitted'] as const)
  const answer = await listClaims(door, { states, limit: 50 })
  return { lines: answer.ok ? answer.value : [], mayDecide }
}

/** The reports that wait for approval, alone. */
export async function loadSubmitted(event: { readonly locals: App.Locals }): Promise<LoadedClaims> {
  const door = officeDoor(event)
  const answer = await listClaims(door, { states: ['submitted'], limit: 200 })
  return { lines: answer.ok ? answer.value : [], mayDecide: mayDo(door.author.role, 'decideClaim') }
}

/** The reports on a commitment that whoever is signed in may see; none for roles that see none. */
export async function loadClaims(
  event: { readonly locals: App.Locals },
  commitment: string,
): Promise<LoadedClaims> {
  const door = officeDoor(event)
  if (!mayDo(door.author.role, 'readClaims')) return none
  const answer = await listClaims(door, { commitment })
  return { lines: answer.ok ? answer.value : [], mayDecide: mayDo(door.author.role, 'decideClaim') }
}
