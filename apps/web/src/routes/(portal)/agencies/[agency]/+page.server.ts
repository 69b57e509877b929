import { error } from '@sveltejs/kit'
import { listPublicActions } from '@camket/services/publication/reading/oversight/listActions'
import { oversightCounts } from '@camket/services/publication/reading/oversight/oversightCounts'
import { threeGaps } from '@camket/services/publication/reading/oversight/figures/three-gaps'
import { reviewSteps } from '@camket/services/publication/reading/oversight/figures/review-gap'
import { reviewFigures } from '@camket/services/publication/reading/oversight/reviews'
import { listDues } from '@camket/services/publication/reading/progress/listDues'
import { listUpdates } from '@camket/services/publication/reading/progress/listUpdates'
import { showAgency } from '@camket/services/publication/reading/progress/showAgency'
import { goneOrNever } from '#lib/server/gone.ts'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

/** So many lines of each list stand on an agency's page; the lists have them all. A copy has no list of one agency's own. */
const few = 5
const fewInCopy = 200

export const load: PageServerLoad = async event => {
  const { agency } = event.params
  if (agency.length > 200) error(404)
  const limit = event.locals.mirror === null ? few : fewInCopy
  const { shown, ...lists } = await published(event, async door => ({
    shown: await showAgency(door, { agency }),
    overdue: await listDues(door, { view: 'overdue', agency, limit }),
    upcoming: await listDues(door, { view: 'upcoming', agency, limit }),
    updates: await listUpdates(door, { agency, limit }),
    reviews: await reviewFigures(door, { agency }),
    reviewSteps: await reviewSteps(door, { agency }),
    gaps: await threeGaps(door, { agency }),
    oversight: await oversightCounts(door, { agency }),
    tasks: await listPublicActions(door, { agency, wait: 'open', limit }),
  }))
  if (shown === null) return goneOrNever(event, { kind: 'body', id: agency })
  return { shown, ...lists }
}
