import { fill } from '@camket/domain/kernel/language'
import { findingPageWords as words } from '@camket/domain/oversight/inspection/public-words'
import { listFindings } from '@camket/services/publication/reading/oversight/findings'
import { publicFile } from '#lib/server/files.ts'
import { atomOf } from '#lib/server/lists/feed-list.ts'
import { findingQuery } from '#lib/server/lists/finding-query.ts'
import { narrowedBy } from '#lib/server/lists/listed.ts'
import { publicDoor } from '#lib/server/published.ts'
import { formatDay } from '#lib/speech/format.ts'
import type { RequestHandler } from './$types'

/** So many findings stand in the feed. */
const feedLength = 50

export const GET: RequestHandler = async event => {
  const { language, tenant } = event.locals
  const query = findingQuery(event.url.searchParams)
  const page = await listFindings(publicDoor(event), { limit: feedLength, ...query })
  const lines = page.lines.map(line => ({
    id: `finding/${line.id}/${line.version}`,
    on: line.inspection.on,
    at: line.publishedAt,
    title: fill(words.inspected[language], {
      title: line.inspection.title,
      day: formatDay(language, line.inspection.on),
    }),
    description: `${line.body.name}: ${line.text}`,
    path: `/findings/${encodeURIComponent(line.id)}`,
  }))
  const narrowed = narrowedBy(event)
  const text = atomOf(lines, {
    origin: event.url.origin,
    language,
    tenantName: tenant.name,
    title: words.title[language],
    feed: `/findings.xml${narrowed}`,
    page: `/findings${narrowed}`,
  })
  return publicFile(text, { type: 'application/atom+xml; charset=utf-8', of: page })
}
