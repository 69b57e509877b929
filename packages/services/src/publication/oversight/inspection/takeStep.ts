// Steps of a dated task that another office than its owner takes, and the one way in which every step is appended.
import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { saidSchema } from '@camket/domain/oversight/inspection/input'
import type { ActionStep, InspectionCode } from '@camket/domain/oversight/inspection/codes'
import { maskAction } from '@camket/domain/oversight/inspection/mask'
import { stepsFrom, unfittingStep } from '@camket/domain/oversight/inspection/steps'
import { shownPieces } from '@camket/domain/progress/public/mask-pieces'
import type { Evidence } from '@camket/domain/progress/evidence'
import type { Entry } from '@camket/domain/publication/portal-rows'
import type { RecordBodies } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../../kernel/door.ts'
import { faultPoint } from '../../../kernel/fault.ts'
import { isId } from '../../../kernel/new-id.ts'
import { loadAroundInspecting } from '../../../oversight/inspection/around.ts'
import { speakerOf } from '../../../oversight/inspection/speaker.ts'
import { loadAction, standingAction, type PublicAction } from '../../../oversight/actions/stored-actions.ts'
import { appendRecords } from '../../append/appendRecords.ts'
import { lockHead } from '../../append/head.ts'
import { publish } from '../../append/publishTogether.ts'
import { maskerOfAll } from '../../hiddenNames.ts'
import { plansOfTask } from './openAction.ts'
import { dayRecord } from '../../publishDay.ts'
import { applyAction } from './applyInspection.ts'
import { noteStep, stepOfForm } from './openAction.ts'

export interface TakenStep {
  readonly action: string
  readonly version: number
}

type Code = 'not-allowed' | 'bad-input' | InspectionCode
type Outcome = Result<TakenStep, Code>

interface Which {
  readonly action: string
  /** The version that the author saw. */
  readonly version: number
  /** A UUID of the sender's own: the same form sent twice is one step. */
  readonly form: string
}

/** Sets another last day, with the reason; by the office that set the task, never by its owner. */
export async function moveAction(
  door: Door,
  input: Which & { due: string; reason: string },
): Promise<Outcome> {
  const { due, reason: said, ...which } = input
  return stepByForm(door, which, { step: 'move', due, said, pieces: [] })
}

/** Another office looked: what was reported holds. Not whoever reported, and nobody who sits with the owner. */
export async function verifyAction(door: Door, input: Which & { said: string }): Promise<Outcome> {
  const { said, ...which } = input
  return stepByForm(door, which, { step: 'verify', due: null, said, pieces: [] })
}

/** Another office looked: it does not hold. The task is open again, until a new day. */
export async function reopenAction(
  door: Door,
  input: Which & { said: string; due: string },
): Promise<Outcome> {
  const { said, due, ...which } = input
  return stepByForm(door, which, { step: 'reopen', due, said, pieces: [] })
}

export interface Asked {
  readonly step: ActionStep
  readonly due: string | null
  readonly said: string
  readonly pieces: readonly Evidence[]
}

async function stepByForm(door: Door, which: Which, asked: Asked): Promise<Outcome> {
  const checked = checkInput(saidSchema, asked.said)
  if (!checked.ok) return refused('bad-input', { field: 'said', problem: 'too_small' })
  if (!isId(which.form)) return refused('bad-input', { field: 'form', problem: 'invalid_format' })
  let wasDone = false
  const act = {
    action: asked.step === 'move' ? 'moveAction' : 'checkAction',
    subject: `action:${which.action}`,
    input: { form: which.form, step: asked.step, due: asked.due, said: checked.value },
    isChange: (outcome: Outcome) => outcome.ok && !wasDone,
  } as const
  const outcome = await publish<Outcome>(door, act, async tx => {
    const there = await stepOfForm(tx, door.tenant, which.form)
    wasDone = there !== null
    if (there !== null) return accepted({ action: there.action, version: there.version })
    const step = { ...asked, said: checked.value, drafters: [] }
    return appendStep(tx, door, { which, asked: step })
  })
  if (outcome.ok && !wasDone) faultPoint('action-committed')
  return outcome
}

/** Takes a step under the head's lock: the newest version is the one that was seen, and the rules let it. */
export async function appendStep(
  tx: Tx,
  door: Door,
  { which, asked }: { which: Which; asked: Asked & { readonly drafters: readonly string[] } },
): Promise<Outcome> {
  const head = await lockHead(tx)
  const held = await loadAction(tx, door.tenant, which.action)
  if (held === null) return refused('no-such-action')
  if (held.version !== which.version) {
    return refused('action-moved-on', { seen: which.version, is: held.version, state: held.body.state })
  }
  const around = await loadAroundInspecting(tx, door)
  const action = await standingAction(tx, door.tenant, { action: held, today: around.today })
  const unfit = unfittingStep(action, asked, { by: door.author, around })
  if (unfit.length > 0) return { ok: false, refusals: unfit }
  const body = await nextBody(tx, door, { held, asked, today: around.today })
  const version = held.version + 1
  const record = { kind: 'action', id: held.id, version, previous: [held.index], body } as const
  const entries = await appendRecords(tx, { door, head }, [...dayRecord(head, door.now), record])
  faultPoint('action-records-written')
  await applyAction(tx, entries.at(-1) as Entry, body)
  await noteStep(tx, door, { action: held.id, version, form: which.form, hands: asked.drafters })
  faultPoint('action-before-commit')
  return accepted({ action: held.id, version })
}

async function nextBody(
  tx: Tx,
  { tenant, author }: Door,
  { held, asked, today }: { held: PublicAction; asked: Asked; today: string },
): Promise<RecordBodies['action']> {
  const { body } = held
  const masker = await maskerOfAll(tx, tenant, await plansOfTask(tx, tenant, body))
  const state = stepsFrom[body.state][asked.step] ?? body.state
  const due = asked.due ?? body.due
  const next = {
    ...body,
    due,
    was: due === body.due ? null : body.due,
    state,
    said: asked.said,
    evidence: shownPieces(asked.pieces, { since: null, asOf: today }),
    on: today,
    by: await speakerOf(tx, tenant, author),
  }
  return maskAction(next, masker)
}
