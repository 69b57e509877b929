// What a register holds of one tenant, and whether what its readers see is what its records say.
import { Client } from 'pg'
import { expect } from 'vitest'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import { valueOf } from '../register/open-register.ts'

export type Held = Readonly<Record<string, readonly unknown[]>>

/** Every row of every table that bears this tenant's name; a superuser's view. `only`: a pattern for the tables' names. */
export async function heldOf(url: string, tenant: string, only = '.'): Promise<Held> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'camket' and column_name = 'tenant' and table_name ~ $1 order by 1`,
      [only],
    )
    const held: Record<string, readonly unknown[]> = {}
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: unknown }>(
        `select to_jsonb(t) as row from camket."${name}" t where tenant = $1 order by to_jsonb(t)::text`,
        [tenant],
      )
      held[name] = rows.map(({ row }) => row)
    }
    return held
  } finally {
    await client.end()
  }
}

/** The portal's tables, made again from the records alone, are what they were. */
export async function expectRebuilt(url: string, operator: Door): Promise<void> {
  const before = await heldOf(url, operator.tenant, '^portal_')
  valueOf(await rebuildPortal(operator))
  expect(await heldOf(url, operator.tenant, '^portal_')).toEqual(before)
}
