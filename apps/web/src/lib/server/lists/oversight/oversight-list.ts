// The lists of oversight by their name, as pages of a static copy read them.
import { oversightLists, type OversightList } from '@camket/services/publication/reading/mirror/oversight'
import { listDoubts } from '@camket/services/publication/reading/oversight/doubts'
import { listFindings } from '@camket/services/publication/reading/oversight/findings'
import { listPublicActions } from '@camket/services/publication/reading/oversight/listActions'
import { listDecisions } from '@camket/services/publication/reading/oversight/listDecisions'
import { listProposals } from '@camket/services/publication/reading/oversight/listProposals'
import { listReviews } from '@camket/services/publication/reading/oversight/reviews'
import { listRounds } from '@camket/services/publication/reading/oversight/rounds'
import type { PublicDoor } from '@camket/services/kernel/door'
import type { Sized } from '@camket/services/publication/reading/oversight/figures/page-size'
import { error } from '@sveltejs/kit'

/** 404 where there is no list of that name. */
export function oversightListNamed(name: string): OversightList {
  return oversightLists.find(known => known === name) ?? error(404)
}

/** One list, of which the page knows what its lines are. */
export async function readOversight(door: PublicDoor, name: OversightList, size: Sized) {
  switch (name) {
    case 'reviews':
      return { name, ...(await listReviews(door, size)) }
    case 'rounds':
      return { name, ...(await listRounds(door, size)) }
    case 'findings':
      return { name, ...(await listFindings(door, size)) }
    case 'actions':
      return { name, ...(await listPublicActions(door, size)) }
    case 'decisions':
      return { name, ...(await listDecisions(door, size)) }
    case 'proposals':
      return { name, ...(await listProposals(door, size)) }
    case 'doubts':
      return { name, ...(await listDoubts(door, size)) }
  }
}

export type OversightRead = Awaited<ReturnType<typeof readOversight>>
