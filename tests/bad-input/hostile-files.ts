// Files that break what reads them, made here so that no such file lies in the repository.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { zip, type Part } from './zip.ts'

const example = (path: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../examples', path)))
const bytes = (text: string) => new Uint8Array(Buffer.from(text))

const manyTasks = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `${i + 1}. UBND xã rà soát, gỡ tin sai sự thật, xong quý ${(i % 4) + 1}.\n`,
  ).join('')

const wordTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const wordRelations =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
const wordOpen = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

function word(document: Uint8Array, more: readonly Part[] = []): Uint8Array {
  return zip([
    { name: '[Content_Types].xml', bytes: bytes(wordTypes) },
    { name: '_rels/.rels', bytes: bytes(wordRelations) },
    { name: 'word/document.xml', bytes: document },
    ...more,
  ])
}

const entities = Array.from({ length: 10 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join(
  '',
)
const deep = 200_000

const pdf = (body: string) => bytes(`%PDF-1.7\n${body}`)
const loop = `1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 100000>>endobj
3 0 obj<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 100000>>endobj
trailer<</Root 1 0 R>>
startxref
0
%%EOF`

/** Forms that each draw the next ten times over: a page of ten to the ninth letters in one kilobyte. */
function formBomb(): Uint8Array {
  const depth = 9
  const stream = (dictionary: string, content: string) =>
    `<<${dictionary}/Length ${content.length}>>stream\n${content}\nendstream`
  const form = (i: number) =>
    i === depth
      ? stream(
          '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 4 0 R>>>>',
          'BT /F 9 Tf (x) Tj ET',
        )
      : stream(
          `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${11 + i} 0 R>>>>`,
          '/X Do '.repeat(10),
        )
  const objects: Array<[number, string]> = [
    [1, '<</Type/Catalog/Pages 2 0 R>>'],
    [2, '<</Type/Pages/Kids[3 0 R]/Count 1>>'],
    [
      3,
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R/Resources<</XObject<</X 10 0 R>>>>>>',
    ],
    [4, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'],
    [5, stream('', '/X Do')],
    ...Array.from({ length: depth + 1 }, (_, i): [number, string] => [10 + i, form(i)]),
  ]
  const head = '%PDF-1.7\n'
  const parts = objects.map(([n, body]) => `${n} 0 obj\n${body}\nendobj\n`)
  const places = parts.map((_, i) => head.length + parts.slice(0, i).join('').length)
  const rows = objects.map(([n], i) => `${n} 1\n${String(places[i]).padStart(10, '0')} 00000 n \n`)
  const table = head.length + parts.join('').length
  const size = 11 + depth
  return bytes(
    `${head}${parts.join('')}xref\n0 1\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`,
  )
}

export interface Hostile {
  readonly name: string
  readonly make: () => Uint8Array
  /** Codes that are a right answer; more than one where several bounds may be met first. */
  readonly failures: readonly string[]
}

/** The first half, as a line that broke leaves it. */
function half(path: string): Uint8Array {
  const whole = example(path)
  return whole.slice(0, whole.length >> 1)
}

/** A real file whose directory is fine, with thirty bytes inside its largest packed part that are wrong. */
function spoiledPart(path: string): Uint8Array {
  const whole = example(path)
  const name = Buffer.from('word/document.xml')
  const inside = Buffer.from(whole).indexOf(name) + name.length + 400
  return whole.map((byte, i) => (i >= inside && i < inside + 30 ? byte ^ 0xff : byte))
}

/** How Office keeps a document under a password, whatever its name. */
const sealedOffice = (length = 2000) =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(504),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(length),
    ]),
  )
const sealedManifest =
  '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'

