import { treePicture } from '@camket/services/publication/reading/log/treePicture'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const { tree } = await published(event, async door => ({ tree: await treePicture(door) }))
  return { tree, origin: event.url.origin }
}
