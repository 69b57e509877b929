import { loadDues } from '#lib/server/lists/load-standings.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = event => loadDues(event, 'upcoming')
