// The nightly run: once a day, whatever the clock does, and nothing that came to pass is left out.
import { beforeEach, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { runClock } from '../../packages/services/src/commitments/calendar/runClock.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { valueOf } from '../register/open-register.ts'
import { assign, makeWorld, nightOf, notices, on, type World } from './world.ts'

const register = await createTestDatabase()
let world: World
let worlds = 0

beforeEach(async () => {
  worlds += 1
  world = await makeWorld(register, worlds === 1 ? 'minh-son' : `so-${worlds}`)
})

test('night after night: what comes near, what has passed, what is to be reported', async () => {
  const [dated = '', standing = ''] = world.ids
  await assign(world, dated, { body: 'so-tu-phap', day: '2026-10-02' })
  await assign(world, standing, { body: 'so-tu-phap', day: '2026-10-02' })
  expect(await nightOf(world, '2026-10-30')).toEqual({ day: '2026-10-30', ran: true, notices: 0 })
  expect(await nightOf(world, '2026-10-31')).toMatchObject({ notices: 1 })
  expect(await nightOf(world, '2026-11-30')).toMatchObject({ notices: 0 })
  expect(await nightOf(world, '2026-12-01')).toMatchObject({ notices: 1 })
  expect(await nightOf(world, '2026-12-15')).toMatchObject({ notices: 1 })
  expect(await nightOf(world, '2026-12-16')).toMatchObject({ notices: 0 })
  expect(await nightOf(world, '2026-12-17')).toMatchObject({ notices: 1 })
  expect(await nightOf(world, '2026-12-18')).toMatchObject({ notices: 0 })
  expect(await notices(world)).toEqual([
    '1 so-tu-phap due-soon 2026-11-30 (2026-10-31)',
    '1 so-tu-phap overdue 2026-11-30 (2026-12-01)',
    '2 so-tu-phap report-due 2026-12-16 (2026-12-15)',
    '2 so-tu-phap no-report 2026-12-16 (2026-12-17)',
  ])
})

test('a second run of a day, two at once, and a clock that goes back change nothing', async () => {
  await assign(world, world.ids[0] ?? '', { body: 'so-tu-phap', day: '2026-10-02' })
  const first = await nightOf(world, '2026-12-01')
  expect(first).toMatchObject({ ran: true, notices: 1 })
  expect(await nightOf(world, '2026-12-01')).toEqual({ day: '2026-12-01', ran: false, notices: 0 })
  expect(await nightOf(world, '2026-11-20')).toEqual({ day: '2026-12-01', ran: false, notices: 0 })
  await nightOf(world, '2026-12-02')
  const door = { ...world.doors.server, now: on('2026-12-02') }
  const both = await Promise.all([runClock(door), runClock(door)])
  expect(both.map(outcome => valueOf(outcome).ran)).toEqual([false, false])
  expect(await notices(world)).toHaveLength(1)
})

test('two servers at one midnight: one run', async () => {
  await assign(world, world.ids[0] ?? '', { body: 'so-tu-phap', day: '2026-10-02' })
  const runs = await Promise.all(Array.from({ length: 4 }, () => nightOf(world, '2026-12-01')))
  expect(runs.filter(({ ran }) => ran)).toHaveLength(1)
  expect(await notices(world)).toHaveLength(1)
})

test('a server that was down over the end of the year finds everything, with the days on which it came to pass', async () => {
  const [dated = '', standing = '', later = ''] = world.ids
  for (const commitment of [dated, standing, later])
    await assign(world, commitment, { body: 'so', day: '2026-10-02' })
  await nightOf(world, '2026-11-20')
  await nightOf(world, '2027-01-20')
  expect(await notices(world)).toEqual([
    '1 so due-soon 2026-11-30 (2026-10-31)',
    '1 so overdue 2026-11-30 (2026-12-01)',
    '2 so no-report 2026-12-16 (2026-12-17)',
    '3 so overdue 2027-01-15 (2027-01-16)',
  ])
})

test('a clock far ahead publishes no day, so nothing comes to pass', async () => {
  await assign(world, world.ids[0] ?? '', { body: 'so', day: '2026-10-02' })
  await nightOf(world, '2026-10-05')
  expect(await nightOf(world, '2031-01-01', { mayLeap: false })).toMatchObject({
    day: '2026-10-05',
    ran: false,
  })
  expect(await notices(world)).toEqual([])
})

test('whoever gets a commitment late hears of its missed day, and not of periods before their time', async () => {
  const [dated = '', standing = ''] = world.ids
  await nightOf(world, '2026-12-20')
  await assign(world, dated, { body: 'so-moi', day: '2026-12-20' })
  await assign(world, standing, { body: 'so-moi', day: '2026-12-20' })
  await assign(world, dated, { body: 'so-cu', day: '2026-10-02', state: 'ended' })
  await nightOf(world, '2026-12-21')
  expect(await notices(world)).toEqual(['1 so-moi overdue 2026-11-30 (2026-12-01)'])
})

test('what an agency has reported is not asked for, what it has called complete is not late', async () => {
  const [dated = '', standing = ''] = world.ids
  const { tenant } = world.doors.open
  await assign(world, dated, { body: 'so', day: '2026-10-02' })
  await assign(world, standing, { body: 'so', day: '2026-10-02' })
  await register.withTenant(tenant, 'server', async tx => {
    await tx
      .updateTable('portal_standing')
      .set({ agency_step: 'complete' })
      .where('tenant', '=', tenant)
      .where('commitment', '=', dated)
      .execute()
    await tx
      .insertInto('portal_update')
      .values({
        tenant,
        index: 90_000,
        id: `${standing}.u1`,
        version: 1,
        number: 1,
        commitment: standing,
        plan: standing.replace(/\.\d+$/, ''),
        body: 'so',
        published_at: on('2026-11-20'),
        as_of: '2026-11-15',
        milestone: null,
        step: 'limited',
        evidence_step: 'limited',
        statement: 'Đã làm',
        evidence: JSON.stringify([]),
      })
      .execute()
  })
  await nightOf(world, '2026-12-17')
  expect(await notices(world)).toEqual([])
})

test('a body that was merged while its commitment is due: its successor hears of it', async () => {
  const { secretariat } = world.doors
  const save = async (name: string, rest: object) =>
    valueOf(await saveBody(secretariat, { name, kind: 'department', ...rest })).id
  const heir = await save('Sở Nông nghiệp và Môi trường', {})
  const between = await save('Sở Môi trường', { validTo: '2026-11-05', successors: [heir] })
  const old = await save('Sở Tài nguyên', { validTo: '2026-11-01', successors: [between] })
  await assign(world, world.ids[0] ?? '', { body: old, day: '2026-10-02' })
  await nightOf(world, '2026-10-31')
  await nightOf(world, '2026-12-01')
  expect(await notices(world)).toEqual([
    `1 ${old} due-soon 2026-11-30 (2026-10-31)`,
    `1 ${heir} overdue 2026-11-30 (2026-12-01)`,
  ])
})

test('who supports hears of last days; the report is asked of who leads', async () => {
  const [dated = '', standing = ''] = world.ids
  for (const commitment of [dated, standing]) {
    await assign(world, commitment, { body: 'so', day: '2026-10-02' })
    await assign(world, commitment, { body: 'phu', day: '2026-10-02', part: 'support', state: 'waiting' })
  }
  await nightOf(world, '2026-12-17')
  expect(await notices(world)).toEqual([
    '1 phu overdue 2026-11-30 (2026-12-01)',
    '1 so overdue 2026-11-30 (2026-12-01)',
    '2 so no-report 2026-12-16 (2026-12-17)',
  ])
})

test('bodies that succeed each other in a circle stop no run', async () => {
  const { secretariat } = world.doors
  const one = valueOf(
    await saveBody(secretariat, { name: 'Phòng Một', kind: 'other', validTo: '2026-10-10' }),
  ).id
  const two = valueOf(
    await saveBody(secretariat, {
      name: 'Phòng Hai',
      kind: 'other',
      validTo: '2026-10-11',
      successors: [one],
    }),
  ).id
  // No page lets a circle in; a register of before may hold one.
  await secretariat.register.withTenant(secretariat.tenant, 'server', tx =>
    tx
      .updateTable('body')
      .set({ successors: [two] })
      .where('id', '=', one)
      .execute(),
  )
  await assign(world, world.ids[0] ?? '', { body: one, day: '2026-10-02' })
  expect(await nightOf(world, '2026-12-01')).toMatchObject({ notices: 1 })
})

test('before the first published day there is no run; the run gives an older register its calendar', async () => {
  const { doors } = world
  const years = async (tenant: string) =>
    register.withTenant(tenant, 'server', tx =>
      tx.selectFrom('calendar_year').select('year').where('tenant', '=', tenant).execute(),
    )
  const bare = { ...doors.operator, tenant: 'khong-co', now: on('2026-11-20') }
  await expect(runClock(bare)).rejects.toThrow()
  expect(await years(doors.open.tenant)).toEqual([])
  await nightOf(world, '2026-11-20')
  expect(await years(doors.open.tenant)).toHaveLength(5)
  expect(await runClock({ ...doors.secretariat, now: on('2026-11-21') })).toMatchObject({
    ok: false,
    refusals: [{ code: 'not-allowed' }],
  })
})

test('the day is that of the register’s own time zone', async () => {
  await assign(world, world.ids[0] ?? '', { body: 'so', day: '2026-10-02' })
  const evening = { ...world.doors.operator, now: new Date('2026-11-30T16:59:00Z') }
  const night = { ...world.doors.operator, now: new Date('2026-11-30T17:01:00Z') }
  await publishDay(evening, { mayLeap: true })
  expect(valueOf(await runClock(evening))).toMatchObject({ day: '2026-11-30', notices: 1 })
  await publishDay(night)
  expect(valueOf(await runClock(night))).toMatchObject({ day: '2026-12-01', notices: 1 })
})
