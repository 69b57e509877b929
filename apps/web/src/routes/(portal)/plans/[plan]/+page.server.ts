import { showPlan } from '@camket/services/publication/reading/showPlan'
import { goneOrNever } from '#lib/server/gone.ts'
import { published, publicDoor } from '#lib/server/published.ts'
import { stampOf } from '#lib/server/stamp.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const { shown } = await published(event, async door => ({
    shown: await showPlan(door, { plan: event.params.plan }),
  }))
  if (shown === null) return goneOrNever(event, { kind: 'plan', id: event.params.plan })
  const { id, version } = shown.plan
  return { shown, stamp: await stampOf(publicDoor(event), { kind: 'plan', id, version }) }
}
