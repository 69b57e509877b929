import { showSituation } from '@camket/services/publication/oversight/situation/showSituation'
import { doorFor, orError } from '#lib/office/door.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'readCommittee')
  const since = event.url.searchParams.get('since')
  return { situation: orError(await showSituation(door, since === null ? {} : { since })) }
}
