// Words that become public: nothing in them may turn the direction of writing or hide.
import { z } from 'zod'
import { unseenLetter } from '../kernel/typed-words.ts'

const unseen = new RegExp(unseenLetter, 'gu')

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
