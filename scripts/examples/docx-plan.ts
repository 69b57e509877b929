// Sets the example plan as a Word file: letterhead table, automatic numbers, annex table.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LevelFormat,
  PageOrientation,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import * as annexTable from './minh-son-annex.ts'
import * as plan from './minh-son.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

type Look = { bold?: boolean; italics?: boolean; size?: number; centred?: boolean }
const line = (text: string, { bold = false, italics = false, size = 27, centred = false }: Look = {}) =>
  new Paragraph({
    alignment: centred ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
    spacing: { after: 100 },
    children: [new TextRun({ text, bold, italics, size })],
  })
const item = (text: string, level: number, bold = false) =>
  new Paragraph({
    numbering: { reference: 'plan', level },
    alignment: AlignmentType.JUSTIFIED,
    spacing: { after: 100 },
    children: [new TextRun({ text, bold })],
  })
const cell = (lines: readonly Paragraph[], width: number) =>
  new TableCell({ width: { size: width, type: WidthType.PERCENTAGE }, children: [...lines] })

function twoColumns(left: readonly Paragraph[], right: readonly Paragraph[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: noBorders,
    rows: [new TableRow({ children: [cell(left, 45), cell(right, 55)] })],
  })
}

function letterhead(): Table {
  const { above, issuer, symbol, placeAndDate } = plan.head
  const middle = (text: string, look: Look = {}) => line(text, { centred: true, size: 26, ...look })
  return twoColumns(
    [middle(above), middle(issuer, { bold: true }), middle(`Số: ${symbol}`)],
    [
      middle('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true }),
      middle('Độc lập - Tự do - Hạnh phúc', { bold: true }),
      middle(placeAndDate, { italics: true }),
    ],
  )
}

function body(): Paragraph[] {
  return [
    line('KẾ HOẠCH', { bold: true, centred: true, size: 28 }),
    line(plan.head.subject, { bold: true, centred: true, size: 28 }),
    line(plan.head.note, { italics: true, centred: true, size: 24 }),
    ...plan.preamble.map(text => line(text)),
    item('MỤC ĐÍCH, YÊU CẦU', 0, true),
    item('Mục đích', 1, true),
    ...plan.purpose.aims.map(text => item(text, 3)),
    item('Yêu cầu', 1, true),
    ...plan.purpose.demands.map(text => item(text, 3)),
    item('NỘI DUNG, NHIỆM VỤ', 0, true),
    ...plan.groups.flatMap(group => [
      item(group.text, 1, true),
      ...group.items.map(unit => item(unit.text, 2)),
    ]),
    line('Các nhiệm vụ cụ thể khác nêu tại Phụ lục kèm theo Kế hoạch này.'),
    item('TỔ CHỨC THỰC HIỆN', 0, true),
    ...plan.offices.flatMap(office => [
      item(office.name, 1, true),
      ...office.items.map(unit => item(unit.text, 3)),
    ]),
    item(plan.asked.text, 1),
    line('Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan phản ánh về Công an tỉnh để tổng hợp./.'),
  ]
}

function signature(): Table {
  const small = (text: string) => line(text, { size: 22 })
  const middle = (text: string) => line(text, { bold: true, centred: true })
  return twoColumns(
    [line('Nơi nhận:', { bold: true, italics: true, size: 24 }), ...plan.foot.recipients.map(small)],
    [...plan.foot.post.map(middle), line(''), middle(plan.foot.signer)],
  )
}

function annex(): Array<Paragraph | Table> {
  const widths = [6, 34, 16, 16, 13, 15]
  const row = (texts: readonly string[], bold = false) =>
    new TableRow({
      tableHeader: bold && texts[0] === 'STT',
      children: texts.map((text, i) => cell([line(text, { bold, size: 24 })], widths[i]!)),
    })
  let group = 0
  let number = 0
  const romans = ['I', 'II', 'III', 'IV', 'V']
  const rows = annexTable.rows.map(entry => {
    if (typeof entry === 'string') return row([romans[group++]!, entry, '', '', '', ''], true)
    number += 1
    return row([String(number), ...entry.cells])
  })
  return [
    line('PHỤ LỤC', { bold: true, centred: true, size: 28 }),
    line(annexTable.annexTitle, { bold: true, centred: true, size: 28 }),
    line(annexTable.annexOf, { italics: true, centred: true }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [row(annexTable.tableHead, true), ...rows],
    }),
  ]
}

const levels = [
  { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.' },
  { level: 1, format: LevelFormat.DECIMAL, text: '%2.' },
  { level: 2, format: LevelFormat.LOWER_LETTER, text: '%3)' },
  { level: 3, format: LevelFormat.BULLET, text: '-' },
]
const margin = { top: 1134, bottom: 1134, left: 1701, right: 1134 }
const pageNumber = new Footer({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children: [PageNumber.CURRENT] })],
    }),
  ],
})

/** The plan's bytes as .docx: two sections, the annex on landscape pages. */
export async function planDocx(): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Cam Kết',
    title: 'Kế hoạch ví dụ',
    styles: { default: { document: { run: { font: 'Times New Roman', size: 27 } } } },
    numbering: {
      config: [
        { reference: 'plan', levels: levels.map(level => ({ ...level, alignment: AlignmentType.LEFT })) },
      ],
    },
    sections: [
      {
        properties: { page: { margin } },
        footers: { default: pageNumber },
        children: [letterhead(), line(''), ...body(), signature()],
      },
      {
        properties: { page: { margin, size: { orientation: PageOrientation.LANDSCAPE } } },
        footers: { default: pageNumber },
        children: annex(),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
