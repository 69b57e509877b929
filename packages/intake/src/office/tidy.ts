// The characters of a paragraph as a reader sees them, and its lines.

/**
 * One line: NFC, blanks of any width as one blank, no soft hyphen, no zero-width mark, no sign that only a symbol font
 * could draw; a no-break hyphen is a hyphen, because symbols like 12/KH-UBND are typed with either.
 */
export function tidy(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF\uF000-\uF0FF]/g, '')
    .replace(/\u2011/g, '-')
    .replace(/[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g, ' ')
    .trim()
    .normalize('NFC')
}

const endsSentence = /[.;:!?…]["”’)]?$/
const opensUnit =
  /^([-–—+•*▪◦➢✓]\s(?!\d)|[a-zđ]\)|\(?\d{1,2}[.)](?!\d)|\d{1,2}(\.\d{1,2})+\.?\s|[IVXLC]+[.)/]\s|(Điều|Chương|Mục)\s+\d|Căn cứ\s|Số:)/u

/**
 * The lines of a paragraph with forced breaks in it. A break inside a sentence is only layout and becomes a blank;
 * a break after a sentence, before a numbered unit or beside a line in capitals parts two lines of the paper.
 */
export function linesOf(text: string): string[] {
  const lines: string[] = []
  let before: string | undefined
  for (const piece of text.split('\n')) {
    const columns = splitLetterhead(piece)
    for (const column of columns) {
      const line = tidy(column)
      if (line === '') continue
      const isNew = before === undefined || columns.length > 1 || parts(before, line)
      if (isNew) lines.push(line)
      else lines[lines.length - 1] += ` ${line}`
      before = line
    }
  }
  return lines
}

function parts(before: string, line: string): boolean {
  return endsSentence.test(before.slice(-2)) || opensUnit.test(line) || inCapitals(before) || inCapitals(line)
}

function inCapitals(line: string): boolean {
  const letters = line.replace(/[^\p{L}]/gu, '')
  return letters.length > 3 && letters === letters.toLocaleUpperCase('vi')
}

/** Letterheads without a table set two columns on one line, with tabs or many blanks between (Decree 30/2020, annex I). */
const rightColumn = /^(CỘNG\s+H(ÒA|OÀ)|Độc\s+lập\s*[-–]|ĐẢNG\s+CỘNG\s+SẢN|\p{Lu}[\p{L} .–-]+,\s*ngày\s)/u
const longestLetterhead = 300

function splitLetterhead(line: string): string[] {
  if (line.length > longestLetterhead || !/\t| {4}|\u00A0{4}/.test(line)) return [line]
  for (const gap of line.matchAll(/\s+/g)) {
    const right = line.slice(gap.index + gap[0].length).normalize('NFC')
    const isWide = gap[0].includes('\t') || gap[0].length >= 4
    if (isWide && rightColumn.test(right)) return [line.slice(0, gap.index), right]
  }
  return [line]
}
