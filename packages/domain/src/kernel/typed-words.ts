import { z } from 'zod'

/**
 * Letters of which nothing can be seen (Unicode TR 36), and some of which turn the line round for whoever reads it; line
 * breaks and tabs are among them.
 */
export const unseenLetter =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/u

/** A form sends its lines as Windows writes them. */
export const sameLines = (words: string): string => words.replaceAll('\r\n', '\n')

/** How many letters before an unseen one are told, so that its place is found. */
const told = 20

/** Refuses the first letter that cannot be seen, by its number and what stands before it. */
export function unseenIn({ value, issues }: z.core.ParsePayload<string>): void {
  const found = unseenLetter.exec(value.replaceAll(/[\n\t]/g, ' '))
  if (found === null) return
  const code = found[0].codePointAt(0) ?? 0
  const letter = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  const after = Array.from(value.slice(0, found.index)).slice(-told).join('').replaceAll(/\s+/g, ' ')
  issues.push({ code: 'custom', input: value, params: { letter, after } })
}

/** Words that a person typed and that are published: lines and tabs, and otherwise letters that can be seen. */
export const typedWords = z.string().overwrite(sameLines).check(unseenIn)
