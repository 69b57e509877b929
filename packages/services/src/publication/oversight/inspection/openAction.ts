// Opening dated tasks: with the finding or the decision they come from, or later.
import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Refusal, type Result } from '@camket/domain/kernel/refusal'
import type { WorkCode } from '@camket/domain/commitments/work/codes'
import type { InspectionCode } from '@camket/domain/oversight/inspection/codes'
import { openActionSchema, type OpenAction } from '@camket/domain/oversight/inspection/input'
import { maskAction } from '@camket/domain/oversight/inspection/mask'
import { unfittingDue } from '@camket/domain/oversight/inspection/steps'
import { handOf } from '@camket/domain/progress/who-sees'
import { planOfId } from '@camket/domain/publication/portal/progress/standing'
import type { RecordBodies } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import { numberedSoFar } from '../../append/newestRecord.ts'
import { loadCommitment } from '../../../commitments/work/load-commitment.ts'
import type { Door } from '../../../kernel/door.ts'
import { faultPoint } from '../../../kernel/fault.ts'
import { isId, newId } from '../../../kernel/new-id.ts'
import { loadAroundInspecting, type Around } from '../../../oversight/inspection/around.ts'
import { speakerOf } from '../../../oversight/inspection/speaker.ts'
import { checkClause } from '../../../plans/checkClause.ts'
import { appendRecords } from '../../append/appendRecords.ts'
import { lockHead } from '../../append/head.ts'
import { newestRecord } from '../../append/newestRecord.ts'
import { publish } from '../../append/publishTogether.ts'
import { maskerOfAll } from '../../hiddenNames.ts'
import { dayRecord } from '../../publishDay.ts'
import { applyAction } from './applyInspection.ts'

type Code = InspectionCode | WorkCode
type From = RecordBodies['action']['from']
type Speaker = RecordBodies['action']['by']

export interface OpenedAction {
  readonly action: string
  readonly index: number
}

interface Opening {
  readonly from: From
  /** Entry of the finding or decision. */
  readonly of: number
  readonly by: Speaker
  readonly actions: readonly OpenAction[]
  /** One UUID for each, where the sender made some: the same form sent twice opens one. */
  readonly forms?: readonly string[]
}

/**
 * Appends the first versions of dated tasks within a publication that holds the head's lock; refused, and nothing appended,
 * where one of them may not be. Restrictive clauses become no task, in whatever words.
 */
export async function appendActions(
  tx: Tx,
  door: Door,
  opening: Opening,
): Promise<Result<OpenedAction[], Code>> {
  const around = await loadAroundInspecting(tx, door)
  const refusals: Refusal<Code>[] = []
  for (const action of opening.actions)
    refusals.push(...(await unfittingAction(tx, door, { action, around })))
  if (refusals.length > 0) return { ok: false, refusals: refusals as Refusal<InspectionCode>[] }
  const first = (await actionsSoFar(tx, door.tenant, opening.from.id)) + 1
  const opened: OpenedAction[] = []
  for (const [i, action] of opening.actions.entries()) {
    const id = `${opening.from.id}.t${first + i}`
    const body = await bodyOf(tx, door, { action, opening, around })
    // What it is about is found from it without its body.
    const about =
      action.commitment === null ? [] : [await entryOfCommitment(tx, door.tenant, action.commitment)]
    const record = { kind: 'action', id, version: 1, previous: [opening.of, ...about], body } as const
    const [entry] = await appendRecords(tx, { door, head: await lockHead(tx) }, [record])
    await applyAction(tx, entry!, body)
    await noteStep(tx, door, {
      action: id,
      version: 1,
      form: opening.forms?.[i] ?? newId(door.now),
      hands: [],
    })
    opened.push({ action: id, index: entry!.index })
  }
  return accepted(opened)
}

async function unfittingAction(
  tx: Tx,
  door: Door,
  { action, around }: { action: OpenAction; around: Around },
): Promise<Refusal<Code>[]> {
  const { body, commitment, text, due } = action
  const owner = around.bodies.find(({ id }) => id === body)
  if (owner === undefined) return [{ code: 'no-such-body', values: { body } }]
  if (owner.kind === 'collective') return [{ code: 'inspected-collective', values: { name: owner.name } }]
  const { restrictive, because } = checkClause({ id: '', text, context: null })
  if (restrictive) return [{ code: 'action-restrictive', values: { because: because ?? '' } }]
  if (commitment !== null) {
    const of = await loadCommitment(tx, door.tenant, commitment)
    if (!of.ok) return [...of.refusals] as Refusal<Code>[]
  }
  return unfittingDue(due, around)
}

interface Making {
  readonly action: OpenAction
  readonly opening: Opening
  readonly around: Around
}

