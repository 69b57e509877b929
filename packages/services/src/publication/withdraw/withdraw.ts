import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Refusal, type Result } from '@camket/domain/kernel/refusal'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type {
  CommitmentRecord,
  PlanRecord,
  RecordBodies,
  TombstoneRecord,
} from '@camket/domain/publication/records'
import { repeats } from '@camket/domain/publication/withdraw/hide'
import {
  areFoundOfPersons,
  areOfPersons,
  unfitting,
  withdrawalTargetSchema,
  withdrawalWhySchema,
  type WithdrawalTarget,
  type WithdrawalWhy,
} from '@camket/domain/publication/withdraw/request'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { faultPoint } from '../../kernel/fault.ts'
import { appendRecords, type NewRecord } from '../append/appendRecords.ts'
import { lockHead, type Head } from '../append/head.ts'
import { publish } from '../append/publishTogether.ts'
import { maskerOfAll } from '../hiddenNames.ts'
import { dayRecord } from '../publishDay.ts'
import { grounds } from '@camket/domain/publication/withdraw/grounds'
import { atIndexes } from './at-indexes.ts'
import { forgetSalts } from './audit-salts.ts'
import { eraseCopies, lockCopy } from './erase.ts'
import { finish } from './finish.ts'
import type { Foreseen } from './foresee.ts'
import { showMasked } from '../oversight/doubt/showMasked.ts'
import { saidInPaper } from '../oversight/committee/withdrawCommittee.ts'
import { saidInInspected } from './inspected.ts'
import { foresee, type Foresight } from './foresight.ts'
import { takeOut, writeShown } from './portal.ts'
import { evenEvidence } from '../update/portalEvidence.ts'

export interface Withdrawn {
  /** Entries whose bodies are gone. */
  readonly indexes: readonly number[]
  /** Masked versions that took the place of some. */
  readonly renewed: number
  readonly size: number
}

export interface WithdrawalDone extends Withdrawn {
  /** What the operator has still to mend; the withdrawal itself is done. */
  readonly warnings: ReadonlyArray<Refusal<PublicationCode>>
}

type Code = 'not-allowed' | 'bad-input' | PublicationCode
type Outcome = Result<Withdrawn, Code>

/**
 * Takes bodies and salts of published records away for good, everywhere they are held, and says so in the public record:
 * one tombstone for each entry. Words are masked: then the newest versions come back with them hidden at the same length.
 * `seen` names the preview that the author looked at; a later state is refused and nothing is withdrawn. What could not be
 * done after the commit is told in `warnings`; asking for the same again does it, and is refused as withdrawn already.
 */
export async function withdraw(
  door: Door,
  input: { target: WithdrawalTarget; why: WithdrawalWhy; seen: string },
): Promise<Result<WithdrawalDone, Code>> {
  const target = checkInput(withdrawalTargetSchema, input.target)
  const why = checkInput(withdrawalWhySchema, input.why)
  if (!target.ok || !why.ok) return { ok: false, refusals: [target, why].flatMap(refusalsOf) }
  const unfit = unfitting(target.value, why.value)
  if (unfit.length > 0) return { ok: false, refusals: unfit }
  const outcome = await publish<Outcome>(door, actOf(target.value, why.value), async tx => {
    const found = await foresee(tx, door.tenant, target.value)
    if (!found.ok) return found
    const unfit = unfittingNames(target.value, { found: found.value, why: why.value })
    if (unfit !== null) return unfit
    if (found.value.seen !== input.seen) return refused('preview-overtaken')
    return withdrawAll(tx, door, { lists: found.value.lists, why: why.value })
  })
  if (outcome.ok) faultPoint('withdraw-committed')
  else if (!outcome.refusals.some(({ code }) => isOver.has(code))) return outcome
  const warnings = await finish(door)
  return outcome.ok ? accepted({ ...outcome.value, warnings }) : withWarnings(outcome, warnings)
}

/** Refused because an earlier try did it, which may have ended before all was done. */
const isOver: ReadonlySet<string> = new Set(['already-withdrawn', 'nothing-to-withdraw'])

