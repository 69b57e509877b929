// A reviewer's own rating stands beside the agency's word, and is nobody's who acts on the commitment.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../database.ts'
import { fiveSteps } from '../../../packages/domain/src/progress/steps.ts'
import { reviewRecordSchema } from '../../../packages/domain/src/oversight/records.ts'
import { attachPiece } from '../../../packages/services/src/oversight/pieces/attachPiece.ts'
import { removePiece } from '../../../packages/services/src/oversight/pieces/changePiece.ts'
import { reviewHolder } from '../../../packages/services/src/oversight/review/changeReview.ts'
import {
  discardReview,
  editReview,
  lookAgain,
} from '../../../packages/services/src/oversight/review/editReview.ts'
import { startReview } from '../../../packages/services/src/oversight/review/startReview.ts'
import { amendCommitment } from '../../../packages/services/src/publication/amendCommitment.ts'
import {
  previewReview,
  signReview,
} from '../../../packages/services/src/publication/oversight/review/signReview.ts'
import { oversightCounts } from '../../../packages/services/src/publication/reading/oversight/oversightCounts.ts'
import { reviewSteps } from '../../../packages/services/src/publication/reading/oversight/figures/review-gap.ts'
import {
  threeGaps,
  threeGapsByLead,
} from '../../../packages/services/src/publication/reading/oversight/figures/three-gaps.ts'
import { reviewFigures } from '../../../packages/services/src/publication/reading/oversight/reviews.ts'
import {
  listStandings,
  type StandingQuery,
} from '../../../packages/services/src/publication/reading/progress/listStandings.ts'
import { rebuildPortal } from '../../../packages/services/src/publication/rebuildPortal.ts'
import { saveBody } from '../../../packages/services/src/people/saveBody.ts'
import { aFile, aPiece, hidden } from '../../progress/reporting.ts'
import { jpeg, pdf } from '../../progress/evidence-samples.ts'
import { valueOf } from '../../register/open-register.ts'
import { dumped } from '../../register/register-dump.ts'
import { codesOf, health, monitoring, posting, restriction, training } from '../../work/office-at-work.ts'
import { draftedReview, found, officeReviewing, onSeat, recordOf, reported, signed } from './reviewing.ts'

const register = await createTestDatabase()
const office = await officeReviewing(register)
const { inspector, frontReviewer, medicine, otherAuthority, secretariat, operator } = office

const standingOf = async (commitment: string) =>
  register.asPortal('minh-son', tx =>
    tx
      .selectFrom('portal_standing')
      .select(['agency_step', 'evidence_step', 'review_step'])
      .where('commitment', '=', commitment)
      .executeTakeFirstOrThrow(),
  )

test('before any report: a signed review is one record, blind, with its public evidence and nothing of the withheld', async () => {
  const of = await draftedReview(inspector, { commitment: posting, data: found({ step: 'not-started' }) })
  const attach = async (rest: Omit<Parameters<typeof attachPiece>[2], 'evidence'>) => {
    const outcome = await attachPiece(inspector, reviewHolder(inspector, of), {
      evidence: randomUUID(),
      ...rest,
    })
    of.edition = valueOf(outcome).edition
  }
  await attach({
    piece: aFile({ title: 'Biên bản kiểm tra' }),
    upload: { name: 'bien ban.pdf', bytes: pdf() },
  })
  await attach({
    piece: aFile({ kind: 'photo', title: 'Ảnh xã Bí Mật', withheld: hidden }),
    upload: { name: 'anh.jpg', bytes: await jpeg() },
  })
  const { body: preview } = valueOf(await previewReview(inspector, of))
  const { review, version, index } = valueOf(await signReview(inspector, of))
  expect([review, version]).toEqual([`${posting}.r1`, 1])
  const body = await recordOf(inspector, { kind: 'review', id: review })
  expect(body).toEqual(preview)
  expect(reviewRecordSchema.parse(body)).toEqual(body)
  expect(body).toMatchObject({
    step: 'not-started',
    blind: true,
    shown: false,
    beside: { update: null, agency: null, evidence: null },
    by: { id: 'thanh-tra-tinh', name: 'Thanh tra tỉnh', role: 'reviewer' },
  })
  expect(body.evidence[1]).toMatchObject({ title: null, withheld: hidden, file: null })
  const everythingPublic = JSON.stringify(await dumped(register.url, '^(portal_|record)'))
  expect(everythingPublic).not.toMatch(/Bí Mật|bien ban\.pdf/)
  expect(await standingOf(posting)).toEqual({
    agency_step: null,
    evidence_step: null,
    review_step: 'not-started',
  })
  // Sent again it is the same review.
  expect(valueOf(await signReview(inspector, of))).toEqual({ review, version, index })
  expect(codesOf(await signReview(inspector, { ...of, edition: of.edition + 1 }))).toEqual([
    'review-not-open',
  ])
})

