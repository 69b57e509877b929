import { changes } from '@camket/services/publication/reading/history'
import { published } from '#lib/server/published.ts'
import { given, textIn } from '#lib/server/query.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = event =>
  published(event, async door => ({
    list: await changes(door, given({ after: textIn(event.url.searchParams, 'after') })),
  }))
