import { describe, expect, test } from 'vitest'
import { docxOf, p, r, textsOf } from './docx-sample.ts'
import { readDocx } from './read-docx.ts'

const tc = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`
const tr = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`
const tbl = (rows: string, widths: number[] = []) =>
  `<w:tbl><w:tblGrid>${widths.map(width => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

describe('tracked changes', () => {
  test('inserted and moved-in text stays, deleted and moved-away text goes', async () => {
    const body = p(
      r('Trước ngày ') +
        `<w:del><w:r><w:delText>30/6</w:delText></w:r></w:del><w:ins>${r('31/8')}</w:ins>` +
        `<w:moveFrom>${r(' đi')}</w:moveFrom><w:moveTo>${r(' đến')}</w:moveTo>` +
        `<w:ins><w:del><w:r><w:delText> cả hai</w:delText></w:r></w:del></w:ins>`,
    )
    expect(await textsOf({ body })).toEqual(['Trước ngày 31/8 đến'])
  })

  test('what hangs on deleted text goes with it: breaks, notes, whole fields', async () => {
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const gone = `<w:del><w:r><w:t>cũ</w:t><w:br/></w:r>${note}${field('REF x', r('kết quả'))}</w:del>`
    const footnotes = `<w:footnote w:id="2">${p('Chú thích đã xóa')}</w:footnote>`
    expect(await textsOf({ body: p(r('Một;') + gone + r(' hai')), footnotes })).toEqual(['Một; hai'])
  })

  test('a deleted paragraph mark joins two paragraphs, also over several', async () => {
    const gone = '<w:rPr><w:del w:id="1"/></w:rPr>'
    expect(await textsOf({ body: p('Rà ', gone) + p('soát ', gone) + p('sổ') + p('Khác') })).toEqual([
      'Rà soát sổ',
      'Khác',
    ])
  })

  test('a person is told that there were changes, and hidden text', async () => {
    const warned = async (body: string) => (await readDocx(docxOf({ body }))).warnings.length
    expect(await warned(p('Rà soát'))).toBe(0)
    expect(await warned(p(`<w:ins>${r('Rà soát')}</w:ins>`))).toBe(1)
    expect(await warned(p(`<w:ins>${r('Rà soát', '<w:vanish/>')}</w:ins>`))).toBe(2)
  })

  test('deleted rows are gone and later rows move up', async () => {
    const body = tbl(tr(tc('a')) + tr(tc('b'), '<w:del w:id="1"/>') + tr(tc('c') + tc('d')))
    const { blocks } = await readDocx(docxOf({ body }))
    expect(blocks.map(block => [block.text, block.cell?.row])).toEqual([
      ['a', 0],
      ['c', 1],
      ['d', 1],
    ])
  })
})

describe('what a reader does not see', () => {
  test('hidden text, by its run and by its style', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Kin"><w:rPr><w:vanish/></w:rPr></w:style>'
    const body =
      p(
        r('Thấy. ') + r('Ẩn một. ', '<w:vanish/>') + r('Ẩn hai. ', '<w:rStyle w:val="An"/>') + r('Thấy nữa.'),
      ) +
      p('Cả đoạn ẩn.', '<w:pStyle w:val="Kin"/>') +
      p(r('Hiện lại', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="Kin"/><w:rPr><w:vanish w:val="0"/></w:rPr>')
    expect(await textsOf({ body, styles })).toEqual(['Thấy. Thấy nữa.', 'Hiện lại'])
  })

  test('headers, comments, field codes, page numbers, tables of contents', async () => {
    const body =
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Mục lục')}</w:sdtContent></w:sdt>` +
      p(field(' TOC \\o "1-3" ', r('I. Mục đích 3'))) +
      p(
        `<w:commentRangeStart w:id="0"/>${r('Xem ')}${field(' REF _x ', r('mục II'))}<w:commentReference w:id="0"/>`,
      ) +
      p(r('Trang') + field(' PAGE ', r('7')) + `<w:fldSimple w:instr=" PAGE ">${r('8')}</w:fldSimple>`)
    const texts = await textsOf({ body, header: '<x>Đầu trang</x>', comments: '<x>Góp ý</x>' })
    expect(texts).toEqual(['Xem mục II', 'Trang'])
  })

  test('a field inside a field code is code; a field without an end hides nothing', async () => {
    const inside = field(
      ` IF ${'</w:instrText></w:r>'}${field('DATE', r('mã'))}<w:r><w:instrText> = 1`,
      r('kết quả'),
    )
    const broken = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF</w:instrText></w:r>'
    expect(await textsOf({ body: p(inside) + p(broken + r('còn')) + p('nguyên') })).toEqual([
      'kết quả',
      'còn',
      'nguyên',
    ])
  })
})

