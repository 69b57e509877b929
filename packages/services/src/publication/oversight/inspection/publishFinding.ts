import { accepted, refused, type Refusal, type Result } from '@camket/domain/kernel/refusal'
import type { WorkCode } from '@camket/domain/commitments/work/codes'
import type { InspectionCode } from '@camket/domain/oversight/inspection/codes'
import { maskFinding } from '@camket/domain/oversight/inspection/mask'
import { isNear } from '@camket/domain/oversight/inspection/steps'
import { shownPieces } from '@camket/domain/progress/public/mask-pieces'
import { isOwnClaim } from '@camket/domain/progress/who-sees'
import type { Entry } from '@camket/domain/publication/portal-rows'
import { planOfId } from '@camket/domain/publication/portal/progress/standing'
import type { RecordBodies } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { numberedSoFar } from '../../append/newestRecord.ts'
import { loadCommitment } from '../../../commitments/work/load-commitment.ts'
import type { Door } from '../../../kernel/door.ts'
import { faultPoint } from '../../../kernel/fault.ts'
import { read } from '../../../kernel/write.ts'
import { loadAroundInspecting, type Around } from '../../../oversight/inspection/around.ts'
import { closedFinding } from '../../../oversight/inspection/saveFinding.ts'
import { speakerOf } from '../../../oversight/inspection/speaker.ts'
import {
  loadInspectionOf,
  lockFinding,
  type StoredFinding,
  type StoredInspection,
} from '../../../oversight/inspection/stored-inspections.ts'
import { piecesOf } from '../../../oversight/pieces/pieces.ts'
import { bodiesOfHands } from '../../../people/seats-held.ts'
import { checkClause } from '../../../plans/checkClause.ts'
import { appendRecords } from '../../append/appendRecords.ts'
import { lockHead } from '../../append/head.ts'
import { publish } from '../../append/publishTogether.ts'
import { maskerOfAll } from '../../hiddenNames.ts'
import { dayRecord } from '../../publishDay.ts'
import { applyFinding } from './applyInspection.ts'
import { appendActions, entryOfCommitment } from './openAction.ts'

export interface PublishedFinding {
  /** Public id. */
  readonly finding: string
}

type Code = 'not-allowed' | 'bad-input' | InspectionCode | WorkCode
type Outcome = Result<PublishedFinding, Code>

/**
 * Signs a finding, which publishes it with the tasks that go with it, in one transaction. A reviewer's word is their own: one
 * signature by a seat of the inspecting office. The secretariat's is signed by somebody who did not write it. Never by whoever
 * sits in the body inspected, nor what somebody wrote who sits there. Sent twice it is one finding.
 */
export async function publishFinding(
  door: Door,
  input: { finding: string; edition: number },
): Promise<Outcome> {
  let wasDone = false
  const act = {
    action: 'publishFinding',
    subject: `finding-draft:${input.finding}`,
    input: { publish: input.edition },
    isChange: (outcome: Outcome) => outcome.ok && !wasDone,
  } as const
  const outcome = await publish<Outcome>(door, act, async tx => {
    const held = await lockFinding(tx, door.tenant, input.finding)
    if (held === null) return refused('no-such-finding')
    const of = await loadInspectionOf(tx, { ...door, inspection: held.inspection }, 'no-such-finding')
    if (!of.ok) return of
    wasDone = held.state === 'published' && held.edition === input.edition + 1
    if (wasDone) return accepted({ finding: held.finding ?? '' })
    const closed = closedFinding(held, input.edition) ?? unsignable(door, held)
    return closed ?? sign(tx, door, { held, of: of.value })
  })
  if (outcome.ok && !wasDone) faultPoint('finding-committed')
  return outcome
}

/** The secretariat assigns, asks and publishes: what it finds is read by two. */
function unsignable(
  { author }: Door,
  { drafters }: StoredFinding,
): ReturnType<typeof refused<InspectionCode>> | null {
  if (author.role !== 'secretariat' || !isOwnClaim(author, drafters)) return null
  return refused('finding-own-hand')
}

interface Signing {
  readonly held: StoredFinding
  readonly of: StoredInspection
}

async function sign(tx: Tx, door: Door, signing: Signing): Promise<Outcome> {
  const { held, of } = signing
  const made = await recordOf(tx, door, signing)
  if (!made.ok) return made
  const { body, previous } = made.value
  const head = await lockHead(tx)
  const id = `${of.id}.f${(await findingsSoFar(tx, door.tenant, of.id)) + 1}`
  const record = { kind: 'finding', id, version: 1, previous, body } as const
  const entries = await appendRecords(tx, { door, head }, [...dayRecord(head, door.now), record])
  const entry = entries.at(-1) as Entry
  faultPoint('finding-records-written')
  await applyFinding(tx, entry, body)
  faultPoint('finding-portal-written')
  const actions = held.data.tasks.map(task => ({ ...task, body: of.body, commitment: held.data.commitment }))
  const from = { kind: 'finding', id } as const
  const opened = await appendActions(tx, door, { from, of: entry.index, by: body.by, actions })
  if (!opened.ok) return opened
  await settle(tx, door, { held, id })
  faultPoint('finding-before-commit')
  return accepted({ finding: id })
}

