import { expect, test } from 'vitest'
import { docxOf, item, p, r, textsOf } from './docx-sample.ts'
import { readDocx } from './read-docx.ts'

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const abstract = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const list = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`

const plan = abstract(
  0,
  level(0, 'upperRoman', '%1.'),
  level(1, 'decimal', '%2.'),
  level(2, 'lowerLetter', '%3)'),
  level(3, 'bullet', '-'),
)

test('labels of a plan of four levels stand in front of the words and start again under each heading', async () => {
  const body = [
    item('MỤC ĐÍCH', 0),
    item('Chung', 1),
    item('Một', 2),
    item('Hai', 2),
    item('gạch', 3),
    item('Riêng', 1),
    item('Ba', 2),
    item('NHIỆM VỤ', 0),
    item('Rà soát', 1),
  ].join('')
  const texts = await textsOf({ body, numbering: plan + list(1, 0) })
  expect(texts).toEqual([
    'I. MỤC ĐÍCH',
    '1. Chung',
    'a) Một',
    'b) Hai',
    '- gạch',
    '2. Riêng',
    'a) Ba',
    'II. NHIỆM VỤ',
    '1. Rà soát',
  ])
})

test('a block carries its label and depth', async () => {
  const sample = { body: item('A', 0) + item('B', 1), numbering: plan + list(1, 0) }
  const { blocks } = await readDocx(docxOf(sample))
  expect(blocks.map(block => [block.label, block.level])).toEqual([
    ['I.', 0],
    ['1.', 1],
  ])
})

test('lists of one definition count on; one with a start of its own begins again, once', async () => {
  const over = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
  const numbering = abstract(0, level(0, 'decimal', '%1.')) + list(1, 0) + list(2, 0) + list(3, 0, over)
  const body = item('a', 0) + item('b', 0, 2) + item('c', 0, 3) + item('d', 0, 3) + item('e', 0)
  expect(await textsOf({ body, numbering })).toEqual(['1. a', '2. b', '1. c', '2. d', '3. e'])
})

test('a start value, a level that never restarts, one that restarts after a higher level only', async () => {
  const numbering =
    abstract(
      0,
      `<w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/></w:lvl>`,
      level(1, 'decimal', '%1.%2', '<w:lvlRestart w:val="0"/>'),
      level(2, 'decimal', '%3/', '<w:lvlRestart w:val="1"/>'),
    ) + list(1, 0)
  const body = [0, 1, 2, 1, 2, 0, 1, 2].map(depth => item('x', depth)).join('')
  expect(await textsOf({ body, numbering })).toEqual([
    'Điều 4. x',
    '4.1 x',
    '1/ x',
    '4.2 x',
    '2/ x',
    'Điều 5. x',
    '5.3 x',
    '1/ x',
  ])
})

test('legal style shows every level in figures, a level first used without its parent counts from the start', async () => {
  const numbering =
    abstract(0, level(0, 'upperRoman', '%1'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + list(1, 0)
  const body = item('x', 1) + item('y', 0) + item('z', 1)
  expect(await textsOf({ body, numbering })).toEqual(['1.1 x', 'I y', '1.1 z'])
})

test.each([
  ['upperLetter', 28, 'BB.'],
  ['lowerLetter', 5, 'e.'],
  ['lowerRoman', 9, 'ix.'],
  ['decimalZero', 7, '07.'],
  ['ordinalText', 1, 'thứ nhất.'],
  ['cardinalText', 25, 'hai mươi lăm.'],
  ['none', 3, '.'],
])('format %s of %i is %s', async (format, count, label) => {
  const numbering =
    abstract(
      0,
      `<w:lvl w:ilvl="0"><w:start w:val="${count}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1."/></w:lvl>`,
    ) + list(1, 0)
  expect(await textsOf({ body: item('x', 0), numbering })).toEqual([`${label} x`])
})

test('a style brings its list; the level is the one tied to the style; list 0 takes a paragraph out', async () => {
  const styles = `
    <w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/></w:style>`
  const numbering =
    abstract(
      0,
      level(0, 'decimal', 'Chương %1', '<w:pStyle w:val="H1"/>'),
      level(1, 'decimal', 'Mục %2', '<w:pStyle w:val="H2"/>'),
    ) + list(1, 0)
  const out = '<w:pStyle w:val="H2"/><w:numPr><w:numId w:val="0"/></w:numPr>'
  const body =
    p('A', '<w:pStyle w:val="H1"/>') +
    p('B', '<w:pStyle w:val="H2"/>') +
    p('C', out) +
    p('D', '<w:pStyle w:val="H2"/>')
  expect(await textsOf({ body, styles, numbering })).toEqual(['Chương 1 A', 'Mục 1 B', 'C', 'Mục 2 D'])
})

test('a definition that points to a numbering style takes its levels', async () => {
  const styles = `<w:style w:type="numbering" w:styleId="Ke"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
  const numbering =
    abstract(0, level(0, 'decimal', '(%1)')) +
    `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Ke"/></w:abstractNum>` +
    list(1, 0) +
    list(2, 1)
  expect(await textsOf({ body: item('x', 0, 2), styles, numbering })).toEqual(['(1) x'])
})

