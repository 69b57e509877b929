import { frontPage } from '@camket/services/publication/reading/frontPage'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = event =>
  published(event, async door => ({ front: await frontPage(door) }))
