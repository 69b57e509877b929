import { accepted, type Result } from '@camket/domain/kernel/refusal'
import type { ClaimData, ClaimState } from '@camket/domain/progress/claim'
import { isOfAgency, maySeeClaim } from '@camket/domain/progress/who-sees'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../kernel/door.ts'
import { read } from '../kernel/write.ts'
import { blindHandOf, isOpenTo } from '../commitments/work/blind-first.ts'
import { selectClaims } from './stored-claim.ts'

export interface ClaimLine {
  readonly claim: string
  readonly commitment: string
  /** What the commitment says; null where it is not public any more. */
  readonly words: string | null
  readonly body: string
  readonly state: ClaimState
  readonly edition: number
  readonly asOf: string
  readonly step: ClaimData['step']
  readonly percent: number | null
  readonly milestone: number | null
  readonly draftedBy: string
  readonly editedBy: string
  readonly editedAt: Date
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  /** Why it was returned; null where it never was. */
  readonly answer: string | null
  /** Entry index of the update that it became. */
  readonly entry: number | null
}

interface Asked {
  readonly commitment?: string
  readonly states?: readonly ClaimState[]
  /** 200 where not said; the newest first. */
  readonly limit?: number
}

/** The claims that the author may see: the own agency's, what was submitted and approved for the secretariat. */
export async function listClaims(
  door: Door,
  { commitment, states, limit = 200 }: Asked = {},
): Promise<Result<readonly ClaimLine[], 'not-allowed'>> {
  const { author } = door
  const found = await read(door, 'readClaims', async tx => {
    const hand = await blindHandOf(tx, door)
    const rows = await selectClaims(tx, door.tenant)
      .$if(commitment !== undefined, query => query.where('commitment', '=', commitment ?? ''))
      .$if(states !== undefined, query => query.where('state', 'in', states ?? []))
      .$if(author.body !== null && author.role !== 'reviewer', query =>
        query.where('body', '=', author.body ?? ''),
      )
      .$if(hand !== null, query => query.where(isOpenTo(hand ?? '')))
      .orderBy('edited_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute()
    const seen = rows.filter(row => maySeeClaim(author, row))
    return { seen, words: await wordsOf(tx, door.tenant, seen) }
  })
  if (!found.ok) return found
  return accepted(
    found.value.seen.map(row => {
      const { id, data, drafters: _drafters, submittedAt: _submittedAt, ...line } = row
      const { asOf, step, percent, milestone } = data
      // Between the agency and itself until it is sorted out.
      const answer = isOfAgency(author, row) ? line.answer : null
      const words = found.value.words.get(row.commitment) ?? null
      return { ...line, words, claim: id, asOf, step, percent, milestone, answer }
    }),
  )
}

async function wordsOf(
  tx: Tx,
  tenant: string,
  claims: ReadonlyArray<{ readonly commitment: string }>,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(claims.map(({ commitment }) => commitment))]
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('portal_commitment')
    .select(['id', 'text'])
    .where('tenant', '=', tenant)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, text }) => [id, text]))
}
