// A number and the word beside it that differ: "05 (bốn) ngày".
import type { TextFinding } from './finding.ts'

const digits: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
}

/** Value of a Vietnamese number word below a thousand; null when the words are no such number. */
export function numberOf(words: string): number | null {
  let total = 0
  let last: number | null = null
  for (const word of words.toLowerCase().trim().split(/\s+/)) {
    if (word === 'trăm') {
      total += (last ?? 1) * 100
      last = null
    } else if (word === 'mươi' || word === 'chục') {
      total += (last ?? 1) * 10
      last = null
    } else if (word === 'mười') {
      total += 10
      last = null
    } else if (word === 'linh' || word === 'lẻ') {
      last = null
    } else if (word in digits && last === null) {
      last = digits[word]!
    } else {
      return null
    }
  }
  return total + (last ?? 0)
}

const numberAndWord = /(?<![\d/.,-])(\d{1,3})\s*\(\s*(\p{L}+(?:\s+\p{L}+){0,5})\s*\)/gu

export function numbersAndWordsThatDiffer(text: string): TextFinding[] {
  return [...text.matchAll(numberAndWord)].flatMap(match => {
    const word = numberOf(match[2]!)
    if (word === null || word === Number(match[1])) return []
    const values = { number: match[1]!, word: match[2]!, is: word }
    return [
      {
        code: 'number-word-mismatch' as const,
        start: match.index,
        end: match.index + match[0].length,
        values,
      },
    ]
  })
}
