import { mended } from './mended.ts'

/**
 * A passage as rules read it — wraps joined, blanks collapsed — with the way back to the reading's text.
 * `at[i]` is the offset of `s[i]` in the text.
 */
export interface View {
  readonly s: string
  readonly at: ReadonlyArray<number>
}

export interface Span {
  readonly start: number
  readonly end: number
}

/** The text's span for the view's characters from `i` to before `j`; blanks at both ends are left out. */
export function spanOf(view: View, i: number, j: number): Span {
  let from = Math.max(0, i)
  let to = Math.min(view.s.length, j)
  while (from < to && view.s[from] === ' ') from++
  while (to > from && view.s[to - 1] === ' ') to--
  const start = view.at[from] ?? view.at.at(-1) ?? 0
  return { start, end: to > from ? view.at[to - 1]! + 1 : start }
}

export function part(view: View, i: number, j = view.s.length): View {
  return { s: view.s.slice(i, j), at: view.at.slice(i, j) }
}

/** Joins views with one character between them; it stands for the break, so it points at the end of the view before. */
export function join(views: ReadonlyArray<View>, between = ' '): View {
  if (views.length === 1) return views[0]!
  let s = ''
  const at: number[] = []
  for (const view of views) {
    if (view.s === '') continue
    if (s !== '') {
      s += between
      for (let k = 0; k < between.length; k++) at.push(at.at(-1)! + 1)
    }
    s += view.s
    for (const offset of view.at) at.push(offset)
  }
  return { s, at }
}

const blank = /\s/u
const invisible = new Set(['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'])
/** What is left out, turned into another or stands twice; most lines have none of it. */
const unplain = /[\u00ad\u200b-\u200d\u2060\ufeff]|\s\s|[^\S ]|^\s|\s$/u

/** Reads `raw`, which stands at `offset` in the text: blanks of every kind collapse, invisible characters go. */
export function viewOf(raw: string, offset: number): View {
  if (!unplain.test(raw)) return { s: mended(raw), at: counted(offset, raw.length) }
  let s = ''
  const at: number[] = []
  for (let i = 0; i < raw.length; i++) {
    const c = raw[i]!
    if (invisible.has(c)) continue
    if (blank.test(c)) {
      if (s === '' || s.endsWith(' ')) continue
      s += ' '
    } else s += c
    at.push(offset + i)
  }
  return s.endsWith(' ') ? { s: mended(s.slice(0, -1)), at: at.slice(0, -1) } : { s: mended(s), at }
}

function counted(from: number, length: number): number[] {
  const at: number[] = []
  for (let i = 0; i < length; i++) at.push(from + i)
  return at
}

/** Every match of a sticky-free global pattern; an empty match moves on by itself. */
export function matches(pattern: RegExp, s: string): RegExpExecArray[] {
  return [...s.matchAll(pattern)] as RegExpExecArray[]
}
