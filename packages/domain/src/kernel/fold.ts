// Vietnamese for searching: without tones and đ, and a key of the exact spelling that does not mind where the tone sits.

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Lower case, without any diacritic, đ as d: "Đắk Lắk" → "dak lak". */
export function foldVietnamese(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd')
}

/** Equal for spellings that differ only in where the tone mark sits (hoà, hòa) or in case; the tone stays in it. */
export function exactKey(syllable: string): string {
  const letters = syllable.toLowerCase().normalize('NFD')
  const tone = letters.match(tones)?.join('') ?? ''
  return (letters.replace(tones, '') + tone).normalize('NFC')
}

export interface Token {
  readonly start: number
  readonly end: number
  readonly folded: string
  readonly exact: string
}

/** Syllables and numbers of a text, with their place. */
export function tokens(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    ...keysOf(match[0]),
  }))
}

// Vietnamese has some seven thousand syllables in use: nearly every word of a text has been folded before.
const known = new Map<string, { folded: string; exact: string }>()
const mostKnown = 20_000

function keysOf(word: string): { folded: string; exact: string } {
  const before = known.get(word)
  if (before !== undefined) return before
  const keys = { folded: foldVietnamese(word), exact: exactKey(word) }
  if (known.size < mostKnown && word.length <= 12) known.set(word, keys)
  return keys
}

/** A folded, ASCII-only name for addresses: "Sở Tư pháp" → "so-tu-phap". */
export function slugOf(text: string, longest = 60): string {
  const slug = foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (slug.length <= longest) return slug
  const cut = slug.slice(0, longest)
  const dash = cut.lastIndexOf('-')
  return dash > longest / 2 ? cut.slice(0, dash) : cut.replace(/-+$/, '')
}
