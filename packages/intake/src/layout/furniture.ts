import type { Line } from './page.ts'

/** Share of the page height, at the top and at the bottom, where running heads, feet and page numbers stand. */
const margin = 0.12
const pageNumber = /^[-–—(\s]*(?:trang\s*)?\d{1,4}(?:\s*(?:\/|-|trên)\s*\d{1,4})?[-–—)\s.]*$/iu

interface PageLines {
  readonly number: number
  readonly height: number
  readonly lines: ReadonlyArray<Line>
}

/** The lines of each page without running heads, running feet and page numbers. */
export function withoutFurniture(pages: ReadonlyArray<PageLines>): Line[][] {
  const edges = pages.flatMap(page => edgeLines(page))
  return pages.map(page => {
    const own = new Set(edgeLines(page).filter(line => isRunning(line, edges)))
    const left = page.lines.filter(line => !own.has(line))
    return withoutPageNumber(left, page)
  })
}

function edgeLines(page: PageLines): Line[] {
  return page.lines.filter(line => line.base < margin * page.height || line.base > (1 - margin) * page.height)
}

function shapeOf(line: Line): string {
  return line.text.replace(/\d+/gu, '#').replace(/\s+/gu, ' ').trim().toLowerCase()
}

/** The same words (numbers apart) at the same height on another page; the foot of the first page may lack its page number. */
function isRunning(line: Line, edges: ReadonlyArray<Line>): boolean {
  const shape = shapeOf(line)
  if (shape.length < 2) return false
  return edges.some(other => {
    if (other.page === line.page || Math.abs(other.base - line.base) > 6) return false
    if (Math.abs(other.size - line.size) > 0.3 * line.size) return false
    const shapes = [shape, shapeOf(other)].sort((a, b) => a.length - b.length)
    return alike(shapes[0]!, shapes[1]!) || (shapes[0]!.length >= 12 && shapes[1]!.startsWith(shapes[0]!))
  })
}

/** The same, or nearly: recognised text differs by a letter from page to page. */
function alike(a: string, b: string): boolean {
  if (a === b || a.length < 8 || Math.abs(a.length - b.length) > 3) return a === b
  const tripled = (text: string): Set<string> =>
    new Set(Array.from({ length: text.length - 2 }, (_, i) => text.slice(i, i + 3)))
  const [left, right] = [tripled(a), tripled(b)]
  const shared = [...left].filter(part => right.has(part)).length
  return shared / Math.max(left.size, right.size) > 0.7
}

function withoutPageNumber(lines: Line[], page: PageLines): Line[] {
  const isNumber = (line: Line | undefined): boolean => {
    if (!line || !pageNumber.test(line.text)) return false
    return line.base < margin * page.height || line.base > (1 - margin) * page.height
  }
  const rest = lines.length > 1 && isNumber(lines[0]) ? lines.slice(1) : lines
  return rest.length > 1 && isNumber(rest.at(-1)) ? rest.slice(0, -1) : rest
}
