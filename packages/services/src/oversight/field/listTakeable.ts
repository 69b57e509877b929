import { noDay } from '@camket/domain/commitments/calendar/days'
import type { Result } from '@camket/domain/kernel/refusal'
import { mayDo } from '@camket/domain/kernel/actions'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'

interface Takeable {
  readonly id: string
  readonly label: string | null
  readonly text: string
  /** A commitment's last day; the day of an inspection's visit. */
  readonly on: string | null
}

export interface TakeableLists {
  /** That the author's body leads and has accepted, earliest day first. */
  readonly commitments: readonly Takeable[]
  /** That the author's own office makes, newest first. */
  readonly inspections: readonly Takeable[]
}

/** As many of each as a page can be read through. */
const mostListed = 100

/** What the author may take along to where there is no line: work to report on, and inspections of the own office. */
export async function listTakeable(door: Door): Promise<Result<TakeableLists, 'not-allowed'>> {
  return read(door, 'takeAlong', async tx => ({
    commitments: mayDo(door.author.role, 'draftClaim') ? await commitmentsOf(tx, door) : [],
    inspections: mayDo(door.author.role, 'noteVisit') ? await inspectionsOf(tx, door) : [],
  }))
}

async function commitmentsOf(tx: Tx, { tenant, author }: Door): Promise<Takeable[]> {
  const { rows } = await sql<Takeable>`
    select c.id, c.label, c.text, nullif(c.due_key, ${noDay}::date)::text as on
    from assignment a join portal_commitment c on c.tenant = a.tenant and c.id = a.commitment
    where a.tenant = ${tenant} and a.body = ${author.body ?? ''} and a.part = 'lead' and a.state = 'accepted'
    order by c.due_key, c.position limit ${mostListed}`.execute(tx)
  return rows
}

async function inspectionsOf(tx: Tx, { tenant, author }: Door): Promise<Takeable[]> {
  const office = author.role === 'secretariat' ? null : (author.body ?? '')
  return tx
    .selectFrom('inspection')
    .select(['id', 'title as text', 'on_day as on', sql<null>`null`.as('label')])
    .where('tenant', '=', tenant)
    .where('office', office === null ? 'is' : '=', office)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .limit(mostListed)
    .execute()
}
