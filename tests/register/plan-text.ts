// Small synthetic plans with the reading that a reader would give: lines are marked with what they are.
import { readingSchema, sixClears, type Reading } from '../../packages/domain/src/plans/reading.ts'

export interface PlanLine {
  readonly text: string
  /** A task; its label path. */
  readonly task?: string
  readonly parent?: number
  readonly lead?: string
  readonly support?: string
  readonly due?: string
  readonly recurring?: boolean
  readonly rights?: Reading['tasks'][number]['rightsServed']
  readonly groups?: Reading['tasks'][number]['groups']
  readonly clears?: readonly (typeof sixClears)[number][]
  /** Words of the line that are a restrictive span. */
  readonly limits?: string
}

export interface PlanHead {
  readonly symbol?: string | null
  readonly date?: string | null
  readonly title?: string | null
  readonly file?: string
}

export function readingOf(lines: readonly PlanLine[], head: PlanHead = {}): Reading {
  const text = lines.map(line => line.text).join('\n')
  const because = 'câu mẫu'
  const tasks: Reading['tasks'] = []
  const assignments: Reading['assignments'] = []
  const deadlines: Reading['deadlines'] = []
  const restrictive: Reading['restrictive'] = []
  const coverage: Reading['coverage'] = []
  const map: Reading['map'] = []
  let at = 0
  lines.forEach((line, i) => {
    const place = { start: at, end: at + line.text.length, because, unsure: false }
    map.push({ start: at, end: Math.min(text.length, place.end + 1), page: 1, paragraph: i + 1 })
    const task = line.task === undefined ? null : tasks.length
    if (line.task !== undefined) {
      const lead = /^(?:[a-z]\)|\d+\.|-)\s+/.exec(line.text)?.[0].length ?? 0
      tasks.push({
        ...place,
        start: at + lead,
        label: line.task,
        starts: line.text.slice(lead, lead + 20),
        depth: line.task.split('.').length,
        parent: line.parent ?? null,
        restrictive: line.limits === line.text,
        recurring: line.recurring ?? false,
        rightsServed: [...(line.rights ?? [])],
        rightsWords: [],
        groups: [...(line.groups ?? [])],
        clears: Object.fromEntries(
          sixClears.map(clear => [clear, line.clears?.includes(clear) ?? false]),
        ) as Reading['tasks'][number]['clears'],
      })
      for (const role of ['lead', 'support'] as const) {
        const agency = line[role]
        if (agency !== undefined) {
          assignments.push({ ...place, agency, role, mode: 'order', taskLabel: line.task, task })
        }
      }
      if (line.due !== undefined) {
        const due = { on: line.due, rule: 'ngày ghi trong văn bản', doubts: [] }
        deadlines.push({
          ...place,
          text: `trước ngày ${line.due}`,
          date: line.due,
          kind: 'date',
          taskLabel: line.task,
          task,
          due,
        })
      }
    }
    const cut = line.limits === undefined ? -1 : line.text.indexOf(line.limits)
    if (line.limits !== undefined && cut >= 0) {
      const span = { start: at + cut, end: at + cut + line.limits.length }
      restrictive.push({
        ...span,
        because,
        unsure: false,
        rightsLimited: ['expression'],
        task,
        told: line.lead ?? null,
      })
    }
    at = place.end + 1
  })
  let from = 0
  for (const [i, line] of lines.entries()) {
    const end = i === lines.length - 1 ? text.length : from + line.text.length + 1
    coverage.push({
      as: line.task === undefined ? 'context' : 'commitment',
      start: from,
      end,
      because,
      unsure: false,
    })
    from = end
  }
  return readingSchema.parse({
    file: head.file ?? 'ke-hoach.docx',
    format: 'docx',
    text,
    kind: 'plan',
    symbol: head.symbol === undefined ? '96/KH-BCĐ' : head.symbol,
    date: head.date === undefined ? '2023-04-21' : head.date,
    issuer: 'Ban Chỉ đạo nhân quyền tỉnh Minh Sơn',
    province: 'Minh Sơn',
    signer: 'Lê Văn Mẫu',
    title: head.title === undefined ? 'Kế hoạch công tác nhân quyền năm 2023' : head.title,
    found: {},
    cited: [],
    tasks,
    assignments,
    deadlines,
    restrictive,
    groups: [],
    coverage,
    map,
    warnings: [],
  })
}

/** A short plan with every kind of line. */
export const shortPlan: readonly PlanLine[] = [
  { text: 'BAN CHỈ ĐẠO NHÂN QUYỀN TỈNH MINH SƠN' },
  { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
  { text: 'Số: 96/KH-BCĐ' },
  { text: 'KẾ HOẠCH' },
  { text: 'Thực hiện Chỉ thị số 44-CT/TW ngày 20/7/2010 của Ban Bí thư.' },
  { text: 'Tình hình năm qua có nhiều chuyển biến tích cực.' },
  { text: 'II. NHIỆM VỤ' },
  { text: '1. Giáo dục quyền con người', task: 'II.1' },
  {
    text: 'a) Sở Giáo dục và Đào tạo chủ trì tổ chức 20 lớp tập huấn về quyền trẻ em trước ngày 30/6/2023.',
    task: 'II.1.a',
    parent: 0,
    lead: 'Sở Giáo dục và Đào tạo',
    due: '2023-06-30',
    rights: ['education'],
    groups: ['trẻ em'],
    clears: ['who', 'what', 'when', 'responsibility', 'product'],
  },
  {
    text: 'b) Công an tỉnh rà soát chế độ giam giữ và kịp thời ngăn chặn các thông tin xấu, độc trên mạng xã hội.',
    task: 'II.1.b',
    parent: 0,
    lead: 'Công an tỉnh',
    limits: 'kịp thời ngăn chặn các thông tin xấu, độc trên mạng xã hội',
    clears: ['who', 'what'],
  },
  {
    text: '2. Sở Tư pháp thường xuyên trợ giúp pháp lý cho người khuyết tật, do ông Trần Thử Tên theo dõi.',
    task: 'II.2',
    lead: 'Sở Tư pháp',
    recurring: true,
    groups: ['người khuyết tật'],
    clears: ['who', 'what', 'when'],
  },
  { text: 'Nơi nhận:' },
  { text: '- Như trên;' },
  { text: './.' },
]
