import type { Register } from '@camket/services/kernel/door'

/**
 * Hands on a register whose public reads of one tenant all see the same moment, however long the work takes and whatever is
 * published meanwhile: they run one after another in one transaction.
 */
export async function inOneSnapshot<Result>(
  register: Register,
  tenant: string,
  work: (frozen: Register) => Promise<Result>,
): Promise<Result> {
  // Before the snapshot, for the directory of tenants is another transaction's.
  const tenants = await register.tenants()
  return register.asPortal(tenant, tx => {
    let last: Promise<unknown> = Promise.resolve()
    const inTurn = <Value>(read: (held: typeof tx) => Promise<Value>): Promise<Value> => {
      const turn = last.then(() => read(tx))
      last = turn.catch(() => undefined)
      return turn
    }
    return work({
      ...register,
      tenants: async () => tenants,
      asPortal: (asked, read) => (asked === tenant ? inTurn(read) : register.asPortal(asked, read)),
    })
  })
}
