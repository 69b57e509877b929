import { commandLine } from '@camket/domain/kernel/author'
import { createTenant } from '@camket/services/people/createTenant'
import { saveBody } from '@camket/services/people/saveBody'
import { publishBodies } from '@camket/services/publication/publishBodies'
import { publishedSize } from '@camket/services/publication/reading/publishedSize'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { choicesAt } from '../../apps/web/src/lib/server/facets.ts'

test('choices are counted once for a published state and again for the next', async () => {
  const register = await createTestDatabase()
  const door = { register, tenant: 'loc', author: commandLine, now: new Date('2026-11-20T03:00:00Z') }
  await createTenant(door, { name: 'Lộc', origin: null, timeZone: 'Asia/Ho_Chi_Minh' })
  const { size } = await publishedSize(door)
  const [first, second] = await Promise.all([choicesAt(door, size), choicesAt(door, size)])
  expect(second).toBe(first)
  expect(first.size).toBe(size)
  await saveBody(door, { name: 'Sở Y tế', kind: 'department' })
  await publishBodies(door)
  const next = await publishedSize(door)
  expect(next.size).toBeGreaterThan(size)
  expect((await choicesAt(door, next.size)).size).toBe(next.size)
})
