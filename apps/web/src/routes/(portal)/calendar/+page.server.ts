import { listCalendar } from '@camket/services/publication/reading/calendar/showCalendar'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = event =>
  published(event, async door => ({ calendar: await listCalendar(door) }))
