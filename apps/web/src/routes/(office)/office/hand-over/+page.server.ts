import { actsForBody } from '@camket/services/commitments/work/mayReport'
import { showHandOver } from '@camket/services/oversight/hand-over/showHandOver'
import { listBodies } from '@camket/services/people/listBodies'
import { doorFor, orError } from '#lib/office/door.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'readClaims')
  const isAgency = actsForBody(door.author)
  const body = event.url.searchParams.get('body') ?? ''
  const bodies = isAgency ? [] : orError(await listBodies(door)).map(({ id, name }) => ({ id, name }))
  const handOver = isAgency || body !== '' ? orError(await showHandOver(door, { body })) : null
  return { handOver, bodies, isAgency, body }
}
