// Old beside new, word by word: longest common subsequence over words with their spaces.
export interface Part {
  readonly in: 'both' | 'before' | 'after'
  readonly text: string
}

/** Beyond this many word pairs the two texts are shown whole, so that no text can make a page slow. */
const mostPairs = 250_000

/** Words, spaces and punctuation marks, each a piece of its own. */
const words = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}/.]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []

/** Parts of both texts in order; the parts of one side joined give that side back. */
export function compareWords(before: string, after: string): Part[] {
  const a = words(before)
  const b = words(after)
  if (a.length * b.length > mostPairs) return joined([...a.map(gone), ...b.map(come)])
  const length = commonLengths(a, b)
  const parts: Part[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      parts.push({ in: 'both', text: a[i]! })
      i += 1
      j += 1
    } else if (length[i + 1]![j]! >= length[i]![j + 1]!) parts.push(gone(a[i++]!))
    else parts.push(come(b[j++]!))
  }
  return joined([...parts, ...a.slice(i).map(gone), ...b.slice(j).map(come)])
}

const gone = (text: string): Part => ({ in: 'before', text })
const come = (text: string): Part => ({ in: 'after', text })

function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const length = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0))
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      length[i]![j] =
        a[i] === b[j] ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!)
  return length
}

function joined(parts: readonly Part[]): Part[] {
  const out: Part[] = []
  for (const part of parts) {
    const last = out.at(-1)
    if (last?.in === part.in) out[out.length - 1] = { in: part.in, text: last.text + part.text }
    else out.push(part)
  }
  return out
}
