// Where the fields of each form stand and what they are called, so that a refusal leads to the field that it is about.
import { reviewWords } from '@camket/domain/commitments/review-words'
import { onePageWords } from '@camket/domain/commitments/work/page-words'
import type { Phrase } from '@camket/domain/kernel/language'
import { inputWords } from '@camket/domain/people/office-words'
import { factNames } from '@camket/domain/plans/office-words'
import { publicFacts } from '@camket/domain/plans/draft'
import { clearNames } from '@camket/domain/plans/names'
import { sixClears } from '@camket/domain/plans/reading'
import { amendWords } from '@camket/domain/publication/office-words'
import { sheetLineNames } from '@camket/domain/publication/portal/terms'
import { sheetLines } from '@camket/domain/safeguards/sheet'
import type { FieldOfForm, FormSpeech } from '#lib/office/problems.ts'

type Fields = Readonly<Record<string, FieldOfForm>>

const about = {
  'reason-missing': 'reason',
  'rule-unknown': 'rule',
  'rights-missing': 'limits',
  'borders-reversed': 'words',
  'span-outside-text': 'words',
  'span-empty': 'words',
  'span-already-redacted': 'words',
  'split-outside-unit': 'words',
  'no-rule': 'rule',
  'correction-lines': 'text',
  'correction-same': 'text',
  'correction-over-border': 'text',
} as const

const ticks = { 'none-ticked': reviewWords.manyNone, 'no-rule': reviewWords.manyNoRule } as const

const contents: Fields = {
  label: { id: 'unit-label', name: reviewWords.label },
  agencies: { id: 'agency-{n}', name: reviewWords.agencies },
  deadlines: { id: 'deadline-{n}', name: reviewWords.deadlines },
  'deadlines.on': { id: 'deadline-on-{n}', name: reviewWords.deadlineOn, problem: inputWords.notADay },
  ...Object.fromEntries(
    sixClears.flatMap(clear => {
      const field = { id: `clear-${clear}`, name: clearNames[clear] }
      return [
        [`added.${clear}`, field],
        [`clears.${clear}.words`, field],
      ]
    }),
  ),
}

const kindFields = (id: string): Fields => ({
  kind: { id: `${id}-kind`, name: reviewWords.isWhat },
  rule: { id: `${id}-rule`, name: reviewWords.rule },
  reason: { id: `${id}-reason`, name: reviewWords.reason },
  limits: { id: `${id}-limits`, name: reviewWords.limits },
  told: { id: `${id}-told`, name: reviewWords.told },
  words: { id: `${id}-words`, name: reviewWords.words },
})

const factFields = (id: string): Fields =>
  Object.fromEntries(
    publicFacts.map(fact => [
      fact,
      {
        id: `${id}-${fact}`,
        name: factNames[fact],
        ...(fact === 'date' ? { problem: inputWords.notADay } : {}),
      },
    ]),
  )

const speeches: Readonly<Record<string, Fields>> = {
  accept: { reason: { id: 'accept-reason', name: reviewWords.acceptReason } },
  many: { reason: { id: 'many-reason', name: reviewWords.reason } },
  aside: { reason: { id: 'many-reason', name: reviewWords.reason } },
  rule: { rule: { id: 'many-rule', name: reviewWords.rule } },
  correct: { ...kindFields('unit'), ...contents },
  split: kindFields('split'),
  cut: kindFields('cut'),
  redact: kindFields('redact'),
  text: {
    text: { id: 'text-text', name: reviewWords.words },
    reason: { id: 'text-reason', name: reviewWords.reason },
  },
  facts: factFields('fact'),
  sheet: Object.fromEntries(
    sheetLines.map(line => [
      `lines.${line}`,
      {
        id: `sheet-${line}`,
        name: sheetLineNames[line],
        ...(line === 'reviewDate' ? { problem: inputWords.notADay } : {}),
      },
    ]),
  ),
}

/** What the review's form of this action knows of its refusals. */
export function speechOf(action: string): FormSpeech {
  const fields = speeches[action] ?? {}
  const bare = Object.entries(fields).map(([name, field]) => [name.replace(/^lines\./, ''), field] as const)
  return { about, fields: { ...fields, ...Object.fromEntries(bare) }, words: ticks }
}

const why: Fields = {
  reason: { id: 'amend-reason', name: amendWords.reason },
  ground: { id: 'amend-ground', name: amendWords.ground },
}
const words: Readonly<Record<string, Phrase>> = {
  'newer-edit': amendWords.newer,
  'milestone-after-due': amendWords.milestoneAfterDue,
}

const sheetFields: Fields = Object.fromEntries(
  sheetLines.map(line => [
    `sheet.${line}`,
    {
      id: `sheet-${line}`,
      name: sheetLineNames[line],
      ...(line === 'reviewDate' ? { problem: inputWords.notADay } : {}),
    },
  ]),
)

/** The agency's own words and milestones; of the plan's form `words` is another field. */
const agencyFields: Fields = {
  'words.product': { id: 'words-product', name: onePageWords.product },
  'words.measure': { id: 'words-measure', name: onePageWords.measure },
  'milestones.title': { id: 'm{n}-title', name: onePageWords.milestones },
  'milestones.product': { id: 'm{n}-product', name: onePageWords.milestones },
  'milestones.due': { id: 'm{n}-due', name: onePageWords.milestones, problem: inputWords.notADay },
}

export const amendSpeech: FormSpeech = {
  about: {
    'restrictive-wording': 'text',
    'restrictive-without-rights': 'limits',
    'passage-over-border': 'words',
    'passage-empty': 'words',
    'passage-stays-limit': 'words',
    'passage-whole': 'words',
    'passage-reworded': 'words',
    'passage-in-the-middle': 'words',
  },
  fields: {
    words: { id: 'passage-words', name: reviewWords.words },
    ...kindFields('amend'),
    ...sheetFields,
    ...contents,
    ...agencyFields,
    ...why,
    ...factFields('amend'),
    text: { id: 'amend-text', name: amendWords.text },
  },
  words,
}
