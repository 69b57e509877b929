// Doubts in every state that has a form of the office: one that waits to appear, one to be answered, one whose answer was handed in.
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { draftAnswer } from '../../packages/services/src/oversight/answers/draftAnswer.ts'
import { maskDoubt } from '../../packages/services/src/publication/oversight/doubt/maskDoubt.ts'
import { publishReceipts } from '../../packages/services/src/publication/oversight/doubt/publishReceipts.ts'
import { showDueDoubts } from '../../packages/services/src/publication/oversight/doubt/showDueDoubts.ts'
import { handedIn, inAnHour } from '../oversight/doubt/counter.ts'
import { valueOf } from '../register/open-register.ts'
import type { Seated } from './sessions.ts'

export interface DoubtWorld {
  /** Its text is nobody's to read yet but the secretariat's. */
  readonly waiting: string
  readonly toAnswer: string
  readonly answered: string
}

interface Given {
  readonly server: Door
  readonly secretariat: Seated
  readonly focal: Seated
  /** Two commitments that the body leads. */
  readonly commitments: readonly [string, string]
  readonly secret: string
}

export async function doubtedOnce({
  server,
  secretariat,
  focal,
  commitments,
  secret,
}: Given): Promise<DoubtWorld> {
  const [first, second] = commitments
  const about = (id: string) => ({ kind: 'commitment', id, version: 1 }) as const
  const named = 'Tôi hỏi bà Lê Thử Doan ở trụ sở, bà nói chưa mở lớp nào.'
  const waiting = await handedIn(server, about(first), {
    contradicts: `Lời chưa hiện ra (${secret}) ở đây.`,
    file: { name: 'ghi.txt', bytes: Buffer.from(`Ghi (${secret})`) },
  })
  // Handed in three weeks ago: the day of their texts has come.
  const before = { ...server, now: new Date(server.now.getTime() - 21 * 86_400_000) }
  const toAnswer = await handedIn(before, about(first), { contradicts: named })
  const answered = await handedIn(before, about(second), { contradicts: `${named} Lớp khác.` })
  valueOf(await publishReceipts(inAnHour(server)))
  for (const { doubt } of [toAnswer, answered]) {
    const masking = { doubt, words: ['Lê Thử Doan'], reason: 'Tên người không giữ chức vụ' }
    valueOf(await maskDoubt(secretariat.door, masking))
  }
  valueOf(await showDueDoubts(inAnHour(server)))
  const of = { kind: 'doubt', id: answered.doubt } as const
  const text = `Dự thảo trả lời chưa công bố (${secret}).`
  valueOf(await draftAnswer(focal.door, { of, text, edition: 0, submit: true }))
  return { waiting: waiting.doubt, toAnswer: toAnswer.doubt, answered: answered.doubt }
}
