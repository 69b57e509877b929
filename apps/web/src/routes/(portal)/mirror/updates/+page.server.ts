import { newsPages } from '@camket/services/publication/reading/mirror/news'
import { listUpdates } from '@camket/services/publication/reading/progress/listUpdates'
import { published } from '#lib/server/published.ts'
import { inMirrorOnly } from '#lib/speech/mirror.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = event => {
  inMirrorOnly(event.locals)
  return published(event, async door => ({
    list: await listUpdates(door, {}),
    all: await newsPages(door, 'updates'),
  }))
}
