import { isSyllable } from '../encoding/syllable.ts'

/** Vietnamese writes each syllable apart: a recognised word that is exactly two syllables run together gets its blank back. */
export function unglued(text: string): string {
  const [, before, word, after] = /^([^\p{L}]*)(\p{L}{5,13})([^\p{L}]*)$/u.exec(text) ?? []
  if (word === undefined || isSyllable(word) || !/[^\x00-\x7f]/u.test(word) || /\p{Ll}\p{Lu}/u.test(word))
    return text
  const cuts: number[] = []
  for (let at = 2; at <= word.length - 2; at++) {
    if (isSyllable(word.slice(0, at)) && isSyllable(word.slice(at))) cuts.push(at)
  }
  // "phát" + "iển" and "phá" + "tiển" would both do: only one way to cut is evidence.
  return cuts.length === 1 ? `${before}${word.slice(0, cuts[0])} ${word.slice(cuts[0])}${after}` : text
}
