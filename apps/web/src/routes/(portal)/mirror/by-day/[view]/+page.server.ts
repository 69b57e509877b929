import { error } from '@sveltejs/kit'
import { standingMonths } from '@camket/services/publication/reading/mirror/standingsIn'
import { listStandings } from '@camket/services/publication/reading/progress/listStandings'
import { published } from '#lib/server/published.ts'
import { inMirrorOnly } from '#lib/speech/mirror.ts'
import type { PageServerLoad } from './$types'

/** So many stand on the one page, which each new day may write anew; the lists by month have them all. */
const most = 200

const views = ['upcoming', 'overdue'] as const

export const load: PageServerLoad = async event => {
  inMirrorOnly(event.locals)
  const view = views.find(known => known === event.params.view) ?? error(404)
  const parts = await published(event, async door => ({
    list: await listStandings(door, { view, limit: most }),
    months: await standingMonths(door),
  }))
  return { ...parts, view }
}
