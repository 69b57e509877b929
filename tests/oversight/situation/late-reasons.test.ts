// Why what is late is late: what bodies asked for and why they handed back, of late commitments only, and nothing guessed.
import { expect, test } from 'vitest'
import { answerAssignment } from '../../../packages/services/src/commitments/work/answerAssignment.ts'
import { askChange } from '../../../packages/services/src/commitments/work/askChange.ts'
import { newId } from '../../../packages/services/src/kernel/new-id.ts'
import { lateReasons } from '../../../packages/services/src/publication/oversight/situation/lateReasons.ts'
import { publishDay } from '../../../packages/services/src/publication/publishDay.ts'
import { createTestDatabase } from '../../database.ts'
import { valueOf } from '../../register/open-register.ts'
import { codesOf, health, officeAtWork, shown, training } from '../../work/office-at-work.ts'

const register = await createTestDatabase()
const office = await officeAtWork(register)
const { secretariat, justice, medicine, server } = office
const asked = 'Hai huyện cũ vừa sáp nhập, phải lập lại danh sách lớp'
const back = 'Chưa được bố trí kinh phí khám cho 500 trẻ'

test('nothing is told where nothing was said; then the stated words, longest late first', async () => {
  expect(valueOf(await lateReasons(secretariat))).toEqual({ lines: [], stated: 0 })
  valueOf(await answerAssignment(justice, { answer: 'accept', commitment: training, edition: 1 }))
  const { version } = await shown(secretariat, training)
  const wanted = { kind: 'extension', deadline: 0, on: '2027-03-31' } as const
  valueOf(
    await askChange(justice, {
      request: newId(justice.now),
      commitment: training,
      version,
      wanted,
      reason: asked,
    }),
  )
  const handBack = { answer: 'hand-back', commitment: health, edition: 1, ground: 'no-means' } as const
  valueOf(await answerAssignment(medicine, { ...handBack, reason: back }))
  valueOf(await publishDay({ ...server, now: new Date('2029-03-01T05:00:00Z') }, { mayLeap: true }))
  const { lines, stated } = valueOf(await lateReasons(secretariat))
  const told = lines.map(({ commitment, asked: what, ground, reason }) => [commitment, what, ground, reason])
  const dues = lines.map(({ due }) => due)
  expect(dues).toEqual(dues.toSorted())
  expect(stated).toBe(lines.length)
  expect(told).toEqual(expect.arrayContaining([[training, 'extension', null, asked]]))
  for (const [, , ground, reason] of told) expect(ground === 'no-means' ? back : asked).toBe(reason)
})

test('only whoever runs the committee’s office reads them', async () => {
  expect(codesOf(await lateReasons(justice))).toEqual(['not-allowed'])
})
