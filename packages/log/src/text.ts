import { LogError, type LogErrorCode } from './error.ts'

// Both runtimes have these; declaring only what is used keeps the rest of the browser out of this package.
declare class TextDecoder {
  constructor(label: string, options: { fatal: boolean; ignoreBOM: boolean })
  decode(bytes: Uint8Array): string
}
declare class TextEncoder {
  encode(text: string): Uint8Array
}
declare function atob(text: string): string
declare function btoa(letters: string): string

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
  if (/\p{Cs}/u.test(text)) throw new LogError('text-encoding')
  return encoder.encode(text)
}

export function toBase64(bytes: Uint8Array): string {
  let letters = ''
  for (const byte of bytes) letters += String.fromCharCode(byte)
  return btoa(letters)
}

/** Strict RFC 4648 section 4: padded, no white space, no stray bits. Throws the code given. */
export function fromBase64(text: string, code: LogErrorCode = 'base64-form'): Uint8Array {
  const letters = lettersOf(text)
  // What the runtimes forgive has another writing than theirs.
  if (letters === null || btoa(letters) !== text) throw new LogError(code)
  return Uint8Array.from(letters, letter => letter.charCodeAt(0))
}

/** One letter a byte; null where it is no base64. */
function lettersOf(text: string): string | null {
  try {
    return atob(text)
  } catch {
    return null
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
