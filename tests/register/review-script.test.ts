// A review written down obeys the rules of the review on screen.
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { getDraft } from '../../packages/services/src/commitments/getDraft.ts'
import { redactSpan } from '../../packages/services/src/plans/redactSpan.ts'
import { listSheets } from '../../packages/services/src/safeguards/listSheets.ts'
import { reviewFromScript } from '../../packages/services/src/safeguards/reviewFromScript.ts'
import { draftOf, openTenant, valueOf } from './open-register.ts'

const register = await createTestDatabase()
const { secretariat } = await openTenant(register)
const clause = 'ngăn chặn các thông tin xấu'
const { plan, text } = await draftOf(secretariat)

test.each([
  ['a reason without a letter', { assign: [{ words: 'Tình hình', as: 'context' as const, reason: '  ' }] }],
  ['an empty answer of a sheet', { sheets: [{ words: clause, lines: { aim: '' } }] }],
  ['a day that does not exist', { facts: { date: '2026-02-30' } }],
  ['nothing as the reason for the rest', { acceptRest: ' ' }],
])('%s is refused', async (_, script) => {
  const outcome = await reviewFromScript(secretariat, { plan, script })
  expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'bad-input' }] })
})

test('a sheet belongs to a restrictive unit', async () => {
  const script = { sheets: [{ words: 'Sở Giáo dục', lines: { aim: 'x' } }] }
  expect(await reviewFromScript(secretariat, { plan, script })).toMatchObject({
    ok: false,
    refusals: [{ code: 'not-a-restrictive-unit' }],
  })
})

test('a longer redaction takes the shorter one in', async () => {
  const start = text.indexOf('Trần Thử Tên')
  const { edition } = valueOf(await getDraft(secretariat, { plan }))
  valueOf(
    (await redactSpan(secretariat, { plan, edition, start, end: start + 4 })) as { ok: true; value: unknown },
  )
  valueOf(await reviewFromScript(secretariat, { plan, script: { redact: [{ words: 'Trần Thử Tên' }] } }))
  expect(valueOf(await getDraft(secretariat, { plan })).redactions).toEqual([{ start, end: start + 12 }])
})

test('one that was written for an older edition is refused, when it says so', async () => {
  const script = { sheets: [{ words: clause, lines: { aim: 'bảo vệ trẻ em' } }] }
  expect(await reviewFromScript(secretariat, { plan, script, edition: 0 })).toMatchObject({
    ok: false,
    refusals: [{ code: 'newer-edit' }],
  })
  const { edition } = valueOf(await getDraft(secretariat, { plan }))
  valueOf(await reviewFromScript(secretariat, { plan, script, edition }))
  expect(valueOf(await listSheets(secretariat, { plan }))[0]?.sheet.aim).toBe('bảo vệ trẻ em')
})
