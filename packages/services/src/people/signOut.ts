import { accepted } from '@camket/domain/kernel/refusal'
import type { Gate } from '../kernel/door.ts'
import { write } from '../kernel/write.ts'
import { findSession } from './findSession.ts'
import { digestOf } from './secrets.ts'

/** Ends a session; one that is unknown or over stays so. */
export async function signOut(gate: Gate, session: string): Promise<void> {
  const author = await findSession(gate, session)
  if (author === null) return
  const digest = digestOf(session)
  const act = { action: 'signOut', subject: `seat:${author.seat ?? ''}`, input: { session: digest } } as const
  await write({ ...gate, author }, act, async tx => {
    await tx
      .updateTable('session')
      .set({ ended_at: gate.now })
      .where('tenant', '=', gate.tenant)
      .where('digest', '=', digest)
      .execute()
    return accepted(null)
  })
}
