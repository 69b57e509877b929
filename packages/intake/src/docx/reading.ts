// What is known while a Word file is walked, from its first paragraph to its last.
import type { XmlElement } from '../archive/parse-xml.ts'
import type { SourceBlock, TableCell } from '../document.ts'
import type { FieldState } from './fields.ts'
import type { Inline, NoteReference } from './inline.ts'
import type { ListCounters } from './list-labels.ts'
import type { RunLook } from './looks.ts'
import type { ParagraphStyle, Styles } from './styles.ts'

/** A table's head is known only when its cells have been read. */
type CellInMaking = { -readonly [Key in keyof TableCell]: TableCell[Key] }

/** Where blocks come to stand. */
export interface Place {
  readonly kind: SourceBlock['kind']
  readonly cell?: CellInMaking
  /** The paragraph that a note or box belongs to. */
  readonly owner?: number
}

/** Everything needed to turn a paragraph into blocks. */
export interface Paragraph {
  readonly number: number
  readonly style: ParagraphStyle
  readonly own: Omit<ParagraphStyle, 'look' | 'chain'>
  readonly mark: RunLook
  readonly inline: Inline
}

export interface Reading {
  readonly styles: Styles
  readonly lists: ListCounters
  note(reference: NoteReference): XmlElement | undefined
  readonly blocks: SourceBlock[]
  readonly warnings: Set<string>
  fields: FieldState
  /** Words whose paragraph mark is deleted or hidden: they run into the next paragraph. */
  carried: Paragraph | null
  paragraphs: number
  tables: number
}
