// The marked text as a person reads it: whole paragraphs of one span stand as blocks, a line that several spans share
// stays one paragraph with marks in it, so that no sentence is torn apart.
import type { PlanSpan } from '@camket/services/publication/reading/showPlan'

interface Piece {
  readonly span: PlanSpan
  readonly text: string
  /** Offset of its first character into the plan's text. */
  readonly start: number
}
export interface Block {
  /** The one span of a whole block; null where several share a line. */
  readonly whole: PlanSpan | null
  readonly lines: ReadonlyArray<readonly Piece[]>
  /** Spans that begin in this block: their anchors. */
  readonly begins: readonly PlanSpan[]
}

export function blocksOf(spans: readonly PlanSpan[]): Block[] {
  const begun = new Set<PlanSpan>()
  const blocks: Block[] = []
  for (const line of linesOf(spans)) {
    const whole = line.length === 1 ? line[0]!.span : null
    const begins = line.map(piece => piece.span).filter(span => !begun.has(span))
    for (const span of begins) begun.add(span)
    const last = blocks.at(-1)
    if (whole !== null && last?.whole === whole)
      blocks[blocks.length - 1] = { ...last, lines: [...last.lines, line] }
    else blocks.push({ whole, lines: [line], begins })
  }
  return blocks
}

function linesOf(spans: readonly PlanSpan[]): Piece[][] {
  const lines: Piece[][] = [[]]
  for (const span of spans) {
    let { start } = span
    for (const [index, text] of span.text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (text !== '') lines.at(-1)!.push({ span, text, start })
      start += text.length + 1
    }
  }
  return lines.map(withoutBlank).filter(line => line.length > 0)
}

/** Blank pieces and a bare full stop or semicolon beside a unit do not make a line shared. */
function withoutBlank(line: Piece[]): Piece[] {
  const said = line.filter(({ text }) => /[\p{L}\p{N}█]/u.test(text))
  if (said.length !== 1) return said.length === 0 ? line.filter(({ text }) => text.trim() !== '') : line
  return [{ span: said[0]!.span, text: line.map(({ text }) => text).join(''), start: line[0]!.start }]
}
