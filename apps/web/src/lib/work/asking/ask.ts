// From the fields of the forms that ask for a change to what is wanted; only what a form has is read.
import type { Wanted } from '@camket/domain/commitments/work/change'
import type { ChangeKind } from '@camket/domain/commitments/work/codes'
import type { Milestone } from '@camket/domain/commitments/work/milestones'
import { onePageWords } from '@camket/domain/commitments/work/page-words'
import { inputWords } from '@camket/domain/people/office-words'
import type { FormSpeech } from '#lib/office/problems.ts'
import { typed, wholeNumber } from '../typed.ts'

export const mostMilestones = 40
export const fewestRows = 4

/** Lines of the form of milestones: those that are there, two more, and as many as the address asks for. */
export function rowsFor(milestones: number, asked: string | null): number {
  const wanted = /^\d{1,2}$/.test(asked ?? '') ? Number(asked) : 0
  return Math.min(mostMilestones, Math.max(fewestRows, milestones + 2, wanted))
}

export const wantedFrom: Readonly<Record<ChangeKind, (form: FormData) => Wanted>> = {
  extension: form => ({ kind: 'extension', deadline: wholeNumber(form, 'deadline'), on: typed(form, 'on') }),
  event: form => ({
    kind: 'event',
    deadline: wholeNumber(form, 'deadline'),
    event: typed(form, 'event'),
    source: typed(form, 'source'),
  }),
  target: form => ({ kind: 'target', text: typed(form, 'text') }),
  wording: form => ({
    kind: 'wording',
    words: { product: typed(form, 'product'), measure: typed(form, 'measure') || null },
  }),
  milestones: form => ({ kind: 'milestones', milestones: milestonesFrom(form) }),
}

/** Lines without any word are left out; the rest are numbered anew. */
export function milestonesFrom(form: FormData): Milestone[] {
  const lines = Array.from({ length: mostMilestones }, (_, i) => ({
    title: typed(form, `m${i}-title`),
    product: typed(form, `m${i}-product`) || null,
    due: typed(form, `m${i}-due`),
  }))
  return lines
    .filter(({ title, product, due }) => title !== '' || product !== null || due !== '')
    .map((line, i) => ({ number: i + 1, ...line }))
}

const wantedFields = {
  on: { id: 'extension-on', name: onePageWords.newDay, problem: inputWords.notADay },
  deadline: { id: 'extension-deadline', name: onePageWords.whichTime },
  event: { id: 'event-event', name: onePageWords.eventDay, problem: inputWords.notADay },
  source: { id: 'event-source', name: onePageWords.eventSource },
  text: { id: 'target-text', name: onePageWords.newText },
  'words.product': { id: 'words-product', name: onePageWords.product },
  'words.measure': { id: 'words-measure', name: onePageWords.measure },
  'milestones.title': { id: 'm{n}-title', name: onePageWords.milestones },
  'milestones.product': { id: 'm{n}-product', name: onePageWords.milestones },
  'milestones.due': { id: 'm{n}-due', name: onePageWords.milestones, problem: inputWords.notADay },
} as const satisfies FormSpeech['fields']

/** Fields of the forms by the path that a refusal gives: of the schema, or of a rule. */
export const askSpeech: FormSpeech = {
  fields: {
    ...wantedFields,
    ...Object.fromEntries(Object.entries(wantedFields).map(([path, field]) => [`wanted.${path}`, field])),
    reason: { id: 'reason', name: onePageWords.reason },
  },
  about: {
    'day-not-later': 'wanted.on',
    'day-past': 'wanted.on',
    'nothing-to-extend': 'wanted.on',
    'event-ahead': 'wanted.event',
    'no-calendar-to-count': 'wanted.event',
    'nothing-to-count': 'wanted.event',
  },
}
