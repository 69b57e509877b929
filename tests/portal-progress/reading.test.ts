// What the public reads of progress: every figure equals the list behind it, and the three states of reporting stay apart.
import { beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { listedFigures } from '../../packages/domain/src/publication/portal/progress/figure-address.ts'
import { partsOfBar } from '../../apps/web/src/lib/charts/bars.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { commitmentProgress } from '../../packages/services/src/publication/reading/progress/commitmentProgress.ts'
import { progressFigures } from '../../packages/services/src/publication/reading/progress/figures.ts'
import { listAmendments } from '../../packages/services/src/publication/reading/progress/listAmendments.ts'
import { listDues } from '../../packages/services/src/publication/reading/progress/listDues.ts'
import { listStandings } from '../../packages/services/src/publication/reading/progress/listStandings.ts'
import type { StandingFilter } from '../../packages/services/src/publication/reading/progress/listed/standing-filter.ts'
import { listUpdates } from '../../packages/services/src/publication/reading/progress/listUpdates.ts'
import { planTimeLine } from '../../packages/services/src/publication/reading/progress/planTimeLine.ts'
import { showAgency } from '../../packages/services/src/publication/reading/progress/showAgency.ts'
import { openTenant, published, valueOf } from '../register/open-register.ts'
import type { PlanLine } from '../register/plan-text.ts'
import { publishUpdateRecord } from './update-records.ts'

const register = await createTestDatabase()
const doors = await openTenant(register)
const agencies = ['Sở Giáo dục và Đào tạo', 'Sở Y tế', 'Sở Tư pháp']
const days = ['2026-03-31', '2026-06-30', '2026-11-19', '2026-12-05', '2027-05-01']
const lines: PlanLine[] = Array.from({ length: 24 }, (_, i) => ({
  text: `${i + 1}. Việc số ${i + 1} về quyền trẻ em.`,
  task: `${i + 1}`,
  clears: ['responsibility', 'who'],
  ...(i % 8 === 7 ? {} : { lead: agencies[i % 3] as string }),
  ...(i % 6 === 5 ? {} : { due: days[i % 5] as string }),
}))
const steps = ['complete', 'substantial', 'limited', 'not-started'] as const
let plan: string

beforeAll(async () => {
  valueOf(await saveBody(doors.secretariat, { name: 'Sở Y tế', short: 'SYT', kind: 'department' }))
  plan = (await published(doors.secretariat, lines)).slug
  for (let i = 0; i < 24; i += 1) {
    if (i % 4 === 3) continue
    const said = { number: 1, step: steps[i % 4]!, evidenceStep: steps[(i * 7) % 4]!, asOf: days[i % 3]! }
    const body = { id: 'so-y-te', name: 'Sở Y tế' }
    const part = i % 12 === 10 ? { milestone: 1 } : {}
    await publishUpdateRecord(doors.secretariat, `${plan}.${i + 1}`, { ...said, ...part, body })
  }
  const deadline = {
    text: 'trước ngày 31/12/2026',
    kind: 'date',
    on: '2026-12-31',
    rule: 'gia hạn',
    from: 'office',
  } as const
  const changes = { deadlines: [{ ...deadline, doubts: [] }] }
  const why = { reason: 'Gia hạn vì bão', ground: 'Công văn 5/UBND' }
  valueOf(await amendCommitment(doors.secretariat, { commitment: `${plan}.1`, version: 1, changes, ...why }))
  valueOf(await publishDay(doors.server))
})

test('every figure of every agency equals the list behind it', async () => {
  const { all, day } = await progressFigures(doors.open)
  expect(day).toBe('2026-11-20')
  expect(all.commitments).toBe(24)
  expect(await figuresThatEqualTheirLists()).toBeGreaterThan(60)
})

/** Of all and of each agency; says how many are above nought. */
async function figuresThatEqualTheirLists(): Promise<number> {
  const { all, agencies: found } = await progressFigures(doors.open)
  const asked = [
    { figures: all, filter: {} },
    ...found.map(({ lead, figures }) => ({ figures, filter: { agency: lead ?? 'none' } })),
  ]
  let above = 0
  for (const { figures, filter } of asked) {
    for (const { key, filters, value } of listedFigures) {
      const query = { ...filter, ...(filters as StandingFilter) } as const
      const { total } = await listStandings(doors.open, query)
      expect([key, filter, total]).toEqual([key, filter, value(figures)])
      if (total > 0) above += 1
    }
  }
  return above
}

test('the states are parts of a whole: nothing is counted twice or left out', async () => {
  const { all, agencies: found } = await progressFigures(doors.open)
  for (const { figures } of [{ figures: all }, ...found]) {
    expect(figures.reported + figures.noReport + figures.notDue).toBe(figures.commitments)
    const said = Object.values(figures.agency).reduce((sum, n) => sum + n, 0)
    expect(said + figures.partOnly).toBe(figures.reported)
    expect(Object.values(figures.evidence).reduce((sum, n) => sum + n, 0)).toBe(said)
  }
  expect(found.reduce((sum, { figures }) => sum + figures.commitments, 0)).toBe(24)
  expect(all.notDue).toBeGreaterThan(0)
  expect(all.noReport).toBeGreaterThan(0)
  expect(all.agency['not-started']).toBe(0)
})

test('lists are paged by key without a gap or a double, in the order of the days', async () => {
  const ids: string[] = []
  const keys: string[] = []
  let after: string | undefined
  do {
    const page = await listStandings(doors.open, {
      limit: 7,
      ...(after === undefined ? {} : { after }),
    })
    ids.push(...page.lines.map(({ id }) => id))
    keys.push(...page.lines.map(({ due }) => due ?? '9999'))
    after = page.next ?? undefined
  } while (after !== undefined)
  expect(new Set(ids).size).toBe(24)
  expect(ids).toHaveLength(24)
  expect(keys).toEqual([...keys].sort())
})

test('what is overdue says since how many working days, as of the newest day; what is complete is not overdue', async () => {
  const { lines: overdue } = await listDues(doors.open, { view: 'overdue', limit: 200 })
  expect(overdue.every(({ agencyStep }) => agencyStep !== 'complete')).toBe(true)
  expect(overdue.find(({ due }) => due === '2026-11-19')?.late).toBe(1)
  const { lines: coming } = await listDues(doors.open, { view: 'upcoming', limit: 200 })
  expect(coming.every(({ due, late }) => due !== null && due >= '2026-11-20' && late === null)).toBe(true)
  expect(coming.length).toBeGreaterThan(2)
})

test('a commitment tells its history: updates, amendments and its place in the calendar', async () => {
  const shown = await commitmentProgress(doors.open, { commitment: `${plan}.1` })
  expect(shown).toMatchObject({
    standing: { due: '2026-12-31', agencyStep: 'complete', amended: 1, report: 'reported' },
    updates: [{ number: 1, body: { commitment: `${plan}.1` } }],
    gone: [],
  })
  expect(await commitmentProgress(doors.open, { commitment: `${plan}.4` })).toMatchObject({
    standing: { agencyStep: null, report: 'not-due', newestUpdate: null },
    updates: [],
  })
  expect(await commitmentProgress(doors.open, { commitment: 'nothing.1' })).toBeNull()
  const { lines: amended, total } = await listAmendments(doors.open, { plan })
  expect([amended.length, total]).toEqual([1, 1])
  expect(amended[0]).toMatchObject({
    of: { id: `${plan}.1` },
    ground: 'Công văn 5/UBND',
    reason: 'Gia hạn vì bão',
  })
  expect((await listAmendments(doors.open, { agency: 'so-tu-phap' })).total).toBe(0)
  expect(
    (await listAmendments(doors.open, { agency: 'so-giao-duc-va-dao-tao', period: '2026-11' })).total,
  ).toBe(1)
})

test('updates by agency, plan and month; the time line counts the same', async () => {
  const { total, lines: updates } = await listUpdates(doors.open, { agency: 'so-y-te' })
  expect([total, updates.length]).toEqual([18, 18])
  expect(updates[0]).toMatchObject({ agency: { name: 'Sở Y tế' }, plan: { id: plan } })
  expect((await listUpdates(doors.open, { period: '2026-Q4' })).total).toBe(18)
  expect((await listUpdates(doors.open, { period: '2026-10' })).total).toBe(0)
  const shown = await planTimeLine(doors.open, { plan })
  const sum = (lane: 'due' | 'updates' | 'amendments') =>
    shown?.line.columns.reduce((n, column) => n + column[lane], 0)
  expect([sum('due'), sum('updates'), sum('amendments'), shown?.undated]).toEqual([20, 18, 1, 4])
  for (const { period, due } of shown?.line.columns ?? []) {
    expect((await listStandings(doors.open, { plan, period })).total).toBe(due)
  }
})

test('an agency says who it is, and those that nothing names have no page', async () => {
  expect(await showAgency(doors.open, { agency: 'so-y-te' })).toMatchObject({
    name: 'Sở Y tế',
    body: { kind: 'department', successors: [] },
    before: [],
  })
  expect(await showAgency(doors.open, { agency: 'so-tu-phap' })).toMatchObject({
    name: 'Sở Tư pháp',
    body: null,
  })
  expect(await showAgency(doors.open, { agency: 'so-nao-do' })).toBeNull()
})

test('of recurring work the report of the period that fell due last is asked for, whatever was said before', async () => {
  const again: PlanLine[] = ['Sở Tư pháp', 'Sở Tư pháp', 'Sở Y tế', 'Sở Y tế'].map((lead, i) => {
    const text = `${i + 1}. Việc thường xuyên số ${i + 1} về quyền trẻ em.`
    return { text, task: `${i + 1}`, lead, clears: ['responsibility', 'who'], recurring: true }
  })
  const { slug } = await published(doors.secretariat, again, { symbol: '7/KH' })
  const body = { id: 'so-y-te', name: 'Sở Y tế' }
  const said = { number: 1, step: 'limited', evidenceStep: 'limited', body } as const
  await publishUpdateRecord(doors.secretariat, `${slug}.1`, { ...said, asOf: '2026-06-14' })
  await publishUpdateRecord(doors.secretariat, `${slug}.2`, { ...said, asOf: '2026-06-15' })
  await publishUpdateRecord(doors.secretariat, `${slug}.3`, { ...said, asOf: '2026-05-01', milestone: 1 })
  const states = async () => {
    const { lines: found } = await listStandings(doors.open, { plan: slug })
    return Object.fromEntries(
      found.map(({ id, report, missed }) => [id.at(-1), [report, missed?.on ?? null]]),
    )
  }
  expect(await states()).toEqual({
    1: ['reported', null],
    2: ['reported', null],
    3: ['reported', null],
    4: ['not-due', null],
  })
  valueOf(await publishDay({ ...doors.server, now: new Date('2026-12-16T05:00:00Z') }))
  expect((await states())[4]).toEqual(['not-due', null])
  valueOf(await publishDay({ ...doors.server, now: new Date('2026-12-17T05:00:00Z') }))
  expect(await states()).toEqual({
    1: ['no-report', '2026-12-16'],
    2: ['reported', null],
    3: ['no-report', '2026-12-16'],
    4: ['no-report', '2026-12-16'],
  })
  expect(await figuresThatEqualTheirLists()).toBeGreaterThan(60)
  const { all } = await progressFigures(doors.open)
  expect(all.reported + all.noReport + all.notDue).toBe(all.commitments)
  expect([all.missed.limited, all.missed.part]).toEqual([1, 1])
  expect(Object.values(partsOfBar(all)).reduce((sum, n) => sum + n, 0)).toBe(all.commitments)
})
