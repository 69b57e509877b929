// The characters of a paragraph as a reader sees them, and its lines.

/**
 * One line: NFC, blanks of any width as one blank, no soft hyphen and no zero-width mark; a no-break hyphen is a hyphen,
 * because symbols like 12/KH-UBND are typed with either.
 */
export function tidy(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\u2011/g, '-')
    .replace(/[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g, ' ')
    .trim()
    .normalize('NFC')
}

const endsSentence = /[.;:!?…]["”’)]?$/
const opensUnit =
  /^([-–—+•*▪◦➢✓]\s|[a-zđ]\)|\(?\d{1,2}[.)]|\d{1,2}(\.\d{1,2})+\.?\s|[IVXLC]+[.)/]\s|(Điều|Chương|Mục)\s+\d|Căn cứ\s|Số:)/u

/**
 * The lines of a paragraph with forced breaks in it. A break inside a sentence is only layout and becomes a blank;
 * a break after a sentence, before a numbered unit or beside a line in capitals parts two lines of the paper.
 */
export function linesOf(text: string): string[] {
  const lines: string[] = []
  for (const piece of text.split('\n').flatMap(splitLetterhead)) {
    const line = tidy(piece)
    if (line === '') continue
    const before = lines.at(-1)
    if (before === undefined || endsSentence.test(before) || opensUnit.test(line) || capitals(before, line)) {
      lines.push(line)
    } else {
      lines[lines.length - 1] = `${before} ${line}`
    }
  }
  return lines
}

function capitals(before: string, line: string): boolean {
  return inCapitals(before) || inCapitals(line)
}

function inCapitals(line: string): boolean {
  const letters = line.replace(/[^\p{L}]/gu, '')
  return letters.length > 3 && letters === letters.toLocaleUpperCase('vi')
}

/** Letterheads without a table set two columns on one line, with tabs or many blanks between (Decree 30/2020, annex I). */
const rightColumn = /^(CỘNG\s+H(ÒA|OÀ)|Độc\s+lập\s*[-–]|ĐẢNG\s+CỘNG\s+SẢN|\p{Lu}[\p{L} .]+,\s*ngày\s)/u

function splitLetterhead(line: string): string[] {
  const gap = /\S(\s*\t\s*|[ \u00A0]{4,})\S/u.exec(line)
  if (!gap) return [line]
  const left = line.slice(0, gap.index + 1)
  const right = line.slice(gap.index + 1).trimStart()
  return rightColumn.test(right.normalize('NFC')) ? [left, right] : [line]
}
