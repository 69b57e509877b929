import { randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UnreadableFile, type ReadFailure } from '../document.ts'
import { docxOf, item, p } from '../docx/docx-sample.ts'
import { readDocx } from '../docx/read-docx.ts'
import { odtOf } from '../odt/odt-sample.ts'
import { readOdt } from '../odt/read-odt.ts'
import { readXlsx } from '../xlsx/read-xlsx.ts'
import { xlsxOf } from '../xlsx/xlsx-sample.ts'
import { openArchive } from './open-archive.ts'
import { zipOf, zipParts } from './zip-sample.ts'

async function failureOf(reading: Promise<unknown>): Promise<ReadFailure | 'read'> {
  try {
    await reading
    return 'read'
  } catch (error) {
    if (error instanceof UnreadableFile) return error.failure
    throw error
  }
}

const sound = docxOf({ body: p('Rà soát trẻ em chưa được đăng ký khai sinh.') })

describe('packages that lie', () => {
  test('a damaged part is no document, not half of one', async () => {
    const broken = Buffer.from(docxOf({ body: p('Kế hoạch năm 2026') + p('Báo cáo quý') }))
    const at = broken.indexOf('word/document.xml') + 'word/document.xml'.length + 40
    broken.fill(0x55, at, at + 8)
    expect(await failureOf(readDocx(broken))).toBe('damaged')
  })

  test('a wrong check sum or length is damage', async () => {
    const bytes = Buffer.from('<a/>')
    const read = async (claims: { size?: number; crc?: number }) =>
      (await openArchive(zipParts([{ name: 'a', bytes, claims }]))).read('a')
    expect(await failureOf(read({ crc: 1 }))).toBe('damaged')
    expect(await failureOf(read({ size: 3 }))).toBe('damaged')
    expect(await failureOf(read({ size: 9 }))).toBe('damaged')
  })

  test('a part that unpacks to far more than it holds is refused before it is unpacked', async () => {
    const bomb = zipParts([{ name: 'word/document.xml', bytes: Buffer.alloc(40 * 1024 * 1024) }])
    expect(await failureOf(readDocx(bomb))).toBe('too-large')
  })

  test('parts that would each pass are refused once their sum is too large', async () => {
    const size = 40 * 1024 * 1024
    const parts = [1, 2, 3, 4].map(i => ({ name: `p${i}`, bytes: randomBytes(200_000), claims: { size } }))
    const archive = await openArchive(zipParts(parts))
    const failures: string[] = []
    for (const { name } of parts) failures.push(await failureOf(archive.read(name)))
    expect(failures).toEqual(['damaged', 'damaged', 'damaged', 'too-large'])
  })

  test('too many parts, the same part twice, a part under a password', async () => {
    const bytes = Buffer.from('x')
    const many = zipParts(Array.from({ length: 6000 }, (_, i) => ({ name: `p${i}`, bytes, stored: true })))
    expect(await failureOf(openArchive(many))).toBe('too-large')
    expect(
      await failureOf(
        openArchive(
          zipParts([
            { name: 'a', bytes },
            { name: 'a', bytes },
          ]),
        ),
      ),
    ).toBe('damaged')
    const sealed = await openArchive(zipParts([{ name: 'a', bytes, claims: { flags: 1 } }]))
    expect(await failureOf(sealed.read('a'))).toBe('encrypted')
  })

  test('names that climb out of a folder are only names', async () => {
    const archive = await openArchive(zipOf({ '../../etc/passwd': 'x', '/tmp/y': 'y', 'C:\\z': 'z' }))
    expect(Buffer.from((await archive.read('../../etc/passwd'))!).toString()).toBe('x')
    expect(await archive.read('etc/passwd')).toBeNull()
  })
})

