import { oversightCounts } from '@camket/services/publication/reading/oversight/oversightCounts'
import { showPlan } from '@camket/services/publication/reading/showPlan'
import { goneOrNever } from '#lib/server/gone.ts'
import { published, publicDoor } from '#lib/server/published.ts'
import { stampOf } from '#lib/server/stamp.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const { plan } = event.params
  const { shown, oversight } = await published(event, async door => ({
    shown: await showPlan(door, { plan }),
    oversight: await oversightCounts(door, { plan }),
  }))
  if (shown === null) return goneOrNever(event, { kind: 'plan', id: plan })
  const { id, version } = shown.plan
  return { shown, oversight, stamp: await stampOf(publicDoor(event), { kind: 'plan', id, version }) }
}