type Refused = Extract<Outcome, { ok: false }>

function withWarnings(outcome: Refused, warnings: WithdrawalDone['warnings']): Refused {
  return { ok: false, refusals: [...outcome.refusals, ...warnings] }
}

/**
 * What would be masked is a person's, wherever it stands and as it is printed there; no deadline is masked as somebody's
 * private life. The plans that name a body: whether its name is masked there is chosen.
 */
function unfittingNames(
  target: WithdrawalTarget,
  { found, why }: { found: Foresight; why: WithdrawalWhy },
): ReturnType<typeof refused<PublicationCode>> | null {
  const { named, names, words, lists } = found
  const isPersonal = !grounds[why.ground].needsDecision
  if ('words' in target && isPersonal) {
    const isOfPersons =
      lists.every(({ spellings }) => areFoundOfPersons(spellings, target.words)) && !lists.some(hidesDeadline)
    return isOfPersons ? null : refused('words-of-no-person', { ground: why.ground, scope: target.scope })
  }
  if (target.scope !== 'body') return null
  if (named.length > 0 && target.names === undefined)
    return refused('names-not-chosen', { things: named.length })
  // An office has no private life: only a decision takes it from the list, and none masks its name in plans.
  const mustBeOfPersons = [...(why.decision === null ? names : []), ...(named.length > 0 ? words : [])]
  if (isPersonal && !areOfPersons(mustBeOfPersons))
    return refused('words-of-no-person', { ground: why.ground, scope: 'body' })
  return null
}

function hidesDeadline({ renewed }: Foreseen): boolean {
  return renewed.some(({ old, body }) => {
    if (old.kind !== 'commitment') return false
    const [before, after] = [old.body, body].map(one => JSON.stringify((one as CommitmentRecord).deadlines))
    return before !== after
  })
}

/** Each list in its turn: what it is worked out from is touched by no other. */
async function withdrawAll(
  tx: Tx,
  door: Door,
  { lists, why }: { lists: readonly Foreseen[]; why: WithdrawalWhy },
): Promise<Outcome> {
  let all: Withdrawn = { indexes: [], renewed: 0, size: 0 }
  for (const list of lists) {
    const done = await withdrawListed(tx, door, { list, why })
    if (!done.ok) return done
    const { indexes, renewed, size } = done.value
    all = { indexes: [...all.indexes, ...indexes], renewed: all.renewed + renewed, size }
  }
  return accepted(all)
}

function refusalsOf(checked: Result<unknown, 'bad-input'>) {
  return checked.ok ? [] : checked.refusals
}

/** Of the words themselves not even a digest may stay: a name is guessed easily. */
function actOf(target: WithdrawalTarget, why: WithdrawalWhy) {
  const { scope } = target
  const id = target.scope === 'words' ? target.plan : target.id
  return { action: 'withdraw', subject: `${scope}:${id}`, input: { scope, id, ground: why.ground } } as const
}

interface Work {
  readonly list: Foreseen
  readonly why: WithdrawalWhy
  /** It was done before and its reason is public: nothing of it is judged a second time. */
  readonly isAgain?: true
}

/** The act itself, under the head's lock, once the list is known to be the one that was seen. */
export async function withdrawListed(tx: Tx, door: Door, work: Work): Promise<Outcome> {
  const { list } = work
  const office = await nameOf(tx, door.tenant)
  const why = await masked(tx, door.tenant, work)
  if (work.isAgain !== true && tells(work, office)) return refused('withdrawn-words-in-reason')
  const head = await lockHead(tx)
  const plan = list.plan === null ? null : await lockCopy(tx, door.tenant, list.plan.slug)
  const records = recordsOf(door, { list, why, head, office })
  const entries = await appendRecords(tx, { door, head }, records)
  faultPoint('withdraw-records-written')
  const indexes = list.gone.map(one => one.entry.index)
  await tx.deleteFrom('record_body').where('tenant', '=', door.tenant).where(atIndexes(indexes)).execute()
  faultPoint('withdraw-bodies-erased')
  await takeOut(tx, door.tenant, list)
  await writeShown(tx, list, { records, entries })
  await evenEvidence(tx, door.tenant, list.gone)
  await forgetSalts(tx, door.tenant, { list, plan })
  await eraseCopies(tx, door, { list, plan })
  faultPoint('withdraw-copies-erased')
  const { plan: at, masker } = list
  const appeared = at === null || masker === null ? 0 : await showMasked(tx, door, { plan: at.slug, masker })
  return accepted({ indexes, renewed: list.renewed.length, size: head.size + records.length + appeared })
}