describe('XML that attacks', () => {
  const entities = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'

  test('a document type is refused in every part, before an entity is read', async () => {
    expect(await failureOf(readDocx(docxOf({ document: `${entities}<d>&b;</d>` })))).toBe('doctype')
    expect(await failureOf(readDocx(docxOf({ body: '', theme: `${entities}<d>&b;</d>` })))).toBe('doctype')
    expect(await failureOf(readOdt(zipOf({ 'content.xml': `${entities}<d>&b;</d>` })))).toBe('doctype')
  })

  test('tables within tables without end are too deep', async () => {
    const deep = '<w:tbl><w:tr><w:tc>'.repeat(5000)
    const body = deep + p('x') + '</w:tc></w:tr></w:tbl>'.repeat(5000)
    expect(await failureOf(readDocx(docxOf({ body })))).toBe('too-deep')
  })

  test.each([
    ['cut off', '<w:document><w:body><w:p>'],
    ['an unknown entity', '<w:document><w:body>&x;</w:body></w:document>'],
    ['another root', '<html/>'],
    ['no XML', 'Kế hoạch'],
    ['empty', ''],
  ])('%s is damage', async (_, document) => {
    expect(await failureOf(readDocx(docxOf({ document })))).toBe('damaged')
  })

  test('bytes that are not the text they claim to be are damage', async () => {
    const bytes = Buffer.concat([Buffer.from('<w:document><w:body>'), Buffer.from([0xc3, 0x28, 0xff])])
    expect(await failureOf(readDocx(zipParts([{ name: 'word/document.xml', bytes }])))).toBe('damaged')
  })

  test('UTF-16 is read by its mark', async () => {
    const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const xml = `\uFEFF<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="${space}"><w:body>${p('Rà soát')}</w:body></w:document>`
    const bytes = Buffer.from(xml, 'utf16le')
    const { blocks } = await readDocx(zipParts([{ name: 'word/document.xml', bytes }]))
    expect(blocks.map(block => block.text)).toEqual(['Rà soát'])
  })

  test('a million elements are refused within bounds', async () => {
    expect(await failureOf(readDocx(docxOf({ body: '<w:p/>'.repeat(1_000_000) })))).toBe('too-large')
  })

  test('styles and lists that point at themselves come to an end', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style><w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const body = p('x', '<w:pStyle w:val="A"/>') + item('y', 0)
    const { blocks } = await readDocx(docxOf({ body, styles, numbering }))
    expect(blocks.map(block => block.text)).toEqual(['x', 'y'])
  })
})

