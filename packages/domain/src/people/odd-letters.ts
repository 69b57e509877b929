// Names that look like others: letters that nobody sees, that turn the reading direction, or that are borrowed from an
// alphabet whose letters look like ours (Unicode TR 36 and 39, as far as a Vietnamese office needs them).
import { unseenLetter } from '../kernel/typed-words.ts'

/** Line breaks and tabs are what a text field may have in it. */
const layout = /[\n\t]/g
const foreign = /[\p{L}\p{Nd}](?<![\p{Script=Latin}\p{Script=Common}0-9])/u

/**
 * The first letter of a text that a reader cannot tell from another or cannot see; null where there is none. Given as its
 * code point ("U+202E"), so that the message does not do what the letter does.
 */
export function oddLetter(text: string): string | null {
  const found = unseenLetter.exec(text.replace(layout, '')) ?? foreign.exec(text)
  const code = found?.[0].codePointAt(0)
  return code === undefined ? null : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
