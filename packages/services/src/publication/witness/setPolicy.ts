import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { WitnessCode } from '@camket/domain/publication/witness/codes'
import { LogError } from '@camket/log/error'
import { parsePolicy } from '@camket/log/policy'
import type { Door } from '../../kernel/door.ts'
import { write } from '../../kernel/write.ts'

/** Publishes whose cosignatures a reader is told to ask for (C2SP tlog-policy), and whom this register asks. */
export async function setPolicy(
  door: Door,
  input: { readonly policy: string },
): Promise<Result<{ readonly witnesses: number }, WitnessCode | 'not-allowed'>> {
  const read = readPolicy(input.policy)
  if (!read.ok) return read
  const act = { action: 'setPolicy', subject: 'policy', input } as const
  return write(door, act, async tx => {
    const row = { policy: input.policy, set_at: door.now }
    await tx
      .insertInto('log_policy')
      .values({ tenant: door.tenant, ...row })
      .onConflict(conflict => conflict.column('tenant').doUpdateSet(row))
      .execute()
    return accepted(read.value)
  })
}

function readPolicy(text: string): Result<{ readonly witnesses: number }, WitnessCode> {
  try {
    return accepted({ witnesses: parsePolicy(text).witnesses.length })
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    return refused('bad-policy', { why: error.code, line: error.values['line'] ?? '–' })
  }
}
