import { fill } from '@camket/domain/kernel/language'
import { committeeWords as words } from '@camket/domain/oversight/committee/words'
import { listDecisions } from '@camket/services/publication/reading/oversight/listDecisions'
import { publicFile } from '#lib/server/files.ts'
import { decisionQuery } from '#lib/server/lists/oversight/committee-queries.ts'
import { atomOf } from '#lib/server/lists/feed-list.ts'
import { narrowedBy } from '#lib/server/lists/listed.ts'
import { withdrawnOf } from '#lib/server/lists/withdrawn-entries.ts'
import { publicDoor } from '#lib/server/published.ts'
import { formatDay } from '#lib/speech/format.ts'
import type { RequestHandler } from './$types'

/** So many decisions stand in the feed. */
const feedLength = 50

export const GET: RequestHandler = async event => {
  const { language, tenant } = event.locals
  const page = await listDecisions(publicDoor(event), {
    limit: feedLength,
    ...decisionQuery(event.url.searchParams),
  })
  const lines = page.lines.map(line => ({
    id: `decision/${line.id}/${line.version}`,
    on: line.meeting.on,
    at: line.publishedAt,
    title: fill(words.heldOn[language], {
      title: line.meeting.title,
      day: formatDay(language, line.meeting.on),
    }),
    description: line.text,
    path: `/decisions/${encodeURIComponent(line.id)}`,
  }))
  const narrowed = narrowedBy(event)
  const of = { origin: event.url.origin, language, tenantName: tenant.name }
  const gone = await withdrawnOf(publicDoor(event), { kinds: ['decision'], language })
  const text = atomOf([...lines, ...gone], {
    ...of,
    title: words.decisions[language],
    feed: `/decisions.xml${narrowed}`,
    page: `/decisions${narrowed}`,
  })
  return publicFile(text, { type: 'application/atom+xml; charset=utf-8', of: page })
}
