import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { actionSteps, type ActionStep, type InspectionCode } from '@camket/domain/oversight/inspection/codes'
import { unfittingStep } from '@camket/domain/oversight/inspection/steps'
import { waitingOf, type Waiting } from '@camket/domain/oversight/inspection/waiting'
import { addWorkingDays, rolled } from '@camket/domain/commitments/calendar/working-days'
import { plusDays } from '@camket/domain/commitments/calendar/days'
import type { Author } from '@camket/domain/kernel/author'
import { isOwnClaim } from '@camket/domain/progress/who-sees'
import type { OversightBodies } from '@camket/domain/oversight/feed-words'
import type { Tx } from '@camket/storage/open'
import { actsForBody } from '../../commitments/work/mayReport.ts'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'
import { piecesOf, type HeldPiece } from '../pieces/pieces.ts'
import { loadAroundInspecting } from '../inspection/around.ts'
import { loadAction, selectReports, standingAction, type StoredReport } from './stored-actions.ts'

export interface ShownReport extends Omit<StoredReport, 'drafters'> {
  readonly pieces: readonly HeldPiece[]
  readonly isOwnHand: boolean
}

export interface ShownAction {
  readonly id: string
  readonly version: number
  readonly body: OversightBodies['action']
  readonly today: string
  readonly waiting: Waiting
  /** Every step that is public, oldest first. */
  readonly steps: ReadonlyArray<{
    readonly version: number
    readonly index: number
    readonly body: OversightBodies['action']
  }>
  /** Of each step whether the author may take it now: null where they may, else the first reason why not. */
  readonly may: Readonly<Record<ActionStep, string | null>>
  /** The author's body has it. */
  readonly isOwner: boolean
  /** What the owner is writing: for the owner's own seats alone. */
  readonly report: ShownReport | null
  /** A last day that fits: 20 working days from today. */
  readonly suggestedDue: string
}

/** One dated task with all that its pages need. Who acts for a body sees the tasks of that body alone. */
export async function showAction(
  door: Door,
  { action: id }: { action: string },
): Promise<Result<ShownAction, 'not-allowed' | InspectionCode>> {
  const found = await read<Result<ShownAction, InspectionCode>>(door, 'readActions', async tx => {
    const { tenant, author } = door
    const action = await loadAction(tx, tenant, id)
    if (action === null) return refused('no-such-action')
    const around = await loadAroundInspecting(tx, door)
    const { today, calendar } = around
    const standing = await standingAction(tx, tenant, { action, today })
    const isOwner = author.body !== null && standing.owners.includes(author.body)
    if (actsForBody(author) && !isOwner) return refused('no-such-action')
    // A day that differs from the one that stands and is worked: only who may is asked here.
    const due = rolled(calendar, plusDays(standing.due > today ? standing.due : today, 1))
    const may = Object.fromEntries(
      actionSteps.map(step => {
        const asked = { step, due: step === 'move' || step === 'reopen' ? due : null, drafters: [] }
        const by =
          step === 'report' && actsForBody(author)
            ? { ...author, role: 'validating-authority' as const }
            : author
        return [step, unfittingStep(standing, asked, { by, around })[0]?.code ?? null]
      }),
    ) as ShownAction['may']
    return accepted({
      id,
      version: action.version,
      body: action.body,
      today,
      waiting: waitingOf(action.body, today, calendar),
      steps: await stepsOf(tx, tenant, id),
      may,
      isOwner: isOwner && actsForBody(author),
      report: isOwner && actsForBody(author) ? await reportOf(tx, { tenant, author }, id) : null,
      suggestedDue: addWorkingDays(calendar, today, 20),
    })
  })
  return found.ok ? found.value : found
}

async function stepsOf(tx: Tx, tenant: string, action: string): Promise<ShownAction['steps']> {
  const rows = await tx
    .selectFrom('portal_action_step as s')
    .innerJoin('record_body as b', join =>
      join.onRef('b.tenant', '=', 's.tenant').onRef('b.index', '=', 's.index'),
    )
    .select(['s.version', 's.index', 'b.body'])
    .where('s.tenant', '=', tenant)
    .where('s.action', '=', action)
    .orderBy('s.version')
    .execute()
  return rows.map(({ body, ...row }) => ({ ...row, body: JSON.parse(body) as OversightBodies['action'] }))
}

async function reportOf(
  tx: Tx,
  { tenant, author }: { tenant: string; author: Author },
  action: string,
): Promise<ShownReport | null> {
  const row = await selectReports(tx, tenant)
    .where('action', '=', action)
    .where('body', '=', author.body ?? '')
    .where('state', 'in', ['draft', 'submitted', 'returned'])
    .executeTakeFirst()
  if (row === undefined) return null
  const { drafters, ...report } = row
  const pieces = await piecesOf(tx, tenant, { kind: 'report', owner: row.id })
  return { ...report, pieces, isOwnHand: isOwnClaim(author, drafters) }
}
