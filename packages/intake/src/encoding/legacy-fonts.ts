import { fromTcvn3 } from './tcvn3.ts'
import { fromVni } from './vni.ts'

/** Letters that only Unicode text has: a run with one was typed in Unicode, whatever its font is called. */
const unicodeOnly =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u0300-\u0323\u1EA0-\u1EF9]/u

/** What a font from before Unicode holds in place of letters: TCVN3, TCVN3 that prints capitals, or VNI. */
export type LegacyFont = 'tcvn3' | 'tcvn3-capitals' | 'vni'

/** By the font's name: `.Vn…` hold TCVN3, those that end in H print capitals; `VNI-…` hold VNI. Null for every other font. */
export function legacyFontNamed(font: string): LegacyFont | null {
  const name = font.trim().replace(/^[A-Z]{6}\+/u, '')
  if (/^\.Vn/iu.test(name)) return printsCapitals(name) ? 'tcvn3-capitals' : 'tcvn3'
  return /^VNI[- _]/iu.test(name) ? 'vni' : null
}

/** Text of a run in such a font, turned into Unicode (NFC). Null when the font is none of these or the text is Unicode already. */
export function fromLegacy(text: string, font: LegacyFont | null): string | null {
  if (font === null || unicodeOnly.test(text)) return null
  const bytes = fromPrivateUse(text)
  if (font === 'vni') return fromVni(bytes)
  const letters = fromTcvn3(bytes).normalize('NFC')
  return font === 'tcvn3-capitals' ? letters.toUpperCase() : letters
}

export const legacyFontToUnicode = (text: string, font: string): string | null =>
  fromLegacy(text, legacyFontNamed(font))

/** `.VnTimeH`, `.VnTimeH,Bold`, `.VnArial NarrowH`: the H stands at the end of the family name. */
function printsCapitals(name: string): boolean {
  const family = name.split(/[,-]|\s+(?:bold|italic)/iu)[0]!
  return /[a-z]H$/u.test(family.trim())
}

/** Symbol-encoded fonts are stored at U+F000 and above, the byte in the low half. */
function fromPrivateUse(text: string): string {
  return text.replace(/[\uF020-\uF0FF]/gu, character => String.fromCharCode(character.charCodeAt(0) - 0xf000))
}
