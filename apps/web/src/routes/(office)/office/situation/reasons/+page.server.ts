import { lateReasons } from '@camket/services/publication/oversight/situation/lateReasons'
import { doorFor, orError } from '#lib/office/door.ts'
import type { PageServerLoad } from './$types'

/** So many stand on one page of the list. */
const limit = 50

export const load: PageServerLoad = async event => {
  const after = event.url.searchParams.get('after')
  const door = doorFor(event, 'readCommittee')
  return { page: orError(await lateReasons(door, { limit, ...(after === null ? {} : { after }) })) }
}
