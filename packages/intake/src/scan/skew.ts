import type { GrayPage } from './pixels.ts'

/** Pages are turned back within this angle (radians, about three degrees). */
const widest = 0.055
const fine = 0.0005

/** How far the lines of text are turned, in radians, clockwise positive: the angle at which ink gathers in the fewest rows. */
export function skewOf(page: GrayPage, threshold: number): number {
  const points = inkPoints(page, threshold)
  if (points.length < 400) return 0
  const coarse = bestAngle(points, { from: -widest, to: widest, step: 0.004 })
  return bestAngle(points, { from: coarse - 0.004, to: coarse + 0.004, step: fine })
}

function inkPoints(page: GrayPage, threshold: number): Int32Array {
  const step = Math.max(2, Math.round(page.width / 550))
  const points: number[] = []
  const from = Math.round(page.height * 0.03)
  for (let y = from; y < page.height - from; y += step) {
    for (let x = from; x < page.width - from; x += step) {
      if (page.data[y * page.width + x]! < threshold) points.push(x, y)
    }
  }
  return Int32Array.from(points)
}

function bestAngle(points: Int32Array, range: { from: number; to: number; step: number }): number {
  let best = 0
  let bestScore = -1
  for (let angle = range.from; angle <= range.to + 1e-9; angle += range.step) {
    const score = sharpness(points, Math.tan(angle))
    if (score > bestScore) [best, bestScore] = [angle, score]
  }
  return best
}

function sharpness(points: Int32Array, slope: number): number {
  const rows = new Map<number, number>()
  for (let i = 0; i < points.length; i += 2) {
    const row = Math.round((points[i + 1]! - slope * points[i]!) / 3)
    rows.set(row, (rows.get(row) ?? 0) + 1)
  }
  let score = 0
  for (const count of rows.values()) score += count * count
  return score
}
