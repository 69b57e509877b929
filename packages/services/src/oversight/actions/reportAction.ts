// What the owner of a dated task says of it, on its way to its validating authority.
import { checkInput } from '@camket/domain/kernel/check-input'
import type { OfficeAction } from '@camket/domain/kernel/actions'
import type { Author } from '@camket/domain/kernel/author'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { stepsFrom } from '@camket/domain/oversight/inspection/steps'
import type { InspectionCode } from '@camket/domain/oversight/inspection/codes'
import { reportDataSchema, saidSchema, type ReportData } from '@camket/domain/oversight/inspection/input'
import { handOf, isOwnClaim } from '@camket/domain/progress/who-sees'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import { todayOf } from '../../commitments/work/today.ts'
import type { Door } from '../../kernel/door.ts'
import { isId } from '../../kernel/new-id.ts'
import { write } from '../../kernel/write.ts'
import { loadAction, lockReport, standingAction, type StoredReport } from './stored-actions.ts'

interface SavedReport {
  readonly report: string
  readonly edition: number
}

type Code = 'not-allowed' | 'bad-input' | InspectionCode
type Outcome = Result<SavedReport, Code>
type No = Extract<Outcome, { ok: false }>

/** True for a seat of the body that reports. */
export const isOfOwner = (author: Author, { body }: { readonly body: string }): boolean =>
  author.body === body

/**
 * Writes what was done, new or changed; `report` is a UUID of the sender's own, so that the same form sent twice is one
 * report. Only the body that has the task writes, while the task is open.
 */
export async function saveActionReport(
  door: Door,
  input: { action: string; report: string; edition: number; data: ReportData },
): Promise<Outcome> {
  const checked = checkInput(reportDataSchema, input.data)
  if (!checked.ok) return checked
  if (!isId(input.report)) return refused('bad-input', { field: 'report', problem: 'invalid_format' })
  let wasDone = false
  const act = {
    action: 'draftActionReport',
    subject: `action-report:${input.report}`,
    input: { action: input.action, ...checked.value },
    isChange: (outcome: Outcome) => outcome.ok && !wasDone,
  } as const
  return write<Outcome>(door, act, async tx => {
    const { report, action, edition } = input
    const no = await notOpen(tx, door, action)
    if (no !== null) return no
    const held = await lockReport(tx, door.tenant, report)
    if (held !== null && (held.action !== action || !isOfOwner(door.author, held)))
      return refused('no-such-report')
    wasDone = held !== null && held.edition === edition + 1 && held.data.said === checked.value.said
    if (wasDone) return accepted({ report, edition: edition + 1 })
    if (held === null) return insert(tx, door, { report, action, data: checked.value })
    const closed = closedReport(held, edition)
    if (closed !== null) return closed
    await set(
      tx,
      { tenant: door.tenant, id: report },
      { data: JSON.stringify(checked.value), state: 'draft' },
    )
    await growReport(tx, door, held)
    return accepted({ report, edition: edition + 1 })
  })
}

async function notOpen(tx: Tx, door: Door, id: string): Promise<No | null> {
  const action = await loadAction(tx, door.tenant, id)
  if (action === null) return refused('no-such-action')
  const { owners, state } = await standingAction(tx, door.tenant, { action, today: await todayOf(tx, door) })
  if (door.author.body === null || !owners.includes(door.author.body)) return refused('action-not-owner')
  if (stepsFrom[state].report === undefined)
    return refused('action-other-state', { step: 'report', is: state })
  return null
}