test('beside a report the record says what stood there, and that the office showed it', async () => {
  const update = await reported(office)
  const { review } = await signed(inspector)
  expect(await recordOf(inspector, { kind: 'review', id: review })).toMatchObject({
    blind: false,
    shown: true,
    beside: { update, agency: 'substantial', evidence: 'no-evidence' },
  })
  expect(await standingOf(health)).toMatchObject({ agency_step: 'substantial', review_step: 'limited' })
})

test('a correction is the next version of the same review; another office’s is a review of its own', async () => {
  const { review } = await signed(inspector, { data: found({ step: 'no-evidence' }) })
  const corrected = await signed(inspector, { corrects: review, data: found({ step: 'substantial' }) })
  expect(corrected).toMatchObject({ review, version: 2 })
  const other = await signed(frontReviewer, { data: found({ step: 'limited' }) })
  expect(other.review).not.toBe(review)
  expect(await standingOf(health)).toMatchObject({ review_step: 'limited' })
  // A correction of the older one does not make it the newest.
  await signed(inspector, { corrects: review, data: found({ step: 'complete' }) })
  expect(await standingOf(health)).toMatchObject({ review_step: 'limited' })
  const begun = await startReview(frontReviewer, {
    commitment: health,
    version: 1,
    corrects: review,
    data: found(),
  })
  expect(codesOf(begun)).toEqual(['no-such-review'])
})

test.each([
  ['the lead', () => office.as('reviewer', 'so-y-te'), health, 'own-body-acts'],
  ['who supports', () => office.as('reviewer', 'so-y-te'), training, 'own-body-acts'],
  ['what the lead came out of', () => office.as('reviewer', 'so-y-te-cu'), health, 'own-body-acts'],
  ['what came out of the lead', () => office.as('reviewer', 'so-suc-khoe'), health, 'own-body-acts'],
  ['a clause that restricts', () => inspector, restriction, 'restrictive-not-work'],
  ['what is not there', () => inspector, `${health}9`, 'no-such-work'],
  ['an agency’s seat', () => medicine, health, 'not-allowed'],
  ['a validating authority', () => otherAuthority, health, 'not-allowed'],
  ['the secretariat', () => secretariat, health, 'not-allowed'],
  ['the command line', () => operator, health, 'not-allowed'],
])('refused: %s', async (_who, door, commitment, code) => {
  valueOf(await saveBody(secretariat, { name: 'Sở Sức khỏe', kind: 'department' }))
  const bodies = [
    { id: 'so-y-te', name: 'Sở Y tế', kind: 'department' as const, successors: ['so-suc-khoe'] },
    { name: 'Sở Y tế cũ', kind: 'department' as const, successors: ['so-y-te'] },
  ]
  for (const body of bodies) await saveBody(secretariat, body)
  expect(codesOf(await startReview(door(), { commitment, version: 1, data: found() }))).toEqual([code])
})

test('whoever wrote or approved a report does not review it on another seat, not even a draft begun before', async () => {
  const twoSeats = onSeat(inspector, { account: medicine.author.account, seat: randomUUID() })
  expect(codesOf(await startReview(twoSeats, { commitment: health, version: 1, data: found() }))).toEqual([
    'own-account-acted',
  ])
  const approver = onSeat(inspector, { account: otherAuthority.author.account, seat: randomUUID() })
  const of = await draftedReview(inspector)
  expect(codesOf(await signReview(approver, of))).toEqual(['own-account-acted'])
  expect(codesOf(await signReview(frontReviewer, of))).toEqual(['no-such-review'])
  valueOf(await discardReview(inspector, of))
})

test('a draft is one, its edits follow each other, and what was not seen is refused', async () => {
  const id = randomUUID()
  const asked = { review: id, commitment: monitoring, version: 1, data: found() }
  const same = await Promise.all(Array.from({ length: 5 }, () => startReview(inspector, asked)))
  expect(new Set(same.map(one => valueOf(one).review))).toEqual(new Set([id]))
  expect(codesOf(await startReview(inspector, { ...asked, review: randomUUID() }))).toEqual(['review-open'])
  const first = { review: id, edition: 1 }
  const edits = await Promise.all(
    (['limited', 'complete'] as const).map(step =>
      editReview(inspector, { ...first, data: found({ step }) }),
    ),
  )
  expect(edits.filter(({ ok }) => ok)).toHaveLength(1)
  expect(edits.flatMap(codesOf)).toEqual(['newer-review'])
  expect(
    codesOf(await editReview(inspector, { review: id, edition: 2, data: found({ asOf: '2026-11-21' }) })),
  ).toEqual(['review-day-ahead'])
  expect(
    codesOf(await editReview(inspector, { review: id, edition: 2, data: found({ round: '2026-9' }) })),
  ).toEqual(['not-in-round'])
  expect(codesOf(await signReview(inspector, first))).toEqual(['newer-review'])
  const short = valueOf(
    await editReview(inspector, { review: id, edition: 2, data: found({ reasons: 'ít quá' }) }),
  )
  expect(codesOf(await signReview(inspector, { review: id, ...short }))).toEqual(['reasons-missing'])
  const piece = randomUUID()
  const holder = (edition: number) => reviewHolder(inspector, { review: id, edition })
  const twice = await Promise.all(
    [1, 2].map(() => attachPiece(inspector, holder(3), { evidence: piece, piece: aPiece() })),
  )
  expect(twice.filter(({ ok }) => ok).length).toBeGreaterThan(0)
  expect(
    (await dumped(register.url, '^oversight_piece$'))['oversight_piece']?.filter(
      row => (row as { id: string }).id === piece,
    ),
  ).toHaveLength(1)
  expect(codesOf(await attachPiece(inspector, holder(3), { piece: aPiece() }))).toEqual(['newer-review'])
  valueOf(await removePiece(inspector, holder(4), { evidence: piece }))
  valueOf(await discardReview(inspector, { review: id, edition: 5 }))
  expect(codesOf(await signReview(inspector, { review: id, edition: 6 }))).toEqual(['review-not-open'])
})

