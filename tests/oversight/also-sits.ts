// A second seat of somebody's: the same account, in another body.
import { randomUUID } from 'node:crypto'
import type { SeatRole } from '../../packages/domain/src/kernel/author.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'

/** The account of that door holds a seat there too; gives what ends it. */
export async function alsoSits(door: Door, { role, body }: { role: SeatRole; body: string }) {
  const { register, tenant, now } = door
  const account = door.author.account ?? ''
  const [seat, holding] = [randomUUID(), randomUUID()]
  await register.withTenant(tenant, 'operator', async tx => {
    const at = { tenant, created_at: now }
    await tx
      .insertInto('account')
      .values({ ...at, id: account, login: `u-${account}`, name: 'Hai Ghế', disabled_at: null })
      .onConflict(conflict => conflict.doNothing())
      .execute()
    await tx
      .insertInto('seat')
      .values({ ...at, id: seat, role, body, name: 'Ghế thứ hai' })
      .execute()
    await tx
      .insertInto('holding')
      .values({ tenant, id: holding, account, seat, is_sole: false, since: now, ended_at: null })
      .execute()
  })
  return async () => {
    await register.withTenant(tenant, 'operator', tx =>
      tx.updateTable('holding').set({ ended_at: now }).where('id', '=', holding).execute(),
    )
  }
}
