// Annex tables made of cells: heads of two rows, merged cells, group rows, ditto marks, columns in any order.
import { expect, test } from 'vitest'
import type { SourceBlock } from '../document.ts'
import { understand } from './understand.ts'

type Cell = string | { text: string | string[]; rows?: number; columns?: number }

/** Lays rows out as cells; a merged cell takes its places in the rows below. */
function table(rows: ReadonlyArray<ReadonlyArray<Cell>>, heads: number): SourceBlock[] {
  const taken = new Set<string>()
  const blocks: SourceBlock[] = []
  rows.forEach((row, r) => {
    let column = 0
    for (const one of row) {
      while (taken.has(`${r}:${column}`)) column++
      const { text, rows: down = 1, columns: across = 1 } = typeof one === 'string' ? { text: one } : one
      for (let y = 0; y < down; y++) for (let x = 0; x < across; x++) taken.add(`${r + y}:${column + x}`)
      const cell = { table: 0, row: r, column, rows: down, columns: across, head: r < heads }
      for (const words of [text].flat())
        if (words !== '') blocks.push({ text: words, kind: 'cell', paragraph: blocks.length + 1, cell })
      column += across
    }
  })
  return blocks
}

const opening = [
  'PHỤ LỤC',
  'PHÂN CÔNG NHIỆM VỤ NĂM 2027',
  '(Kèm theo Kế hoạch số 8/KH-UBND ngày 05/01/2027 của Ủy ban nhân dân tỉnh Vân Sơn)',
].map((text, i): SourceBlock => ({ text, kind: 'paragraph', paragraph: i + 1 }))

function read(blocks: SourceBlock[]) {
  const reading = understand({ format: 'docx', blocks: [...opening, ...blocks], warnings: [] }, 'x')
  return {
    tasks: reading.tasks.map(
      task => `${task.label ?? '-'} ${task.depth} ${task.starts.split(/\s+/u).slice(0, 3).join(' ')}`,
    ),
    told: reading.assignments.map(a => `${a.taskLabel ?? '-'} ${a.role} ${a.agency}`),
    limits: reading.deadlines.map(d => `${d.taskLabel ?? '-'} ${d.text} ${d.date ?? d.kind}`),
  }
}

test('a head of two rows, a merged lead, ditto marks and group rows', () => {
  const read_ = read(
    table(
      [
        [
          { text: 'TT', rows: 2 },
          { text: 'Nội dung', rows: 2 },
          { text: 'Cơ quan thực hiện', columns: 2 },
          { text: 'Thời hạn', rows: 2 },
        ],
        ['Chủ trì', 'Phối hợp'],
        ['I', { text: 'GIÁO DỤC', columns: 4 }],
        [
          '1',
          'Mở 03 lớp học chữ Thái',
          { text: 'Sở Giáo dục và Đào tạo', rows: 2 },
          'Sở Nội vụ, Tỉnh đoàn',
          'Quý I',
        ],
        ['2', 'Cấp học bổng cho học sinh khuyết tật', '-nt-', { text: '30/9/2027', rows: 2 }],
        ['II', 'Y TẾ', '', '', ''],
        ['3', 'Khám sức khỏe cho phạm nhân', 'Công an tỉnh', '″'],
      ],
      2,
    ),
  )
  expect(read_.tasks).toEqual(['1 1 Mở 03 lớp', '2 1 Cấp học bổng', '3 1 Khám sức khỏe'])
  expect(read_.told).toEqual([
    '1 lead Sở Giáo dục và Đào tạo',
    '1 support Sở Nội vụ',
    '1 support Tỉnh đoàn',
    '2 lead Sở Giáo dục và Đào tạo',
    '2 support Sở Nội vụ',
    '2 support Tỉnh đoàn',
    '3 lead Công an tỉnh',
    '3 support Sở Nội vụ',
    '3 support Tỉnh đoàn',
  ])
  expect(read_.limits).toEqual(['1 Quý I quarter', '2 30/9/2027 2027-09-30'])
})

test('a table without marked head, numbers 1.1 below 1, cells of several paragraphs', () => {
  const read_ = read(
    table(
      [
        ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian', 'Đơn vị thực hiện'],
        ['1', 'Công khai thông tin', 'Báo cáo', 'Hằng quý', 'Văn phòng Ủy ban nhân dân tỉnh'],
        [
          '1.1',
          'Lập danh mục',
          'Danh mục',
          'Trước ngày 15/3',
          { text: ['- Sở Khoa học và Công nghệ', '- Thanh tra tỉnh'] },
        ],
        ['1.2', 'Trả lời yêu cầu', '', 'trong 10 ngày làm việc', 'Các sở, ban, ngành'],
      ],
      0,
    ),
  )
  expect(read_.tasks).toEqual(['1 1 Công khai thông', '1.1 2 Lập danh mục', '1.2 2 Trả lời yêu'])
  expect(read_.told).toEqual([
    '1 lead Văn phòng Ủy ban nhân dân tỉnh',
    '1.1 lead Sở Khoa học và Công nghệ',
    '1.1 lead Thanh tra tỉnh',
  ])
  expect(read_.limits).toEqual([
    '1 Hằng quý recurring',
    '1.1 Trước ngày 15/3 2027-03-15',
    '1.2 trong 10 ngày làm việc date',
  ])
})

test('a group row hands its lead down, and an own value wins', () => {
  const read_ = read(
    table(
      [
        ['TT', 'Việc phải làm', 'Chủ trì', 'Thời gian'],
        ['A', 'TIẾP CÔNG DÂN', 'Thanh tra tỉnh', 'Năm 2027'],
        ['1', 'Mở phòng tiếp công dân', '', ''],
        ['2', 'Tập huấn cán bộ', 'Sở Nội vụ', 'Tháng 4'],
      ],
      1,
    ),
  )
  expect(read_.told).toEqual(['1 lead Thanh tra tỉnh', '2 lead Sở Nội vụ'])
  expect(read_.limits).toContain('2 Tháng 4 date')
})

test('a table of targets holds no tasks, but its periods are limits', () => {
  const read_ = read(
    table(
      [
        ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Giai đoạn 2026 - 2028', 'Giai đoạn 2029 - 2030'],
        ['1', 'Tỷ lệ trẻ em đến trường', '%', '95', '98'],
      ],
      1,
    ),
  )
  expect(read_.tasks).toEqual([])
  expect(read_.limits).toEqual(['- Giai đoạn 2026 - 2028 year', '- Giai đoạn 2029 - 2030 year'])
})
