// Inside a paragraph of OpenDocument text: its words, and the notes and boxes that hang on it.
import { childOf, childrenOf, type XmlElement } from '../archive/parse-xml.ts'
import type { Piece } from '../office/pieces.ts'
import { overStyle, type OdtStyle, type OdtStyles } from './odt-styles.ts'

export interface OdtInline {
  readonly pieces: Piece[]
  readonly notes: XmlElement[]
  readonly boxes: XmlElement[]
}

/** Comments, page numbers, hidden text, names of things: not words of the paragraph. */
const out = new Set([
  'office:annotation',
  'office:annotation-end',
  'text:tracked-changes',
  'text:page-number',
  'text:page-count',
  'text:hidden-text',
  'text:number',
  'text:ruby-text',
  'text:bibliography-mark',
  'text:variable-decls',
  'text:sequence-decls',
  'svg:title',
  'svg:desc',
  'office:event-listeners',
  'office:forms',
  'text:script',
])

export function readOdtInline(
  parent: XmlElement,
  look: OdtStyle,
  { styles, into }: { styles: OdtStyles; into: OdtInline },
): OdtInline {
  for (const child of parent.children) {
    if (typeof child === 'string') {
      // Line ends and runs of blanks in the file are one blank (ISO 26300-1, 6.1.2).
      addText(child.replace(/[ \t\r\n]+/g, ' '), look, into)
    } else readChild(child, look, { styles, into })
  }
  return into
}

function readChild(child: XmlElement, look: OdtStyle, context: { styles: OdtStyles; into: OdtInline }): void {
  const { into, styles } = context
  if (out.has(child.name) || child.attributes['text:display'] === 'none') return
  if (child.name === 'text:note') into.notes.push(...childrenOf(child, 'text:note-body'))
  else if (child.name.startsWith('draw:')) into.boxes.push(...boxesIn(child))
  else if (child.name === 'text:s') addText(' '.repeat(blanksOf(child)), look, into)
  else if (child.name === 'text:tab') addText('\t', look, into)
  else if (child.name === 'text:line-break') addText('\n', look, into)
  else if (/^text:(span|a)$/.test(child.name)) {
    const style = styles.style('text', child.attributes['text:style-name'])
    readOdtInline(child, overStyle(look, style), context)
  } else readOdtInline(child, look, context)
}

function blanksOf(element: XmlElement): number {
  return Math.min(200, Math.max(1, Number(element.attributes['text:c']) || 1))
}

function addText(text: string, look: OdtStyle, into: OdtInline): void {
  if (text === '' || look.hidden) return
  const { bold = false, italic = false, caps = false, font = '' } = look
  into.pieces.push({ text, bold, italic, caps, font })
}

/** Text boxes of a frame or shape; a frame's further children are the same picture in other formats. */
export function boxesIn(element: XmlElement): XmlElement[] {
  if (element.name === 'draw:text-box') return [element]
  if (element.name === 'draw:frame') {
    const box = childOf(element, 'draw:text-box')
    return box ? [box] : []
  }
  if (childOf(element, 'text:p') ?? childOf(element, 'text:list')) return [element]
  return childrenOf(element)
    .filter(child => child.name.startsWith('draw:'))
    .flatMap(boxesIn)
}
