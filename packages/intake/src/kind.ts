// What a file is, told from its content. The name only chooses among kinds of plain text, which no content tells apart.
import { openArchive, type Archive } from './archive/open-archive.ts'
import { UnreadableFile, type SourceDocument } from './document.ts'
import { delimiterOf } from './xlsx/delimiter.ts'

export type FileKind = Exclude<SourceDocument['format'], 'scan'> | 'image'

/**
 * The kind of a file by its first bytes and, for packages, by its parts. `pdf` includes scans: only its reader can tell.
 * @throws UnreadableFile empty, encrypted, damaged, or unknown-kind with `found` (what it is, where known) and `mend`
 *   (a code: `save-as-docx`, `save-as-xlsx`, `save-as-odt`, `save-as-pdf`, `save-as-jpeg`)
 */
export async function detectKind(bytes: Uint8Array, name: string): Promise<FileKind> {
  if (bytes.length === 0) throw new UnreadableFile('empty')
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return kindOfArchive(bytes)
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return refuseCompoundFile(bytes)
  if (latin(bytes, 0, 1024).includes('%PDF-')) return 'pdf'
  if (isImage(bytes)) return 'image'
  refuseForeign(bytes)
  return kindOfText(bytes, name)
}

function latin(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', start, end)
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return latin(bytes, 0, signature.length) === signature
}

async function kindOfArchive(bytes: Uint8Array): Promise<FileKind> {
  const archive = await openArchive(bytes)
  const types = await declaredTypes(archive)
  if (types.includes('opendocument.text') && archive.names.has('content.xml')) return 'odt'
  if (types.includes('wordprocessingml') || archive.names.has('word/document.xml')) return 'docx'
  if (types.includes('ms-excel.sheet.binary')) throw unknown('Excel Binary (.xlsb)', 'save-as-xlsx')
  if (types.includes('spreadsheetml') || archive.names.has('xl/workbook.xml')) return 'xlsx'
  if (types.includes('opendocument.spreadsheet')) throw unknown('OpenDocument (.ods)', 'save-as-xlsx')
  if (types.includes('presentation')) throw unknown('PowerPoint / Impress', 'save-as-pdf')
  throw unknown('zip', 'save-as-docx')
}

/** OpenDocument names itself in `mimetype`, Office in the type of its main part. */
async function declaredTypes(archive: Archive): Promise<string> {
  const mimetype = await archive.read('mimetype')
  if (mimetype) return latin(mimetype, 0, 200)
  const types = await archive.read('[Content_Types].xml')
  if (!types) return ''
  const overrides = latin(types, 0, 200_000).match(/"[^"]*\.main\+xml"|"[^"]*sheet\.binary[^"]*"/g) ?? []
  return overrides.join(' ')
}

/** An OLE file is an old Office document, or a new one under a password: its directory says which (MS-CFB 2.6.1). */
function refuseCompoundFile(bytes: Uint8Array): never {
  const has = (stream: string) => holds(bytes, [...stream].map(c => `${c}\0`).join(''))
  if (has('EncryptedPackage') || has('EncryptionInfo')) throw new UnreadableFile('encrypted')
  if (has('WordDocument')) throw unknown('Word 97–2003 (.doc)', 'save-as-docx')
  if (has('Workbook') || has('Book')) throw unknown('Excel 97–2003 (.xls)', 'save-as-xlsx')
  if (has('PowerPoint Document')) throw unknown('PowerPoint 97–2003 (.ppt)', 'save-as-pdf')
  throw unknown('OLE', 'save-as-docx')
}

function holds(bytes: Uint8Array, pattern: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return buffer.includes(Buffer.from(pattern, 'latin1'))
}

function unknown(found: string, mend: string): UnreadableFile {
  return new UnreadableFile('unknown-kind', { found, mend })
}

function isImage(bytes: Uint8Array): boolean {
  const riff = startsWith(bytes, 'RIFF') && latin(bytes, 8, 12) === 'WEBP'
  const bmp = startsWith(bytes, 'BM') && latin(bytes, 6, 10) === '\0\0\0\0'
  return riff || bmp || ['\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'GIF8'].some(mark => startsWith(bytes, mark))
}

function refuseForeign(bytes: Uint8Array): void {
  if (startsWith(bytes, '{\\rtf')) throw unknown('RTF', 'save-as-docx')
  if (startsWith(bytes, 'II*\0') || startsWith(bytes, 'MM\0*')) throw unknown('TIFF', 'save-as-jpeg')
  if (/^ftyp(heic|heix|mif1|avif)/.test(latin(bytes, 4, 12))) throw unknown('HEIC', 'save-as-jpeg')
  if (startsWith(bytes, 'Rar!') || startsWith(bytes, '7z\xbc\xaf')) throw unknown('RAR / 7z', 'save-as-docx')
  const head = latin(bytes, 0, 2048)
  if (/<pkg:package|<w:wordDocument|progid="Word\.Document"/.test(head)) throw unknown('XML', 'save-as-docx')
  if (/progid="Excel\.Sheet"/.test(head)) throw unknown('XML', 'save-as-xlsx')
  if (/<office:document\b/.test(head)) throw unknown('OpenDocument (.fodt)', 'save-as-odt')
  if (/^MIME-Version:/i.test(head)) throw unknown('MHTML', 'save-as-docx')
}

function kindOfText(bytes: Uint8Array, name: string): FileKind {
  const sample = sampleText(bytes)
  if (isBinary(sample)) throw new UnreadableFile('unknown-kind', { mend: 'save-as-docx' })
  if (isHtml(sample)) return 'html'
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (/^(md|markdown)$/.test(extension)) return 'md'
  return /^(csv|tsv|xlsx|xls)$/.test(extension) && delimiterOf(sample) ? 'csv' : 'txt'
}

/** The first characters, with legacy bytes as they come: enough to tell markup and tables. */
function sampleText(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 65_536)
  const [first, second] = sample
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(sample)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(sample)
  const zeros = countZeros(sample)
  if (zeros.odd > sample.length / 8 && zeros.even < zeros.odd / 8)
    return new TextDecoder('utf-16le').decode(sample)
  if (zeros.even > sample.length / 8 && zeros.odd < zeros.even / 8)
    return new TextDecoder('utf-16be').decode(sample)
  return new TextDecoder('utf-8').decode(sample)
}

function countZeros(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 }
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[i % 2 ? 'odd' : 'even']++
  return zeros
}

/** VNI and TCVN3 use the codes from 0x80 up; below blank only tab, line ends and page break are text. */
function isBinary(sample: string): boolean {
  const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  return sample.includes('\0\0') || controls > 2 + sample.length / 500
}

function isHtml(sample: string): boolean {
  if (
    // Trimmed first: nested runs of blanks in the pattern take cubic time on a file of blanks.
    /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body)\b/i.test(sample.trimStart())
  )
    return true
  const tags = sample.match(
    /<\/?(p|div|span|table|tr|td|br|h[1-6]|ul|li|article|section|b|strong|a)\b[^<>]*>/gi,
  )
  return (tags?.length ?? 0) >= 6 && /<\/(p|div|table|article|section|html|body)>/i.test(sample)
}
