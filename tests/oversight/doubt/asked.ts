// Every action about doubts and answers, asked with input that is well formed and finds nothing.
import type { OfficeAction } from '../../../packages/domain/src/kernel/actions.ts'
import type { Door } from '../../../packages/services/src/kernel/door.ts'
import { draftAnswer } from '../../../packages/services/src/oversight/answers/draftAnswer.ts'
import { listToAnswer } from '../../../packages/services/src/oversight/answers/listToAnswer.ts'
import { setDoubtDays } from '../../../packages/services/src/oversight/doubt/setDoubtDays.ts'
import { publishAnswer } from '../../../packages/services/src/publication/oversight/answers/publishAnswer.ts'
import { showDueDoubts } from '../../../packages/services/src/publication/oversight/doubt/showDueDoubts.ts'
import { withholdDoubt } from '../../../packages/services/src/publication/oversight/doubt/withholdDoubt.ts'

const doubt = 'd-khongcokhongco22'
const of = { kind: 'doubt', id: doubt } as const

export const askedAboutDoubts = {
  readDoubts: door => listToAnswer(door),
  withholdDoubt: door =>
    withholdDoubt(door, { doubt, ground: 'threat-of-violence', reason: 'lời đe dọa', same: null }),
  setDoubtDays: door => setDoubtDays(door, { wait: 5, answer: 15 }),
  showDoubts: door => showDueDoubts(door),
  draftAnswer: door =>
    draftAnswer(door, { of, text: 'câu trả lời đủ dài để lưu', edition: 0, submit: false }),
  decideAnswer: door => publishAnswer(door, { of, edition: 1 }),
} satisfies Partial<Record<OfficeAction, (door: Door) => Promise<{ ok: boolean; refusals?: unknown }>>>
