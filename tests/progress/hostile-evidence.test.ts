// Every kind of file that may be evidence is taken; every hostile one gets a code that names the mend.
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { fill, languages } from '../../packages/domain/src/kernel/language.ts'
import { progressRefusals } from '../../packages/domain/src/progress/refusal-words.ts'
import { fileTypes, largestEvidence } from '../../packages/domain/src/progress/file-types.ts'
import { checkFile, fileLine } from '../../packages/services/src/progress/files/check-file.ts'
import {
  bytes,
  example,
  joined,
  jpeg,
  openDocument,
  pdf,
  photoWithPlace,
  png,
  pngClaiming,
  webp,
  word,
  workbook,
} from './evidence-samples.ts'

type Made = Uint8Array | Promise<Uint8Array>

const good: ReadonlyArray<readonly [string, keyof typeof fileTypes, () => Made]> = [
  ['bao-cao.pdf', 'pdf', () => pdf()],
  ['bao-cao.docx', 'docx', () => word()],
  ['bang.xlsx', 'xlsx', () => workbook()],
  ['bao-cao.odt', 'odt', () => openDocument('text')],
  ['bang.ods', 'ods', () => openDocument('spreadsheet')],
  ['ghi-chu.txt', 'txt', () => bytes('Đã mở 12 lớp tập huấn.\n')],
  ['bang.CSV', 'csv', () => bytes('xã,số lớp\nMinh Sơn,12\n')],
  ['anh.png', 'png', png],
  ['anh.JPG', 'jpeg', () => jpeg()],
  ['anh.webp', 'webp', webp],
]

test.each(good)('%s is taken for what it is', async (name, is, make) => {
  const checked = await checkFile({ name, bytes: await make() }, 'file')
  expect(checked).toMatchObject({ ok: true, value: { name, type: fileTypes[is].type } })
})

const remoteTemplate =
  '<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://xau.example/a.dotm" TargetMode="External"/>'

const hostile: ReadonlyArray<readonly [string, string, () => Made]> = [
  ['rong.pdf', 'evidence-empty', () => new Uint8Array()],
  ['to.pdf', 'evidence-too-large', () => new Uint8Array(largestEvidence + 1)],
  [
    'bom.docx',
    'evidence-unpacks-too-large',
    () => word([{ name: 'word/a.xml', bytes: new Uint8Array(100 * 2 ** 20) }]),
  ],
  [
    'noi-doi.docx',
    'evidence-damaged',
    () => word([{ name: 'word/a.xml', bytes: new Uint8Array(9_000), claimed: 9 }]),
  ],
  ['cut.docx', 'evidence-damaged', () => word().subarray(0, 300)],
  ['cut.pdf', 'evidence-damaged', () => pdf().subarray(0, 150)],
  ['cut.jpg', 'evidence-damaged', async () => (await jpeg(900, 900)).subarray(0, 2_000)],
  ['cut.png', 'evidence-damaged', async () => (await png()).subarray(0, 60)],
  [
    'anh.svg',
    'evidence-unknown-kind',
    () => bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
  ],
  ['anh.png', 'evidence-unknown-kind', () => bytes('<?xml version="1.0"?><svg onload="x()"/>')],
  ['trang.txt', 'evidence-unknown-kind', () => bytes('<!doctype html><html><script>x</script></html>')],
  ['mot.txt', 'evidence-unknown-kind', () => bytes('xin chào <script>alert(1)</script>')],
  [
    'anh.heic',
    'evidence-unknown-kind',
    () => joined(new Uint8Array([0, 0, 0, 24]), bytes('ftypheic'), new Uint8Array(200)),
  ],
  ['anh.gif', 'evidence-unknown-kind', () => joined(bytes('GIF89a'), new Uint8Array(100))],
  ['chay.exe', 'evidence-unknown-kind', () => joined(bytes('MZ'), new Uint8Array(400))],
  ['bao.zip', 'evidence-unknown-kind', () => joined(bytes('Rar!\x1a\x07'), new Uint8Array(100))],
  [
    'cu.doc',
    'evidence-unknown-kind',
    () => joined(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), new Uint8Array(600)),
  ],
  ['bao-cao.pdf', 'evidence-other-name', png],
  ['anh.png', 'evidence-other-name', () => pdf()],
  ['khong-duoi', 'evidence-other-name', () => pdf()],
  ['ma.docx', 'evidence-with-program', () => word([{ name: 'word/vbaProject.bin', bytes: bytes('x') }])],
  [
    'ma2.docx',
    'evidence-with-program',
    () =>
      word(
        [],
        '<Override ContentType="application/vnd.ms-word.document.macroEnabled.wordprocessingml.main+xml"/>',
      ),
  ],
  [
    'mau.docx',
    'evidence-with-program',
    () => word([{ name: 'word/_rels/settings.xml.rels', bytes: bytes(remoteTemplate) }]),
  ],
  [
    'ma.odt',
    'evidence-with-program',
    () => openDocument('text', [{ name: 'Basic/Standard/Module1.xml', bytes: bytes('x') }]),
  ],
  ['js.pdf', 'evidence-with-program', () => pdf('/OpenAction<</S/JavaScript/JS(app.alert(1))>>')],
  [
    'kem.pdf',
    'evidence-with-program',
    () => pdf('/Names<</EmbeddedFiles<</Names[(a)<</EF<</F 3 0 R>>>>]>>>>/X/EmbeddedFile'),
  ],
  ['hai.pdf', 'evidence-two-files', () => joined(pdf(), word())],
  ['hai.docx', 'evidence-damaged', () => joined(word(), bytes('%PDF-1.4 …'))],
  ['sau.pdf', 'evidence-two-files', () => joined(bytes('GARBAGE'), pdf())],
  ['bom.png', 'evidence-picture-too-large', () => pngClaiming(60_000, 60_000)],
  ['doi.png', 'evidence-damaged', () => pngClaiming(9_000, 9_000)],
  ['nhi-phan.txt', 'evidence-unknown-kind', () => new Uint8Array(4_000).map((_, i) => (i * 7) % 256)],
]

