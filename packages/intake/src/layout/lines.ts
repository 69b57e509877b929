import type { Line, Word } from './page.ts'

/** Wider gaps than this many type heights separate columns; the widest gap of justified text stays below. */
const columnGap = 1.6

/** Groups the words of one page into lines by baseline, hangs raised marks on their line, and cuts lines at gaps wider than `gap` type heights. */
export function linesOf(words: ReadonlyArray<Word>, page: number, gap = columnGap): Line[] {
  const rows = rowsOf(words)
  hangRaised(rows)
  return rows
    .filter(row => row.words.length > 0)
    .flatMap(row =>
      cutAtGaps(
        row.words.sort((a, b) => a.left - b.left),
        gap,
      ).map(part => lineOf(part, page)),
    )
    .sort((a, b) => a.base - b.base || a.left - b.left)
}

/** Builds a line from words in reading order. */
export function lineOf(words: ReadonlyArray<Word>, page: number): Line {
  const plain = words.filter(word => !word.raised)
  const shown = plain.length > 0 ? plain : words
  const size = median(shown.map(word => word.size))
  return {
    page,
    words,
    text: textOf(words),
    marks: words.filter(word => word.raised && isMark(word.text)).map(word => word.text),
    left: Math.min(...shown.map(word => word.left)),
    right: Math.max(...shown.map(word => word.right)),
    base: median(shown.map(word => word.base)),
    size,
  }
}

/** The middle value of a list; 0 when it is empty. */
export function median(values: ReadonlyArray<number>): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function textOf(words: ReadonlyArray<Word>): string {
  let text = ''
  let previous: Word | null = null
  let reach = -Infinity // where the last word or mark ended
  for (const word of words) {
    if (word.raised) {
      text += exponentOf(word, previous)
      reach = word.right
      continue
    }
    // Recognised words are apart by definition; drawn ones may be one word in two fonts.
    const glued = word.confidence === undefined && word.left - reach < 0.12 * word.size
    text += (text === '' || glued ? '' : ' ') + word.text
    previous = word
    reach = word.right
  }
  return text
}

/** "m" with a small raised 2 is a measure, not a note. */
function exponentOf(mark: Word, before: Word | null): string {
  if (!isMark(mark.text)) return mark.text
  if (!before || !/(?:^|[\d\s/.])(?:k|d|c|m)?m$/u.test(before.text)) return ''
  return { '2': '²', '3': '³' }[mark.text] ?? ''
}

function isMark(text: string): boolean {
  return /^[[(]?(?:\d{1,3}|\*{1,3}|[ivx]{1,4}|[a-z])[\])]?$/u.test(text)
}

interface Row {
  base: number
  size: number
  words: Word[]
}

function rowsOf(words: ReadonlyArray<Word>): Row[] {
  const rows: Row[] = []
  for (const word of [...words].sort((a, b) => a.base - b.base)) {
    const row = rows.at(-1)
    // Recognised baselines tremble.
    const tolerance = word.confidence === undefined ? 0.22 : 0.34
    if (row && word.base - row.base <= tolerance * Math.min(word.size, row.size)) row.words.push(word)
    else rows.push({ base: word.base, size: word.size, words: [word] })
  }
  for (const row of rows) row.size = Math.max(...row.words.map(word => word.size))
  return rows
}

function hangRaised(rows: Row[]): void {
  rows.forEach((row, i) => {
    const stay: Word[] = []
    const below = rows.slice(i + 1, i + 6)
    for (const word of row.words) {
      const host = below.find(each => carries(each, word))
      if (host) host.words.push({ ...word, raised: true })
      else stay.push(word)
    }
    row.words = stay
  })
}

function carries(row: Row, mark: Word): boolean {
  const rise = row.base - mark.base
  if (mark.text.length > 5 || mark.size > 0.8 * row.size) return false
  if (rise < 0.12 * row.size || rise > 0.7 * row.size) return false
  return row.words.some(
    word =>
      Math.abs(mark.left - word.right) < 0.4 * row.size || Math.abs(word.left - mark.right) < 0.4 * row.size,
  )
}

/** The state's name stands in the right column of a letterhead, however narrow the blank beside it (Decree 30/2020, annex I). */
function opensMotto(words: ReadonlyArray<Word>, word: Word, before: Word): boolean {
  if (!/^(?:CỘNG|ĐẢNG)$/u.test(word.text) || word.left - before.right < 0.5 * word.size) return false
  const next = words[words.indexOf(word) + 1]?.text ?? ''
  return /^(?:HÒA|HOÀ|CỘNG)$/u.test(next)
}

function cutAtGaps(words: Word[], gap: number): Word[][] {
  const parts: Word[][] = []
  for (const word of words) {
    const part = parts.at(-1)
    const before = part?.at(-1)
    const near = before && word.left - before.right <= gap * Math.max(before.size, word.size)
    if (part && near && !opensMotto(words, word, before)) part.push(word)
    else parts.push([word])
  }
  return parts
}
