import { error } from '@sveltejs/kit'
import { standingFacets, standingsIn } from '@camket/services/publication/reading/mirror/standingsIn'
import { published } from '#lib/server/published.ts'
import { inMirrorOnly, pageIn } from '#lib/speech/mirror.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  inMirrorOnly(event.locals)
  const { value } = event.params
  const facet = standingFacets.find(known => known === event.params.facet) ?? error(404)
  if (facet === 'due' && !/^(none|\d{4}-(0[1-9]|1[0-2]))$/.test(value)) error(404)
  const page = pageIn(event.params.page, 1)
  const { list } = await published(event, async door => ({
    list: await standingsIn(door, { facet, value }, page),
  }))
  if (list === null) error(404)
  return { list, facet, value }
}
