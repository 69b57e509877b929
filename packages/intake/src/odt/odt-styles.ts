import { childOf, childrenOf, findAll, type XmlElement } from '../archive/parse-xml.ts'

/** What a style says about words and paragraphs, with what it inherits; a property not named is undefined. */
export interface OdtStyle {
  readonly bold?: boolean | undefined
  readonly italic?: boolean | undefined
  readonly caps?: boolean | undefined
  readonly hidden?: boolean | undefined
  readonly font?: string | undefined
  readonly centred?: boolean | undefined
}

export interface OdtStyles {
  /** `family` is `paragraph`, `text`, `section`, … (ISO 26300, 16.2). */
  style(family: string, name: string | undefined): OdtStyle
  list(name: string): XmlElement | undefined
  readonly outline: XmlElement | undefined
}

/** Styles of both parts; automatic ones of the content stand before common ones of the same name. */
export function readOdtStyles(parts: ReadonlyArray<XmlElement | undefined>): OdtStyles {
  const fonts = new Map<string, string>()
  const styles = new Map<string, XmlElement>()
  const defaults = new Map<string, XmlElement>()
  const lists = new Map<string, XmlElement>()
  let outline: XmlElement | undefined
  for (const part of parts) {
    for (const face of childrenOf(childOf(part, 'office:font-face-decls'), 'style:font-face')) {
      fonts.set(face.attributes['style:name'] ?? '', face.attributes['svg:font-family'] ?? '')
    }
    for (const style of [part, part].flatMap((root, i) => childrenOf(childOf(root, groups[i]!)))) {
      const name = style.attributes['style:name'] ?? ''
      const key = `${style.attributes['style:family']} ${name}`
      if (style.name === 'style:style' && !styles.has(key)) styles.set(key, style)
      if (style.name === 'style:default-style') defaults.set(style.attributes['style:family'] ?? '', style)
      if (style.name === 'text:list-style' && !lists.has(name)) lists.set(name, style)
      if (style.name === 'text:outline-style') outline = style
    }
  }
  const known = new Map<string, OdtStyle>()
  const resolve = (family: string, name: string | undefined, depth: number): OdtStyle => {
    const key = `${family} ${name ?? ''}`
    const done = known.get(key)
    if (done) return done
    const style = styles.get(key)
    const parent = style?.attributes['style:parent-style-name']
    const below =
      style && parent !== undefined && depth < 40
        ? resolve(family, parent, depth + 1)
        : parseStyle(defaults.get(family), {}, fonts)
    const own = parseStyle(style, below, fonts)
    known.set(key, own)
    return own
  }
  return { style: (family, name) => resolve(family, name, 0), list: name => lists.get(name), outline }
}

const groups = ['office:automatic-styles', 'office:styles']

function parseStyle(
  style: XmlElement | undefined,
  below: OdtStyle,
  fonts: ReadonlyMap<string, string>,
): OdtStyle {
  const text = childOf(style, 'style:text-properties')?.attributes ?? {}
  const paragraph = childOf(style, 'style:paragraph-properties')?.attributes ?? {}
  const section = childOf(style, 'style:section-properties')?.attributes ?? {}
  const display = text['text:display'] ?? section['text:display']
  const weight = text['fo:font-weight']
  return {
    bold: weight === undefined ? below.bold : weight === 'bold' || Number(weight) >= 600,
    italic: flag(text['fo:font-style'], /italic|oblique/) ?? below.italic,
    caps: flag(text['fo:text-transform'], /uppercase/) ?? below.caps,
    hidden: flag(display, /^none$/) ?? below.hidden,
    font: fontOf(text, fonts) ?? below.font,
    centred: flag(paragraph['fo:text-align'], /^center$/) ?? below.centred,
  }
}

function flag(value: string | undefined, on: RegExp): boolean | undefined {
  return value === undefined ? undefined : on.test(value)
}

function fontOf(
  text: Readonly<Record<string, string>>,
  fonts: ReadonlyMap<string, string>,
): string | undefined {
  const name = text['style:font-name']
  const family = name === undefined ? text['fo:font-family'] : (fonts.get(name) ?? name)
  return family?.replace(/^['"]|['"]$/g, '')
}

/** Lays a text style over the look around it. */
export function overStyle(below: OdtStyle, above: OdtStyle): OdtStyle {
  return {
    bold: above.bold ?? below.bold,
    italic: above.italic ?? below.italic,
    caps: above.caps ?? below.caps,
    hidden: above.hidden || below.hidden,
    font: above.font ?? below.font,
    centred: below.centred,
  }
}

/** The property elements of one list level, by level from 1. */
export function listLevels(list: XmlElement | undefined): ReadonlyMap<number, XmlElement> {
  if (!list) return new Map()
  const levels = ['number', 'bullet', 'image'].flatMap(kind => findAll(list, `text:list-level-style-${kind}`))
  const outline = findAll(list, 'text:outline-level-style')
  return new Map([...levels, ...outline].map(level => [Number(level.attributes['text:level']), level]))
}
