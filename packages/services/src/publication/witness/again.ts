// The head that a log was just cosigned for, shown again: whoever has the public checkpoint can send it without end, and so may the
// log itself where its answer was lost. It is never refused, which would shut the log out; it is answered with what is known.
import { sameBytes } from '@camket/log/hash'
import type { NoteSignature } from '@camket/log/note'
import type { Door, Register } from '../../kernel/door.ts'
import type { SignedHead } from '../log/guard.ts'

/** An honest log shows a head again after ten seconds at the earliest, and gets a cosignature of that moment. */
const againMs = 10_000

interface Cosigned {
  readonly text: string
  readonly at: Date
  readonly line: NoteSignature
}

/** The last line of each log; there are as many logs as the operator added. */
const lines = new WeakMap<Register, Map<string, Cosigned>>()

const isJustNow = (at: Date, { now }: Pick<Door, 'now'>): boolean => {
  const passed = now.getTime() - at.getTime()
  return passed >= 0 && passed < againMs
}

type Here = Pick<Door, 'register' | 'tenant' | 'now'>

/** The line that was given for this very text a moment ago; null where there is none. */
export function lineOfJustNow(door: Here, origin: string, text: string): NoteSignature | null {
  const last = lines.get(door.register)?.get(`${door.tenant} ${origin}`)
  return last !== undefined && last.text === text && isJustNow(last.at, door) ? last.line : null
}

export function noteLine(
  { register, tenant, now }: Here,
  origin: string,
  { text, line }: Omit<Cosigned, 'at'>,
): void {
  const known = lines.get(register) ?? new Map<string, Cosigned>()
  lines.set(register, known.set(`${tenant} ${origin}`, { text, at: now, line }))
}

interface Stored {
  readonly size: number
  readonly root: Uint8Array
  readonly note: string | null
  readonly seen_at: Date | null
}

interface Shown {
  readonly oldSize: number
  readonly proof: readonly Uint8Array[]
  readonly checkpoint: Uint8Array
}

/**
 * Whether the note is the newest that was judged, byte for byte, a moment ago: its signatures were looked at then, and there is
 * nothing to write down. That costs half of what judging it again costs, and no place on the disk.
 */
export function isJustJudged(
  door: Here,
  { oldSize, proof, checkpoint }: Shown,
  { log, seen }: { readonly log: Stored | undefined; readonly seen: SignedHead | null },
): boolean {
  if (log === undefined || log.note === null || log.seen_at === null || seen === null) return false
  // A database that was restored knows less than the file beside the key.
  const isNewest = seen.size === log.size && sameBytes(seen.root, log.root)
  const isSame = oldSize === log.size && proof.length === 0 && sameBytes(Buffer.from(log.note), checkpoint)
  return isNewest && isSame && isJustNow(log.seen_at, door)
}
