import { isSyllable } from '../encoding/syllable.ts'

const longestSyllable = 7

/** Vietnamese writes each syllable apart: a recognised word that can only be several syllables run together gets its blanks back. */
export function unglued(text: string): string {
  const [, before, word, digits, after] = /^([^\p{L}]*)(\p{L}{2,28})(\d*)([^\p{L}\d]*)$/u.exec(text) ?? []
  if (word === undefined || !/[^\x00-\x7f]/u.test(word) || /\p{Ll}\p{Lu}/u.test(word)) return text
  const parts = isSyllable(word) ? [word] : onlyCut(word)
  if (!parts) return text
  return `${before}${[...parts, ...(digits ? [digits] : [])].join(' ')}${after}`
}

/** The one way to cut a word into syllables of two letters and more; null when there is none, or more than one. */
function onlyCut(word: string): string[] | null {
  const ways: string[][] = []
  const cut = (from: number, parts: string[]): void => {
    if (from === word.length) ways.push(parts)
    for (let to = from + 2; to <= Math.min(word.length, from + longestSyllable) && ways.length < 2; to++) {
      const part = word.slice(from, to)
      if (isSyllable(part)) cut(to, [...parts, part])
    }
  }
  cut(0, [])
  return ways.length === 1 ? ways[0]! : null
}
