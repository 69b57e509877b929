// What the audit could still be asked: was it this name? Without its salt a digest answers nothing.
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { LockedPlan } from '../../plans/editDraft.ts'
import type { Foreseen } from './foresee.ts'

/**
 * Takes the salts of all earlier acts on what is withdrawn: on the plan's drafts and file too, and on the list of bodies,
 * where a name may have been typed that no published record holds.
 */
export async function forgetSalts(
  tx: Tx,
  tenant: string,
  { list, plan }: { list: Foreseen; plan: LockedPlan | null },
): Promise<void> {
  const things = list.gone.map(({ kind, entry }) => `${kind}:${entry.id}`)
  const drafts = plan === null ? [] : [`plan:${plan.id}`, ...(await fileOf(tx, tenant, plan.id))]
  const ofPlan = list.plan === null ? [] : [`plan:${list.plan.slug}`]
  const subjects = [...new Set([...things, ...drafts, ...ofPlan])]
  const parts = list.plan === null ? null : `%:${list.plan.slug}.%`
  await sql`
    update audit set salt = null where tenant = ${tenant} and salt is not null
      and (subject = any(${subjects}) or subject like 'body:%' or subject like ${parts})`.execute(tx)
}

async function fileOf(tx: Tx, tenant: string, plan: string): Promise<string[]> {
  const row = await tx
    .selectFrom('plan')
    .select('file_digest')
    .where('tenant', '=', tenant)
    .where('id', '=', plan)
    .executeTakeFirst()
  return row === undefined || row.file_digest === '' ? [] : [`file:${row.file_digest.slice(0, 16)}`]
}

/** A body that goes from the office's list without ever having been public leaves no address behind. */
export async function forgetSubject(tx: Tx, tenant: string, id: string): Promise<void> {
  await tx
    .updateTable('audit')
    .set({ salt: null, subject: 'body:withdrawn' })
    .where('tenant', '=', tenant)
    .where('subject', '=', `body:${id}`)
    .execute()
}