/** The standard handler with a password that nobody gave (ISO 32000-1, 7.6.3). */
function sealedPdf(): Uint8Array {
  const key = (i: number) => `<${String(i).repeat(64)}>`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>',
    `<</Filter/Standard/V 2/R 3/Length 128/P -4/O${key(1)}/U${key(2)}>>`,
  ]
  const head = '%PDF-1.7\n'
  const parts = objects.map((body, i) => `${i + 1} 0 obj\n${body}\nendobj\n`)
  const places = parts.map((_, i) => head.length + parts.slice(0, i).join('').length)
  const rows = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`)
  const table = head.length + parts.join('').length
  return bytes(
    `${head}${parts.join('')}xref\n0 5\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\nstartxref\n${table}\n%%EOF`,
  )
}

const zeros = () => new Uint8Array(600 * 2 ** 20)

export const hostileFiles: readonly Hostile[] = [
  { name: 'rong.docx', make: () => new Uint8Array(), failures: ['empty'] },
  { name: 'trang.txt', make: () => bytes('\uFEFF \u00A0\u200B\n\t '), failures: ['no-text'] },
  { name: 'mot-dong.txt', make: () => new Uint8Array(100 * 2 ** 20).fill(97), failures: ['too-large'] },
  {
    name: 'bom-zip.docx',
    make: () => word(zeros()),
    failures: ['too-large'],
  },
  {
    name: 'bom-zip-noi-doi.docx',
    make: () => zip([{ name: 'word/document.xml', bytes: new Uint8Array(200 * 2 ** 20), claimed: 1000 }]),
    failures: ['damaged'],
  },
  {
    name: 'bom-thuc-the.docx',
    make: () =>
      word(
        bytes(
          `<!DOCTYPE d [<!ENTITY e0 "x">${entities}]>${wordOpen}${paragraph('&e10;')}</w:body></w:document>`,
        ),
      ),
    failures: ['doctype'],
  },
  {
    name: 'long-sau.docx',
    make: () =>
      word(
        bytes(
          `${wordOpen}${'<w:sdt><w:sdtContent>'.repeat(deep)}${'</w:sdtContent></w:sdt>'.repeat(deep)}</w:body></w:document>`,
        ),
      ),
    failures: ['too-large'],
  },
  {
    name: 'long-sau.html',
    make: () => bytes(`<html><body>${'<div>'.repeat(deep)}x`),
    failures: ['too-deep'],
  },
  {
    name: 'duong-dan.docx',
    make: () =>
      zip([
        { name: '../../../tmp/camket-thoat-ra', bytes: bytes('x') },
        { name: '/etc/camket-thoat-ra', bytes: bytes('x') },
      ]),
    failures: ['unknown-kind'],
  },
  { name: 'cut.docx', make: () => example('minh-son/plan.docx').slice(0, 9000), failures: ['damaged'] },
  {
    name: 'cut.xlsx',
    make: () => example('bang-nhiem-vu/so-y-te.xlsx').slice(0, 3000),
    failures: ['damaged'],
  },
  {
    name: 'cut.png',
    make: () => example('ban-quet/tro-giup-phap-ly.png').slice(0, 2000),
    failures: ['damaged'],
  },
  { name: 'vong-lap.pdf', make: () => pdf(loop), failures: ['damaged'] },
  {
    name: 'khong-xref.pdf',
    make: () => pdf('1 0 obj<</Type/Catalog/Pages 9 0 R>>endobj\nstartxref\n99999\n%%EOF'),
    failures: ['damaged'],
  },
  { name: 'bom-bieu-mau.pdf', make: formBomb, failures: ['out-of-time', 'out-of-memory'] },
  {
    name: 'tu-lap-lai.txt',
    // Sixty thousand tasks: no machine works them out in the time that there is.
    make: () => bytes(`KẾ HOẠCH\n${manyTasks(60_000)}`),
    failures: ['out-of-time', 'out-of-memory'],
  },
  {
    name: 'chuong-trinh.txt',
    make: () =>
      new Uint8Array(
        Buffer.concat([
          Buffer.from('\u007FELF', 'latin1'),
          Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 37) % 256)),
        ]),
      ),
    failures: ['unknown-kind'],
  },
  {
    name: 'khong-phai-utf8.txt',
    make: () => new Uint8Array(Array.from({ length: 4000 }, (_, i) => (i % 2 === 0 ? 0xff : (i * 91) % 32))),
    failures: ['unknown-kind'],
  },
  {
    name: 'mat-khau.docx',
    make: () => sealedOffice(),
    failures: ['encrypted'],
  },
  { name: 'cut.pdf', make: () => half('so-xay-dung/tiep-can.pdf'), failures: ['damaged'] },
  { name: 'cut.odt', make: () => half('xa-tan-lung/quyen-tre-em.odt'), failures: ['damaged'] },
  { name: 'cut.html', make: () => half('tin-tuc/ban-tin.html'), failures: ['damaged'] },
  { name: 'cut-nua.png', make: () => half('ban-quet/tro-giup-phap-ly.png'), failures: ['damaged'] },
  { name: 'hong-mot-phan.docx', make: () => spoiledPart('minh-son/plan.docx'), failures: ['damaged'] },
  { name: 'mat-khau.pdf', make: sealedPdf, failures: ['encrypted'] },
  {
    name: 'mat-khau.odt',
    make: () =>
      zip([
        { name: 'mimetype', bytes: bytes('application/vnd.oasis.opendocument.text') },
        { name: 'content.xml', bytes: new Uint8Array(Array.from({ length: 900 }, (_, i) => (i * 91) % 256)) },
        { name: 'META-INF/manifest.xml', bytes: bytes(sealedManifest) },
      ]),
    failures: ['encrypted'],
  },
  { name: 'mat-khau.xlsx', make: () => sealedOffice(3000), failures: ['encrypted'] },
]

/** Files that look wrong and can be read all the same; what the reading has to hold. */
export const readableFiles: ReadonlyArray<{
  readonly name: string
  readonly make: () => Uint8Array
  readonly holds: object
}> = [
  {
    name: 'so-tinh.docx',
    make: () => example('bang-nhiem-vu/so-y-te.xlsx'),
    holds: { format: 'xlsx', symbol: '218/KH-SYT' },
  },
  {
    name: 'utf8-dut.txt',
    make: () => {
      const good = Buffer.from(`KẾ HOẠCH\nCông tác năm 2026\n${'Mở lớp học cho trẻ em ở thôn.\n'.repeat(40)}`)
      const at = good.indexOf('ở thôn', 300)
      return new Uint8Array(Buffer.concat([good.subarray(0, at + 1), good.subarray(at + 2)]))
    },
    holds: {
      format: 'txt',
      text: expect.stringMatching(/^[^�]+�[^�]+$/u),
      warnings: [expect.stringContaining('không đúng UTF-8')],
    },
  },
  {
    name: 'duong-dan-word.docx',
    make: () =>
      word(bytes(`${wordOpen}${paragraph('KẾ HOẠCH công tác năm 2026')}</w:body></w:document>`), [
        { name: '../../../tmp/camket-thoat-ra', bytes: bytes('x') },
        { name: '/etc/camket-thoat-ra', bytes: bytes('x') },
      ]),
    holds: { format: 'docx' },
  },
]
