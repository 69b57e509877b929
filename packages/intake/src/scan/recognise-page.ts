import type { Canvas } from '@napi-rs/canvas'
import type { Worker } from 'tesseract.js'
import { plausibility } from '../encoding/syllable.ts'
import type { Page } from '../layout/page.ts'
import { calmed, evened, grayOf, inkThreshold, netpbm, quarterTurned, turned } from './pixels.ts'
import { placedWords } from './placed-words.ts'
import { recognise } from './recogniser.ts'
import { ruledLines, withoutRules } from './ruled-lines.ts'
import { skewOf } from './skew.ts'

/** Angles below this (radians) are left: turning blurs more than it mends. */
const worthTurning = 0.002

export interface RecognisedSheet {
  readonly page: Page
  /** The page as it came, for the review beside the text. */
  readonly picture: { readonly page: number; readonly type: string; readonly bytes: Uint8Array }
}

/** A page that reads worse than this (mean confidence) may lie on its side. */
const unreadable = 60

/** Straightens one page picture, finds its ruled lines and recognises its words; a page that lies on its side is put upright. */
export async function recognisePage(
  worker: Worker,
  sheet: { readonly canvas: Canvas; readonly number: number; readonly dotsPerInch: number },
): Promise<RecognisedSheet> {
  const picture = await reviewPicture(sheet.canvas, sheet.number)
  let page = await recogniseUpright(worker, sheet)
  if (confidenceOf(page) < unreadable) {
    for (const quarters of [1, 3, 2]) {
      const other = await recogniseUpright(worker, {
        ...sheet,
        canvas: quarterTurned(sheet.canvas, quarters),
      })
      if (confidenceOf(other) > Math.max(unreadable, confidenceOf(page) + 10)) page = other
      if (confidenceOf(page) >= unreadable) break
    }
  }
  return { page, picture }
}

/** Mean over the letters, lowered where the words are no Vietnamese: a page on its side gives sure-looking scraps. */
function confidenceOf(page: Page): number {
  const letters = page.words.reduce((sum, word) => sum + word.text.length, 0)
  const sum = page.words.reduce((all, word) => all + (word.confidence ?? 0) * word.text.length, 0)
  const { words, share } = plausibility(page.words.map(word => word.text).join(' '))
  const vietnamese = words * 8 > page.words.length ? share : share / 2
  return letters < 12 ? 0 : (sum / letters) * vietnamese
}

async function recogniseUpright(
  worker: Worker,
  sheet: { readonly canvas: Canvas; readonly number: number; readonly dotsPerInch: number },
): Promise<Page> {
  let gray = evened(calmed(grayOf(sheet.canvas)))
  const threshold = inkThreshold(gray)
  const angle = skewOf(gray, threshold)
  if (Math.abs(angle) > worthTurning) gray = evened(calmed(grayOf(turned(sheet.canvas, -angle))))
  const rules = ruledLines(gray, threshold)
  const recognised = await recognise(worker, netpbm(withoutRules(gray, rules)), sheet.dotsPerInch)
  const scale = 72 / sheet.dotsPerInch
  return {
    number: sheet.number,
    width: gray.width * scale,
    height: gray.height * scale,
    words: placedWords(recognised, rules, scale),
    rules: rules.map(rule => ({
      left: rule.left * scale,
      right: rule.right * scale,
      top: rule.top * scale,
      bottom: rule.bottom * scale,
    })),
  }
}

const reviewWidth = 1240

async function reviewPicture(canvas: Canvas, page: number): Promise<RecognisedSheet['picture']> {
  const { createCanvas } = await import('@napi-rs/canvas')
  const scale = Math.min(1, reviewWidth / canvas.width)
  const small = createCanvas(Math.round(canvas.width * scale), Math.round(canvas.height * scale))
  small.getContext('2d').drawImage(canvas, 0, 0, small.width, small.height)
  return { page, type: 'image/jpeg', bytes: new Uint8Array(await small.encode('jpeg', 72)) }
}
