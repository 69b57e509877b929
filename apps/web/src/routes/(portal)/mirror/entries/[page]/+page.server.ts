import { error } from '@sveltejs/kit'
import { entriesPage } from '@camket/services/publication/reading/mirror/entries'
import { published } from '#lib/server/published.ts'
import { inMirrorOnly, pageIn } from '#lib/speech/mirror.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  inMirrorOnly(event.locals)
  const page = pageIn(event.params.page, 0)
  const { list } = await published(event, async door => ({ list: await entriesPage(door, page) }))
  if (list === null) error(404)
  return { list }
}
