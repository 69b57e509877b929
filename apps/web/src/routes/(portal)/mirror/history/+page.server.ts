import { publications } from '@camket/services/publication/reading/history'
import { published } from '#lib/server/published.ts'
import { inMirrorOnly } from '#lib/speech/mirror.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = event => {
  inMirrorOnly(event.locals)
  return published(event, async door => ({ times: await publications(door, {}) }))
}
