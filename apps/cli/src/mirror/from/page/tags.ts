// The tags of a page, byte for byte as our own pages write them. Every `<` of the text is the beginning of one, whatever a browser
// takes for text, and none stands in a value: what a tag hides from this reader it hides from nobody else.

/** What is wrong with a page. */
export type PageFault = 'head' | 'form' | 'element' | 'attribute' | 'link' | 'style'

export interface Tag {
  readonly name: string
  readonly attributes: ReadonlyArray<readonly [name: string, value: string]>
}

/** Bounds far above any page of ours, so that no page keeps a parser busy for hours. */
const mostTags = 200_000
const mostDepth = 100

const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z][a-zA-Z:-]*(?:="[^"<]*")?){0,20})\s*(\/?)>/y
const attribute = /\s+([a-zA-Z][a-zA-Z:-]*)(?:="([^"]*)")?/g
/** The only ways in which our pages write a letter in another way. */
const entity = /&(?!(?:amp|lt|gt|quot|apos|#39);)/
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
}
/** Without an end in HTML; and shapes of a drawing, which close themselves there. */
const single = new Set(['br', 'link', 'meta'])
const shapes = new Set(['circle', 'path', 'rect'])

/** What stands in a table; a parser moves anything else out of it, one by one. */
const inTable: Readonly<Record<string, ReadonlySet<string>>> = {
  table: new Set(['caption', 'thead', 'tbody', 'tfoot']),
  thead: new Set(['tr']),
  tbody: new Set(['tr']),
  tfoot: new Set(['tr']),
  tr: new Set(['td', 'th']),
}

/** The opening tags from `at` on, in order; null where one character is not as we write it. */
export function tagsOf(text: string, at: number, kind: 'html' | 'xml'): readonly Tag[] | null {
  if (entity.test(text)) return null
  const tags: Tag[] = []
  const open: string[] = []
  let end = at
  for (let next = text.indexOf('<', at); next !== -1; next = text.indexOf('<', end)) {
    tag.lastIndex = next
    const [, isEnd, name = '', attributes = '', isClosed] = tag.exec(text) ?? []
    if (isEnd === undefined || tags.length > mostTags) return null
    if (kind === 'html' && !mayStand(isEnd === '/' ? null : name, text.slice(end, next), open.at(-1)))
      return null
    end = tag.lastIndex
    if (isEnd === '/') {
      if (attributes !== '' || isClosed === '/' || open.pop() !== name) return null
      continue
    }
    tags.push({ name, attributes: [...attributes.matchAll(attribute)].map(unescaped) })
    const isSingle = kind === 'html' && single.has(name)
    const mayClose = kind === 'xml' || isSingle || shapes.has(name)
    if (isClosed === '/' && !mayClose) return null
    if (isSingle || isClosed === '/') continue
    if (open.push(name) > mostDepth) return null
  }
  return open.length === 0 ? tags : null
}

function mayStand(name: string | null, before: string, within: string | undefined): boolean {
  const allowed = within === undefined || !Object.hasOwn(inTable, within) ? undefined : inTable[within]
  return allowed === undefined || (before.trim() === '' && (name === null || allowed.has(name)))
}

function unescaped([, name = '', value = '']: RegExpExecArray): readonly [string, string] {
  return [name, value.replace(/&(amp|lt|gt|quot|apos|#39);/g, (_, of: string) => entities[of]!)]
}
