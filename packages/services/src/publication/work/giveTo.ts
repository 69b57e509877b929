import { stepsTo, type Owner } from '@camket/domain/commitments/work/assignment'
import type { WorkCode, WorkEvent } from '@camket/domain/commitments/work/codes'
import { agenciesWith } from '@camket/domain/commitments/work/owners'
import { canonicalJson } from '@camket/domain/kernel/canonical'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { Body } from '@camket/domain/people/bodies'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { loadCommitment } from '../../commitments/work/load-commitment.ts'
import { takeSteps, type StoredAssignment } from '../../commitments/work/stored-assignments.ts'
import { handOnAnswers } from '../../oversight/answers/handOnAnswers.ts'
import { publishDueBodies } from '../publishBodies.ts'
import { amendWithin } from './amendWithin.ts'

export interface Giving {
  readonly commitment: string
  readonly owners: readonly Owner[]
  readonly now: readonly StoredAssignment[]
  readonly bodies: ReadonlyMap<string, Body>
  readonly reason: string
  readonly ground: string | null
  readonly what: WorkEvent
}

export interface Given {
  /** Parts that changed. */
  readonly changed: number
  /** Version that was published because the owners differ from the published ones; null where none was needed. */
  readonly version: number | null
}

/**
 * Gives one commitment to its owners, inside a publishing transaction. Where the published version names others, the next
 * one names these, with the reason; the office's rows and the public record never say different things.
 */
export async function giveTo(
  tx: Tx,
  door: Door,
  work: Giving,
): Promise<Result<Given, WorkCode | 'newer-edit' | 'bad-input' | PublicationCode>> {
  const { commitment, owners, now, bodies, reason, what } = work
  const loaded = await loadCommitment(tx, door.tenant, commitment)
  if (!loaded.ok) return loaded
  const steps = stepsTo(owners, now)
  await takeSteps(tx, door, { commitment, steps, what, words: reason === '' ? null : reason })
  const lead = owners.find(({ part }) => part === 'lead')?.body ?? null
  await handOnAnswers(tx, { tenant: door.tenant, commitment, lead, bodies: [...bodies.values()] })
  const before = loaded.value.body.agencies
  const agencies = agenciesWith(owners, before, bodies)
  if (canonicalJson(agencies) === canonicalJson(before))
    return accepted({ changed: steps.length, version: null })
  if (reason.length < 3) return refused('owners-reason-missing')
  await publishDueBodies(tx, door)
  const checked = { changes: { agencies }, reason, ground: work.ground }
  const { version } = loaded.value
  const amended = await amendWithin(tx, door, { commitment, version, checked })
  if (!amended.ok) return amended
  return accepted({ changed: steps.length, version: amended.value.version })
}