// A reason that is published hides what the plan of which it speaks hid before.
async function masked(tx: Tx, tenant: string, { list, why }: Work): Promise<WithdrawalWhy> {
  const { mask } = await maskerOfAll(tx, tenant, list.plan === null ? [] : [list.plan.slug])
  return { ...why, reason: mask(why.reason), decision: why.decision === null ? null : mask(why.decision) }
}

async function nameOf(tx: Tx, tenant: string): Promise<string> {
  const row = await tx.selectFrom('tenant').select('name').where('tenant', '=', tenant).executeTakeFirst()
  return row?.name ?? tenant
}

// What is published about a withdrawal must not publish once more what it takes away.
function tells({ list, why }: Work, office: string): boolean {
  const given = [why.reason, why.decision ?? ''].map(text => text.normalize('NFC'))
  if (list.masker !== null && [...given, office].some(text => list.masker?.mask(text) !== text)) return true
  const said = list.whole.flatMap(saidBy)
  return given.some(text => said.some(words => repeats(text, words)))
}

function saidBy({ kind, body }: Foreseen['whole'][number]): string[] {
  if (kind === 'body') return [(body as RecordBodies['body']).name]
  if (kind === 'update') return saidInUpdate(body as RecordBodies['update'])
  if (kind === 'review') {
    const { reasons: statement, evidence } = body as RecordBodies['review']
    return saidInUpdate({ statement, evidence })
  }
  if (kind === 'finding' || kind === 'action')
    return saidInInspected(body as RecordBodies['finding' | 'action'])
  if (kind === 'decision' || kind === 'proposal')
    return saidInPaper(body as RecordBodies['decision' | 'proposal'])
  if (kind === 'answer') return [(body as RecordBodies['answer']).text]
  if (kind === 'doubt') return [(body as RecordBodies['doubt']).shown?.contradicts ?? []].flat()
  return kind === 'amendment' ? [] : [(body as PlanRecord | CommitmentRecord).text]
}

const saidInUpdate = ({
  statement,
  evidence,
}: Pick<RecordBodies['update'], 'statement' | 'evidence'>): string[] => [
  statement,
  ...evidence.flatMap(({ quote }) => quote ?? []),
]

interface Writing extends Work {
  readonly head: Head
  readonly office: string
}

function recordsOf(door: Door, { list, why, head, office }: Writing): NewRecord[] {
  const day = dayRecord(head, door.now)
  const first = head.size + day.length
  const { gone, renewed } = list
  const placeOf = ({ kind, entry }: Foreseen['gone'][number]): TombstoneRecord['replacedBy'] => {
    const at = renewed.findIndex(({ old }) => old.kind === kind && old.entry.id === entry.id)
    const next = renewed[at]
    return next === undefined
      ? null
      : { version: next.old.entry.version + 1, index: first + gone.length + at }
  }
  const tombstones = gone.map((one): NewRecord => {
    const { id, version, index } = one.entry
    const of = { kind: one.kind, id, version, index }
    const said = {
      ground: why.ground,
      reason: why.reason,
      decision: why.decision,
      office,
      role: door.author.role,
    }
    return {
      kind: 'tombstone',
      id: String(index),
      version: 1,
      previous: [index],
      body: { of, ...said, replacedBy: placeOf(one) },
    }
  })
  const versions = renewed.map(({ old, body }) => {
    const tombstone = first + gone.findIndex(one => one === old)
    const { id, version, index } = old.entry
    return { kind: old.kind, id, version: version + 1, previous: [index, tombstone], body } as NewRecord
  })
  return [...day, ...tombstones, ...versions]
}
