// The forms of inspections and dated tasks, field by field, and what their refusals are about.
import { signedOutcomes, type SeenAnswer } from '@camket/domain/oversight/inspection/codes'
import type {
  ChecklistLine,
  FindingData,
  InspectionPlan,
  NoteData,
  OpenAction,
} from '@camket/domain/oversight/inspection/input'
import { actionWords } from '@camket/domain/oversight/inspection/action-words'
import { findingWords, inspectionWords } from '@camket/domain/oversight/inspection/page-words'
import type { FormSpeech } from '#lib/office/problems.ts'
import { typed } from '#lib/work/typed.ts'

/** So many tasks are offered in the form of a finding; more are set from its inspection's page. */
export const taskRows = 3
/** Chosen where a finding is about the body's work as a whole. */
export const wholeBody = 'whole'
/** So many a finding can have. */
const mostTasks = 10

const orNull = (text: string): string | null => (text === '' ? null : text)

export function planFrom(form: FormData): InspectionPlan {
  return {
    title: typed(form, 'title'),
    on: typed(form, 'on'),
    body: typed(form, 'body'),
    commitments: form.getAll('commitments').map(String),
  }
}

/** Only lines that were looked at, or have words, are answers. */
export function noteFrom(form: FormData, checklist: readonly ChecklistLine[]): NoteData {
  const answers = checklist.map(({ line }) => ({
    line,
    seen: typed(form, `seen-${line}`) as SeenAnswer,
    words: typed(form, `words-${line}`),
  }))
  return {
    on: typed(form, 'on'),
    answers: answers.filter(({ seen, words }) => seen !== ('' as SeenAnswer) || words !== ''),
    words: typed(form, 'words'),
  }
}

export function findingFrom(form: FormData): FindingData {
  const rows = Array.from({ length: mostTasks }, (_, i) => ({
    text: typed(form, `task-text-${i}`),
    due: typed(form, `task-due-${i}`),
  }))
  const outcome = signedOutcomes.find(one => one === typed(form, 'outcome'))
  const noTasks = typed(form, 'noTasks')
  return {
    commitment: typed(form, 'commitment') === wholeBody ? null : orNull(typed(form, 'commitment')),
    text: typed(form, 'text'),
    recommendation: orNull(typed(form, 'recommendation')),
    ...(outcome === undefined ? {} : { outcome }),
    tasks: rows.filter(({ text, due }) => text !== '' || due !== ''),
    ...(noTasks === '' ? {} : { noTasks }),
  }
}

export function actionFrom(form: FormData): OpenAction {
  return {
    body: typed(form, 'body'),
    commitment: orNull(typed(form, 'commitment')),
    text: typed(form, 'text'),
    due: typed(form, 'due'),
  }
}

type Questions = ReadonlyArray<Omit<ChecklistLine, 'line'> & { readonly line: number | null }>

/** Questions that stay marked, and the new ones, one a line. */
export function questionsFrom(form: FormData, checklist: readonly ChecklistLine[]): Questions {
  const kept = new Set(form.getAll('keep').map(Number))
  const added = typed(form, 'added')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  return [
    ...checklist.filter(({ line }) => kept.has(line)),
    ...added.map(question => ({ line: null, commitment: null, source: 'own' as const, question })),
  ]
}

export const planSpeech: FormSpeech = {
  fields: {
    title: { id: 'plan-title', name: inspectionWords.name },
    on: { id: 'plan-on', name: inspectionWords.day },
    body: { id: 'plan-body', name: inspectionWords.inspected },
    commitments: { id: 'plan-commitments', name: inspectionWords.about },
  },
}

export const noteSpeech = (id: string): FormSpeech => ({
  fields: {
    on: { id: `${id}-on`, name: inspectionWords.noteDay },
    words: { id: `${id}-words`, name: inspectionWords.noteRest },
    answers: { id: `${id}-on`, name: inspectionWords.questions },
  },
  about: { 'note-day-ahead': 'on' },
})

export const findingSpeech: FormSpeech = {
  fields: {
    commitment: { id: 'finding-commitment', name: findingWords.about },
    text: { id: 'finding-text', name: findingWords.text },
    recommendation: { id: 'finding-recommendation', name: findingWords.recommendation },
    noTasks: { id: 'finding-noTasks', name: findingWords.noTasks },
    'tasks.text': { id: 'task-text-{n}', name: findingWords.taskText },
    'tasks.due': { id: 'task-due-{n}', name: findingWords.due },
  },
  about: { 'action-day-off': 'tasks.due', 'action-day-behind': 'tasks.due' },
}

export const openSpeech = (id: string): FormSpeech => ({
  fields: {
    body: { id: `${id}-body`, name: findingWords.openBody },
    text: { id: `${id}-text`, name: findingWords.taskText },
    due: { id: `${id}-due`, name: findingWords.due },
  },
  about: { 'action-day-off': 'due', 'action-day-behind': 'due', 'action-restrictive': 'text' },
})

export const stepSpeech = (step: string): FormSpeech => ({
  fields: {
    said: { id: `${step}-said`, name: step === 'move' ? actionWords.reason : actionWords.checkSaid },
    due: { id: `${step}-due`, name: actionWords.moveDue },
    reason: { id: `${step}-reason`, name: actionWords.reason },
  },
  about: { 'action-day-off': 'due', 'action-day-behind': 'due', 'action-same-day': 'due' },
})
