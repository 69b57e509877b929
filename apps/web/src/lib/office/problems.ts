import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import {
  readFailureSentence,
  readFailureWords,
  type ReadFailureWord,
} from '@camket/domain/kernel/read-failures'
import type { Refusal } from '@camket/domain/kernel/refusal'
import { readingWords } from '@camket/domain/plans/office-words'
import { refusalWords } from '@camket/domain/publication/words'
import type { Problem } from '#lib/components/problem-list/contract.ts'

/** Refusals in the reader's language, all at once; a refusal about a field leads to it. */
export function problemsOf(refusals: readonly Refusal[], language: Language): Problem[] {
  return refusals.map(({ code, values }) => {
    const words: Phrase | undefined = (refusalWords as Readonly<Record<string, Phrase>>)[code]
    const field = typeof values.field === 'string' ? { field: values.field } : {}
    return { ...field, text: words ? fill(words[language], values) : code }
  })
}

/** Why a file could not be read, and the mend, in one sentence or two. */
export function failureText(failure: string, values: Refusal['values'], language: Language): string {
  if (!(failure in readFailureWords)) return readingWords.crashed[language]
  const { problem, mend } = readFailureSentence(failure as ReadFailureWord, values)
  const sentence = problem[language]
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}. ${mend[language]}`
}
