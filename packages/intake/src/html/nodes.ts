/** The part of a parsed page that the reader looks at; cheerio's own nodes have this shape. */
export interface HtmlNode {
  readonly type: string
  readonly name?: string
  readonly data?: string
  readonly attribs?: Readonly<Record<string, string>>
  readonly children?: HtmlNode[]
  readonly parent?: HtmlNode | null
}

const blockNames = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption'
  ).split(' '),
)

/** True for elements that begin on a new line. */
export function isBlock(node: HtmlNode): boolean {
  return node.name !== undefined && blockNames.has(node.name)
}

export function childrenOf(node: HtmlNode): ReadonlyArray<HtmlNode> {
  return node.children ?? []
}

/** An attribute's value, empty when there is none. */
export function attribute(node: HtmlNode, name: string): string {
  return node.attribs?.[name] ?? ''
}

/** All text below a node, as written. */
export function textBelow(node: HtmlNode): string {
  if (node.type === 'text') return node.data ?? ''
  return childrenOf(node).map(textBelow).join('')
}

/** First element below with one of these names, depth first. */
export function firstBelow(node: HtmlNode, names: ReadonlyArray<string>): HtmlNode | null {
  for (const child of childrenOf(node)) {
    if (child.name !== undefined && names.includes(child.name)) return child
    const found = firstBelow(child, names)
    if (found) return found
  }
  return null
}
