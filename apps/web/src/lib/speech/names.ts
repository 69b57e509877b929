import type { Language, Phrase } from '@camket/domain/kernel/language'

/** Names of codes in a language; a code that the list does not know is shown as it is. */
export function namesOf(
  names: Readonly<Record<string, Phrase>>,
  codes: readonly string[],
  language: Language,
): string[] {
  return codes.map(code => names[code]?.[language] ?? code)
}
