// Two people, or two processes, at once.
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { correctUnit } from '../../packages/services/src/commitments/correctUnit.ts'
import { getDraft } from '../../packages/services/src/commitments/getDraft.ts'
import { mergeUnits } from '../../packages/services/src/commitments/mergeUnits.ts'
import { runNextReading } from '../../packages/services/src/commitments/runReading.ts'
import { splitUnit } from '../../packages/services/src/commitments/splitUnit.ts'
import { createSignInLink } from '../../packages/services/src/people/createSignInLink.ts'
import { signInWithLink } from '../../packages/services/src/people/signInWithLink.ts'
import { correctFacts } from '../../packages/services/src/plans/correctFacts.ts'
import { importPlan } from '../../packages/services/src/plans/importPlan.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { changes } from '../../packages/services/src/publication/reading/history.ts'
import { saveSheet } from '../../packages/services/src/safeguards/saveSheet.ts'
import { draftOf, openTenant, published, readerOf, valueOf, publishAsShown } from './open-register.ts'
import { shortPlan } from './plan-text.ts'
import { acceptEvery } from './accept-every.ts'

const register = await createTestDatabase()
const doors = await openTenant(register)
const door = doors.secretariat

test('the second save over a newer edit of the same unit is refused and shown both versions', async () => {
  const { plan, edition, units } = await draftOf(door)
  const unit = units.find(one => one.data.label === 'II.2')?.id ?? ''
  const change = { label: 'II.2 (sửa)' }
  expect(await correctUnit(door, { plan, edition, unit, change })).toMatchObject({
    ok: true,
    value: { edition: 1 },
  })
  const second = await correctUnit(door, { plan, edition, unit, change: { label: 'II.2 (khác)' } })
  expect(second).toMatchObject({
    ok: false,
    refusals: [{ code: 'newer-edit', values: { edition: 1, by: 'Cơ quan Thường trực' } }],
    difference: {
      edition: 1,
      theirs: [{ id: unit, data: { label: 'II.2 (sửa)' } }],
      yours: { change: { label: 'II.2 (khác)' } },
    },
  })
  const now = valueOf(await getDraft(door, { plan }))
  expect(now.units.find(one => one.id === unit)?.data.label).toBe('II.2 (sửa)')
})

test('edits of different units do not get in each other’s way', async () => {
  const { plan, edition, units } = await draftOf(door, shortPlan, { symbol: '2/KH' })
  const [a, b] = units.filter(unit => unit.kind === 'commitment')
  const outcomes = await Promise.all([
    correctUnit(door, { plan, edition, unit: a?.id ?? '', change: { label: 'A' } }),
    correctUnit(door, { plan, edition, unit: b?.id ?? '', change: { label: 'B' } }),
  ])
  expect(outcomes.map(outcome => outcome.ok)).toEqual([true, true])
  const labels = valueOf(await getDraft(door, { plan })).units.map(unit => unit.data.label)
  expect(labels).toEqual(expect.arrayContaining(['A', 'B']))
})

test('a unit that somebody merged away is a newer edit too', async () => {
  const { plan, edition, units } = await draftOf(door, shortPlan, { symbol: '3/KH' })
  const [a, b] = units.map(unit => unit.id) as [string, string]
  valueOf((await mergeUnits(door, { plan, edition, units: [a, b] })) as { ok: true; value: unknown })
  const late = await splitUnit(door, { plan, edition, unit: b, at: (units[1]?.start ?? 0) + 3 })
  expect(late).toMatchObject({ ok: false, refusals: [{ code: 'newer-edit' }], difference: { theirs: [] } })
})

test('facts and sheets are guarded in the same way', async () => {
  const { plan, edition, units } = await draftOf(door, shortPlan, { symbol: '4/KH' })
  const unit = units.find(one => one.kind === 'restrictive')?.id ?? ''
  valueOf(
    (await correctFacts(door, { plan, edition, facts: { title: 'Một' } })) as { ok: true; value: unknown },
  )
  const facts = await correctFacts(door, { plan, edition, facts: { title: 'Hai' } })
  expect(facts).toMatchObject({
    ok: false,
    difference: { theirs: [{ title: 'Một' }], yours: { title: 'Hai' } },
  })
  valueOf(
    (await saveSheet(door, { plan, edition, unit, lines: { aim: 'an ninh' } })) as {
      ok: true
      value: unknown
    },
  )
  const sheet = await saveSheet(door, { plan, edition, unit, lines: { aim: 'khác' } })
  expect(sheet).toMatchObject({ ok: false, difference: { theirs: [{ aim: 'an ninh', remedy: null }] } })
})

