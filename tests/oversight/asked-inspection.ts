// Every action of inspecting and mending, asked with input that is well formed and finds nothing.
import type { OfficeAction } from '../../packages/domain/src/kernel/actions.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { listActions } from '../../packages/services/src/oversight/actions/listActions.ts'
import {
  returnActionReport,
  submitActionReport,
} from '../../packages/services/src/oversight/actions/reportAction.ts'
import { listTakeable } from '../../packages/services/src/oversight/field/listTakeable.ts'
import { listInspections } from '../../packages/services/src/oversight/inspection/listInspections.ts'
import { planInspection } from '../../packages/services/src/oversight/inspection/planInspection.ts'
import { discardFinding } from '../../packages/services/src/oversight/inspection/saveFinding.ts'
import { saveNote } from '../../packages/services/src/oversight/inspection/saveNote.ts'
import { openAction } from '../../packages/services/src/publication/oversight/inspection/openAction.ts'
import { publishFinding } from '../../packages/services/src/publication/oversight/inspection/publishFinding.ts'
import {
  moveAction,
  verifyAction,
} from '../../packages/services/src/publication/oversight/inspection/takeStep.ts'

const id = '01234567-89ab-4def-8123-456789abcdef'
const step = { action: 'khong-co.f1.t1', version: 1, form: id }

export const askedAboutInspection = {
  takeAlong: door => listTakeable(door),
  readInspections: door => listInspections(door),
  planInspection: door =>
    planInspection(door, {
      form: id,
      plan: { title: 'Kiểm tra', on: '2026-11-26', body: 'khong-co', commitments: [] },
    }),
  noteVisit: door =>
    saveNote(door, {
      inspection: 'khong-co',
      note: id,
      form: id,
      edition: 0,
      data: { on: '2026-11-26', answers: [], words: '' },
    }),
  draftFinding: door => discardFinding(door, { finding: id, edition: 1 }),
  publishFinding: door => publishFinding(door, { finding: id, edition: 1 }),
  readActions: door => listActions(door),
  openAction: door =>
    openAction(door, {
      form: id,
      from: { kind: 'finding', id: 'khong-co.f1' },
      action: { body: 'khong-co', commitment: null, text: 'Lập sổ', due: '2026-11-27' },
    }),
  moveAction: door => moveAction(door, { ...step, due: '2026-11-27', reason: 'lý do' }),
  checkAction: door => verifyAction(door, { ...step, said: 'đã xem' }),
  draftActionReport: door => submitActionReport(door, { report: id, edition: 1 }),
  decideActionReport: door => returnActionReport(door, { report: id, edition: 1, reason: 'lý do' }),
} satisfies Partial<Record<OfficeAction, (door: Door) => Promise<{ ok: boolean; refusals?: unknown }>>>
