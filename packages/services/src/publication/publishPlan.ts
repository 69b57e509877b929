import { NotCanonical } from '@camket/domain/kernel/canonical'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PlanCode } from '@camket/domain/plans/draft'
import type { LikelyPerson } from '@camket/domain/plans/persons/likely-names'
import type { PublicationCode } from '@camket/domain/publication/codes'
import { buildRecords } from '@camket/domain/publication/building/build-records'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../kernel/door.ts'
import { faultPoint } from '../kernel/fault.ts'
import { lockPlan, type LockedPlan } from '../plans/editDraft.ts'
import { publish } from './append/publishTogether.ts'
import { lockHead } from './append/head.ts'
import { loadPublicBodies } from './hiddenNames.ts'
import { hindrances, loadReview, publicFacts, unmaskedPersons, unseen } from './loadReview.ts'
import { freePlanSlug } from './append/freePlanSlug.ts'
import { writePublication } from './append/writePublication.ts'

export interface Published {
  /** Public id of the plan: its address. */
  readonly slug: string
  readonly commitments: number
  readonly restrictions: number
  /** Number of public records of the tenant after this publication. */
  readonly size: number
}

type Outcome = Result<Published, PlanCode | PublicationCode>

interface Publishing {
  readonly plan: string
  readonly edition?: number
  /** How many commitments the publisher knows nobody has looked at; not said, there are to be none. */
  readonly unseen?: number | undefined
  /** How many likely names the publisher was shown and answers for leaving; not said, there are to be none. */
  readonly persons?: number | undefined
}

/**
 * Draft to public records, in one transaction: all of it or nothing. Refused while a sentence is unassigned, while nobody has
 * looked at a restrictive clause or at what looks like a private person, or when `edition` (what the publisher saw) is no longer
 * the newest.
 */
export async function publishPlan(door: Door, input: Publishing): Promise<Outcome> {
  const act = { action: 'publishPlan', subject: `plan:${input.plan}`, input } as const
  try {
    const outcome = await publish<Outcome>(door, act, async tx => {
      const plan = await lockPlan(tx, door.tenant, input.plan)
      if (plan === null) return refused('no-such-plan', { plan: input.plan })
      if (plan.state === 'published') return refused('plan-already-published', { slug: plan.slug ?? '' })
      if (plan.state !== 'draft') return refused('plan-not-a-draft', { state: plan.state })
      if (input.edition !== undefined && input.edition !== plan.edition) {
        return refused('newer-edit', { edition: plan.edition, by: plan.edited_by })
      }
      return publishLocked(tx, { door, plan, known: input })
    })
    if (outcome.ok) faultPoint('publish-committed')
    return outcome
  } catch (error) {
    if (error instanceof NotCanonical) return refused('lone-surrogate', { plan: input.plan })
    throw error
  }
}

interface Work {
  readonly door: Door
  readonly plan: LockedPlan
  readonly known: Pick<Publishing, 'unseen' | 'persons'>
}

async function publishLocked(tx: Tx, { door, plan, known }: Work): Promise<Outcome> {
  const review = await loadReview(tx, door.tenant, plan)
  const open = hindrances(review)
  if (open.length > 0) return { ok: false, refusals: open }
  const persons = unmaskedPersons(review)
  if (persons.length !== (known.persons ?? 0)) return refused('persons-unseen', told(persons))
  const commitments = unseen(review, 'commitment')
  if (commitments !== (known.unseen ?? 0)) return refused('commitments-unseen', { commitments })
  const bodies = await loadPublicBodies(tx, door.tenant)
  const head = await lockHead(tx)
  const slug = await freePlanSlug(tx, door.tenant, publicFacts(review))
  const built = buildRecords({ ...review, slug, bodies })
  const size = await writePublication(tx, { door, head, slug, built })
  await tx
    .updateTable('plan')
    .set({ state: 'published', slug, edition: plan.edition + 1 })
    .where('tenant', '=', door.tenant)
    .where('id', '=', plan.id)
    .execute()
  faultPoint('publish-before-commit')
  return accepted({
    slug,
    commitments: built.commitments.length,
    restrictions: built.restrictions.length,
    size,
  })
}

/** Of so many the refusal says what they are; the rest is on the page of the review. */
const mostNamed = 10

function told(persons: readonly LikelyPerson[]): { persons: number; words: string } {
  const named = persons.slice(0, mostNamed).map(({ words }) => words)
  const words = [...named, ...(persons.length > mostNamed ? ['…'] : [])].join('; ')
  return { persons: persons.length, words }
}
