import { readHistory } from '#lib/server/lists/index-lists.ts'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const params = event.url.searchParams
  const read = await published(event, async door => ({ page: await readHistory(door, params) }))
  return { ...read, isOfOne: params.has('of') }
}
