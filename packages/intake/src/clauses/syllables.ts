import { blank, kindAt, lettered, widthAt, wordEnd } from '../characters.ts'

/** One syllable, number or mark of a text; `start` and `end` are UTF-16 offsets into that text. */
export interface Syllable {
  /** Spelling without regard to capitals, the place of a tone mark, or i against y; a mark is itself. */
  readonly key: string
  readonly start: number
  readonly end: number
  /** 0 for a word, 1 for a mark inside a sentence (comma, dash, bracket, quote), 2 for one that ends a clause. */
  readonly mark: 0 | 1 | 2
  /** True when the word begins with a capital. */
  readonly capital: boolean
}

const tones = /[̣̀́̃̉]/gu
const closing = new Set([';', '.', '!', '?', '…', '\n', '|'])

/** Longest spelling that is compared; whatever is longer is no Vietnamese word. */
const longest = 24

/**
 * The form in which two spellings of one syllable are equal: `hoà` and `hòa`, `uỷ` and `ủy`, `kỹ` and `kĩ`.
 * The tone mark moves to the end; everything else stays.
 */
export function spellingKey(word: string): string {
  const known = keys.get(word)
  if (known !== undefined) return known
  const key = spelled(word)
  if (keys.size >= mostKeys) keys.clear()
  if (word.length <= longest) keys.set(word, key)
  return key
}

// Vietnamese has some seven thousand syllables, and a plan repeats a few hundred: taking apart each of them once was
// 35 % of the time of reading a plan of 25 pages. Bounded, for a hostile text has more words than the language.
const keys = new Map<string, string>()
const mostKeys = 20_000

function spelled(word: string): string {
  const apart = word.slice(0, longest).toLowerCase().normalize('NFD')
  const tone = apart.match(tones)?.[0] ?? ''
  const bare = apart.replace(tones, '').normalize('NFC')
  return bare.replace(/^([bcdđghklmnpqrstvx]+)y$/u, '$1i') + tone
}

interface Look {
  readonly key: string
  readonly word: boolean
  readonly capital: boolean
}

const looks = new Map<string, Look>()

/** What a piece is, wherever it stands. */
function lookOf(piece: string): Look {
  const known = looks.get(piece)
  if (known !== undefined) return known
  const word = /^[\p{L}\p{M}\p{N}]/u.test(piece)
  const look = { key: word ? spellingKey(piece) : piece, word, capital: word && /^\p{Lu}/u.test(piece) }
  if (looks.size >= mostKeys) looks.clear()
  if (piece.length <= longest) looks.set(piece, look)
  return look
}

/** Cuts a text into syllables and marks, in order; linear in its length. */
export function syllablesOf(text: string): Syllable[] {
  const found: Syllable[] = []
  for (let start = 0; start < text.length;) {
    const kind = kindAt(text, start)
    const end = kind === lettered ? wordEnd(text, start) : start + widthAt(text, start)
    if (kind !== blank) {
      const { key, word, capital } = lookOf(text.slice(start, end))
      const mark = word ? 0 : closing.has(key) && !insideNumber(text, start) ? 2 : 1
      found.push({ key, start, end, mark, capital })
    }
    start = end
  }
  return found
}

/** A full stop between two digits belongs to a number or a date. */
function insideNumber(text: string, at: number): boolean {
  return text[at] === '.' && /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '')
}
