import type { Line, Rule } from './page.ts'

export interface Footnote {
  readonly mark: string
  readonly page: number
  readonly lines: ReadonlyArray<Line>
}

const leadingMark = /^[[(]?(\d{1,3}|\*{1,3})[\])]?[.:]?\s*(?=\S)/u

/** Parts the footnotes at the bottom of a page from its body: smaller type that begins with a mark known from the page or below a short rule. */
export function partFootnotes(
  lines: ReadonlyArray<Line>,
  page: { readonly rules: ReadonlyArray<Rule>; readonly width: number; readonly bodySize: number },
): { body: Line[]; notes: Footnote[] } {
  let from = lines.length
  while (from > 0 && lines[from - 1]!.size <= 0.93 * page.bodySize) from--
  const marks = new Set(lines.slice(0, from).flatMap(line => line.marks))
  const rule = page.rules.filter(one => isSeparator(one, page.width)).map(one => one.top)
  while (from < lines.length && !opensNote(lines[from]!, marks, rule)) from++
  const notes: Footnote[] = []
  for (const line of lines.slice(from)) {
    const mark = markOf(line, marks)
    if (mark !== null || notes.length === 0) notes.push({ mark: mark ?? '', page: line.page, lines: [line] })
    else {
      const open = notes.pop()!
      notes.push({ ...open, lines: [...open.lines, line] })
    }
  }
  return { body: lines.slice(0, from), notes }
}

/** The text of a footnote line without the mark in front of it. */
export function withoutMark(text: string): string {
  return text.replace(leadingMark, '')
}

function markOf(line: Line, known: ReadonlySet<string>): string | null {
  const raised = line.words[0]?.raised ? line.words[0].text.replace(/[[\]().]/gu, '') : null
  if (raised) return raised
  const printed = leadingMark.exec(line.text)?.[1]
  return printed && (known.has(printed) || known.has(`[${printed}]`) || known.has(`(${printed})`))
    ? printed
    : null
}

function opensNote(line: Line, marks: ReadonlySet<string>, rules: ReadonlyArray<number>): boolean {
  if (markOf(line, marks) !== null) return true
  return (
    rules.some(top => top < line.base && line.base - top < 2.5 * line.size) && leadingMark.test(line.text)
  )
}

function isSeparator(rule: Rule, width: number): boolean {
  const long = rule.right - rule.left
  return rule.bottom - rule.top < 3 && long > 30 && long < 0.45 * width
}
