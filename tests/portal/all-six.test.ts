// The figure of all six clears and the list that it opens.
import { expect, test } from 'vitest'
import { frontPage } from '../../packages/services/src/publication/reading/frontPage.ts'
import { listCommitments } from '../../packages/services/src/publication/reading/listCommitments.ts'
import { createTestDatabase } from '../database.ts'
import { openTenant, published } from '../register/open-register.ts'
import { shortPlan } from '../register/plan-text.ts'

test('the list of those with all six clears has as many rows as the figure says, alone and with other filters', async () => {
  const doors = await openTenant(await createTestDatabase())
  const clears = ['who', 'what', 'when', 'responsibility', 'product', 'authority'] as const
  const full = shortPlan.map(line => (line.task === 'II.2' ? { ...line, clears } : line))
  await published(doors.secretariat, full)
  const { allSix } = await frontPage(doors.open)
  expect(allSix).toBe(1)
  const all = await listCommitments(doors.open, { clear: 'all' })
  expect(all.total).toBe(1)
  expect(all.lines.map(({ text }) => text)).toEqual([expect.stringContaining('trợ giúp pháp lý')])
  const group = await listCommitments(doors.open, { clear: 'all', group: 'người khuyết tật' })
  expect([group.total, group.lines.length]).toEqual([1, 1])
  const other = await listCommitments(doors.open, { clear: 'all', group: 'trẻ em', sort: 'due' })
  expect([other.total, other.lines.length]).toEqual([0, 0])
})
