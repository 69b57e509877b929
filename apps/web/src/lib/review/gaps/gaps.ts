// The gap list of the review: what does not fit, as sentences that lead to the passage, as the draft stands now.
import type { DraftUnit } from '@camket/domain/commitments/unit'
import type { Language } from '@camket/domain/kernel/language'
import { findingHeadings, sentenceOf } from '@camket/domain/plans/finding-words'
import type { Finding } from '@camket/domain/plans/findings'
import { sixClears } from '@camket/domain/plans/reading'
import { missingClears } from '../view.ts'

interface Gap {
  readonly sentence: string
  /** Ids of the passages it is about, in text order; empty when it is about the paper as a whole. */
  readonly units: readonly string[]
}

export interface GapGroup {
  readonly heading: string
  readonly gaps: readonly Gap[]
}

/** Findings that the reviewer's decisions have not settled, and the clears that are still missing, under their headings. */
export function gapsOf(
  findings: readonly Finding[],
  units: readonly DraftUnit[],
  language: Language,
): GapGroup[] {
  const groups = new Map<string, Gap[]>()
  const add = (heading: string, gap: Gap): void => {
    groups.set(heading, [...(groups.get(heading) ?? []), gap])
  }
  for (const finding of findings) {
    const unit = finding.end === 0 ? undefined : unitAt(units, finding.start)
    if (shownElsewhere.has(finding.code) || (unit !== undefined && isSettled(finding, unit))) continue
    const heading = findingHeadings[finding.code][language]
    add(heading, { sentence: sentenceOf(finding, language), units: unit ? [unit.id] : [] })
  }
  for (const clear of sixClears) {
    const lacking = units.filter(unit => missingClears(unit).includes(clear)).map(unit => unit.id)
    if (lacking.length === 0) continue
    const sentence = sentenceOf({ code: 'clear-missing', values: { clear } }, language)
    add(findingHeadings['clear-missing'][language], { sentence, units: lacking })
  }
  return [...groups].map(([heading, gaps]) => ({ heading, gaps }))
}

/** Clears are counted from the draft itself; restrictive clauses have their own form. */
const shownElsewhere: ReadonlySet<Finding['code']> = new Set(['clear-missing', 'restrictive-clause'])

const unitAt = (units: readonly DraftUnit[], at: number): DraftUnit | undefined =>
  units.find(unit => unit.start <= at && at < unit.end)

function isSettled({ code, values }: Finding, { kind, data: { agencies } }: DraftUnit): boolean {
  const leads = agencies.filter(({ role }) => role === 'lead')
  const ofPromise = kind !== 'commitment'
  if (code === 'no-lead') return ofPromise || leads.length > 0
  if (code === 'two-leads') return ofPromise || leads.length < 2
  if (code === 'lead-also-support') {
    const both = leads.some(lead =>
      agencies.some(({ role, name }) => role === 'support' && name === lead.name),
    )
    return ofPromise || !both
  }
  return code === 'body-ended' && !agencies.some(({ name }) => name === values['agency'])
}
