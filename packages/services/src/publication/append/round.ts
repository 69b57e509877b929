// What the publications of one transaction have brought so far and the end of the transaction writes once for all of them.
import type { Tx } from '@camket/storage/open'
import type { Head } from './head.ts'

export interface Round {
  head: Head
  /** Envelopes that are records already and not yet in the tiles, from entry `head.size - entries.length` on. */
  entries: Uint8Array[]
  /** Rows of the audit. */
  audits: Array<Readonly<Record<string, unknown>>>
}

const rounds = new WeakMap<Tx, Round>()

export function beginRound(tx: Tx, head: Head): Round {
  const round: Round = { head, entries: [], audits: [] }
  rounds.set(tx, round)
  return round
}

/** The round that this transaction is; undefined outside of one. */
export const roundOf = (tx: Tx): Round | undefined => rounds.get(tx)

/** What a round was before one of its works: a refused work leaves nothing in it. */
export function markOf({ head, entries, audits }: Round): (round: Round) => void {
  const [entryCount, auditCount] = [entries.length, audits.length]
  return round => {
    round.head = head
    round.entries.length = entryCount
    round.audits.length = auditCount
  }
}
