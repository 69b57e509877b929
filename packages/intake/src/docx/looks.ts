import { childOf, findAll, type XmlElement } from '../archive/parse-xml.ts'

/** What a run's properties say; a property not named is inherited. */
export interface RunLook {
  readonly bold?: boolean | undefined
  readonly italic?: boolean | undefined
  readonly caps?: boolean | undefined
  readonly hidden?: boolean | undefined
  readonly font?: string | undefined
}

/** Names of the fonts that styles call "major" and "minor". */
export type ThemeFonts = Readonly<Record<'major' | 'minor', string>>

export function themeFonts(theme: XmlElement | undefined): ThemeFonts {
  const latin = (name: string) => {
    const font = theme && findAll(theme, name)[0]
    return childOf(font, 'a:latin')?.attributes['typeface'] ?? ''
  }
  return { major: latin('a:majorFont'), minor: latin('a:minorFont') }
}

/** An on/off property (ECMA-376, 17.17.4): present means on unless it says otherwise. */
export function isOn(element: XmlElement | undefined): boolean | undefined {
  if (!element) return undefined
  return !/^(0|false|off|none)$/.test(element.attributes['w:val'] ?? '1')
}

export function parseLook(properties: XmlElement | undefined, fonts: ThemeFonts): RunLook {
  if (!properties) return {}
  const look: { -readonly [Key in keyof RunLook]: RunLook[Key] } = {}
  for (const property of properties.children) {
    if (typeof property === 'string') continue
    if (property.name === 'w:b') look.bold = isOn(property)
    else if (property.name === 'w:i') look.italic = isOn(property)
    else if (property.name === 'w:caps') look.caps = isOn(property)
    else if (property.name === 'w:vanish') look.hidden = isOn(property)
    else if (property.name === 'w:rFonts') look.font = fontOf(property, fonts)
  }
  return look
}

/** Letters with marks are drawn with the "high ANSI" font, so that one tells a legacy font. */
function fontOf({ attributes }: XmlElement, fonts: ThemeFonts): string | undefined {
  for (const slot of ['hAnsi', 'ascii']) {
    const theme = attributes[`w:${slot}Theme`]
    if (theme) return fonts[theme.startsWith('major') ? 'major' : 'minor']
    const font = attributes[`w:${slot}`]
    if (font) return font
  }
  return undefined
}

/** Lays one look over another. */
export function over(below: RunLook, above: RunLook): RunLook {
  return {
    bold: above.bold ?? below.bold,
    italic: above.italic ?? below.italic,
    caps: above.caps ?? below.caps,
    hidden: above.hidden ?? below.hidden,
    font: above.font ?? below.font,
  }
}

export interface FullLook {
  readonly bold: boolean
  readonly italic: boolean
  readonly caps: boolean
  readonly hidden: boolean
  readonly font: string
}

/** The look of a run. On/off properties of paragraph and character style cancel each other (ECMA-376, 17.7.3). */
export function combine(paragraph: RunLook, character: RunLook, own: RunLook): FullLook {
  const toggle = (key: 'bold' | 'italic' | 'caps' | 'hidden') =>
    own[key] ?? Boolean(paragraph[key]) !== Boolean(character[key])
  return {
    bold: toggle('bold'),
    italic: toggle('italic'),
    caps: toggle('caps'),
    hidden: toggle('hidden'),
    font: own.font ?? character.font ?? paragraph.font ?? '',
  }
}
