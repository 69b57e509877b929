import { theServer } from '@camket/domain/kernel/author'
import type { Gate } from '../../kernel/door.ts'
import { auditRow } from '../../kernel/write.ts'
import { isWithin } from './attempts.ts'

interface Failure {
  /** Whose proof failed; null where nobody was recognised. */
  readonly account: string | null
  readonly how: 'password' | 'code' | 'passkey' | 'passkey-copied' | 'sign-on'
}

/**
 * Writes down that somebody was not let in: which account and by what, never what was typed and never from where. A flood of
 * failures leaves ten rows an hour for each account and way.
 */
export async function noteFailure(gate: Gate, { account, how }: Failure): Promise<void> {
  await gate.register.withTenant(gate.tenant, 'server', async tx => {
    if (!(await isWithin(tx, gate, ['failure', how, account ?? '']))) return
    const subject = `account:${account ?? 'unknown'}`
    const row = auditRow(
      { ...gate, author: theServer },
      { action: 'failSignIn', subject: `${subject}:${how}`, input: { how } },
    )
    await tx.insertInto('audit').values(row).execute()
  })
}
