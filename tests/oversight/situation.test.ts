// The committee's page counts what was published since a meeting, and in a quarter while there has been none.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { theServer } from '../../packages/domain/src/kernel/author.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { saveMeeting } from '../../packages/services/src/oversight/committee/saveMeeting.ts'
import { publishProposal } from '../../packages/services/src/publication/oversight/committee/publishProposal.ts'
import { showSituation } from '../../packages/services/src/publication/oversight/situation/showSituation.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { createTestDatabase } from '../database.ts'
import { valueOf } from '../register/open-register.ts'
import { officeAtWork, training } from '../work/office-at-work.ts'

const register = await createTestDatabase()
const { secretariat } = await officeAtWork(register)
const later = (days: number) => new Date(secretariat.now.getTime() + days * 86_400_000)
const dayAfter = (days: number) => later(days).toISOString().slice(0, 10)
const on = (door: Door, days: number): Door => ({ ...door, now: later(days) })

const sendUp = async (days: number) =>
  valueOf(
    await publishProposal(on(secretariat, days), {
      form: randomUUID(),
      proposal: {
        title: 'Bổ sung kinh phí trợ giúp pháp lý',
        text: 'Đề nghị Bộ Tư pháp xem xét bổ sung kinh phí trợ giúp pháp lý cho các xã vùng cao.',
        to: 'Bộ Tư pháp',
        symbol: '12/TTr-BCĐ',
        sentOn: dayAfter(days),
        answerBy: dayAfter(days + 30),
        commitments: [training],
      },
    }),
  )
let published = 0
/** The nights in between were run as well, some of them. */
const day = async (days: number) => {
  for (published += 20; published < days; published += 20)
    valueOf(await publishDay({ ...on(secretariat, published), author: theServer }))
  published = days
  valueOf(await publishDay({ ...on(secretariat, days), author: theServer }))
}
const counted = async (days: number, kind: string, input = {}) =>
  valueOf(await showSituation(on(secretariat, days), input)).since.changes.find(of => of.kind === kind)?.n ??
  0

test('before the first meeting it is a quarter that is counted; all of it in a young register', async () => {
  await day(1)
  await sendUp(1)
  await day(2)
  expect(await counted(2, 'proposal')).toBe(1)
  expect(await counted(2, 'plan')).toBe(1)
  await day(80)
  await sendUp(80)
  await day(81)
  expect(await counted(81, 'proposal')).toBe(2)
  await day(100)
  expect(await counted(100, 'proposal')).toBe(1)
  expect(await counted(100, 'plan')).toBe(0)
})

test('after a meeting it is what came since, and an older meeting may be asked for', async () => {
  const meeting = async (days: number) =>
    valueOf(
      await saveMeeting(on(secretariat, days), {
        form: randomUUID(),
        meeting: {
          on: dayAfter(days),
          title: `Phiên họp ${days}`,
          agenda: [{ text: 'Quá hạn', figure: 'overdue' }],
        },
      }),
    ).meeting
  const older = await meeting(81)
  await meeting(100)
  await sendUp(101)
  await day(102)
  expect(await counted(102, 'proposal')).toBe(1)
  expect(await counted(102, 'proposal', { since: older })).toBe(1)
  expect(valueOf(await showSituation(on(secretariat, 102))).since.meeting?.title).toBe('Phiên họp 100')
})
