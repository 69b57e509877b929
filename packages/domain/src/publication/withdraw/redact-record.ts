// Bodies of published records with the withdrawn words masked, character for character.
import { canonicalJson } from '../../kernel/canonical.ts'
import { sixClears } from '../../plans/reading.ts'
import type { Masker } from '../../plans/persons/hidden-names.ts'
import { maskCharacter, united } from '../../plans/redaction.ts'
import { sheetLines } from '../../safeguards/sheet.ts'
import { maskAction, maskFinding } from '../../oversight/inspection/mask.ts'
import { maskDecision, maskProposal } from '../../oversight/committee/mask.ts'
import { maskDoubtRecord } from '../../oversight/doubt/mask.ts'
import { maskAnswer, maskReview } from '../../oversight/review/build-review.ts'
import { maskUpdate } from '../building/build-update.ts'
import { maskCommitment, maskPlan, maskRestriction, maskWhy } from '../mask-records.ts'
import {
  withdrawableKinds,
  type AmendmentRecord,
  type CommitmentRecord,
  type PlanRecord,
  type RecordBodies,
  type RecordKind,
  type RestrictionRecord,
} from '../records.ts'

export type WithdrawableKind = (typeof withdrawableKinds)[number]

export function isWithdrawable(kind: RecordKind): kind is WithdrawableKind {
  return (withdrawableKinds as readonly string[]).includes(kind)
}

/** The masked body; the very same when it holds nothing of what is hidden. A plan's text is the masker's own text. */
export function redacted<Kind extends WithdrawableKind>(
  kind: Kind,
  body: RecordBodies[Kind],
  masker: Masker,
): RecordBodies[Kind] {
  const masked = maskers[kind](body as never, masker) as RecordBodies[Kind]
  return canonicalJson(masked) === canonicalJson(body) ? body : masked
}

const maskers: { [Kind in WithdrawableKind]: (body: never, masker: Masker) => unknown } = {
  body: redactedBody,
  plan: redactedPlan,
  commitment: maskCommitment,
  restriction: maskRestriction,
  amendment: redactedAmendment,
  update: maskUpdate,
  review: maskReview,
  answer: maskAnswer,
  doubt: maskDoubtRecord,
  finding: maskFinding,
  action: maskAction,
  decision: maskDecision,
  proposal: maskProposal,
}

// Every version of a plan has one text but for its masks: offsets mean the same in all of them.
function redactedPlan(plan: PlanRecord, masker: Masker): PlanRecord {
  if (plan.text.length !== masker.text.length)
    return maskPlan({ ...plan, text: masker.mask(plan.text) }, masker)
  const text = [...masker.spans].reduce((out, span) => covered(out, span), plan.text)
  const redactions = united([...plan.redactions, ...masker.spans]).map(({ start, end }) => ({ start, end }))
  return maskPlan({ ...plan, text, redactions }, masker)
}

function covered(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, maskCharacter) + text.slice(end)
}

function redactedBody(body: RecordBodies['body'], masker: Masker): RecordBodies['body'] {
  const hides = (name: string): boolean => masker.mask(name) !== name
  return {
    ...body,
    name: masker.mask(body.name),
    short: body.short !== null && hides(body.short) ? null : body.short,
    aliases: body.aliases.filter(alias => !hides(alias)),
  }
}

function redactedAmendment(amendment: AmendmentRecord, masker: Masker): AmendmentRecord {
  const change = (field: string, value: unknown) => redactedField(amendment.of.kind, { field, value }, masker)
  return {
    ...amendment,
    ...maskWhy(amendment, masker),
    changes: amendment.changes.map(({ field, old, new: next }) => ({
      field,
      old: change(field, old),
      new: change(field, next),
    })) as AmendmentRecord['changes'],
  }
}

interface Field {
  readonly field: string
  readonly value: unknown
}

// A changed field is masked as it would be in its record: the rest of that record is empty.
function redactedField(
  kind: AmendmentRecord['of']['kind'],
  { field, value }: Field,
  masker: Masker,
): unknown {
  if (value === null || field === 'redactions') return value
  if (kind === 'plan' && field === 'text') return masker.mask(String(value))
  const record = { ...emptyRecords[kind], [field]: value }
  const masked = maskers[kind](record as never, masker) as Record<string, unknown>
  return masked[field]
}

const nothingStated = Object.fromEntries(sixClears.map(clear => [clear, { state: 'missing', words: null }]))
const emptyPlace = { label: null, text: '', under: [] }
const emptyRecords = {
  plan: {
    symbol: null,
    issuer: null,
    province: null,
    title: null,
    corrected: [],
    text: '',
    redactions: [],
    cited: [],
    coverage: [],
  },
  commitment: {
    ...emptyPlace,
    agencies: [],
    deadlines: [],
    rights: [],
    clears: nothingStated as CommitmentRecord['clears'],
    overruled: null,
    cited: [],
  },
  restriction: {
    ...emptyPlace,
    told: null,
    because: null,
    sheet: Object.fromEntries(sheetLines.map(line => [line, null])) as RestrictionRecord['sheet'],
  },
} as const

/** The words that a masked body hides of the body before, each spelling once, in their order. */
export function hiddenWords(before: unknown, after: unknown): string[] {
  if (typeof before === 'string' && typeof after === 'string') return hiddenIn(before, after)
  if (typeof before !== 'object' || before === null) return []
  const next = (after ?? {}) as Record<string, unknown>
  const all = Object.entries(before).flatMap(([key, value]) => hiddenWords(value, next[key]))
  return [...new Set(all)]
}

function hiddenIn(before: string, after: string): string[] {
  if (before.length !== after.length) return []
  return [...after.matchAll(/█+/gu)]
    .map(({ index, 0: mask }) => before.slice(index, index + mask.length))
    .filter(words => !/^█*$/u.test(words))
    .map(words => words.trim().replace(/\s+/g, ' '))
}
