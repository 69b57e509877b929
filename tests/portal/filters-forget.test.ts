// Names that a filter offered are not kept in memory once something was published: a withdrawal may have taken them.
import { expect, test } from 'vitest'
import { choicesAt } from '../../apps/web/src/lib/server/facets.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { createTestDatabase } from '../database.ts'
import { openTenant, published, valueOf } from '../register/open-register.ts'

const register = await createTestDatabase()
const name = 'Trần Thử Mất'

test('what was kept for the filters goes with the withdrawal, before anybody asks again', async () => {
  const { secretariat, open } = await openTenant(register)
  const line = { text: `1. ${name} chủ trì mở lớp tập huấn.`, task: 'I.1', lead: name } as const
  const { slug } = await published(secretariat, [{ text: 'KẾ HOẠCH' }, line])
  const size = (await choicesAt(open, -1)).size
  const kept = await choicesAt(open, size)
  expect(JSON.stringify(kept.agencies)).toContain(name)
  expect(await choicesAt(open, size)).toBe(kept)
  const target = { scope: 'words', plan: slug, words: [name] } as const
  const why = { ground: 'private-life', reason: 'theo đề nghị của người ấy', decision: null } as const
  const { seen } = valueOf(await previewWithdrawal(secretariat, { target }))
  valueOf(await withdraw(secretariat, { target, why, seen }))
  // Asked for the older state: had it been kept, it would come back with the name.
  await expect.poll(async () => JSON.stringify(await choicesAt(open, size))).not.toContain(name)
})
