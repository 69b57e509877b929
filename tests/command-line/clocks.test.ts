// A clock that is wrong is told by the clocks that the register knows already: the database's, its newest record's, its witnesses'.
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkClocks } from '../../apps/cli/src/log/clock-checks.ts'
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { readClocks } from '../../packages/services/src/publication/witness/readClocks.ts'
import { createTestDatabase } from '../database.ts'
import { openTenant, valueOf, type Doors } from '../register/open-register.ts'

const database = await createTestDatabase()
const owner = new Client({ connectionString: database.url })
const [minute, day] = [60_000, 86_400_000]
let doors: Doors

beforeAll(async () => {
  await owner.connect()
  doors = await openTenant(database, 'minh-son', new Date())
})
afterAll(() => owner.end())

/** What the doctor says where this machine's clock is so much off the database's. */
async function told(off: number, language: 'vi' | 'en' = 'en'): Promise<string[]> {
  const clocks = valueOf(await readClocks({ ...doors.secretariat, author: commandLine }))
  const now = new Date(Date.now() + off)
  return checkClocks('minh-son', clocks, { now, language }).map(
    ({ state, values }) => `${state} ${values['why'] ?? ''}`,
  )
}

async function asked(name: string, { ours, theirs }: { ours: Date; theirs: Date }): Promise<void> {
  const vkey = `${name}+00000001+AAAA`
  await owner.query(
    `insert into camket.log_asking (tenant, vkey, asked_at, outcome, failures) values ('minh-son', $1, $2, 'cosigned', 0)
     on conflict (tenant, vkey) do update set asked_at = excluded.asked_at`,
    [vkey, ours],
  )
  await owner.query(`delete from camket.log_cosignature where vkey = $1`, [vkey])
  await owner.query(`insert into camket.log_cosignature values ('minh-son', 1, $1, $2, 'x')`, [vkey, theirs])
}

test('clocks that agree to a few minutes are said to agree', async () => {
  for (const off of [0, 4 * minute, -4 * minute]) expect(await told(off)).toEqual(['good '])
})

test('a clock that differs from the database server’s is told, with how much, which way and what to do', async () => {
  for (const [off, en, vi] of [
    [
      6 * minute,
      'ahead of the database server’s by 6 minutes',
      'nhanh hơn đồng hồ máy chủ cơ sở dữ liệu 6 phút',
    ],
    [
      -day,
      'behind the database server’s by about 24 hours',
      'chậm hơn đồng hồ máy chủ cơ sở dữ liệu chừng 24 giờ',
    ],
    [
      3 * day,
      'ahead of the database server’s by about 3 days',
      'nhanh hơn đồng hồ máy chủ cơ sở dữ liệu chừng 3 ngày',
    ],
  ] as const) {
    expect(await told(off)).toEqual([expect.stringMatching(`^bad .*${en}.*NTP.*publish nothing before`)])
    expect(await told(off, 'vi')).toEqual([expect.stringMatching(`^bad .*${vi}.*NTP.*chưa công bố gì`)])
  }
})

test('one witness of two whose clock differs is noted; where all differ it is this clock', async () => {
  const now = new Date()
  await asked('dai-hoc.example', { ours: now, theirs: now })
  await asked('bao.example', { ours: now, theirs: new Date(now.getTime() - day) })
  expect(await told(0)).toEqual([
    expect.stringMatching(
      /^note .*witness bao.example .* ahead of the witness’s by about 24 hours.*camket witness ask/,
    ),
  ])
  await asked('dai-hoc.example', { ours: now, theirs: new Date(now.getTime() - day) })
  const both = await told(0, 'vi')
  expect(both).toHaveLength(2)
  for (const line of both) expect(line).toMatch(/^bad .*nhanh hơn đồng hồ nhân chứng chừng 24 giờ/)
  for (const name of ['dai-hoc.example', 'bao.example']) await asked(name, { ours: now, theirs: now })
  expect(await told(0)).toEqual(['good '])
})

test('a record from the future is told, and what becomes of the next', async () => {
  valueOf(await publishDay({ ...doors.server, now: new Date(Date.now() + 2 * day) }))
  expect(await told(0)).toEqual([
    expect.stringMatching(
      /^bad the newest record bears 20.*Z, ahead of this machine’s clock by about 2 days.*wait until then$/,
    ),
  ])
  expect(await told(0, 'vi')).toEqual([
    expect.stringMatching(/^bad bản ghi mới nhất .* nhanh hơn đồng hồ máy này chừng 2 ngày/),
  ])
})
