import { showProposal } from '@camket/services/publication/reading/oversight/listProposals'
import { goneOrNever } from '#lib/server/gone.ts'
import { published, publicDoor } from '#lib/server/published.ts'
import { stampOf } from '#lib/server/stamp.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const id = event.params.proposal
  const { shown } = await published(event, async door => ({
    shown: await showProposal(door, { proposal: id }),
  }))
  if (shown === null) return goneOrNever(event, { kind: 'proposal', id })
  const { proposal } = shown
  const stamp = await stampOf(publicDoor(event), { kind: 'proposal', id, version: proposal.version })
  return { proposal, stamp }
}
