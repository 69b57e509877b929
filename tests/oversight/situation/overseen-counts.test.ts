// On a register of which much is said, no figure of the committee's page is zero, and each is as long as the list it opens.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { plusDays } from '../../../packages/domain/src/commitments/calendar/days.ts'
import type { Door } from '../../../packages/services/src/kernel/door.ts'
import { listActions } from '../../../packages/services/src/oversight/actions/listActions.ts'
import { listMeetings } from '../../../packages/services/src/oversight/committee/listMeetings.ts'
import { saveMeeting } from '../../../packages/services/src/oversight/committee/saveMeeting.ts'
import { listInspections } from '../../../packages/services/src/oversight/inspection/listInspections.ts'
import { showSituation } from '../../../packages/services/src/publication/oversight/situation/showSituation.ts'
import { amendCommitment } from '../../../packages/services/src/publication/amendCommitment.ts'
import { listCommitments } from '../../../packages/services/src/publication/reading/listCommitments.ts'
import { listDoubts } from '../../../packages/services/src/publication/reading/oversight/doubts.ts'
import { listProposals } from '../../../packages/services/src/publication/reading/oversight/listProposals.ts'
import { listDues } from '../../../packages/services/src/publication/reading/progress/listDues.ts'
import { listStandings } from '../../../packages/services/src/publication/reading/progress/listStandings.ts'
import { sql } from '../../../packages/storage/src/sql.ts'
import { createTestDatabase } from '../../database.ts'
import { valueOf } from '../../register/open-register.ts'
import { health, posting, training } from '../../work/office-at-work.ts'
import { found, planned } from '../inspecting.ts'
import { signing } from '../review/reviewing.ts'
import { overseenOffice } from '../overseen.ts'

const register = await createTestDatabase()
await signing()
const office = await overseenOffice(register)
const at = (door: Door): Door => ({ ...door, now: office.now })
const secretariat = at(office.secretariat)
const { open } = office
const today = office.now.toISOString().slice(0, 10)
const inDays = (days: number): string => plusDays(today, days)

for (let n = 1; n <= 14; n += 1)
  await found(at(office.inspector), { tasks: [{ text: `Việc có hạn thứ ${n}.`, due: inDays(10) }] })
const inspections = [
  await planned(at(office.inspector), { on: inDays(5) }),
  await planned(at(office.inspector), { on: inDays(3) }),
]
await planned(at(office.inspector), { on: inDays(40) })
const meeting = async (on: string) =>
  valueOf(
    await saveMeeting(secretariat, {
      form: randomUUID(),
      meeting: { on, title: `Phiên họp ${on}`, agenda: [] },
    }),
  ).meeting
await meeting(inDays(50))
const next = await meeting(inDays(20))
const milestones = [1, 2].map(n => ({ title: `Mốc thứ ${n}`, product: null, due: inDays(n * 9) }))
valueOf(
  await amendCommitment(secretariat, {
    commitment: posting,
    version: 1,
    reason: 'Chia việc thành mốc',
    ground: null,
    changes: { milestones: milestones.map((one, at) => ({ number: at + 1, ...one })) },
  } as Parameters<typeof amendCommitment>[1]),
)
// Last days of the plan that lie before and behind the end of the thirty.
for (const [commitment, due] of [
  [training, inDays(12)],
  [health, inDays(31)],
])
  await register.withTenant('minh-son', 'operator', async tx => {
    const own = sql`tenant = 'minh-son' and commitment = ${commitment}`
    await sql`update portal_due set due = ${due}::date where ${own}`.execute(tx)
    // It stands with the commitment too: lists read it from there.
    await sql`update portal_standing set due_key = ${due}::date where ${own}`.execute(tx)
  })
const now = valueOf(await showSituation(secretariat))

test('what oversight set or asked is counted as its lists have it', async () => {
  const tasks = async (wait: 'overdue' | 'check') =>
    valueOf(await listActions(secretariat, { wait })).lines.length
  const { others } = now
  expect(others).toEqual({
    tasksLate: await tasks('overdue'),
    tasksToCheck: await tasks('check'),
    proposalsSilent: (await listProposals(open, { state: 'silent' })).total,
    doubtsSilent: (await listDoubts(open, { stage: 'silent' })).total,
  })
  for (const [what, n] of Object.entries(others)) expect(n, what).toBeGreaterThan(0)
})

test('what was reviewed, and what of it stands lower, opens a list of so many', async () => {
  const total = async (review: 'any' | 'below') => (await listStandings(open, { review })).total
  expect([now.reviewed, now.reviewedLower]).toEqual([await total('any'), await total('below')])
  expect(now.reviewedLower).toBeGreaterThan(0)
})

test('groups without any progress: as many promises as their list has, and none of these has come further', async () => {
  expect(now.stillGroups.length).toBeGreaterThan(0)
  const { lines: all } = await listStandings(open, { limit: 200 })
  const stands = new Map(all.map(line => [line.id, line]))
  for (const { group, n } of now.stillGroups) {
    const { lines, total } = await listCommitments(open, { group })
    expect([group, total]).toEqual([group, n])
    for (const { id } of lines) expect([null, 'not-started']).toContain(stands.get(id)?.agencyStep)
  }
})

test('dated tasks of the next thirty days: the earliest stand there, and the rest is counted', async () => {
  const { lines } = valueOf(await listActions(secretariat, { wait: 'coming' }))
  const soon = lines.filter(({ due }) => due <= inDays(30))
  expect(soon.length).toBeGreaterThan(12)
  expect(now.soonTasks.total).toBe(soon.length)
  expect(now.soonTasks.lines).toHaveLength(12)
  for (const { id } of now.soonTasks.lines) expect(soon.map(task => task.id)).toContain(id)
})

test('days of the next thirty: milestones and last days as the list of coming days has them', async () => {
  const { lines, total } = await listDues(open, { view: 'upcoming', near: 'soon' })
  expect([now.soon.total, now.soon.more]).toEqual([total, false])
  expect(now.soon.lines.map(({ id, due, kind }) => [id, due, kind])).toEqual(
    lines.slice(0, 12).map(({ id, item }) => [id, item.on, item.kind]),
  )
  const kinds = now.soon.lines.map(({ kind }) => kind)
  expect(kinds.filter(kind => kind === 'milestone')).toHaveLength(2)
  expect(kinds).toContain('final')
  const later = await listDues(open, { view: 'upcoming' })
  expect(later.total).toBeGreaterThan(total)
})

test('inspections of the next thirty days, and the meeting that comes first', async () => {
  expect(now.soonInspections.lines.map(({ id }) => id)).toEqual(inspections.toReversed())
  const listed = valueOf(await listInspections(secretariat)).lines.filter(
    ({ on }) => on >= today && on <= inDays(30),
  )
  expect(now.soonInspections.total).toBe(listed.length)
  const coming = valueOf(await listMeetings(secretariat)).meetings.filter(({ on }) => on >= today)
  expect(now.nextMeeting).toEqual({ id: next, title: `Phiên họp ${inDays(20)}`, on: inDays(20) })
  expect(coming.map(({ on }) => on).toSorted()[0]).toBe(now.nextMeeting?.on)
})
