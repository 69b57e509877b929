import { LogError } from './error.ts'
import { mustBeHash } from './hash.ts'
import { badInOrigin, maxNoteBytes } from './note.ts'
import { hashFromBase64, mustBeSize, numberOf, toBase64 } from './text.ts'

/** What a log says about itself at one size (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

const isOrigin = (origin: string) => origin !== '' && !badInOrigin.test(origin)

/** The text that a log signs. Throws `checkpoint-origin`, `size-outside`, `hash-length`. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  if (!isOrigin(origin)) throw new LogError('checkpoint-origin', { origin: origin.slice(0, 80) })
  return `${origin}\n${mustBeSize(size)}\n${toBase64(mustBeHash(root))}\n`
}

/** Reads a checkpoint text; lines after the third are the log's own and are kept by no one here. Throws `checkpoint-form`, `number-form`, `hash-length`, `base64-form`. */
export function parseCheckpoint(text: string): Checkpoint {
  if (text.length > maxNoteBytes) throw new LogError('checkpoint-form', { length: text.length })
  const lines = text.split('\n')
  if (lines.length < 4 || lines.at(-1) !== '' || lines.slice(0, -1).includes(''))
    throw new LogError('checkpoint-form')
  if (!isOrigin(lines[0]!)) throw new LogError('checkpoint-origin', { origin: lines[0]!.slice(0, 80) })
  return { origin: lines[0]!, size: numberOf(lines[1]!), root: hashFromBase64(lines[2]!) }
}