test('a commitment that was amended meanwhile is looked at again before the review is signed', async () => {
  const of = await draftedReview(inspector, { commitment: posting, version: 1 })
  const changes = { text: 'Niêm yết công khai danh sách hộ nghèo tại trụ sở và nhà văn hóa thôn.' }
  valueOf(
    await amendCommitment(secretariat, {
      commitment: posting,
      version: 1,
      changes,
      reason: 'Mở rộng nơi niêm yết theo đề nghị của xã',
      ground: null,
    }),
  )
  expect(codesOf(await signReview(inspector, of))).toEqual(['commitment-amended'])
  expect(codesOf(await lookAgain(inspector, { ...of, version: 1 }))).toEqual(['commitment-amended'])
  of.edition = valueOf(await lookAgain(inspector, { ...of, version: 2 })).edition
  const { review } = valueOf(await signReview(inspector, of))
  expect((await recordOf(inspector, { kind: 'review', id: review })).ofVersion).toBe(2)
  const late = await startReview(frontReviewer, { commitment: posting, version: 1, data: found() })
  expect(codesOf(late)).toEqual(['commitment-amended'])
})

test('what reviewers find is counted step by step, and every figure is as long as the list that it opens', async () => {
  const listed = async (review: NonNullable<StandingQuery['review']>) =>
    (await listStandings(office.open, { review })).total
  const steps = await reviewSteps(office.open)
  for (const step of fiveSteps) expect([step, await listed(step)]).toEqual([step, steps[step]])
  expect(fiveSteps.reduce((sum, step) => sum + steps[step], 0)).toBeGreaterThan(1)
  const { reviewsBelow } = await oversightCounts(office.open)
  const { below } = await reviewFigures(office.open)
  expect([reviewsBelow, await listed('below')]).toEqual([below, below])
  expect(below).toBeGreaterThan(0)
})

test('all three words stand apart for every agency: review beside word, and review beside evidence', async () => {
  const { all, byLead } = await threeGapsByLead(office.open)
  const of = (agency: string | null) => (agency === null ? {} : { agency })
  const totalOf = async (query: StandingQuery) => (await listStandings(office.open, query)).total
  for (const { lead, ...gaps } of [{ lead: null, ...all }, ...byLead]) {
    expect([lead, gaps.belowAgency, gaps.belowEvidence, gaps.aboveEvidence]).toEqual([
      lead,
      await totalOf({ ...of(lead), review: 'below' }),
      await totalOf({ ...of(lead), review: 'below-evidence' }),
      await totalOf({ ...of(lead), review: 'above-evidence' }),
    ])
    if (lead !== null) expect(await threeGaps(office.open, { agency: lead })).toMatchObject(gaps)
  }
  const lines = (await listStandings(office.open, { limit: 200 })).lines
  const rank = (step: (typeof fiveSteps)[number]): number => Math.max(1, fiveSteps.indexOf(step))
  const both = lines.filter(({ reviewStep, agencyStep }) => reviewStep !== null && agencyStep !== null)
  const differ = (sign: number): number =>
    both.filter(({ reviewStep, evidenceStep }) => Math.sign(rank(reviewStep!) - rank(evidenceStep!)) === sign)
      .length
  expect(all).toMatchObject({
    compared: both.length,
    belowEvidence: differ(-1),
    aboveEvidence: differ(1),
  })
  // Something is compared, and the words differ somewhere.
  expect(all.compared).toBeGreaterThan(0)
  expect(all.belowEvidence + all.aboveEvidence).toBeGreaterThan(0)
  expect(await threeGaps(office.open, { agency: 'khong-co' })).toMatchObject({
    compared: 0,
    belowEvidence: 0,
  })
})

test('a rebuild gives the same tables', async () => {
  const tables = '^portal_(review|standing|round|answer|evidence|change)$'
  const before = await dumped(register.url, tables)
  expect(before['portal_review']?.length).toBeGreaterThan(3)
  valueOf(await rebuildPortal(operator))
  expect(await dumped(register.url, tables)).toEqual(before)
})
