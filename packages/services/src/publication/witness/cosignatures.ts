import type { Tx } from '@camket/storage/open'

export interface KeptCosignature {
  /** Verifier key of the witness. */
  readonly vkey: string
  /** The checkpoint's size. */
  readonly size: number
  /** When, by the witness's own clock: ISO 8601. */
  readonly at: string
  /** Signature line with its line feed, as it stands under the note. */
  readonly line: string
}

/** The newest cosignature that each witness gave, by the size of its checkpoint; in the order of their keys. */
export async function cosignaturesIn(tx: Tx, tenant: string): Promise<KeptCosignature[]> {
  return listed(
    tx
      .selectFrom('log_cosignature')
      .distinctOn('vkey')
      .select(['vkey', 'size', 'at', 'line'])
      .where('tenant', '=', tenant)
      .orderBy('vkey')
      .orderBy('size', 'desc')
      .execute(),
  )
}

/** The lines that belong under the checkpoint of one size. */
export async function cosignaturesOf(tx: Tx, tenant: string, size: number): Promise<KeptCosignature[]> {
  return listed(
    tx
      .selectFrom('log_cosignature')
      .select(['vkey', 'size', 'at', 'line'])
      .where('tenant', '=', tenant)
      .where('size', '=', size)
      .execute(),
  )
}

async function listed(
  rows: Promise<ReadonlyArray<Omit<KeptCosignature, 'at'> & { readonly at: Date }>>,
): Promise<KeptCosignature[]> {
  // In one order on every server, whatever its collation.
  const byKey = (await rows).toSorted((a, b) => (a.vkey < b.vkey ? -1 : 1))
  return byKey.map(row => ({ ...row, at: row.at.toISOString() }))
}
