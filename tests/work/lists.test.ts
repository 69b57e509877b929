// The lists of work: which commitment stands where as of now, paged by key, found by number and words.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { answerAssignment } from '../../packages/services/src/commitments/work/answerAssignment.ts'
import {
  countMyWork,
  listMyWork,
  type WorkQuery,
} from '../../packages/services/src/commitments/work/listMyWork.ts'
import { listToAssign } from '../../packages/services/src/commitments/work/listToAssign.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { publishUpdateRecord } from '../portal-progress/update-records.ts'
import { published, valueOf } from '../register/open-register.ts'
import { detention, health, monitoring, officeAtWork, plan, posting, training } from './office-at-work.ts'

const register = await createTestDatabase()
const office = await officeAtWork(register)
const { secretariat, justice, medicine } = office
valueOf(await answerAssignment(justice, { answer: 'accept', commitment: training, edition: 1 }))

const on = (door: Door, day: string): Door => ({ ...door, now: new Date(`${day}T05:00:00Z`) })
const page = async (door: Door, query: WorkQuery) => valueOf(await listMyWork(door, query))
const ids = async (door: Door, query: WorkQuery) => (await page(door, query)).lines.map(({ id }) => id)

test('overdue and due are worked out from the day on which the list is opened', async () => {
  expect(await ids(on(justice, '2026-11-29'), { list: 'due' })).toEqual([])
  expect(await ids(on(justice, '2026-11-30'), { list: 'due' })).toEqual([training])
  expect(await ids(on(justice, '2026-12-30'), { list: 'due' })).toEqual([training])
  expect(await ids(on(justice, '2026-12-30'), { list: 'overdue' })).toEqual([])
  expect(await ids(on(justice, '2026-12-31'), { list: 'overdue' })).toEqual([training])
  // 17:30 UTC of the 30th is the 31st in Viet Nam already.
  const late = { ...justice, now: new Date('2026-12-30T17:30:00Z') }
  expect(await ids(late, { list: 'overdue' })).toEqual([training])
  expect(await ids(secretariat, { list: 'overdue' })).toEqual([health])
  expect(valueOf(await countMyWork(medicine))).toMatchObject({
    waiting: { n: 2, more: false },
    overdue: { n: 1 },
    all: { n: 2 },
  })
})

test('no report, nothing due yet and a report of nothing begun are three things in the list of work', async () => {
  const reportOn = async (day: string) =>
    (await page(on(justice, day), { list: 'all' })).lines.map(({ id, step, report }) => [id, step, report])
  expect(await reportOn('2026-12-30')).toEqual([[training, null, 'not-due']])
  expect(await reportOn('2026-12-31')).toEqual([[training, null, 'no-report']])
  const own = { body: { id: 'so-tu-phap', name: 'Sở Tư pháp' }, asOf: '2026-11-14' } as const
  await publishUpdateRecord(secretariat, monitoring, {
    number: 1,
    step: 'not-started',
    evidenceStep: 'no-evidence',
    percent: 0,
    ...own,
  })
  const line = async (day: string) =>
    (await page(on(secretariat, day), { list: 'all' })).lines.find(({ id }) => id === monitoring)
  expect(await line('2026-11-20')).toMatchObject({ step: 'not-started', report: 'reported' })
})

test('what was handed back is overdue for nobody but stands with the secretariat', async () => {
  const answer = {
    answer: 'hand-back',
    commitment: health,
    edition: 1,
    ground: 'other',
    reason: 'không rõ',
  } as const
  valueOf(await answerAssignment(medicine, answer))
  expect(await ids(medicine, { list: 'overdue' })).toEqual([])
  expect(await ids(secretariat, { list: 'overdue' })).toEqual([health])
  expect(await ids(secretariat, { list: 'handed-back' })).toEqual([health])
})

