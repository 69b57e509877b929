import { progressFigures } from '@camket/services/publication/reading/progress/figures'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = event =>
  published(event, async door => ({ progress: await progressFigures(door) }))
