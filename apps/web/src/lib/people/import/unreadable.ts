import type { Language } from '@camket/domain/kernel/language'
import type { Refusal } from '@camket/domain/kernel/refusal'
import { failureText } from '#lib/office/problems.ts'

/** Puts into words why a list could not be read: the failure of the reader of files. */
export function unreadable(refusals: readonly Refusal[], language: Language): Refusal[] {
  return refusals.map(refusal =>
    refusal.code !== 'import-unreadable'
      ? refusal
      : {
          ...refusal,
          values: {
            ...refusal.values,
            why: failureText(String(refusal.values.failure), refusal.values, language),
          },
        },
  )
}