async function insert(
  tx: Tx,
  door: Door,
  { report, action, data }: { report: string; action: string; data: ReportData },
): Promise<Outcome> {
  const { tenant, author, now } = door
  const hand = handOf(author)
  const row = await tx
    .insertInto('action_report')
    .values({
      tenant,
      id: report,
      action,
      body: author.body ?? '',
      state: 'draft',
      data: JSON.stringify(data),
      drafters: hand === null ? [] : [hand],
      edited_by: author.name,
      edited_at: now,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row !== undefined) return accepted({ report, edition: 1 })
  // Another of the same moment was first: the same form, or a colleague's own.
  const there = await lockReport(tx, tenant, report)
  return there === null ? refused('report-open') : accepted({ report, edition: there.edition })
}

/** Why a report may not be changed by who saw that edition; null where it may. */
export function closedReport(
  held: StoredReport,
  edition: number,
): ReturnType<typeof refused<InspectionCode>> | null {
  if (held.state !== 'draft' && held.state !== 'returned') return refused('report-not-open')
  if (held.edition === edition) return null
  return refused('newer-report', { by: held.editedBy, edition: held.edition })
}

type Columns = Partial<{ data: string; state: StoredReport['state']; answer: string; decided_by: string }>

async function set(
  tx: Tx,
  { tenant, id: report }: { tenant: string; id: string },
  columns: Columns,
): Promise<void> {
  await tx
    .updateTable('action_report')
    .set(columns)
    .where('tenant', '=', tenant)
    .where('id', '=', report)
    .execute()
}

/** The edition grows; who wrote joins those who may not decide on it. */
export async function growReport(tx: Tx, door: Door, { id, drafters }: StoredReport): Promise<void> {
  const hand = handOf(door.author)
  const joins = hand !== null && !drafters.includes(hand)
  await tx
    .updateTable('action_report')
    .set({ edited_by: door.author.name, edited_at: door.now, edition: sql`edition + 1` })
    .$if(joins, query => query.set({ drafters: sql`array_append(drafters, ${hand}::uuid)` }))
    .where('tenant', '=', door.tenant)
    .where('id', '=', id)
    .execute()
}

interface Which {
  readonly report: string
  readonly edition: number
}

async function decide(
  door: Door,
  { report, edition, action, to }: Which & { action: OfficeAction; to: StoredReport['state'] },
  work: (tx: Tx, held: StoredReport) => Promise<No | null>,
): Promise<Outcome> {
  let wasDone = false
  const act = {
    action,
    subject: `action-report:${report}`,
    input: { to },
    isChange: (outcome: Outcome) => outcome.ok && !wasDone,
  } as const
  return write<Outcome>(door, act, async tx => {
    const held = await lockReport(tx, door.tenant, report)
    if (held === null || !isOfOwner(door.author, held)) return refused('no-such-report')
    wasDone = held.state === to && held.edition === edition + 1
    if (wasDone) return accepted({ report, edition: edition + 1 })
    const no = await work(tx, held)
    if (no !== null) return no
    await tx
      .updateTable('action_report')
      .set({ state: to, edition: sql`edition + 1`, edited_by: door.author.name, edited_at: door.now })
      .where('tenant', '=', door.tenant)
      .where('id', '=', report)
      .execute()
    return accepted({ report, edition: edition + 1 })
  })
}

/** Hands a report to the validating authority of the same body. Sent twice it is handed over once. */
export async function submitActionReport(door: Door, input: Which): Promise<Outcome> {
  return decide(
    door,
    { ...input, action: 'draftActionReport', to: 'submitted' },
    async (tx, held) => closedReport(held, input.edition) ?? notOpen(tx, door, held.action),
  )
}

/** Gives a draft up; another may be begun. */
export async function discardActionReport(door: Door, input: Which): Promise<Outcome> {
  return decide(door, { ...input, action: 'draftActionReport', to: 'discarded' }, async (_tx, held) =>
    closedReport(held, input.edition),
  )
}

/** Gives a submitted report back with the reason; by the validating authority, never by whoever wrote at it. */
export async function returnActionReport(door: Door, input: Which & { reason: string }): Promise<Outcome> {
  const checked = checkInput(saidSchema, input.reason)
  if (!checked.ok) return refused('bad-input', { field: 'reason', problem: 'too_small' })
  return decide(door, { ...input, action: 'decideActionReport', to: 'returned' }, async (tx, held) => {
    const no = undecidableReport(door, held, input.edition)
    if (no !== null) return no
    await set(
      tx,
      { tenant: door.tenant, id: held.id },
      { answer: checked.value, decided_by: door.author.name },
    )
    return null
  })
}

/** Why a submitted report may not be decided on by this author; null where it may. */
export function undecidableReport(
  door: Door,
  held: StoredReport,
  edition: number,
): ReturnType<typeof refused<InspectionCode>> | null {
  if (held.state !== 'submitted') return refused('report-not-submitted')
  if (isOwnClaim(door.author, held.drafters)) return refused('report-own-hand')
  if (held.edition === edition) return null
  return refused('newer-report', { by: held.editedBy, edition: held.edition })
}
