// Rows of what is asked to change.
import type { Asked } from '@camket/domain/commitments/work/change'
import type { ChangeState } from '@camket/domain/commitments/work/codes'
import { refused, accepted, type Result } from '@camket/domain/kernel/refusal'
import type { Tx } from '@camket/storage/open'
import { isId } from '../../kernel/new-id.ts'

export interface ChangeRequest {
  readonly request: string
  readonly commitment: string
  /** Version of the commitment that was looked at. */
  readonly version: number
  readonly body: string
  readonly bodyName: string
  readonly asked: Asked
  readonly reason: string
  readonly state: ChangeState
  readonly askedBy: string
  readonly askedAt: Date
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly answer: string | null
  /** Version that granting it made. */
  readonly made: number | null
  readonly edition: number
}

interface StoredRequest extends ChangeRequest {
  readonly askedAccount: string | null
}

function requests(tx: Tx, tenant: string) {
  return tx
    .selectFrom('change_request as r')
    .leftJoin('body as b', join => join.onRef('b.tenant', '=', 'r.tenant').onRef('b.id', '=', 'r.body'))
    .selectAll('r')
    .select('b.name')
    .where('r.tenant', '=', tenant)
}

type Row = Awaited<ReturnType<ReturnType<typeof requests>['execute']>>[number]

function requestOf(row: Row): ChangeRequest {
  return {
    request: row.id,
    commitment: row.commitment,
    version: row.version,
    body: row.body,
    bodyName: row.name ?? row.body,
    asked: row.asked,
    reason: row.reason,
    state: row.state,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    answer: row.answer,
    made: row.made,
    edition: row.edition,
  }
}

/** Of one commitment, those that wait first, then newest first. */
export async function loadRequests(tx: Tx, tenant: string, commitment: string): Promise<ChangeRequest[]> {
  const rows = await requests(tx, tenant)
    .where('commitment', '=', commitment)
    .orderBy('asked_at', 'desc')
    .orderBy('r.id', 'desc')
    .execute()
  const all = rows.map(requestOf)
  return [...all.filter(({ state }) => state === 'asked'), ...all.filter(({ state }) => state !== 'asked')]
}

/** One request under a lock; ids that are none find nothing. */
export async function lockRequest(
  tx: Tx,
  tenant: string,
  request: string,
): Promise<Result<StoredRequest, 'no-such-request'>> {
  if (!isId(request)) return refused('no-such-request')
  const row = await requests(tx, tenant).where('r.id', '=', request).forUpdate('r').executeTakeFirst()
  if (row === undefined) return refused('no-such-request')
  return accepted({ ...requestOf(row), askedAccount: row.asked_account })
}

/** Whether it can still be decided or withdrawn, by somebody who saw `edition` of it. */
export function openAt(
  { state, edition }: Pick<ChangeRequest, 'state' | 'edition'>,
  seen: number,
): Result<null, 'request-decided' | 'newer-request'> {
  if (state !== 'asked') return refused('request-decided', { state })
  return edition === seen ? accepted(null) : refused('newer-request', { edition })
}

export async function settleRequest(
  tx: Tx,
  at: { tenant: string; request: Pick<ChangeRequest, 'request' | 'edition'> },
  settled: {
    readonly state: Exclude<ChangeState, 'asked'>
    readonly by: string
    readonly account: string | null
    readonly at: Date
    readonly answer: string | null
    readonly made: number | null
  },
): Promise<void> {
  const { state, by, account, at: decidedAt, answer, made } = settled
  await tx
    .updateTable('change_request')
    .set({ state, decided_by: by, decided_account: account, decided_at: decidedAt, answer, made })
    .set({ edition: at.request.edition + 1 })
    .where('tenant', '=', at.tenant)
    .where('id', '=', at.request.request)
    .execute()
}
