import { listRights } from '@camket/services/publication/reading/listFacets'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = event =>
  published(event, async door => ({ list: await listRights(door) }))
