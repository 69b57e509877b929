// Words that become public: of one line, or of several.
import { z } from 'zod'
import { sameLines, refuseUnseen } from '../kernel/typed-words.ts'

/**
 * Text with that many letters, composed. What nobody sees, or what turns the direction of writing, is refused by its name as
 * everywhere else: words that somebody approves are those that were typed. In one line a break or a tab is a blank.
 */
export function plainWords(least: number, most: number, { lines = false } = {}) {
  const laidOut = (text: string): string => (lines ? sameLines(text) : text.replace(/[\r\n\t]+/g, ' '))
  return z
    .string()
    .overwrite(text => laidOut(text).normalize('NFC'))
    .check(refuseUnseen)
    .trim()
    .min(least)
    .max(most)
}
