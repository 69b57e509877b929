import { doubtsAbout } from '@camket/services/publication/reading/oversight/doubts'
import { showRestriction } from '@camket/services/publication/reading/restrictions'
import { goneOrNever } from '#lib/server/gone.ts'
import { published, publicDoor } from '#lib/server/published.ts'
import { stampOf } from '#lib/server/stamp.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const { shown, doubts } = await published(event, async door => ({
    shown: await showRestriction(door, { restriction: event.params.id }),
    doubts: await doubtsAbout(door, { kind: 'restriction', id: event.params.id }),
  }))
  if (shown === null) return goneOrNever(event, { kind: 'restriction', id: event.params.id })
  const stamp = await stampOf(publicDoor(event), {
    kind: 'restriction',
    id: shown.id,
    version: shown.version,
  })
  return { shown, doubts, stamp }
}
