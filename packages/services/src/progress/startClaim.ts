import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { WorkCode } from '@camket/domain/commitments/work/codes'
import { claimDataSchema, type ClaimData } from '@camket/domain/progress/claim'
import type { ProgressCode } from '@camket/domain/progress/codes'
import { handOf, isOfAgency } from '@camket/domain/progress/who-sees'
import type { Tx } from '@camket/storage/open'
import { mayReport } from '../commitments/work/mayReport.ts'
import type { Door } from '../kernel/door.ts'
import { isId, newId } from '../kernel/new-id.ts'
import { write } from '../kernel/write.ts'
import { loadReported, unfittingClaim } from './around-claim.ts'
import { loadClaim } from './stored-claim.ts'

export interface Started {
  readonly claim: string
  readonly edition: number
  /** True when this very claim was there already: the same form sent twice makes one. */
  readonly alreadyHere: boolean
}

type Outcome = Result<Started, 'not-allowed' | 'bad-input' | ProgressCode | WorkCode>

/**
 * A draft of what the agency says of a commitment that it leads and accepted. `claim` may name it (a UUID of the sender's
 * own), so that a form that was kept while there was no network is taken once however often it is sent.
 */
export async function startClaim(
  door: Door,
  input: { claim?: string; commitment: string; data: ClaimData },
): Promise<Outcome> {
  const checked = checkInput(claimDataSchema, input.data)
  if (!checked.ok) return checked
  if (input.claim !== undefined && !isId(input.claim)) {
    return refused('bad-input', { field: 'claim', problem: 'invalid_format' })
  }
  const { commitment } = input
  const named = { id: input.claim ?? newId(door.now), commitment, data: checked.value }
  const act = {
    action: 'draftClaim',
    subject: `claim:${named.id}`,
    input: { commitment, data: checked.value },
    isChange: (outcome: Outcome) => outcome.ok && !outcome.value.alreadyHere,
  } as const
  return write<Outcome>(door, act, tx => start(tx, door, named))
}

interface Named {
  readonly id: string
  readonly commitment: string
  readonly data: ClaimData
}

async function start(tx: Tx, door: Door, named: Named): Promise<Outcome> {
  const { id, commitment, data } = named
  const there = await loadClaim(tx, { tenant: door.tenant, claim: id })
  if (there !== null) {
    const isSame = isOfAgency(door.author, there) && there.commitment === commitment
    return isSame
      ? accepted({ claim: id, edition: there.edition, alreadyHere: true })
      : refused('no-such-claim')
  }
  const reporting = await mayReport(tx, { tenant: door.tenant, author: door.author, commitment })
  if (!reporting.ok) return reporting
  const of = await loadReported(tx, door, commitment)
  if (of === null) return refused('no-such-work', { commitment })
  const unfit = unfittingClaim(data, of)
  if (unfit.length > 0) return { ok: false, refusals: unfit }
  const made = await insert(tx, door, { ...named, body: reporting.value.body })
  return made ? accepted({ claim: id, edition: 1, alreadyHere: false }) : retried(tx, door, named)
}

async function insert(tx: Tx, door: Door, claim: Named & { readonly body: string }): Promise<boolean> {
  const { author, now } = door
  const hand = handOf(author)
  const row = await tx
    .insertInto('claim')
    .values({
      tenant: door.tenant,
      id: claim.id,
      commitment: claim.commitment,
      body: claim.body,
      state: 'draft',
      data: JSON.stringify(claim.data),
      drafted_by: author.name,
      drafters: hand === null ? [] : [hand],
      edited_by: author.name,
      created_at: now,
      edited_at: now,
      edition: 1,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

// Another of the same moment was first: the same form, or a colleague's own.
async function retried(tx: Tx, door: Door, { id, commitment }: Named): Promise<Outcome> {
  const there = await loadClaim(tx, { tenant: door.tenant, claim: id })
  if (there === null) return refused('claim-open')
  if (!isOfAgency(door.author, there) || there.commitment !== commitment) return refused('no-such-claim')
  return accepted({ claim: id, edition: there.edition, alreadyHere: true })
}
