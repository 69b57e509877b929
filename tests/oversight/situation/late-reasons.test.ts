// Why what is late is late: what bodies asked for and why they handed back, of late commitments only, and nothing guessed.
import { expect, test } from 'vitest'
import { answerAssignment } from '../../../packages/services/src/commitments/work/answerAssignment.ts'
import { askChange } from '../../../packages/services/src/commitments/work/askChange.ts'
import { newId } from '../../../packages/services/src/kernel/new-id.ts'
import { lateReasons } from '../../../packages/services/src/publication/oversight/situation/lateReasons.ts'
import { publishDay } from '../../../packages/services/src/publication/publishDay.ts'
import { publishUpdate } from '../../../packages/services/src/publication/publishUpdate.ts'
import { decideChange } from '../../../packages/services/src/publication/work/decideChange.ts'
import { createTestDatabase } from '../../database.ts'
import { drafted, said, submitted } from '../../progress/reporting.ts'
import { valueOf } from '../../register/open-register.ts'
import { codesOf, health, officeAtWork, shown, training } from '../../work/office-at-work.ts'

const register = await createTestDatabase()
const office = await officeAtWork(register)
const { secretariat, justice, medicine, server } = office
const request = newId(justice.now)
const asked = 'Hai huyện cũ vừa sáp nhập, phải lập lại danh sách lớp'
const back = 'Chưa được bố trí kinh phí khám cho 500 trẻ'

const late = new Date('2029-03-01T05:00:00Z')
const all = { limit: 50 }
const told = async () =>
  valueOf(await lateReasons(secretariat, all)).lines.map(
    ({ commitment, what, asked: kind, ground, reason }) => [commitment, what, kind, ground, reason],
  )

test('nothing is told where nothing was said; then the stated words, longest late first', async () => {
  expect(valueOf(await lateReasons(secretariat, all))).toEqual({ lines: [], stated: 0, next: null })
  valueOf(await answerAssignment(justice, { answer: 'accept', commitment: training, edition: 1 }))
  const { version } = await shown(secretariat, training)
  const wanted = { kind: 'extension', deadline: 0, on: '2027-03-31' } as const
  const given = { request, commitment: training, version, wanted, reason: asked }
  valueOf(await askChange(justice, given))
  const handBack = { answer: 'hand-back', commitment: health, edition: 1, ground: 'no-means' } as const
  valueOf(await answerAssignment(medicine, { ...handBack, reason: back }))
  valueOf(await publishDay({ ...server, now: late }, { mayLeap: true }))
  expect(await told()).toEqual([
    [health, 'handed-back', null, 'no-means', back],
    [training, 'asked', 'extension', null, asked],
  ])
  const first = valueOf(await lateReasons(secretariat, { limit: 1 }))
  expect([first.stated, first.lines.map(({ commitment }) => commitment)]).toEqual([2, [health]])
  const second = valueOf(await lateReasons(secretariat, { limit: 1, after: first.next! }))
  expect([second.next, second.lines.map(({ commitment }) => commitment)]).toEqual([null, [training]])
})

test('a refused request is told as refused; a newer report takes its place, as a report', async () => {
  const refusal = {
    decision: 'refused',
    request,
    edition: 1,
    answer: 'Không đủ căn cứ',
  } as const
  valueOf(await decideChange(secretariat, refusal))
  expect(await told()).toContainEqual([training, 'refused', 'extension', null, asked])
  const now = new Date(late.getTime() + 86_400_000)
  const reporter = { ...justice, now }
  const data = said({ asOf: '2029-02-28', statement: 'Mới mở được 12 lớp, còn 8 lớp chờ kinh phí.' })
  const claim = await submitted(reporter, await drafted(reporter, { data }))
  valueOf(await publishUpdate({ ...office.as('validating-authority', 'so-tu-phap'), now }, claim))
  expect(await told()).toContainEqual([training, 'reported', null, null, data.statement])
  expect(valueOf(await lateReasons(secretariat, all)).stated).toBe(2)
})

test('only whoever runs the committee’s office reads them', async () => {
  expect(codesOf(await lateReasons(justice, all))).toEqual(['not-allowed'])
})
