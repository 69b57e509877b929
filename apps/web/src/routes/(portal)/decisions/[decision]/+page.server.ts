import { actionsFrom } from '@camket/services/publication/reading/oversight/actionsFrom'
import { doubtsAbout } from '@camket/services/publication/reading/oversight/doubts'
import { showDecision } from '@camket/services/publication/reading/oversight/listDecisions'
import { goneOrNever } from '#lib/server/gone.ts'
import { published, publicDoor } from '#lib/server/published.ts'
import { stampOf } from '#lib/server/stamp.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const id = event.params.decision
  const { shown, tasks, doubts } = await published(event, async door => ({
    shown: await showDecision(door, { decision: id }),
    doubts: await doubtsAbout(door, { kind: 'decision', id }),
    tasks: await actionsFrom(door, { kind: 'decision', id }),
  }))
  if (shown === null) return goneOrNever(event, { kind: 'decision', id })
  const { decision } = shown
  const stamp = await stampOf(publicDoor(event), { kind: 'decision', id, version: decision.version })
  return { decision, tasks, doubts, stamp }
}
