import type { BlockStyle, SourceBlock, SourceDocument, TableCell } from '../../document.ts'
import type { SourcePlace } from '@camket/domain/plans/reading'
import { labelOf } from './labels.ts'
import { join, part, viewOf, type View } from './view.ts'

/** A paragraph as it was meant, whatever the copy did to its lines. */
export interface Line extends View {
  /** Number of its first block. */
  readonly block: number
  readonly kind: SourceBlock['kind']
  readonly cell?: TableCell | undefined
  readonly style?: BlockStyle | undefined
  /** An empty line stood before it in the source, as far as the source tells. */
  readonly apart: boolean
}

export interface Page {
  readonly text: string
  readonly map: SourcePlace[]
  readonly lines: ReadonlyArray<Line>
  readonly format: SourceDocument['format']
}

/** Lays the blocks out as one text with its map, and as the logical lines that the rules read. */
export function layOut(document: SourceDocument): Page {
  const texts = document.blocks.map(block => block.text.normalize('NFC'))
  const map: SourcePlace[] = []
  const raw: Line[] = []
  let offset = 0
  document.blocks.forEach((block, i) => {
    const before = document.blocks[i - 1]
    const length = texts[i]!.length + (i + 1 < texts.length ? 1 : 0)
    map.push({
      start: offset,
      end: offset + length,
      page: block.page ?? null,
      paragraph: block.paragraph,
      ...(block.confidence === undefined ? {} : { confidence: block.confidence }),
    })
    const apart = before === undefined || block.paragraph - before.paragraph > 1
    const view = viewOf(texts[i]!, offset)
    if (view.s !== '')
      raw.push({ ...view, block: i, kind: block.kind, apart, cell: block.cell, style: block.style })
    offset += length
  })
  const whole = document.format === 'docx' || document.format === 'odt'
  const joined = joinWrapped(raw, whole ? [] : raw)
  return { text: texts.join('\n'), map, lines: joined.flatMap(splitGlued), format: document.format }
}

const endsSentence = /[.;:!?…]["”)]?$/u
const startsLow = /^[\p{Ll}&,]/u
const wantsMore =
  /(?:(?:^|[^\p{L}])(?:ngày|tháng|năm|số|của|và|với|tại|về|cho|theo|các|bởi|là|do|giao|Số ?:)|[,/–-])$/u
const dated = /^(?:\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}|tháng \d|\d{1,6} ?\/)/u

/** Usual length of a printed line where lines were cut by width, or null where they were not. */
function wrapWidth(lines: ReadonlyArray<Line>): number | null {
  let soft = 0
  let pairs = 0
  for (let i = 1; i < lines.length; i++) {
    if (lines[i]!.cell || lines[i]!.apart) continue
    pairs++
    if (startsLow.test(lines[i]!.s) && !labelOf(lines[i]!.s) && !endsSentence.test(lines[i - 1]!.s)) soft++
  }
  if (soft < 3 || soft / Math.max(1, pairs) < 0.08) return null
  const lengths = lines.map(line => line.s.length).sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length * 0.8)]!
}

function joinWrapped(lines: ReadonlyArray<Line>, measured: ReadonlyArray<Line>): Line[] {
  const width = wrapWidth(measured)
  const out: Line[] = []
  let group: Line[] = []
  const close = () => {
    if (group.length > 0) out.push({ ...group[0]!, ...join(group) })
    group = []
  }
  let listing = false
  let spaced = false
  for (const [i, line] of lines.entries()) {
    const before = group.at(-1)
    if (tableStarts.test(line.s)) spaced = lines[i + 1]?.apart === true && lines[i + 2]?.apart === true
    listing = tableStarts.test(line.s) || (listing && !tableEnds.test(line.s))
    const goesOn =
      before &&
      (listing ? cellGoesOn(before, line, spaced) : belongs(before, line, { width, first: group[0]! }))
    if (!goesOn) close()
    group.push(line)
  }
  close()
  return out
}

const tableStarts = /^(?:STT|TT|Số TT|Stt)\.?$/u
const tableEnds =
  /^(?:[IVX]{1,4}[./]\s|Nơi nhận|TỔ CHỨC|KINH PHÍ|PHÂN CÔNG|PHỤ LỤC|Phụ lục|Điều\s\d|(?:TM|KT)\.|Trên đây)/u

