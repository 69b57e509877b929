// The keys of a log from its first to the one that signs now, each believed because the one before it named it.
import { LogError } from '../error.ts'
import { keyTypes, parseVkey, type Vkey } from '../note.ts'
import { bytesOf } from '../text.ts'
import { openHandover, type Handover } from './handover.ts'

/** A key as keys files and registers keep it. */
export interface WrittenKey {
  readonly vkey: string
  readonly fromSize: number
  readonly handover: string | null
}

export interface KeyInChain {
  readonly vkey: Vkey
  /** It signs checkpoints of this size and larger ones, until the next key does. */
  readonly fromSize: number
  /** Null for the first key. */
  readonly handover: Handover | null
}

/**
 * Judges every step. Throws the reason of the first that does not hold with `key`, its number from 1: `handover-*`, `key-*`,
 * `note-*`, `signature-*`; a key that comes back is `handover-key`, a step back `handover-size`.
 */
export function openKeyChain(keys: readonly WrittenKey[]): KeyInChain[] {
  const chain: KeyInChain[] = []
  for (const [i, key] of keys.entries()) {
    try {
      chain.push(nextOf(chain, key))
    } catch (error) {
      if (!(error instanceof LogError)) throw error
      throw new LogError(error.code, { ...error.values, key: i + 1 })
    }
  }
  return chain
}

function nextOf(chain: readonly KeyInChain[], { vkey: text, fromSize, handover }: WrittenKey): KeyInChain {
  const vkey = parseVkey(text)
  const before = chain.at(-1)
  if (before === undefined) {
    if (handover !== null) throw new LogError('handover-form')
    if (vkey.type !== keyTypes.ed25519) throw new LogError('handover-key', { type: vkey.type })
    return { vkey, fromSize, handover: null }
  }
  // A retired key that came back would make every old copy of it count again.
  if (chain.some(known => known.vkey.text === text)) throw new LogError('handover-key', { id: vkey.id })
  if (fromSize < before.fromSize) throw new LogError('handover-size', { size: fromSize })
  const expected = { from: before.vkey, to: vkey, size: fromSize }
  return { vkey, fromSize, handover: openHandover(bytesOf(handover ?? ''), expected) }
}

/** The keys whose signature counts under a checkpoint of this size: where one handed over, the old one and the new. */
export function keysAt(chain: readonly KeyInChain[], size: number): Vkey[] {
  return chain
    .filter(({ fromSize }, i) => fromSize <= size && size <= (chain[i + 1]?.fromSize ?? Infinity))
    .map(({ vkey }) => vkey)
}
