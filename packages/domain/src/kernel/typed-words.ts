import { z } from 'zod'

/** Nothing of this can be seen, and some of it turns the line round for whoever reads it. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}]/u

/** Words that a person typed and that are published: lines and tabs, and otherwise letters that can be seen. */
export const typedWords = z
  .string()
  .overwrite(words => words.replaceAll('\r\n', '\n'))
  .refine(words => !unseen.test(words.replaceAll(/[\n\t]/g, '')))