test('of two publishers at once one publishes, the other is told where', async () => {
  const { plan, edition } = await draftOf(door, shortPlan, { symbol: '5/KH', date: '2024-01-02' })
  valueOf(
    (await acceptEvery(door, { plan, edition, reason: 'đã đọc' })) as {
      ok: true
      value: unknown
    },
  )
  const outcomes = await Promise.all([publishAsShown(door, plan), publishAsShown(door, plan)])
  expect(outcomes.filter(outcome => outcome.ok)).toHaveLength(1)
  expect(outcomes.find(outcome => !outcome.ok)).toMatchObject({
    refusals: [{ code: 'plan-already-published', values: { slug: '5-kh-2024' } }],
  })
})

test('publications of many plans at once leave contiguous indexes', async () => {
  const plans = []
  for (const n of [11, 12, 13, 14]) {
    const { plan, edition } = await draftOf(door, shortPlan, { symbol: `${n}/KH`, date: '2024-01-02' })
    valueOf(
      (await acceptEvery(door, { plan, edition, reason: 'đã đọc' })) as {
        ok: true
        value: unknown
      },
    )
    plans.push(plan)
  }
  const tomorrow = { ...doors.server, now: new Date('2026-11-21T05:00:00Z') }
  const all = await Promise.all([...plans.map(plan => publishAsShown(door, plan)), publishDay(tomorrow)])
  expect(all.every(outcome => outcome.ok)).toBe(true)
  const { lines, size } = await changes(doors.open, { limit: 200 })
  const days = await register.asPortal('minh-son', tx =>
    tx.selectFrom('record').select('index').where('kind', '=', 'day').execute(),
  )
  const indexes = [...lines.map(line => line.index), ...days.map(day => day.index)].sort((a, b) => a - b)
  expect(indexes).toEqual(Array.from({ length: size }, (_, i) => i))
})

test('a name is never used twice: the same symbol of the same year gets a number', async () => {
  const twin = { symbol: '5/KH', date: '2024-01-02', title: 'Bản khác' }
  expect((await published(door, shortPlan, twin)).slug).toBe('5-kh-2024-2')
})

test('two amendments of one version: one is made, the other is refused', async () => {
  const amend = (label: string) =>
    amendCommitment(door, {
      commitment: '5-kh-2024.1',
      version: 1,
      changes: { text: `Lời mới ${label}` },
      reason: 'sửa lời',
      ground: null,
    })
  const outcomes = await Promise.all([amend('a'), amend('b')])
  expect(outcomes.map(outcome => outcome.ok).sort()).toEqual([false, true])
})

test('of two that use one link at once one gets in', async () => {
  const { token } = valueOf(await createSignInLink(doors.operator))
  const outcomes = await Promise.all([
    signInWithLink(doors.operator, { token }),
    signInWithLink(doors.operator, { token }),
  ])
  expect(outcomes.filter(outcome => outcome.ok)).toHaveLength(1)
  expect(outcomes.find(outcome => !outcome.ok)).toMatchObject({ refusals: [{ code: 'link-used' }] })
})

test('the same file sent twice at once is one plan, read by one worker', async () => {
  const bytes = Buffer.from('the same bytes')
  const sent = await Promise.all([1, 2].map(() => importPlan(door, { name: 'x.docx', bytes })))
  const [a, b] = sent.map(outcome => valueOf(outcome))
  expect(a?.plan).toBe(b?.plan)
  expect([a?.alreadyHere, b?.alreadyHere].sort()).toEqual([false, true])
  const workers = await Promise.all([1, 2].map(() => runNextReading(doors.server, readerOf(shortPlan))))
  expect(workers.sort()).toEqual([false, true])
})
