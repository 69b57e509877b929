import type { Line } from './page.ts'

/** Share of the page height, at the top and at the bottom, where running heads, feet and page numbers stand. */
const margin = 0.12
const pageNumber = /^[-–—(\s]*(?:trang\s*)?\d{1,4}(?:\s*(?:\/|-|trên)\s*\d{1,4})?[-–—)\s.]*$/iu

interface PageLines {
  readonly number: number
  readonly height: number
  readonly lines: ReadonlyArray<Line>
}

/** A line near an edge, and its words with numbers apart. */
interface Edge {
  readonly line: Line
  readonly shape: string
}

/** At most this many lines are peeled off each edge. */
const mostPeeled = 4

/** The lines of each page without running heads, running feet and page numbers: peeled from the edges inwards. */
export function withoutFurniture(pages: ReadonlyArray<PageLines>): Line[][] {
  const edges = pages.flatMap(page => edgeLines(page)).map(line => ({ line, shape: shapeOf(line) }))
  return pages.map(page => {
    const outer = new Set(edgeLines(page))
    const isFurniture = (line: Line | undefined): boolean =>
      line !== undefined &&
      outer.has(line) &&
      (pageNumber.test(line.text) || isRunning(line, edges, pages.length))
    let from = 0
    while (from < mostPeeled && isFurniture(page.lines[from])) from++
    let to = page.lines.length
    while (to > from && page.lines.length - to < mostPeeled && isFurniture(page.lines[to - 1])) to--
    return page.lines.slice(from, to)
  })
}

function edgeLines(page: PageLines): Line[] {
  return page.lines.filter(line => line.base < margin * page.height || line.base > (1 - margin) * page.height)
}

function shapeOf(line: Line): string {
  return line.text.replace(/\d+/gu, '#').replace(/\s+/gu, ' ').trim().toLowerCase()
}

/** The same words (numbers apart) at the same height on enough pages; the foot of the first page may lack its page number. */
function isRunning(line: Line, edges: ReadonlyArray<Edge>, pages: number): boolean {
  const shape = shapeOf(line)
  if (shape.length < 2) return false
  const recognised = line.words[0]?.confidence !== undefined
  // Recognised body lines that begin alike must not pass for a head: heads and feet do not fill the line.
  const isShort = line.right - line.left < 29 * line.size
  const alikeOn = new Set([line.page])
  for (const { line: other, shape: its } of edges) {
    if (Math.abs(other.base - line.base) > 6 || Math.abs(other.size - line.size) > 0.3 * line.size) continue
    const [short, long] = shape.length <= its.length ? [shape, its] : [its, shape]
    const start = short.length >= 12 ? long.slice(0, short.length) : long
    if (short === start || (recognised && isShort && alike(short, start))) alikeOn.add(other.page)
  }
  return alikeOn.size >= Math.max(2, Math.min(4, Math.ceil(pages / 4)))
}

/** The same, or nearly: recognised text differs by a letter from page to page. */
function alike(a: string, b: string): boolean {
  if (a === b || a.length < 8 || Math.abs(a.length - b.length) > 3) return a === b
  const tripled = (text: string): Set<string> =>
    new Set(Array.from({ length: text.length - 2 }, (_, i) => text.slice(i, i + 3)))
  const [left, right] = [tripled(a), tripled(b)]
  const shared = [...left].filter(part => right.has(part)).length
  return shared / Math.max(left.size, right.size) > 0.75
}
