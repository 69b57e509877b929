// From a reviewed draft to the bodies of its public records. Pure: the same draft gives the same bodies.
import { ownWords } from '../../commitments/unit-data.ts'
import type { DraftUnit } from '../../commitments/unit.ts'
import type { Body } from '../../people/bodies.ts'
import { publicFacts, type PlanFacts } from '../../plans/draft.ts'
import type { TextCorrection } from '../../plans/corrections/corrections.ts'
import type { Reading } from '../../plans/reading.ts'
import { maskerFor, type Masker } from '../../plans/persons/hidden-names.ts'
import type { Span } from '../../plans/redaction.ts'
import { overrulesLimit } from '../../safeguards/overruled.ts'
import { emptySheet, type Sheet } from '../../safeguards/sheet.ts'
import { bodyFinder } from './find-body.ts'
import { maskCommitment, maskPlan, maskRestriction, publicBodies } from '../mask-records.ts'
import type { CommitmentRecord, PlanRecord, RestrictionRecord } from '../records.ts'

export interface ReviewedPlan {
  readonly slug: string
  readonly facts: PlanFacts
  readonly reading: Reading & { readonly corrections?: readonly TextCorrection[] }
  readonly units: readonly DraftUnit[]
  readonly redactions: readonly Span[]
  readonly sheets: ReadonlyMap<string, Sheet>
  readonly bodies: readonly Body[]
}

export interface PlanRecords {
  readonly plan: PlanRecord
  readonly commitments: ReadonlyArray<{ readonly id: string; readonly body: CommitmentRecord }>
  readonly restrictions: ReadonlyArray<{ readonly id: string; readonly body: RestrictionRecord }>
}

type Names = ReadonlyMap<string, { id: string; number: number }>

/** Public ids: commitments `<plan>.<n>`, restrictions `<plan>.r<n>`, numbered in text order. */
export function buildRecords(reviewed: ReviewedPlan): PlanRecords {
  const masker = maskerFor(reviewed.reading.text, reviewed.redactions)
  const names = nameUnits(reviewed)
  const of = (kind: DraftUnit['kind']): DraftUnit[] => reviewed.units.filter(unit => unit.kind === kind)
  const bodies = publicBodies(reviewed.bodies, [masker])
  const shared = { ...reviewed, masker, text: masker.text, names, find: bodyFinder(bodies) }
  return {
    plan: maskPlan(planRecord(shared), masker),
    commitments: of('commitment').map(unit => ({
      id: idOf(names, unit),
      body: maskCommitment(commitmentRecord(shared, unit), masker),
    })),
    restrictions: of('restrictive').map(unit => ({
      id: idOf(names, unit),
      body: maskRestriction(restrictionRecord(shared, unit), masker),
    })),
  }
}

interface Shared extends ReviewedPlan {
  readonly masker: Masker
  /** The masked text. */
  readonly text: string
  readonly names: Names
  readonly find: ReturnType<typeof bodyFinder>
}

function nameUnits(reviewed: ReviewedPlan): Names {
  const names = new Map<string, { id: string; number: number }>()
  const count = { commitment: 0, restrictive: 0 }
  for (const unit of reviewed.units) {
    if (unit.kind !== 'commitment' && unit.kind !== 'restrictive') continue
    const number = (count[unit.kind] += 1)
    const mark = unit.kind === 'restrictive' ? 'r' : ''
    names.set(unit.id, { id: `${reviewed.slug}.${mark}${number}`, number })
  }
  return names
}

function idOf(names: Names, unit: DraftUnit): string {
  return names.get(unit.id)?.id ?? ''
}

function planRecord(shared: Shared): PlanRecord {
  const { reading, facts } = shared
  return {
    ...facts,
    corrected: publicFacts
      .filter(fact => reading[fact] !== facts[fact])
      .map(fact => ({ fact, read: reading[fact] })),
    text: shared.text,
    redactions: shared.masker.spans.map(({ start, end }) => ({ start, end })),
    corrections: (reading.corrections ?? []).map(({ start, end, read, reason }) => ({
      start,
      end,
      read,
      reason,
    })),
    cited: citedIn(reading, { start: 0, end: reading.text.length }),
    coverage: shared.units.map(unit => ({
      start: unit.start,
      end: unit.end,
      as: unit.kind,
      by: unit.by,
      rule: unit.rule,
      reason: unit.reason,
      id: shared.names.get(unit.id)?.id ?? null,
      overruled: overrulesLimit(unit, reading),
    })),
    pages: pagesOf(reading),
  }
}

