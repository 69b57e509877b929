import type { BlockStyle, Progress, SourceBlock, SourceDocument } from '../document.ts'
import { decodeText } from '../encoding/decode-text.ts'
import { printedLines } from './lines.ts'

/**
 * Reads Markdown (CommonMark headings, lists, emphasis, quotes; tables and footnotes as GitHub writes them). Lines that go on a
 * paragraph are joined, since in this format only a blank line ends one.
 * @throws UnreadableFile too-large
 */
export function readMarkdown(bytes: Uint8Array, progress?: Progress): SourceDocument {
  const { text, warnings } = decodeText(bytes)
  progress?.({ what: 'reading', done: 1, of: 1 })
  return { format: 'md', blocks: new Markdown(printedLines(text)).blocks, warnings }
}

const listItem = /^([-*+•]|\d{1,4}[.)]|[a-zđ][.)])\s+(.*)$/u
const heading = /^(#{1,6})\s+(.*?)\s*#*$/u
const ruler = /^(?:[-*_]\s*){3,}$/u
const tableRow = /^\|.*\|$/u
const tableRuler = /^\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/u
const footnote = /^\[\^([^\]]+)\]:\s*(.*)$/u

class Markdown {
  readonly blocks: SourceBlock[] = []
  private open: { text: string; from: number; label?: string; kind: SourceBlock['kind'] } | null = null
  private tables = 0
  private fenced = false

  constructor(lines: ReadonlyArray<string>) {
    for (let i = 0; i < lines.length;) i = this.take(lines, i)
    this.close()
  }

  private take(lines: ReadonlyArray<string>, i: number): number {
    const line = lines[i]!.replace(/^(?:>\s*)+/u, '')
    const next = lines[i + 1] ?? ''
    if (/^(?:```|~~~)/u.test(line)) {
      this.close()
      this.fenced = !this.fenced
    } else if (this.fenced) this.put(line, i + 1)
    else if (line === '') this.close()
    else if (this.open && /^(?:=+|-{2,})$/u.test(line)) this.underlined(line.startsWith('=') ? 1 : 2)
    else if (ruler.test(line)) this.close()
    else if (tableRow.test(line) && tableRuler.test(next)) return this.table(lines, i)
    else if (!this.special(line, i + 1)) this.goOn(line, i + 1)
    return i + 1
  }

  private special(line: string, number: number): boolean {
    const head = heading.exec(line)
    const item = listItem.exec(line)
    const note = footnote.exec(line)
    if (!head && !item && !note) return false
    this.close()
    if (head) this.put(head[2]!, number, { style: { heading: head[1]!.length } })
    else if (note) this.open = { text: note[2]!, from: number, kind: 'note' }
    else {
      const label = /^[*+•]$/u.test(item![1]!) ? '-' : item![1]!
      this.open = { text: `${label} ${item![2]!}`, from: number, label, kind: 'paragraph' }
    }
    return true
  }

  private goOn(line: string, number: number): void {
    if (!this.open) this.open = { text: line, from: number, kind: 'paragraph' }
    else this.open.text += ' ' + line
  }

  private underlined(level: number): void {
    const { text, from } = this.open!
    this.open = null
    this.put(text, from, { style: { heading: level } })
  }

  private close(): void {
    if (!this.open) return
    const { text, from, label, kind } = this.open
    this.open = null
    this.put(text, from, { kind, ...(label === undefined ? {} : { label }) })
  }

  private table(lines: ReadonlyArray<string>, from: number): number {
    this.close()
    const table = this.tables++
    let row = 0
    let i = from
    for (; i < lines.length && (tableRow.test(lines[i]!) || i === from + 1); i++) {
      if (i === from + 1) continue
      cellsOf(lines[i]!).forEach((text, column) => {
        this.put(text, i + 1, {
          kind: 'cell',
          cell: { table, row, column, rows: 1, columns: 1, head: row === 0 },
        })
      })
      row++
    }
    return i
  }

  private put(raw: string, paragraph: number, extra: Partial<SourceBlock> = {}): void {
    const { text, style } = plain(raw)
    const whole = { ...style, ...extra.style }
    if (text === '') return
    this.blocks.push({
      kind: 'paragraph',
      ...extra,
      text,
      paragraph,
      ...(Object.keys(whole).length > 0 ? { style: whole } : {}),
    })
  }
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map(cell => cell.trim())
}

/** The words without marks of emphasis, links and notes. */
function plain(raw: string): { text: string; style: BlockStyle } {
  const body = raw.trim()
  const style: BlockStyle = {
    ...(/^(?:\*\*|__)[^*_]+(?:\*\*|__)$/u.test(body) ? { bold: true } : {}),
    ...(/^[*_][^*_]+[*_]$/u.test(body) ? { italic: true } : {}),
  }
  const text = body
    .replace(/\[\^[^\]]+\]/gu, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/gu, '')
    .replace(/\[([^\]]+)\]\([^)\s]*(?:\s+"[^"]*")?\)/gu, '$1')
    .replace(/<br\s*\/?>/giu, ' ')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*_\\])([*_])(?=\S)(.+?)(?<=[^\s\\])\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/`([^`]+)`/gu, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!|<>~-])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC')
  return { text, style }
}
