import { listRounds } from '@camket/services/publication/reading/oversight/rounds'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = event =>
  published(event, async door => ({ list: await listRounds(door) }))
