import { error } from '@sveltejs/kit'
import { planCommitments } from '@camket/services/publication/reading/mirror/planContents'
import { published } from '#lib/server/published.ts'
import { inMirrorOnly, pageIn } from '#lib/speech/mirror.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  inMirrorOnly(event.locals)
  const at = { plan: event.params.plan, page: pageIn(event.params.page, 1) }
  const { list } = await published(event, async door => ({ list: await planCommitments(door, at) }))
  if (list === null) error(404)
  return { list }
}