function pagesOf(reading: Reading): PlanRecord['pages'] {
  const pages: { start: number; end: number; page: number }[] = []
  for (const place of reading.map) {
    if (place.page === null) continue
    const last = pages.at(-1)
    if (last?.page === place.page) last.end = place.end
    else pages.push({ start: place.start, end: place.end, page: place.page })
  }
  return pages
}

function citedIn(reading: Reading, span: Span): PlanRecord['cited'] {
  return reading.cited
    .filter(cited => cited.start < span.end && cited.end > span.start)
    .map(({ symbol, type, date, issuer, start, end }) => ({ symbol, type, date, issuer, start, end }))
}

function commitmentRecord(shared: Shared, unit: DraftUnit): CommitmentRecord {
  const words = ownWords(shared.text, unit)
  return {
    ...whereItStands(shared, unit),
    agencies: unit.data.agencies.map(agency => ({
      ...agency,
      body: shared.find(agency.name, shared.facts.date),
    })),
    deadlines: unit.data.deadlines,
    recurring: unit.data.recurring,
    rights: unit.data.rights,
    groups: unit.data.groups,
    clears: unit.data.clears,
    cited: citedIn(shared.reading, words),
    by: unit.by,
    overruled: overrulesLimit(unit, shared.reading) ? (unit.reason ?? '') : null,
  }
}

function restrictionRecord(shared: Shared, unit: DraftUnit): RestrictionRecord {
  return {
    ...whereItStands(shared, unit),
    limits: unit.data.limits,
    told: unit.data.told,
    because: unit.data.because,
    by: unit.by,
    sheet: shared.sheets.get(unit.id) ?? emptySheet,
  }
}

function whereItStands(
  shared: Shared,
  unit: DraftUnit,
): Pick<CommitmentRecord, 'plan' | 'number' | 'label' | 'under' | 'text' | 'passage' | 'beside'> {
  const words = ownWords(shared.text, unit)
  const place = shared.reading.map.find(at => at.start <= words.start && at.end > words.start)
  return {
    plan: shared.slug,
    number: shared.names.get(unit.id)?.number ?? 0,
    label: unit.data.label,
    under: headingsOf(shared, unit),
    text: shared.text.slice(words.start, words.end),
    passage: { ...words, page: place?.page ?? null, paragraph: place?.paragraph ?? null },
    beside: besideOf(shared, unit),
  }
}

function headingsOf(shared: Shared, unit: DraftUnit): CommitmentRecord['under'] {
  const out: CommitmentRecord['under'] = []
  let at = unit.parent
  for (let steps = 0; at !== null && steps < 12; steps += 1) {
    const above = shared.units.find(other => other.id === at)
    if (above === undefined) break
    const words = ownWords(shared.text, above)
    out.unshift({ label: above.data.label, text: shared.text.slice(words.start, words.end) })
    at = above.parent
  }
  return out
}

// A promise and a restriction that were one unit of the paper: neighbours under the same printed label.
function besideOf(shared: Shared, unit: DraftUnit): string[] {
  const at = shared.units.indexOf(unit)
  const other = unit.kind === 'commitment' ? 'restrictive' : 'commitment'
  return [shared.units[at - 1], shared.units[at + 1]]
    .filter(
      near =>
        near?.kind === other && near.data.label === unit.data.label && sameLine(shared.text, near, unit),
    )
    .map(near => idOf(shared.names, near as DraftUnit))
}

function sameLine(text: string, a: DraftUnit, b: DraftUnit): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a]
  return !text
    .slice(first.start, second.start + 1)
    .trimEnd()
    .includes('\n')
}
