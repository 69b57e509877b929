import { openArchive, type Archive } from '../archive/open-archive.ts'
import { childOf, childrenOf, parseXml, type XmlElement } from '../archive/parse-xml.ts'
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
  const main = (await relationsOf(archive, '')).get('officeDocument') ?? 'word/document.xml'
  const document = await readPart(archive, main)
  const body = document?.name === 'w:document' ? childOf(document, 'w:body') : undefined
  if (!body) throw new UnreadableFile('damaged', { part: main })
  const related = await relationsOf(archive, main)
  const part = async (type: string) => {
    const name = related.get(type)
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

/** Last word of each relationship's type → the part's name; the first of a type counts. */
async function relationsOf(archive: Archive, part: string): Promise<Map<string, string>> {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const xml = await readPart(archive, `${folder}_rels/${part.slice(slash)}.rels`)
  const relations = new Map<string, string>()
  for (const { attributes } of childrenOf(xml, 'Relationship')) {
    const type = attributes['Type']?.split('/').at(-1) ?? ''
    if (attributes['TargetMode'] === 'External' || relations.has(type)) continue
    relations.set(type, partName(folder, attributes['Target'] ?? ''))
  }
  return relations
}

function partName(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