describe('notes and boxes', () => {
  const noted = '<w:r><w:footnoteReference w:id="2"/></w:r>'

  test('notes follow their block without their mark, separators are no notes', async () => {
    const footnotes =
      `<w:footnote w:type="separator" w:id="0">${p('---')}</w:footnote>` +
      `<w:footnote w:id="2">${p('<w:r><w:footnoteRef/></w:r>' + r(' Số liệu năm 2025.'))}</w:footnote>`
    const endnotes = `<w:endnote w:id="1">${p('Cuối văn bản.')}</w:endnote>`
    const mark = '<w:r><w:endnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    const { blocks } = await readDocx(
      docxOf({ body: p(r('95%') + noted + r(' số trẻ') + mark) + p('Sau'), footnotes, endnotes }),
    )
    expect(blocks.map(block => [block.kind, block.text, block.paragraph])).toEqual([
      ['paragraph', '95% số trẻ', 1],
      ['note', 'Số liệu năm 2025.', 1],
      ['note', 'Cuối văn bản.', 1],
      ['paragraph', 'Sau', 2],
    ])
  })

  test('a text box stored for two programs is read once, after its paragraph', async () => {
    const box = `<w:txbxContent>${p('Đường dây nóng')}</w:txbxContent>`
    const twice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><a:graphic>${box}</a:graphic></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const { blocks } = await readDocx(docxOf({ body: p(r('Trước ') + twice + r('sau')) }))
    expect(blocks.map(block => [block.kind, block.text])).toEqual([
      ['paragraph', 'Trước sau'],
      ['box', 'Đường dây nóng'],
    ])
  })
})

