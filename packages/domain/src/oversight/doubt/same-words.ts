import { printedWords } from '../../plans/persons/printed-words.ts'
import type { DoubtText } from './text.ts'

/**
 * Whether two doubts say the same of the same thing, with the same link and file: letters' size, blanks and stops apart, tones and
 * numbers not. Only then may the second be withheld as a repetition; a like opinion in other words is a doubt of its own, and so
 * are the same words with a proof.
 */
export function isSameDoubt(one: DoubtText, other: DoubtText): boolean {
  const isOfTheSame =
    one.of.kind === other.of.kind && one.of.id === other.of.id && one.of.version === other.of.version
  const isProved = one.link === other.link && one.file?.digest === other.file?.digest
  return isOfTheSame && isProved && areSameWords(one.contradicts, other.contradicts)
}

function areSameWords(one: string, other: string): boolean {
  if (one === other) return true
  const [first, second] = [wordsOf(one), wordsOf(other)]
  return first !== '' && first === second && numbersOf(one) === numbersOf(other)
}

const wordsOf = (text: string): string =>
  printedWords(text)
    .map(({ key }) => key)
    .join(' ')

/** With what stands within and around them, and every sign that is no stop. */
const numbersOf = (text: string): string =>
  [...text.normalize('NFC').matchAll(/[-−–]?\d+(?:[.,:/-]\d+)*|[\p{S}?%‰]/gu)]
    .map(([found]) => found)
    .join(' ')
