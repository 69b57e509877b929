import {
  listAmendments,
  type AmendmentLine,
} from '@camket/services/publication/reading/progress/listAmendments'
import { dueViews, listDues, type DueLine } from '@camket/services/publication/reading/progress/listDues'
import { listStandings } from '@camket/services/publication/reading/progress/listStandings'
import type { StandingLine } from '@camket/services/publication/reading/progress/listed/standing-lines'
import { listUpdates, type UpdateLine } from '@camket/services/publication/reading/progress/listUpdates'
import type { Page } from '@camket/services/publication/reading/shapes'
import type { PublicDoor } from '@camket/services/kernel/door'
import type { ListName } from '../../standing/lists.ts'
import { dueQuery, newsQuery, standingQuery } from './query.ts'

export type ReadList =
  | { readonly of: 'standings'; readonly page: Page<StandingLine> }
  | { readonly of: 'dues'; readonly page: Page<DueLine> }
  | { readonly of: 'updates'; readonly page: Page<UpdateLine> }
  | { readonly of: 'amendments'; readonly page: Page<AmendmentLine> }

/**
 * A page of a list of progress as its address asks for it; `most` lines where the address names no number. `newest`: what came
 * to pass last stands first, as a feed wants it.
 */
export async function readList(
  door: PublicDoor,
  {
    name,
    params,
    most,
    newest,
  }: { name: ListName; params: URLSearchParams; most?: number; newest?: boolean },
): Promise<ReadList> {
  const limit = most === undefined || params.has('limit') ? {} : { limit: most }
  if (name === 'updates')
    return { of: name, page: await listUpdates(door, { ...newsQuery(params), ...limit }) }
  if (name === 'amendments')
    return { of: name, page: await listAmendments(door, { ...newsQuery(params), ...limit }) }
  const order = newest ? { order: 'newest' as const } : {}
  const view = dueViews.find(known => known === name)
  if (view !== undefined)
    return { of: 'dues', page: await listDues(door, { ...dueQuery(params), ...limit, ...order, view }) }
  return {
    of: 'standings',
    page: await listStandings(door, { ...standingQuery(params), ...limit, ...order }),
  }
}
