import { redirect } from '@sveltejs/kit'
import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import {
  readFailureSentence,
  readFailureWords,
  type ReadFailureWord,
} from '@camket/domain/kernel/read-failures'
import type { Refusal } from '@camket/domain/kernel/refusal'
import { inputProblemNames, inputWords } from '@camket/domain/people/office-words'
import { authorNames, planStateNames, readingWords } from '@camket/domain/plans/office-words'
import { refusalWords } from '@camket/domain/publication/words'
import { firstProof, proveAgain } from '#lib/people/prove-again.ts'
import { addressIn } from '#lib/speech/address.ts'
import { formatDay } from '#lib/speech/format.ts'
import type { Problem } from '#lib/components/problem-list/contract.ts'

export interface FieldOfForm {
  /** Id of the field on the page; `{n}` stands for the place in a list, from 0. */
  readonly id: string
  readonly name: Phrase
  /** What is said instead of the general words when it does not fit. */
  readonly problem?: Phrase
}

/** What a form knows of its own refusals. */
export interface FormSpeech {
  /** Its fields by the name that a refusal gives, places in lists left out: `deadlines.on`, else `deadlines`. */
  readonly fields?: Readonly<Record<string, FieldOfForm>>
  /** Fields that refusals without a field are about, by code. */
  readonly about?: Readonly<Record<string, string>>
  /** Sentences of its own, by code. */
  readonly words?: Readonly<Record<string, Phrase>>
}

/** Refusals in the reader's language, all at once; a refusal about a field leads to it. */
export function problemsOf(
  refusals: readonly Refusal[],
  language: Language,
  form: FormSpeech = {},
): Problem[] {
  askForProof(refusals, language)
  const problems = refusals.map(refusal => problemOf(refusal, language, form))
  return problems.filter((one, i) => problems.findIndex(other => other.text === one.text) === i)
}

/** What is refused for want of a proof is no problem of the form: the proof is asked for, and the form comes back after it. */
function askForProof(refusals: readonly Refusal[], language: Language): void {
  if (refusals.some(({ code }) => code === 'session-over'))
    redirect(303, `${addressIn(language, '/office/sign-in')}?over`)
  if (refusals.some(({ code }) => code === 'proof-first')) redirect(303, addressIn(language, firstProof))
  if (refusals.some(({ code }) => code === 'proof-needed')) proveAgain(language)
}

function problemOf({ code, values }: Refusal, language: Language, form: FormSpeech): Problem {
  const words: Phrase | undefined = form.words?.[code] ?? refusalWords[code]
  const path = typeof values.field === 'string' ? values.field : (form.about?.[code] ?? '')
  const field = fieldAt(path, form)
  const shown = {
    ...spoken(values, language),
    ...(typeof values.state === 'string' ? { state: stateName(values.state, language) } : {}),
    ...(typeof values.by === 'string' ? { by: authorNames[values.by]?.[language] ?? values.by } : {}),
    field: (field?.name ?? inputWords.form)[language],
    problem: fill(problemWords(values.problem, field)[language], values),
  }
  const id = field?.id.replace('{n}', /\d+/.exec(path)?.[0] ?? '0')
  return { ...(id === undefined ? {} : { field: id }), text: words ? fill(words[language], shown) : code }
}

/** Days as the reader's language writes them. */
function spoken(values: Refusal['values'], language: Language): Refusal['values'] {
  const isDay = (value: unknown): value is string => /^\d{4}-\d{2}-\d{2}$/.test(String(value))
  const pairs = Object.entries(values).map(
    ([name, value]) => [name, isDay(value) ? formatDay(language, value) : value] as const,
  )
  return Object.fromEntries(pairs)
}

/** `changes.deadlines.0.on` is looked up as `deadlines.on`, then as `deadlines`. */
function fieldAt(path: string, { fields = {} }: FormSpeech): FieldOfForm | undefined {
  const names = path.split('.').filter(part => part !== 'changes' && !/^\d+$/.test(part))
  return fields[names.join('.')] ?? fields[names[0] ?? '']
}

function problemWords(problem: unknown, field: FieldOfForm | undefined): Phrase {
  const general = inputProblemNames[String(problem)] ?? inputWords.notFitting
  // Which letter it is helps more than what the field is for.
  return isOdd(problem) ? general : (field?.problem ?? general)
}

const isOdd = (problem: unknown): boolean => problem === 'unseen-letter' || problem === 'borrowed-letter'

const stateName = (state: string, language: Language): string =>
  (planStateNames as Readonly<Record<string, Phrase>>)[state]?.[language] ?? state

/** Why a file could not be read, and the mend, in one sentence or two. */
export function failureText(failure: string, values: Refusal['values'], language: Language): string {
  if (!(failure in readFailureWords)) return readingWords.crashed[language]
  const { problem, mend } = readFailureSentence(failure as ReadFailureWord, values)
  const sentence = problem[language]
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}. ${mend[language]}`
}