async function bodyOf(
  tx: Tx,
  { tenant }: Door,
  { action, opening, around }: Making,
): Promise<RecordBodies['action']> {
  const { body, commitment, text, due } = action
  const { today } = around
  const masker = await maskerOfAll(
    tx,
    tenant,
    await plansOfTask(tx, tenant, { from: opening.from, commitment }),
  )
  const record = {
    from: opening.from,
    commitment,
    body: { id: body, name: around.names.get(body) ?? body },
    text,
    due,
    was: null,
    firstDue: due,
    state: 'open',
    said: null,
    evidence: [],
    openedOn: today,
    on: today,
    setBy: opening.by,
    by: opening.by,
  } as const
  return maskAction({ ...record, evidence: [] }, masker)
}

/** The plans of which a task speaks: that of its promise, and those of what it comes from. */
export async function plansOfTask(
  tx: Tx,
  tenant: string,
  { from, commitment }: Pick<RecordBodies['action'], 'from' | 'commitment'>,
): Promise<string[]> {
  const { rows } = await sql<{ commitment: string }>`
    select commitment from portal_finding where tenant = ${tenant} and id = ${from.id} and commitment is not null
    union select unnest(i.commitments) from portal_finding f
      join inspection i on i.tenant = f.tenant and i.id = f.inspection where f.tenant = ${tenant} and f.id = ${from.id}
    union select unnest(commitments) from portal_decision where tenant = ${tenant} and id = ${from.id}`.execute(
    tx,
  )
  return [...rows.map(row => row.commitment), ...(commitment === null ? [] : [commitment])].map(planOfId)
}

/** The entry of a promise's newest version. */
export async function entryOfCommitment(tx: Tx, tenant: string, commitment: string): Promise<number> {
  const row = await tx
    .selectFrom('portal_commitment')
    .select('index')
    .where('tenant', '=', tenant)
    .where('id', '=', commitment)
    .executeTakeFirstOrThrow()
  return row.index
}

/** How many tasks one finding or decision ever opened; a withdrawn one keeps its number. */
const actionsSoFar = (tx: Tx, tenant: string, from: string): Promise<number> =>
  numberedSoFar(tx, { tenant, kind: 'action', named: `${from}.t` })

/** Notes whose hands took a published step. */
export async function noteStep(
  tx: Tx,
  door: Door,
  step: { action: string; version: number; form: string; hands: readonly string[] },
): Promise<void> {
  const hand = handOf(door.author)
  const hands = [...new Set([...step.hands, ...(hand === null ? [] : [hand])])]
  await tx
    .insertInto('action_step')
    .values({ tenant: door.tenant, ...step, hands, taken_at: door.now })
    .execute()
}

type OpenCode = 'not-allowed' | 'bad-input' | Code
type Outcome = Result<OpenedAction, OpenCode>

/**
 * Opens one more task from a published finding or decision, by the office that published it. `form` is a UUID of the sender's
 * own: the same form sent twice opens one.
 */
export async function openAction(
  door: Door,
  input: { form: string; from: From; action: OpenAction },
): Promise<Outcome> {
  const checked = checkInput(openActionSchema, input.action)
  if (!checked.ok) return checked
  const { form, from } = input
  if (!isId(form)) return refused('bad-input', { field: 'form', problem: 'invalid_format' })
  let wasDone = false
  const act = {
    action: 'openAction',
    subject: `${from.kind}:${from.id}`,
    input: { form, ...checked.value },
    isChange: (outcome: Outcome) => outcome.ok && !wasDone,
  } as const
  const outcome = await publish<Outcome>(door, act, async tx => {
    const there = await stepOfForm(tx, door.tenant, form)
    wasDone = there !== null
    if (there !== null) return accepted(there)
    const of = await newestRecord(tx, { tenant: door.tenant, kind: from.kind, id: from.id })
    if (of === null) return refused(from.kind === 'finding' ? 'no-such-finding' : 'no-such-action')
    const { by } = of.body
    if (by.role !== door.author.role || by.id !== door.author.body) return refused('action-not-setter')
    const head = await lockHead(tx)
    await appendRecords(tx, { door, head }, dayRecord(head, door.now))
    const speaker = await speakerOf(tx, door.tenant, door.author)
    const opening = { from, of: of.entry.index, by: speaker, actions: [checked.value], forms: [form] }
    const opened = await appendActions(tx, door, opening)
    faultPoint('action-records-written')
    if (!opened.ok) return opened
    faultPoint('action-before-commit')
    return accepted(opened.value[0]!)
  })
  if (outcome.ok && !wasDone) faultPoint('action-committed')
  return outcome
}

/** The step that a form took already; null where it took none. */
export async function stepOfForm(
  tx: Tx,
  tenant: string,
  form: string,
): Promise<(OpenedAction & { version: number }) | null> {
  const row = await tx
    .selectFrom('action_step as s')
    .innerJoin('record as r', join =>
      join
        .onRef('r.tenant', '=', 's.tenant')
        .on('r.kind', '=', 'action')
        .onRef('r.id', '=', 's.action')
        .onRef('r.version', '=', 's.version'),
    )
    .select(['s.action', 's.version', 'r.index'])
    .where('s.tenant', '=', tenant)
    .where('s.form', '=', form)
    .executeTakeFirst()
  return row ?? null
}
