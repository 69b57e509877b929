import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { changedFields } from '@camket/domain/publication/changed-fields'
import type { PublicationCode } from '@camket/domain/publication/codes'
import { maskCommitment, maskPlan, maskRestriction, maskWhy } from '@camket/domain/publication/mask-records'
import {
  passageChangeSchema,
  withPassage,
  type ChangedPassages,
  type PassageChange,
} from '@camket/domain/publication/passages/passage-change'
import type { Entry } from '@camket/domain/publication/portal-rows'
import type { CommitmentRecord, PlanRecord } from '@camket/domain/publication/records'
import type { Masker } from '@camket/domain/plans/persons/hidden-names'
import type { Tx } from '@camket/storage/open'
import { nameOwners } from '../../commitments/work/followOwners.ts'
import { faultPoint } from '../../kernel/fault.ts'
import type { Door } from '../../kernel/door.ts'
import { checkClause } from '../../plans/checkClause.ts'
import { appendRecords, type NewRecord } from '../append/appendRecords.ts'
import { freeNumbers } from './freeNumbers.ts'
import { lockHead } from '../append/head.ts'
import { newestRecord } from '../append/newestRecord.ts'
import { insertChanges, wordsOf } from '../append/portalTables.ts'
import { replacePassages } from './replacePassages.ts'
import { publish } from '../append/publishTogether.ts'
import { maskerOfPublished } from '../hiddenNames.ts'
import { dayRecord } from '../publishDay.ts'

export interface AmendedPassage {
  /** Public id of what the passage became. */
  readonly id: string
  readonly kind: 'commitment' | 'restriction'
  /** The plan's new version. */
  readonly version: number
  readonly size: number
}

type AmendCode = 'not-allowed' | 'bad-input' | 'newer-edit' | PublicationCode
type Outcome = Result<AmendedPassage, AmendCode>

export interface PassageAmendment {
  /** Public id of the plan, and the version of it that the author saw. */
  readonly plan: string
  readonly version: number
  /** Offsets into the plan's published text. */
  readonly start: number
  readonly end: number
  readonly as: PassageChange['as']
  readonly limits?: ReadonlyArray<PassageChange['limits'][number]>
  readonly told?: string | null
  readonly reason: string
  readonly ground: string | null
}

/**
 * Makes a passage of a published plan a restriction or a commitment of its own: a new version of the plan with the amendment
 * that says why, the new record, and a new version of the promise that it was cut out of. All of it or nothing.
 */
export async function amendPassage(door: Door, input: PassageAmendment): Promise<Outcome> {
  const { plan, version, ...rest } = input
  const checked = checkInput(passageChangeSchema, rest)
  if (!checked.ok) return checked
  const act = { action: 'amendPassage', subject: `plan:${plan}`, input } as const
  const amended = await publish<Outcome>(door, act, async tx => {
    const head = await lockHead(tx)
    const old = await newestRecord(tx, { tenant: door.tenant, kind: 'plan', id: plan })
    if (old === null) return refused('no-such-record', { kind: 'plan', id: plan })
    if (old.entry.version !== version) return refused('newer-edit', { version: old.entry.version })
    const masker = await maskerOfPublished(tx, door.tenant, plan)
    const reason = maskWhy(checked.value, masker)
    const newest = (id: string) => newestRecord(tx, { tenant: door.tenant, kind: 'commitment', id })
    const changed = await withPassage(
      {
        slug: plan,
        plan: old.body,
        free: await freeNumbers(tx, door.tenant, plan),
        commitment: async id => (await newest(id))?.body ?? null,
      },
      { ...checked.value, ...reason },
      { text: old.body.text, read: words => checkClause({ id: '', text: words, context: null }) },
    )
    if (!changed.ok) return changed
    const { narrowed } = changed.value
    const before = narrowed === null ? null : await newest(narrowed.id)
    const work = { door, head, old, before, reason, changed: masked(changed.value, masker) }
    return writePassage(tx, work)
  })
  if (amended.ok) faultPoint('amend-committed')
  return amended
}

// A name that the plan's publication hid stays hidden in whatever is published of it later.
function masked({ plan, narrowed, added }: ChangedPassages, masker: Masker): ChangedPassages {
  return {
    plan: maskPlan(plan, masker),
    narrowed: narrowed && { ...narrowed, body: maskCommitment(narrowed.body, masker) },
    added:
      added.kind === 'commitment'
        ? { ...added, body: maskCommitment(added.body, masker) }
        : { ...added, body: maskRestriction(added.body, masker) },
  }
}

interface Version<Body> {
  readonly entry: Entry
  readonly body: Body
}

interface Writing {
  readonly door: Door
  readonly head: Awaited<ReturnType<typeof lockHead>>
  readonly old: Version<PlanRecord>
  readonly before: Version<CommitmentRecord> | null
  readonly reason: { readonly reason: string; readonly ground: string | null }
  readonly changed: ChangedPassages
}

async function writePassage(tx: Tx, work: Writing): Promise<Outcome> {
  const { door, head, old, before, changed } = work
  const { added, narrowed } = changed
  const day = dayRecord(head, door.now)
  const at = head.size + day.length
  const ofPlan = versionRecords({ ...work, kind: 'plan', old, body: changed.plan, at })
  const ofPromise =
    narrowed === null || before === null
      ? []
      : versionRecords({
          ...work,
          kind: 'commitment',
          old: before,
          body: narrowed.body,
          at: at + ofPlan.length,
        })
  const { kind, id, body } = added
  const made = { kind, id, version: 1, previous: [at + 1], body } as NewRecord
  const records = [...day, ...ofPlan, ...ofPromise, made]
  const entries = await appendRecords(tx, { door, head }, records)
  faultPoint('amend-records-written')
  const lines = records.map((record, i) => ({
    entry: entries[i] as Entry,
    kind: record.kind,
    words: wordsOf(record.kind, record.body),
    ...(record.kind === 'amendment' ? { of: record.body.of } : {}),
  }))
  await insertChanges(
    tx,
    lines.filter(line => line.kind !== 'day'),
  )
  const own = entries.slice(day.length)
  const next = { entry: own[1] as Entry, body: changed.plan }
  await replacePassages(tx, {
    old,
    next,
    narrowed:
      narrowed === null || before === null
        ? null
        : { old: before, next: { entry: own[3] as Entry, body: narrowed.body } },
    added: { ...added, entry: own.at(-1) as Entry },
  })
  if (added.kind === 'commitment') await nameOwners(tx, door, [{ id, agencies: added.body.agencies }])
  faultPoint('amend-before-commit')
  return accepted({ id, kind, version: next.entry.version, size: head.size + records.length })
}

interface Versioning extends Pick<Writing, 'reason'> {
  readonly kind: 'plan' | 'commitment'
  readonly old: Version<PlanRecord | CommitmentRecord>
  readonly body: PlanRecord | CommitmentRecord
  /** Index of the amendment. */
  readonly at: number
}

/** The amendment, old beside new, and the version that it makes. */
function versionRecords({ kind, old, body, reason: { reason, ground }, at }: Versioning): NewRecord[] {
  const { id, version, index } = old.entry
  const next = version + 1
  const of = { kind, id, version: next } as const
  const changes = changedFields(old.body, body)
  return [
    {
      kind: 'amendment',
      id: `${id}.a${next}`,
      version: 1,
      previous: [index],
      body: { of, reason, ground, changes },
    },
    { kind, id, version: next, previous: [index, at], body } as NewRecord,
  ]
}
