import { openArchive, type Archive } from '../archive/open-archive.ts'
import { childOf, holdsAny, parseXml, type XmlElement } from '../archive/parse-xml.ts'
import { UnreadableFile, type Progress, type SourceDocument } from '../document.ts'
import { officeWarnings } from '../office/warnings.ts'
import { readOdtBlocks, type OdtReading } from './odt-body.ts'
import { startLists } from './odt-lists.ts'
import { readOdtStyles } from './odt-styles.ts'

const changes = new Set(['text:changed-region'])
/** More cells than any plan has; bounds memory and time. */
const mostCells = 200_000

/**
 * Reads an OpenDocument text as a reader sees it once all changes are accepted: labels of lists in front of the words,
 * notes and text boxes after the paragraph they belong to, nothing hidden, deleted or twice.
 * @throws UnreadableFile damaged, encrypted, doctype, too-deep, too-large
 */
export async function readOdt(bytes: Uint8Array, progress?: Progress): Promise<SourceDocument> {
  progress?.({ what: 'opening', done: 0, of: 1 })
  const archive = await openArchive(bytes)
  await refuseEncrypted(archive)
  const content = await readPart(archive, 'content.xml')
  const text = childOf(childOf(content, 'office:body'), 'office:text')
  if (!text) throw new UnreadableFile('damaged', { part: 'content.xml' })
  const styles = readOdtStyles([content, await readPart(archive, 'styles.xml')])
  progress?.({ what: 'reading', done: 0, of: 1 })
  const reading: OdtReading = {
    styles,
    lists: startLists(styles),
    blocks: [],
    paragraphs: 0,
    tables: 0,
    cellsLeft: mostCells,
  }
  readOdtBlocks(text, { kind: 'paragraph' }, reading)
  progress?.({ what: 'reading', done: 1, of: 1 })
  const warnings = holdsAny(text, changes) ? [officeWarnings.changes] : []
  return { format: 'odt', blocks: reading.blocks, warnings }
}

async function readPart(archive: Archive, name: string): Promise<XmlElement | undefined> {
  const bytes = await archive.read(name)
  return bytes ? parseXml(bytes, name) : undefined
}

/**
 * A password leaves the parts in place but unreadable; the manifest says so (ISO 26300-3, 4.4). It is searched, not parsed:
 * files of OpenOffice 1 to 3 have a document type in their manifest, which harms nobody there.
 */
async function refuseEncrypted(archive: Archive): Promise<void> {
  const manifest = await archive.read('META-INF/manifest.xml')
  const isSealed = manifest !== null && Buffer.from(manifest).includes('encryption-data')
  if (isSealed || archive.names.has('encrypted-package')) throw new UnreadableFile('encrypted')
}
