// Hidden names are masked in every field that holds prose, by name of the field: offsets, days, codes and ids stay true.
import type { Body } from '../people/bodies.ts'
import { isIsoDay } from '../kernel/iso-day.ts'
import type { PlanFacts } from '../plans/draft.ts'
import type { Masker } from '../plans/persons/hidden-names.ts'
import { maskRead } from '../plans/corrections/corrections.ts'
import type { AmendmentRecord, CommitmentRecord, PlanRecord, RestrictionRecord } from './records.ts'

const proseFacts = ['symbol', 'issuer', 'province', 'title'] as const
type ProseFact = (typeof proseFacts)[number]
const isProse = (fact: string): fact is ProseFact => proseFacts.includes(fact as ProseFact)

function maskOr(masker: Masker, value: string | null): string | null {
  return value === null ? null : masker.mask(value)
}

/** The facts as they become public; the plan's address is made of these. */
export function maskFacts<Facts extends Pick<PlanFacts, ProseFact>>(facts: Facts, masker: Masker): Facts {
  return { ...facts, ...Object.fromEntries(proseFacts.map(fact => [fact, maskOr(masker, facts[fact])])) }
}

/** `plan.text` is masked already: its spans are the redactions that the record lists. */
export function maskPlan(plan: PlanRecord, masker: Masker): PlanRecord {
  return {
    ...maskFacts(plan, masker),
    corrected: plan.corrected.map(({ fact, read }) => ({
      fact,
      read: isProse(fact) ? maskOr(masker, read) : read,
    })),
    ...(plan.corrections === undefined ? {} : { corrections: maskRead(plan.corrections, masker) }),
    cited: maskCited(plan.cited, masker),
    coverage: plan.coverage.map(span => ({ ...span, reason: maskOr(masker, span.reason) })),
  }
}

function maskCited(cited: PlanRecord['cited'], masker: Masker): PlanRecord['cited'] {
  return cited.map(one => ({
    ...one,
    symbol: maskOr(masker, one.symbol),
    type: maskOr(masker, one.type),
    issuer: maskOr(masker, one.issuer),
  }))
}

function maskPlace<Record extends Pick<CommitmentRecord, 'label' | 'text' | 'under'>>(
  record: Record,
  masker: Masker,
): Record {
  const under = record.under.map(({ label, text }) => ({
    label: maskOr(masker, label),
    text: masker.mask(text),
  }))
  return { ...record, label: maskOr(masker, record.label), text: masker.mask(record.text), under }
}

export function maskCommitment(record: CommitmentRecord, masker: Masker): CommitmentRecord {
  const clears = Object.entries(record.clears).map(([clear, given]) => [
    clear,
    { ...given, words: maskOr(masker, given.words) },
  ])
  return {
    ...maskPlace(record, masker),
    agencies: record.agencies.map(agency => maskAgency(agency, masker)),
    deadlines: record.deadlines.map(deadline => ({
      ...deadline,
      text: masker.mask(deadline.text),
      rule: masker.mask(deadline.rule),
    })),
    rights: record.rights.map(right => ({ ...right, words: maskOr(masker, right.words) })),
    clears: Object.fromEntries(clears) as CommitmentRecord['clears'],
    overruled: maskOr(masker, record.overruled),
    cited: maskCited(record.cited, masker),
    ...maskOfAgency(record, masker),
  }
}

function maskOfAgency(
  { milestones, words }: Pick<CommitmentRecord, 'milestones' | 'words'>,
  masker: Masker,
): Pick<CommitmentRecord, 'milestones' | 'words'> {
  const masked = milestones?.map(each => ({
    ...each,
    title: masker.mask(each.title),
    product: maskOr(masker, each.product),
  }))
  return {
    ...(masked === undefined ? {} : { milestones: masked }),
    ...(words === undefined
      ? {}
      : { words: { product: masker.mask(words.product), measure: maskOr(masker, words.measure) } }),
  }
}

type Agency = CommitmentRecord['agencies'][number]

// A body is found by the printed name; behind a masked name its address would tell what the mask hides.
function maskAgency(agency: Agency, masker: Masker): Agency {
  const name = masker.mask(agency.name)
  return { ...agency, name, body: name === agency.name ? agency.body : null }
}

export function maskRestriction(record: RestrictionRecord, masker: Masker): RestrictionRecord {
  const sheet = Object.entries(record.sheet).map(([line, words]) => [
    line,
    words !== null && isIsoDay(words) ? words : maskOr(masker, words),
  ])
  return {
    ...maskPlace(record, masker),
    told: maskOr(masker, record.told),
    because: maskOr(masker, record.because),
    sheet: Object.fromEntries(sheet) as RestrictionRecord['sheet'],
  }
}

export function maskWhy<Why extends Pick<AmendmentRecord, 'reason' | 'ground'>>(
  why: Why,
  masker: Masker,
): Why {
  return { ...why, reason: masker.mask(why.reason), ground: maskOr(masker, why.ground) }
}

/** A body that bears a hidden name is a person, no body: it is not published. Other names lose what is hidden. */
export function publicBodies(bodies: readonly Body[], maskers: readonly Masker[]): Body[] {
  const hides = (name: string): boolean => maskers.some(masker => masker.mask(name) !== name)
  const spelled = (id: string): boolean => maskers.some(masker => masker.spells(id))
  const open = bodies.filter(({ id, name }) => !spelled(id) && !hides(name))
  const ids = new Set(open.map(body => body.id))
  return open.map(body => ({
    ...body,
    short: body.short !== null && hides(body.short) ? null : body.short,
    aliases: body.aliases.filter(alias => !hides(alias)),
    successors: body.successors.filter(id => ids.has(id)),
  }))
}
