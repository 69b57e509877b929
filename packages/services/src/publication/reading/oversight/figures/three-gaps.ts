// How far the newest review stands from the agency's word and from what the evidence supports, of every agency that leads.
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../../../kernel/door.ts'
import type { AsOf } from '../../shapes.ts'
import { snapshotOf } from '../../snapshot.ts'
import { standsAs } from './review-gap.ts'

/** Commitments whose newest review can be compared, and in how many the words differ. */
export interface ThreeGaps {
  /** With a review and a word of the agency on the whole; evidence is judged for each of these, and for no other. */
  readonly compared: number
  readonly belowAgency: number
  readonly belowEvidence: number
  /** The reviewer finds more than the published rule makes of the evidence. */
  readonly aboveEvidence: number
}

const noGaps: ThreeGaps = Object.freeze({
  compared: 0,
  belowAgency: 0,
  belowEvidence: 0,
  aboveEvidence: 0,
})

/** Of all, and of each agency that has any; null is the lead of those that name none. */
export interface GapsByLead extends AsOf {
  readonly all: ThreeGaps
  readonly byLead: ReadonlyArray<ThreeGaps & { readonly lead: string | null }>
}

export async function threeGapsByLead(door: PublicDoor): Promise<GapsByLead> {
  return snapshotOf(door, async tx => {
    const byLead = await gapsOf(tx, door.tenant, null)
    const sum = (key: keyof ThreeGaps): number => byLead.reduce((n, gaps) => n + gaps[key], 0)
    const all = {
      compared: sum('compared'),
      belowAgency: sum('belowAgency'),
      belowEvidence: sum('belowEvidence'),
      aboveEvidence: sum('aboveEvidence'),
    }
    return { all, byLead }
  })
}

/** The same of one agency. */
export async function threeGaps(door: PublicDoor, { agency }: { agency: string }): Promise<ThreeGaps & AsOf> {
  return snapshotOf(door, async tx => (await gapsOf(tx, door.tenant, agency))[0] ?? { ...noGaps })
}

async function gapsOf(tx: Tx, tenant: string, agency: string | null): Promise<GapsByLead['byLead']> {
  const { rows } = await sql<ThreeGaps & { lead: string | null }>`
    select s.lead, count(*)::int as compared,
      count(*) filter (where ${standsAs('below')})::int as "belowAgency",
      count(*) filter (where ${standsAs('below', 'evidence')})::int as "belowEvidence",
      count(*) filter (where ${standsAs('above', 'evidence')})::int as "aboveEvidence"
    from portal_standing s
    where s.tenant = ${tenant} and s.review_step is not null and s.agency_step is not null
      and (${agency}::text is null or s.lead = ${agency})
    group by s.lead`.execute(tx)
  return rows
}
