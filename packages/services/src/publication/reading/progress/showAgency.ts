import type { BodyKind } from '@camket/domain/people/bodies'
import type { Figures } from '@camket/domain/publication/portal/progress/figures'
import type { Tx } from '@camket/storage/open'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf } from '../shapes.ts'
import { inSnapshot, snapshotOf } from '../snapshot.ts'
import { figuresOfAll, namesOfLeads } from './figures.ts'

export interface ShownAgency extends AsOf {
  readonly slug: string
  readonly name: string
  /** Null where the list of agencies does not know the printed name. */
  readonly body: {
    readonly kind: BodyKind
    readonly validFrom: string | null
    readonly validTo: string | null
    /** Those that took its work over. */
    readonly successors: ReadonlyArray<{ readonly slug: string; readonly name: string }>
  } | null
  /** Agencies whose work it took over. */
  readonly before: ReadonlyArray<{ readonly slug: string; readonly name: string }>
  /** Commitments in which it stands, as lead or in support. */
  readonly named: number
  readonly figures: Figures
}

/** One agency with its figures; null when no public thing names it. */
export async function showAgency(door: PublicDoor, input: { agency: string }): Promise<ShownAgency | null> {
  const { tenant } = door
  const slug = input.agency
  return inSnapshot(door, async (tx, asOf) => {
    const body = await bodyOf(tx, tenant, slug)
    const counted = await tx
      .selectFrom('portal_count')
      .select('n')
      .where('tenant', '=', tenant)
      .where('facet', '=', 'agency')
      .where('value', '=', slug)
      .executeTakeFirst()
    if (body === null && counted === undefined) return null
    const before = await tx
      .selectFrom('portal_body')
      .select('id')
      .where('tenant', '=', tenant)
      .where(eb => eb(eb.val(slug), '=', eb.fn.any('successors')))
      .orderBy('id')
      .execute()
    const others = [...(body?.successors ?? []), ...before.map(({ id }) => id)]
    const names = await namesOfLeads(tx, tenant, [slug, ...others])
    const named = (id: string): { slug: string; name: string } => ({ slug: id, name: names.get(id) ?? id })
    return {
      slug,
      name: names.get(slug) ?? slug,
      body: body === null ? null : { ...body, successors: body.successors.map(named) },
      before: before.map(({ id }) => named(id)),
      named: counted?.n ?? 0,
      figures: await figuresOfAll(tx, tenant, { lead: slug, day: asOf.day }),
    }
  })
}

async function bodyOf(tx: Tx, tenant: string, id: string) {
  const row = await tx
    .selectFrom('portal_body')
    .select(['kind', 'valid_from as validFrom', 'valid_to as validTo', 'successors'])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Slugs of all bodies of the public list. */
export async function bodySlugs(door: PublicDoor): Promise<string[]> {
  const { slugs } = await snapshotOf(door, async tx => {
    const rows = await tx
      .selectFrom('portal_body')
      .select('id')
      .where('tenant', '=', door.tenant)
      .orderBy('id')
      .execute()
    return { slugs: rows.map(({ id }) => id) }
  })
  return slugs
}
