// What `camket verify --keep` remembers of a place: which log answered there, by whose key and with which witnesses. A log that is called otherwise
// today, or signs with another key, has its history to answer for all the same.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Phrase } from '@camket/domain/kernel/language'
import type { Head } from '@camket/verify/checkpoint'
import { keepCheckpoint, newestKept, writeWhole } from '@camket/verify/sources/kept-folder'

export interface KeptLog {
  /** Newest checkpoint that was proven to follow from those before it. */
  readonly note: Uint8Array | null
  /** The log's newest key then; null where an older version kept the note alone. */
  readonly key: string | null
  /** The witness policy that it published then; undefined where an older version did not keep it. */
  readonly policy: string | null | undefined
}

export interface KeptAt {
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
export function keptAt({ keep, place }: KeptAt, originNow: string | null): KeptLog {
  const file = join(placesIn(keep), fileOf(place))
  if (!existsSync(file)) {
    return { note: originNow === null ? null : newestKept(keep, originNow), key: null, policy: undefined }
  }
  const { origin, key, policy } = JSON.parse(readFileSync(file, 'utf8')) as Remembered
  return { note: newestKept(keep, origin), key, policy }
}

/** Keeps what is proven to follow from what was kept before. */
export function keepHead({ keep, place }: KeptAt, head: Head): void {
  keepCheckpoint(keep, head, head.bytes)
  const { vkey } = head.handovers.at(-1) ?? { vkey: head.signedBy[0]! }
  const remembered = { place, origin: head.origin, key: vkey.text, policy: head.policy }
  writeWhole(placesIn(keep), fileOf(place), Buffer.from(`${JSON.stringify(remembered)}\n`))
}

/** Keeps what a check found; what was found is told also where it cannot be kept. */
export function tryToKeep(
  keep: string,
  write: () => string[],
): { readonly files: readonly string[]; readonly trouble: Phrase | null } {
  try {
    return { files: write(), trouble: null }
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    // Whatever the disk, the network behind it and the rights to it can say; anything else is a fault of ours.
    if (code === undefined || syscall === undefined) throw error
    return { files: [], trouble: notKept(keep, code) }
  }
}

const notKept = (keep: string, code: string): Phrase => ({
  vi: `Không ghi được vào thư mục “${keep}” (${code}), nên lần kiểm tra sau không so được với lần này. Hãy cho quyền ghi, dọn chỗ trống, hoặc đổi --keep, rồi chạy lại.`,
  en: `Nothing could be written to the folder “${keep}” (${code}), so the next check cannot compare with this one. Allow writing, make room, or name another folder with --keep, and run it again.`,
})
