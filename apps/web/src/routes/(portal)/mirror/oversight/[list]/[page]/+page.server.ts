import { error } from '@sveltejs/kit'
import { entriesOnPage } from '@camket/services/publication/reading/mirror/entries'
import { oversightListNamed, readOversight } from '#lib/server/lists/oversight/oversight-list.ts'
import { published } from '#lib/server/published.ts'
import { inMirrorOnly, pageIn } from '#lib/speech/mirror.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  inMirrorOnly(event.locals)
  const name = oversightListNamed(event.params.list)
  const page = pageIn(event.params.page, 0)
  const entries = { from: page * entriesOnPage, to: (page + 1) * entriesOnPage }
  const { list } = await published(event, async door => ({
    list: await readOversight(door, name, { entries }),
  }))
  if (list.lines.length === 0) error(404)
  return { list, page, ...entries }
}
