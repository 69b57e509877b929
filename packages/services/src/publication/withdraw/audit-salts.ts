// What the audit could still be asked: was it this name? Without its salt a digest answers nothing.
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { LockedPlan } from '../../plans/editDraft.ts'
import type { RecordBodies } from '@camket/domain/publication/records'
import type { Foreseen } from './foresee.ts'
import type { Stored } from './standing.ts'

/**
 * Takes the salts of all earlier acts on what is withdrawn: on the plan's drafts and file too, and on the list of bodies,
 * where a name may have been typed that no published record holds.
 */
export async function forgetSalts(
  tx: Tx,
  tenant: string,
  { list, plan }: { list: Foreseen; plan: LockedPlan | null },
): Promise<void> {
  const things = [...list.gone.flatMap(subjectsOf), ...(await formsOf(tx, tenant, list.gone))]
  const drafts = plan === null ? [] : [`plan:${plan.id}`, ...(await fileOf(tx, tenant, plan.id))]
  const ofPlan = list.plan === null ? [] : [`plan:${list.plan.slug}`]
  const subjects = [...new Set([...things, ...drafts, ...ofPlan])]
  const parts = list.plan === null ? null : `%:${list.plan.slug}.%`
  await sql`
    update audit set salt = null where tenant = ${tenant} and salt is not null
      and (subject = any(${subjects}) or subject like 'body:%' or subject like ${parts})`.execute(tx)
}

/** What an act on a record is called in the audit: by its own id, or by that of what it was made on. */
function subjectsOf({ kind, entry, body }: Stored): string[] {
  const own = `${kind}:${entry.id}`
  if (kind === 'decision') return [own, `meeting:${(body as RecordBodies['decision']).meeting.id}`]
  if (kind !== 'answer') return [own]
  const { of } = body as RecordBodies['answer']
  return [own, `${of.kind}:${of.id}`]
}

/** A proposal has no id yet when it is published, nor a meeting when it is planned: their forms name those acts. */
async function formsOf(tx: Tx, tenant: string, gone: readonly Stored[]): Promise<string[]> {
  const proposals = gone.filter(({ kind }) => kind === 'proposal').map(({ entry }) => entry.id)
  const meetings = gone.flatMap(({ kind, body }) =>
    kind === 'decision' ? [(body as RecordBodies['decision']).meeting.id] : [],
  )
  const { rows } = await sql<{ subject: string }>`
    select concat('proposal-form:', form) as subject from committee_form
      where tenant = ${tenant} and made = any(${proposals})
    union all select concat('meeting-form:', form) from meeting where tenant = ${tenant} and id = any(${meetings})`.execute(
    tx,
  )
  // So they were called before their forms named them.
  const before = [
    ...(proposals.length > 0 ? ['proposal:new'] : []),
    ...(meetings.length > 0 ? ['meeting:new'] : []),
  ]
  return [...rows.map(({ subject }) => subject), ...before]
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
