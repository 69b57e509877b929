import { judgeFreshness } from '@camket/domain/publication/portal/freshness'
import { logFreshness } from '@camket/services/publication/reading/log/freshness'
import { publicDoor } from '#lib/server/published.ts'
import { sharedRead } from '#lib/server/shared-read.ts'
import type { PageServerLoad } from './$types'

/** The one public page with a clock: it names no published state, so that no cache keeps it. */
export const load: PageServerLoad = async event => {
  const { now } = event.locals
  const door = publicDoor(event)
  const log = await sharedRead(door, 'freshness', () => logFreshness(door, now))
  event.setHeaders({ 'cache-control': 'no-store' })
  return { log, judged: judgeFreshness(log, now), now: now.toISOString() }
}
