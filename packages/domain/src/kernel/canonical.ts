// Canonical JSON (RFC 8785) with every string in NFC: the bytes that are digested are the bytes that are served.

/** Thrown for text that has no UTF-8 form (half a surrogate pair) and for values JSON cannot hold. */
export class NotCanonical extends Error {}

/** The one text form of a value: keys sorted by UTF-16 units, strings NFC, no blanks. */
export function canonicalJson(value: unknown): string {
  // Strings and numbers are written by JavaScript's own rules: RFC 8785 took its rules from there.
  if (typeof value === 'string') return JSON.stringify(wellFormed(value))
  if (typeof value === 'number') return JSON.stringify(exact(value))
  if (value === null || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`
  if (typeof value !== 'object') throw new NotCanonical(`a ${typeof value} has no JSON form`)
  return objectText(value)
}

function objectText(value: object): string {
  const members = new Map<string, unknown>()
  for (const [key, item] of Object.entries(value)) {
    const name = wellFormed(key)
    if (members.has(name)) throw new NotCanonical('a key stands twice')
    members.set(name, item)
  }
  // Without a comparer strings are sorted by their UTF-16 units.
  const names = [...members.keys()].sort()
  return `{${names.map(name => `${JSON.stringify(name)}:${canonicalJson(members.get(name))}`).join(',')}}`
}

function wellFormed(text: string): string {
  if (!text.isWellFormed()) throw new NotCanonical('half a surrogate pair')
  return text.normalize('NFC')
}

// Beyond 2^53 a reader in another language would see another number: big integers are written as strings.
function exact(value: number): number {
  if (!Number.isFinite(value)) throw new NotCanonical('not a finite number')
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new NotCanonical('integer beyond 2^53')
  return value
}
