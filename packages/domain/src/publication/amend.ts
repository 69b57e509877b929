// What an amendment may change of a published thing, and how old stands beside new.
import { z } from 'zod'
import { unitAgencySchema } from '../commitments/unit.ts'
import { canonicalJson } from '../kernel/canonical.ts'
import { planFactsSchema } from '../plans/draft.ts'
import { commitmentRecordSchema, type AmendmentRecord } from './records.ts'

const why = {
  reason: z.string().trim().min(3).max(2000),
  ground: z.string().trim().min(1).max(500).nullable(),
}
const { deadlines, recurring, rights, groups, clears } = commitmentRecordSchema.shape

export const commitmentChangeSchema = z.strictObject({
  changes: z
    .strictObject({
      text: z.string().trim().min(3).max(2e4),
      agencies: z.array(unitAgencySchema).max(200),
      deadlines,
      recurring,
      rights,
      groups,
      clears,
    })
    .partial(),
  ...why,
})
/** Read only all the way down: what is handed in is never written to. */
type Given<Value> = Value extends object ? { readonly [Field in keyof Value]: Given<Value[Field]> } : Value
export type CommitmentChange = Given<z.input<typeof commitmentChangeSchema>['changes']>

export const planChangeSchema = z.strictObject({ changes: planFactsSchema.partial(), ...why })

/** The thing with the changes put in; what a change leaves out stays. */
export function withChanges<Thing extends object>(
  old: Thing,
  changes: { readonly [Field in keyof Thing]?: Thing[Field] | undefined },
): Thing {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined)
  return { ...old, ...(Object.fromEntries(given) as Partial<Thing>) }
}

/** Fields that differ, old beside new, in the order of their names. */
export function changedFields(old: object, now: object): AmendmentRecord['changes'] {
  const before = old as Record<string, unknown>
  const after = now as Record<string, unknown>
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return fields
    .filter(field => text(before[field]) !== text(after[field]))
    .map(field => ({ field, old: plain(before[field]), new: plain(after[field]) }))
}

function text(value: unknown): string {
  return canonicalJson(value ?? null)
}

function plain(value: unknown): AmendmentRecord['changes'][number]['old'] {
  return JSON.parse(text(value)) as AmendmentRecord['changes'][number]['old']
}
