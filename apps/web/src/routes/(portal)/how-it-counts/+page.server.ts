import { publishedSize } from '@camket/services/publication/reading/publishedSize'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = event =>
  published(event, async door => ({ at: await publishedSize(door) }))
