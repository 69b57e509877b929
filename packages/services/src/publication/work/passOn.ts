import { z } from 'zod'
import { typedWords } from '@camket/domain/kernel/typed-words'
import type { Owner } from '@camket/domain/commitments/work/assignment'
import type { WorkCode } from '@camket/domain/commitments/work/codes'
import { hasEnded, successorsOf } from '@camket/domain/commitments/work/succession'
import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { Body } from '@camket/domain/people/bodies'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { loadAssignments, type StoredAssignment } from '../../commitments/work/stored-assignments.ts'
import { todayOf } from '../../commitments/work/today.ts'
import { passClaims } from '../../progress/passClaims.ts'
import { publish } from '../append/publishTogether.ts'
import { loadPublicBodies } from '../hiddenNames.ts'
import { giveTo } from './giveTo.ts'

const inputSchema = z.strictObject({
  from: z.string().regex(/^[a-z0-9-]{1,80}$/),
  to: z.string().regex(/^[a-z0-9-]{1,80}$/),
  /** Published with every amendment. */
  reason: typedWords.trim().min(3).max(2000),
  ground: typedWords.trim().min(1).max(500).nullable(),
})
export type PassingOn = z.input<typeof inputSchema>

type Code = WorkCode | 'not-allowed' | 'bad-input' | 'no-such-body' | 'newer-edit' | PublicationCode
interface Passed {
  readonly commitments: number
}
type Outcome = Result<Passed, Code>

/** Amendments of one transaction: enough for one look, few enough that nobody holds the log for long. */
const atOnce = 25

/**
 * Passes all that an ended body still has to a successor, with what it asked for and is undecided, and its open reports. Done in steps of 25
 * commitments, each whole; what a broken step leaves stays in the list, and the same act goes on with it.
 */
export async function passOn(door: Door, input: PassingOn): Promise<Outcome> {
  const checked = checkInput(inputSchema, input)
  if (!checked.ok) return checked
  let commitments = 0
  for (;;) {
    const step = await passSome(door, checked.value)
    if (!step.ok) return step
    commitments += step.value.commitments
    if (step.value.commitments < atOnce) return accepted({ commitments })
  }
}

type Checked = z.output<typeof inputSchema>

function passSome(door: Door, input: Checked): Promise<Outcome> {
  const act = {
    action: 'assignCommitment',
    subject: `passing-on:${input.from}`,
    input,
    isChange: (outcome: Outcome) => outcome.ok && outcome.value.commitments > 0,
  } as const
  return publish<Outcome>(door, act, async tx => {
    const bodies = await loadPublicBodies(tx, door.tenant)
    const fit = fits(input, bodies, await todayOf(tx, door))
    if (!fit.ok) return fit
    const ids = await left(tx, door.tenant, input.from)
    const all = await loadAssignments(tx, door.tenant, { commitments: ids, lock: true })
    const byId = new Map(bodies.map(body => [body.id, body]))
    for (const commitment of ids) {
      const now = all.filter(each => each.commitment === commitment)
      const owners = ownersAfter(now, input)
      const { reason, ground } = input
      const given = await giveTo(tx, door, {
        commitment,
        owners,
        now,
        bodies: byId,
        reason,
        ground,
        what: 'passed-on',
      })
      if (!given.ok) return given
    }
    await passRequests(tx, door.tenant, { ...input, commitments: ids })
    await passClaims(tx, door.tenant, { ...input, commitments: ids })
    return accepted({ commitments: ids.length })
  })
}

function fits(
  { from, to }: Checked,
  bodies: readonly Body[],
  today: string,
): Result<null, WorkCode | 'no-such-body'> {
  const named = (id: string): Body | undefined => bodies.find(body => body.id === id)
  const [old, next] = [named(from), named(to)]
  if (old === undefined || next === undefined)
    return refused('no-such-body', { body: old === undefined ? from : to })
  if (!hasEnded(old, today)) return refused('body-living', { body: old.name })
  if (next.kind === 'collective') return refused('body-collective', { body: next.name })
  if (successorsOf(from, bodies, today).includes(to)) return accepted(null)
  return refused('not-a-successor', { from: old.name, to: next.name })
}

/** Commitments that are still public of which the body has a part, in the order of their ids. */
async function left(tx: Tx, tenant: string, body: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('assignment as a')
    .innerJoin('portal_commitment as c', join =>
      join.onRef('c.tenant', '=', 'a.tenant').onRef('c.id', '=', 'a.commitment'),
    )
    .select('a.commitment')
    .where('a.tenant', '=', tenant)
    .where('a.body', '=', body)
    .where('a.state', '<>', 'ended')
    .orderBy('a.commitment')
    .limit(atOnce)
    .execute()
  return rows.map(({ commitment }) => commitment)
}

/** The successor takes the part of the body; where it has one already, it leads if either did. What others have stays. */
function ownersAfter(now: readonly StoredAssignment[], { from, to }: Checked): Owner[] {
  const parts = now.filter(({ state }) => state !== 'ended')
  const moved = parts.filter(({ body }) => body === from || body === to)
  const lead = moved.find(({ part }) => part === 'lead')
  const { part, mode } = lead ?? moved[0]!
  const others = parts.filter(({ body }) => body !== from && body !== to)
  return [{ body: to, part, mode }, ...others.map(({ body, part, mode }) => ({ body, part, mode }))]
}

async function passRequests(
  tx: Tx,
  tenant: string,
  { from, to, commitments }: Pick<Checked, 'from' | 'to'> & { commitments: string[] },
): Promise<void> {
  if (commitments.length === 0) return
  await tx
    .updateTable('change_request')
    .set({ body: to })
    .where('tenant', '=', tenant)
    .where('body', '=', from)
    .where('state', '=', 'asked')
    .where('commitment', 'in', commitments)
    .execute()
}
