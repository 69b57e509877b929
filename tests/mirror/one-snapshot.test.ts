// All that a copy reads is of one moment, by three connections at once where the server lets the others share it.
import { expect, test } from 'vitest'
import { inOneSnapshot } from '../../apps/cli/src/mirror/one-snapshot.ts'
import type { Register } from '../../packages/services/src/kernel/door.ts'
import { publishedSize } from '../../packages/services/src/publication/reading/publishedSize.ts'
import { sql } from '../../packages/storage/src/sql.ts'
import { createTestDatabase } from '../database.ts'
import { openTenant, published } from '../register/open-register.ts'
import { shortPlan } from '../register/plan-text.ts'

const register = await createTestDatabase()
const doors = await openTenant(register)
const { tenant } = doors.open
await published(doors.secretariat, shortPlan)

const backend = (from: Register): Promise<number> =>
  from.asPortal(tenant, async tx => {
    // Never the same question twice: answers are kept.
    const { rows } = await sql<{
      pid: number
    }>`select pg_backend_pid() as pid, pg_sleep(0.05), ${Math.random()}::float8`.execute(tx)
    return rows[0]!.pid
  })

test('three connections answer, and none of them sees what is published meanwhile', async () => {
  await inOneSnapshot(register, tenant, async frozen => {
    const before = await publishedSize({ register: frozen, tenant })
    await published(doors.secretariat, shortPlan, { symbol: '61/KH-UBND' })
    const now = await publishedSize({ register, tenant })
    expect(now.size).toBeGreaterThan(before.size)
    const sizes = () =>
      frozen.asPortal(tenant, async tx => {
        const { rows } = await sql<{
          n: number
        }>`select count(*)::int as n, pg_sleep(0.02), ${Math.random()}::float8
          from record where tenant = ${tenant}`.execute(tx)
        return rows[0]!.n
      })
    expect(new Set(await Promise.all(Array.from({ length: 8 }, sizes)))).toEqual(new Set([before.size]))
    const backends = await Promise.all(Array.from({ length: 8 }, () => backend(frozen)))
    expect(new Set(backends).size).toBe(3)
  })
})

test('what is set for a transaction holds on each connection', async () => {
  const found = await inOneSnapshot(register, tenant, frozen =>
    frozen.asPortal(tenant, async tx => {
      await sql`select set_config('work_mem', '7MB', true)`.execute(tx)
      const memory = async () => {
        const { rows } = await sql<{ memory: string; pid: number }>`
          select current_setting('work_mem') as memory, pg_backend_pid() as pid, pg_sleep(0.05), ${Math.random()}::float8`.execute(
          tx,
        )
        return rows[0]!
      }
      return Promise.all(Array.from({ length: 6 }, memory))
    }),
  )
  expect(new Set(found.map(one => one.pid)).size).toBe(3)
  expect(new Set(found.map(one => one.memory))).toEqual(new Set(['7MB']))
})

test('where the other connections are another server’s, one answers everything', async () => {
  const elsewhere: Register = {
    ...register,
    asPortal: (asked, work, moment) =>
      register.asPortal(asked, work, moment === undefined ? undefined : '00000003-0000001B-1'),
  }
  const found = await inOneSnapshot(elsewhere, tenant, async frozen => {
    const backends = await Promise.all(Array.from({ length: 4 }, () => backend(frozen)))
    return new Set(backends).size
  })
  expect(found).toBe(1)
})

test('what fails in the work is thrown once, and the work is not begun anew', async () => {
  let begun = 0
  const failed = inOneSnapshot(register, tenant, async () => {
    begun += 1
    throw new Error('disk full')
  })
  await expect(failed).rejects.toThrow('disk full')
  expect(begun).toBe(1)
})
