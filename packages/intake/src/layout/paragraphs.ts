import type { Line, Word } from './page.ts'

/** Where the text of a flow may stand. */
export interface Measure {
  readonly left: number
  readonly right: number
  /** Usual distance of baselines in this flow. */
  readonly pitch: number
}

export interface Paragraph {
  readonly lines: ReadonlyArray<Line>
  readonly text: string
  readonly centred: boolean
}

// "15/12/2027", "II/2027" and "10.000" begin no item.
const label =
  /^(?:(?:[IVXLC]{1,6}|\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)](?![\d/])|\/(?=\s))|\d{1,2}(?:\.\d{1,2}){1,3}\s|[a-zđ]{1,2}[.)]\s|\(\d{1,2}\)|[-–—+•*●▪]\s|(?:Điều|Chương|Mục|Phần)\s+(?:\d|[IVX]|thứ))/u
const opening = /^(?:Căn cứ|Thực hiện|Theo đề nghị|Xét đề nghị|Nơi nhận|Kính gửi|Phụ lục|PHỤ LỤC)/u
const terminal = /[.;:!?…”"]$|\.\/\.$/u

/** Cuts the lines of one flow into paragraphs; `measureOf` gives the text area a line stands in. */
export function paragraphsOf(lines: ReadonlyArray<Line>, measureOf: (line: Line) => Measure): Paragraph[] {
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (group && continues(group, line, measureOf)) group.push(line)
    else groups.push([line])
  }
  return groups.map(group => ({
    lines: group,
    text: joined(group),
    centred: group.every(line => isCentred(line, measureOf(line))),
  }))
}

/** One text from wrapped lines: a soft hyphen goes, a hyphen or slash inside a symbol stays without a blank. */
export function joined(lines: ReadonlyArray<Line>): string {
  let text = ''
  for (const { text: next } of lines) {
    if (text === '') text = next
    else if (text.endsWith('\u00ad')) text = text.slice(0, -1) + next
    else text += (isOpenSymbol(text, next) ? '' : ' ') + next
  }
  return text.replace(/\s+/gu, ' ').trim().normalize('NFC')
}

/** "15/KH-" at the end of a line goes on with "UBND" on the next; a dash between words keeps its blank. */
function isOpenSymbol(text: string, next: string): boolean {
  return (/[\p{L}\p{N}]-$/u.test(text) && /^[\p{L}\p{N}]/u.test(next)) || /[\p{L}\p{N}]\/$/u.test(text)
}

/** True for a line that stands in the middle of its measure with room on both sides. */
export function isCentred(line: Line, measure: Measure): boolean {
  const before = line.left - measure.left
  const after = measure.right - line.right
  const room = Math.min(before, after)
  return room > 1.2 * line.size && Math.abs(before - after) < 0.06 * (measure.right - measure.left) + 2
}

function continues(group: ReadonlyArray<Line>, line: Line, measureOf: (line: Line) => Measure): boolean {
  const before = group.at(-1)!
  const measure = measureOf(before)
  // The height of recognised type depends on which letters the line happens to have.
  const tremble = line.words[0]?.confidence === undefined ? 0.12 : 0.5
  if (Math.abs(before.size - line.size) > tremble * before.size) return false
  const samePage = before.page === line.page
  if (samePage && line.base - before.base > 1.45 * Math.max(measure.pitch, before.size)) return false
  if (isCentred(before, measure) !== isCentred(line, measureOf(line)) && wouldFit(before, line, measure))
    return false
  if (isCentred(before, measure) && isCentred(line, measureOf(line)))
    return !wouldFitCentred(before, line, measure)
  if (wouldFit(before, line, measure)) return goesOnInSmallLetters(before, line)
  if (weightOf(before) !== weightOf(line) && label.test(line.text)) return false
  return !opensParagraph(group, line, measureOf)
}

/** A line that begins with a small letter, and is no list item, goes on a sentence that has not ended. */
function goesOnInSmallLetters(before: Line, line: Line): boolean {
  return /^\p{Ll}/u.test(line.text) && !label.test(line.text) && !/[.;:!?]$/u.test(before.text)
}

function opensParagraph(group: ReadonlyArray<Line>, line: Line, measureOf: (line: Line) => Measure): boolean {
  const before = group.at(-1)!
  const shift = line.left - measureOf(line).left - (before.left - measureOf(before).left)
  const indented = group.length === 1 ? shift > -0.5 * line.size : shift > 0.6 * line.size
  const ended = terminal.test(before.text)
  if (label.test(line.text) || opening.test(line.text))
    return ended || (indented && !/[,–-]$/u.test(before.text))
  if (/^\p{Ll}/u.test(line.text)) return false
  const opened = before.left - measureOf(before).left > line.size
  if (ended && opened && Math.abs(shift) < 0.5 * line.size) return true
  return shift > 0.6 * line.size && (ended || group.length > 1)
}

/** If the first word of the next line had room at the end of this one, the break was meant. */
function wouldFit(before: Line, line: Line, measure: Measure): boolean {
  return measure.right - before.right > firstWidth(line) + 0.45 * before.size
}

function wouldFitCentred(before: Line, line: Line, measure: Measure): boolean {
  return measure.right - measure.left - (before.right - before.left) > firstWidth(line) + 0.45 * before.size
}

function firstWidth(line: Line): number {
  const word = line.words.find(one => !one.raised) ?? line.words[0]!
  return word.right - word.left
}

function weightOf(line: Line): boolean {
  return shareOf(line.words, word => word.bold) > 0.7
}

/** Share of the letters whose word passes the test, 0–1. */
export function shareOf(words: ReadonlyArray<Word>, test: (word: Word) => boolean): number {
  let all = 0
  let passed = 0
  for (const word of words) {
    all += word.text.length
    if (test(word)) passed += word.text.length
  }
  return all === 0 ? 0 : passed / all
}

/** In a letterhead, a list of recipients or a signature every line stands for itself, unless it plainly goes on in the next. */
export function columnParagraphs(lines: ReadonlyArray<Line>, measure: Measure): Paragraph[] {
  const groups: Line[][] = []
  for (const line of lines) {
    const before = groups.at(-1)?.at(-1)
    const near = before && line.base - before.base < 1.6 * Math.max(measure.pitch, line.size)
    const goesOn =
      before && (/[,–-]$/u.test(before.text) || (/^\p{Ll}/u.test(line.text) && !terminal.test(before.text)))
    if (near && goesOn && !label.test(line.text)) groups.at(-1)!.push(line)
    else groups.push([line])
  }
  return groups.map(group => ({
    lines: group,
    text: joined(group),
    centred: group.every(line => isCentred(line, measure)),
  }))
}
