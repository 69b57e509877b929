import { childrenOf, holdsAny, type XmlElement } from '../archive/parse-xml.ts'
import type { Progress, SourceDocument } from '../document.ts'
import { officeWarnings } from '../office/warnings.ts'
import { readBlocks } from './body.ts'
import { followFields } from './fields.ts'
import { readLists } from './list-definitions.ts'
import { startCounting } from './list-labels.ts'
import { themeFonts } from './looks.ts'
import { openDocx, type DocxParts } from './open-docx.ts'
import type { Reading } from './reading.ts'
import { readStyles } from './styles.ts'

/**
 * Reads a Word file as a reader sees it once all changes are accepted: labels of automatic lists in front of the words,
 * notes and text boxes after the paragraph they belong to, nothing hidden, deleted or twice.
 * @throws UnreadableFile damaged, encrypted, doctype, too-deep, too-large
 */
export async function readDocx(bytes: Uint8Array, progress?: Progress): Promise<SourceDocument> {
  progress?.({ what: 'opening', done: 0, of: 1 })
  const parts = await openDocx(bytes)
  progress?.({ what: 'reading', done: 0, of: 1 })
  const reading = startReading(parts)
  readBlocks(parts.body, { kind: 'paragraph' }, reading)
  progress?.({ what: 'reading', done: 1, of: 1 })
  return { format: 'docx', blocks: reading.blocks, warnings: [...reading.warnings] }
}

function startReading(parts: DocxParts): Reading {
  const styles = readStyles(parts.styles, themeFonts(parts.theme))
  const notes = {
    footnote: notesById(parts.footnotes, 'w:footnote'),
    endnote: notesById(parts.endnotes, 'w:endnote'),
  }
  return {
    styles,
    lists: startCounting(readLists(parts.numbering, styles)),
    note: ({ kind, id }) => take(notes[kind], id),
    blocks: [],
    warnings: new Set(warningsOf(parts.body)),
    fields: followFields(parts.body),
    carried: null,
    paragraphs: 0,
    tables: 0,
  }
}

const changes = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'])
const hidden = new Set(['w:vanish'])

function warningsOf(body: XmlElement): string[] {
  return [
    ...(holdsAny(body, changes) ? [officeWarnings.changes] : []),
    ...(holdsAny(body, hidden) ? [officeWarnings.hidden] : []),
  ]
}

/** Notes by number; those with a type are the lines that part notes from text. */
function notesById(xml: XmlElement | undefined, name: string): Map<string, XmlElement> {
  const notes = childrenOf(xml, name).filter(note => (note.attributes['w:type'] ?? 'normal') === 'normal')
  return new Map(notes.map(note => [note.attributes['w:id'] ?? '', note]))
}

/** A note is read where it is first referred to: nothing stands twice, and a note that refers to itself comes to an end. */
function take(notes: Map<string, XmlElement>, id: string): XmlElement | undefined {
  const note = notes.get(id)
  notes.delete(id)
  return note
}
