import { openArchive, type Archive } from '../archive/open-archive.ts'
import { childOf, childrenOf, parseXml, type Detach, type XmlElement } from '../archive/parse-xml.ts'
import { relationsOf } from '../archive/relations.ts'
import { UnreadableFile } from '../document.ts'

export interface Workbook {
  /** Sheets that a reader sees, in their order. */
  readonly sheets: ReadonlyArray<{ readonly name: string; readonly part: string }>
  /** Days are counted from 1904 on old Macintosh workbooks, else from 1900. */
  readonly from1904: boolean
  readonly strings: string | undefined
  readonly styles: string | undefined
  /** A part as a tree; undefined where there is none. */
  part(name: string | undefined, detach?: Detach): Promise<XmlElement | undefined>
}

/** @throws UnreadableFile when the package or its workbook part cannot be read whole */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const archive = await openArchive(bytes)
  const main = (await relationsOf(archive, '')).ofType('officeDocument') ?? 'xl/workbook.xml'
  const workbook = await readPart(archive, main)
  if (workbook?.name !== 'workbook') throw new UnreadableFile('damaged', { part: main })
  const related = await relationsOf(archive, main)
  const sheets = childrenOf(childOf(workbook, 'sheets'), 'sheet')
    .filter(sheet => (sheet.attributes['state'] ?? 'visible') === 'visible')
    .map(sheet => ({
      name: sheet.attributes['name'] ?? '',
      part: related.target(sheet.attributes['r:id'] ?? '') ?? '',
    }))
  return {
    sheets,
    from1904: /^(1|true)$/.test(childOf(workbook, 'workbookPr')?.attributes['date1904'] ?? ''),
    strings: related.ofType('sharedStrings'),
    styles: related.ofType('styles'),
    part: async (name, detach) => (name === undefined ? undefined : readPart(archive, name, detach)),
  }
}

async function readPart(archive: Archive, name: string, detach?: Detach): Promise<XmlElement | undefined> {
  const bytes = await archive.read(name)
  return bytes ? parseXml(bytes, name, detach) : undefined
}
