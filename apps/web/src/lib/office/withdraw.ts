// The form of a withdrawal: what was typed, as the service asks for it.
import { withdrawFormWords } from '@camket/domain/publication/withdraw/words'
import {
  planlessKinds,
  type WithdrawalTarget,
  type WithdrawalWhy,
} from '@camket/domain/publication/withdraw/request'
import type { FormSpeech } from './problems.ts'

/** Things of which nothing else is asked than that they go. */
const wholes = ['update', 'review', 'answer', 'doubt', ...planlessKinds] as const
export const withdrawKinds = ['plan', 'commitment', 'restriction', ...wholes, 'body'] as const
export const isWhole = (kind: string): boolean => wholes.some(each => each === kind)
/** Of these a name can be masked on their own page; of the others on that of their plan. */
export const isMaskedHere = (kind: string): boolean => planlessKinds.some(each => each === kind)
export type WithdrawKind = (typeof withdrawKinds)[number]

const typed = (form: FormData, name: string): string =>
  String(form.get(name) ?? '')
    .normalize('NFC')
    .replace(/\r\n/g, '\n')
    .trim()

/** A plan is masked unless the form says that all of it goes; what does not fit is the service's to refuse. */
export function targetFrom(
  form: FormData,
  { kind, id }: { kind: WithdrawKind; id: string },
): WithdrawalTarget {
  if (kind === 'body')
    return { scope: 'body', id, names: typed(form, 'names') === 'stays' ? 'stays' : 'mask' }
  const planless = planlessKinds.find(each => each === kind)
  if (planless !== undefined && typed(form, 'scope') === 'words')
    return { scope: 'words-of', kind: planless, id, words: wordsIn(form) }
  const whole = wholes.find(each => each === kind)
  if (whole !== undefined) return { scope: whole, id }
  if (kind === 'commitment' || kind === 'restriction')
    return { scope: kind, id, passage: typed(form, 'passage') === 'stays' ? 'stays' : 'mask' }
  if (typed(form, 'scope') === 'plan') return { scope: 'plan', id }
  return { scope: 'words', plan: id, words: wordsIn(form) }
}

const wordsIn = (form: FormData): string[] =>
  typed(form, 'words')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** The ground is held to its list by the service. */
export function whyFrom(form: FormData): WithdrawalWhy {
  const ground = typed(form, 'ground') as WithdrawalWhy['ground']
  return { ground, reason: typed(form, 'reason'), decision: typed(form, 'decision') || null }
}

const { words, names, ground, reason, decision } = withdrawFormWords

/** What each refusal leads to; whether a name is one of an office is asked by another field for a body. */
export const withdrawSpeech = (kind: WithdrawKind): FormSpeech => ({
  fields: {
    words: { id: 'words', name: words },
    names: { id: 'names', name: names },
    ground: { id: 'ground', name: ground },
    reason: { id: 'reason', name: reason },
    decision: { id: 'decision', name: decision },
  },
  about: {
    'nothing-to-withdraw': 'words',
    'words-of-no-person': kind === 'body' ? 'names' : 'words',
    'names-not-chosen': 'names',
    'withdrawn-words-in-reason': 'reason',
    'decision-missing': 'decision',
    'whole-needs-decision': 'decision',
    'ground-does-not-fit': 'ground',
  },
})
