import { judgeFreshness } from '@camket/domain/publication/portal/freshness'
import { logFreshness } from '@camket/services/publication/reading/log/freshness'
import { publicDoor } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

/** The one public page with a clock: it names no published state, so that no cache keeps it. */
export const load: PageServerLoad = async event => {
  const { now } = event.locals
  const log = await logFreshness(publicDoor(event), now)
  event.setHeaders({ 'cache-control': 'no-store' })
  return { log, judged: judgeFreshness(log, now), now: now.toISOString() }
}
