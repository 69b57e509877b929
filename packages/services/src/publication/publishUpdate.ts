import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { ProgressCode } from '@camket/domain/progress/codes'
import { isOfAgency, isOwnClaim } from '@camket/domain/progress/who-sees'
import { updateRecord } from '@camket/domain/publication/building/build-update'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type { UpdateRecord } from '@camket/domain/publication/records'
import type { Entry } from '@camket/domain/publication/portal-rows'
import type { Tx } from '@camket/storage/open'
import { mayReport } from '../commitments/work/mayReport.ts'
import type { Door } from '../kernel/door.ts'
import { faultPoint } from '../kernel/fault.ts'
import { read } from '../kernel/write.ts'
import { loadReported, unfittingClaim } from '../progress/around-claim.ts'
import type { ClaimCode } from '../progress/changeClaim.ts'
import { loadClaim, loadPieces, type StoredClaim } from '../progress/stored-claim.ts'
import { unprovenEnd } from '../progress/unproven-end.ts'
import { appendRecords } from './append/appendRecords.ts'
import { lockHead } from './append/head.ts'
import { showEvidence } from './update/portalEvidence.ts'
import { publish } from './append/publishTogether.ts'
import { applyUpdate } from './append/standing.ts'
import { updatesSoFar } from './update/updatesSoFar.ts'
import { maskerOfPublished } from './hiddenNames.ts'
import { dayRecord } from './publishDay.ts'

export interface PublishedUpdate {
  /** Public id: that of the commitment and the number of the update. */
  readonly update: string
  /** Entry of the record. */
  readonly index: number
}

type Code = ClaimCode | ProgressCode | PublicationCode
type Outcome = Result<PublishedUpdate, Code>

export interface Approval {
  readonly claim: string
  readonly edition: number
  /** Version of the commitment that the author read; left out by whoever shows nobody a page. */
  readonly version?: number
}

/**
 * Approves a submitted claim of the author's own agency, which publishes it: the record, its log entry, what the portal shows
 * of it and the evidence that is public, in one transaction. Never by whoever drafted it. Sent twice it is one update. Refused
 * with `promise-amended` when the commitment says something else by now than its author read.
 */
export async function publishUpdate(door: Door, input: Approval): Promise<Outcome> {
  let wasDone = false
  const act = {
    action: 'decideClaim',
    subject: `claim:${input.claim}`,
    input: { approve: input.edition },
    isChange: (outcome: Outcome) => outcome.ok && !wasDone,
  } as const
  const outcome = await publish<Outcome>(door, act, async tx => {
    const held = await loadClaim(tx, { tenant: door.tenant, claim: input.claim }, { lock: true })
    if (held === null || !isOfAgency(door.author, held)) return refused('no-such-claim')
    wasDone = held.state === 'approved' && held.edition === input.edition + 1 && held.entry !== null
    if (wasDone) return approvedAlready(tx, door, held.entry ?? 0)
    return approve(tx, door, { ...input, held })
  })
  if (outcome.ok && !wasDone) faultPoint('update-committed')
  return outcome
}

async function approvedAlready(tx: Tx, door: Door, index: number): Promise<Outcome> {
  const row = await tx
    .selectFrom('record')
    .select('id')
    .where('tenant', '=', door.tenant)
    .where('index', '=', index)
    .executeTakeFirstOrThrow()
  return accepted({ update: row.id, index })
}

interface Approving extends Approval {
  readonly held: StoredClaim
}

async function approve(tx: Tx, door: Door, approving: Approving): Promise<Outcome> {
  const { held, version } = approving
  const closed = undecidable(door, approving)
  if (closed !== null) return closed
  const head = await lockHead(tx)
  const made = await recordOf(tx, door, held)
  if (!made.ok) return made
  const { body, index, ofVersion } = made.value
  if (version !== undefined && version !== ofVersion)
    return refused('promise-amended', { version: ofVersion })
  const { number, newest } = await updatesSoFar(tx, door.tenant, held.commitment)
  const id = `${held.commitment}.u${number + 1}`
  const previous = newest === null ? [index] : [index, newest]
  const record = { kind: 'update', id, version: 1, previous, body } as const
  const day = dayRecord(head, door.now)
  const entries = await appendRecords(tx, { door, head }, [...day, record])
  const entry = entries.at(-1) as Entry
  faultPoint('update-records-written')
  await applyUpdate(tx, entry, body)
  await showEvidence(tx, door.tenant, body)
  faultPoint('update-portal-written')
  await settle(tx, door, { held, entry })
  faultPoint('update-before-commit')
  return accepted({ update: id, index: entry.index })
}

function undecidable(
  door: Door,
  { held, edition }: Approving,
): ReturnType<typeof refused<ProgressCode>> | null {
  if (held.state !== 'submitted') return refused('claim-not-submitted')
  if (isOwnClaim(door.author, held.drafters)) return refused('own-claim')
  if (held.edition === edition) return null
  return refused('newer-claim', { by: held.editedBy, edition: held.edition })
}

/** The record that a claim would become now, and the entry of the commitment's version that it speaks of. */
async function recordOf(
  tx: Tx,
  door: Door,
  held: StoredClaim,
): Promise<Result<{ body: UpdateRecord; index: number; ofVersion: number }, Code>> {
  const { tenant, author } = door
  const reporting = await mayReport(tx, { tenant, author, commitment: held.commitment })
  if (!reporting.ok) return reporting
  const of = await loadReported(tx, door, held.commitment)
  if (of === null) return refused('no-such-record', { id: held.commitment })
  const pieces = (await loadPieces(tx, tenant, held.id)).map(({ piece }) => piece)
  const unfit = [...unfittingClaim(held.data, of), ...unprovenEnd(held.data, { pieces, of })]
  if (unfit.length > 0) return { ok: false, refusals: unfit }
  const masker = await maskerOfPublished(tx, tenant, of.plan)
  const body = { id: reporting.value.body, name: reporting.value.bodyName }
  const approved = { data: held.data, pieces, commitment: of, body, role: author.role }
  return accepted({ body: updateRecord(approved, masker), index: of.index, ofVersion: of.version })
}

async function settle(
  tx: Tx,
  door: Door,
  { held, entry }: { held: StoredClaim; entry: Entry },
): Promise<void> {
  await tx
    .updateTable('claim')
    .set({ state: 'approved', entry: entry.index, edition: held.edition + 1, decided_at: door.now })
    .set({ decided_by: door.author.name, decided_account: door.author.account })
    .where('tenant', '=', door.tenant)
    .where('id', '=', held.id)
    .execute()
}

/** What approving would publish, as it would stand in the record; nothing is written. */
export async function previewUpdate(
  door: Door,
  input: { claim: string },
): Promise<Result<UpdateRecord, Code>> {
  const found = await read<Result<UpdateRecord, Code>>(door, 'decideClaim', async tx => {
    const held = await loadClaim(tx, { tenant: door.tenant, claim: input.claim })
    if (held === null || !isOfAgency(door.author, held)) return refused('no-such-claim')
    const made = await recordOf(tx, door, held)
    return made.ok ? accepted(made.value.body) : made
  })
  return found.ok ? found.value : found
}
