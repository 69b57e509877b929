import { serve } from '../../apps/cli/src/server/serve.ts'
import { holdRegister } from '../../packages/services/src/kernel/register.ts'
import type { Copy } from './databases.ts'
import type { Front } from './front.ts'

/** Serves a register over HTTP behind the front, always at the same address, while `work` looks at it. */
export async function serving<Value>(
  register: Copy,
  front: Front,
  work: (address: string) => Promise<Value>,
): Promise<Value> {
  holdRegister(register)
  const served = await serve({ register, port: 0, origin: front.address })
  front.behind = served.port
  try {
    return await work(front.address)
  } finally {
    front.behind = null
    await served.close()
    holdRegister(null)
  }
}
