import { stepsTo } from '@camket/domain/commitments/work/assignment'
import type { NamedAgency } from '@camket/domain/commitments/work/commitment'
import { ownersNamed } from '@camket/domain/commitments/work/owners'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { insertRows } from '@camket/storage/rows'
import { loadAssignments, takeSteps } from './stored-assignments.ts'
import { noteEvents } from './work-events.ts'

/** Bodies of the list that can have a commitment: a class of bodies has nobody who could accept it. */
async function ownersOfTenant(tx: Tx, tenant: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('body')
    .select('id')
    .where('tenant', '=', tenant)
    .where('kind', '<>', 'collective')
    .execute()
  return new Set(rows.map(({ id }) => id))
}

interface Named {
  readonly id: string
  readonly agencies: readonly NamedAgency[]
}

/** The bodies that newly published commitments name have them, and are waited for. */
export async function nameOwners(tx: Tx, door: Door, commitments: readonly Named[]): Promise<void> {
  const bodies = await ownersOfTenant(tx, door.tenant)
  const owners = commitments.flatMap(({ id, agencies }) =>
    ownersNamed(agencies, body => bodies.has(body)).map(owner => ({ commitment: id, ...owner })),
  )
  const rows = owners.map(owner => ({
    tenant: door.tenant,
    ...owner,
    state: 'waiting',
    ground: null,
    reason: null,
    assigned_at: door.now,
    answered_at: null,
    edition: 1,
  }))
  await insertRows(tx, 'assignment', rows)
  await noteEvents(
    tx,
    door,
    owners.map(({ commitment, body }) => ({ commitment, body, what: 'named' })),
  )
}

/**
 * After an amendment: who has the commitment follows from whom its newest version names. A part that was handed back stays
 * so while the version still names that body. Gives back whether anybody's part changed.
 */
export async function followOwners(
  tx: Tx,
  door: Door,
  next: Named & { readonly before: readonly NamedAgency[]; readonly reason: string },
): Promise<void> {
  if (JSON.stringify(next.before) === JSON.stringify(next.agencies)) return
  const bodies = await ownersOfTenant(tx, door.tenant)
  const now = await loadAssignments(tx, door.tenant, { commitments: [next.id], lock: true })
  const named = ownersNamed(next.agencies, body => bodies.has(body))
  const back = now.filter(({ state }) => state === 'handed-back').map(({ body }) => body)
  const steps = stepsTo(named, now).filter(({ body, act }) => act === 'end' || !back.includes(body))
  await takeSteps(tx, door, { commitment: next.id, steps, what: 'assigned', words: next.reason })
}
