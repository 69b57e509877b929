import { waits } from '@camket/domain/oversight/inspection/waiting'
import { listActions } from '@camket/services/oversight/actions/listActions'
import { actsForBody } from '@camket/services/commitments/work/mayReport'
import { doorFor, orError } from '#lib/office/door.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'readActions')
  const wait = waits.find(one => one === event.url.searchParams.get('wait'))
  const list = orError(await listActions(door, wait === undefined ? {} : { wait }))
  return { list, wait: wait ?? null, isOwn: actsForBody(door.author) }
}
