// A register with a published plan whose agencies are in the list of bodies, and the doors of those who work on it.
import { randomUUID } from 'node:crypto'
import type { Author, SeatRole } from '../../packages/domain/src/kernel/author.ts'
import type { Door, Register } from '../../packages/services/src/kernel/door.ts'
import { showWork, type WorkShown } from '../../packages/services/src/commitments/work/showWork.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { openTenant, published, valueOf, type Doors } from '../register/open-register.ts'
import type { PlanLine } from '../register/plan-text.ts'

const lines: readonly PlanLine[] = [
  { text: 'KẾ HOẠCH' },
  { text: 'II. NHIỆM VỤ' },
  {
    text: '1. Sở Tư pháp chủ trì tổ chức 20 lớp tập huấn về quyền trẻ em trước ngày 30/12/2026.',
    task: 'II.1',
    lead: 'Sở Tư pháp',
    support: 'Sở Y tế',
    due: '2026-12-30',
    clears: ['who', 'what', 'when', 'responsibility', 'product'],
  },
  {
    text: '2. Sở Y tế khám sức khỏe cho 500 trẻ khuyết tật trước ngày 01/10/2026.',
    task: 'II.2',
    lead: 'Sở Y tế',
    due: '2026-10-01',
    clears: ['who', 'what', 'when'],
  },
  {
    text: '3. Công an tỉnh rà soát chế độ giam giữ và kịp thời ngăn chặn các thông tin xấu, độc trên mạng xã hội.',
    task: 'II.3',
    lead: 'Công an tỉnh',
    limits: 'kịp thời ngăn chặn các thông tin xấu, độc trên mạng xã hội',
    clears: ['who', 'what'],
  },
  {
    text: '4. Niêm yết công khai danh sách hộ nghèo tại trụ sở, do ông Trần Thử Tên theo dõi.',
    task: 'II.4',
    clears: ['what'],
  },
  {
    text: '5. Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh giám sát việc trợ giúp pháp lý hằng quý.',
    task: 'II.5',
    lead: 'Các sở, ban, ngành',
    recurring: true,
    clears: ['who', 'what', 'when'],
  },
]

export const plan = '96-kh-bcd-2023'
export const training = `${plan}.1`
export const health = `${plan}.2`
export const detention = `${plan}.3`
export const posting = `${plan}.4`
export const monitoring = `${plan}.5`
export const restriction = `${plan}.r1`

export interface AtWork extends Doors {
  readonly justice: Door
  readonly medicine: Door
  readonly police: Door
  readonly front: Door
  /** The door of an official with a role in a body. */
  as(role: SeatRole, body: string | null, at?: Date): Door
}

export async function officeAtWork(register: Register, tenant = 'minh-son'): Promise<AtWork> {
  const doors = await openTenant(register, tenant)
  const { secretariat } = doors
  const body = async (input: Parameters<typeof saveBody>[1]) => valueOf(await saveBody(secretariat, input))
  await body({ name: 'Sở Tư pháp', kind: 'department' })
  await body({ name: 'Sở Y tế', kind: 'department' })
  await body({ name: 'Công an tỉnh', kind: 'department' })
  await body({ name: 'Ủy ban Mặt trận Tổ quốc tỉnh', short: 'MTTQ tỉnh', kind: 'front' })
  await body({ name: 'Các sở, ban, ngành', kind: 'collective' })
  await published(secretariat, lines)
  const as: AtWork['as'] = (role, body, now = secretariat.now) => {
    const author: Author = { role, seat: randomUUID(), account: randomUUID(), body, name: `${role}, ${body}` }
    return { ...secretariat, now, author }
  }
  return {
    ...doors,
    justice: as('focal-point', 'so-tu-phap'),
    medicine: as('focal-point', 'so-y-te'),
    police: as('focal-point', 'cong-an-tinh'),
    front: as('focal-point', 'uy-ban-mat-tran-to-quoc-tinh'),
    as,
  }
}

export async function shown(door: Door, commitment: string): Promise<WorkShown> {
  return valueOf(await showWork(door, { commitment }))
}

/** Parts as `body:part:state`, for a comparison at one look. */
export function partsOf({ owners }: WorkShown): string[] {
  return owners.map(({ body, part, state }) => `${body} ${part} ${state}`).sort()
}

export const codesOf = (outcome: { ok: boolean; refusals?: ReadonlyArray<{ code: string }> }): string[] =>
  outcome.ok ? [] : (outcome.refusals ?? []).map(({ code }) => code)
