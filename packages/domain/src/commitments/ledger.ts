// The coverage ledger, counted in sentences: what every sentence of the plan was taken to be, and by whom.
import type { ContextRule } from './context-rules.ts'
import { sentences } from './sentences.ts'
import type { DraftUnit } from './unit.ts'

export interface Ledger {
  readonly sentences: number
  readonly commitment: number
  readonly restrictive: number
  /** Context for which a stated rule or a person said why. */
  readonly context: { readonly rule: number; readonly person: number }
  readonly setAside: number
  /** Sentences that only the reader called context or aside: they must reach 0 before publishing. */
  readonly unassigned: number
  readonly byRule: Readonly<Partial<Record<ContextRule, number>>>
  /** Units that hold unassigned sentences, in text order. */
  readonly waiting: readonly string[]
}

type Piece = Pick<DraftUnit, 'id' | 'start' | 'end' | 'kind' | 'by' | 'rule'>

/** The reader's own guess of context or aside is no assignment. */
export function isWaiting(unit: Pick<DraftUnit, 'kind' | 'by'>): boolean {
  return unit.by === 'reader' && (unit.kind === 'context' || unit.kind === 'set-aside')
}

// A sentence that several units share counts once, under the weightiest of them.
const weight = { restrictive: 3, commitment: 2, 'set-aside': 1, context: 0 } as const

/** Counts every sentence once; `units` are gap-free over `text` and in order. */
export function countCoverage(text: string, units: readonly Piece[]): Ledger {
  const counts = { commitment: 0, restrictive: 0, rule: 0, person: 0, setAside: 0, unassigned: 0 }
  const byRule: Partial<Record<ContextRule, number>> = {}
  const all = sentences(text)
  let first = 0
  for (const sentence of all) {
    while ((units[first]?.end ?? Infinity) <= sentence.start) first += 1
    const touching: Piece[] = []
    for (let i = first; (units[i]?.start ?? Infinity) < sentence.end; i += 1) {
      const unit = units[i] as Piece
      const words = text.slice(Math.max(unit.start, sentence.start), Math.min(unit.end, sentence.end))
      if (/[\p{L}\p{N}]/u.test(words)) touching.push(unit)
    }
    const unit = heaviest(touching)
    counts[bucket(touching, unit)] += 1
    if (unit?.kind === 'context' && unit.rule !== null && unit.by !== 'reader') {
      byRule[unit.rule] = (byRule[unit.rule] ?? 0) + 1
    }
  }
  const waiting = units
    .filter(unit => isWaiting(unit) && /[\p{L}\p{N}]/u.test(text.slice(unit.start, unit.end)))
    .map(unit => unit.id)
  return {
    sentences: all.length,
    commitment: counts.commitment,
    restrictive: counts.restrictive,
    context: { rule: counts.rule, person: counts.person },
    setAside: counts.setAside,
    unassigned: counts.unassigned,
    byRule,
    waiting,
  }
}

function heaviest(touching: readonly Piece[]): Piece | undefined {
  return [...touching].sort((a, b) => weight[b.kind] - weight[a.kind])[0]
}

function bucket(
  touching: readonly Piece[],
  unit: Piece | undefined,
): 'commitment' | 'restrictive' | 'rule' | 'person' | 'setAside' | 'unassigned' {
  if (unit === undefined || touching.some(isWaiting)) return 'unassigned'
  if (unit.kind === 'set-aside') return 'setAside'
  if (unit.kind !== 'context') return unit.kind
  return unit.by === 'rule' ? 'rule' : 'person'
}
