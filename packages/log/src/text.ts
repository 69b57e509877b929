import { base64 } from '@scure/base'
import { LogError, type LogErrorCode } from './error.ts'

// Both runtimes have these; declaring only what is used keeps the rest of the browser out of this package.
declare class TextDecoder {
  constructor(label: string, options: { fatal: boolean; ignoreBOM: boolean })
  decode(bytes: Uint8Array): string
}
declare class TextEncoder {
  encode(text: string): Uint8Array
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const encoder = new TextEncoder()

/** The text of valid UTF-8, a byte order mark kept as it is. Throws `text-encoding`. */
export function textOf(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw new LogError('text-encoding')
  }
}

/** The UTF-8 bytes of well-formed text. Throws `text-encoding` on a lone surrogate, which has none. */
export function bytesOf(text: string): Uint8Array {
  if (!text.isWellFormed()) throw new LogError('text-encoding')
  return encoder.encode(text)
}

export const toBase64 = (bytes: Uint8Array): string => base64.encode(bytes)

/** Strict RFC 4648 section 4: padded, no white space, no stray bits. Throws the code given. */
export function fromBase64(text: string, code: LogErrorCode = 'base64-form'): Uint8Array {
  try {
    return base64.decode(text)
  } catch {
    throw new LogError(code)
  }
}

/** One hash in base64, as checkpoints and proofs write it. Throws `hash-length` or `base64-form`. */
export function hashFromBase64(text: string): Uint8Array {
  // 32 bytes are always 44 symbols: a longer text is not worth decoding.
  if (text.length !== 44) throw new LogError('hash-length', { length: text.length })
  const hash = fromBase64(text)
  if (hash.length !== 32) throw new LogError('hash-length', { length: hash.length })
  return hash
}

/** A size or index as the formats write it: ASCII digits, no sign, no leading zero, at most 2^53 - 1. Throws `number-form`. */
export function numberOf(text: string): number {
  if (!/^(0|[1-9][0-9]{0,15})$/.test(text)) throw new LogError('number-form', { text: text.slice(0, 40) })
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new LogError('number-form', { text })
  return value
}

/** Throws `size-outside` on anything but a whole number from 0 to 2^53 - 1. */
export function mustBeSize(value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) throw new LogError('size-outside', { size: String(value) })
  return value
}
