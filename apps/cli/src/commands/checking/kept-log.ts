// What `camket verify --keep` remembers of a place: which log answered there, by whose key and with which witnesses. A log that is called otherwise
// today, or signs with another key, has its history to answer for all the same.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Head } from '@camket/verify/checkpoint'
import { keepCheckpoint, newestKept, writeWhole } from '@camket/verify/sources/kept-folder'

export interface KeptLog {
  /** Newest checkpoint that held. */
  readonly note: Uint8Array | null
  /** The log's newest key then; null where an older version kept the note alone. */
  readonly key: string | null
  /** The witness policy that it published then; undefined where an older version did not keep it. */
  readonly policy: string | null | undefined
}

interface At {
  readonly keep: string
  /** An address or a folder, written in one way. */
  readonly place: string
}

interface Remembered {
  readonly origin: string
  readonly key: string
  readonly policy?: string | null
}

/** No log's own folder begins with a dot. */
const placesIn = (keep: string): string => join(keep, '.places')
const fileOf = (place: string): string =>
  `${createHash('sha256').update(place).digest('hex').slice(0, 32)}.json`

/** What was kept of the log at this place, or else of the one that answers there now under this name. */
export function keptAt({ keep, place }: At, originNow: string | null): KeptLog {
  const file = join(placesIn(keep), fileOf(place))
  if (!existsSync(file)) {
    return { note: originNow === null ? null : newestKept(keep, originNow), key: null, policy: undefined }
  }
  const { origin, key, policy } = JSON.parse(readFileSync(file, 'utf8')) as Remembered
  return { note: newestKept(keep, origin), key, policy }
}

/** Keeps what held. */
export function keepHead({ keep, place }: At, head: Head): void {
  keepCheckpoint(keep, head, head.bytes)
  const { vkey } = head.handovers.at(-1) ?? { vkey: head.signedBy[0]! }
  const remembered = { place, origin: head.origin, key: vkey.text, policy: head.policy }
  writeWhole(placesIn(keep), fileOf(place), Buffer.from(`${JSON.stringify(remembered)}\n`))
}
