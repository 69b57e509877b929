import type { Language } from '@camket/domain/kernel/language'

/** A database that the operator can mend, in words; null for every other error. */
export async function wordsOfDatabase(error: unknown, language: Language): Promise<string | null> {
  if (!(error instanceof Error) || error.name !== 'DatabaseRefused') return null
  void language
  return error.message
}
