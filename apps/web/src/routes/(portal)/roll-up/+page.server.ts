import { rollUps } from '@camket/services/publication/reading/log/rollUps'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = event => published(event, async door => ({ taken: await rollUps(door) }))
