import { oversightCounts } from '@camket/services/publication/reading/oversight/oversightCounts'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event =>
  published(event, async door => ({ counts: await oversightCounts(door) }))
