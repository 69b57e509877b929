import type { Language } from '@camket/domain/kernel/language'

declare global {
  namespace App {
    interface Error {
      /** Given to the reader and to the log alike, when the fault is ours. */
      reference?: string
    }
    interface Locals {
      language: Language
    }
  }
}

export {}
