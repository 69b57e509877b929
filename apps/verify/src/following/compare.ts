// Whether a head goes on from what was kept.
import { sameBytes } from '@camket/log/hash'
import { keptCheckpoint } from '../checkpoint.ts'
import { mostEntries } from '../entries/read-entries.ts'
import { takeNew, type Following } from './take-new.ts'

/** `doubtful`: whether it follows is told by all entries; `unread`: they could not be had; `other`: it does not, or has no head. */
export type Outcome = 'follows' | 'doubtful' | 'contradicts' | 'unread' | 'other'

interface KeptNotes {
  /** What comes after it is news. */
  readonly note: Uint8Array
  /** A larger one that was proven too, where there is one. */
  readonly furthest: Uint8Array | undefined
}

/** Reads what came after the kept checkpoint; the furthest one must be of the same history. */
export async function compare(notes: KeptNotes, following: Following): Promise<Outcome> {
  const { head, report } = following
  const kept = keptCheckpoint(notes.note, head)
  if (kept === null) {
    report.fault('since-malformed')
    return 'other'
  }
  if (kept.origin !== head.origin) {
    report.fault('since-other-log', { values: { origin: kept.origin } })
    return 'other'
  }
  const beyond = notes.furthest === undefined ? null : keptCheckpoint(notes.furthest, head)
  const far = beyond !== null && beyond.size > kept.size ? beyond : kept
  const values = { kept: far.size, size: head.size }
  if (far.size > head.size) {
    report.fault('since-newer', { values })
    return 'other'
  }
  // It would be read until its end, which never comes.
  if (head.size > mostEntries) {
    report.fault('log-too-long', { values: { size: head.size, most: mostEntries } })
    return 'other'
  }
  const differs = (): Outcome => {
    report.fault('since-differs', { values })
    return far.everSigned ? 'contradicts' : 'other'
  }
  if (far.size === head.size && !sameBytes(far.root, head.root)) return differs()
  if (kept.size === head.size) {
    report.holds('nothing-new', { values })
    return 'follows'
  }
  const taken = await takeNew(following, kept, far)
  if (taken === 'contradicts') return differs()
  if (taken === 'follows') report.holds('followed-on', { values: { kept: kept.size, size: head.size } })
  return taken
}
