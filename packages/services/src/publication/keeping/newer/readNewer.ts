// What an outside copy knows of a log beyond a restored state: believed only as far as signatures and hashes reach.
import { keysFileSchema } from '@camket/domain/publication/keeping/backup-file'
import { openCheckpoint, parseCheckpoint } from '@camket/log/checkpoint'
import { LogError } from '@camket/log/error'
import type { Handover } from '@camket/log/keys/handover'
import { keysAt, openKeyChain, type KeyInChain } from '@camket/log/keys/key-chain'
import { formatNote, parseNote, type Vkey } from '@camket/log/note'
import { textOf } from '@camket/log/text'
import { decodeEntries, fullWidth, tilePath, widthInTree } from '@camket/log/tile'
import { KeepingTrouble } from '../file/trouble.ts'
import { mayRead, mustRead, type NewerSource } from './source.ts'

export interface NewerKey {
  readonly number: number
  readonly vkey: Vkey
  readonly fromSize: number
  /** Note that names this key, signed by the key before and by this one. */
  readonly handover: string
  /** What that note says. */
  readonly at: Handover
}

export interface NewerHead {
  readonly size: number
  readonly root: Uint8Array
  /** The note with the log's own signatures; others' are kept by those who gave them. */
  readonly note: string
  /** Number of the newest key that signed it. */
  readonly key: number
  /** Keys that the restored state does not know, each vouched for by the one before. */
  readonly keys: readonly NewerKey[]
}

/** Which log the copy is of, before any of it is believed. */
export async function originOf(source: NewerSource): Promise<string> {
  const bytes = await mustRead(source, 'log/checkpoint', 'note')
  return orUnreadable(source, 'log/checkpoint', () => parseCheckpoint(parseNote(bytes).text).origin)
}

/**
 * The copy's newest head, signed by a key that the restored state knows or that one of those handed over to, and at this
 * size by one that had not handed over before it.
 */
export async function readNewerHead(source: NewerSource, known: readonly Vkey[]): Promise<NewerHead> {
  const { chain, keys } = await readKeys(source, known)
  const bytes = await mustRead(source, 'log/checkpoint', 'note')
  return orUnreadable(source, 'log/checkpoint', () => {
    const { size } = parseCheckpoint(parseNote(bytes).text)
    if (keys.some(({ fromSize }) => fromSize > size)) throw new LogError('handover-size', { size })
    const opened = openCheckpoint(bytes, { vkeys: keysAt(chain, size) })
    const own = new Set(opened.signedBy.map(({ id }) => id))
    const signatures = opened.note.signatures.filter(({ name, id }) => name === opened.origin && own.has(id))
    return {
      size,
      root: opened.root,
      note: textOf(formatNote({ ...opened.note, signatures })),
      key: chain.findLastIndex(({ vkey }) => own.has(vkey.id)),
      keys,
    }
  })
}

interface KeysRead {
  readonly chain: readonly KeyInChain[]
  /** Those that the restored state does not know. */
  readonly keys: readonly NewerKey[]
}

async function readKeys(source: NewerSource, known: readonly Vkey[]): Promise<KeysRead> {
  const path = 'log/keys.json'
  const bytes = await mustRead(source, path, 'note')
  return orUnreadable(source, path, () => {
    const { keys } = keysFileSchema.parse(JSON.parse(textOf(bytes)))
    const isShorter = keys.length < known.length
    if (isShorter && keys.every(({ vkey }, i) => vkey === known[i]?.text))
      throw new KeepingTrouble('newer-is-older', { source: source.name })
    const isOurs = known.every(({ text }, i) => text === keys[i]?.vkey)
    if (!isOurs || known.length === 0) throw new Error('other keys')
    const chain = openKeyChain(keys)
    const more = keys.slice(known.length).map(({ handover }, i) => {
      const number = known.length + i
      const { vkey, fromSize, handover: at } = chain[number]!
      return { number, vkey, fromSize, handover: handover!, at: at! }
    })
    return { chain, keys: more }
  })
}

/** Entries from one size to another, in order; they are not believed before the root over them is. */
export async function* entriesBetween(
  source: NewerSource,
  from: number,
  to: number,
): AsyncGenerator<Uint8Array> {
  for (let index = Math.floor(from / fullWidth); index * fullWidth < to; index += 1) {
    const width = widthInTree('entries', index, to)
    const path = tilePath({ level: 'entries', index, width })
    const exact = await mayRead(source, `log/${path}`, 'entries')
    // A site that has grown since its checkpoint was read may serve the full bundle only.
    const whole = tilePath({ level: 'entries', index, width: fullWidth })
    const bytes = exact ?? (await mustRead(source, `log/${whole}`, 'entries'))
    const entries = orUnreadable(source, path, () => decodeEntries(bytes, exact === null ? fullWidth : width))
    for (const [i, entry] of entries.slice(0, width).entries()) if (index * fullWidth + i >= from) yield entry
  }
}

export function orUnreadable<Value>(source: NewerSource, path: string, read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    if (error instanceof KeepingTrouble) throw error
    const why = (error as { code?: string }).code ?? (error as Error).message.slice(0, 80)
    throw new KeepingTrouble('newer-unreadable', { source: source.name, what: `${path} (${why})` })
  }
}
