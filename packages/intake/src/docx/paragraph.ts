import { childOf, type XmlElement } from '../archive/parse-xml.ts'
import type { BlockStyle, SourceBlock } from '../document.ts'
import { joinPieces, weightOf } from '../office/pieces.ts'
import { linesOf } from '../office/tidy.ts'
import { readInline } from './inline.ts'
import type { ListLabel } from './list-labels.ts'
import { combine, isOn, over, parseLook } from './looks.ts'
import type { Paragraph, Place, Reading } from './reading.ts'
import { parseParagraph, valueOf } from './styles.ts'

/** A paragraph as it stands in the file, and whether its end is seen or its words run into the next paragraph. */
export function parseParagraphElement(
  element: XmlElement,
  place: Place,
  reading: Reading,
): { paragraph: Paragraph; ends: boolean } {
  const number = place.owner ?? ++reading.paragraphs
  const properties = childOf(element, 'w:pPr')
  const style = reading.styles.paragraph(valueOf(properties, 'w:pStyle'))
  const markProperties = childOf(properties, 'w:rPr')
  const character = reading.styles.character(valueOf(markProperties, 'w:rStyle'))
  const ownMark = parseLook(markProperties, reading.styles.fonts)
  const context = { styles: reading.styles, fields: reading.fields, look: style.look }
  const inline = readInline(element, context, { pieces: [], notes: [], boxes: [] })
  const own = parseParagraph(properties)
  const mark = over(over(style.look, character), ownMark)
  const hidden =
    combine(style.look, character, ownMark).hidden || isOn(childOf(markProperties, 'w:specVanish'))
  const gone = childOf(markProperties, 'w:del') ?? childOf(markProperties, 'w:moveFrom')
  const isDropCap = /^(drop|margin)$/.test(childOf(properties, 'w:framePr')?.attributes['w:dropCap'] ?? '')
  return {
    paragraph: { number, style, own, mark, inline },
    ends: !hidden && !gone && !isDropCap,
  }
}

/** Words carried over and the paragraph they run into; the first that has words decides how the whole looks. */
export function mergeParagraphs(first: Paragraph | null, second: Paragraph): Paragraph {
  if (!first) return second
  const leads = first.inline.pieces.some(piece => piece.text.trim() !== '') ? first : second
  return {
    ...leads,
    inline: {
      pieces: [...first.inline.pieces, ...second.inline.pieces],
      notes: [...first.inline.notes, ...second.inline.notes],
      boxes: [...first.inline.boxes, ...second.inline.boxes],
    },
  }
}

/** The blocks of one paragraph: one for each line of the paper, the label in front of the first. */
export function blocksOf(paragraph: Paragraph, place: Place, reading: Reading): SourceBlock[] {
  const label = reading.lists.label(paragraph.style, paragraph.own.list, paragraph.mark)
  const style = styleOf(paragraph)
  const lines = linesOf(joinPieces(paragraph.inline.pieces))
  // A number column may hold nothing but automatic numbers.
  if (lines.length === 0 && place.cell && label?.text) lines.push('')
  return lines.map((line, index) => ({
    ...labelled(line, index === 0 ? label : null),
    kind: place.kind,
    ...(style ? { style } : {}),
    ...(place.cell ? { cell: place.cell } : {}),
    paragraph: paragraph.number,
  }))
}

function labelled(line: string, label: ListLabel | null): Pick<SourceBlock, 'text' | 'label' | 'level'> {
  if (!label) return { text: line }
  if (label.text === '') return { text: line, level: label.level }
  return { text: `${label.text}${label.gap}${line}`.trim(), label: label.text, level: label.level }
}

function styleOf({ style, own, inline }: Paragraph): BlockStyle | undefined {
  const outline = own.outline ?? style.outline ?? 9
  const look: BlockStyle = {
    ...weightOf(inline.pieces),
    ...((own.centred ?? style.centred) ? { centred: true } : {}),
    ...(outline < 9 ? { heading: outline + 1 } : {}),
  }
  return Object.keys(look).length > 0 ? look : undefined
}
