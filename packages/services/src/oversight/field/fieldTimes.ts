// When something in the office was written on a device without a line, and when it came in: two clocks, told side by side.
import type { Result } from '@camket/domain/kernel/refusal'
import { maySeeClaim } from '@camket/domain/progress/who-sees'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'
import { loadClaim } from '../../progress/stored-claim.ts'

export interface FieldTimes {
  /** By the device's own clock, which may be off. */
  readonly notedAt: Date
  /** By the server's. */
  readonly receivedAt: Date
}

/** Of the newest sending of each subject that came from a device and is still remembered. */
export async function timesOf(
  tx: Tx,
  tenant: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, FieldTimes>> {
  if (subjects.length === 0) return new Map()
  const { rows } = await sql<FieldTimes & { subject: string }>`
    select distinct on (subject) subject, noted_at as "notedAt", received_at as "receivedAt" from field_receipt
    where tenant = ${tenant} and subject = any(${[...subjects]}) order by subject, received_at desc, noted_at desc`.execute(
    tx,
  )
  return new Map(rows.map(({ subject, ...times }) => [subject, times]))
}

/** Of a claim that the author may see; null where it was written in the office, or that is no longer known. */
export async function claimFromField(
  door: Door,
  { claim }: { claim: string },
): Promise<Result<FieldTimes | null, 'not-allowed'>> {
  return read(door, 'readClaims', async tx => {
    const held = await loadClaim(tx, { tenant: door.tenant, claim })
    if (held === null || !maySeeClaim(door.author, held)) return null
    const subject = `claim:${claim}`
    return (await timesOf(tx, door.tenant, [subject])).get(subject) ?? null
  })
}
