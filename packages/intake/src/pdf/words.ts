import { fromLegacy } from '../encoding/legacy-fonts.ts'
import type { Word } from '../layout/page.ts'
import type { Glyph, Look } from './glyphs.ts'

/** A gap wider than this share of the type height parts two words that have no blank between them. */
const wordGap = 0.17

/**
 * Letters to words, by place and not by the order they were drawn in: a font that lacks some Vietnamese letters is patched by a
 * second font whose letters are often drawn after the line.
 */
export function wordsOf(glyphs: ReadonlyArray<Glyph>): Word[] {
  const words: Word[] = []
  for (const row of rowsByBaseline(glyphs)) {
    let current: Glyph[] = []
    const flush = (): void => {
      if (current.length > 0) words.push(wordOf(current))
      current = []
    }
    for (const glyph of row) {
      const before = current.at(-1)
      if (!/\S/.test(glyph.text)) {
        flush()
        continue
      }
      if (before && glyph.left - before.right > wordGap * before.size) flush()
      if (before && isShadow(before, glyph)) continue
      current.push(glyph)
    }
    flush()
  }
  return words.filter(word => word.text !== '')
}

/** Bold that is printed twice with a tiny shift is one letter. */
function isShadow(before: Glyph, glyph: Glyph): boolean {
  return (
    before.text === glyph.text && glyph.left - before.left < 0.12 * glyph.size && glyph.right > glyph.left
  )
}

function rowsByBaseline(glyphs: ReadonlyArray<Glyph>): Glyph[][] {
  const rows = new Map<number, Glyph[]>()
  let last = { key: NaN, row: [] as Glyph[] }
  for (const glyph of glyphs) {
    const key = Math.round(glyph.base * 2)
    if (key !== last.key) last = { key, row: rowAt(rows, key) }
    last.row.push(glyph)
  }
  return [...rows.values()].map(row => (isSorted(row) ? row : row.sort((a, b) => a.left - b.left)))
}

/** The row of a baseline in half points; baselines half a point apart are one. */
function rowAt(rows: Map<number, Glyph[]>, key: number): Glyph[] {
  const known = rows.get(key) ?? rows.get(key - 1) ?? rows.get(key + 1)
  if (known) return known
  const row: Glyph[] = []
  rows.set(key, row)
  return row
}

function isSorted(row: ReadonlyArray<Glyph>): boolean {
  return row.every((glyph, i) => i === 0 || row[i - 1]!.left <= glyph.left)
}

function wordOf(glyphs: ReadonlyArray<Glyph>): Word {
  const first = glyphs[0]!
  let text = ''
  let { right, size, look } = first
  let run = ''
  let bold = 0
  let italic = 0
  for (const glyph of glyphs) {
    if (glyph.look !== look) {
      text += spelled(run, look)
      run = ''
      look = glyph.look
    }
    run += glyph.text
    right = Math.max(right, glyph.right)
    size = Math.max(size, glyph.size)
    if (look.bold) bold += 1
    if (look.italic) italic += 1
  }
  text += spelled(run, look)
  return {
    text: settled.test(text) ? text : text.normalize('NFC').replace(unseen, ''),
    left: first.left,
    right,
    base: first.base,
    size,
    bold: bold * 2 > glyphs.length,
    italic: italic * 2 > glyphs.length,
  }
}

/** Letters that nothing is to be done about, as nearly every word has them: Latin ones, and those of Vietnamese in one piece. */
const settled = /^[\u0001-\u02ff\u1ea0-\u1ef9]*$/
const unseen = /[\u200b\ufeff\u0000]/gu

function spelled(run: string, look: Look): string {
  return fromLegacy(run, look.legacy) ?? run.replaceAll('\u00ad', '-')
}