async function recordOf(
  tx: Tx,
  door: Door,
  { held, of }: Signing,
): Promise<Result<{ body: RecordBodies['finding']; previous: number[] }, Code>> {
  const { tenant } = door
  const around = await loadAroundInspecting(tx, door)
  const draftersIn = await bodiesOfHands(tx, tenant, held.drafters)
  const unfit = unfitting({ of, held, around, draftersIn })
  if (unfit.length > 0) return { ok: false, refusals: unfit }
  const { commitment, text, recommendation, outcome, noTasks } = held.data
  if (commitment !== null) {
    const found = await loadCommitment(tx, tenant, commitment)
    if (!found.ok) return found
  }
  const pieces = await piecesOf(tx, tenant, { kind: 'finding', owner: held.id })
  const about = [...of.commitments, ...(commitment === null ? [] : [commitment])]
  const masker = await maskerOfAll(tx, tenant, about.map(planOfId))
  const body = {
    inspection: { id: of.id, title: of.title, on: of.on },
    commitment,
    body: { id: of.body, name: around.names.get(of.body) ?? of.body },
    text,
    recommendation,
    ...(outcome === undefined ? {} : { outcome }),
    ...(noTasks === undefined ? {} : { noTasks }),
    evidence: shownPieces(
      pieces.map(({ piece }) => piece),
      { since: null, asOf: around.today },
    ),
    by: await speakerOf(tx, tenant, door.author),
  }
  const previous = commitment === null ? [] : [await entryOfCommitment(tx, tenant, commitment)]
  return accepted({ body: maskFinding(body, masker), previous })
}

function unfitting({
  of,
  held,
  around,
  draftersIn,
}: Signing & { readonly around: Around; readonly draftersIn: readonly string[] }): Refusal<InspectionCode>[] {
  const out: Refusal<InspectionCode>[] = [...unfittingTasks(held.data)]
  const name = around.names.get(of.body)
  if (name === undefined) out.push({ code: 'no-such-body', values: { body: of.body } })
  const values = { name: name ?? of.body }
  if (isNear(of.body, { ...around, seatsIn: draftersIn })) out.push({ code: 'finding-drafter-there', values })
  // What is recommended is asked of an office: a limit on a freedom is asked of none.
  const { restrictive, because } = checkClause({
    id: '',
    text: held.data.recommendation ?? '',
    context: null,
  })
  if (restrictive) out.push({ code: 'action-restrictive', values: { because: because ?? '' } })
  return out
}

/** What was found sets a task that is followed, or says why none is needed; where nothing was found there is none to set. */
function unfittingTasks({ outcome, tasks, noTasks }: StoredFinding['data']): Refusal<InspectionCode>[] {
  if (outcome !== undefined) {
    const isMore = tasks.length > 0 || noTasks !== undefined
    return isMore ? [{ code: 'outcome-with-tasks', values: {} }] : []
  }
  if (tasks.length === 0 && noTasks === undefined) return [{ code: 'finding-no-task', values: {} }]
  return tasks.length > 0 && noTasks !== undefined ? [{ code: 'finding-task-and-none', values: {} }] : []
}

/** How many findings of an inspection were ever published; a withdrawn one keeps its number. */
export const findingsSoFar = (tx: Tx, tenant: string, inspection: string): Promise<number> =>
  numberedSoFar(tx, { tenant, kind: 'finding', named: `${inspection}.f` })

async function settle(tx: Tx, door: Door, { held, id }: { held: StoredFinding; id: string }): Promise<void> {
  await tx
    .updateTable('finding_draft')
    .set({ state: 'published', finding: id, edition: held.edition + 1 })
    .set({ edited_by: door.author.name, edited_at: door.now })
    .where('tenant', '=', door.tenant)
    .where('id', '=', held.id)
    .execute()
}

/** What signing would publish, as it would stand in the record; nothing is written. */
export async function previewFinding(
  door: Door,
  input: { finding: string },
): Promise<Result<RecordBodies['finding'], Code>> {
  const found = await read<Result<RecordBodies['finding'], Code>>(door, 'publishFinding', async tx => {
    const held = await lockFinding(tx, door.tenant, input.finding)
    if (held === null) return refused('no-such-finding')
    const of = await loadInspectionOf(tx, { ...door, inspection: held.inspection }, 'no-such-finding')
    if (!of.ok) return of
    const made = await recordOf(tx, door, { held, of: of.value })
    return made.ok ? accepted(made.value.body) : made
  })
  return found.ok ? found.value : found
}
