// The names that a plan's redactions hide: whatever is published of it, at once or later, is masked with them.
import { maskerFor, type Masker } from '@camket/domain/plans/persons/hidden-names'
import type { Body } from '@camket/domain/people/bodies'
import { publicBodies } from '@camket/domain/publication/mask-records'
import type { Tx } from '@camket/storage/open'
import { loadRedactions } from '../plans/loadRedactions.ts'
import { loadText } from '../commitments/stored-units.ts'
import { loadBodies } from '../people/listBodies.ts'

async function maskerOf(tx: Tx, place: { tenant: string; plan: string }): Promise<Masker> {
  const redactions = await loadRedactions(tx, place.tenant, place.plan)
  return maskerFor(redactions.length === 0 ? '' : await loadText(tx, place), redactions)
}

/** The mask of a published plan, by its public id. */
export async function maskerOfPublished(tx: Tx, tenant: string, slug: string): Promise<Masker> {
  const plan = await tx
    .selectFrom('plan')
    .select('id')
    .where('tenant', '=', tenant)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return plan === undefined ? maskerFor('', []) : maskerOf(tx, { tenant, plan: plan.id })
}

/**
 * The mask for what is said of these plans: whatever one of them hides. What is about none is masked with what any plan of the
 * tenant hides, for nobody can tell out of which paper somebody has a name.
 */
export async function maskerOfAll(tx: Tx, tenant: string, plans: readonly string[]): Promise<Masker> {
  const maskers =
    plans.length === 0
      ? await everyMasker(tx, tenant)
      : await Promise.all([...new Set(plans)].map(slug => maskerOfPublished(tx, tenant, slug)))
  return {
    text: '',
    spans: [],
    mask: words => maskers.reduce((said, masker) => masker.mask(said), words),
    spells: slug => maskers.some(masker => masker.spells(slug)),
  }
}

async function everyMasker(tx: Tx, tenant: string): Promise<Masker[]> {
  const plans = await tx
    .selectFrom('redaction')
    .select('plan')
    .distinct()
    .where('tenant', '=', tenant)
    .execute()
  return Promise.all(plans.map(({ plan }) => maskerOf(tx, { tenant, plan })))
}

/** The bodies that may be published: none bears a name that any plan of the tenant hides. */
export async function loadPublicBodies(tx: Tx, tenant: string): Promise<Body[]> {
  return publicBodies(await loadBodies(tx, tenant), await everyMasker(tx, tenant))
}
