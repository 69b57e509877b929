// Where reviewers rate first, no surface of the office shows them the agency's word before their own is signed.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../database.ts'
import { countMyWork, listMyWork } from '../../../packages/services/src/commitments/work/listMyWork.ts'
import { showWork } from '../../../packages/services/src/commitments/work/showWork.ts'
import { showHandOver } from '../../../packages/services/src/oversight/hand-over/showHandOver.ts'
import { discardReview } from '../../../packages/services/src/oversight/review/editReview.ts'
import { saveBody } from '../../../packages/services/src/people/saveBody.ts'
import { setReviewing } from '../../../packages/services/src/oversight/review/setReviewing.ts'
import { evidenceFile } from '../../../packages/services/src/progress/evidence/evidenceFile.ts'
import { getClaim } from '../../../packages/services/src/progress/getClaim.ts'
import { listClaims } from '../../../packages/services/src/progress/listClaims.ts'
import { showReporting } from '../../../packages/services/src/progress/showReporting.ts'
import {
  previewReview,
  signReview,
} from '../../../packages/services/src/publication/oversight/review/signReview.ts'
import { publishUpdate } from '../../../packages/services/src/publication/publishUpdate.ts'
import { jpeg } from '../../progress/evidence-samples.ts'
import { aFile, attached, drafted, said, submitted } from '../../progress/reporting.ts'
import { valueOf } from '../../register/open-register.ts'
import { codesOf, health } from '../../work/office-at-work.ts'
import { draftedReview, officeReviewing, onSeat, recordOf, signed } from './reviewing.ts'

const register = await createTestDatabase()
const office = await officeReviewing(register)
const { inspector, frontReviewer, secretariat, medicine, otherAuthority } = office

async function reportedWithFile(asOf: string) {
  const data = said({
    statement: 'Đã khám xong cho 500 trẻ, một con số đáng nhớ.',
    step: 'complete',
    percent: 100,
    asOf,
  })
  const of = await drafted(medicine, { commitment: health, data })
  const evidence = randomUUID()
  await attached(medicine, of, {
    piece: aFile({ kind: 'photo', whole: true }),
    upload: { name: 'anh.jpg', bytes: await jpeg() },
    evidence,
  })
  await submitted(medicine, of)
  valueOf(await publishUpdate(otherAuthority, of))
  return { claim: of.claim, evidence }
}

const first = await reportedWithFile('2026-11-14')

/** Everything that a reviewer's seat can read in the office about that commitment. */
async function allThatIsShown(door: typeof inspector) {
  return {
    claims: valueOf(await listClaims(door)),
    ofOne: valueOf(await listClaims(door, { commitment: health })),
    reporting: valueOf(await showReporting(door, { commitment: health })).before,
    work: valueOf(await showWork(door, { commitment: health })).standing,
    lines: valueOf(await listMyWork(door, { list: 'all' })).lines.filter(({ id }) => id === health),
    overdue: valueOf(await listMyWork(door, { list: 'overdue' })).lines.filter(({ id }) => id === health),
  }
}

test('where nothing is set the reviewer sees the report, and the record says so', async () => {
  const seen = await allThatIsShown(inspector)
  expect(seen.claims).toHaveLength(1)
  expect(seen.work?.agencyStep).toBe('complete')
  expect(seen.overdue).toEqual([])
  valueOf(await getClaim(inspector, first))
  valueOf(await evidenceFile(inspector, first))
  const { review } = await signed(inspector)
  expect(await recordOf(inspector, { kind: 'review', id: review })).toMatchObject({
    blind: false,
    shown: true,
  })
})

test('only the committee’s office sets it', async () => {
  expect(codesOf(await setReviewing(inspector, { blind: true }))).toEqual(['not-allowed'])
  expect(codesOf(await setReviewing(office.focal, { blind: true }))).toEqual(['not-allowed'])
  valueOf(await setReviewing({ ...secretariat, now: new Date('2026-11-20T06:00:00Z') }, { blind: true }))
})

