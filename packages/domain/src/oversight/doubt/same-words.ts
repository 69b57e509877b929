import { foldVietnamese } from '../../kernel/fold.ts'

/**
 * Whether two texts say the same in the same words: marks, letters' size, signs, blanks and numbers apart. Only then may the second
 * be withheld as a repetition; a like opinion in other words is a doubt of its own.
 */
export function areSameWords(one: string, other: string): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)]
  return first === '' ? one === other : first === second
}

function wordsOf(text: string): string {
  return foldVietnamese(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
}
