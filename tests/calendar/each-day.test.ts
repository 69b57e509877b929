// Every day of a commitment in the office's lists of work, and the days that are counted from an event or by the office's own rule.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { listMyWork } from '../../packages/services/src/commitments/work/listMyWork.ts'
import { askChange } from '../../packages/services/src/commitments/work/askChange.ts'
import { showWork } from '../../packages/services/src/commitments/work/showWork.ts'
import { readCounting } from '../../packages/services/src/commitments/calendar/readCounting.ts'
import { setCounting } from '../../packages/services/src/commitments/calendar/setCounting.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { newId } from '../../packages/services/src/kernel/new-id.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { showCommitment } from '../../packages/services/src/publication/reading/showCommitment.ts'
import { decideChange } from '../../packages/services/src/publication/work/decideChange.ts'
import type { WorkList } from '../../packages/domain/src/commitments/work/work-lists.ts'
import { publishUpdateRecord } from '../portal-progress/update-records.ts'
import { valueOf } from '../register/open-register.ts'
import { assign, makeWorld, nightOf, notices, on } from './world.ts'

const register = await createTestDatabase()
const world = await makeWorld(register)
const [training = '', standing = '', list = ''] = world.ids
const { secretariat, open } = world.doors
const seat = randomUUID()
const at = (door: Door, day: string): Door => ({ ...door, now: on(day) })
const justice = (day: string): Door => ({
  ...at(secretariat, day),
  author: { role: 'focal-point', seat, account: seat, body: 'so-tu-phap', name: 'Đầu mối' },
})
const said = {
  step: 'limited',
  evidenceStep: 'limited',
  body: { id: 'so-tu-phap', name: 'Sở Tư pháp' },
} as const

async function listed(door: Door, of: WorkList): Promise<string[]> {
  const { lines } = valueOf(await listMyWork(door, { list: of }))
  return lines.map(
    ({ id, first }) => `${id.at(-1)} ${first === null ? 'final' : `${first.kind} ${first.on}`}`,
  )
}

test('interim days, milestones and reports stand in the lists of work until they are answered', async () => {
  for (const id of [training, standing]) await assign(world, id, { body: 'so-tu-phap', day: '2026-10-01' })
  const deadline = (day: string) =>
    ({
      text: `trước ngày ${day}`,
      kind: 'date',
      on: day,
      rule: 'gia hạn',
      from: 'office',
      doubts: [],
    }) as const
  const changes = {
    deadlines: [deadline('2027-02-26'), deadline('2026-11-30')],
    milestones: [{ number: 1, title: 'Duyệt tài liệu', product: null, due: '2026-12-20' }],
  }
  const why = { reason: 'ghi từng thời hạn', ground: null }
  valueOf(
    await amendCommitment(at(secretariat, '2026-10-02'), {
      commitment: training,
      version: 1,
      changes,
      ...why,
    }),
  )
  await nightOf(world, '2026-12-15')
  expect(await notices(world)).toEqual([
    `1 so-tu-phap milestone-soon 2026-12-20 (2026-11-20)`,
    `1 so-tu-phap overdue 2026-11-30 (2026-12-01)`,
    `2 so-tu-phap report-due 2026-12-16 (2026-12-15)`,
  ])
  const day = '2026-12-15'
  for (const door of [justice(day), at(secretariat, day)]) {
    expect(await listed(door, 'overdue')).toEqual(['1 interim 2026-11-30'])
  }
  expect(await listed(justice(day), 'due')).toEqual(['1 interim 2026-11-30', '2 report 2026-12-16'])
  expect(valueOf(await showWork(justice(day), { commitment: training })).openDays).toMatchObject([
    { kind: 'interim', due: '2026-11-30' },
    { kind: 'milestone', due: '2026-12-20' },
  ])
  await nightOf(world, '2026-12-21')
  const later = '2026-12-21'
  expect(await listed(justice(later), 'overdue')).toEqual(['1 interim 2026-11-30', '2 report 2026-12-16'])
  await publishUpdateRecord(at(secretariat, later), training, { ...said, number: 1, asOf: '2026-12-01' })
  await publishUpdateRecord(at(secretariat, later), standing, { ...said, number: 1, asOf: '2026-12-14' })
  expect(await listed(justice(later), 'overdue')).toEqual(['1 milestone 2026-12-20'])
  const done = { ...said, step: 'complete', number: 2, milestone: 1, asOf: '2026-12-20' } as const
  await publishUpdateRecord(at(secretariat, later), training, done)
  expect(await listed(justice(later), 'overdue')).toEqual([])
})

