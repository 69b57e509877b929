import { error } from '@sveltejs/kit'
import { plansWith } from '@camket/services/publication/reading/mirror/plansWith'
import { published } from '#lib/server/published.ts'
import { inMirrorOnly, pageIn } from '#lib/speech/mirror.ts'
import type { PageServerLoad } from './$types'

const facets = ['all', 'agency', 'right', 'group', 'year', 'missing', 'open'] as const

export const load: PageServerLoad = async event => {
  inMirrorOnly(event.locals)
  const { value } = event.params
  const facet = facets.find(known => known === event.params.facet) ?? error(404)
  if (facet === 'year' && !/^\d{4}$/.test(value)) error(404)
  const page = pageIn(event.params.page, 1)
  const parts = await published(event, async door => ({
    list: await plansWith(door, { facet, value }, page),
  }))
  return { ...parts, facet, value }
}
