// OpenDocument texts for tests.
import { zipOf } from '../archive/zip-sample.ts'
import { readOdt } from './read-odt.ts'

const spaces = ['office', 'text', 'table', 'style', 'draw']
  .map(
    name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'draw' ? 'drawing' : name}:1.0"`,
  )
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
  )
  .join(' ')

/** Contents of `office:text`, of the automatic styles, and of the styles part. */
export interface OdtSample {
  readonly text: string
  readonly automatic?: string
  readonly common?: string
  readonly fonts?: string
  readonly manifest?: string
}

export function odtOf(sample: OdtSample): Uint8Array {
  const fonts = `<office:font-face-decls>${sample.fonts ?? ''}</office:font-face-decls>`
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${spaces}>${fonts}<office:automatic-styles>${sample.automatic ?? ''}</office:automatic-styles><office:body><office:text>${sample.text}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${spaces}><office:styles>${sample.common ?? ''}</office:styles><office:master-styles><style:master-page><style:footer><text:p>Chân trang</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`,
    'META-INF/manifest.xml': sample.manifest ?? '<manifest/>',
  })
}

export async function odtTexts(sample: OdtSample): Promise<string[]> {
  return (await readOdt(odtOf(sample))).blocks.map(block => block.text)
}
