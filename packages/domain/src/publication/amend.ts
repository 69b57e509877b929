// What an amendment may change of a published thing, and how old stands beside new.
import { z } from 'zod'
import { clearsAfter, rightsAfter } from '../commitments/clears.ts'
import { unitAgencySchema, unitChangeSchema, type UnitChange } from '../commitments/unit.ts'
import { canonicalJson } from '../kernel/canonical.ts'
import { typedWords } from '../kernel/typed-words.ts'
import { planFactsSchema } from '../plans/draft.ts'
import { limitableRights } from '../plans/limitable-rights.ts'
import { sixClears, type SixClear } from '../plans/reading.ts'
import { sheetChangeSchema } from '../safeguards/sheet.ts'
import { commitmentRecordSchema, type CommitmentRecord, type RestrictionRecord } from './records.ts'

/** Why an amendment is made, and by which instrument. */
export const why = {
  reason: typedWords.trim().min(3).max(2000),
  ground: typedWords.trim().min(1).max(500).nullable(),
}
const { deadlines, recurring, rights, groups, clears, milestones, words } = commitmentRecordSchema.shape
const { added, denied, stated } = unitChangeSchema.shape

export const commitmentChangeSchema = z.strictObject({
  changes: z
    .strictObject({
      text: z.string().trim().min(3).max(2e4),
      /** `body`: the body of the list that is meant; without it the printed name is looked up. */
      agencies: z.array(unitAgencySchema.extend({ body: z.string().nullable().optional() })).max(200),
      deadlines,
      recurring,
      rights,
      groups,
      /** The six as they are to stand; or only what changes of them. */
      clears,
      added: added.unwrap(),
      denied: denied.unwrap(),
      stated: stated.unwrap(),
      milestones: milestones.unwrap(),
      /** null: the agency's own words are taken away. */
      words: words.unwrap().nullable(),
    })
    .partial(),
  ...why,
})
type CommitmentChanges = z.output<typeof commitmentChangeSchema>['changes']

export const restrictionChangeSchema = z.strictObject({
  changes: z
    .strictObject({
      limits: z.array(z.enum(limitableRights)).min(1),
      told: z.string().trim().min(1).max(500).nullable(),
      /** Lines of the sheet that are answered, or answered anew; null takes an answer back. */
      sheet: sheetChangeSchema,
    })
    .partial(),
  ...why,
})
export type RestrictionChange = Given<z.input<typeof restrictionChangeSchema>['changes']>

/** The commitment with the changes; its clears follow by the same rule as in review. */
export function amendedCommitment(
  old: CommitmentRecord,
  changes: CommitmentChanges,
  bodyOf: (name: string) => string | null,
): CommitmentRecord {
  const {
    clears: six,
    added: plus,
    denied: minus,
    stated: said,
    agencies,
    rights: named,
    ...others
  } = changes
  const { words: own, ...rest } = others
  const wish = six === undefined ? { added: plus, denied: minus, stated: said } : wishOf(old, six)
  return {
    ...withChanges(own === null ? withoutWords(old) : old, own ? { ...rest, words: own } : rest),
    ...(agencies === undefined
      ? {}
      : { agencies: agencies.map(agency => bodied(agency, old.agencies, bodyOf)) }),
    ...(named === undefined ? {} : { rights: rightsAfter(old.rights, named) }),
    clears: clearsAfter(old, { ...changes, ...wish }),
  }
}

function withoutWords({ words: _words, ...rest }: CommitmentRecord): CommitmentRecord {
  return rest
}

/** A body that is said, or said to be none, is not looked for; a name that stays keeps the body that it had. */
function bodied(
  agency: NonNullable<CommitmentChanges['agencies']>[number],
  before: CommitmentRecord['agencies'],
  bodyOf: (name: string) => string | null,
): CommitmentRecord['agencies'][number] {
  if (agency.body !== undefined) return { ...agency, body: agency.body }
  const known = before.find(({ name }) => name === agency.name)?.body ?? null
  return { ...agency, body: known ?? bodyOf(agency.name) }
}

type Clears = CommitmentRecord['clears']

function wishOf(
  old: Pick<CommitmentRecord, 'clears'>,
  wanted: Clears,
): Pick<UnitChange, 'added' | 'denied' | 'stated'> {
  const changed = sixClears.filter(clear => text(old.clears[clear]) !== text(wanted[clear]))
  const to = (state: string): SixClear[] => changed.filter(clear => wanted[clear].state === state)
  return {
    added: Object.fromEntries([...to('added'), ...to('missing')].map(clear => [clear, wanted[clear].words])),
    denied: [...to('added'), ...to('missing')],
    stated: to('found'),
  }
}

/** The restriction with the changes; its words and its place in the plan stay. */
export function amendedRestriction(
  old: RestrictionRecord,
  { sheet, ...rest }: z.output<typeof restrictionChangeSchema>['changes'],
): RestrictionRecord {
  return { ...withChanges(old, rest), sheet: { ...old.sheet, ...sheet } as RestrictionRecord['sheet'] }
}

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

function text(value: unknown): string {
  return canonicalJson(value ?? null)
}
