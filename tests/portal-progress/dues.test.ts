// Each day of a commitment in the lists: interim days, milestones and recurring reports, with a feed that tells the newest first.
import { beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { workLists } from '../../packages/domain/src/commitments/work/work-lists.ts'
import { runClock } from '../../packages/services/src/commitments/calendar/runClock.ts'
import { countMyWork, listMyWork } from '../../packages/services/src/commitments/work/listMyWork.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import { listDues, type DueView } from '../../packages/services/src/publication/reading/progress/listDues.ts'
import { listStandings } from '../../packages/services/src/publication/reading/progress/listStandings.ts'
import { planTimeLine } from '../../packages/services/src/publication/reading/progress/planTimeLine.ts'
import { noon, openTenant, published, valueOf } from '../register/open-register.ts'
import type { PlanLine } from '../register/plan-text.ts'
import { publishUpdateRecord } from './update-records.ts'

const register = await createTestDatabase()
const doors = await openTenant(register)
const body = { id: 'so-y-te', name: 'Sở Y tế' }
let plan: string
let many: string

const deadline = (on: string) =>
  ({ text: `trước ngày ${on}`, kind: 'date', on, rule: 'gia hạn', from: 'office', doubts: [] }) as const
const why = { reason: 'ghi từng thời hạn', ground: null }
const milestone = { number: 1, title: 'Ban hành quy chế', product: null, due: '2026-11-10' }

beforeAll(async () => {
  const lines: PlanLine[] = [
    { text: '1. Sơ kết rồi tổng kết việc bảo vệ trẻ em.', task: '1', lead: 'Sở Y tế', due: '2026-12-31' },
    { text: '2. Khám sức khỏe thường xuyên cho trẻ em.', task: '2', lead: 'Sở Y tế', recurring: true },
  ]
  plan = (await published(doors.secretariat, lines)).slug
  const changes = { deadlines: [deadline('2026-12-31'), deadline('2026-11-15')], milestones: [milestone] }
  valueOf(await amendCommitment(doors.secretariat, { commitment: `${plan}.1`, version: 1, changes, ...why }))
  // Sixty promises that fell due one day after the other, up to the day before the newest.
  const late: PlanLine[] = Array.from({ length: 60 }, (_, i) => ({
    text: `${i + 1}. Mở lớp tập huấn thứ ${i + 1}.`,
    task: `${i + 1}`,
    lead: 'Sở Tư pháp',
    due: new Date(Date.UTC(2026, 10, 19) - i * 86_400_000).toISOString().slice(0, 10),
  }))
  many = (await published(doors.secretariat, late, { symbol: '60/KH-UBND' })).slug
  valueOf(await publishDay(doors.server))
})

async function days(view: DueView): Promise<string[]> {
  const { lines } = await listDues(doors.open, { view, plan, limit: 200 })
  return lines.map(({ id, item }) => `${id.slice(plan.length + 1)} ${item.kind} ${item.on}`)
}

test('every day of a commitment has its own line, the next report of recurring work too', async () => {
  expect(await days('overdue')).toEqual(['1 milestone 2026-11-10', '1 interim 2026-11-15'])
  expect(await days('upcoming')).toEqual(['2 report 2026-12-16', '1 final 2026-12-31'])
  const { lines: standing } = await listStandings(doors.open, { plan })
  expect(standing.find(({ id }) => id === `${plan}.1`)).toMatchObject({ due: '2026-12-31', late: null })
  expect((await planTimeLine(doors.open, { plan }))?.line.columns).toMatchObject([
    { period: '2026-11', due: 1 },
    { period: '2026-12', due: 1 },
  ])
})

test('what the office counts of everybody’s work is what stands in its lists, on every day of two years', async () => {
  for (let month = 0; month < 24; month += 1) {
    const now = new Date(Date.UTC(2026, month, 20, 5))
    const office = { ...doors.secretariat, now }
    valueOf(await runClock({ ...doors.server, now }))
    const counts = valueOf(await countMyWork(office))
    for (const list of workLists) {
      const { lines } = valueOf(await listMyWork(office, { list, limit: 200 }))
      expect([month, list, counts[list].n]).toEqual([month, list, lines.length])
    }
  }
  const { overdue } = valueOf(
    await countMyWork({ ...doors.secretariat, now: new Date('2026-12-01T05:00:00Z') }),
  )
  // Sixty last days, and one commitment with two earlier days that has its last one still before it.
  expect(overdue.n).toBe(61)
})

test('pages by key miss nothing and double nothing, also where one commitment has several days', async () => {
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await listDues(doors.open, { view: 'overdue', limit: 7, ...(after ? { after } : {}) })
    expect(page.total).toBe(62)
    seen.push(...page.lines.map(({ id, item }) => `${id} ${item.on} ${item.kind}`))
    after = page.next ?? undefined
  } while (after !== undefined)
  expect(new Set(seen).size).toBe(62)
  expect(seen).toHaveLength(62)
})