test.each(hostile)('%s is refused: %s', async (name, code, make) => {
  const checked = await checkFile({ name, bytes: await make() }, 'file')
  expect(checked).toMatchObject({ ok: false, refusals: [{ code }] })
  if (checked.ok) return
  for (const language of languages) {
    const [refusal] = checked.refusals
    const words = progressRefusals[refusal!.code as keyof typeof progressRefusals][language]
    expect(fill(words, refusal!.values)).not.toMatch(/[{}]/)
  }
})

test('what is packed may look like a program by chance', async () => {
  const packed = Buffer.concat([
    Buffer.from('4 0 obj<</Length 40>>stream\n'),
    Buffer.from('/JS(x) /JavaScript 5 /Launch PK\x05\x06', 'latin1'),
    Buffer.from('\nendstream endobj\n'),
    Buffer.alloc(70_000, 0x20),
  ])
  const paper = pdf()
  const at = Buffer.from(paper).indexOf('xref')
  const bytesOf = joined(paper.subarray(0, at), packed, paper.subarray(at))
  expect(await checkFile({ name: 'a.pdf', bytes: bytesOf }, 'file')).toMatchObject({ ok: true })
})

test('a password is told as one', async () => {
  const locked = joined(
    pdf('/Encrypt 9 0 R').subarray(0, 60),
    bytes('\ntrailer<</Encrypt<</Filter/Standard/V 1/R 2/O(x)/U(y)/P -4>>/Root 1 0 R>>\n%%EOF'),
  )
  const checked = await checkFile({ name: 'khoa.pdf', bytes: locked }, 'file')
  expect(checked.ok).toBe(false)
})

test('what the camera wrote goes, the picture stands upright, and the same picture is the same file', async () => {
  const taken = await photoWithPlace()
  expect(Buffer.from(taken).includes('MayAnhCuaToi')).toBe(true)
  expect((await sharp(taken).metadata()).exif).toBeDefined()
  const one = await checkFile({ name: 'anh.jpg', bytes: taken }, 'photo')
  const again = await checkFile({ name: 'khac.jpeg', bytes: taken }, 'photo')
  if (!one.ok || !again.ok) throw new Error('refused')
  expect(again.value.digest).toBe(one.value.digest)
  const kept = sharp(one.value.bytes)
  const facts = await kept.metadata()
  expect(facts).toMatchObject({ format: 'jpeg', width: 20, height: 40 })
  expect([facts.exif, facts.xmp, facts.iptc, facts.icc, facts.orientation]).toEqual(Array(5).fill(undefined))
  expect(Buffer.from(one.value.bytes).includes('MayAnhCuaToi')).toBe(false)
  // Turned by a quarter: what lay to the left is above.
  const pixels = await kept.raw().toBuffer()
  const [top, bottom] = [pixels.subarray(30, 33), pixels.subarray(-33, -30)]
  expect([top[0]! > top[2]!, bottom[0]! > bottom[2]!]).toEqual([true, false])
})

test('a photo is a picture, and nothing else is', async () => {
  const checked = await checkFile({ name: 'bao-cao.pdf', bytes: pdf() }, 'photo')
  expect(checked).toMatchObject({ ok: false, refusals: [{ code: 'not-a-picture' }] })
})

test('a name is shown without paths, controls and marks that turn the direction of writing', async () => {
  const checked = await checkFile({ name: 'C:\\x/../\u202Egnp.fdp\u0007bao-cao.pdf', bytes: pdf() }, 'file')
  expect(checked).toMatchObject({ ok: true, value: { name: 'gnp.fdpbao-cao.pdf' } })
})

test('papers of the examples are taken', async () => {
  const { readdirSync } = await import('node:fs')
  const { join } = await import('node:path')
  const papers = readdirSync(join(import.meta.dirname, '../../examples'), { recursive: true })
    .map(String)
    .filter(path => /\.(docx|pdf|odt|xlsx)$/.test(path))
    .slice(0, 6)
  expect(papers.length).toBeGreaterThan(0)
  for (const path of papers) {
    const checked = await checkFile({ name: path, bytes: example(path) }, 'file')
    expect([path, checked.ok ? 'taken' : checked.refusals]).toEqual([path, 'taken'])
  }
})

test('many at once wait for each other and all are answered', async () => {
  const all = await Promise.all(
    Array.from({ length: 6 }, (_, i) => checkFile({ name: `a${i}.pdf`, bytes: pdf() }, 'file')),
  )
  expect(all.every(({ ok }) => ok)).toBe(true)
})

test('where too many wait already, and where a file takes too long, it is said so and the line goes on', async () => {
  const line = fileLine(1, 1)
  const asked = ['mot.pdf', 'hai.pdf', 'ba.pdf'].map(name => checkFile({ name, bytes: pdf() }, 'file', line))
  const [first, second, third] = await Promise.all(asked)
  expect([first?.ok, second?.ok]).toEqual([true, true])
  expect(third).toMatchObject({ ok: false, refusals: [{ code: 'evidence-check-busy' }] })
  expect(line).toMatchObject({ running: 0, waiting: [] })
  const impatient = fileLine(1, 1, 0)
  expect(await checkFile({ name: 'cham.pdf', bytes: pdf() }, 'file', impatient)).toMatchObject({
    ok: false,
    refusals: [{ code: 'evidence-too-slow', values: { file: 'cham.pdf' } }],
  })
  expect(impatient.running).toBe(0)
})
