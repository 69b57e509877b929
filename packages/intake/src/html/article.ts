import { weigh, type Weight } from './furniture.ts'
import { childrenOf, firstBelow, isBlock, textBelow, type HtmlNode } from './nodes.ts'

/** The box a portal prints beside a document: symbol, dates, signer. It belongs to the document. */
const particulars = /(?:số\s*(?:\/\s*)?(?:ký\s*)?hiệu|ngày\s*ban\s*hành|người\s*ký|cơ\s*quan\s*ban\s*hành)/giu

/** Part of the page's plain text that the article must hold. */
const most = 0.8

/** The smallest part of the page that holds nearly all plain (unlinked) text and the document's particulars. */
export function articleOf(body: HtmlNode): HtmlNode {
  const weights = weigh(body)
  const marked = firstBelow(body, ['article'])
  const start = marked && plain(weights, marked) > 0.5 * plain(weights, body) ? marked : body
  const whole = plain(weights, start)
  const facts = countParticulars(start)
  let article = start
  for (;;) {
    const next = childrenOf(article).find(
      child => child.name !== undefined && isBlock(child) && plain(weights, child) >= most * whole,
    )
    if (!next || countParticulars(next) < facts || isTextual(next)) return article
    article = next
  }
}

/** Parts of an article that are lists of links: menus and other articles without a telling name. */
export function linkLists(article: HtmlNode): Set<HtmlNode> {
  const weights = weigh(article)
  const found = new Set<HtmlNode>()
  const visit = (node: HtmlNode): void => {
    for (const child of childrenOf(node)) {
      const weight = weights.get(child)
      if (!weight || child.name === undefined) continue
      const dense = weight.linked > 0.75 * weight.text && weight.text > 0
      if (dense && /^(?:ul|ol|div|table|section|td)$/u.test(child.name) && countLinks(child) >= 3)
        found.add(child)
      else visit(child)
    }
  }
  visit(article)
  return found
}

function countLinks(node: HtmlNode): number {
  return childrenOf(node).reduce((sum, child) => sum + (child.name === 'a' ? 1 : countLinks(child)), 0)
}

function countParticulars(node: HtmlNode): number {
  return new Set(textBelow(node).toLowerCase().match(particulars) ?? []).size
}

function plain(weights: ReadonlyMap<HtmlNode, Weight>, node: HtmlNode): number {
  const weight = weights.get(node)
  return weight ? weight.text - weight.linked : 0
}

/** A paragraph, a list or a table is content, not a frame around it; a table of one cell is a frame. */
function isTextual(node: HtmlNode): boolean {
  if (node.name === 'table')
    return (firstBelow(node, ['td', 'th']) ? cellCount(node) : 0) > 1 && !firstBelow(node, ['p', 'div'])
  return /^(?:p|li|ul|ol|dl|h[1-6]|pre|blockquote)$/u.test(node.name ?? '')
}

function cellCount(node: HtmlNode): number {
  return childrenOf(node).reduce(
    (sum, child) => sum + (child.name === 'td' || child.name === 'th' ? 1 : cellCount(child)),
    0,
  )
}
