import { z } from 'zod'
import { oddWord, sameLines, unseenWord, type OddLetter } from './odd-words.ts'

const refuse =
  (oddIn: (words: string) => OddLetter | null) =>
  ({ value, issues }: z.core.ParsePayload<string>): void => {
    const found = oddIn(value)
    if (found !== null) issues.push({ code: 'custom', input: value, params: { ...found } })
  }

/** Refuses the first letter that cannot be seen, by its number and what stands before it. */
export const refuseUnseen = refuse(unseenWord)

/** Words of a record: lines and tabs, and otherwise letters that can be seen. */
export const seenWords = z.string().overwrite(sameLines).check(refuseUnseen)

/** Words that a person types and that are published: every letter can be seen, and none is borrowed from another alphabet. */
export const typedWords = z
  .string()
  .overwrite(sameLines)
  .check(refuse(words => oddWord(words)))
