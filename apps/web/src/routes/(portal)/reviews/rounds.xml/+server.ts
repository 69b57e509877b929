import { roundStateNames } from '@camket/domain/oversight/review/office-words'
import { roundPageWords as words } from '@camket/domain/oversight/review/public-words'
import { listRounds } from '@camket/services/publication/reading/oversight/rounds'
import { publicFile } from '#lib/server/files.ts'
import { atomOf } from '#lib/server/lists/feed-list.ts'
import { narrowedBy } from '#lib/server/lists/listed.ts'
import { roundQuery } from '#lib/server/lists/oversight/review-query.ts'
import { publicDoor } from '#lib/server/published.ts'
import type { RequestHandler } from './$types'

/** So many rounds stand in the feed. */
const feedLength = 50

export const GET: RequestHandler = async event => {
  const { language, tenant } = event.locals
  const query = roundQuery(event.url.searchParams)
  const list = await listRounds(publicDoor(event), { limit: feedLength, ...query })
  const lines = list.lines.map(({ id, version, state, body, publishedAt }) => ({
    id: `round/${id}/${version}`,
    on: body.frozenAt.day,
    at: publishedAt,
    title: `${id}: ${body.title}`,
    description: roundStateNames[state][language],
    path: `/reviews/${encodeURIComponent(id)}`,
  }))
  const narrowed = narrowedBy(event)
  const text = atomOf(lines, {
    origin: event.url.origin,
    language,
    tenantName: tenant.name,
    title: words.title[language],
    feed: `/reviews/rounds.xml${narrowed}`,
    page: `/reviews/rounds${narrowed}`,
  })
  return publicFile(text, { type: 'application/atom+xml; charset=utf-8', of: list })
}
