// Refusals of this room that no other test meets: what is not there, not handed over, or without an office.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import {
  returnActionReport,
  saveActionReport,
} from '../../packages/services/src/oversight/actions/reportAction.ts'
import { startReview } from '../../packages/services/src/oversight/review/startReview.ts'
import { answerProposal } from '../../packages/services/src/publication/oversight/committee/publishProposal.ts'
import { maskDoubt } from '../../packages/services/src/publication/oversight/doubt/maskDoubt.ts'
import { publishReceipts } from '../../packages/services/src/publication/oversight/doubt/publishReceipts.ts'
import { publishActionReport } from '../../packages/services/src/publication/oversight/inspection/publishActionReport.ts'
import { freezeRound } from '../../packages/services/src/publication/oversight/review/rounds/freezeRound.ts'
import { sealSecret } from '../../packages/services/src/publication/oversight/review/rounds/sealRound.ts'
import { showDoubt } from '../../packages/services/src/publication/reading/oversight/doubts.ts'
import { valueOf } from '../register/open-register.ts'
import { codesOf, health } from '../work/office-at-work.ts'
import { handedIn, inAnHour, nightsAfter, seen } from './doubt/counter.ts'
import { found } from './inspecting.ts'
import { found as aReview, officeReviewing, onSeat, signing } from './review/reviewing.ts'

const register = await createTestDatabase()
await signing()
const office = await officeReviewing(register)
const { secretariat, inspector, focal, authority, server, open } = office

test('an answer to a proposal that was never sent', async () => {
  const answer = { on: '2026-11-20', text: 'Bộ sẽ xem xét trong năm tới.', symbol: null }
  for (const proposal of ['khong-co', 'khong-co\0', health])
    expect(
      await answerProposal(secretariat, { form: randomUUID(), proposal, version: 1, answer }),
    ).toMatchObject({
      refusals: [{ code: 'no-such-proposal', values: { proposal } }],
    })
})

test('a report on a task is decided on once it is handed over, and only then', async () => {
  const { action } = await found(inspector)
  const report = randomUUID()
  valueOf(
    await saveActionReport(focal, { action, report, edition: 0, data: { said: 'Đang lập danh sách.' } }),
  )
  const of = { report, edition: 1 }
  expect(codesOf(await publishActionReport(authority, of))).toEqual(['report-not-submitted'])
  expect(codesOf(await returnActionReport(authority, { ...of, reason: 'Thiếu tên xã.' }))).toEqual([
    'report-not-submitted',
  ])
})

test('a reviewer speaks for an office: without one they neither review nor seal', async () => {
  const nowhere = onSeat(inspector, { body: null })
  const review = { review: randomUUID(), commitment: health, version: 1, corrects: null, data: aReview() }
  expect(codesOf(await startReview(nowhere, review))).toEqual(['reviewer-without-body'])
  const asked = { title: 'Đợt giữa kỳ', plan: null, sample: 1 }
  const { round } = valueOf(await freezeRound(secretariat, asked))
  expect(codesOf(await sealSecret(nowhere, { round, seal: 'ab'.repeat(32) }))).toEqual([
    'reviewer-without-body',
  ])
})

test('a name or an address that the text does not have is not masked in it, and the text appears whole', async () => {
  const { doubt } = await handedIn(
    { register, tenant: 'minh-son', now: server.now },
    { kind: 'commitment', id: health, version: 1 },
  )
  valueOf(await publishReceipts(inAnHour(server)))
  for (const words of [['Bà Trần Thị Vắng'], ['khong-co@thu.example'], ['0912 345 678']])
    expect(codesOf(await maskDoubt(secretariat, { doubt, words, reason: 'Che tên người thứ ba.' }))).toEqual([
      'mask-not-found',
    ])
  await nightsAfter(server, 11)
  expect((await showDoubt(open, doubt))?.body.shown).toMatchObject({ contradicts: seen })
})
