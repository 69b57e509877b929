import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { legacyFontNamed, type LegacyFont } from '../encoding/legacy-fonts.ts'
import type { Rule } from '../layout/page.ts'
import { matrixOf, times, type Matrix } from './matrix.ts'
import { ruleOfPath } from './rules.ts'

export interface Look {
  readonly bold: boolean
  readonly italic: boolean
  /** What the font holds where it is from before Unicode: asked once a font, for its words are thousands. */
  readonly legacy: LegacyFont | null
}

export interface Glyph {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
  readonly look: Look
}

export interface DrawnPage {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly glyphs: ReadonlyArray<Glyph>
  readonly rules: ReadonlyArray<Rule>
  /** Share of the page that the largest picture covers, 0–1. */
  readonly picture: number
  /** How many shapes are painted: letters drawn as outlines make many. */
  readonly shapes: number
  /** True when not a single operator stands in the page's content. */
  readonly isEmpty: boolean
}

interface TextState {
  ctm: Matrix
  font: FontObject | null
  look: Look
  size: number
  charSpace: number
  wordSpace: number
  scale: number
  leading: number
  rise: number
}

interface FontObject {
  readonly name?: string
  readonly fontMatrix?: ReadonlyArray<number>
  readonly vertical?: boolean
}

interface DrawnGlyph {
  readonly unicode: string
  readonly originalCharCode: number
  readonly width: number
  readonly isSpace: boolean
}

const noLook: Look = { bold: false, italic: false, legacy: null }
const mostGlyphs = 200_000

/** Walks the page's drawing operators once: where each letter stands, which lines are drawn, how much is a picture. */
export async function drawnPage(page: PDFPageProxy): Promise<DrawnPage> {
  const list = await page.getOperatorList({ annotationMode: 0 })
  const viewport = page.getViewport({ scale: 1 })
  const walker = new Walker(page, viewport.transform as unknown as Matrix, viewport.height)
  for (let i = 0; i < list.fnArray.length && walker.glyphs.length < mostGlyphs; i++) {
    walker.step(list.fnArray[i]!, (list.argsArray[i] ?? []) as ReadonlyArray<unknown>)
  }
  const { width, height } = viewport
  return {
    number: page.pageNumber,
    width,
    height,
    glyphs: walker.glyphs.filter(
      glyph => glyph.base > 0 && glyph.base < height + 2 && glyph.right > 0 && glyph.left < width,
    ),
    rules: walker.rules,
    picture: Math.min(1, walker.picture / (width * height || 1)),
    shapes: walker.shapes,
    isEmpty: list.fnArray.length === 0,
  }
}

class Walker {
  readonly glyphs: Glyph[] = []
  readonly rules: Rule[] = []
  picture = 0
  shapes = 0
  private readonly page: PDFPageProxy
  private readonly height: number
  private readonly stack: TextState[] = []
  private readonly looks = new Map<string, Look>()
  private readonly marked: boolean[] = []
  private state: TextState
  private text: Matrix = [1, 0, 0, 1, 0, 0]
  private x = 0
  private y = 0
  private lineX = 0
  private lineY = 0

  constructor(page: PDFPageProxy, ctm: Matrix, height: number) {
    this.page = page
    this.height = height
    this.state = {
      ctm,
      font: null,
      look: noLook,
      size: 0,
      charSpace: 0,
      wordSpace: 0,
      scale: 1,
      leading: 0,
      rise: 0,
    }
  }

  step(op: number, args: ReadonlyArray<unknown>): void {
    if (this.graphics(op, args)) return
    this.textOperator(op, args as ReadonlyArray<number>)
  }

  private graphics(op: number, args: ReadonlyArray<unknown>): boolean {
    switch (op) {
      case OPS.save:
        this.stack.push({ ...this.state })
        return true
      case OPS.paintFormXObjectBegin:
        this.stack.push({ ...this.state })
        if (args[0]) this.transform(args[0] as Matrix)
        return true
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        this.state = this.stack.pop() ?? this.state
        return true
      case OPS.transform:
        this.transform(args as unknown as Matrix)
        return true
      case OPS.constructPath:
        this.shapes++
        this.rules.push(...ruleOfPath(args, this.state.ctm))
        return true
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject: {
        const [a, b, c, d] = this.state.ctm
        this.picture = Math.max(this.picture, Math.abs(a * d - b * c))
        return true
      }
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        this.marked.push(args[0] === 'Artifact')
        return true
      case OPS.endMarkedContent:
        this.marked.pop()
        return true
      default:
        return false
    }
  }

