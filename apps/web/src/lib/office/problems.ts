import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import { readFailureWords } from '@camket/domain/kernel/read-failures'
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
  const words = (readFailureWords as Readonly<Record<string, { problem: Phrase; mend: Phrase } | undefined>>)[
    failure
  ]
  if (!words) return readingWords.crashed[language]
  const problem = fill(words.problem[language], values)
  return `${problem.charAt(0).toUpperCase()}${problem.slice(1)}. ${fill(words.mend[language], values)}`
}
