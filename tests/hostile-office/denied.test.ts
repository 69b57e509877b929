// What somebody with an account was not let do is counted; whoever has none leaves no trace, and the usual way counts nothing.
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import { readAudit, type AuditLine } from '../../packages/services/src/people/readAudit.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { pagesOfOffice } from '../matrix/office-forms.ts'
import { openOfficeWorld, type OfficeWorld } from '../matrix/office-world.ts'
import { valueOf } from '../register/open-register.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 600_000 })

let world: OfficeWorld
beforeAll(async () => {
  world = await openOfficeWorld()
  // Counted is by the day: this one does not end between two askings.
  vi.useFakeTimers({ toFake: ['Date'], now: world.ours.seated['focal-point'].door.now })
})
afterAll(() => void vi.useRealTimers())

async function audited(): Promise<{ done: number; refused: Extract<AuditLine, { what: 'refused' }>[] }> {
  const lines: AuditLine[] = []
  const { tenant } = world.ours
  const door = { register: world.register, tenant, author: commandLine, now: new Date() }
  const to = door.now.toISOString().slice(0, 10)
  const counts = valueOf(await readAudit(door, { from: '2020-01-01', to, take: line => lines.push(line) }))
  expect(lines).toHaveLength(counts.done + counts.refused)
  return { done: counts.done, refused: lines.filter(line => line.what === 'refused') }
}

test('nobody who looks at the pages of their own role is counted', async () => {
  for (const { path, who } of pagesOfOffice(world.ours)) await world.as(who, world.ours, { path })
  const { done, refused } = await audited()
  expect(refused).toEqual([])
  expect(done).toBeGreaterThan(20)
})

test('a page, a form and a service that are not the role’s are counted by account and action; strangers are not', async () => {
  const focal = world.ours.seated['focal-point']
  const { account } = focal.door.author
  for (let n = 0; n < 3; n += 1) {
    const answer = await world.as(focal, world.ours, { path: '/office/bodies/import' })
    expect(answer.status).toBe(403)
  }
  const form = [
    ['form', '01234567-89ab-7def-8123-456789abcdef'],
    ['name', 'Sở Lạ'],
    ['kind', 'other'],
  ] as const
  await world.as(focal, world.ours, { path: '/office/bodies?/save', form })
  await world.as(null, world.ours, { path: '/office/bodies/import' })
  await world.as(null, world.ours, { path: '/office/bodies?/save', form })
  const { refused } = await audited()
  expect(refused.map(({ action, times, ...line }) => [line.account, line.role, action, times])).toEqual([
    [account, 'focal-point', 'importBodies', 3],
    [account, 'focal-point', 'saveBody', 1],
  ])
  await saveBody(focal.door, { name: 'Sở Lạ', kind: 'other' })
  expect((await audited()).refused.map(({ times }) => times)).toEqual([3, 2])
})

test('the count cannot be lowered or taken away, and says nothing of another committee', async () => {
  const client = new Client({ connectionString: world.register.url })
  await client.connect()
  for (const query of [
    'update camket.denial set times = 1',
    'delete from camket.denial',
    'truncate camket.denial',
  ])
    await expect(client.query(query), query).rejects.toThrow(/may only grow/)
  await client.end()
  const door = { ...world.theirs.doors.operator, now: new Date() }
  const to = door.now.toISOString().slice(0, 10)
  expect(valueOf(await readAudit(door, { from: '2020-01-01', to, take: () => undefined })).refused).toBe(0)
})

test('nobody at a seat reads the audit', async () => {
  for (const { door } of Object.values(world.ours.seated))
    expect(
      await readAudit(door, { from: '2020-01-01', to: '2030-01-01', take: () => undefined }),
    ).toMatchObject({
      refusals: [{ code: 'not-allowed' }],
    })
})
