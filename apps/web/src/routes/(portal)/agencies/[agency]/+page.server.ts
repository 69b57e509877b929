import { error } from '@sveltejs/kit'
import { listStandings } from '@camket/services/publication/reading/progress/listStandings'
import { listUpdates } from '@camket/services/publication/reading/progress/listUpdates'
import { showAgency } from '@camket/services/publication/reading/progress/showAgency'
import { goneOrNever } from '#lib/server/gone.ts'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

/** So many lines of each list stand on an agency's page; the lists have them all. */
const few = 5

export const load: PageServerLoad = async event => {
  const { agency } = event.params
  if (agency.length > 200) error(404)
  const { shown, ...lists } = await published(event, async door => ({
    shown: await showAgency(door, { agency }),
    overdue: await listStandings(door, { view: 'overdue', agency, limit: few }),
    upcoming: await listStandings(door, { view: 'upcoming', agency, limit: few }),
    updates: await listUpdates(door, { agency, limit: few }),
  }))
  if (shown === null) return goneOrNever(event, { kind: 'body', id: agency })
  return { shown, ...lists }
}
