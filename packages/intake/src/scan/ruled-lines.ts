import type { Rule } from '../layout/page.ts'
import type { GrayPage } from './pixels.ts'

/** Lengths in pixels at 200 dots an inch, scaled with the page. */
const longestLetter = 44
const shortestAcross = 110

/** Finds the ruled lines of a straightened page (in pixels): long thin runs of ink; upright ones only where they meet a level one. */
export function ruledLines(page: GrayPage, threshold: number): Rule[] {
  const scale = page.width / 1654
  const across = linesAlong(page, threshold, { level: true, piece: longestLetter * scale }).filter(
    rule => rule.right - rule.left >= shortestAcross * scale,
  )
  const down = linesAlong(page, threshold, { level: false, piece: 24 * scale }).filter(
    rule => rule.bottom - rule.top >= 34 * scale && across.some(other => meets(rule, other, 9 * scale)),
  )
  return [...across, ...down]
}

/** Paints ruled lines over with paper, so that they are not taken for letters. */
export function withoutRules(page: GrayPage, rules: ReadonlyArray<Rule>): GrayPage {
  const data = page.data.slice()
  for (const rule of rules) {
    const top = Math.max(0, Math.floor(rule.top) - 2)
    const bottom = Math.min(page.height - 1, Math.ceil(rule.bottom) + 2)
    const left = Math.max(0, Math.floor(rule.left) - 2)
    const right = Math.min(page.width - 1, Math.ceil(rule.right) + 2)
    for (let y = top; y <= bottom; y++) data.fill(255, y * page.width + left, y * page.width + right + 1)
  }
  return { ...page, data }
}

function meets(a: Rule, b: Rule, near: number): boolean {
  return (
    a.left <= b.right + near &&
    b.left <= a.right + near &&
    a.top <= b.bottom + near &&
    b.top <= a.bottom + near
  )
}

interface Run {
  readonly at: number
  readonly from: number
  readonly to: number
}

function linesAlong(page: GrayPage, threshold: number, how: { level: boolean; piece: number }): Rule[] {
  const rules: Rule[] = []
  for (const run of runsOf(page, threshold, how)) {
    const open = rules.findLast(rule => joins(rule, run, how.level))
    if (!open) rules.push(how.level ? boxOf(run.from, run.to, run.at) : boxUp(run.from, run.to, run.at))
    else rules[rules.indexOf(open)] = grown(open, run, how.level)
  }
  return rules.filter(rule => Math.min(rule.right - rule.left, rule.bottom - rule.top) <= 9)
}

function runsOf(page: GrayPage, threshold: number, how: { level: boolean; piece: number }): Run[] {
  const { width, height, data } = page
  const [outer, inner] = how.level ? [height, width] : [width, height]
  const [outerStep, innerStep] = how.level ? [width, 1] : [1, width]
  const runs: Run[] = []
  for (let at = 0; at < outer; at++) {
    let from = -1
    for (let i = 0; i <= inner; i++) {
      const ink = i < inner && data[at * outerStep + i * innerStep]! < threshold
      if (ink && from < 0) from = i
      if (ink || from < 0) continue
      if (i - from >= how.piece) runs.push({ at, from, to: i - 1 })
      from = -1
    }
  }
  return runs
}

function joins(rule: Rule, run: Run, level: boolean): boolean {
  const [near, from, to] = level ? [rule.bottom, rule.left, rule.right] : [rule.right, rule.top, rule.bottom]
  const other = level ? rule.top : rule.left
  return run.at - near <= 3 && run.at >= other - 3 && run.from <= to + 14 && run.to >= from - 14
}

function grown(rule: Rule, run: Run, level: boolean): Rule {
  const add = level ? boxOf(run.from, run.to, run.at) : boxUp(run.from, run.to, run.at)
  return {
    left: Math.min(rule.left, add.left),
    right: Math.max(rule.right, add.right),
    top: Math.min(rule.top, add.top),
    bottom: Math.max(rule.bottom, add.bottom),
  }
}

function boxOf(from: number, to: number, at: number): Rule {
  return { left: from, right: to, top: at, bottom: at }
}

function boxUp(from: number, to: number, at: number): Rule {
  return { left: at, right: at, top: from, bottom: to }
}
