import { openArchive, type Archive } from '../archive/open-archive.ts'
import { childOf, parseXml, type XmlElement } from '../archive/parse-xml.ts'
import { relationsOf } from '../archive/relations.ts'
import { UnreadableFile } from '../document.ts'

/** The parts of a Word file that hold words or decide how they look. Headers, footers, comments and properties are not opened. */
export interface DocxParts {
  readonly body: XmlElement
  readonly styles: XmlElement | undefined
  readonly numbering: XmlElement | undefined
  readonly footnotes: XmlElement | undefined
  readonly endnotes: XmlElement | undefined
  readonly theme: XmlElement | undefined
}

/**
 * Finds the parts by the package's relationships, not by their usual names (ECMA-376 part 2, 9.3).
 * @throws UnreadableFile when the package or one of these parts cannot be read whole
 */
export async function openDocx(bytes: Uint8Array): Promise<DocxParts> {
  const archive = await openArchive(bytes)
  const main = (await relationsOf(archive, '')).ofType('officeDocument') ?? 'word/document.xml'
  const document = await readPart(archive, main)
  const body = document?.name === 'w:document' ? childOf(document, 'w:body') : undefined
  if (!body) throw new UnreadableFile('damaged', { part: main })
  const related = await relationsOf(archive, main)
  const part = async (type: string) => {
    const name = related.ofType(type)
    return name === undefined ? undefined : readPart(archive, name)
  }
  return {
    body,
    styles: await part('styles'),
    numbering: await part('numbering'),
    footnotes: await part('footnotes'),
    endnotes: await part('endnotes'),
    theme: await part('theme'),
  }
}

async function readPart(archive: Archive, name: string): Promise<XmlElement | undefined> {
  const bytes = await archive.read(name)
  return bytes ? parseXml(bytes, name) : undefined
}
