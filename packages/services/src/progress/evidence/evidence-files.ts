// Bytes of evidence: content-addressed within the tenant, kept while some evidence shows them.
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../kernel/door.ts'
import type { CheckedFile } from '../files/check-file.ts'

/** Stores the bytes under their digest; the same bytes again are the same file. */
export async function storeFile(
  tx: Tx,
  door: Door,
  { digest, type, bytes }: Pick<CheckedFile, 'digest' | 'type' | 'bytes'>,
): Promise<void> {
  await oneAtATime(tx, door.tenant)
  await tx
    .insertInto('evidence_file')
    .values({ tenant: door.tenant, digest, type, bytes: Buffer.from(bytes), stored_at: door.now })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Deletes those of the files that no evidence shows any more. */
export async function dropFiles(tx: Tx, tenant: string, digests: readonly string[]): Promise<void> {
  if (digests.length === 0) return
  await oneAtATime(tx, tenant)
  await sql`
    delete from evidence_file f where f.tenant = ${tenant} and f.digest = any(${[...digests]})
      and not exists (select from evidence e where e.tenant = f.tenant and e.file_digest = f.digest)
      and not exists (select from oversight_piece p where p.tenant = f.tenant and p.file_digest = f.digest)`.execute(
    tx,
  )
}

// A file that is taken in must not be dropped by somebody who has not seen yet that it is shown again.
async function oneAtATime(tx: Tx, tenant: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`camket evidence ${tenant}`}, 0))`.execute(tx)
}