  private textOperator(op: number, args: ReadonlyArray<number>): void {
    const state = this.state
    if (op === OPS.beginText) this.setTextMatrix([1, 0, 0, 1, 0, 0])
    else if (op === OPS.setFont) this.setFont(String(args[0]), args[1] ?? 0)
    else if (op === OPS.setTextMatrix) this.setTextMatrix(matrixOf(args))
    else if (op === OPS.moveText) this.moveText(args[0] ?? 0, args[1] ?? 0)
    else if (op === OPS.setLeadingMoveText) {
      state.leading = -(args[1] ?? 0)
      this.moveText(args[0] ?? 0, args[1] ?? 0)
    } else if (op === OPS.nextLine) this.moveText(0, -state.leading)
    else if (op === OPS.setLeading) state.leading = args[0] ?? 0
    else if (op === OPS.setCharSpacing) state.charSpace = args[0] ?? 0
    else if (op === OPS.setWordSpacing) state.wordSpace = args[0] ?? 0
    else if (op === OPS.setHScale) state.scale = (args[0] ?? 100) / 100
    else if (op === OPS.setTextRise) state.rise = args[0] ?? 0
    else if (op === OPS.showText || op === OPS.showSpacedText) this.show(args[0] as unknown)
  }

  private setTextMatrix(matrix: Matrix): void {
    this.text = matrix
    this.x = this.y = this.lineX = this.lineY = 0
  }

  private moveText(dx: number, dy: number): void {
    this.x = this.lineX += dx
    this.y = this.lineY += dy
  }

  private transform(by: Matrix): void {
    this.state.ctm = times(this.state.ctm, by)
  }

  private setFont(id: string, size: number): void {
    const font = this.page.commonObjs.has(id) ? (this.page.commonObjs.get(id) as FontObject) : null
    this.state.font = font
    this.state.size = size
    this.state.look = this.lookOf(id, font)
  }

  private lookOf(id: string, font: FontObject | null): Look {
    const known = this.looks.get(id)
    if (known) return known
    const name = (font?.name ?? '').replace(/^[A-Z]{6}\+/u, '')
    const look = {
      bold: /bold|black|heavy|demi/iu.test(name),
      italic: /italic|oblique/iu.test(name),
      legacy: legacyFontNamed(name),
    }
    this.looks.set(id, look)
    return look
  }

  private show(run: unknown): void {
    if (!Array.isArray(run)) return
    const state = this.state
    const direction = state.size < 0 ? -1 : 1
    const size = Math.abs(state.size)
    const unit = size * (state.font?.fontMatrix?.[0] ?? 0.001)
    const place = times(state.ctm, this.text)
    const height = size * Math.hypot(place[2], place[3])
    const upright = Math.abs(place[1]) < 0.3 * Math.abs(place[0])
    let at = 0
    for (const item of run as Array<number | DrawnGlyph | null>) {
      if (item === null) continue
      if (typeof item === 'number') {
        at -= (item * size) / 1000
        continue
      }
      const wide = item.width * unit
      const left = this.x + at * state.scale * direction
      const right = this.x + (at + wide) * state.scale * direction
      if (upright && height > 0.5) this.put(item, { place, left, right, height })
      at += wide + (state.charSpace + (item.isSpace ? state.wordSpace : 0)) * direction
    }
    this.x += at * state.scale * direction
  }

  /** Running heads and feet are marked as artifacts and stand near an edge. */
  private nearEdge(base: number): boolean {
    return base < 0.1 * this.height || base > 0.9 * this.height
  }

  private put(glyph: DrawnGlyph, at: { place: Matrix; left: number; right: number; height: number }): void {
    const y = this.y + this.state.rise
    const { place } = at
    const x0 = place[0] * at.left + place[2] * y + place[4]
    const x1 = place[0] * at.right + place[2] * y + place[4]
    const base = place[1] * at.left + place[3] * y + place[5]
    const text = letterOf(glyph)
    const left = Math.min(x0, x1)
    const right = Math.max(x0, x1)
    if (this.marked.includes(true) && this.nearEdge(base)) return
    this.glyphs.push({ text, left, right, base, size: at.height, look: this.state.look })
  }
}

/** A font that shows code 0xAD draws a letter there in the old encodings; the name of its glyph says hyphen. */
function letterOf(glyph: DrawnGlyph): string {
  return glyph.originalCharCode === 0xad && glyph.unicode === '-' ? '\u00ad' : glyph.unicode
}
