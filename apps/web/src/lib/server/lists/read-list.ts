import {
  listAmendments,
  type AmendmentLine,
} from '@camket/services/publication/reading/progress/listAmendments'
import { listStandings, type StandingLine } from '@camket/services/publication/reading/progress/listStandings'
import { listUpdates, type UpdateLine } from '@camket/services/publication/reading/progress/listUpdates'
import type { Page } from '@camket/services/publication/reading/shapes'
import type { PublicDoor } from '@camket/services/kernel/door'
import type { ListName } from '../../standing/lists.ts'
import { newsQuery, standingQuery } from './query.ts'

export type ReadList =
  | { readonly of: 'standings'; readonly page: Page<StandingLine> }
  | { readonly of: 'updates'; readonly page: Page<UpdateLine> }
  | { readonly of: 'amendments'; readonly page: Page<AmendmentLine> }

/** A page of a list of progress as its address asks for it; `most` lines where the address names no number. */
export async function readList(
  door: PublicDoor,
  { name, params, most }: { name: ListName; params: URLSearchParams; most?: number },
): Promise<ReadList> {
  const limit = most === undefined || params.has('limit') ? {} : { limit: most }
  if (name === 'updates')
    return { of: name, page: await listUpdates(door, { ...newsQuery(params), ...limit }) }
  if (name === 'amendments')
    return { of: name, page: await listAmendments(door, { ...newsQuery(params), ...limit }) }
  const view = name === 'standing' ? 'all' : name
  return { of: 'standings', page: await listStandings(door, { ...standingQuery(params, view), ...limit }) }
}
