// A commune with a promise, an inspectorate that looks, a secretariat: the doors, and the steps that most tests need.
import { randomUUID } from 'node:crypto'
import type { FindingData, NoteData } from '../../packages/domain/src/oversight/inspection/input.ts'
import type { Door, Register } from '../../packages/services/src/kernel/door.ts'
import { planInspection } from '../../packages/services/src/oversight/inspection/planInspection.ts'
import {
  saveActionReport,
  submitActionReport,
} from '../../packages/services/src/oversight/actions/reportAction.ts'
import { saveFinding } from '../../packages/services/src/oversight/inspection/saveFinding.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { publishActionReport } from '../../packages/services/src/publication/oversight/inspection/publishActionReport.ts'
import { publishFinding } from '../../packages/services/src/publication/oversight/inspection/publishFinding.ts'
import { valueOf } from '../register/open-register.ts'
import { officeAtWork, training, type AtWork } from '../work/office-at-work.ts'

export interface Inspecting extends AtWork {
  /** Reviewer's seat of the inspectorate. */
  readonly inspector: Door
  readonly focal: Door
  readonly authority: Door
  readonly otherSecretariat: Door
}

export async function officeInspecting(register: Register, tenant = 'minh-son'): Promise<Inspecting> {
  const office = await officeAtWork(register, tenant)
  const { secretariat, as } = office
  for (const input of [
    { name: 'Thanh tra tỉnh', kind: 'department' },
    { name: 'Ủy ban nhân dân xã Minh Tân', kind: 'commune' },
    { name: 'Ủy ban nhân dân xã Tân Cũ', kind: 'commune', successors: ['uy-ban-nhan-dan-xa-minh-tan'] },
  ] as const) {
    valueOf(
      await saveBody(secretariat, {
        ...input,
        successors: [...('successors' in input ? input.successors : [])],
      }),
    )
  }
  return {
    ...office,
    inspector: as('reviewer', 'thanh-tra-tinh'),
    focal: as('focal-point', 'so-tu-phap'),
    authority: as('validating-authority', 'so-tu-phap'),
    otherSecretariat: as('secretariat', null),
  }
}

export const later = (door: Door, day: string): Door => ({ ...door, now: new Date(`${day}T05:00:00Z`) })

export const aPlan = (more: object = {}) => ({
  title: 'Kiểm tra việc tập huấn về quyền trẻ em',
  on: '2026-11-20',
  body: 'so-tu-phap',
  commitments: [training],
  ...more,
})

export async function planned(door: Door, more: object = {}): Promise<string> {
  return valueOf(await planInspection(door, { form: randomUUID(), plan: aPlan(more) })).inspection
}

export const aNote = (more: Partial<NoteData> = {}): NoteData => ({
  on: '2026-11-20',
  answers: [{ line: 1, seen: 'partly', words: 'Sổ có 12 lớp, thiếu danh sách.' }],
  words: '',
  ...more,
})

export const aFinding = (more: Partial<FindingData> = {}): FindingData => ({
  commitment: training,
  text: 'Chưa có danh sách lớp của 8 xã.',
  recommendation: 'Lập danh sách lớp của từng xã.',
  tasks: [{ text: 'Lập và niêm yết danh sách lớp của 8 xã.', due: '2026-11-27' }],
  ...more,
})

export async function drafted(door: Door, inspection: string, data = aFinding()): Promise<string> {
  return valueOf(await saveFinding(door, { inspection, finding: randomUUID(), edition: 0, data })).finding
}

/** A finding that is public, and its one task. */
export async function found(
  door: Door,
  more: Partial<FindingData> = {},
): Promise<{ finding: string; action: string }> {
  const draft = await drafted(door, await planned(door), aFinding(more))
  const { finding } = valueOf(await publishFinding(door, { finding: draft, edition: 1 }))
  return { finding, action: `${finding}.t1` }
}

/** The owner's report on a task, drafted and handed over. */
export async function submitted(door: Door, action: string, said = 'Đã niêm yết danh sách tại 8 xã.') {
  const report = randomUUID()
  valueOf(await saveActionReport(door, { action, report, edition: 0, data: { said } }))
  valueOf(await submitActionReport(door, { report, edition: 1 }))
  return { report, edition: 2 }
}

export async function reported(doors: { focal: Door; authority: Door }, action: string, said?: string) {
  return valueOf(await publishActionReport(doors.authority, await submitted(doors.focal, action, said)))
}
