import { oversightPages } from '@camket/services/publication/reading/mirror/oversight'
import { oversightListNamed, readOversight } from '#lib/server/lists/oversight/oversight-list.ts'
import { published } from '#lib/server/published.ts'
import { inMirrorOnly } from '#lib/speech/mirror.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = event => {
  inMirrorOnly(event.locals)
  const name = oversightListNamed(event.params.list)
  return published(event, async door => ({
    list: await readOversight(door, name, {}),
    all: await oversightPages(door, name),
  }))
}
