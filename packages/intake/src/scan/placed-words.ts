import type { Page as RecognisedPage } from 'tesseract.js'
import type { Word } from '../layout/page.ts'

/** Below these, a word or a whole line is dirt, a seal or a pen stroke. */
const leastWord = 12
const leastLine = 45

/** Recognised lines as placed words, in points. `scale` is points a pixel. */
export function placedWords(recognised: RecognisedPage, scale: number): Word[] {
  const words: Word[] = []
  for (const block of recognised.blocks ?? []) {
    for (const line of block.paragraphs.flatMap(paragraph => paragraph.lines)) {
      if (line.confidence < leastLine) continue
      const { x0, y0, x1, y1 } = line.baseline
      const slope = x1 === x0 ? 0 : (y1 - y0) / (x1 - x0)
      for (const word of line.words) {
        const text = cleaned(word.text)
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
  }
  return words
}

function cleaned(text: string): string {
  return text.normalize('NFC').replace(/[\u200b\ufeff|¦]+/gu, '').trim()
}

function isDirt(text: string, confidence: number): boolean {
  if (confidence < leastWord) return true
  return confidence < 60 && !/[\p{L}\p{N}]/u.test(text) && !/^[-–+•;.,:()]$/u.test(text)
}
