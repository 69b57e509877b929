// A draft of an answer is the matter of the body that writes it: whoever leads after it begins anew.
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { answerAssignment } from '../../packages/services/src/commitments/work/answerAssignment.ts'
import { draftAnswer } from '../../packages/services/src/oversight/answers/draftAnswer.ts'
import { listToAnswer } from '../../packages/services/src/oversight/answers/listToAnswer.ts'
import { returnAnswer } from '../../packages/services/src/oversight/answers/returnAnswer.ts'
import { showAnswer } from '../../packages/services/src/oversight/answers/showAnswer.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { publishAnswer } from '../../packages/services/src/publication/oversight/answers/publishAnswer.ts'
import { publishReceipts } from '../../packages/services/src/publication/oversight/doubt/publishReceipts.ts'
import { assignCommitments } from '../../packages/services/src/publication/work/assignCommitments.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { officeReporting } from '../progress/reporting.ts'
import { valueOf } from '../register/open-register.ts'
import { dumped } from '../register/register-dump.ts'
import { codesOf, health, shown } from '../work/office-at-work.ts'
import { handedIn, inAnHour, nightsAfter } from './doubt/counter.ts'

const register = await createTestDatabase()
const office = await officeReporting(register)
const { server } = office
const gate = { register, tenant: 'minh-son', now: server.now }
const { doubt } = await handedIn(gate, { kind: 'commitment', id: health, version: 1 })
valueOf(await publishReceipts(inAnHour(server)))
const { now } = await nightsAfter(server, 10)
const at = (door: Door): Door => ({ ...door, now })
const [secretariat, medicine, police] = [at(office.secretariat), at(office.medicine), at(office.police)]
const of = { kind: 'doubt', id: doubt } as const
const inner = 'Nháp nội bộ của Sở Y tế, chưa ai được đọc.'

async function led(body: string, by: Door): Promise<void> {
  const { seen } = await shown(secretariat, health)
  const owners = [{ body, part: 'lead' as const, mode: 'order' as const }]
  const given = { owners, reason: 'Giao lại theo chỉ đạo', ground: 'Công văn 15' }
  valueOf(await assignCommitments(secretariat, { commitments: [{ commitment: health, seen }], ...given }))
  const { mine } = await shown(by, health)
  const edition = mine!.edition
  const answered = await answerAssignment(by, { answer: 'accept', commitment: health, edition })
  expect(answered.ok).toBe(true)
}

test('where the lead hands its part back, the committee reads none of its draft', async () => {
  valueOf(await draftAnswer(medicine, { of, text: inner, edition: 0, submit: true }))
  const { mine } = await shown(medicine, health)
  const back = {
    answer: 'hand-back',
    ground: 'not-our-duty',
    reason: 'Không thuộc chức năng của Sở',
  } as const
  const handed = await answerAssignment(medicine, {
    ...back,
    commitment: health,
    edition: mine!.edition,
  })
  expect(codesOf(handed)).toEqual([])
  expect(valueOf(await showAnswer(secretariat, of)).draft).toBe(null)
  expect(valueOf(await listToAnswer(secretariat)).lines[0]?.state).toBe(null)
  expect(codesOf(await publishAnswer(secretariat, { of, edition: 1 }))).toEqual(['answer-not-submitted'])
})

test('a new lead reads, returns and publishes nothing of it: it is gone, and a first draft is the first', async () => {
  await led('cong-an-tinh', police)
  expect((await dumped(register.url, '^answer_draft$'))['answer_draft']).toEqual([])
  const chief = at(office.as('validating-authority', 'cong-an-tinh'))
  expect(valueOf(await showAnswer(police, of))).toMatchObject({ draft: null, isOwn: false })
  expect(codesOf(await publishAnswer(chief, { of, edition: 1 }))).toEqual(['answer-not-submitted'])
  expect(
    codesOf(await returnAnswer(chief, { of, edition: 1, reason: 'Cần sửa lại câu trả lời này.' })),
  ).toEqual(['answer-not-submitted'])
  const own = { of, text: 'Câu trả lời của Công an tỉnh.', edition: 0, submit: true }
  expect(valueOf(await draftAnswer(police, own))).toEqual({ edition: 1 })
})

test('an heir goes on with the draft of the body that it came out of', async () => {
  const ended = {
    id: 'cong-an-tinh',
    name: 'Công an tỉnh',
    kind: 'department',
    validTo: '2026-11-20',
  } as const
  valueOf(await saveBody(secretariat, { name: 'Công an tỉnh mới', kind: 'department' }))
  valueOf(await saveBody(secretariat, { ...ended, successors: ['cong-an-tinh-moi'] }))
  const heir = at(office.as('focal-point', 'cong-an-tinh-moi'))
  await led('cong-an-tinh-moi', heir)
  expect(valueOf(await showAnswer(heir, of)).draft).toMatchObject({ state: 'submitted', edition: 1 })
  const chief = at(office.as('validating-authority', 'cong-an-tinh-moi'))
  valueOf(await publishAnswer(chief, { of, edition: 1 }))
})
