import { error } from '@sveltejs/kit'
import { planByFacet, planFacets } from '@camket/services/publication/reading/mirror/planContents'
import { published } from '#lib/server/published.ts'
import { inMirrorOnly } from '#lib/speech/mirror.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  inMirrorOnly(event.locals)
  const facet = planFacets.find(known => known === event.params.facet) ?? error(404)
  const at = { plan: event.params.plan, facet }
  const { list } = await published(event, async door => ({ list: await planByFacet(door, at) }))
  if (list === null) error(404)
  return { list, facet }
}
