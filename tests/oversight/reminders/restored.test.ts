// A backup holds what was to be sent and what was sent, and no queue: restored, each mail that waits goes once and no other does.
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../database.ts'
import { backupOf, keptFolder, restoreInto } from '../../register/kept.ts'
import { valueOf } from '../../register/open-register.ts'
import { mailServer, postTo, type MailServer } from './mail-server.ts'
import { morning, morningOf, remindedOffice, statesOf, worked } from './reminded.ts'

vi.setConfig({ testTimeout: 120_000 })

const folder = keptFolder()
const [monday, tuesday] = ['2026-11-30', '2026-12-01']

async function restored(path: string): Promise<{ register: TestDatabase }> {
  const register = await createTestDatabase()
  valueOf(await restoreInto(register.url, path))
  return { register }
}

const jobs = async ({ register }: { register: TestDatabase }): Promise<number> => {
  const { rows } = await register.queue.executeSql('select count(*)::int as n from pgboss.job_common')
  return (rows[0] as { n: number }).n
}

const open: MailServer[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

async function serving() {
  const server = await mailServer()
  open.push(server)
  return { server, post: postTo(server.port) }
}

test('queued before the backup: sent once by the restored register, though its queue is empty', async () => {
  const at = await remindedOffice('test')
  const { server, post } = await serving()
  const queued = await morning(at, monday, post)
  expect([queued, await jobs(at)]).toEqual([2, 2])
  const file = join(folder, 'còn chờ')
  valueOf(await backupOf(at.register.url, file))

  const back = await restored(file)
  expect([await jobs(back), await statesOf(back)]).toEqual([0, [`${monday} queued`, `${monday} queued`]])
  for (let round = 0; round < 2; round += 1) {
    expect(await worked(back, morningOf(monday), post)).toEqual([])
    expect(await morning(back, monday, post)).toBe(0)
    expect(server.mails).toHaveLength(2)
  }
  expect(await statesOf(back)).toEqual([`${monday} sent`, `${monday} sent`])
  const ids = server.mails.map(({ messageId }) => messageId)
  expect(new Set(ids).size).toBe(2)
})

test('sent before the backup: never again; restored on a later day, what waited has lapsed and is said by that day’s mail', async () => {
  const at = await remindedOffice('test')
  const { server, post } = await serving()
  await morning(at, monday, post)
  const waiting = join(folder, 'chưa gửi')
  valueOf(await backupOf(at.register.url, waiting))
  await worked(at, morningOf(monday), post)
  const sent = join(folder, 'đã gửi')
  valueOf(await backupOf(at.register.url, sent))
  expect(server.mails).toHaveLength(2)

  const after = await restored(sent)
  expect(await worked(after, morningOf(monday), post)).toEqual([])
  expect(await morning(after, monday, post)).toBe(0)
  expect(server.mails).toHaveLength(2)

  const late = await restored(waiting)
  expect(await worked(late, morningOf(tuesday), post)).toEqual([])
  expect(server.mails).toHaveLength(2)
  expect(await morning(late, tuesday, post)).toBe(2)
  expect(await worked(late, morningOf(tuesday), post)).toEqual([])
  expect(server.mails).toHaveLength(4)
})
