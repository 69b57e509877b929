import { error } from '@sveltejs/kit'
import { showCalendarYear } from '@camket/services/publication/reading/calendar/showCalendar'
import { published, publicDoor } from '#lib/server/published.ts'
import { stampOf } from '#lib/server/stamp.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const { year } = event.params
  if (!/^\d{4}$/.test(year)) error(404)
  const { shown } = await published(event, async door => ({
    shown: await showCalendarYear(door, { year: Number(year) }),
  }))
  if (shown === null) error(404)
  const stamp = await stampOf(publicDoor(event), { kind: 'calendar', id: year, version: shown.year.version })
  return { shown, stamp }
}