/** In a table laid out one cell a line, an empty line between cells, a small letter or an open end shows that a cell goes on. */
function cellGoesOn(before: Line, next: Line, spaced: boolean): boolean {
  if (before.cell || next.cell || next.apart || !/\p{L}/u.test(before.s) || tableStarts.test(before.s))
    return false
  if (/^(?:-\s?)?nt(?:\s?-)?\.?$/iu.test(next.s)) return false
  if (spaced) return true
  if (startsLow.test(next.s)) return !/[.;]$/u.test(before.s)
  return wantsMore.test(before.s) && !labelOf(next.s)
}

const listed = (s: string) => labelOf(s) !== null || opens.test(s)
const opens =
  /^(?:Căn cứ|Xét đề nghị|Theo đề nghị|Thực hiện (?:Quyết định|Kế hoạch|Chỉ thị|Công văn)|Nơi nhận|Kính gửi|(?:TM|KT|TL|TUQ|Q)\. ?|\||Số ?:|KẾ ?HOẠCH$|QUYẾT ?ĐỊNH ?:?$|Độc lập)/u
const caps = (s: string) => /\p{Lu}/u.test(s) && !/\p{Ll}/u.test(s)
const furniture = (s: string) => !/[\p{L}\d]/u.test(s)

/** True when `next` goes on with the paragraph of `before`: the break between them is the printer's, not the writer's. */
function belongs(before: Line, next: Line, at: { width: number | null; first: Line }): boolean {
  if (before.cell || next.cell || before.kind !== next.kind) return false
  if (furniture(before.s) || furniture(next.s)) return false
  if (/(?:^|\s)Số ?: ?(?:\d{1,6} ?\/? ?)?$/u.test(before.s))
    return !opens.test(next.s) && !caps(next.s.replace(/^\S*\d\S*(?: ?[/-] ?\S+){0,3}/u, ''))
  if (/^(?:Điều \d{1,3}[.:]?|\d{1,2}[.)]|[a-zđ]\))$/u.test(before.s)) return labelOf(next.s) === null
  if (/\/\p{Lu}{1,5}-$/u.test(before.s) && /^\p{Lu}/u.test(next.s)) return true
  if (next.apart) return false
  if (wantsMore.test(before.s) && dated.test(next.s)) return true
  if (listed(next.s)) return false
  if (caps(before.s) && caps(next.s))
    return labelOf(at.first.s)?.kind === 'roman' && !endsSentence.test(before.s)
  if (caps(before.s) !== caps(next.s) && !startsLow.test(next.s))
    return at.width !== null && wantsMore.test(before.s)
  if (startsLow.test(next.s)) return !/(?:\.\/\.|[.;:])$/u.test(before.s) || at.width !== null
  if (at.width === null) return false
  if (/(?:[;:]|\.\/\.)$/u.test(before.s)) return false
  if (endsSentence.test(before.s)) return before.s.length >= at.width * 0.9
  return before.s.length >= at.width * 0.6 || wantsMore.test(before.s)
}

const glued =
  /(?<=[.;:!?…)\p{L}]) (?=(?:[IVX]{1,4}[./]? (?:\p{Lu}{2,},? ){1,2}\p{Lu}{1,})|(?:Nơi nhận ?:)|(?:KT|TM)\. \p{Lu}{2})|(?<=\p{Lu}{2}) (?=1\. \p{Lu}\p{Ll})|(?<=[.;:]) (?=(?:\d{1,2}[.)] \p{Lu}\p{L}{1,})|(?:[a-eg-ik-vxyđ]\) \p{L})|(?:Điều \d{1,2}\. \p{Lu}))|(?<=[.;:,]) (?=\(\d{1,2}\) ?\p{L})/gu

/** Breaks a line that carries several labelled items, as pages that lost their line ends do. */
function splitGlued(line: Line): Line[] {
  if (line.cell || line.kind !== 'paragraph' || line.s.length < 40) return [line]
  const cuts = [...line.s.matchAll(glued)].map(found => found.index + 1)
  if (cuts.length === 0) return [line]
  return [0, ...cuts].map((from, i) => ({
    ...line,
    ...trimmed(part(line, from, cuts[i] ?? line.s.length)),
    apart: i === 0 && line.apart,
  }))
}

function trimmed(view: View): View {
  return view.s.endsWith(' ') ? part(view, 0, view.s.length - 1) : view
}
