import { publicFile } from '#lib/server/files.ts'
import { atomOf } from '#lib/server/lists/feed-list.ts'
import { happeningsOf } from '#lib/server/lists/happenings.ts'
import { listNamed, narrowedBy } from '#lib/server/lists/listed.ts'
import { readList } from '#lib/server/lists/read-list.ts'
import { publicDoor } from '#lib/server/published.ts'
import { localDayOf } from '#lib/speech/format.ts'
import { listTexts } from '#lib/standing/lists.ts'
import type { RequestHandler } from './$types'

/** So many lines stand in a feed. */
const feedLength = 50

export const GET: RequestHandler = async event => {
  const { locals, url } = event
  const { language, tenant, timeZone } = locals
  const name = listNamed(event.params.list)
  const at = { name, params: url.searchParams, most: feedLength, newest: true }
  const list = await readList(publicDoor(event), at)
  const dayOf = (instant: string): string => localDayOf(instant, timeZone)
  const query = narrowedBy(event)
  const text = atomOf(happeningsOf(list, { name, language, dayOf }), {
    origin: url.origin,
    language,
    tenantName: tenant.name,
    title: listTexts[name].title[language],
    feed: `/${name}.xml${query}`,
    page: `/${name}${query}`,
  })
  return publicFile(text, { type: 'application/atom+xml; charset=utf-8', of: list.page })
}
