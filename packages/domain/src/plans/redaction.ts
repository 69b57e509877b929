// Redaction of names: same length, so that every offset into the text stays true.

export interface Span {
  readonly start: number
  readonly end: number
}

export const maskCharacter = '█'

/** Widens a span so that no character outside the basic plane is cut in half. */
export function wholeCharacters(text: string, span: Span): Span {
  const low = (at: number): boolean => /[\uDC00-\uDFFF]/.test(text[at] ?? '')
  return {
    start: low(span.start) ? span.start - 1 : span.start,
    end: low(span.end) ? span.end + 1 : span.end,
  }
}

/** The text with every redacted character masked, line breaks kept. */
export function maskText(text: string, redactions: readonly Span[]): string {
  let out = text
  for (const { start, end } of redactions) {
    out = out.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, maskCharacter) + out.slice(end)
  }
  return out
}

/** Masks the redacted words wherever they stand in another value (an agency's printed name, a heading). */
export function maskWords<Value>(value: Value, words: readonly string[]): Value {
  const wanted = words.filter(word => word.trim().length > 1).sort((a, b) => b.length - a.length)
  if (wanted.length === 0) return value
  const walk = (item: unknown): unknown => {
    if (typeof item === 'string') {
      return wanted.reduce((text, word) => hideWord(text, word), item)
    }
    if (Array.isArray(item)) return item.map(walk)
    if (item === null || typeof item !== 'object') return item
    return Object.fromEntries(Object.entries(item).map(([key, inner]) => [key, walk(inner)]))
  }
  return walk(value) as Value
}

function hideWord(text: string, word: string): string {
  const at = text.indexOf(word)
  return at < 0 ? text : maskText(text, sameWords(text, { start: at, end: at + word.length }))
}

/** Other places where the same words stand, on word borders. */
export function sameWords(text: string, span: Span): Span[] {
  const words = text.slice(span.start, span.end)
  if (words.trim() === '') return []
  const out: Span[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + words.length] ?? ' '
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after))
      out.push({ start: at, end: at + words.length })
  }
  return out
}
