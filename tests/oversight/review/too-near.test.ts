// Nobody who acts on a commitment has a hand in its review: not as a second writer, not from another seat, not after a merger.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../database.ts'
import { attachPiece } from '../../../packages/services/src/oversight/pieces/attachPiece.ts'
import { changePiece, removePiece } from '../../../packages/services/src/oversight/pieces/changePiece.ts'
import { reviewHolder } from '../../../packages/services/src/oversight/review/changeReview.ts'
import {
  discardReview,
  editReview,
  lookAgain,
} from '../../../packages/services/src/oversight/review/editReview.ts'
import { startReview } from '../../../packages/services/src/oversight/review/startReview.ts'
import { saveBody } from '../../../packages/services/src/people/saveBody.ts'
import { freezeRound } from '../../../packages/services/src/publication/oversight/review/rounds/freezeRound.ts'
import { sha256Of } from '../../../packages/services/src/publication/oversight/review/rounds/rounds.ts'
import { sealSecret } from '../../../packages/services/src/publication/oversight/review/rounds/sealRound.ts'
import { signReview } from '../../../packages/services/src/publication/oversight/review/signReview.ts'
import { publishDay } from '../../../packages/services/src/publication/publishDay.ts'
import { aPiece } from '../../progress/reporting.ts'
import { valueOf } from '../../register/open-register.ts'
import { codesOf, health } from '../../work/office-at-work.ts'
import { alsoSits } from '../also-sits.ts'
import {
  draftedReview,
  found,
  officeReviewing,
  onSeat,
  recordOf,
  reported,
  sealedFor,
  signing,
} from './reviewing.ts'

await signing()
const register = await createTestDatabase()
const office = await officeReviewing(register)
const { inspector, medicine, secretariat, server } = office

test('whoever reported changes no draft of a colleague’s: no word, no evidence, and does not throw it away', async () => {
  await reported(office)
  const officer = onSeat(inspector, { account: medicine.author.account, seat: randomUUID() })
  const of = await draftedReview(inspector)
  const evidence = randomUUID()
  const attached = await attachPiece(inspector, reviewHolder(inspector, of), { evidence, piece: aPiece() })
  of.edition = valueOf(attached).edition
  const holder = reviewHolder(officer, of)
  for (const outcome of [
    await editReview(officer, { ...of, data: found({ step: 'complete' }) }),
    await lookAgain(officer, { ...of, version: 1 }),
    await attachPiece(officer, holder, { piece: aPiece() }),
    await changePiece(officer, holder, { evidence, piece: aPiece() }),
    await removePiece(officer, holder, { evidence }),
    await discardReview(officer, of),
  ]) {
    expect(codesOf(outcome)).toEqual(['own-account-acted'])
  }
  valueOf(await signReview(inspector, of))
})

test('a draft at which somebody wrote who acts by now is not signed by a colleague either, but is given up', async () => {
  const moved = office.as('reviewer', 'thanh-tra-tinh')
  const of = await draftedReview(moved)
  const end = await alsoSits(moved, { role: 'focal-point', body: 'so-y-te' })
  expect(codesOf(await signReview(inspector, of))).toEqual(['drafter-acts'])
  expect(codesOf(await discardReview(moved, of))).toEqual(['own-seat-acts'])
  valueOf(await discardReview(inspector, of))
  await end()
  const again = await draftedReview(moved)
  valueOf(await signReview(inspector, again))
})

test('an account that also sits with the lead reviews it from no seat, until it has left the other', async () => {
  const both = office.as('reviewer', 'thanh-tra-tinh')
  const end = await alsoSits(both, { role: 'alternate', body: 'so-y-te' })
  const begun = await startReview(both, { commitment: health, version: 1, data: found() })
  expect(codesOf(begun)).toEqual(['own-seat-acts'])
  const of = await draftedReview(inspector)
  expect(codesOf(await signReview(both, of))).toEqual(['own-seat-acts'])
  await end()
  valueOf(await signReview(both, of))
})

test('two offices that became one neither review each other nor seal both secrets of a round', async () => {
  const merged = { kind: 'department', validTo: '2026-11-01' } as const
  valueOf(await saveBody(secretariat, { name: 'Sở Mới', kind: 'department' }))
  valueOf(await saveBody(secretariat, { ...merged, name: 'Sở Cũ', successors: ['so-moi'] }))
  valueOf(await saveBody(secretariat, { ...merged, id: 'so-y-te', name: 'Sở Y tế', successors: ['so-moi'] }))
  const sibling = office.as('reviewer', 'so-cu')
  const begun = await startReview(sibling, { commitment: health, version: 1, data: found() })
  expect(codesOf(begun)).toEqual(['own-body-acts'])

  valueOf(await publishDay(server))
  const { round } = valueOf(await freezeRound(secretariat, { title: 'Đợt rà soát', plan: null, sample: 2 }))
  const { list } = await recordOf(secretariat, { kind: 'round', id: round })
  const sealing = (body: string, door = office.as('reviewer', body)) =>
    sealSecret(door, { round, seal: sealedFor({ id: round, list: list.digest }, body, sha256Of(body)) })
  valueOf(await sealing('so-y-te'))
  expect(codesOf(await sealing('so-cu'))).toEqual(['seal-kin'])
  const both = office.as('reviewer', 'thanh-tra-tinh')
  await alsoSits(both, { role: 'reviewer', body: 'so-y-te' })
  expect(codesOf(await sealing('thanh-tra-tinh', both))).toEqual(['seal-kin'])
  valueOf(await sealing('thanh-tra-tinh'))
})
