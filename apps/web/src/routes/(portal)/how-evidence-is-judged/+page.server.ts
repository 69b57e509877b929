import { publishedSize } from '@camket/services/publication/reading/publishedSize'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

/** The page is the same at every published state; naming one lets the page cache keep it. */
export const load: PageServerLoad = event =>
  published(event, async door => ({ state: await publishedSize(door) }))
