import type { DoubtDays } from '@camket/domain/oversight/doubt/terms'
import type { Gate } from '../../../kernel/door.ts'
import { loadDoubtDays } from '../days.ts'
import { isSpent, passFrom } from './passes.ts'

/** What the counter says of itself: the working days that a doubt and its answer have. */
export async function showCounter(gate: Gate): Promise<DoubtDays> {
  return gate.register.withTenant(gate.tenant, 'server', tx => loadDoubtDays(tx, gate.tenant))
}

/** Whether a pass still lets somebody hand in: asked before more than a few words are taken in. */
export async function isGoodPass(gate: Gate, pass: string): Promise<boolean> {
  return gate.register.withTenant(gate.tenant, 'server', async tx => {
    const good = await passFrom(tx, gate, pass)
    return good !== null && !(await isSpent(tx, gate.tenant, good.digest))
  })
}