test('a level replaced for one list looks as replaced; no suffix means no blank', async () => {
  const replaced = `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '%1)', '<w:suff w:val="nothing"/>')}</w:lvlOverride>`
  const numbering = abstract(0, level(0, 'decimal', '%1.')) + list(1, 0) + list(2, 0, replaced)
  expect(await textsOf({ body: item('x', 0) + item('y', 0, 2), numbering })).toEqual(['1. x', '2)y'])
})

test('bullets of symbol fonts are signs, never letters or private codes', async () => {
  const bullet = (char: string, font: string) =>
    `<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${char}"/><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr></w:lvl>`
  const numbering =
    abstract(0, bullet('\uF0B7', 'Symbol')) +
    abstract(1, bullet('o', 'Courier New')) +
    abstract(2, bullet('Ø', 'Wingdings')) +
    abstract(3, bullet('+', 'Times New Roman')) +
    [1, 2, 3, 4].map(id => list(id, id - 1)).join('')
  const body = [1, 2, 3, 4].map(id => item('x', 0, id)).join('')
  expect(await textsOf({ body, numbering })).toEqual(['• x', '◦ x', '➢ x', '+ x'])
})

test('an empty numbered paragraph is counted but is no block', async () => {
  const numbering = abstract(0, level(0, 'decimal', '%1.')) + list(1, 0)
  expect(await textsOf({ body: item('a', 0) + item('', 0) + item('b', 0), numbering })).toEqual([
    '1. a',
    '3. b',
  ])
})

test('a numbered heading that runs into its text keeps its label', async () => {
  const numbering = abstract(0, level(0, 'decimal', '%1.')) + list(1, 0)
  const inList = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
  const body =
    p('Mục đích. ', `${inList}<w:rPr><w:vanish/><w:specVanish/></w:rPr>`) +
    p('Giúp người dân biết quyền.') +
    item('x', 0)
  expect(await textsOf({ body, numbering })).toEqual(['1. Mục đích. Giúp người dân biết quyền.', '2. x'])
})

test('a label may be hidden by its level', async () => {
  const hidden = `<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:rPr><w:vanish/></w:rPr></w:lvl>`
  expect(await textsOf({ body: item('x', 0), numbering: abstract(0, hidden) + list(1, 0) })).toEqual(['x'])
})

test('a number column of nothing but automatic numbers is read', async () => {
  const numbering = abstract(0, level(0, 'decimal', '%1')) + list(1, 0)
  const row = (text: string) => `<w:tr><w:tc>${item('', 0)}</w:tc><w:tc>${p(text)}</w:tc></w:tr>`
  const body = `<w:tbl>${row('Rà soát')}${row('Báo cáo')}</w:tbl>`
  expect(await textsOf({ body, numbering })).toEqual(['1', 'Rà soát', '2', 'Báo cáo'])
})

test('an item deleted under tracked changes does not count, an inserted one does', async () => {
  const numbering = abstract(0, level(0, 'decimal', '%1.')) + list(1, 0)
  const inList = (mark: string) =>
    `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>${mark}</w:rPr>`
  const body =
    item('a', 0) +
    p(`<w:del><w:r><w:delText>b</w:delText></w:r></w:del>`, inList('<w:del w:id="1"/>')) +
    p(`<w:ins>${r('c')}</w:ins>`, inList('<w:ins w:id="2"/>')) +
    item('d', 0)
  expect(await textsOf({ body, numbering })).toEqual(['1. a', '2. c', '3. d'])
})

test('labels in capitals and in legacy fonts are shown as printed', async () => {
  const numbering =
    abstract(
      0,
      `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Phần %1"/><w:rPr><w:caps/></w:rPr></w:lvl>`,
    ) +
    abstract(
      1,
      `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="§iÒu %1."/><w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr></w:lvl>`,
    ) +
    list(1, 0) +
    list(2, 1)
  expect(await textsOf({ body: item('x', 0) + item('y', 0, 2), numbering })).toEqual([
    'PHẦN 1 x',
    'Điều 1. y',
  ])
})
