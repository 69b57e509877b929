// Word files for tests, written part by part.
import { zipOf } from '../archive/zip-sample.ts'
import { readDocx } from './read-docx.ts'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const more =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Contents of the parts' root elements; `document` replaces the whole main part. */
export interface DocxSample {
  readonly body?: string
  readonly document?: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly theme?: string
  readonly header?: string
  readonly comments?: string
}

const roots = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
} as const

export function docxOf(sample: DocxSample): Uint8Array {
  const parts: Record<string, string> = {
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/document.xml':
      sample.document ?? `<w:document ${w} ${more}><w:body>${sample.body ?? ''}</w:body></w:document>`,
  }
  const related: Array<[string, string]> = []
  for (const [type, root] of Object.entries(roots)) {
    const content = sample[type as keyof typeof roots]
    if (content === undefined) continue
    parts[`word/${type}.xml`] = `<w:${root} ${w} ${more}>${content}</w:${root}>`
    related.push([type, `${type}.xml`])
  }
  for (const type of ['header', 'comments', 'theme'] as const) {
    if (sample[type] === undefined) continue
    parts[`word/${type}.xml`] = sample[type]
    related.push([type, `${type}.xml`])
  }
  parts['word/_rels/document.xml.rels'] = relations(related)
  return zipOf(parts)
}

function relations(targets: ReadonlyArray<readonly [string, string]>): string {
  const list = targets.map(
    ([type, target], i) => `<Relationship Id="r${i}" Type="${office}/${type}" Target="${target}"/>`,
  )
  const space = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return `<?xml version="1.0"?><Relationships xmlns="${space}">${list.join('')}</Relationships>`
}

/** A run; a paragraph; a paragraph in a list. */
export const r = (text: string, look = '') =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const p = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : r(content)}</w:p>`
export const item = (text: string, level: number, list = 1) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

export async function textsOf(sample: DocxSample): Promise<string[]> {
  return (await readDocx(docxOf(sample))).blocks.map(block => block.text)
}
