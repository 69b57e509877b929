// What the portal shows of answers, to reviews and to doubts.
import { answerRow } from '@camket/domain/publication/portal/oversight/review-rows'
import { planOfId } from '@camket/domain/publication/portal/progress/standing'
import type { Entry } from '@camket/domain/publication/portal-rows'
import type { RecordBodies } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import { insertChanges } from '../../append/portalTables.ts'

interface Answered {
  readonly entry: Entry
  readonly body: RecordBodies['answer']
  /** Public id of the plan in which stands what is answered. */
  readonly plan: string
}

/** The plan in which stands what is answered, where the answer is about a commitment. */
export const inPlan = <One extends { readonly body: RecordBodies['answer'] }>(one: One) => ({
  ...one,
  plan: planOfId(one.body.commitment ?? ''),
})

/** Rows of answers, each in the place of an older version; none where the plan is not public. */
export async function insertAnswers(tx: Tx, answers: readonly Answered[]): Promise<void> {
  if (answers.length === 0) return
  const rows = JSON.stringify(answers.map(({ entry, body, plan }) => answerRow(entry, body, plan)))
  const given = sql`json_populate_recordset(null::portal_answer, ${rows}::json) given`
  await sql`delete from portal_answer held using ${given}
    where held.tenant = given.tenant and held.id = given.id and held.version < given.version`.execute(tx)
  await sql`insert into portal_answer select given.* from ${given}
    where exists (select from portal_plan p where p.tenant = given.tenant and p.id = given.plan)`.execute(tx)
}

/** Brings an appended `answer` record into the portal's tables; call it once in the publishing transaction. */
export async function applyAnswer(tx: Tx, answered: Answered): Promise<void> {
  await insertAnswers(tx, [answered])
  const { entry, body } = answered
  await insertChanges(tx, [{ entry, kind: 'answer', words: body.text }])
}