describe('any bytes are a document or a clear failure', () => {
  const samples = [
    { read: readDocx, bytes: sound },
    { read: readOdt, bytes: odtOf({ text: '<text:p>Kế hoạch</text:p>' }) },
    {
      read: readXlsx,
      bytes: xlsxOf({
        rows: [
          ['STT', 'Nội dung'],
          [1, 'Rà soát'],
        ],
      }),
    },
  ]

  test.each(samples)('$read.name on mutated bytes', async ({ read, bytes }) => {
    const place = fc.nat({ max: bytes.length - 1 })
    const edits = fc.array(fc.tuple(place, fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(edits, fc.nat({ max: 40 }), async (changes, cut) => {
        const broken = Uint8Array.from(bytes.subarray(0, bytes.length - (cut > 20 ? cut : 0)))
        for (const [at, value] of changes) if (at < broken.length) broken[at] = value
        await failureOf(read(broken))
      }),
      { numRuns: 150 },
    )
  })

  const values = [
    '',
    '1',
    '0',
    '-1',
    '99999999',
    'NaN',
    'restart',
    'begin',
    'end',
    'separate',
    'none',
    'true',
    'A1:B9',
    'F0B7',
  ]

  /** Elements of these names, nested as nobody would, each attribute with any of the values. */
  const nestings = (names: string, attributes: string) => {
    const attribute = fc
      .tuple(fc.constantFrom(...attributes.split(' ')), fc.constantFrom(...values))
      .map(([name, value]) => `${name}="${value}"`)
    const few = fc.uniqueArray(attribute, { maxLength: 3, selector: text => text.split('=')[0] })
    const text = fc.string({ maxLength: 8 }).map(t => t.replace(/[<&>\0-\x1f\ud800-\udfff\ufffe\uffff]/g, ''))
    return fc.letrec<{ node: string }>(tie => ({
      node: fc.oneof(
        { depthSize: 'medium', maxDepth: 9 },
        text,
        fc
          .tuple(fc.constantFrom(...names.split(' ')), few, fc.array(tie('node'), { maxLength: 5 }))
          .map(([name, own, inside]) => `<${name} ${own.join(' ')}>${inside.join('')}</${name}>`),
      ),
    })).node
  }

  const formats = [
    {
      read: readDocx,
      bytes: (body: string) => docxOf({ body, footnotes: `<w:footnote w:id="1">${body}</w:footnote>` }),
      content: nestings(
        'w:p w:r w:t w:tbl w:tr w:trPr w:tc w:tcPr w:del w:ins w:sdt w:sdtContent w:fldChar w:instrText w:pPr w:rPr w:numPr w:numId w:vMerge w:gridSpan mc:AlternateContent mc:Choice mc:Fallback w:txbxContent w:footnoteReference w:vanish w:br w:sym w:drawing w:ruby',
        'w:val w:id w:fldCharType w:char',
      ),
    },
    {
      read: readOdt,
      bytes: (text: string) => odtOf({ text, automatic: text }),
      content: nestings(
        'text:p text:h text:span text:list text:list-item text:list-header text:section text:note text:note-body text:s text:tab text:line-break text:list-style text:list-level-style-number style:style style:text-properties table:table table:table-row table:table-cell table:covered-table-cell table:table-header-rows draw:frame draw:text-box',
        'text:style-name style:name style:family text:level style:num-format text:outline-level text:start-value text:c text:continue-list xml:id table:number-rows-spanned table:number-columns-repeated text:display style:parent-style-name',
      ),
    },
    {
      read: readXlsx,
      bytes: (xml: string) => xlsxOf({ sheets: [{ name: 'x', xml }], styles: xml, strings: xml }),
      content: nestings(
        'sheetData row c v f is t r si cols col mergeCells mergeCell cellXfs xf fonts font numFmts numFmt alignment',
        'r s t hidden min max ref numFmtId fontId formatCode val',
      ),
    },
  ]

  test.each(formats)(
    '$read.name on any well-formed nesting of its elements',
    async ({ read, bytes, content }) => {
      await fc.assert(
        fc.asyncProperty(fc.array(content, { maxLength: 6 }), async parts => {
          const { blocks } = await read(bytes(parts.join('')))
          for (const { text } of blocks) expect(text).toBe(text.trim().normalize('NFC'))
        }),
        { numRuns: 200 },
      )
    },
  )
})

describe('figures that would multiply the work', () => {
  const many = (text: string, times: number) => text.repeat(times)

  test('a note that refers to itself, and one that is referred to a thousand times, is read once', async () => {
    const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    const footnotes = `<w:footnote w:id="1">${p('<w:r><w:t>Số liệu</w:t></w:r>' + reference)}</w:footnote>`
    const { blocks } = await readDocx(docxOf({ body: p(many(reference, 1000)), footnotes }))
    expect(blocks.map(block => block.text)).toEqual(['Số liệu'])
  })

  test('tens of thousands of lines in one paragraph, blanks in one line, cells in one table', async () => {
    const lines = p(many('<w:r><w:t>a</w:t><w:br/></w:r>', 30_000))
    const { blocks } = await readDocx(docxOf({ body: lines + p('x' + many('\t \u2003', 30_000)) }))
    expect(blocks).toHaveLength(2)
    const cell = '<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>'
    const table = `<w:tbl><w:tr>${many(cell, 20_000)}</w:tr></w:tbl>`
    expect((await readDocx(docxOf({ body: table }))).blocks).toHaveLength(20_000)
  })

  test('one text without end, one paragraph without end, text without end in all', async () => {
    const run = (length: number) => `<w:r><w:t>${many('ab ', length / 3)}</w:t></w:r>`
    expect(await failureOf(readDocx(docxOf({ body: `<w:p>${run(9_000_000)}</w:p>` })))).toBe('too-large')
    expect(await failureOf(readDocx(docxOf({ body: `<w:p>${many(run(30_000), 40)}</w:p>` })))).toBe(
      'too-large',
    )
    const long = many(`<w:p>${run(30_000)}</w:p>`, 350)
    expect(await failureOf(readDocx(docxOf({ body: long })))).toBe('too-large')
  })

  test('cells that say they are repeated two hundred times in rows repeated as often are refused together', async () => {
    const cell =
      '<table:table-cell table:number-columns-repeated="999999"><text:p>x</text:p></table:table-cell>'
    const row = `<table:table-row table:number-rows-repeated="999999">${cell}</table:table-row>`
    expect(await failureOf(readOdt(odtOf({ text: `<table:table>${many(row, 20)}</table:table>` })))).toBe(
      'too-large',
    )
  })

  test('a row of fifty thousand cells; a thousand merges over all rows of a sheet', async () => {
    const read = async (cells: number, more: string) => {
      const row = `<row r="1">${many('<c t="str"><v>x</v></c>', cells)}</row>`
      const xml = `<sheetData>${row}</sheetData>${more}`
      return (await readXlsx(xlsxOf({ sheets: [{ name: 'x', xml }] }))).blocks.length
    }
    const merges = `<mergeCells>${many('<mergeCell ref="A1:XFD1048576"/>', 1000)}</mergeCells>`
    expect(await read(50_000, '')).toBe(50_000)
    expect(await read(16_000, merges)).toBe(1)
  })
})
