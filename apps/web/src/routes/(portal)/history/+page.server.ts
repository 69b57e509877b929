import { changes, publications } from '@camket/services/publication/reading/history'
import { published } from '#lib/server/published.ts'
import { given, textIn, wholeIn } from '#lib/server/query.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = event => {
  const params = event.url.searchParams
  const after = textIn(params, 'after')
  const of = wholeIn(params, 'of', { from: 0, to: 999_999 })
  return published(event, async door =>
    of === undefined
      ? { times: await publications(door, given({ after })), list: null }
      : { times: null, list: await changes(door, given({ after, of })) },
  )
}
