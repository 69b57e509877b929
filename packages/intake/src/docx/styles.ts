import { childOf, childrenOf, type XmlElement } from '../archive/parse-xml.ts'
import { over, parseLook, type RunLook, type ThemeFonts } from './looks.ts'

export interface ParagraphStyle {
  readonly look: RunLook
  readonly centred?: boolean | undefined
  /** Outline level from 0; 9 is body text. */
  readonly outline?: number | undefined
  readonly list?: { readonly id?: string | undefined; readonly level?: number | undefined } | undefined
  /** Ids of the style and of those it is based on, nearest first: a list level may be tied to any of them. */
  readonly chain: ReadonlyArray<string>
}

export interface Styles {
  paragraph(id: string | undefined): ParagraphStyle
  character(id: string | undefined): RunLook
  /** The list that a numbering style stands for. */
  listOf(id: string): string | undefined
  readonly fonts: ThemeFonts
}

/** The styles of a document, each with what it inherits. */
export function readStyles(xml: XmlElement | undefined, fonts: ThemeFonts): Styles {
  const styles = new Map<string, XmlElement>()
  let normal: string | undefined
  for (const style of childrenOf(xml, 'w:style')) {
    const id = style.attributes['w:styleId']
    if (id === undefined) continue
    styles.set(id, style)
    const isDefault = /^(1|true|on)$/.test(style.attributes['w:default'] ?? '')
    if (isDefault && style.attributes['w:type'] === 'paragraph') normal ??= id
  }
  const defaults = childOf(childOf(childOf(xml, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  const start: ParagraphStyle = { look: parseLook(defaults, fonts), chain: [] }
  const paragraphs = new Map<string, ParagraphStyle>()
  const characters = new Map<string, RunLook>()
  return {
    fonts,
    paragraph(id) {
      const known = id !== undefined && styles.has(id) ? id : normal
      if (known === undefined) return start
      return remember(paragraphs, known, () =>
        chainOf(styles, known).reduceRight((below, style) => inherit(below, style, fonts), start),
      )
    },
    character(id) {
      if (id === undefined) return {}
      return remember(characters, id, () =>
        chainOf(styles, id).reduceRight<RunLook>(
          (below, style) => over(below, parseLook(childOf(style, 'w:rPr'), fonts)),
          {},
        ),
      )
    },
    listOf: id => listIn(childOf(styles.get(id), 'w:pPr'))?.id,
  }
}

function remember<Value>(known: Map<string, Value>, id: string, make: () => Value): Value {
  let value = known.get(id)
  if (value === undefined) known.set(id, (value = make()))
  return value
}

/** The style and what it is based on, nearest first; a circle ends where it closes. */
function chainOf(styles: ReadonlyMap<string, XmlElement>, id: string): XmlElement[] {
  const chain: XmlElement[] = []
  for (let style = styles.get(id); style && !chain.includes(style) && chain.length < 50;) {
    chain.push(style)
    style = styles.get(valueOf(style, 'w:basedOn') ?? '')
  }
  return chain
}

function inherit(below: ParagraphStyle, style: XmlElement, fonts: ThemeFonts): ParagraphStyle {
  const own = parseParagraph(childOf(style, 'w:pPr'))
  const named = /^heading (\d)$/i.exec(valueOf(style, 'w:name') ?? '')?.[1]
  return {
    look: over(below.look, parseLook(childOf(style, 'w:rPr'), fonts)),
    centred: own.centred ?? below.centred,
    outline: own.outline ?? (named ? Number(named) - 1 : below.outline),
    list: own.list
      ? { id: own.list.id ?? below.list?.id, level: own.list.level ?? below.list?.level }
      : below.list,
    chain: [style.attributes['w:styleId']!, ...below.chain],
  }
}

/** What a paragraph's own properties, or a style's, say. */
export function parseParagraph(properties: XmlElement | undefined): Omit<ParagraphStyle, 'look' | 'chain'> {
  const alignment = valueOf(properties, 'w:jc')
  const outline = Number(valueOf(properties, 'w:outlineLvl') ?? Number.NaN)
  return {
    centred: alignment === undefined ? undefined : alignment === 'center',
    outline: Number.isInteger(outline) ? outline : undefined,
    list: listIn(properties),
  }
}

function listIn(properties: XmlElement | undefined): { id?: string; level?: number } | undefined {
  const list = childOf(properties, 'w:numPr')
  if (!list) return undefined
  const id = valueOf(list, 'w:numId')
  const level = Number.parseInt(valueOf(list, 'w:ilvl') ?? '', 10)
  return { ...(id === undefined ? {} : { id }), ...(level >= 0 && level <= 8 ? { level } : {}) }
}

/** The `w:val` of a child. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val']
}
