import { z } from 'zod'

/**
 * Letters of which nothing can be seen (Unicode TR 36), and some of which turn the line round for whoever reads it; line
 * breaks and tabs are among them.
 */
export const unseenLetter =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/u

/** Words that a person typed and that are published: lines and tabs, and otherwise letters that can be seen. */
export const typedWords = z
  .string()
  .overwrite(words => words.replaceAll('\r\n', '\n'))
  .refine(words => !unseenLetter.test(words.replaceAll(/[\n\t]/g, '')))
