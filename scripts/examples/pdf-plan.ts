// A department's plan of two pages as a PDF with text: letterhead in two columns, page number and foot line on every page.
import {
  drawPdf,
  paper,
  paragraph,
  put,
  type Drawing,
} from '../../packages/intake/src/pdf/testing/draw-pdf.ts'

const footLine = 'Bản in từ hệ thống văn bản của Sở Xây dựng'

const opening = [
  'Căn cứ Luật Người khuyết tật ngày 17 tháng 6 năm 2010;',
  'Thực hiện Kế hoạch số 07/KH-BCĐ ngày 20/01/2026 của Ban Chỉ đạo nhân quyền tỉnh Minh Sơn, Sở Xây dựng ban hành Kế hoạch bảo đảm người khuyết tật đi lại được trong công trình công cộng năm 2026 như sau:',
  'I. MỤC ĐÍCH',
  'Để người khuyết tật, người cao tuổi tự vào được trụ sở, trường học và trạm y tế mà không phải nhờ người khác.',
  'II. NHIỆM VỤ',
]

const tasks = [
  {
    text: 'Khảo sát lối đi, nhà vệ sinh và thang máy của 46 trụ sở xã, phường. Phòng Quản lý xây dựng chủ trì, phối hợp với UBND các xã, phường; hoàn thành trước ngày 30/4/2026.',
    starts: 'Khảo sát lối đi, nhà vệ sinh và thang',
    lead: 'Phòng Quản lý xây dựng',
    support: 'UBND các xã, phường',
    limit: { text: 'trước ngày 30/4/2026', date: '2026-04-30', kind: 'date' },
  },
  {
    text: 'Công bố kết quả khảo sát từng trụ sở trên trang thông tin của Sở. Văn phòng Sở chủ trì; hoàn thành trong quý II/2026.',
    starts: 'Công bố kết quả khảo sát từng trụ sở trên',
    lead: 'Văn phòng Sở',
    support: null,
    limit: { text: 'trong quý II/2026', date: null, kind: 'quarter' },
  },
  {
    text: 'Sửa chữa lối đi của 12 trạm y tế chưa có đường dốc. Ban Quản lý dự án chủ trì, phối hợp với Sở Y tế; hoàn thành trước ngày 15/11/2026.',
    starts: 'Sửa chữa lối đi của 12 trạm y tế',
    lead: 'Ban Quản lý dự án',
    support: 'Sở Y tế',
    limit: { text: 'trước ngày 15/11/2026', date: '2026-11-15', kind: 'date' },
  },
  {
    text: 'Tập huấn cho 80 cán bộ thẩm định thiết kế về quy chuẩn tiếp cận. Phòng Quản lý xây dựng chủ trì; hoàn thành trước ngày 30/9/2026.',
    starts: 'Tập huấn cho 80 cán bộ thẩm định thiết',
    lead: 'Phòng Quản lý xây dựng',
    support: null,
    limit: { text: 'trước ngày 30/9/2026', date: '2026-09-30', kind: 'date' },
  },
] as const

const closing = [
  'III. TỔ CHỨC THỰC HIỆN',
  'Các phòng, đơn vị thuộc Sở gửi kết quả về Văn phòng Sở trước ngày 10/12/2026./.',
]

/** Bytes of the PDF; its dates are fixed, so that it is the same whenever it is written. */
export function planPdf(): Promise<Uint8Array> {
  const info = { Title: 'Kế hoạch', CreationDate: new Date('2026-02-10T02:00:00Z') }
  return drawPdf(draw, { info })
}