describe('characters', () => {
  test('runs of one word are joined; tabs, no-break blanks and soft hyphens do not show', async () => {
    const body = p(
      r('Ủy') +
        r(' b') +
        r('an') +
        '<w:r><w:tab/></w:r>' +
        r('nhân\u00A0dân: 12/KH') +
        '<w:r><w:noBreakHyphen/></w:r>' +
        r('UB') +
        '<w:r><w:softHyphen/></w:r>' +
        r('ND') +
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
    )
    expect(await textsOf({ body })).toEqual(['Ủy ban nhân dân: 12/KH-UBND✓'])
  })

  test('a break in a sentence is a blank, a break between two lines of the paper parts them', async () => {
    const br = '<w:r><w:br/></w:r>'
    const body =
      p(r('Thực hiện chiến lược') + br + r('về nhân quyền')) +
      p(r('Việc một;') + br + r('- Việc hai')) +
      p(r('TM. ỦY BAN NHÂN DÂN') + br + r('CHỦ TỊCH'))
    expect(await textsOf({ body })).toEqual([
      'Thực hiện chiến lược về nhân quyền',
      'Việc một;',
      '- Việc hai',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
    ])
  })

  test('a letterhead set with tabs is two columns', async () => {
    const body = p(r('UBND TỈNH A') + '<w:r><w:tab/></w:r>' + r('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))
    expect(await textsOf({ body })).toEqual(['UBND TỈNH A', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])
  })

  test('legacy fonts from style, theme and run become Unicode, also when a letter is cut in two runs', async () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:style>'
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:minorFont><a:latin typeface=".VnTime"/></a:minorFont></a:theme>'
    const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`
    const body =
      p(r('Uû ban nh©n d©n t') + '<w:r><w:t>r</w:t><w:softHyphen/></w:r>' + r('íc')) +
      p(r('KÕ ho¹ch', font('.VnTimeH'))) +
      p(r('Vie', font('VNI-Times')) + r('ät Nam', font('VNI-Times'))) +
      p(r('Đã là Unicode', font('Times New Roman')))
    expect(await textsOf({ body, styles, theme })).toEqual([
      'Uỷ ban nhân dân trước',
      'KẾ HOẠCH',
      'Việt Nam',
      'Đã là Unicode',
    ])
  })

  test('capitals by format are capitals; styles give weight, place and heading', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="D1"><w:name w:val="heading 1"/><w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="D2"><w:basedOn w:val="D1"/><w:rPr><w:caps/><w:i/></w:rPr></w:style>'
    const { blocks } = await readDocx(docxOf({ body: p('Kế hoạch', '<w:pStyle w:val="D2"/>'), styles }))
    expect(blocks).toEqual([
      {
        text: 'KẾ HOẠCH',
        kind: 'paragraph',
        style: { bold: true, italic: true, centred: true, heading: 1 },
        paragraph: 1,
      },
    ])
  })

  test('links, controls and smart tags are read through; words come out composed', async () => {
    const body = p(
      `<w:hyperlink>${r('Cổng ')}</w:hyperlink><w:smartTag>${r('thông ')}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>${r('tin'.normalize('NFD'))}</w:sdtContent></w:sdt>` +
        r(' e\u0302\u0323'),
    )
    expect(await textsOf({ body })).toEqual(['Cổng thông tin ệ'])
  })
})

test('other prefixes and the strict namespace are the same words', async () => {
  const document = `<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:p><d:r><d:rPr><d:b d:val="true"/></d:rPr><d:t>Rà soát</d:t></d:r></d:p></d:body></d:document>`
  const { blocks } = await readDocx(docxOf({ document }))
  expect(blocks).toMatchObject([{ text: 'Rà soát', style: { bold: true } }])
})

describe('tables', () => {
  const span = (n: number) => `<w:gridSpan w:val="${n}"/>`
  const down = '<w:vMerge w:val="restart"/>'
  const on = '<w:vMerge/>'

  test('merged cells are one cell with its size; a head of two rows is marked', async () => {
    const body = tbl(
      tr(tc('TT', down) + tc('Nhiệm vụ', down) + tc('Cơ quan', span(2)), '<w:tblHeader/>') +
        tr(tc('', on) + tc('', on) + tc('Chủ trì') + tc('Phối hợp'), '<w:tblHeader/>') +
        tr(tc('1') + tc('Rà soát') + tc('Sở Tư pháp', down) + tc('Sở Y tế')) +
        tr(tc('2') + tc('Báo cáo') + tc('', on) + tc('-nt-')),
      [500, 3000, 1500, 1500],
    )
    const { blocks } = await readDocx(docxOf({ body }))
    const grid = blocks.map(({ text, cell }) => [
      text,
      cell!.row,
      cell!.column,
      cell!.rows,
      cell!.columns,
      cell!.head,
    ])
    expect(grid).toEqual([
      ['TT', 0, 0, 2, 1, true],
      ['Nhiệm vụ', 0, 1, 2, 1, true],
      ['Cơ quan', 0, 2, 1, 2, true],
      ['Chủ trì', 1, 2, 1, 1, true],
      ['Phối hợp', 1, 3, 1, 1, true],
      ['1', 2, 0, 1, 1, false],
      ['Rà soát', 2, 1, 1, 1, false],
      ['Sở Tư pháp', 2, 2, 2, 1, false],
      ['Sở Y tế', 2, 3, 1, 1, false],
      ['2', 3, 0, 1, 1, false],
      ['Báo cáo', 3, 1, 1, 1, false],
      ['-nt-', 3, 3, 1, 1, false],
    ])
  })

  test('edges that miss each other by a hair are one column', async () => {
    const body = tbl(tr(tc('STT') + tc('Việc', span(2))) + tr(tc('1', span(2)) + tc('Làm')), [1000, 40, 4000])
    const { blocks } = await readDocx(docxOf({ body }))
    expect(blocks.map(({ cell }) => [cell!.column, cell!.columns])).toEqual([
      [0, 1],
      [1, 1],
      [0, 1],
      [1, 1],
    ])
  })

  test('a head that is not marked is known by its words; a letterhead has none', async () => {
    const body =
      tbl(tr(tc('UBND TỈNH A') + tc('CỘNG HÒA')) + tr(tc('Số: 1/KH-UBND') + tc('A, ngày 1/2/2026'))) +
      tbl(tr(tc('STT') + tc('Nội dung')) + tr(tc('1') + tc('Rà soát')))
    const { blocks } = await readDocx(docxOf({ body }))
    expect(blocks.filter(block => block.cell!.head).map(block => block.text)).toEqual(['STT', 'Nội dung'])
  })

  test('three titles in bold are a head, three names in a row are not', async () => {
    const bold = (text: string) => tc(p(r(text, '<w:b/>')))
    const body =
      tbl(
        tr(bold('Lĩnh vực') + bold('Yêu cầu') + bold('Ai làm')) + tr(tc('Y tế') + tc('Khám') + tc('Sở A')),
      ) + tbl(tr(tc('Y tế') + tc('Khám') + tc('Sở A')) + tr(tc('Học') + tc('Dạy') + tc('Sở B')))
    const { blocks } = await readDocx(docxOf({ body }))
    expect(blocks.filter(block => block.cell!.head)).toHaveLength(3)
  })

  test('a table in a cell has its own number; a table of one cell is a frame', async () => {
    const inner = tbl(tr(tc('x') + tc('y')))
    const body = tbl(tr(tc('a') + tc(p('b') + inner + p('c')))) + tbl(tr(tc('khung')))
    const { blocks } = await readDocx(docxOf({ body }))
    expect(blocks.map(block => [block.text, block.cell?.table ?? block.kind])).toEqual([
      ['a', 0],
      ['b', 0],
      ['x', 1],
      ['y', 1],
      ['c', 0],
      ['khung', 'paragraph'],
    ])
  })
})
