import { listPlans } from '@camket/services/publication/reading/listPlans'
import { published } from '#lib/server/published.ts'
import { given, textIn } from '#lib/server/query.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = event =>
  published(event, async door => ({
    page: await listPlans(door, given({ after: textIn(event.url.searchParams, 'after') })),
  }))
