import type { Body } from '../../people/bodies.ts'
import { slugOf } from '../../kernel/fold.ts'

/** Finds the body of the list that a printed name means on a day; null when none, or more than one, fits. */
export function bodyFinder(bodies: readonly Body[]): (name: string, on: string | null) => string | null {
  const byName = new Map<string, Body[]>()
  for (const body of bodies) {
    for (const name of new Set(
      [body.name, ...(body.short === null ? [] : [body.short]), ...body.aliases].map(nameKey),
    )) {
      byName.set(name, [...(byName.get(name) ?? []), body])
    }
  }
  return (name, on) => {
    const named = byName.get(nameKey(name)) ?? []
    const living = on === null ? named : named.filter(body => livesOn(body, on))
    const fitting = living.length > 0 ? living : named
    return fitting.length === 1 ? (fitting[0] as Body).id : null
  }
}

function livesOn(body: Body, on: string): boolean {
  return (body.validFrom === null || body.validFrom <= on) && (body.validTo === null || body.validTo >= on)
}

function nameKey(name: string): string {
  return slugOf(name, 300).replace(/^ubnd(?=-|$)/, 'uy-ban-nhan-dan')
}

/** What lists are filtered by: the body's id, else the printed name as a slug. */
export function agencySlug(agency: { name: string; body: string | null }): string {
  return agency.body ?? (slugOfAgency(agency.name) || 'redacted')
}

// A plan names the same few agencies in every promise.
const slugs = new Map<string, string>()
const mostSlugs = 5_000

function slugOfAgency(name: string): string {
  const known = slugs.get(name)
  if (known !== undefined) return known
  const slug = slugOf(name, 80)
  if (slugs.size < mostSlugs) slugs.set(name, slug)
  return slug
}
