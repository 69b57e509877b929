// The public's own copy of evidence: what some public record shows, and nothing else.
import type { UpdateRecord } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'

/** Makes the files public that a record shows. */
export async function showEvidence(
  tx: Tx,
  tenant: string,
  { evidence }: Pick<UpdateRecord, 'evidence'>,
): Promise<void> {
  const digests = evidence.flatMap(({ file }) => (file === null ? [] : [file.digest]))
  if (digests.length === 0) return
  await sql`insert into portal_evidence (tenant, digest, type, bytes)
    select tenant, digest, type, bytes from evidence_file where tenant = ${tenant} and digest = any(${digests})
    on conflict do nothing`.execute(tx)
}

interface Gone {
  readonly kind: string
  readonly body: object
}

/** After a withdrawal: takes out the files that only what is gone had shown. */
export async function evenEvidence(tx: Tx, tenant: string, gone: readonly Gone[]): Promise<void> {
  const digests = gone.flatMap(({ body }) => filesIn(body)).map(({ digest }) => digest)
  if (digests.length === 0) return
  await sql`delete from portal_evidence p where p.tenant = ${tenant} and p.digest = any(${digests})
    and p.digest not in (${shownBy(tenant)})`.execute(tx)
}

type File = NonNullable<UpdateRecord['evidence'][number]['file']>

function filesIn(body: object): File[] {
  const { evidence = [], shown } = body as Partial<Pick<UpdateRecord, 'evidence'>> & {
    readonly shown?: { readonly file: File | null } | null
  }
  return [...evidence, ...(shown == null ? [] : [shown])].flatMap(({ file }) => file ?? [])
}

/** Of a rebuild: every file that a public record shows, and no other. What was erased comes from nowhere again. */
export async function rebuildEvidence(tx: Tx, tenant: string): Promise<void> {
  await sql`delete from portal_evidence where tenant = ${tenant} and digest not in (${shownBy(tenant)})`.execute(
    tx,
  )
  await sql`insert into portal_evidence (tenant, digest, type, bytes)
    select f.tenant, f.digest, f.type, f.bytes from evidence_file f
    where f.tenant = ${tenant} and f.digest in (${shownBy(tenant)}) on conflict do nothing`.execute(tx)
}

/** Public tables with a list of evidence. */
const showing = [
  'portal_update',
  'portal_review',
  'portal_answer',
  'portal_finding',
  'portal_action_step',
] as const

function shownBy(tenant: string) {
  const each = showing.map(
    table => sql`select piece->'file'->>'digest' from ${sql.table(table)} t, jsonb_array_elements(t.evidence) piece
      where t.tenant = ${tenant} and jsonb_typeof(piece->'file') = 'object'`,
  )
  const ofDoubts = sql`select file_digest from portal_doubt where tenant = ${tenant} and file_digest is not null`
  return sql.join([...each, ofDoubts], sql` union `)
}
