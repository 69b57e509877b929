import { listMeetings } from '@camket/services/oversight/committee/listMeetings'
import { lateReasons } from '@camket/services/publication/oversight/situation/lateReasons'
import { showSituation } from '@camket/services/publication/oversight/situation/showSituation'
import { doorFor, orError } from '#lib/office/door.ts'
import type { PageServerLoad } from './$types'

/** So many meetings can be chosen to count from. */
const mostMeetings = 24

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'readCommittee')
  // The form sends an empty value where the newest meeting is chosen.
  const since = event.url.searchParams.get('since') || null
  const { today, meetings } = orError(await listMeetings(door))
  return {
    situation: orError(await showSituation(door, since === null ? {} : { since })),
    reasons: orError(await lateReasons(door)),
    since,
    meetings: meetings
      .filter(({ on }) => on <= today)
      .slice(0, mostMeetings)
      .map(({ id, on, title }) => ({ id, on, title })),
  }
}
