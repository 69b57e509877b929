// Packages as they lie in the database: who took what along, and whether the server still stands by it.
import { fieldDays, fieldExpiry } from '@camket/domain/oversight/field/taken'
import type { FieldCode } from '@camket/domain/oversight/field/codes'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { isId } from '../../kernel/new-id.ts'

export interface StoredPackage {
  readonly id: string
  readonly account: string
  readonly seat: string
  readonly takenAt: Date
}

/** `field-package-unknown` also of one that somebody else took; `field-other-seat` of the account's own from another seat. */
export async function loadOwnPackage(
  tx: Tx,
  { tenant, author }: Pick<Door, 'tenant' | 'author'>,
  id: string,
): Promise<Result<StoredPackage, FieldCode>> {
  const row = isId(id)
    ? await tx
        .selectFrom('field_package')
        .select(['id', 'account', 'seat', 'taken_at as takenAt'])
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined
  if (row === undefined || row.account !== author.account) return refused('field-package-unknown')
  return row.seat === author.seat ? accepted(row) : refused('field-other-seat')
}

/** Null while the server takes in what was written from it. */
export function overPackage(
  { takenAt }: StoredPackage,
  now: Date,
): ReturnType<typeof refused<FieldCode>> | null {
  return now >= fieldExpiry(takenAt) ? refused('field-package-over', { days: fieldDays }) : null
}
