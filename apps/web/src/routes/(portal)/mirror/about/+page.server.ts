import { publishedSize } from '@camket/services/publication/reading/publishedSize'
import { published } from '#lib/server/published.ts'
import { inMirrorOnly } from '#lib/speech/mirror.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = event => {
  inMirrorOnly(event.locals)
  return published(event, async door => ({ state: await publishedSize(door) }))
}
