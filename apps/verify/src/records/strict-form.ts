// JSON looked at byte by byte, only for how it is written: a third of what it takes to write it again and compare.

const deepest = 64

// Where the last key of each object that is open (a list has none) begins and ends; nothing of it outlives a call.
const keyFrom = new Int32Array(deepest)
const keyTo = new Int32Array(deepest)

/**
 * Whether bytes, known to be JSON, are written in its one form: keys in their order and none twice, no blank, no number and no
 * letter that could be written otherwise. False too where telling takes more than a look: a fraction, a letter by its number,
 * a key beyond ASCII, a value deep inside others.
 */
export function isStrict(bytes: Uint8Array): boolean {
  let depth = -1
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!
    if (byte === 34) {
      const from = at + 1
      at = endOfText(bytes, from)
      if (at === -1) return false
      // Only a key is followed by a colon.
      if (bytes[at + 1] === 58 && !isNextKey(bytes, { depth, from, to: at })) return false
    } else if (byte === 123 || byte === 91) {
      depth += 1
      if (depth === deepest) return false
      keyTo[depth] = 0
    } else if (byte === 125 || byte === 93) depth -= 1
    else if (byte <= 32 || byte === 45) return false
    else if (isDigit(byte)) {
      const from = at
      while (isDigit(bytes[at + 1])) at += 1
      const after = bytes[at + 1]! | 32
      if (at - from > 14 || after === 46 || after === 101) return false
    }
  }
  return true
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 57

interface Key {
  readonly depth: number
  readonly from: number
  readonly to: number
}

/** Where the quotation mark stands that ends a text; -1 where a letter in it could be written otherwise. */
function endOfText(bytes: Uint8Array, from: number): number {
  let at = from
  for (let byte = bytes[at]; byte !== 34; byte = bytes[(at += 1)]) {
    if (byte === undefined) return -1
    if (byte !== 92) continue
    const escaped = bytes[(at += 1)]
    // A slash needs no stroke before it, and a letter by its number has other ways.
    if (escaped === 47 || escaped === 117) return -1
  }
  return at
}

/** Whether a key comes after the one before it in its object. */
function isNextKey(bytes: Uint8Array, { depth, from, to }: Key): boolean {
  let before = keyFrom[depth]!
  const end = keyTo[depth]!
  keyFrom[depth] = from
  keyTo[depth] = to
  let isAfter = end === 0
  for (let at = from; at < to; at += 1, before += 1) {
    const byte = bytes[at]!
    if (byte > 126 || byte === 92) return false
    if (isAfter) continue
    if (before < end && bytes[before]! > byte) return false
    isAfter = before === end || bytes[before]! < byte
  }
  return isAfter
}
