// Every action of the committee, asked with input that is well formed and finds nothing.
import type { OfficeAction } from '../../packages/domain/src/kernel/actions.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { listMeetings } from '../../packages/services/src/oversight/committee/listMeetings.ts'
import { saveMeeting } from '../../packages/services/src/oversight/committee/saveMeeting.ts'
import { publishDecision } from '../../packages/services/src/publication/oversight/committee/publishDecision.ts'
import { answerProposal } from '../../packages/services/src/publication/oversight/committee/publishProposal.ts'

const form = '01234567-89ab-4def-8123-456789abcdef'

export const askedAboutCommittee = {
  readCommittee: door => listMeetings(door),
  saveMeeting: door =>
    saveMeeting(door, {
      form,
      of: { meeting: 'khong-co', edition: 1 },
      meeting: { on: '2026-11-26', title: 'Phiên họp', agenda: [] },
    }),
  publishDecision: door =>
    publishDecision(door, {
      form,
      meeting: 'khong-co',
      decision: { text: 'Báo cáo tiến độ', commitments: [], tasks: [] },
    }),
  publishProposal: door =>
    answerProposal(door, {
      form,
      proposal: 'khong-co',
      version: 1,
      answer: { on: '2026-11-26', text: 'Đã nhận', symbol: null },
    }),
} satisfies Partial<Record<OfficeAction, (door: Door) => Promise<{ ok: boolean; refusals?: unknown }>>>
