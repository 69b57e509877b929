import { median } from './lines.ts'
import type { Measure } from './paragraphs.ts'
import type { Line } from './page.ts'

/** The text area of running text, page by page; a page with few lines takes the document's. */
export function measuresOf(lines: ReadonlyArray<Line>): (line: Line) => Measure {
  const whole = measureOf(lines)
  const pages = new Map<number, Line[]>()
  for (const line of lines) {
    const list = pages.get(line.page)
    if (list) list.push(line)
    else pages.set(line.page, [line])
  }
  const own = new Map<number, Measure>()
  for (const [page, list] of pages) if (list.length >= 6) own.set(page, measureOf(list))
  return line => own.get(line.page) ?? whole
}

/** The text area of one flow. */
export function measureOf(lines: ReadonlyArray<Line>): Measure {
  const steps: number[] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    const step = before && before.page === line.page ? line.base - before.base : 0
    if (step > 0.5 * line.size && step < 2.6 * line.size) steps.push(step)
  })
  return {
    left: Math.min(...lines.map(line => line.left)),
    right: rightEdge(lines.map(line => line.right)),
    pitch: median(steps),
  }
}

/** Where several lines end together is the margin, even if one title reaches further. */
function rightEdge(ends: ReadonlyArray<number>): number {
  const sorted = [...ends].sort((a, b) => b - a)
  const enough = Math.max(2, Math.ceil(ends.length * 0.15))
  for (const end of sorted) {
    if (sorted.filter(other => Math.abs(other - end) <= 2.5).length >= enough) return end
  }
  return sorted[0] ?? 0
}
