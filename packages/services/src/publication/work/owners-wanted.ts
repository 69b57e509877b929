// Whom the secretariat wants to have a commitment: checked against the list of bodies and against today.
import { z } from 'zod'
import type { WorkCode } from '@camket/domain/commitments/work/codes'
import type { WantedOwner } from '@camket/domain/commitments/work/owners'
import { hasEnded } from '@camket/domain/commitments/work/succession'
import { accepted, refused, type Refusal, type Result } from '@camket/domain/kernel/refusal'
import type { Body } from '@camket/domain/people/bodies'
import { assignmentModes, assignmentRoles } from '@camket/domain/plans/reading'

export const ownersSchema = z
  .array(
    z.strictObject({
      body: z.string().regex(/^[a-z0-9-]{1,80}$/),
      part: z.enum(assignmentRoles),
      /** Null: as the body has it now. */
      mode: z.enum(assignmentModes).nullable(),
    }),
  )
  .max(60)

type OwnersCode = Extract<WorkCode, 'no-lead' | 'two-leads' | 'body-twice' | 'body-collective' | 'body-ended'>

/** All that is wrong with a choice of owners, at once. */
export function checkOwners(
  owners: readonly WantedOwner[],
  bodies: ReadonlyMap<string, Body>,
  today: string,
): Result<null, OwnersCode | 'no-such-body'> {
  const leads = owners.filter(({ part }) => part === 'lead').length
  const refusals: Refusal<OwnersCode | 'no-such-body'>[] = [
    ...(leads === 0 ? refused('no-lead').refusals : []),
    ...(leads > 1 ? refused('two-leads').refusals : []),
    ...owners.flatMap((owner, i) => problemsOf(owner, { isTwice: seenBefore(owners, i), bodies, today })),
  ]
  return refusals.length === 0 ? accepted(null) : { ok: false, refusals }
}

const seenBefore = (owners: readonly WantedOwner[], i: number): boolean =>
  owners.findIndex(({ body }) => body === owners[i]?.body) < i

function problemsOf(
  { body: id }: WantedOwner,
  at: { isTwice: boolean; bodies: ReadonlyMap<string, Body>; today: string },
): Refusal<OwnersCode | 'no-such-body'>[] {
  const body = at.bodies.get(id)
  if (body === undefined) return refused('no-such-body', { body: id }).refusals
  if (at.isTwice) return refused('body-twice', { body: body.name }).refusals
  if (body.kind === 'collective') return refused('body-collective', { body: body.name }).refusals
  if (hasEnded(body, at.today))
    return refused('body-ended', { body: body.name, on: body.validTo ?? '' }).refusals
  return []
}
