// Words that the reader misread: corrected in review, marked in everything published, and never over somebody else's edit.
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { correctText } from '../../packages/services/src/commitments/correctText.ts'
import { correctUnit } from '../../packages/services/src/commitments/correctUnit.ts'
import { getDraft, type Draft } from '../../packages/services/src/commitments/getDraft.ts'
import { splitUnit } from '../../packages/services/src/commitments/splitUnit.ts'
import { redactSpan } from '../../packages/services/src/plans/redactSpan.ts'
import { amendPlan } from '../../packages/services/src/publication/amendPlan.ts'
import { lookAgain } from '../../packages/services/src/publication/lookAgain.ts'
import { showCommitment } from '../../packages/services/src/publication/reading/showCommitment.ts'
import { showPlan } from '../../packages/services/src/publication/reading/showPlan.ts'
import { reviewFromScript } from '../../packages/services/src/safeguards/reviewFromScript.ts'
import { draftOf, openTenant, valueOf, publishAsShown } from './open-register.ts'
import type { PlanLine } from './plan-text.ts'
import { acceptEvery } from './accept-every.ts'

const register = await createTestDatabase()
const { secretariat, open } = await openTenant(register)

const lines: readonly PlanLine[] = [
  { text: 'KẾ HOẠCH' },
  {
    text: '1. Sờ Y tế khám cho bà Trần Thử Ten trước ngày 30/6/2026.',
    task: '1',
    lead: 'Sờ Y tế',
    due: '2026-06-30',
  },
  { text: '2. Xã Nà Pàn báo cáo kết quả.', task: '2', lead: 'Xã Nà Pàn' },
]
const at = (draft: Draft, words: string) => {
  const start = draft.text.indexOf(words)
  return { start, end: start + words.length }
}
const fresh = (symbol: string) => draftOf(secretariat, lines, { symbol, date: '2026-01-05' })
const now = async ({ plan }: Draft) => valueOf(await getDraft(secretariat, { plan }))

async function correct(draft: Draft, was: string, text: string, edition = draft.edition) {
  return correctText(secretariat, { plan: draft.plan, edition, ...at(draft, was), text })
}

async function publicWords(): Promise<string> {
  const client = new Client({ connectionString: register.url })
  await client.connect()
  const { rows } = await client.query<{ body: string }>('select body from camket.record_body')
  await client.end()
  return rows.map(({ body }) => body).join('\n')
}

test('corrected words are published with what had been read, in the plan, its text and the commitment', async () => {
  const draft = await fresh('1/KH')
  const done = valueOf(await correct(draft, 'Sờ Y tế', 'Sở Y tế'))
  expect(done.edition).toBe(1)
  const next = await now(draft)
  expect(next.units.map(unit => next.text.slice(unit.start, unit.end)).join('')).toBe(next.text)
  expect(next.units.find(unit => unit.id === done.units[0])?.data.agencies[0]?.name).toBe('Sở Y tế')
  valueOf(await acceptEvery(secretariat, { plan: draft.plan, edition: 1, reason: 'đã đọc' }))
  const { slug } = valueOf(await publishAsShown(secretariat, draft.plan))
  const shown = await showPlan(open, { plan: slug })
  expect(shown?.corrections).toEqual([{ ...at(next, 'Sở'), read: 'Sờ', reason: null }])
  const commitment = await showCommitment(open, { commitment: `${slug}.1` })
  expect(commitment?.body.text).toContain('Sở Y tế khám')
  expect(commitment?.passage.corrected).toEqual([{ words: 'Sở', read: 'Sờ' }])
  const amended = { plan: slug, version: 1, changes: { issuer: 'UBND xã' }, reason: 'bổ sung', ground: null }
  valueOf(await amendPlan(secretariat, amended))
  const after = await showPlan(open, { plan: slug })
  expect(after?.corrections).toEqual(shown?.corrections)
  expect(after?.versions[0]?.changed.map(({ field }) => field)).toEqual(['issuer'])
})

