import { listMeetings } from '@camket/services/oversight/committee/listMeetings'
import { lateReasons } from '@camket/services/publication/oversight/situation/lateReasons'
import { showSituation } from '@camket/services/publication/oversight/situation/showSituation'
import { doorFor, orError } from '#lib/office/door.ts'
import type { PageServerLoad } from './$types'

/** So many meetings can be chosen to count from. */
const mostMeetings = 24
/** So many stand on the one page of paper. */
const mostReasons = 6

export const load: PageServerLoad = async event => {
  const door = doorFor(event, 'readCommittee')
  // The form sends an empty value where the newest meeting is chosen.
  const since = event.url.searchParams.get('since') || null
  // Each reads by itself: the page waits for the longest of them, not for one after the other.
  const [held, situation, reasons] = await Promise.all([
    listMeetings(door),
    showSituation(door, since === null ? {} : { since }),
    lateReasons(door, { limit: mostReasons }),
  ])
  const { today, meetings } = orError(held)
  return {
    situation: orError(situation),
    reasons: orError(reasons),
    since,
    meetings: meetings
      .filter(({ on }) => on <= today)
      .slice(0, mostMeetings)
      .map(({ id, on, title }) => ({ id, on, title })),
  }
}
