import { showSituation } from '@camket/services/publication/oversight/situation/showSituation'
import { doorFor, orError } from '#lib/office/door.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const { still, stillGroups } = orError(await showSituation(doorFor(event, 'readCommittee')))
  return { still, stillGroups }
}
