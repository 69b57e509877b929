import { error } from '@sveltejs/kit'
import { planRestrictions } from '@camket/services/publication/reading/mirror/planContents'
import { published } from '#lib/server/published.ts'
import { inMirrorOnly } from '#lib/speech/mirror.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  inMirrorOnly(event.locals)
  const { plan } = event.params
  const { list } = await published(event, async door => ({ list: await planRestrictions(door, plan) }))
  if (list === null) error(404)
  return { list }
}
