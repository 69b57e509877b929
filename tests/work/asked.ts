// Every action about work, asked with input that is well formed and finds nothing.
import type { OfficeAction } from '../../packages/domain/src/kernel/actions.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { answerAssignment } from '../../packages/services/src/commitments/work/answerAssignment.ts'
import { askChange } from '../../packages/services/src/commitments/work/askChange.ts'
import { listMyWork } from '../../packages/services/src/commitments/work/listMyWork.ts'
import { withdrawChange } from '../../packages/services/src/commitments/work/withdrawChange.ts'
import { assignCommitments } from '../../packages/services/src/publication/work/assignCommitments.ts'
import { decideChange } from '../../packages/services/src/publication/work/decideChange.ts'

const request = '01234567-89ab-7def-8123-456789abcdef'
const commitment = 'khong-co.1'
const extension = { kind: 'extension', deadline: 0, on: '2027-03-31' } as const

export const askedAboutWork = {
  readWork: door => listMyWork(door, { list: 'all' }),
  assignCommitment: door =>
    assignCommitments(door, {
      commitments: [{ commitment, seen: '' }],
      owners: [{ body: 'khong-co', part: 'lead', mode: 'order' }],
      reason: 'lý do',
      ground: null,
    }),
  answerAssignment: door => answerAssignment(door, { answer: 'accept', commitment, edition: 1 }),
  askChange: door => askChange(door, { request, commitment, version: 1, wanted: extension, reason: 'lý do' }),
  withdrawChange: door => withdrawChange(door, { request, edition: 1 }),
  decideChange: door => decideChange(door, { decision: 'refused', request, edition: 1, answer: 'lý do' }),
} satisfies Partial<Record<OfficeAction, (door: Door) => Promise<{ ok: boolean; refusals?: unknown }>>>
