// Canonical JSON (RFC 8785) with every string in NFC: the bytes that are digested are the bytes that are served.
import canonicalize from 'canonicalize'

/** Thrown for text that has no UTF-8 form (half a surrogate pair) and for values JSON cannot hold. */
export class NotCanonical extends Error {}

/** The one text form of a value: keys sorted by UTF-16 units, strings NFC, no blanks. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(normalised(value))
  if (text === undefined) throw new NotCanonical('nothing to write')
  return text
}

function normalised(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value)
  if (typeof value === 'number') return exact(value)
  if (value === null || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(normalised)
  if (typeof value !== 'object') throw new NotCanonical(`a ${typeof value} has no JSON form`)
  const out: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) {
    const name = wellFormed(key)
    if (Object.hasOwn(out, name)) throw new NotCanonical('a key stands twice')
    Object.defineProperty(out, name, { value: normalised(item), enumerable: true })
  }
  return out
}

function wellFormed(text: string): string {
  // Browsers that the checking page is read by know no `isWellFormed`; by code points alone it would take five times as long.
  if (/[\uD800-\uDFFF]/.test(text) && /\p{Cs}/u.test(text)) throw new NotCanonical('half a surrogate pair')
  return text.normalize('NFC')
}

// Beyond 2^53 a reader in another language would see another number: big integers are written as strings.
function exact(value: number): number {
  if (!Number.isFinite(value)) throw new NotCanonical('not a finite number')
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new NotCanonical('integer beyond 2^53')
  return value
}
