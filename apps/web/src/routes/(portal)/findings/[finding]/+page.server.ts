import { doubtsAbout } from '@camket/services/publication/reading/oversight/doubts'
import { showFinding } from '@camket/services/publication/reading/oversight/findings'
import { goneOrNever } from '#lib/server/gone.ts'
import { published, publicDoor } from '#lib/server/published.ts'
import { stampOf } from '#lib/server/stamp.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const id = event.params.finding
  const { finding, doubts } = await published(event, async door => ({
    finding: await showFinding(door, { finding: id }),
    doubts: await doubtsAbout(door, { kind: 'finding', id }),
  }))
  if (finding === null) return goneOrNever(event, { kind: 'finding', id })
  const stamp = await stampOf(publicDoor(event), { kind: 'finding', id, version: finding.version })
  return { finding, doubts, stamp }
}
