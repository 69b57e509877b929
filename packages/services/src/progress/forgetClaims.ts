// The office's own copies of what was said about commitments: gone with what is withdrawn, or masked like it.
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import { dropFiles } from './evidence/evidence-files.ts'

/**
 * Erases the claims that became these updates and every claim about these commitments, with their evidence, its bytes where
 * nothing else shows them, and the salts of what was done to them.
 */
export async function forgetClaims(
  tx: Tx,
  {
    tenant,
    updates,
    commitments,
  }: { tenant: string; updates: readonly string[]; commitments: readonly string[] },
): Promise<void> {
  if (updates.length === 0 && commitments.length === 0) return
  const { rows } = await sql<{ id: string }>`
    delete from evidence e using claim c
      where e.tenant = ${tenant} and c.tenant = e.tenant and c.id = e.claim and ${claimsOf({ updates, commitments })}
      returning e.file_digest as id`.execute(tx)
  await dropFiles(
    tx,
    tenant,
    rows.flatMap(({ id }) => id ?? []),
  )
  const gone = await sql<{ id: string }>`
    delete from claim c where c.tenant = ${tenant} and ${claimsOf({ updates, commitments })} returning c.id`.execute(
    tx,
  )
  await forgetSalts(
    tx,
    tenant,
    gone.rows.map(({ id }) => id),
  )
}

// An update is known by the entry of its first version, whichever version of it goes.
function claimsOf({ updates, commitments }: { updates: readonly string[]; commitments: readonly string[] }) {
  return sql`(c.commitment = any(${[...commitments]}) or c.entry in (select r.index from record r
    where r.tenant = c.tenant and r.kind = 'update' and r.version = 1 and r.id = any(${[...updates]})))`
}

/** Masks every claim about commitments of a plan, and what is written of its evidence. Files cannot be masked. */
export async function maskClaims(
  tx: Tx,
  { tenant, plan }: { tenant: string; plan: string },
  mask: { text(words: string): string; value<Value>(value: Value): Value },
): Promise<void> {
  const claims = await tx
    .selectFrom('claim')
    .select(['id', 'data', 'answer'])
    .where('tenant', '=', tenant)
    .where(sql<boolean>`starts_with(commitment, ${`${plan}.`})`)
    .execute()
  for (const { id, data, answer } of claims) {
    const masked = mask.value(data)
    const said = answer === null ? null : mask.text(answer)
    if (JSON.stringify(masked) === JSON.stringify(data) && said === answer) continue
    await tx
      .updateTable('claim')
      .set({ data: JSON.stringify(masked), answer: said, edition: sql`edition + 1` })
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .execute()
    await forgetSalts(tx, tenant, [id])
  }
  await maskEvidence(tx, { tenant, claims: claims.map(({ id }) => id) }, mask)
}

async function maskEvidence(
  tx: Tx,
  { tenant, claims }: { tenant: string; claims: readonly string[] },
  mask: { value<Value>(value: Value): Value },
): Promise<void> {
  if (claims.length === 0) return
  const pieces = await tx
    .selectFrom('evidence')
    .select(['id', 'data'])
    .where('tenant', '=', tenant)
    .where('claim', 'in', claims)
    .execute()
  for (const { id, data } of pieces) {
    const masked = mask.value(data)
    if (JSON.stringify(masked) === JSON.stringify(data)) continue
    await tx
      .updateTable('evidence')
      .set({ data: JSON.stringify(masked) })
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .execute()
  }
}

async function forgetSalts(tx: Tx, tenant: string, claims: readonly string[]): Promise<void> {
  if (claims.length === 0) return
  await tx
    .updateTable('audit')
    .set({ salt: null })
    .where('tenant', '=', tenant)
    .where(
      'subject',
      'in',
      claims.map(id => `claim:${id}`),
    )
    .execute()
}
