// Whether the text of a PDF can be believed: by what stands on its pages, and by how Vietnamese its words are.
import { plausibility } from '../encoding/syllable.ts'
import type { Page } from '../layout/page.ts'
import type { DrawnPage } from './glyphs.ts'

/** A page whose letters have become words. */
export type DrawnWords = Omit<DrawnPage, 'glyphs'> & Page

/** Fewer letters than this on a page that shows a picture or outlines: its text is in the picture. */
const fewLetters = 40

/** Numbers of the pages that must be recognised: pictures, outlines, or pictures with a hidden text that is not Vietnamese. */
export function pagesToRecognise(pages: ReadonlyArray<DrawnWords>): number[] {
  return pages.filter(page => isBare(page) || hasFalseText(page)).map(page => page.number)
}

function isBare({ words, picture, shapes }: DrawnWords): boolean {
  const letters = words.reduce((sum, word) => sum + word.text.length, 0)
  return letters < fewLetters && (picture > 0.3 || shapes > 150)
}

function hasFalseText(page: DrawnWords): boolean {
  if (page.picture < 0.8) return false
  const { words, share } = plausibility(page.words.map(word => word.text).join(' '))
  return words < page.words.length / 5 || share < 0.7
}

const loneVowel = /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ](?<![\p{L}\p{M}].)(?![\p{L}\p{M}])/gu
const loneMark = /(?:^|\s)\p{M}/gu

/** A warning when the letters of the file's fonts cannot be trusted: vowels that stand alone, or words that are no syllables. */
export function brokenLetters(texts: ReadonlyArray<string>): string[] {
  const text = texts.join('\n')
  const { words, share } = plausibility(text)
  if (words < 12) return []
  const alone = (text.match(loneVowel) ?? []).length
  const marks = (text.match(loneMark) ?? []).length
  const all = text.split(/\s+/u).length
  if (share >= 0.75 && alone < 0.015 * all && marks < 0.01 * all) return []
  return [
    'Phông chữ trong tệp PDF bị hỏng: nhiều chữ có dấu không đọc được đúng. Nên lấy tệp .docx gốc để đọc lại.',
  ]
}
