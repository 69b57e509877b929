import { acceptUnits } from '../../packages/services/src/commitments/acceptUnits.ts'
import { getDraft } from '../../packages/services/src/commitments/getDraft.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'

/** Somebody has looked at every passage, the restrictive ones too, and confirms each by its name. */
export async function acceptEvery(door: Door, input: { plan: string; edition: number; reason?: string }) {
  const draft = await getDraft(door, { plan: input.plan })
  if (!draft.ok) return draft
  const units = draft.value.units.filter(unit => unit.by === 'reader').map(unit => unit.id)
  return acceptUnits(door, { ...input, units })
}
