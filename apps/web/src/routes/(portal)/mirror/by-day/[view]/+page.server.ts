import { error } from '@sveltejs/kit'
import { standingMonths } from '@camket/services/publication/reading/mirror/standingsIn'
import { dueViews, listDues } from '@camket/services/publication/reading/progress/listDues'
import { published } from '#lib/server/published.ts'
import { inMirrorOnly } from '#lib/speech/mirror.ts'
import type { PageServerLoad } from './$types'

/** So many stand on the one page, which each new day may write anew; the lists by month have them all. */
const most = 200

export const load: PageServerLoad = async event => {
  inMirrorOnly(event.locals)
  const view = dueViews.find(known => known === event.params.view) ?? error(404)
  const parts = await published(event, async door => ({
    list: await listDues(door, { view, limit: most }),
    months: await standingMonths(door),
  }))
  return { ...parts, view }
}
