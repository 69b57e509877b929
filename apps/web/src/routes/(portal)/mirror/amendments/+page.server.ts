import { newsPages } from '@camket/services/publication/reading/mirror/news'
import { listAmendments } from '@camket/services/publication/reading/progress/listAmendments'
import { published } from '#lib/server/published.ts'
import { inMirrorOnly } from '#lib/speech/mirror.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = event => {
  inMirrorOnly(event.locals)
  return published(event, async door => ({
    list: await listAmendments(door, {}),
    all: await newsPages(door, 'amendments'),
  }))
}