test('pages follow each other by key without gap or repetition; a broken key is none', async () => {
  const lines = Array.from({ length: 45 }, (_, i) => ({
    text: `${i + 1}. Sở Tư pháp mở lớp tập huấn số ${i + 1} về quyền con người.`,
    task: `II.${i + 1}`,
    lead: 'Sở Tư pháp',
    // Many share a day, so that the place within the day has to tell them apart.
    ...(i % 3 === 0 ? {} : { due: `2027-0${1 + (i % 4)}-15` }),
  }))
  await published(secretariat, lines, { symbol: '97/KH-BCĐ', title: 'Kế hoạch nhiều việc' })
  const seen: string[] = []
  let after: string | null = ''
  while (after !== null) {
    const one = await page(justice, { list: 'all', limit: 7, after })
    seen.push(...one.lines.map(({ id }) => id))
    after = one.next
  }
  expect(seen).toHaveLength(46)
  expect(new Set(seen).size).toBe(46)
  expect(seen).toEqual(await ids(justice, { list: 'all', limit: 200 }))
  for (const broken of [
    'x',
    '2026-02-30_1',
    '9999-99-99_1',
    "2026-01-01_1'--",
    '_',
    '2026-01-01_99999999999999999999',
  ]) {
    const lines = await ids(justice, { list: 'all', limit: 200, after: broken })
    expect(lines.length, broken).toBeGreaterThan(0)
  }
  // A page that was read is not shifted by what is answered meanwhile.
  const first = await page(justice, { list: 'waiting', limit: 5 })
  valueOf(await answerAssignment(justice, { answer: 'accept', commitment: first.lines[0]!.id, edition: 1 }))
  const second = await ids(justice, { list: 'waiting', limit: 5, after: first.next! })
  expect(second.filter(id => first.lines.some(line => line.id === id))).toEqual([])
})

test('found by number, by id and by words with or without tones, in the own list alone', async () => {
  expect(await ids(justice, { list: 'all', query: training })).toEqual([training])
  expect(await ids(justice, { list: 'all', query: 'quyen tre em' })).toEqual([training])
  expect(await ids(justice, { list: 'all', query: 'quyền trẻ em' })).toEqual([training])
  expect(await ids(justice, { list: 'all', query: 'hộ nghèo' })).toEqual([])
  expect(await ids(secretariat, { list: 'all', query: 'hộ nghèo' })).toEqual([posting])
  expect(await ids(justice, { list: 'all', query: '1' })).toEqual(
    [training, '97-kh-bcd-2023.1'].filter(Boolean).sort(byDue),
  )
  expect(await ids(justice, { list: 'all', query: 'II.1' })).toContain(training)
  for (const odd of [
    "'",
    '\\',
    '"; drop table assignment; --',
    '%',
    '_',
    '&|!:*()',
    'x\u0000y',
    '🙂',
    'x'.repeat(5_000),
  ]) {
    expect(await ids(justice, { list: 'all', query: odd }), odd.slice(0, 20)).toEqual([])
  }
})

function byDue(a: string, b: string): number {
  return a === training ? -1 : b === training ? 1 : 0
}

test('the secretariat narrows by plan and by body', async () => {
  const listed = async (query: object) =>
    valueOf(await listToAssign(secretariat, { list: 'assigned', ...query })).lines.map(({ id }) => id)
  expect(await listed({ plan })).toEqual([training, detention])
  expect(await listed({ body: 'cong-an-tinh' })).toEqual([detention])
  expect(await listed({ plan: '97-kh-bcd-2023', body: 'cong-an-tinh' })).toEqual([])
  expect(await listed({ query: 'giam giữ' })).toEqual([detention])
  expect(await listed({ commitment: monitoring })).toEqual([monitoring])
  expect(await listed({ commitment: `${plan}.r1` })).toEqual([])
  const all = await listed({ plan: '97-kh-bcd-2023' })
  const { next } = valueOf(await listToAssign(secretariat, { list: 'assigned' }))
  expect(all).toHaveLength(45)
  expect(next).toBeNull()
})

test('the command line lists what a body has', () => {
  const main = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
  const camket = (...args: string[]) => {
    const env = { ...process.env, DATABASE_URL: register.url, CAMKET_LANG: 'vi' }
    const run = spawnSync(process.execPath, [main, 'work', ...args], { encoding: 'utf8', env })
    return { code: run.status, out: run.stdout.trim(), errors: run.stderr }
  }
  const { code, out } = camket('so-y-te', '--json')
  expect(code).toBe(0)
  expect(out.split('\n').map(line => (JSON.parse(line) as { id: string }).id)).toEqual([health, training])
  expect(camket('cong-an-tinh').errors.replace(/\s+/g, ' ')).toContain(
    'chủ trì; chờ trả lời; chưa đến hạn báo cáo, chưa có báo cáo]',
  )
  expect(camket('khong-co')).toMatchObject({ code: 2, out: '' })
  expect(camket('--list', 'moi')).toMatchObject({ code: 2, out: '' })
})
