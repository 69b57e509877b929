// A paragraph is stored in pieces of one look; a reader sees one text. Legacy fonts are undone here, before NFC.
import { legacyFontToUnicode } from '../encoding/legacy-fonts.ts'
import { UnreadableFile, type BlockStyle } from '../document.ts'
import { symbolsToUnicode } from './symbols.ts'

export interface Piece {
  /** With `\n` for a forced break and `\t` for a tab. */
  readonly text: string
  readonly font: string
  readonly bold: boolean
  readonly italic: boolean
  readonly caps: boolean
}

/** Three hundred pages without a paragraph are no plan; longer strings cost more than they are long. */
const longestParagraph = 1_000_000

/** The text of the pieces in Unicode; neighbours of one font are joined first, since VNI writes a letter in two characters. */
export function joinPieces(pieces: ReadonlyArray<Piece>): string {
  let text = ''
  const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0)
  if (length > longestParagraph) throw new UnreadableFile('too-large')
  for (let from = 0; from < pieces.length;) {
    const { font, caps } = pieces[from]!
    let to = from
    while (to < pieces.length && pieces[to]!.font === font && pieces[to]!.caps === caps) to++
    const unicode = runToUnicode(
      pieces.slice(from, to).map(piece => piece.text),
      font,
    )
    text += caps ? unicode.normalize('NFC').toLocaleUpperCase('vi') : unicode
    from = to
  }
  return text
}

/** One piece typed in Unicode must not keep its neighbours from being converted. */
function runToUnicode(texts: ReadonlyArray<string>, font: string): string {
  const whole = texts.join('')
  return foreignFont(whole, font) ?? texts.map(text => toUnicode(text, font)).join('')
}

function foreignFont(text: string, font: string): string | null {
  return symbolsToUnicode(text, font) ?? legacyFontToUnicode(text, font)
}

/** What a font that is not Unicode shows for these characters. */
export function toUnicode(text: string, font: string): string {
  return foreignFont(text, font) ?? text
}

/** Bold or italic where more than half of the letters are. */
export function weightOf(pieces: ReadonlyArray<Piece>): BlockStyle {
  const letters = { all: 0, bold: 0, italic: 0 }
  for (const piece of pieces) {
    const count = piece.text.replace(/\s+/g, '').length
    letters.all += count
    if (piece.bold) letters.bold += count
    if (piece.italic) letters.italic += count
  }
  return {
    ...(letters.bold * 2 > letters.all ? { bold: true } : {}),
    ...(letters.italic * 2 > letters.all ? { italic: true } : {}),
  }
}
