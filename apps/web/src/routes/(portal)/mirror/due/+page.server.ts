import { dueWithinDays } from '@camket/domain/publication/states'
import { datesByYear } from '@camket/services/publication/reading/mirror/plansWith'
import { published } from '#lib/server/published.ts'
import { inMirrorOnly } from '#lib/speech/mirror.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = event => {
  inMirrorOnly(event.locals)
  return published(event, async door => ({ dates: await datesByYear(door, dueWithinDays) }))
}
