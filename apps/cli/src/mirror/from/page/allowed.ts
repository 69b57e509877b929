// The closed lists: what our own pages, feeds and drawings are made of. Whatever is not here is in none of them.
import { fileTypes } from '@camket/domain/progress/file-types'
import { policy } from '../../links.ts'

/** What an attribute may say. */
type Rule = RegExp | ReadonlySet<string>
type Rules = Readonly<Record<string, Rule>>

const anything = /^[^\p{Cc}]*$/u
const name = /^[\w.:-]+$/
const names = /^[\w.: -]*$/
const number = /^-?\d+(\.\d+)?(e-?\d+)?$/
const count = /^\d{1,4}$/
const paint = /^(none|currentColor|#[0-9a-f]{3,8}|url\(#[\w-]+\))$/
const only = (...values: readonly string[]): Rule => new Set(values)

/** On every element; none of them runs, fetches or leads anywhere. */
const everywhere: Rules = {
  class: names,
  id: name,
  lang: only('vi', 'en'),
  dir: only('auto', 'ltr', 'rtl'),
  title: anything,
  role: only('img', 'group'),
  tabindex: only('-1', '0'),
  'aria-label': anything,
  'aria-labelledby': names,
  'aria-hidden': only('true'),
  'aria-current': only('page', 'true'),
}

const cell: Rules = { 'data-label': anything, scope: only('col', 'row'), colspan: count, rowspan: count }
const place: Rules = { x: number, y: number, width: number, height: number }
const drawn: Rules = { fill: paint, stroke: paint, 'stroke-width': number }
const rounded: Rules = { 'stroke-linecap': only('round'), 'stroke-linejoin': only('round') }
const shape: Rules = { ...drawn, ...rounded }
const line = /^[MmLlHhVvCcSsQqTtAaZz\d\s,.e-]*$/

/** The elements of HTML; what `href` and its neighbours say is judged with the page's own name. */
export const html: Readonly<Record<string, Rules>> = {
  ...Object.fromEntries(
    (
      'head body header main nav section article footer figure div h1 h2 h3 h4 p blockquote pre ul li dl dt dd br summary ' +
      'span strong sup code q mark ins del title table caption thead tbody tfoot tr'
    )
      .split(' ')
      .map(element => [element, {}]),
  ),
  html: {},
  ol: { reversed: only('') },
  details: { open: only('') },
  time: { datetime: /^[\dT:.Z-]+$/ },
  td: cell,
  th: cell,
  meta: { charset: anything, 'http-equiv': anything, name: anything, content: anything },
  a: {
    hreflang: only('vi', 'en'),
    type: only('text/calendar'),
    rel: anything,
    href: anything,
    download: anything,
  },
  link: { rel: anything, href: anything, type: anything },
}

/** What the head of our pages says, word for word. */
export const metas: ReadonlySet<string> = new Set([
  'charset=utf-8',
  `http-equiv=content-security-policy content=${policy}`,
  'name=viewport content=width=device-width, initial-scale=1',
  'name=color-scheme content=light dark',
])

/** The elements of drawings. */
export const svg: Readonly<Record<string, Rules>> = {
  svg: {
    viewBox: /^[\d. -]+$/,
    width: number,
    height: number,
    focusable: only('false'),
    preserveAspectRatio: only('none'),
  },
  title: {},
  desc: {},
  defs: {},
  pattern: {
    ...place,
    patternUnits: only('userSpaceOnUse'),
    patternTransform: /^rotate\(-?\d+\)$/,
  },
  text: { ...place, 'text-anchor': only('start', 'middle', 'end') },
  rect: { ...place, ...shape, rx: number },
  circle: { ...shape, cx: number, cy: number, r: number },
  path: { ...shape, d: line },
}

/** A drawing as a file of its own: shapes alone. */
export const drawing: Readonly<Record<string, Rules>> = {
  svg: { ...svg['svg'], xmlns: only('http://www.w3.org/2000/svg') },
  rect: svg['rect']!,
  circle: svg['circle']!,
  path: svg['path']!,
}

export const feed: Readonly<Record<string, Rules>> = {
  feed: { xmlns: only('http://www.w3.org/2005/Atom'), 'xml:lang': only('vi', 'en') },
  link: { rel: only('self', 'alternate'), href: anything },
  ...Object.fromEntries(
    ['id', 'title', 'updated', 'author', 'name', 'entry', 'summary'].map(element => [element, {}]),
  ),
}

/** Whether an element may say this; `shared` where it is one of a page. */
export function maySay(rules: Rules, [key, value]: readonly [string, string], isShared: boolean): boolean {
  const rule = ruleOf(rules, key) ?? (isShared ? ruleOf(everywhere, key) : undefined)
  if (rule === undefined) return false
  return rule instanceof RegExp ? rule.test(value) : rule.has(value)
}

/** Not what every object has from birth, such as `constructor`. */
const ruleOf = (rules: Rules, key: string): Rule | undefined =>
  Object.hasOwn(rules, key) ? rules[key] : undefined

/** As our pages lead away to evidence that is an address: by a click, without saying from where. */
export const outsideRel: ReadonlySet<string> = new Set([
  'nofollow noopener noreferrer external',
  'nofollow noreferrer ugc external',
])
export const insideRel: ReadonlySet<string> = new Set(['first', 'prev', 'next'])

const endings = Object.values(fileTypes).map(({ extensions }) => extensions[0])
/** What a file is kept under by whoever clicks, as `publicFileName` makes it: no text becomes a page. */
export const keptName = new RegExp(`^(?:bang-chung-[0-9a-f]{12}\\.(?:${endings.join('|')}))?$`)