test('of more than fifty that are overdue, what became late last stands first in a feed', async () => {
  await register.withTenant('minh-son', 'server', tx =>
    // As if all of it had been public for long.
    tx
      .updateTable('portal_commitment')
      .set({ published_at: new Date('2026-01-05T01:00:00Z') })
      .execute(),
  )
  const feed = await listDues(doors.open, { view: 'overdue', order: 'newest', limit: 50 })
  expect(feed.lines[0]).toMatchObject({
    id: `${many}.1`,
    // Midnight of the day after, in the register's own zone.
    item: { on: '2026-11-19', cameAt: '2026-11-19T17:00:00.000Z', late: 1 },
  })
  const instants = feed.lines.map(({ item }) => item.cameAt)
  expect(instants).toEqual(instants.toSorted().reverse())
  expect(instants.every(at => at <= noon.toISOString())).toBe(true)
  const all = await listStandings(doors.open, { order: 'newest', limit: 50 })
  expect(all.lines[0]).toMatchObject({ id: `${many}.1`, changedAt: '2026-11-19T17:00:00.000Z' })
  const coming = await listDues(doors.open, { view: 'upcoming', order: 'newest' })
  expect(coming.lines.map(({ item }) => item.on)).toEqual(['2026-12-16'])
  expect(coming.lines[0]?.item.cameAt).toBe('2026-11-15T17:00:00.000Z')
})

test('a report that speaks of the time answers an interim day, one on the milestone the milestone', async () => {
  const said = { step: 'limited', evidenceStep: 'limited', body } as const
  await publishUpdateRecord(doors.secretariat, `${plan}.1`, { ...said, number: 1, asOf: '2026-10-15' })
  expect(await days('overdue')).toEqual(['1 milestone 2026-11-10', '1 interim 2026-11-15'])
  await publishUpdateRecord(doors.secretariat, `${plan}.1`, { ...said, number: 2, asOf: '2026-10-16' })
  expect(await days('overdue')).toEqual(['1 milestone 2026-11-10'])
  const done = { step: 'complete', evidenceStep: 'limited', body, milestone: 1 } as const
  await publishUpdateRecord(doors.secretariat, `${plan}.1`, { ...done, number: 3, asOf: '2026-11-18' })
  expect(await days('overdue')).toEqual([])
  await publishUpdateRecord(doors.secretariat, `${plan}.2`, { ...said, number: 1, asOf: '2026-11-19' })
  expect(await days('upcoming')).toEqual(['1 final 2026-12-31'])
})

test('a rebuild from the records alone has the same days', async () => {
  const before = [await days('overdue'), await days('upcoming')]
  valueOf(await rebuildPortal({ ...doors.operator, now: noon }))
  expect([await days('overdue'), await days('upcoming')]).toEqual(before)
})

test('complete is on time only where that was published by the day', async () => {
  const done = { number: 1, step: 'complete', evidenceStep: 'limited', body, asOf: '2026-11-10' } as const
  await publishUpdateRecord(doors.secretariat, `${many}.1`, done)
  const { lines } = await listStandings(doors.open, { plan: many, time: 'told-late' })
  expect(lines).toMatchObject([{ id: `${many}.1`, completedOn: '2026-11-10', toldOn: '2026-11-20' }])
})
