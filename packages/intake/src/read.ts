import { UnreadableFile, type BeforeRecognising, type Progress, type SourceDocument } from './document.ts'
import { detectKind, type FileKind } from './kind.ts'

/** Uploads and files on the command line alike. */
const largestBytes = 30 * 1024 * 1024

/** What whoever asked hears of the reading, and is asked. */
export interface Watch {
  readonly onProgress?: Progress | undefined
  readonly beforeRecognising?: BeforeRecognising | undefined
}

/**
 * Reads a file of any known kind into blocks. The readers are loaded when they are needed: a text file costs no PDF library.
 * @throws UnreadableFile with every failure of its closed list; nothing else
 */
export async function readSource(
  bytes: Uint8Array,
  name: string,
  watch: Watch = {},
): Promise<SourceDocument> {
  if (bytes.length === 0) throw new UnreadableFile('empty')
  if (bytes.length > largestBytes) {
    throw new UnreadableFile('too-large', { megabytes: Math.ceil(bytes.length / 1024 / 1024), limit: 30 })
  }
  const kind = await detectKind(bytes, name)
  const source = await readKind(kind, bytes, watch)
  if (!source.blocks.some(block => hasText(block.text))) throw new UnreadableFile('no-text')
  return source
}

async function readKind(
  kind: FileKind,
  bytes: Uint8Array,
  { onProgress: progress, beforeRecognising }: Watch,
): Promise<SourceDocument> {
  switch (kind) {
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx(bytes, progress)
    case 'odt':
      return (await import('./odt/read-odt.ts')).readOdt(bytes, progress)
    case 'xlsx':
      return (await import('./xlsx/read-xlsx.ts')).readXlsx(bytes, progress)
    case 'csv': {
      const { decodeText } = await import('./encoding/decode-text.ts')
      const { readCsv } = await import('./xlsx/read-csv.ts')
      const { text, warnings } = decodeText(bytes)
      const source = readCsv(text, progress)
      return { ...source, warnings: [...warnings, ...source.warnings] }
    }
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes, progress, beforeRecognising)
    case 'image':
      return (await import('./scan/read-image.ts')).readImage(bytes, progress, beforeRecognising)
    case 'html':
      return (await import('./html/read-html.ts')).readHtml(bytes, progress)
    case 'md':
      return (await import('./text/read-markdown.ts')).readMarkdown(bytes, progress)
    case 'txt':
      return (await import('./text/read-text.ts')).readText(bytes, progress)
  }
}

/** Blanks, controls, marks of direction and zero-width characters are no text. */
function hasText(text: string): boolean {
  return /[^\s\p{C}\p{Z}\u115f\u2800\u3164\uffa0\ufffd]/u.test(text)
}
