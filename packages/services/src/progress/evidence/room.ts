// How much an agency may store before anybody has approved it.
import { largestOfClaim, largestUnapproved } from '@camket/domain/progress/file-types'
import type { ProgressCode } from '@camket/domain/progress/codes'
import { refused } from '@camket/domain/kernel/refusal'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { CheckedFile } from '../files/check-file.ts'
import type { StoredClaim } from '../stored-claim.ts'

/** Null where the file has room in the claim and in what its body holds; asked when nobody else takes a file in. */
export async function noRoom(
  tx: Tx,
  tenant: string,
  {
    claim,
    file,
  }: { claim: Pick<StoredClaim, 'id' | 'body'>; file: Pick<CheckedFile, 'name' | 'digest' | 'bytes'> },
): Promise<ReturnType<typeof refused<ProgressCode>> | null> {
  // The same bytes are kept once; what is sent again in the same claim is a piece all the same.
  const { rows } = await sql<{ own: number; all: number }>`
    select coalesce(sum(size) filter (where claim = ${claim.id}), 0)::bigint as own,
      coalesce(sum(size) filter (where first = 1 and digest <> ${file.digest}), 0)::bigint as all
    from (select e.claim, e.file_digest as digest, (e.data -> 'file' ->> 'size')::bigint as size,
        row_number() over (partition by e.file_digest order by e.id) as first
      from evidence e join claim c on c.tenant = e.tenant and c.id = e.claim
      where e.tenant = ${tenant} and e.file_digest is not null and c.tenant = ${tenant} and c.body = ${claim.body}
        and c.state in ('draft', 'submitted', 'returned')) held`.execute(tx)
  const { own, all } = rows[0]!
  const size = file.bytes.byteLength
  const limit = own + size > largestOfClaim ? largestOfClaim : largestUnapproved
  if (own + size <= largestOfClaim && all + size <= largestUnapproved) return null
  const code = limit === largestOfClaim ? 'claim-full' : 'body-full'
  return refused(code, { file: file.name, limit: limit / 2 ** 20 })
}
