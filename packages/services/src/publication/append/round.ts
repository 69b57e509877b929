// What the publications of one transaction have brought so far, and what of it still waits to be written.
import type { Tx } from '@camket/storage/open'
import type { LockedHead } from './head-shape.ts'

type Row = Readonly<Record<string, unknown>>

export interface Round {
  head: LockedHead
  /** Log entries that are in no tile yet: the newest of `head.size`. */
  readonly entries: Uint8Array[]
  /** Rows of `record` and `record_body` that are not written yet. */
  readonly records: Row[]
  readonly bodies: Row[]
  /** Rows of the audit. */
  readonly audits: Row[]
  /** Records that are on their way to the database. */
  readonly writing: Promise<void>[]
}

export const newRound = (head: LockedHead): Round => ({
  head,
  entries: [],
  records: [],
  bodies: [],
  audits: [],
  writing: [],
})

const rounds = new WeakMap<Tx, Round>()

/** The round that this transaction is; undefined outside of one. */
export const roundOf = (tx: Tx): Round | undefined => rounds.get(tx)

/**
 * A handle on the transaction for the works of a round. Records that wait are written before any statement of a work is
 * sent, so that works see what was published before them, and a work that only appends costs no statement of its own.
 */
export function roundTx(tx: Tx, round: Round, writeRecords: (round: Round) => Promise<void>): Tx {
  const handle = tx.withPlugin({
    transformQuery: ({ node }) => {
      if (round.records.length > 0) {
        const writing = writeRecords(round)
        // Heard of where `allWritten` waits; it is not unheard until then.
        writing.catch(() => {})
        round.writing.push(writing)
      }
      return node
    },
    transformResult: async ({ result }) => result,
  })
  rounds.set(handle, round)
  return handle
}

/** Waits for the records that were sent; throws where the database refused some. */
export async function allWritten(round: Round): Promise<void> {
  await Promise.all(round.writing.splice(0))
}

/** What a round was before one of its works: a refused work leaves nothing in it. */
export function markOf({ head, entries, audits }: Round): (round: Round) => void {
  const [entryCount, auditCount] = [entries.length, audits.length]
  return round => {
    round.head = head
    round.entries.length = entryCount
    round.audits.length = auditCount
    round.records.length = 0
    round.bodies.length = 0
    round.writing.length = 0
  }
}
