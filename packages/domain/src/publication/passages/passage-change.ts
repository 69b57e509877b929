// What a published passage may still be made: a missed limit a restriction, a missed promise a commitment, one promise two.
import { z } from 'zod'
import { refit, type Judge } from '../../commitments/refit.ts'
import { emptyData, ownWords } from '../../commitments/unit-data.ts'
import type { DraftUnit, UnitData } from '../../commitments/unit.ts'
import { accepted, refused, type Result } from '../../kernel/refusal.ts'
import { typedWords } from '../../kernel/typed-words.ts'
import { limitableRights } from '../../plans/limitable-rights.ts'
import { sixClears, type Clears, type CoverageKind } from '../../plans/reading.ts'
import type { Span } from '../../plans/redaction.ts'
import { emptySheet } from '../../safeguards/sheet.ts'
import { why } from '../amend.ts'
import { madeKinds, type MadeKind, type PublicationCode } from '../codes.ts'
import type { CommitmentRecord, PlanRecord, RestrictionRecord } from '../records.ts'

export const passageChangeSchema = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
  as: z.enum(madeKinds),
  /** Of a restriction: the freedoms it limits, and whom it tells. */
  limits: z.array(z.enum(limitableRights)).default([]),
  told: typedWords.trim().min(1).max(500).nullable().default(null),
  ...why,
})
export type PassageChange = z.output<typeof passageChangeSchema>

/**
 * From what was published to what an amendment may make of it. Of a promise only a part, and never into less than a promise
 * or a limit; a limit stays one, with its sheet: it is not made to look like anything else afterwards.
 */
export const mayBecome: Readonly<Record<CoverageKind, readonly MadeKind[]>> = {
  context: madeKinds,
  'set-aside': madeKinds,
  commitment: madeKinds,
  restrictive: [],
}

/** The plan as it stands, and what an amendment of it needs to know. */
export interface PublishedPassages {
  readonly slug: string
  readonly plan: PlanRecord
  /** Numbers that no record of the plan has had. */
  readonly free: { readonly commitment: number; readonly restriction: number }
  /** The newest version of a commitment, by its public id. */
  readonly commitment: (id: string) => Promise<CommitmentRecord | null>
}

export interface PassageJudge extends Judge {
  read(words: string): {
    readonly clears: Clears
    readonly recurring: boolean
    readonly restrictive: boolean
    readonly because: string
  }
}

export type Added =
  | { readonly kind: 'commitment'; readonly id: string; readonly body: CommitmentRecord }
  | { readonly kind: 'restriction'; readonly id: string; readonly body: RestrictionRecord }

export interface ChangedPassages {
  readonly plan: PlanRecord
  /** The promise that the passage was cut out of, with what is left of it. */
  readonly narrowed: { readonly id: string; readonly body: CommitmentRecord } | null
  readonly added: Added
}

type Covered = PlanRecord['coverage'][number]

