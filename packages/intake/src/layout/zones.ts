import type { Line } from './page.ts'

/** A stretch of the page that is read on its own: running text, or one column of side-by-side text. */
export interface Flow {
  readonly kind: 'text' | 'column'
  readonly lines: ReadonlyArray<Line>
}

interface Zone {
  readonly lines: Set<Line>
  /** The empty strip between left and right. */
  gutter: { left: number; right: number }
  bottom: number
}

/**
 * Reading order of lines that stand beside each other (letterhead, recipients beside the signature): left column first, then
 * right, but a wide blank across both columns starts anew. Lines come and go sorted from the top.
 */
export function flowsOf(lines: ReadonlyArray<Line>): Flow[] {
  const flows: Flow[] = []
  let text: Line[] = []
  const used = new Set<Line>()
  for (const [i, line] of lines.entries()) {
    if (used.has(line)) continue
    const zone = zoneAt(lines, i)
    if (!zone) {
      text.push(line)
      continue
    }
    if (text.length > 0) flows.push({ kind: 'text', lines: text })
    text = []
    for (const member of zone.lines) used.add(member)
    flows.push(...columnsOf(zone))
  }
  if (text.length > 0) flows.push({ kind: 'text', lines: text })
  return flows
}

function zoneAt(lines: ReadonlyArray<Line>, start: number): Zone | null {
  const first = lines[start]!
  const beside = lines.slice(start + 1, start + 6).find(line => isBeside(first, line))
  if (!beside) return null
  const [left, right] = first.left < beside.left ? [first, beside] : [beside, first]
  const zone: Zone = {
    lines: new Set([first, beside]),
    gutter: { left: left.right, right: right.left },
    bottom: Math.max(first.base, beside.base),
  }
  for (const line of lines.slice(start + 1)) if (!zone.lines.has(line) && !extend(zone, line, lines)) break
  return zone
}

function isBeside(a: Line, b: Line): boolean {
  const overlap = Math.min(a.base, b.base) - Math.max(a.base - a.size, b.base - b.size)
  if (overlap < 0.4 * Math.min(a.size, b.size)) return false
  const air = 0.45 * Math.max(a.size, b.size)
  return a.right + air < b.left || b.right + air < a.left
}

/** Takes the line into the zone when it stands on one side of the gutter and follows closely; false ends the zone. */
function extend(zone: Zone, line: Line, lines: ReadonlyArray<Line>): boolean {
  const distance = line.base - zone.bottom
  if (distance > 2.4 * line.size) return false
  const partner = [...zone.lines].some(member => isBeside(member, line)) || isPaired(line, lines)
  if (!partner && distance > 1.6 * line.size) return false
  const { left, right } = zone.gutter
  if (line.right + 0.8 * line.size < right) zone.gutter = { left: Math.max(left, line.right), right }
  else if (line.left - 0.8 * line.size > left) zone.gutter = { left, right: Math.min(right, line.left) }
  else return partner && line.left > left
  zone.lines.add(line)
  zone.bottom = Math.max(zone.bottom, line.base)
  return true
}

function isPaired(line: Line, lines: ReadonlyArray<Line>): boolean {
  const at = lines.indexOf(line)
  return lines.slice(Math.max(0, at - 4), at + 5).some(other => other !== line && isBeside(line, other))
}

function columnsOf(zone: Zone): Flow[] {
  const middle = (zone.gutter.left + zone.gutter.right) / 2
  const flows: Flow[] = []
  for (const band of bandsOf([...zone.lines])) {
    const left = band.filter(line => line.left < middle)
    const right = band.filter(line => line.left >= middle)
    for (const column of [left, right]) if (column.length > 0) flows.push({ kind: 'column', lines: column })
  }
  return flows
}

/** Cuts where a blank of more than a line and a half runs across both columns. */
function bandsOf(lines: Line[]): Line[][] {
  const bands: Line[][] = []
  let bottom = -Infinity
  for (const line of lines.sort((a, b) => a.base - b.base)) {
    if (bands.length === 0 || line.base - bottom > 1.65 * line.size) bands.push([])
    bands.at(-1)!.push(line)
    bottom = Math.max(bottom, line.base)
  }
  return bands
}
