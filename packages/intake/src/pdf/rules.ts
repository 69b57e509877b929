import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Rule } from '../layout/page.ts'
import type { Matrix } from './matrix.ts'

/** A filled or stroked shape thinner than this (points) is a ruled line. */
const thin = 3
const shortest = 6

const painted = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const stroked = new Set<number>([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.closeFillStroke])

/** The ruled lines in one painted path, in page points. */
export function ruleOfPath(args: ReadonlyArray<unknown>, ctm: Matrix): Rule[] {
  const op = args[0] as number
  const path = (args[1] as ReadonlyArray<ArrayLike<number> | null> | undefined)?.[0]
  if (!painted.has(op) || !path || path.length > 4_000) return []
  const found: Rule[] = []
  for (const points of subpaths(path)) {
    const placed = points.map(
      ([x, y]) => [ctm[0] * x + ctm[2] * y + ctm[4], ctm[1] * x + ctm[3] * y + ctm[5]] as const,
    )
    const box = {
      left: Math.min(...placed.map(p => p[0])),
      right: Math.max(...placed.map(p => p[0])),
      top: Math.min(...placed.map(p => p[1])),
      bottom: Math.max(...placed.map(p => p[1])),
    }
    if (isRule(box)) found.push(box)
    else if (stroked.has(op) && placed.length >= 4) found.push(...sidesOf(box))
  }
  return found
}

function isRule(box: Rule): boolean {
  const wide = box.right - box.left
  const high = box.bottom - box.top
  return Math.min(wide, high) <= thin && Math.max(wide, high) >= shortest
}

function sidesOf(box: Rule): Rule[] {
  return [
    { ...box, bottom: box.top },
    { ...box, top: box.bottom },
    { ...box, right: box.left },
    { ...box, left: box.right },
  ]
}

function subpaths(path: ArrayLike<number>): Array<Array<readonly [number, number]>> {
  const all: Array<Array<readonly [number, number]>> = []
  for (let i = 0; i < path.length;) {
    const op = path[i++]
    if (op === 4) continue
    if (op === 2 || op === 3) {
      // A curve is no ruled line: its shape is dropped whole.
      i += op === 2 ? 6 : 4
      all.push([])
      continue
    }
    const point = [path[i++] ?? 0, path[i++] ?? 0] as const
    if (op === 0) all.push([point])
    else all.at(-1)?.push(point)
  }
  return all.filter(points => points.length >= 2)
}
