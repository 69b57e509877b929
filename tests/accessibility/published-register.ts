// A register with one plan that went the whole way: read, reviewed, published, amended.
import { commandLine } from '@camket/domain/kernel/author'
import type { Result } from '@camket/domain/kernel/refusal'
import type { Door, Register } from '@camket/services/kernel/door'
import { getDraft } from '@camket/services/commitments/getDraft'
import { runReading } from '@camket/services/commitments/runReading'
import { createTenant } from '@camket/services/people/createTenant'
import { saveBody } from '@camket/services/people/saveBody'
import { importPlan } from '@camket/services/plans/importPlan'
import { readInOwnChild } from '@camket/services/commitments/readDocument'
import { amendCommitment } from '@camket/services/publication/amendCommitment'
import { seedCalendar } from '@camket/services/commitments/calendar/seedCalendar'
import { publishCalendar } from '@camket/services/publication/publishCalendar'
import { publishDay } from '@camket/services/publication/publishDay'
import { publishPlan } from '@camket/services/publication/publishPlan'
import { listCommitments } from '@camket/services/publication/reading/listCommitments'
import { saveSheet } from '@camket/services/safeguards/saveSheet'
import { aLink, publishUpdateRecord } from '../portal-progress/update-records.ts'
import { acceptEvery } from '../register/accept-every.ts'

/** Enough of them that the text is read in parts. */
const communes = Array.from(
  { length: 90 },
  (_, n) =>
    `${n + 1}. Ủy ban nhân dân xã Vân Sơn ${n + 1} niêm yết công khai danh sách hộ nghèo, hộ cận nghèo và tiếp công dân vào ngày 15 hằng tháng; báo cáo Sở Nội vụ trước ngày 10/12/2026.`,
).join('\n')

const planText = `ỦY BAN NHÂN DÂN TỈNH SƠN VÂN
BAN CHỈ ĐẠO NHÂN QUYỀN
Số: 07/KH-BCĐ
Sơn Vân, ngày 12 tháng 02 năm 2026

KẾ HOẠCH
Bảo đảm quyền con người trên địa bàn tỉnh năm 2026

Căn cứ Luật Trợ giúp pháp lý ngày 20 tháng 6 năm 2017;
Ban Chỉ đạo ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Nâng cao trách nhiệm của các cấp, các ngành trong việc bảo đảm quyền con người.

II. NHIỆM VỤ
1. Trợ giúp pháp lý
a) Sở Tư pháp chủ trì, phối hợp với Hội Luật gia tỉnh tổ chức 12 đợt trợ giúp pháp lý lưu động cho đồng bào dân tộc thiểu số; báo cáo kết quả trước ngày 15/11/2026.
b) Rà soát, đăng ký khai sinh cho trẻ em chưa được khai sinh; hoàn thành trong quý III/2026.
2. Thông tin
a) Công khai danh sách hộ nghèo được hỗ trợ nhà ở tại trụ sở Ủy ban nhân dân xã.
b) Sở Văn hóa, Thể thao và Du lịch quản lý chặt chẽ nội dung đăng tải trên báo chí, ngăn chặn việc hội họp đông người.
3. Sở Y tế khám sức khỏe định kỳ hằng năm cho người khuyết tật và người cao tuổi.

III. NHIỆM VỤ CỦA CÁC XÃ
${communes}

IV. TỔ CHỨC THỰC HIỆN
1. Các sở, ban, ngành báo cáo kết quả về Cơ quan Thường trực trước ngày 10/12/2026.

Nơi nhận:
- Như trên;
- Lưu: VT./.
`

function wanted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals))
  return result.value
}

/** Fills an empty register and gives back where its things are to be read. */
export async function publishExample(register: Register): Promise<{ plan: string; commitment: string }> {
  const at = (day: string): Door => ({
    register,
    tenant: 'son-van',
    author: commandLine,
    now: new Date(`${day}T03:00:00Z`),
  })
  const door = at('2026-11-20')
  wanted(await createTenant(door, { name: 'tỉnh Sơn Vân', origin: null, timeZone: 'Asia/Ho_Chi_Minh' }))
  wanted(await saveBody(door, { name: 'Sở Tư pháp', kind: 'department' }))
  wanted(await saveBody(door, { name: 'Hội Luật gia tỉnh', kind: 'other' }))
  const file = { name: 'ke-hoach.txt', bytes: new TextEncoder().encode(planText) }
  const { plan } = wanted(await importPlan(door, file))
  const outcome = await runReading(door, plan, readInOwnChild)
  if (outcome !== 'done') throw new Error(`the plan was not read: ${outcome}`)
  await review(door, plan)
  const published = wanted(await publishPlan(door, { plan }))
  const { lines } = await listCommitments(door, {})
  const dated = lines.find(line => line.due !== null) ?? lines[0]
  if (dated === undefined || published.restrictions === 0)
    throw new Error('the plan lost its commitments or limits')
  const [deadline] = [
    {
      text: 'trước ngày 30/11/2026',
      kind: 'date',
      on: '2026-11-30',
      rule: 'ngày ghi',
      doubts: [],
      from: 'office',
    } as const,
  ]
  const changes = { deadlines: [deadline] }
  const why = { reason: 'Lùi thời hạn do mưa lũ', ground: 'Công văn số 31/BCĐ' }
  wanted(
    await amendCommitment(at('2026-11-21'), {
      commitment: dated.id,
      version: dated.version,
      changes,
      ...why,
    }),
  )
  await report(at('2026-11-22'), dated.id)
  wanted(await publishDay(at('2026-11-25')))
  wanted(await seedCalendar(at('2026-11-25')))
  wanted(await publishCalendar(at('2026-11-25')))
  return { plan: published.slug, commitment: dated.id }
}

/** Two updates: one on a milestone, and one on the whole with all that can stand in it. */
async function report(door: Door, commitment: string): Promise<void> {
  const body = { id: 'so-tu-phap', name: 'Sở Tư pháp' }
  const quote = { ...aLink, kind: 'passage', url: null, quote: 'Mười đợt đã làm xong.' } as const
  const withheld = { ground: 'personal-data', reason: 'Danh sách có tên người được giúp' } as const
  const hidden = { ...aLink, title: null, datedOn: null, url: null, whole: false, withheld } as const
  const first = { number: 1, milestone: 1, step: 'limited', evidenceStep: 'no-evidence', body } as const
  await publishUpdateRecord(door, commitment, { ...first, asOf: '2026-11-01' })
  await publishUpdateRecord(door, commitment, {
    number: 2,
    step: 'complete',
    evidenceStep: 'limited',
    asOf: '2026-11-20',
    percent: 100,
    body,
    figure: { value: '12', unit: 'đợt', base: '12 đợt được hứa' },
    evidence: [aLink, quote, hidden],
  })
}

async function review(door: Door, plan: string): Promise<void> {
  const draft = wanted(await getDraft(door, { plan }))
  const { edition, units } = wanted(
    await acceptEvery(door, {
      plan,
      edition: draft.edition,
      reason: 'Đã đối chiếu với văn bản gốc.',
    }),
  )
  if (units.length === 0) throw new Error('nothing was reviewed')
  const limit = draft.units.find(unit => unit.kind === 'restrictive')
  if (limit === undefined) throw new Error('the restrictive clause was not read')
  const lines = { legalBasis: 'Luật Báo chí, Điều 9', reviewDate: '2027-03-01' }
  wanted(await saveSheet(door, { plan, edition, unit: limit.id, lines }))
}
