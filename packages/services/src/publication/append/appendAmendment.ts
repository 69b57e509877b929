import type { MilestoneCode } from '@camket/domain/commitments/work/milestones'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PublicationCode } from '@camket/domain/publication/codes'
import { oddTyped } from '@camket/domain/kernel/typed-words'
import { changedFields } from '@camket/domain/publication/changed-fields'
import type { Entry } from '@camket/domain/publication/portal-rows'
import { maskCommitment, maskPlan, maskRestriction, maskWhy } from '@camket/domain/publication/mask-records'
import type { Masker } from '@camket/domain/plans/persons/hidden-names'
import type {
  CommitmentRecord,
  PlanRecord,
  RecordBodies,
  RestrictionRecord,
} from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { faultPoint } from '../../kernel/fault.ts'
import { appendRecords, type NewRecord } from './appendRecords.ts'
import { lockHead } from './head.ts'
import { maskerOfPublished } from '../hiddenNames.ts'
import { newestRecord } from './newestRecord.ts'
import { insertChanges, wordsOf } from './portalTables.ts'
import { dayRecord } from '../publishDay.ts'

type Amendable = 'plan' | 'commitment' | 'restriction'
interface Version<Kind extends Amendable> {
  readonly entry: Entry
  readonly body: RecordBodies[Kind]
}

interface Amending<Kind extends Amendable, Code extends MilestoneCode> {
  readonly door: Door
  readonly at: { readonly tenant: string; readonly kind: Kind; readonly id: string }
  /** The version that the author saw. */
  readonly seen: number
  readonly why: { readonly reason: string; readonly ground: string | null }
  /** What the new version has to meet beside its schema, asked under the head's lock. */
  readonly fits?: (next: RecordBodies[Kind], old: RecordBodies[Kind]) => Promise<Result<unknown, Code>>
}

/** Appends the amendment and the new version, under the head's lock; the portal's rows are the caller's. */
export async function appendAmendment<Kind extends Amendable, Code extends MilestoneCode = never>(
  tx: Tx,
  { door, at, seen, why: given, fits }: Amending<Kind, Code>,
  amend: (old: RecordBodies[Kind]) => RecordBodies[Kind] | Promise<RecordBodies[Kind]>,
): Promise<
  Result<
    { old: Version<Kind>; next: Version<Kind>; size: number },
    'newer-edit' | 'bad-input' | PublicationCode | Code
  >
> {
  const head = await lockHead(tx)
  const old = await newestRecord(tx, at)
  if (old === null) return refused('no-such-record', { kind: at.kind, id: at.id })
  if (old.entry.version !== seen) return refused('newer-edit', { version: old.entry.version })
  const slug = at.kind === 'plan' ? at.id : (old.body as CommitmentRecord | RestrictionRecord).plan
  const masker = await maskerOfPublished(tx, door.tenant, slug)
  const amended = await amend(old.body)
  const odd = oddTyped(amended, old.body)
  if (odd !== null) return odd
  const fit = await fits?.(amended, old.body)
  if (fit !== undefined && !fit.ok) return fit
  const body = masked(at.kind, amended, masker)
  const why = maskWhy(given, masker)
  const changes = changedFields(old.body, body)
  if (changes.length === 0) return refused('nothing-changed')
  const version = old.entry.version + 1
  const day = dayRecord(head, door.now)
  const amendmentIndex = head.size + day.length
  const amendment: NewRecord = {
    kind: 'amendment',
    id: `${at.id}.a${version}`,
    version: 1,
    previous: [old.entry.index],
    body: { of: { kind: at.kind, id: at.id, version }, reason: why.reason, ground: why.ground, changes },
  }
  const previous = [old.entry.index, amendmentIndex]
  const next = { kind: at.kind, id: at.id, version, previous, body } as NewRecord
  const entries = await appendRecords(tx, { door, head }, [...day, amendment, next])
  faultPoint('amend-records-written')
  const [told, renewed] = entries.slice(day.length) as [Entry, Entry]
  await insertChanges(tx, [
    { entry: told, kind: 'amendment', words: why.reason, of: amendment.body.of },
    { entry: renewed, kind: at.kind, words: wordsOf(at.kind, body) },
  ])
  return accepted({ old, next: { entry: renewed, body }, size: head.size + entries.length })
}

// A name that the plan's publication hid stays hidden in whatever is published of it later.
function masked<Kind extends Amendable>(
  kind: Kind,
  body: RecordBodies[Kind],
  masker: Masker,
): RecordBodies[Kind] {
  if (kind === 'plan') return maskPlan(body as PlanRecord, masker) as RecordBodies[Kind]
  if (kind === 'commitment') return maskCommitment(body as CommitmentRecord, masker) as RecordBodies[Kind]
  return maskRestriction(body as RestrictionRecord, masker) as RecordBodies[Kind]
}
