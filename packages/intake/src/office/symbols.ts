/** What the commonest signs of Word's symbol fonts look like, by the low byte of their code. */
const wingdings: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x72: '❒',
  0x75: '◆',
  0x76: '❖',
  0x77: '◆',
  0x9f: '•',
  0xa1: '○',
  0xa7: '▪',
  0xa8: '□',
  0xd8: '➢',
  0xe0: '→',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
}
const symbol: Readonly<Record<number, string>> = {
  0x2d: '−',
  0xa3: '≤',
  0xae: '→',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xde: '⇒',
}

/** The signs that a symbol font shows; null when the font is no symbol font. A sign without a likeness is left out. */
export function symbolsToUnicode(text: string, font: string): string | null {
  const name = font.toLowerCase()
  const isSymbol = name === 'symbol'
  if (!isSymbol && !/^(wingdings|webdings)/.test(name)) return null
  const signs = isSymbol ? symbol : wingdings
  return Array.from(text, char => signOf(char, signs, isSymbol)).join('')
}

function signOf(char: string, signs: Readonly<Record<number, string>>, plain: boolean): string {
  const code = char.codePointAt(0)!
  if (code <= 0x20) return char
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (low > 0xff) return char
  const rest = plain && low < 0x80 ? String.fromCharCode(low) : ''
  return signs[low] ?? rest
}

/** The sign of a bullet. Fonts draw "o" as a ring and private codes as dots; a bullet is never a letter in front of the words. */
export function bulletSign(text: string, font: string): string {
  const sign = symbolsToUnicode(text, font) ?? text
  if (sign.trim() === '' && text.trim() !== '') return '•'
  if (/^[o\u00B7\uE000-\uF8FF]$/u.test(sign.trim())) return sign.trim() === 'o' ? '◦' : '•'
  return sign
}