/** The plan with the passage made a record of its own; everything else of its text stays what it was. */
export async function withPassage(
  at: PublishedPassages,
  change: PassageChange,
  judge: PassageJudge,
): Promise<Result<ChangedPassages, PublicationCode>> {
  const { plan } = at
  const covered = plan.coverage.find(span => span.start <= change.start && span.end >= change.end)
  if (covered === undefined || change.start >= change.end) return refused('passage-over-border')
  if (!hasWords(plan.text.slice(change.start, change.end))) return refused('passage-empty')
  if (!mayBecome[covered.as].includes(change.as)) return refused('passage-stays-limit')
  const parent = covered.as === 'commitment' ? await at.commitment(covered.id ?? '') : null
  if (covered.as === 'commitment' && parent === null)
    return refused('no-such-record', { id: covered.id ?? '' })
  if (parent !== null && isReworded(plan, parent)) return refused('passage-reworded')
  const taken = takenFrom(plan.text, covered, change)
  const [isFirst, isLast] = [taken.start === covered.start, taken.end === covered.end]
  if (parent !== null && isFirst && isLast) return refused('passage-whole')
  if (parent !== null && !isFirst && !isLast) return refused('passage-in-the-middle')
  const read = judge.read(wordsOf(plan.text, taken))
  if (change.as === 'restrictive' && change.limits.length === 0) return refused('restrictive-without-rights')
  if (change.as === 'commitment' && read.restrictive)
    return refused('restrictive-wording', { because: read.because })
  const added = addedRecord(at, { change, covered, taken, parent }, judge)
  const kept = isFirst ? { start: taken.end, end: covered.end } : { start: covered.start, end: taken.start }
  return accepted({
    plan: {
      ...plan,
      coverage: plan.coverage.flatMap(span =>
        span === covered ? pieces(span, taken, { change, id: added.id }) : [span],
      ),
    },
    narrowed:
      parent === null
        ? null
        : { id: covered.id ?? '', body: narrowedRecord(plan, { parent, covered, kept, added }, judge) },
    added,
  })
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

// Words that an amendment gave a promise stand nowhere in the plan: what is left of them cannot be told by its text.
function isReworded({ text }: PlanRecord, { passage, text: words }: CommitmentRecord): boolean {
  return text.slice(passage.start, passage.end) !== words
}

// A label, a bullet or blanks that would be left over go with the passage.
function takenFrom(text: string, covered: Span, { start, end }: Span): Span {
  const own = ownWords(text, covered)
  const leads = start <= own.start || !hasWords(text.slice(own.start, start))
  const closes = end >= own.end || !hasWords(text.slice(end, own.end))
  return { start: leads ? covered.start : start, end: closes ? covered.end : end }
}

function pieces(
  span: Covered,
  taken: Span,
  { change, id }: { change: PassageChange; id: string },
): Covered[] {
  const made: Covered = {
    ...taken,
    as: change.as,
    by: 'person',
    rule: null,
    reason: change.reason,
    id,
    overruled: false,
  }
  return [
    ...(span.start < taken.start ? [{ ...span, end: taken.start }] : []),
    made,
    ...(taken.end < span.end ? [{ ...span, start: taken.end }] : []),
  ]
}

function wordsOf(text: string, span: Span): string {
  const { start, end } = ownWords(text, span)
  return text.slice(start, end)
}

interface Making {
  readonly change: PassageChange
  readonly covered: Covered
  readonly taken: Span
  readonly parent: CommitmentRecord | null
}

function addedRecord(at: PublishedPassages, making: Making, judge: PassageJudge): Added {
  const { change, covered, parent, taken } = making
  const { plan, slug, free } = at
  const number = change.as === 'commitment' ? free.commitment : free.restriction
  const shared = {
    plan: slug,
    number,
    label: parent?.label ?? null,
    under: parent?.under ?? [],
    ...passageIn(plan, taken, parent),
    by: 'person' as const,
  }
  if (change.as === 'restrictive') {
    const read = judge.read(shared.text)
    const body: RestrictionRecord = {
      ...shared,
      limits: change.limits,
      told: change.told,
      because: read.restrictive ? read.because : null,
      sheet: emptySheet,
      beside: parent === null ? [] : [covered.id ?? ''],
    }
    return { kind: 'restriction', id: `${slug}.r${number}`, body }
  }
  const values =
    parent === null ? unassigned(judge.read(shared.text)) : valuesIn({ parent, covered, span: taken }, judge)
  const cited = citedIn(plan, shared.passage)
  const body = { ...shared, ...values, cited, overruled: null, beside: [] }
  return { kind: 'commitment', id: `${slug}.${number}`, body }
}

function narrowedRecord(
  plan: PlanRecord,
  { parent, covered, kept, added }: { parent: CommitmentRecord; covered: Covered; kept: Span; added: Added },
  judge: PassageJudge,
): CommitmentRecord {
  const place = passageIn(plan, kept, parent)
  const beside = added.kind === 'restriction' ? [...parent.beside, added.id] : parent.beside
  const values = valuesIn({ parent, covered, span: kept }, judge)
  return { ...parent, ...place, ...values, cited: citedIn(plan, place.passage), beside }
}

function passageIn(
  plan: PlanRecord,
  span: Span,
  parent: CommitmentRecord | null,
): Pick<CommitmentRecord, 'text' | 'passage'> {
  const words = ownWords(plan.text, span)
  const page = plan.pages.find(one => one.start <= words.start && one.end > words.start)?.page ?? null
  return {
    text: plan.text.slice(words.start, words.end),
    passage: { ...words, page, paragraph: parent?.passage.paragraph ?? null },
  }
}

function citedIn(plan: PlanRecord, span: Span): PlanRecord['cited'] {
  return plan.cited.filter(cited => cited.start < span.end && cited.end > span.start)
}

type Values = Pick<CommitmentRecord, 'agencies' | 'deadlines' | 'recurring' | 'rights' | 'groups' | 'clears'>

/** What a heading says for a passage that was no promise is not known: who and when are given by an amendment of it. */
function unassigned({ clears, recurring }: { clears: Clears; recurring: boolean }): Values {
  const states = sixClears.map(clear => [clear, { state: clears[clear] ? 'found' : 'missing', words: null }])
  const { deadlines, rights, groups } = emptyData
  return {
    agencies: [],
    deadlines,
    rights,
    groups,
    recurring,
    clears: Object.fromEntries(states) as UnitData['clears'],
  }
}

/** The values of a promise that belong to a part of its words, by the same rule as in review. */
function valuesIn(
  { parent, covered, span }: { parent: CommitmentRecord; covered: Span; span: Span },
  judge: PassageJudge,
): Values {
  const { label, agencies, deadlines, recurring, rights, groups, clears } = parent
  const data = { ...emptyData, label, agencies, deadlines, recurring, rights, groups, clears }
  const unit: DraftUnit = {
    ...span,
    id: '',
    kind: 'commitment',
    by: 'person',
    rule: null,
    reason: null,
    parent: null,
    edition: 0,
    data,
  }
  const kept = refit({ start: covered.start, end: covered.end, data }, unit, judge).data
  return {
    // The names that stay keep the bodies that they had.
    agencies: agencies.filter(agency => kept.agencies.includes(agency)),
    deadlines: kept.deadlines,
    recurring: kept.recurring,
    rights: kept.rights,
    groups: kept.groups,
    clears: kept.clears,
  }
}
