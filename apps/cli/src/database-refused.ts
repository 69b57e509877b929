import { databaseWords } from '@camket/domain/kernel/database-words'
import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import type { Refusal } from '@camket/domain/kernel/refusal'

/** A database that the operator can mend, in words; null for every other error. */
export function wordsOfDatabase(error: unknown, language: Language): string | null {
  if (!(error instanceof Error) || error.name !== 'DatabaseRefused') return null
  const { code, values } = error as unknown as Refusal
  const phrase = (databaseWords as Readonly<Record<string, Phrase>>)[code]
  return phrase === undefined ? code : fill(phrase[language], values)
}