function draw(doc: Drawing): void {
  put(doc, 'UBND TỈNH MINH SƠN', { x: 95, y: 60, size: 12 })
  put(doc, 'SỞ XÂY DỰNG', { x: 115, y: 75, size: 12, font: 'bold' })
  put(doc, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { x: 270, y: 60, size: 12, font: 'bold' })
  put(doc, 'Độc lập - Tự do - Hạnh phúc', { x: 325, y: 75, size: 12, font: 'bold' })
  put(doc, 'Số: 58/KH-SXD', { x: 115, y: 102, size: 12 })
  put(doc, 'Minh Sơn, ngày 10 tháng 02 năm 2026', { x: 320, y: 102, size: 12, font: 'italic' })
  put(doc, 'KẾ HOẠCH', { x: 270, y: 140, font: 'bold' })
  put(doc, 'Bảo đảm người khuyết tật tiếp cận công trình công cộng năm 2026', {
    x: 95,
    y: 160,
    font: 'bold',
  })
  let y = 195
  for (const text of opening) y = paragraph(doc, text, y)
  for (const [i, task] of tasks.slice(0, 2).entries()) y = paragraph(doc, `${i + 1}. ${task.text}`, y)
  foot(doc)
  doc.addPage()
  put(doc, '2', { x: 295, y: 40, size: 12 })
  y = paper.top
  for (const [i, task] of tasks.slice(2).entries()) y = paragraph(doc, `${i + 3}. ${task.text}`, y)
  for (const text of closing) y = paragraph(doc, text, y)
  put(doc, 'Nơi nhận:', { x: 82, y: y + 20, size: 11, font: 'italic' })
  put(doc, '- Ban Chỉ đạo nhân quyền tỉnh;', { x: 82, y: y + 33, size: 11 })
  put(doc, '- Lưu: VT.', { x: 82, y: y + 46, size: 11 })
  put(doc, 'GIÁM ĐỐC', { x: 390, y: y + 18, font: 'bold' })
  put(doc, 'Hà Văn Thử', { x: 388, y: y + 92, font: 'bold' })
  foot(doc)
}

function foot(doc: Drawing): void {
  put(doc, footLine, { x: 190, y: 798, size: 9, font: 'italic' })
}

/** What the two pages say, line for line as a reader sees them, without page number and foot line. */
export const planPdfText = [
  'UBND TỈNH MINH SƠN',
  'SỞ XÂY DỰNG',
  'Số: 58/KH-SXD',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Minh Sơn, ngày 10 tháng 02 năm 2026',
  'KẾ HOẠCH',
  'Bảo đảm người khuyết tật tiếp cận công trình công cộng năm 2026',
  ...opening,
  ...tasks.map(({ text }, i) => `${i + 1}. ${text}`),
  ...closing,
  'Nơi nhận:',
  '- Ban Chỉ đạo nhân quyền tỉnh;',
  '- Lưu: VT.',
  'GIÁM ĐỐC',
  'Hà Văn Thử',
  '',
].join('\n')

const label = (i: number) => `II.${i + 1}`
const fiveWords = (text: string) => text.split(' ').slice(0, 5).join(' ')

export const planPdfExpected = {
  kind: 'plan',
  symbol: '58/KH-SXD',
  date: '2026-02-10',
  issuer: 'Sở Xây dựng tỉnh Minh Sơn',
  province: 'Minh Sơn',
  signer: 'Hà Văn Thử',
  cited: [
    { symbol: null, type: 'Luật', date: '2010-06-17', issuer: null },
    {
      symbol: '07/KH-BCĐ',
      type: 'Kế hoạch',
      date: '2026-01-20',
      issuer: 'Ban Chỉ đạo nhân quyền tỉnh Minh Sơn',
    },
  ],
  tasks: [
    ...tasks.map(({ starts }, i) => ({ label: label(i), starts, depth: 1 })),
    { label: null, starts: 'Các phòng, đơn vị thuộc Sở gửi kết', depth: 1 },
  ],
  assignments: tasks.flatMap(({ lead, support }, i) => [
    { agency: lead, role: 'lead', taskLabel: label(i) },
    ...(support === null ? [] : [{ agency: support, role: 'support', taskLabel: label(i) }]),
  ]),
  deadlines: [
    ...tasks.map(({ limit }, i) => ({ ...limit, taskLabel: label(i) })),
    { text: 'trước ngày 10/12/2026', date: '2026-12-10', kind: 'date', taskLabel: null },
  ],
  groups: ['người khuyết tật', 'người cao tuổi'],
  sentences: [
    ...opening.filter(text => !/^[IV]+\. /.test(text)).map(fiveWords),
    ...tasks.flatMap(({ text }) => text.split(/(?<=\.) (?=\p{Lu})/u).map(fiveWords)),
    fiveWords(closing[1] ?? ''),
  ],
  whole: tasks.map(({ text }) => text.split(/(?<=\.) (?=\p{Lu})/u)[0] ?? ''),
  once: ['Bảo đảm người khuyết tật tiếp cận công trình công cộng năm 2026'],
  absent: [footLine],
}
