import type { Line as RecognisedLine, Word as RecognisedWord } from 'tesseract.js'
import type { Rule, Word } from '../layout/page.ts'
import { unglued } from './unglue.ts'

/** Below these, a word or a whole line is dirt, a seal or a pen stroke. */
const leastWord = 12
const leastLine = 45

/** Recognised lines as placed words, in points. `rules` are the page's ruled lines in pixels, `scale` is points a pixel. */
export function placedWords(
  lines: ReadonlyArray<RecognisedLine>,
  rules: ReadonlyArray<Rule>,
  scale: number,
): Word[] {
  const upright = rules.filter(rule => rule.bottom - rule.top > rule.right - rule.left)
  const words: Word[] = []
  for (const line of lines) {
    if (line.confidence < leastLine) continue
    const { x0, y0, x1, y1 } = line.baseline
    const slope = x1 === x0 ? 0 : (y1 - y0) / (x1 - x0)
    for (const word of line.words) {
      const text = cleaned(word, upright)
      if (text === '' || isDirt(text, word.confidence)) continue
      words.push({
        text,
        left: word.bbox.x0 * scale,
        right: word.bbox.x1 * scale,
        base: (y0 + slope * ((word.bbox.x0 + word.bbox.x1) / 2 - x0)) * scale,
        size: line.rowAttributes.rowHeight * scale,
        bold: false,
        italic: false,
        confidence: Math.round(word.confidence),
      })
    }
  }
  return words
}

function cleaned(word: RecognisedWord, upright: ReadonlyArray<Rule>): string {
  const text = withoutGhostStop(word, upright)
    .normalize('NFC')
    .replace(/[\u200b\ufeff|¦]+/gu, '')
    .trim()
  return unglued(asRoman(text))
}

/** A full stop right at the edge of a table cell, and as tall as a letter, is what is left of the ruled line. */
function withoutGhostStop(word: RecognisedWord, upright: ReadonlyArray<Rule>): string {
  const last = word.symbols?.at(-1)
  if (!last || !/^[.,'’]$/u.test(last.text) || word.symbols.length < 2) return word.text
  const { x1, y0, y1 } = last.bbox
  const atEdge = upright.some(
    rule => rule.left - x1 < 45 && rule.left >= x1 - 4 && rule.top < y1 && rule.bottom > y0,
  )
  return atEdge && y1 - y0 > 12 ? word.text.slice(0, -last.text.length) : word.text
}

/** "II1" and "Ill" are Roman numbers whose strokes were taken for a digit or a letter. */
function asRoman(text: string): string {
  const numeral = /^([IVX1l]{2,5})(?=$|[./,;)])/u.exec(text)?.[1]
  if (!numeral || !/[IVX]/u.test(numeral) || !/[1l]/u.test(numeral)) return text
  return numeral.replace(/[1l]/gu, 'I') + text.slice(numeral.length)
}

function isDirt(text: string, confidence: number): boolean {
  if (confidence < leastWord) return true
  return confidence < 60 && !/[\p{L}\p{N}]/u.test(text) && !/^[-–+•;.,:()]$/u.test(text)
}
