import { describe, expect, test } from 'vitest'
import { UnreadableFile } from '../document.ts'
import { odtOf, odtTexts } from './odt-sample.ts'
import { readOdt } from './read-odt.ts'

const li = (...content: string[]) => `<text:list-item>${content.join('')}</text:list-item>`
const p = (content: string, style = '') => `<text:p text:style-name="${style}">${content}</text:p>`
const number = (level: number, format: string, more = '') =>
  `<text:list-level-style-number text:level="${level}" style:num-format="${format}" ${more}/>`
const listStyle = (name: string, ...levels: string[]) =>
  `<text:list-style style:name="${name}">${levels.join('')}</text:list-style>`
const dot = 'style:num-suffix="."'

describe('lists', () => {
  const automatic = listStyle(
    'L',
    number(1, 'I', dot),
    number(2, '1', dot),
    number(3, 'a', 'style:num-suffix=")"'),
    '<text:list-level-style-bullet text:level="4" text:bullet-char="-"/>',
  )

  test('labels of nested lists stand in front of the words; only the first paragraph of an item has one', async () => {
    const deep = `<text:list>${li(p('Một'), p('tiếp'), `<text:list>${li(p('gạch'))}</text:list>`)}${li(p('Hai'))}</text:list>`
    const text = `<text:list text:style-name="L">${li(p('MỤC ĐÍCH'), `<text:list>${li(p('Chung'), deep)}${li(p('Riêng'))}</text:list>`)}${li(p('NHIỆM VỤ'), `<text:list>${li(p('Lại từ đầu'))}</text:list>`)}</text:list>`
    expect(await odtTexts({ text, automatic })).toEqual([
      'I. MỤC ĐÍCH',
      '1. Chung',
      'a) Một',
      'tiếp',
      '- gạch',
      'b) Hai',
      '2. Riêng',
      'II. NHIỆM VỤ',
      '1. Lại từ đầu',
    ])
  })

  test('a list goes on where it says so, else begins again; an item may set its number', async () => {
    const one = (attributes: string, item = li(p('x'))) =>
      `<text:list text:style-name="L" ${attributes}>${item}</text:list>`
    const text =
      one('xml:id="a"') +
      one('text:continue-numbering="true"') +
      one('xml:id="b"') +
      one('text:continue-list="a"') +
      one('', `<text:list-item text:start-value="5">${p('x')}</text:list-item>` + li(p('y')))
    expect(await odtTexts({ text, automatic })).toEqual(['I. x', 'II. x', 'I. x', 'III. x', 'V. x', 'VI. y'])
  })

  test('labels of several levels, by count and by template; headings of the outline', async () => {
    const styles =
      listStyle('M', number(1, '1'), number(2, '1', 'text:display-levels="2" style:num-suffix="."')) +
      listStyle('T', number(1, '1', 'loext:num-list-format="Điều %1%."'))
    const common = `<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" ${dot}/></text:outline-style>`
    const text =
      `<text:h text:outline-level="1">MỤC TIÊU</text:h>` +
      `<text:list text:style-name="M">${li(p('a'), `<text:list>${li(p('b'))}</text:list>`)}</text:list>` +
      `<text:h text:outline-level="1">NHIỆM VỤ</text:h>` +
      `<text:list text:style-name="T">${li(p('c'))}</text:list>`
    const { blocks } = await readOdt(odtOf({ text, automatic: styles, common }))
    expect(blocks.map(block => block.text)).toEqual([
      'I. MỤC TIÊU',
      '1 a',
      '1.1. b',
      'II. NHIỆM VỤ',
      'Điều 1. c',
    ])
    expect(blocks[0]).toMatchObject({ label: 'I.', level: 0, style: { heading: 1 } })
  })
})

