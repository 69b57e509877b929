// Inside a paragraph: what a reader sees once changes are accepted, and the notes and boxes that hang on it.
import { childOf, childrenOf, findAll, textOf, type XmlElement } from '../archive/parse-xml.ts'
import type { Piece } from '../office/pieces.ts'
import { isFurniture, type FieldState } from './fields.ts'
import { combine, parseLook, type FullLook, type RunLook } from './looks.ts'
import { valueOf, type Styles } from './styles.ts'

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
}

export interface Inline {
  readonly pieces: Piece[]
  readonly notes: NoteReference[]
  readonly boxes: XmlElement[]
}

export interface InlineContext {
  readonly styles: Styles
  readonly fields: FieldState
  /** What the paragraph's style gives to its runs. */
  readonly look: RunLook
}

/** Deleted and moved-away text, and what is no text of the paragraph. */
const out = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:rt'])

/** Collects what stands in a paragraph, or in anything that may stand in one. */
export function readInline(parent: XmlElement, context: InlineContext, into: Inline): Inline {
  for (const child of parent.children) {
    if (typeof child === 'string' || out.has(child.name)) continue
    if (child.name === 'w:r') readRun(child, context, into)
    else if (child.name === 'mc:AlternateContent') readInline(chosen(child), context, into)
    else if (child.name === 'w:fldSimple' && isFurniture(child.attributes['w:instr'] ?? '')) continue
    else if (child.name === 'm:oMath' || child.name === 'm:oMathPara') readMath(child, context, into)
    else readInline(child, context, into)
  }
  return into
}

/**
 * The one branch to read where a part is stored twice, for newer and for older programs (ECMA-376 part 3, 10.2):
 * the newer, unless only the older has words.
 */
export function chosen(alternate: XmlElement): XmlElement {
  const choice = childOf(alternate, 'mc:Choice')
  const fallback = childOf(alternate, 'mc:Fallback')
  return (hasWords(choice) || !hasWords(fallback) ? choice : fallback) ?? alternate
}

function hasWords(branch: XmlElement | undefined): boolean {
  return (
    branch?.children.some(child => (typeof child === 'string' ? child.trim() !== '' : hasWords(child))) ??
    false
  )
}

function readMath(math: XmlElement, context: InlineContext, into: Inline): void {
  const text = findAll(math, 'm:t').map(textOf).join('')
  if (context.fields.shows) into.pieces.push(pieceOf(text, combine(context.look, {}, {})))
}

function readRun(run: XmlElement, context: InlineContext, into: Inline): void {
  const properties = childOf(run, 'w:rPr')
  const style = context.styles.character(valueOf(properties, 'w:rStyle'))
  const look = combine(context.look, style, parseLook(properties, context.styles.fonts))
  readRunContent(run, { ...context, run: look }, into)
}

type RunContext = InlineContext & { readonly run: FullLook }

function readRunContent(run: XmlElement, context: RunContext, into: Inline): void {
  for (const child of run.children) {
    if (typeof child === 'string') continue
    if (child.name === 'w:fldChar') context.fields.mark(child)
    else if (child.name === 'w:instrText') context.fields.code(textOf(child))
    else if (child.name === 'mc:AlternateContent') readRunContent(chosen(child), context, into)
    else if (context.run.hidden || !context.fields.shows) continue
    else if (child.name === 'w:ruby')
      childrenOf(child, 'w:rubyBase').forEach(b => readInline(b, context, into))
    else if (isReference(child)) {
      addNote(child, into)
      // A mark typed by hand follows its reference in the same run.
      if (/^(1|true|on)$/.test(child.attributes['w:customMarkFollows'] ?? '')) return
    } else if (/^w:(drawing|pict|object)$/.test(child.name)) {
      for (const box of boxesIn(child)) into.boxes.push(box)
    } else if (child.name === 'w:sym') addSymbol(child, context.run, into)
    else addText(charactersOf(child), context.run, into)
  }
}

function isReference(element: XmlElement): boolean {
  return element.name === 'w:footnoteReference' || element.name === 'w:endnoteReference'
}

function addNote(reference: XmlElement, into: Inline): void {
  const kind = reference.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
  const id = reference.attributes['w:id']
  if (id !== undefined) into.notes.push({ kind, id })
}

/** Text boxes of a drawing, not those inside another box; each branch of an alternative once. */
function boxesIn(element: XmlElement): XmlElement[] {
  if (element.name === 'w:txbxContent') return [element]
  const inside = element.name === 'mc:AlternateContent' ? chosen(element) : element
  return childrenOf(inside).flatMap(boxesIn)
}

function addText(text: string, look: FullLook, into: Inline): void {
  if (text !== '') into.pieces.push(pieceOf(text, look))
}

function pieceOf(text: string, { bold, italic, caps, font }: FullLook): Piece {
  return { text, bold, italic, caps, font }
}

function charactersOf(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
      return wordsOf(element)
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:softHyphen':
      // In .Vn fonts this code is the letter ư; elsewhere it is dropped with the tidying.
      return '\u00AD'
    default:
      return ''
  }
}

/** Line ends in the file are indentation of the XML; Word shows none of them. */
function wordsOf(element: XmlElement): string {
  const text = textOf(element)
  if (!/[\r\n\t]/.test(text)) return text
  const kept =
    element.attributes['xml:space'] === 'preserve' ? text : text.replace(/^\s*[\r\n]\s*|\s*[\r\n]\s*$/g, '')
  return kept.replace(/[\r\n]+/g, ' ')
}

/** A sign by its code in a font of its own. */
function addSymbol({ attributes }: XmlElement, look: FullLook, into: Inline): void {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16)
  if (!(code > 0 && code <= 0xffff)) return
  addText(String.fromCharCode(code), { ...look, font: attributes['w:font'] ?? look.font }, into)
}
