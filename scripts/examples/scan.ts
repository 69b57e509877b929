// A one-page letter drawn as a scanner would hand it over: 200 dpi, a little turned, grained.
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'

const width = 1654
const height = 2339
const left = 230
const right = 1500

type Style = '' | 'bold ' | 'italic '
interface Line {
  readonly text: string
  readonly style?: Style
  readonly centre?: number
  readonly gap?: number
}

const body = [
  'Thực hiện Kế hoạch số 07/KH-BCĐ ngày 20/01/2026 của Ban Chỉ đạo nhân quyền tỉnh Minh Sơn, Sở Tư pháp ban hành Kế hoạch trợ giúp pháp lý năm 2026 như sau:',
  'I. MỤC ĐÍCH',
  'Giúp người nghèo, người khuyết tật và trẻ em được bảo vệ khi có tranh chấp.',
  'II. NHIỆM VỤ',
  '1. Tổ chức 24 đợt trợ giúp pháp lý lưu động. Trung tâm Trợ giúp pháp lý chủ trì, phối hợp với UBND các xã, phường; hoàn thành trước ngày 30/10/2026.',
  '2. Biên soạn 05 tờ gấp bằng tiếng Mông. Phòng Phổ biến pháp luật chủ trì; hoàn thành trong quý II/2026.',
  '3. Lập đường dây nóng tư vấn miễn phí. Trung tâm Trợ giúp pháp lý chủ trì; hoàn thành trước ngày 31/5/2026.',
  'III. TỔ CHỨC THỰC HIỆN',
  'Các đơn vị gửi báo cáo về Văn phòng Sở trước ngày 05/12/2026./.',
]

const letterhead: ReadonlyArray<readonly [string, number, number, Style]> = [
  ['UBND TỈNH MINH SƠN', 520, 190, ''],
  ['SỞ TƯ PHÁP', 520, 240, 'bold '],
  ['Số: 96/KH-STP', 520, 310, ''],
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 1150, 190, 'bold '],
  ['Độc lập - Tự do - Hạnh phúc', 1150, 240, 'bold '],
  ['Minh Sơn, ngày 02 tháng 02 năm 2026', 1150, 310, 'italic '],
  ['KẾ HOẠCH', 827, 430, 'bold '],
  ['Trợ giúp pháp lý năm 2026 trên địa bàn tỉnh Minh Sơn', 827, 490, 'bold '],
]

const foot: ReadonlyArray<readonly [string, number, number, Style]> = [
  ['GIÁM ĐỐC', 1180, 1880, 'bold '],
  ['Lý Thị Mai', 1180, 2080, 'bold '],
]

/** PNG bytes; the grain comes from a fixed seed. */
export function scanPng(fonts: Readonly<Record<'regular' | 'bold' | 'italic', string>>): Uint8Array {
  for (const path of Object.values(fonts)) GlobalFonts.registerFromPath(path, 'Tinos')
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fbfaf5'
  context.fillRect(0, 0, width, height)
  context.translate(width / 2, height / 2)
  context.rotate(0.006)
  context.translate(-width / 2, -height / 2)
  context.fillStyle = '#20201e'
  for (const [text, x, y, style] of [...letterhead, ...foot])
    centred(context, { text, style, centre: x, gap: y })
  let y = 600
  for (const paragraph of body) y = written(context, paragraph, y) + 24
  grain(context)
  return new Uint8Array(canvas.toBuffer('image/png'))
}

function centred(context: SKRSContext2D, { text, style = '', centre = 0, gap = 0 }: Line): void {
  context.font = `${style}34px Tinos`
  context.fillText(text, centre - context.measureText(text).width / 2, gap)
}

function written(context: SKRSContext2D, text: string, from: number): number {
  context.font = `${/^[IVX]+\. /.test(text) ? 'bold ' : ''}37px Tinos`
  let y = from
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (context.measureText(longer).width > right - left) {
      context.fillText(line, left, y)
      y += 54
      line = word
    } else line = longer
  }
  context.fillText(line, left, y)
  return y + 54
}

function grain(context: SKRSContext2D): void {
  let state = 7
  const next = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
  for (let i = 0; i < 2500; i += 1) {
    const shade = 150 + Math.floor(next() * 90)
    context.fillStyle = `rgba(${shade}, ${shade}, ${shade}, 0.5)`
    context.fillRect(next() * width, next() * height, 2, 2)
  }
}

export const scanExpected = {
  kind: 'plan',
  symbol: '96/KH-STP',
  date: '2026-02-02',
  issuer: 'Sở Tư pháp tỉnh Minh Sơn',
  province: 'Minh Sơn',
  signer: 'Lý Thị Mai',
  cited: [
    {
      symbol: '07/KH-BCĐ',
      type: 'Kế hoạch',
      date: '2026-01-20',
      issuer: 'Ban Chỉ đạo nhân quyền tỉnh Minh Sơn',
    },
  ],
  tasks: [
    { label: 'II.1', starts: 'Tổ chức 24 đợt trợ giúp pháp lý', depth: 1 },
    { label: 'II.2', starts: 'Biên soạn 05 tờ gấp bằng tiếng Mông', depth: 1 },
    { label: 'II.3', starts: 'Lập đường dây nóng tư vấn miễn phí', depth: 1 },
    { label: null, starts: 'Các đơn vị gửi báo cáo về Văn', depth: 1 },
  ],
  assignments: [
    { agency: 'Trung tâm Trợ giúp pháp lý', role: 'lead', taskLabel: 'II.1' },
    { agency: 'UBND các xã, phường', role: 'support', taskLabel: 'II.1' },
    { agency: 'Phòng Phổ biến pháp luật', role: 'lead', taskLabel: 'II.2' },
    { agency: 'Trung tâm Trợ giúp pháp lý', role: 'lead', taskLabel: 'II.3' },
  ],
  deadlines: [
    { text: 'trước ngày 30/10/2026', date: '2026-10-30', kind: 'date', taskLabel: 'II.1' },
    { text: 'trong quý II/2026', date: null, kind: 'quarter', taskLabel: 'II.2' },
    { text: 'trước ngày 31/5/2026', date: '2026-05-31', kind: 'date', taskLabel: 'II.3' },
    { text: 'trước ngày 05/12/2026', date: '2026-12-05', kind: 'date', taskLabel: null },
  ],
  groups: ['người nghèo', 'người khuyết tật', 'trẻ em'],
  sentences: [
    'Thực hiện Kế hoạch số 07/KH-BCĐ',
    'Giúp người nghèo, người khuyết',
    'Tổ chức 24 đợt trợ giúp',
    'Biên soạn 05 tờ gấp',
    'Lập đường dây nóng tư',
    'Các đơn vị gửi báo',
  ],
  ocr: true,
}
