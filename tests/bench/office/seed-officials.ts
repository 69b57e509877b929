// Accounts and the seats they hold, in the rows that an invitation writes.
import { hasOneHolder } from '../../../packages/domain/src/people/accounts.ts'
import { seatRoleNames } from '../../../packages/domain/src/people/role-names.ts'
import type { SeatRole } from '../../../packages/domain/src/kernel/author.ts'
import type { Door } from '../../../packages/services/src/kernel/door.ts'
import { newId } from '../../../packages/services/src/kernel/new-id.ts'
import { listBodies } from '../../../packages/services/src/people/listBodies.ts'
import { insertRows } from '../../../packages/storage/src/rows.ts'
import { valueOf } from '../../register/open-register.ts'

const ofBody = ['focal-point', 'alternate', 'validating-authority', 'reviewer'] as const
const ofCommittee = ['secretariat', 'accounts', 'data-steward'] as const

interface Place {
  readonly role: SeatRole
  readonly body: string | null
  readonly name: string
}

/** One official for each seat of each body, the rest in the committee. */
export async function seedOfficials(door: Door, count: number): Promise<void> {
  const { tenant, now } = door
  const bodies = valueOf(await listBodies(door))
  const places: Place[] = bodies.flatMap(({ id, name }) =>
    ofBody.map(role => ({ role, body: id, name: `${seatRoleNames[role].vi}, ${name}` })),
  )
  for (let i = 0; places.length < count; i += 1) {
    const role = ofCommittee[i % ofCommittee.length]!
    places.push({ role, body: null, name: seatRoleNames[role].vi })
  }
  await door.register.withTenant(tenant, 'operator', async tx => {
    const there = await tx
      .selectFrom('seat')
      .select(['id', 'role', 'body'])
      .where('tenant', '=', tenant)
      .execute()
    const seats = new Map(there.map(({ id, role, body }) => [`${role} ${body ?? ''}`, id]))
    const fresh: Record<string, unknown>[] = []
    const accounts: Record<string, unknown>[] = []
    const holdings: Record<string, unknown>[] = []
    places.slice(0, count).forEach(({ role, body, name }, i) => {
      const key = `${role} ${body ?? ''}`
      if (!seats.has(key)) {
        const id = newId(now)
        seats.set(key, id)
        fresh.push({ tenant, id, role, body, name, created_at: now })
      }
      const account = newId(now)
      const login = body === null ? `can-bo-${i}` : `${role}.${body}`
      accounts.push({ tenant, id: account, login, name: `Cán bộ ${i}`, created_at: now, proof_edition: 1 })
      const held = { account, seat: seats.get(key), is_sole: hasOneHolder(role), since: now }
      holdings.push({ tenant, id: newId(now), ...held })
    })
    await insertRows(tx, 'seat', fresh)
    await insertRows(tx, 'account', accounts)
    await insertRows(tx, 'holding', holdings)
  })
}
