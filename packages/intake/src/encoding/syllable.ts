// The structure of a Vietnamese syllable as published grammars describe it: onset, rhyme, tone; stopped rhymes take two tones only.
const onset = '(?:ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdđghklmnprstvx])?'
const open =
  'oai|oay|oao|oeo|uay|uây|uôi|uya|uyê|ươi|ươu|iêu|yêu|uyu|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oa|oe|oi|ôi|ơi|ua|uê|ui|uơ|uy|ưa|ưi|ưu|ya|[aeêioôơuưy]'
const nasal = '(?:[aăâeêioôơuư]|iê|yê|oa|oă|oe|oo|uâ|uô|uy|uyê|ươ|uê)(?:ng|m|n)|(?:[aêiy]|oa|uê|uy)nh'
const stopped = '(?:[aăâeêioôơuư]|iê|yê|oa|oă|oe|oo|uâ|uô|uy|uyê|ươ)(?:c|p|t)|(?:[aêiy]|oa|uê|uy)ch'
const freeTone = new RegExp(`^${onset}(?:${open}|${nasal})$`, 'u')
const stoppedTone = new RegExp(`^${onset}(?:${stopped})$`, 'u')
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** True when the word can be one Vietnamese syllable with its tone; case and Unicode form do not matter. */
export function isSyllable(word: string): boolean {
  const known = judged.get(word)
  if (known !== undefined) return known
  const right = isBuiltAsSyllable(word)
  if (judged.size >= mostJudged) judged.clear()
  if (word.length <= longest) judged.set(word, right)
  return right
}

// A text repeats its words. Bounded, for a hostile one has more of them than the language, and no syllable is longer.
const judged = new Map<string, boolean>()
const mostJudged = 20_000
const longest = 24

function isBuiltAsSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD')
  const tones = decomposed.match(toneMarks) ?? []
  if (tones.length > 1) return false
  const bare = decomposed.replace(toneMarks, '').normalize('NFC')
  if (stoppedTone.test(bare)) return tones[0] === '\u0301' || tones[0] === '\u0323'
  return freeTone.test(bare)
}

export interface Plausibility {
  /** Words that hold a letter outside ASCII: only these tell encodings apart. */
  readonly words: number
  /** Share of those that are syllables, 0–1; 1 when there are none. */
  readonly share: number
}

const wordWithMarks = /[\p{L}\p{M}\p{Nd}\p{So}\p{Sk}\p{Sc}\p{Po}\u00AD\u00AC\u00B1\u00D7\u00F7]+/gu
const sample = 40_000
/** Stand between words without a blank in lists; no legacy encoding writes a letter with them. */
const betweenWords = /[;,"|]/g

/** How well text reads as Vietnamese: the share of its non-ASCII words that are syllables, over the first 40,000 characters. */
export function plausibility(text: string): Plausibility {
  // Each of the few hundred words that a text repeats is judged once.
  const told = new Map<string, boolean | null>()
  let words = 0
  let right = 0
  for (const raw of text.slice(0, sample).replace(betweenWords, ' ').match(wordWithMarks) ?? []) {
    let isRight = told.get(raw)
    if (isRight === undefined) told.set(raw, (isRight = verdictOn(raw)))
    if (isRight === null) continue
    words++
    if (isRight) right++
  }
  return { words, share: words === 0 ? 1 : right / words }
}

/** Whether a word is a syllable without the marks and numbers around it; null where all of it is ASCII. */
function verdictOn(raw: string): boolean | null {
  const word = raw.replace(/^[\p{Po}\p{Nd}]+|[!-/:-@[-`{-~…]+$/gu, '')
  return /[^\x00-\x7f]/u.test(word) ? isSyllable(word) : null
}
