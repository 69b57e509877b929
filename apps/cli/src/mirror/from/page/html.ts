// A page as a browser will see it: read by a parser of HTML, and every element held against the closed lists.
import { load } from 'cheerio'
import { policyTag } from '../../links.ts'
import { html, insideRel, keptName, maySay, metas, outsideRel, svg } from './allowed.ts'
import { targetOf } from './names.ts'
import { tagsOf, type PageFault } from './tags.ts'

const doctype = '<!doctype html>'
/** The policy holds for what stands after it; a page without its own alphabet may be read in another one. */
const head = new RegExp(
  `^${doctype}\\s*<html lang="(?:vi|en)">\\s*<head>\\s*${escaped(policyTag)}\\s*<meta charset="utf-8" ?/?>`,
)

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** The part of a parsed page that is looked at. */
interface Node {
  readonly type: string
  readonly name?: string
  readonly namespace?: string
  readonly attribs?: Readonly<Record<string, string>>
  readonly children?: readonly Node[]
}

/** The files that a page leads to; else what is wrong with it. */
export function linksOfHtml(path: string, text: string): readonly string[] | PageFault {
  if (!head.test(text)) return 'head'
  const tags = tagsOf(text, doctype.length, 'html')
  if (tags === null) return 'form'
  let isWellFormed = true
  const $ = load(text, { onParseError: () => (isWellFormed = false) })
  if (!isWellFormed) return 'form'
  const links: string[] = []
  const waiting: Node[] = [$.root()[0] as unknown as Node]
  let elements = 0
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'comment') return 'form'
    if (node.name !== undefined && node.attribs !== undefined) {
      elements += 1
      const found = judged(path, node as Element)
      if (typeof found === 'string') return found
      links.push(...found)
    }
    for (const child of node.children ?? []) waiting.push(child)
  }
  // A tag that is text for one reader and an element for the other.
  return elements === tags.length ? links : 'form'
}

type Element = Node & Required<Pick<Node, 'name' | 'attribs'>>

const spaces: Readonly<Record<string, typeof html>> = {
  'http://www.w3.org/1999/xhtml': html,
  'http://www.w3.org/2000/svg': svg,
}

function judged(path: string, { name, namespace = '', attribs }: Element): readonly string[] | PageFault {
  const list = spaces[namespace] ?? {}
  const rules = Object.hasOwn(list, name) ? list[name] : undefined
  if (rules === undefined) return 'element'
  for (const said of Object.entries(attribs)) if (!maySay(rules, said, true)) return 'attribute'
  if (name === 'meta') {
    const said = Object.entries(attribs).map(([key, value]) => `${key}=${value}`)
    return metas.has(said.join(' ')) ? [] : 'attribute'
  }
  if (name === 'link') return lookOf(path, attribs)
  return name === 'a' ? wayOf(path, attribs) : []
}

/** What a page is shown with, and its feeds. */
const looks: Readonly<Record<string, { type: string | undefined; file: RegExp }>> = {
  icon: { type: 'image/svg+xml', file: /^assets\/[\w.-]+\.svg$/ },
  stylesheet: { type: undefined, file: /^assets\/[\w.-]+\.css$/ },
  alternate: { type: 'application/atom+xml', file: /\.xml$/ },
}

function lookOf(
  path: string,
  { rel = '', href = '', type }: Element['attribs'],
): readonly string[] | PageFault {
  const look = Object.hasOwn(looks, rel) ? looks[rel] : undefined
  if (look === undefined || look.type !== type) return 'attribute'
  const target = targetOf(path, href)
  // A feed that a copy has not is on the page of what it leaves out.
  const isLeftOut = rel === 'alternate' && target === 'mirror.html'
  return target !== null && (look.file.test(target) || isLeftOut) ? [target] : 'link'
}

/** Where a click leads: into the copy, or away, said as our pages say it. */
function wayOf(path: string, { rel, href, download }: Element['attribs']): readonly string[] | PageFault {
  if (download !== undefined && !keptName.test(download)) return 'attribute'
  if (href === undefined) return rel === undefined && download === undefined ? [] : 'attribute'
  const target = targetOf(path, href)
  if (target !== null) return rel === undefined || insideRel.has(rel) ? [target] : 'attribute'
  return isOutside(href) && outsideRel.has(rel ?? '') && download === undefined ? [] : 'link'
}

function isOutside(href: string): boolean {
  const address = /^https?:\/\//i.test(href) ? URL.parse(href) : null
  return address !== null && address.username === '' && address.password === ''
}
