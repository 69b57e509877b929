import { z } from 'zod'
import { typedWords } from '@camket/domain/kernel/typed-words'
import { ownersSeen, stepsTo, type Owner } from '@camket/domain/commitments/work/assignment'
import type { WorkCode } from '@camket/domain/commitments/work/codes'
import { withModes } from '@camket/domain/commitments/work/owners'
import { hasEnded, successorsOf } from '@camket/domain/commitments/work/succession'
import { mostAtOnce } from '@camket/domain/commitments/work/work-lists'
import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { Body } from '@camket/domain/people/bodies'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type { Tx } from '@camket/storage/open'
import type { Difference } from '../../kernel/edit.ts'
import type { Door } from '../../kernel/door.ts'
import { loadCommitment } from '../../commitments/work/load-commitment.ts'
import { loadAssignments, type StoredAssignment } from '../../commitments/work/stored-assignments.ts'
import { todayOf } from '../../commitments/work/today.ts'
import { lastChange } from '../../commitments/work/work-events.ts'
import { passClaims } from '../../progress/passClaims.ts'
import { publish } from '../append/publishTogether.ts'
import { loadPublicBodies } from '../hiddenNames.ts'
import { giveTo } from './giveTo.ts'
import { checkOwners, ownersSchema } from './owners-wanted.ts'

const inputSchema = z.strictObject({
  commitments: z.array(
    z.strictObject({
      commitment: z.string().min(1).max(200),
      /** What the author saw of its owners (`ownersSeen`). */
      seen: z.string().max(10_000),
    }),
  ),
  /** All who are to have it; whoever has it now and is not among them loses it. */
  owners: ownersSchema,
  /** Needed where the published version names others: it is published with the amendment. */
  reason: typedWords.trim().max(2000),
  ground: typedWords.trim().min(1).max(500).nullable(),
})
export type Assigning = z.input<typeof inputSchema>

type Code = WorkCode | 'not-allowed' | 'bad-input' | 'no-such-body' | 'newer-edit' | PublicationCode
interface Assigned {
  /** Commitments of which somebody's part changed. */
  readonly changed: number
  /** Amendments that were published. */
  readonly amended: number
}
type Outcome =
  | Exclude<Result<Assigned, Code>, { ok: false }>
  | (Extract<Result<Assigned, Code>, { ok: false }> & {
      readonly difference?: Difference<StoredAssignment>
    })

/**
 * Gives published commitments to a lead and to supports: all of them, or none and the reason. The same form sent twice is
 * one assignment. Restrictive clauses are refused by name. Refused with `newer-owners` and who has it now when somebody
 * assigned or answered after `seen`.
 */
export async function assignCommitments(door: Door, input: Assigning): Promise<Outcome> {
  const checked = checkInput(inputSchema, input)
  if (!checked.ok) return checked
  // A box that is sent twice is one commitment.
  const commitments = checked.value.commitments.filter(
    ({ commitment }, i, all) => all.findIndex(other => other.commitment === commitment) === i,
  )
  if (commitments.length === 0) return refused('nothing-chosen')
  if (commitments.length > mostAtOnce) return refused('too-many-at-once', { most: mostAtOnce })
  const only = commitments.length === 1 ? commitments[0]?.commitment : undefined
  const act = {
    action: 'assignCommitment',
    subject: only === undefined ? `commitments:${commitments.length}` : `commitment:${only}`,
    input: checked.value,
    isChange: (outcome: Outcome) => outcome.ok && outcome.value.changed + outcome.value.amended > 0,
  } as const
  return publish<Outcome>(door, act, tx => assignAll(tx, door, { ...checked.value, commitments }))
}

type Checked = z.output<typeof inputSchema>

async function assignAll(tx: Tx, door: Door, input: Checked): Promise<Outcome> {
  const bodies = new Map((await loadPublicBodies(tx, door.tenant)).map(body => [body.id, body]))
  const today = await todayOf(tx, door)
  const fit = checkOwners(input.owners, bodies, today)
  if (!fit.ok) return fit
  const ids = input.commitments.map(({ commitment }) => commitment)
  const all = await loadAssignments(tx, door.tenant, { commitments: ids, lock: true })
  let [changed, amended] = [0, 0]
  for (const one of input.commitments) {
    const given = await assignOne(tx, door, { one, input, all, bodies, today })
    if (!given.ok) return given
    if (given.value.changed > 0) changed += 1
    if (given.value.version !== null) amended += 1
  }
  return accepted({ changed, amended })
}

interface One {
  readonly one: Checked['commitments'][number]
  readonly input: Checked
  readonly all: readonly StoredAssignment[]
  readonly bodies: ReadonlyMap<string, Body>
  readonly today: string
}

async function assignOne(tx: Tx, door: Door, { one, input, all, bodies, today }: One) {
  const { commitment, seen } = one
  const { reason, ground } = input
  const now = all.filter(each => each.commitment === commitment)
  const loaded = await loadCommitment(tx, door.tenant, commitment)
  if (!loaded.ok) return loaded
  const owners = withModes(input.owners, { now, named: loaded.value.body.agencies, bodies })
  if (ownersSeen(now) !== seen && stepsTo(owners, now).length > 0)
    return overtaken(tx, door, { commitment, now, owners })
  const given = await giveTo(tx, door, { commitment, owners, now, bodies, reason, ground, what: 'assigned' })
  if (given.ok) await passToHeir(tx, door, { one, input, all, bodies, today })
  return given
}

/** A body that has ended leaves its open reports to the lead, where that is one of its successors. */
async function passToHeir(tx: Tx, door: Door, { one, input, all, bodies, today }: One): Promise<void> {
  const { commitment } = one
  const lead = input.owners.find(({ part }) => part === 'lead')?.body ?? ''
  const list = [...bodies.values()]
  for (const { body: from } of all.filter(each => each.commitment === commitment)) {
    const old = bodies.get(from)
    if (old === undefined || !hasEnded(old, today) || !successorsOf(from, list, today).includes(lead))
      continue
    await passClaims(tx, door.tenant, { from, to: lead, commitments: [commitment] })
  }
}

async function overtaken(
  tx: Tx,
  door: Door,
  work: { commitment: string; now: readonly StoredAssignment[]; owners: readonly Owner[] },
) {
  const { commitment, now, owners } = work
  const changes = await Promise.all(now.map(each => lastChange(tx, door.tenant, each)))
  const last = changes.filter(change => change !== null).sort((a, b) => b.at.getTime() - a.at.getTime())[0]
  const edition = Math.max(0, ...now.map(each => each.edition))
  const refusal = refused('newer-owners', { commitment })
  const difference: Difference<StoredAssignment> = {
    edition,
    editedBy: last?.by ?? '',
    editedAt: last?.at ?? door.now,
    theirs: now.filter(({ state }) => state !== 'ended'),
    yours: { owners },
  }
  return { ...refusal, difference }
}
