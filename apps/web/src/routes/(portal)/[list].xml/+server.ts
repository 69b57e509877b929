import type { RecordKind } from '@camket/domain/publication/records'
import { publicFile } from '#lib/server/files.ts'
import { atomOf } from '#lib/server/lists/feed-list.ts'
import { happeningsOf } from '#lib/server/lists/happenings.ts'
import { listNamed, narrowedBy } from '#lib/server/lists/listed.ts'
import { readList, type ReadList } from '#lib/server/lists/read-list.ts'
import { withdrawnOf } from '#lib/server/lists/withdrawn-entries.ts'
import { publicDoor } from '#lib/server/published.ts'
import { localDayOf } from '#lib/speech/format.ts'
import { listTexts } from '#lib/standing/lists.ts'
import type { RequestHandler } from './$types'

/** So many lines stand in a feed. */
const feedLength = 50

/** Kinds of records whose own entry a line of the list is; the lines of the others are of a commitment and a day. */
const toldKinds = {
  standings: [],
  dues: [],
  updates: ['update'],
  amendments: ['amendment'],
} as const satisfies Readonly<Record<ReadList['of'], readonly RecordKind[]>>

export const GET: RequestHandler = async event => {
  const { locals, url } = event
  const { language, tenant, timeZone } = locals
  const name = listNamed(event.params.list)
  const at = { name, params: url.searchParams, most: feedLength, newest: true }
  const door = publicDoor(event)
  const list = await readList(door, at)
  const dayOf = (instant: string): string => localDayOf(instant, timeZone)
  const query = narrowedBy(event)
  const told = happeningsOf(list, { name, language, dayOf })
  const kinds = toldKinds[list.of]
  const gone = kinds.length === 0 ? [] : await withdrawnOf(door, { kinds, language })
  const text = atomOf([...told, ...gone], {
    origin: url.origin,
    language,
    tenantName: tenant.name,
    title: listTexts[name].title[language],
    feed: `/${name}.xml${query}`,
    page: `/${name}${query}`,
  })
  return publicFile(text, { type: 'application/atom+xml; charset=utf-8', of: list.page })
}
