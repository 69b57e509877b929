import { standingMonths } from '@camket/services/publication/reading/mirror/standingsIn'
import { published } from '#lib/server/published.ts'
import { inMirrorOnly } from '#lib/speech/mirror.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = event => {
  inMirrorOnly(event.locals)
  return published(event, async door => ({ list: await standingMonths(door) }))
}
