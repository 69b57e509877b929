// Withdrawing a review, or the promise that it is about, takes its words, its evidence and its answer out of everything.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../database.ts'
import type { WithdrawalTarget } from '../../../packages/domain/src/publication/withdraw/request.ts'
import { attachPiece } from '../../../packages/services/src/oversight/pieces/attachPiece.ts'
import { reviewHolder } from '../../../packages/services/src/oversight/review/changeReview.ts'
import { draftAnswer } from '../../../packages/services/src/oversight/answers/draftAnswer.ts'
import { publishAnswer } from '../../../packages/services/src/publication/oversight/answers/publishAnswer.ts'
import { signReview } from '../../../packages/services/src/publication/oversight/review/signReview.ts'
import { rebuildPortal } from '../../../packages/services/src/publication/rebuildPortal.ts'
import { commitmentReviews } from '../../../packages/services/src/publication/reading/oversight/commitmentReviews.ts'
import { previewWithdrawal } from '../../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../../packages/services/src/publication/withdraw/withdraw.ts'
import { aFile } from '../../progress/reporting.ts'
import { pdf } from '../../progress/evidence-samples.ts'
import { valueOf } from '../../register/open-register.ts'
import { dumped, dumpedText } from '../../register/register-dump.ts'
import { codesOf, health, plan, posting } from '../../work/office-at-work.ts'
import { draftedReview, found, officeReviewing, signed } from './reviewing.ts'

const register = await createTestDatabase()
const office = await officeReviewing(register)
const { inspector, frontReviewer, medicine, otherAuthority, secretariat, operator, open } = office

const decision = 'Quyết định số 3/QĐ-VP ngày 01/11/2026'
const why = { ground: 'personal-data', reason: 'Có tên người bệnh trong bản đánh giá', decision } as const
async function taken(target: WithdrawalTarget): Promise<number> {
  const { seen } = valueOf(await previewWithdrawal(secretariat, { target }))
  return valueOf(await withdraw(secretariat, { target, why, seen })).indexes.length
}

async function reviewed(commitment: string, reasons: string): Promise<string> {
  const of = await draftedReview(inspector, { commitment, data: found({ reasons }) })
  const upload = { name: 'bien-ban.pdf', bytes: pdf(`/Lang(${randomUUID()})`) }
  const attached = await attachPiece(inspector, reviewHolder(inspector, of), { piece: aFile(), upload })
  of.edition = valueOf(attached).edition
  return valueOf(await signReview(inspector, of)).review
}

const rebuilt = async (): Promise<void> => {
  const before = await dumped(register.url, '^portal_')
  valueOf(await rebuildPortal(operator))
  expect(await dumped(register.url, '^portal_')).toEqual(before)
}

const files = async (): Promise<number> =>
  (await dumped(register.url, '^portal_evidence$'))['portal_evidence']?.length ?? 0

test('a review goes with its answer, its working copy and its file; the other one stays and counts', async () => {
  await signed(frontReviewer, {
    data: found({ step: 'substantial', reasons: 'Lời của Mặt trận vẫn còn ở đây.' }),
  })
  const review = await reviewed(health, 'Lời phải rút: bệnh nhân có tên trong sổ khám.')
  const answer = { kind: 'review', id: review } as const
  const text = 'Lời đáp cũng phải rút theo, vì nhắc lại.'
  const { edition } = valueOf(await draftAnswer(medicine, { of: answer, text, edition: 0, submit: true }))
  expect(codesOf(await publishAnswer(medicine, { of: answer, edition }))).toEqual(['not-allowed'])
  valueOf(await publishAnswer(otherAuthority, { of: answer, edition }))
  const before = await commitmentReviews(open, { commitment: health })
  expect(before.reviews[0]?.answer?.body.text).toBe(text)
  await rebuilt()
  expect(await files()).toBe(1)
  expect(await taken({ scope: 'review', id: review })).toBe(2)
  const everything = await dumpedText(register.url)
  expect(everything).not.toMatch(/Lời phải rút|Lời đáp cũng/)
  expect(everything).toContain('Lời của Mặt trận')
  expect(await files()).toBe(0)
  const after = await commitmentReviews(open, { commitment: health })
  expect(after.reviews.map(({ id }) => id)).toEqual([`${health}.r1`])
  expect(after.gone[0]?.why.reason).toBe(why.reason)
  const { portal_standing: rows } = await dumped(register.url, '^portal_standing$')
  const row = (rows as Array<Record<string, unknown>>).find(one => one['commitment'] === health)
  expect(row?.['review_step']).toBe('substantial')
  await rebuilt()
  // The number is not given again.
  expect((await signed(frontReviewer)).review).toBe(`${health}.r3`)
})

test('a promise takes its reviews with it, and so does the plan', async () => {
  await reviewed(posting, 'Lời về cam kết sẽ bị thu hồi cùng cam kết.')
  await taken({ scope: 'commitment', id: posting, passage: 'stays' })
  expect(await dumpedText(register.url)).not.toContain('Lời về cam kết sẽ bị thu hồi')
  await rebuilt()
})

test('a name that is masked is masked in reviews too, and in drafts', async () => {
  await signed(inspector, { data: found({ reasons: 'Bà Đỗ Thị Hoa Mẫu cho xem sổ khám của trạm y tế.' }) })
  const of = await draftedReview(inspector, {
    data: found({ reasons: 'Bà Đỗ Thị Hoa Mẫu nói lại điều đã nói.' }),
  })
  await taken({ scope: 'words', plan, words: ['Đỗ Thị Hoa Mẫu'] })
  expect(await dumpedText(register.url)).not.toContain('Hoa Mẫu')
  await rebuilt()
  expect(codesOf(await signReview(inspector, of))).toEqual(['newer-review'])
})
