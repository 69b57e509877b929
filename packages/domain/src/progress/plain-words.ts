// Words that become public: nothing in them may turn the direction of writing or hide.
import { z } from 'zod'

const unseen = /[\p{Cc}\u00ad\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** Text of one line, or of several, without characters that nobody sees; what is left has that many letters. */
export function plainWords(least: number, most: number, { lines = false } = {}) {
  const clean = (text: string): string =>
    text.normalize('NFC').replace(unseen, letter => (lines && /[\n\t]/.test(letter) ? letter : ''))
  // A zero character is no slip of a hand: it stays, and is refused with the input.
  return z
    .string()
    .overwrite(text => (text.includes('\0') ? text : clean(text)))
    .trim()
    .min(least)
    .max(most)
}
