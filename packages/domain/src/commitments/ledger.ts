// The coverage ledger, counted in sentences: what every sentence of the plan was taken to be, and by whom.
import type { ContextRule } from './context-rules.ts'

export interface Ledger {
  readonly sentences: number
  readonly commitment: number
  readonly restrictive: number
  /** Context for which a stated rule or a person said why. */
  readonly context: { readonly rule: number; readonly person: number }
  readonly setAside: number
  /** Sentences that only the reader called context: they must reach 0 before publishing. */
  readonly unassigned: number
  readonly byRule: Readonly<Partial<Record<ContextRule, number>>>
  /** Units that hold unassigned sentences, in text order. */
  readonly waiting: readonly string[]
}
