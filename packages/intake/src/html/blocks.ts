import type { BlockStyle, SourceBlock } from '../document.ts'
import { isFurnitureLine, opensOtherArticles } from './furniture.ts'
import { listLabels } from './list-label.ts'
import { attribute, childrenOf, isBlock, textBelow, type HtmlNode } from './nodes.ts'
import { cellsOfTable } from './table.ts'

interface Context {
  readonly bold: boolean
  readonly italic: boolean
  readonly centred: boolean
  readonly heading: number
  readonly label: string
  readonly level: number
  readonly note: boolean
  readonly cell: SourceBlock['cell'] | null
}

const plainContext: Context = {
  bold: false,
  italic: false,
  centred: false,
  heading: 0,
  label: '',
  level: 0,
  note: false,
  cell: null,
}

interface Piece {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
}

const superscripts: Readonly<Record<string, string>> = { '2': '²', '3': '³' }

/** The article's paragraphs, list items, cells and notes in the order a reader sees them. */
export function blocksOf(article: HtmlNode, leftOut: ReadonlySet<HtmlNode>): SourceBlock[] {
  const writer = new BlockWriter(leftOut)
  writer.walk(article, plainContext)
  writer.flush(plainContext)
  return writer.blocks
}

class BlockWriter {
  readonly blocks: SourceBlock[] = []
  private readonly leftOut: ReadonlySet<HtmlNode>
  private pieces: Piece[] = []
  private tables = 0
  /** The label waits for the item's first words. */
  private label: { text: string; level: number } | null = null
  private isNote = false
  private over = false

  constructor(leftOut: ReadonlySet<HtmlNode>) {
    this.leftOut = leftOut
  }

  walk(node: HtmlNode, context: Context): void {
    if (this.leftOut.has(node)) return
    if (node.type === 'text') {
      this.pieces.push({ text: node.data ?? '', bold: context.bold, italic: context.italic })
      return
    }
    if (node.name === 'br' || node.name === 'hr') return this.flush(context)
    if (node.name === 'pre') return this.preformatted(node, context)
    if (this.takeMark(node, context)) return
    const inner = inside(node, context)
    if (!isBlock(node)) return this.children(node, inner)
    this.flush(context)
    if (node.name === 'table') this.table(node, inner)
    else if (node.name === 'ol' || node.name === 'ul') this.list(node, inner)
    else this.children(node, inner)
    this.flush(inner)
  }

  private children(node: HtmlNode, context: Context): void {
    for (const child of childrenOf(node)) this.walk(child, context)
  }

  private preformatted(node: HtmlNode, context: Context): void {
    for (const line of textBelow(node).split(/\r?\n/u)) {
      this.flush(context)
      this.pieces.push({ text: line, bold: context.bold, italic: context.italic })
    }
    this.flush(context)
  }

  private list(list: HtmlNode, context: Context): void {
    const labels = listLabels(list)
    for (const child of childrenOf(list)) {
      const label = labels.get(child)
      if (label === undefined || this.leftOut.has(child)) {
        this.walk(child, context)
        continue
      }
      this.flush(context)
      this.label = { text: label, level: context.level }
      this.children(child, { ...inside(child, context), level: context.level + 1 })
      this.flush({ ...context, level: context.level + 1 })
      this.label = null
    }
  }

  private table(node: HtmlNode, context: Context): void {
    const cells = cellsOfTable(node)
    if (!cells) return this.children(node, context)
    const table = this.tables++
    for (const { node: cell, ...place } of cells) {
      const own = { ...inside(cell, context), cell: { table, ...place } }
      this.children(cell, own)
      this.flush(own)
    }
  }

  /** A link to or from a footnote is its mark: it is not read; one that leads back says that a note begins here. */
  private takeMark(node: HtmlNode, context: Context): boolean {
    const text = textBelow(node).trim()
    const target = attribute(node, 'href')
    if (node.name === 'a' && target.startsWith('#') && /^\[?\(?(?:\d{1,3}|\*+|[↑↩^])\)?\]?$/u.test(text)) {
      if (/ref|back/iu.test(target) && this.pieces.every(piece => piece.text.trim() === ''))
        this.isNote = true
      return true
    }
    if (node.name !== 'sup') return false
    if (/^\[?\(?\d{1,3}\)?\]?$/u.test(text) && !hasLink(node)) {
      const before = this.pieces.at(-1)?.text ?? ''
      const exponent = /(?:^|[\d\s/])(?:k|d|c|m)?m$/u.test(before) ? (superscripts[text] ?? text) : ''
      this.pieces.push({ text: exponent, bold: context.bold, italic: context.italic })
      return true
    }
    return false
  }

  flush(context: Context): void {
    const pieces = this.pieces.filter(piece => piece.text.trim() !== '')
    const raw = this.pieces.map(piece => piece.text).join('')
    this.pieces = []
    const text = raw
      .replace(/[\u200b\ufeff\u00ad]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim()
      .normalize('NFC')
    const note = this.isNote || context.note
    this.isNote = false
    if (text === '' || this.over || isFurnitureLine(text)) {
      if (opensOtherArticles(text) && context.cell === null) this.over = true
      return
    }
    const label = this.label
    this.label = null
    const style = styleOf(pieces, context)
    this.blocks.push({
      text: label ? `${label.text} ${text}` : text,
      kind: context.cell ? 'cell' : note ? 'note' : 'paragraph',
      ...(label ? { label: label.text, level: label.level } : {}),
      ...(Object.keys(style).length > 0 ? { style } : {}),
      ...(context.cell ? { cell: context.cell } : {}),
      paragraph: this.blocks.length + 1,
    })
  }
}

function inside(node: HtmlNode, context: Context): Context {
  const name = node.name ?? ''
  const style = attribute(node, 'style')
  const level = /^h([1-6])$/u.exec(name)?.[1]
  const aligned = /text-align\s*:\s*([a-z]+)/iu.exec(style)?.[1] ?? attribute(node, 'align')
  const named = `${attribute(node, 'class')} ${attribute(node, 'id')}`
  return {
    ...context,
    bold:
      context.bold ||
      name === 'b' ||
      name === 'strong' ||
      name === 'th' ||
      /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style),
    italic: context.italic || name === 'i' || name === 'em' || /font-style\s*:\s*italic/iu.test(style),
    centred: aligned === '' ? context.centred || name === 'center' : /^center$/iu.test(aligned),
    heading: level ? Number(level) : context.heading,
    note: context.note || /(?:^|\s)(?:footnotes?|fn\d+|_?ftn\d+|endnotes?)(?:\s|$)/iu.test(named),
  }
}

function hasLink(node: HtmlNode): boolean {
  return childrenOf(node).some(child => child.name === 'a' || hasLink(child))
}

function styleOf(pieces: ReadonlyArray<Piece>, context: Context): BlockStyle {
  return {
    ...(pieces.length > 0 && pieces.every(piece => piece.bold) ? { bold: true } : {}),
    ...(pieces.length > 0 && pieces.every(piece => piece.italic) ? { italic: true } : {}),
    ...(context.centred ? { centred: true } : {}),
    ...(context.heading > 0 ? { heading: context.heading } : {}),
  }
}