test('rate first: nothing of the report is on any surface until the own rating is signed, and again with the next report', async () => {
  const hidden = await allThatIsShown(frontReviewer)
  expect(hidden).toMatchObject({ claims: [], ofOne: [], reporting: null, work: null })
  expect(hidden.lines[0]).toMatchObject({ step: null, isComplete: false })
  // Late and not known to be done: a list that leaves it out would tell that it is.
  expect(hidden.overdue).toHaveLength(1)
  expect(valueOf(await countMyWork(frontReviewer)).overdue.n).toBe(
    valueOf(await countMyWork(inspector)).overdue.n + 1,
  )
  expect(JSON.stringify(hidden)).not.toMatch(/500 trẻ, một con số|substantial|"complete"/)
  expect(codesOf(await getClaim(frontReviewer, first))).toEqual(['rate-first'])
  const handOver = await showHandOver(frontReviewer, { body: 'so-y-te' })
  expect(valueOf(handOver).body.id).toBe(frontReviewer.author.body)
  const draft = await draftedReview(frontReviewer)
  const { body, besideHeld } = valueOf(await previewReview(frontReviewer, draft))
  expect([besideHeld, body.beside]).toEqual([true, { update: null, agency: null, evidence: null }])
  valueOf(await discardReview(frontReviewer, draft))
  expect(codesOf(await evidenceFile(frontReviewer, first))).toEqual(['rate-first'])
  // Published before the office had them rate first: it may have been seen.
  const { review } = await signed(frontReviewer)
  expect(await recordOf(frontReviewer, { kind: 'review', id: review })).toMatchObject({
    blind: false,
    shown: true,
  })
  expect((await allThatIsShown(frontReviewer)).claims).toHaveLength(1)
  valueOf(await getClaim(frontReviewer, first))
  valueOf(await evidenceFile(frontReviewer, first))
})

test('a later report is hidden from everybody who has not rated since, and the record says that it was not shown', async () => {
  const at = new Date('2026-11-21T05:00:00Z')
  const [reviewer, authority] = [
    { ...frontReviewer, now: at },
    { ...otherAuthority, now: at },
  ]
  const of = await submitted(
    medicine,
    await drafted(medicine, { commitment: health, data: said({ asOf: '2026-11-19' }) }),
  )
  valueOf(await publishUpdate(authority, of))
  expect(codesOf(await getClaim(reviewer, of))).toEqual(['rate-first'])
  expect(valueOf(await listClaims(reviewer)).map(({ claim }) => claim)).toEqual([first.claim])
  const { review } = await signed(reviewer)
  expect(await recordOf(reviewer, { kind: 'review', id: review })).toMatchObject({
    blind: false,
    shown: false,
  })
  valueOf(await getClaim(reviewer, of))
  // Everybody else sees what they saw.
  expect(valueOf(await showWork(secretariat, { commitment: health })).standing?.agencyStep).toBe(
    'substantial',
  )
  expect(valueOf(await listClaims(medicine)).length).toBe(2)
})

test('what one of an office was shown all of it may have been: drafted by one who saw it, or signed after a colleague', async () => {
  const at = new Date('2026-11-22T05:00:00Z')
  const drafting = await drafted(medicine, { commitment: health, data: said({ asOf: '2026-11-20' }) })
  const of = await submitted(medicine, drafting)
  valueOf(await publishUpdate({ ...otherAuthority, now: at }, of))
  const [saw, blind] = [office, office].map(each => ({
    ...each.as('reviewer', 'thanh-tra-tinh'),
    now: at,
  })) as [typeof inspector, typeof inspector]
  const shownIn = async (review: string) => (await recordOf(inspector, { kind: 'review', id: review })).shown
  expect(await shownIn((await signed(saw)).review)).toBe(false)
  expect(codesOf(await getClaim(blind, of))).toEqual(['rate-first'])
  const byBoth = await draftedReview(saw)
  expect(await shownIn(valueOf(await signReview(blind, byBoth)).review)).toBe(true)
  // Somebody who wrote none of it, of the same office.
  const third = { ...office.as('reviewer', 'thanh-tra-tinh'), now: at }
  expect(await shownIn((await signed(third)).review)).toBe(true)
})

test('a hand that saw it in another office is not forgotten: its draft is one of who saw', async () => {
  const at = new Date('2026-11-22T05:00:00Z')
  const moved = office.as('reviewer', 'thanh-tra-tinh')
  valueOf(await saveBody(secretariat, { name: 'Thanh tra khác', kind: 'department' }))
  const elsewhere = { ...office.as('reviewer', 'thanh-tra-khac'), now: at }
  const { review } = await signed(elsewhere)
  expect((await recordOf(inspector, { kind: 'review', id: review })).shown).toBe(false)
  valueOf(await saveBody(secretariat, { name: 'Thanh tra thứ ba', kind: 'department' }))
  const signer = { ...office.as('reviewer', 'thanh-tra-thu-ba'), now: at }
  const movedThere = onSeat(signer, { account: elsewhere.author.account, seat: moved.author.seat })
  const of = await draftedReview(movedThere)
  const next = valueOf(await signReview(signer, of)).review
  expect((await recordOf(inspector, { kind: 'review', id: next })).shown).toBe(true)
})
