import type { Result } from '@camket/domain/kernel/refusal'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'

export interface FieldReceipt {
  /** Id of the sending, made on the device. */
  readonly item: string
  readonly subject: string
  /** By the server's clock. */
  readonly receivedAt: Date
  /** By the device's own clock, which may be off: its sender's statement. */
  readonly notedAt: Date
}

/** What came from the author's own devices and is still remembered, newest first. */
export async function listReceipts(door: Door): Promise<Result<readonly FieldReceipt[], 'not-allowed'>> {
  return read(door, 'takeAlong', tx =>
    tx
      .selectFrom('field_receipt as r')
      .innerJoin('field_package as p', join =>
        join.onRef('p.tenant', '=', 'r.tenant').onRef('p.id', '=', 'r.package'),
      )
      .select(['r.id as item', 'r.subject', 'r.received_at as receivedAt', 'r.noted_at as notedAt'])
      .where('r.tenant', '=', door.tenant)
      .where('p.account', '=', door.author.account)
      .orderBy('r.received_at', 'desc')
      .orderBy('r.noted_at', 'desc')
      .orderBy('r.id', 'desc')
      .limit(100)
      .execute(),
  )
}