test('a misread name that is redacted stands nowhere in what is published', async () => {
  const draft = await fresh('2/KH')
  valueOf(await correct(draft, 'Trần Thử Ten', 'Trần Thử Tên'))
  const corrected = await now(draft)
  const persons = async () => valueOf(await lookAgain(secretariat, { plan: draft.plan })).persons
  expect((await persons()).map(({ words }) => words)).toEqual(['Trần Thử Tên'])
  const place = { plan: draft.plan, edition: corrected.edition, ...at(corrected, 'Trần Thử Tên') }
  valueOf(await redactSpan(secretariat, place))
  expect(await persons()).toEqual([])
  const edition = (await now(draft)).edition
  valueOf(await acceptEvery(secretariat, { plan: draft.plan, edition, reason: 'đã đọc' }))
  const { slug } = valueOf(await publishAsShown(secretariat, draft.plan))
  expect((await showPlan(open, { plan: slug }))?.corrections.map(({ read }) => read)).toEqual(['███'])
  const words = (await publicWords()).split('\n').filter(body => body.includes(slug) || body.includes('2/KH'))
  expect(words.join('')).not.toMatch(/Thử|Ten|Tên/u)
})

test('a name corrected after it was redacted stays redacted', async () => {
  const draft = await fresh('3/KH')
  valueOf(await redactSpan(secretariat, { plan: draft.plan, edition: 0, ...at(draft, 'Trần Thử Ten') }))
  valueOf(await correct(draft, 'Thử Ten', 'Thử Thị Tên', 1))
  const next = await now(draft)
  expect(next.redactions.map(({ start, end }) => next.text.slice(start, end))).toEqual(['Trần Thử Thị Tên'])
})

test('an edit that points into the text is refused once its words have moved, also after they were put back', async () => {
  const draft = await fresh('4/KH')
  const unit = draft.units.find(({ data }) => data.label === '2')!
  valueOf(await correct(draft, 'Sờ', 'Sở Sở'))
  const cut = { plan: draft.plan, edition: 0, unit: unit.id, at: unit.start + 5 }
  expect(await splitUnit(secretariat, cut)).toMatchObject({ ok: false, refusals: [{ code: 'newer-edit' }] })
  const back = await now(draft)
  valueOf(await correct(back, 'Sở Sở', 'Sờ'))
  expect((await now(draft)).corrections).toEqual([])
  expect(await splitUnit(secretariat, cut)).toMatchObject({ ok: false, refusals: [{ code: 'newer-edit' }] })
  expect(await correct(draft, 'Nà Pàn', 'Nà Pán', 0)).toMatchObject({ refusals: [{ code: 'newer-edit' }] })
  const label = { plan: draft.plan, edition: 0, unit: unit.id, change: { label: 'II' } }
  expect(await correctUnit(secretariat, label)).toMatchObject({ ok: true })
})

test('a correction over a newer edit of the same passage is refused and shown what stands', async () => {
  const draft = await fresh('5/KH')
  const unit = draft.units.find(({ data }) => data.label === '1')!
  valueOf(
    await correctUnit(secretariat, { plan: draft.plan, edition: 0, unit: unit.id, change: { label: 'I' } }),
  )
  expect(await correct(draft, 'Sờ', 'Sở', 0)).toMatchObject({
    ok: false,
    refusals: [{ code: 'newer-edit' }],
    difference: { theirs: [{ id: unit.id, data: { label: 'I' } }] },
  })
  expect((await now(draft)).text).toBe(draft.text)
})

test.each([
  ['a mask', 'S█'],
  ['half a pair', 'S\ud83d'],
  ['a mark that nobody sees', 'S\u200bở'],
  ['nothing', ''],
  ['a mark that joins the letter before', '\u0301'],
])('%s is no correction', async (_, text) => {
  const draft = await fresh('6/KH')
  const outcome = await correct(draft, 'ờ', text)
  expect(outcome.ok).toBe(false)
  expect((await now(draft)).text).toBe(draft.text)
})

test('places outside the text are refused', async () => {
  const { plan, edition, text } = await fresh('7/KH')
  for (const [start, end] of [
    [5, 5],
    [-1, 3],
    [3, text.length + 1],
    [9, 4],
  ] as const) {
    expect(await correctText(secretariat, { plan, edition, start, end, text: 'x' })).toMatchObject({
      ok: false,
    })
  }
})

test('a written review corrects words first; what follows points at the words as corrected', async () => {
  const { plan } = await fresh('8/KH')
  const script = {
    text: [{ words: 'Sờ Y tế', text: 'Sở Y tế', reason: 'bản quét mờ' }],
    correct: [{ words: 'Sở Y tế khám', change: { label: 'X' } }],
    acceptRest: 'đã đọc',
  }
  valueOf(await reviewFromScript(secretariat, { plan, script }))
  const draft = valueOf(await getDraft(secretariat, { plan }))
  expect(draft.corrections).toMatchObject([{ read: 'Sờ', reason: 'bản quét mờ' }])
  expect(draft.units.find(({ data }) => data.label === 'X')?.data.agencies[0]?.name).toBe('Sở Y tế')
})
