// Dated tasks as they stand: the newest public record, who took its steps, what the owner is writing.
import type { OversightBodies } from '@camket/domain/oversight/feed-words'
import type { StandingAction } from '@camket/domain/oversight/inspection/steps'
import type { Tx } from '@camket/storage/open'
import { heirsOn } from '../../commitments/calendar/heirs.ts'
import { isId } from '../../kernel/new-id.ts'

export interface PublicAction {
  readonly id: string
  readonly version: number
  /** Entry of the newest version. */
  readonly index: number
  readonly body: OversightBodies['action']
}

/** A task that is public; null where none is. */
export async function loadAction(tx: Tx, tenant: string, id: string): Promise<PublicAction | null> {
  const row = await tx
    .selectFrom('portal_action as a')
    .innerJoin('record_body as b', join =>
      join.onRef('b.tenant', '=', 'a.tenant').onRef('b.index', '=', 'a.index'),
    )
    .select(['a.index', 'a.version', 'b.body'])
    .where('a.tenant', '=', tenant)
    .where('a.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id,
    version: row.version,
    index: row.index,
    body: JSON.parse(row.body) as OversightBodies['action'],
  }
}

/** The same as the rules see it. */
export async function standingAction(
  tx: Tx,
  tenant: string,
  { action, today }: { action: PublicAction; today: string },
): Promise<StandingAction> {
  const { state, due, body, setBy } = action.body
  const heirs = await heirsOn(tx, tenant, today)
  return {
    state,
    due,
    owner: body.id,
    owners: heirs(body.id),
    setBy,
    reporters: await reportersOf(tx, tenant, action.id),
  }
}

// Whoever had a hand in any report of it checks none of them.
async function reportersOf(tx: Tx, tenant: string, action: string): Promise<string[]> {
  const steps = await tx
    .selectFrom('action_report')
    .innerJoin('action_step as s', join =>
      join
        .onRef('s.tenant', '=', 'action_report.tenant')
        .onRef('s.action', '=', 'action_report.action')
        .onRef('s.version', '=', 'action_report.version'),
    )
    .select(['s.hands'])
    .where('action_report.tenant', '=', tenant)
    .where('action_report.action', '=', action)
    .execute()
  return [...new Set(steps.flatMap(({ hands }) => hands))]
}

const columns = [
  'id',
  'action',
  'body',
  'state',
  'data',
  'drafters',
  'edited_by as editedBy',
  'edited_at as editedAt',
  'decided_by as decidedBy',
  'answer',
  'version',
  'edition',
] as const

export function selectReports(tx: Tx, tenant: string) {
  return tx.selectFrom('action_report').select(columns).where('tenant', '=', tenant)
}
export type StoredReport = Awaited<ReturnType<ReturnType<typeof selectReports>['execute']>>[number]

export async function lockReport(tx: Tx, tenant: string, report: string): Promise<StoredReport | null> {
  if (!isId(report)) return null
  return (await selectReports(tx, tenant).where('id', '=', report).forUpdate().executeTakeFirst()) ?? null
}