test('the office sets whether a period moves on from a rest day; an agency may not', async () => {
  const door = at(secretariat, '2026-12-21')
  expect(valueOf(await readCounting(door))).toEqual({ rolls: true })
  expect(await setCounting(justice('2026-12-21'), { rolls: false })).toMatchObject({ ok: false })
  valueOf(await setCounting(door, { rolls: false }))
  expect(valueOf(await readCounting(door))).toEqual({ rolls: false })
  valueOf(await setCounting(door, { rolls: true }))
})

test('the day of an event gives a relative deadline its last day, published as an amendment', async () => {
  await assign(world, list, { body: 'so-tu-phap', day: '2026-12-21' })
  const relative = {
    text: 'trong 30 ngày',
    kind: 'date',
    on: null,
    rule: 'Tính từ một sự kiện mà văn bản không ghi ngày.',
    from: 'office',
    doubts: ['relative'],
  } as const
  const changes = { text: 'Lập danh sách trong 30 ngày kể từ ngày nhận hồ sơ.', deadlines: [relative] }
  const why = { reason: 'sửa theo văn bản gốc', ground: null }
  const door = at(secretariat, '2026-12-21')
  valueOf(await amendCommitment(door, { commitment: list, version: 1, changes, ...why }))
  const ask = (event: string) =>
    askChange(justice('2026-12-21'), {
      request: newId(door.now),
      commitment: list,
      version: 2,
      wanted: { kind: 'event', deadline: 0, event, source: 'Biên nhận số 7' },
      reason: 'đã nhận đủ hồ sơ',
    })
  expect(await ask('2026-12-22')).toMatchObject({ ok: false, refusals: [{ code: 'event-ahead' }] })
  valueOf(await ask('2026-10-16'))
  const shown = valueOf(await showWork(door, { commitment: list }))
  const [request] = shown.requests
  expect(request?.asked).toMatchObject({ kind: 'event', was: null, on: '2026-11-16' })
  expect(Object.keys(shown.unsettled)).toEqual([request!.request])
  const grant = {
    decision: 'granted',
    request: request!.request,
    edition: request!.edition,
    answer: 'có biên nhận',
    ground: null,
  } as const
  valueOf(await decideChange(door, grant))
  const granted = await showCommitment(open, { commitment: list })
  expect(granted).toMatchObject({ version: 3, due: '2026-11-16' })
  expect(granted?.versions[0]?.changed.find(({ field }) => field === 'deadlines')).toMatchObject({
    old: [{ on: null }],
    new: [{ on: '2026-11-16', text: 'trong 30 ngày' }],
  })
})

test('an amendment fixes a period that counts from the plan’s own day, as publication does', async () => {
  const relative = {
    text: 'trong 30 ngày',
    kind: 'date',
    on: null,
    rule: 'Tính từ một sự kiện mà văn bản không ghi ngày.',
    from: 'text',
    doubts: ['relative'],
  } as const
  const changes = {
    text: 'Lập danh sách trong 30 ngày kể từ ngày ban hành Kế hoạch này.',
    deadlines: [relative],
  }
  const why = { reason: 'sửa theo văn bản gốc', ground: null }
  valueOf(
    await amendCommitment(at(secretariat, '2026-12-22'), { commitment: list, version: 3, changes, ...why }),
  )
  // Issued on 28/9/2026.
  expect(await showCommitment(open, { commitment: list })).toMatchObject({ version: 4, due: '2026-10-28' })
})