describe('what a reader sees', () => {
  test('deleted text, hidden text and sections, comments, page numbers, indexes and footers are out', async () => {
    const automatic =
      '<style:style style:name="An" style:family="text"><style:text-properties text:display="none"/></style:style>'
    const text =
      `<text:tracked-changes><text:changed-region><text:deletion>${p('đã xóa')}</text:deletion></text:changed-region></text:tracked-changes>` +
      `<text:table-of-content><text:index-body>${p('Mục lục')}</text:index-body></text:table-of-content>` +
      p(
        'Còn<text:change text:change-id="1"/><text:span text:style-name="An"> ẩn</text:span><office:annotation><text:p>góp ý</text:p></office:annotation> lại<text:page-number>3</text:page-number>',
      ) +
      `<text:section text:display="none">${p('mục ẩn')}</text:section><text:section>${p('mục hiện')}</text:section>`
    expect(await odtTexts({ text, automatic })).toEqual(['Còn lại', 'mục hiện'])
  })

  test('blanks, tabs and breaks; indentation of the file is one blank', async () => {
    const text = p('Sở<text:s text:c="3"/>Tư\n      pháp<text:tab/>tỉnh') + p('Một;<text:line-break/>- Hai')
    expect(await odtTexts({ text })).toEqual(['Sở Tư pháp tỉnh', 'Một;', '- Hai'])
  })

  test('notes and boxes follow their paragraph, once, without their mark', async () => {
    const note =
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Số liệu 2025.</text:p></text:note-body></text:note>'
    const frame =
      '<draw:frame><draw:text-box><text:p>Đường dây nóng</text:p></draw:text-box><draw:image/></draw:frame>'
    const { blocks } = await readOdt(odtOf({ text: p(`95%${note} số trẻ${frame}`) + p('Sau') }))
    expect(blocks.map(block => [block.kind, block.text, block.paragraph])).toEqual([
      ['paragraph', '95% số trẻ', 1],
      ['note', 'Số liệu 2025.', 1],
      ['box', 'Đường dây nóng', 1],
      ['paragraph', 'Sau', 2],
    ])
  })

  test('styles inherit weight, place, capitals and legacy fonts', async () => {
    const common =
      '<style:style style:name="Goc" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold" style:font-name="F"/></style:style>'
    const automatic =
      '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Goc"><style:text-properties fo:text-transform="uppercase"/></style:style>'
    const fonts = `<style:font-face style:name="F" svg:font-family="'.VnTime'"/>`
    const { blocks } = await readOdt(odtOf({ text: p('kÕ ho¹ch', 'P1'), common, automatic, fonts }))
    expect(blocks[0]).toMatchObject({ text: 'KẾ HOẠCH', style: { bold: true, centred: true } })
  })
})

test('tables with spans, a marked head and a hidden row', async () => {
  const cell = (text: string, more = '') => `<table:table-cell ${more}>${p(text)}</table:table-cell>`
  const covered = '<table:covered-table-cell/>'
  const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`
  const text = `<table:table><table:table-column/><table:table-header-rows>${row(cell('STT', 'table:number-rows-spanned="2"') + cell('Cơ quan', 'table:number-columns-spanned="2"') + covered)}${row(covered + cell('Chủ trì') + cell('Phối hợp'))}</table:table-header-rows>${row(cell('ẩn'), 'table:visibility="collapse"')}${row(cell('1') + cell('Sở A') + cell('Sở B'))}</table:table>`
  const { blocks } = await readOdt(odtOf({ text }))
  expect(blocks.map(({ text: t, cell: c }) => [t, c!.row, c!.column, c!.rows, c!.columns, c!.head])).toEqual([
    ['STT', 0, 0, 2, 1, true],
    ['Cơ quan', 0, 1, 1, 2, true],
    ['Chủ trì', 1, 1, 1, 1, true],
    ['Phối hợp', 1, 2, 1, 1, true],
    ['1', 2, 0, 1, 1, false],
    ['Sở A', 2, 1, 1, 1, false],
    ['Sở B', 2, 2, 1, 1, false],
  ])
})

test('a password is told as one; an old manifest with a document type is none', async () => {
  const sealed = odtOf({ text: '', manifest: '<m><manifest:encryption-data/></m>' })
  await expect(readOdt(sealed)).rejects.toMatchObject({ failure: 'encrypted' })
  await expect(readOdt(sealed)).rejects.toBeInstanceOf(UnreadableFile)
  const old = '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD" "Manifest.dtd"><m/>'
  expect(await odtTexts({ text: p('x'), manifest: old })).toEqual(['x'])
})
