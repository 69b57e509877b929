import { overviewWords as words } from '@camket/domain/oversight/overview-words'
import { listActionSteps } from '@camket/services/publication/reading/oversight/listActionSteps'
import { publicFile } from '#lib/server/files.ts'
import { atomOf } from '#lib/server/lists/feed-list.ts'
import { findingQuery } from '#lib/server/lists/oversight/finding-query.ts'
import { narrowedBy } from '#lib/server/lists/listed.ts'
import { stepHappening } from '#lib/server/lists/step-happenings.ts'
import { withdrawnOf } from '#lib/server/lists/withdrawn-entries.ts'
import { publicDoor } from '#lib/server/published.ts'
import type { RequestHandler } from './$types'

/** So many steps stand in the feed. */
const feedLength = 50

/** Every step of every dated task: set, moved, reported, verified, opened again. */
export const GET: RequestHandler = async event => {
  const { language, tenant } = event.locals
  const query = findingQuery(event.url.searchParams)
  const page = await listActionSteps(publicDoor(event), { limit: feedLength, ...query })
  const narrowed = narrowedBy(event)
  const gone = await withdrawnOf(publicDoor(event), { kinds: ['action'], language })
  const text = atomOf([...page.lines.map(line => stepHappening(line, language)), ...gone], {
    origin: event.url.origin,
    language,
    tenantName: tenant.name,
    title: words.allTasks[language],
    feed: `/actions.xml${narrowed}`,
    page: `/actions${narrowed}`,
  })
  return publicFile(text, { type: 'application/atom+xml; charset=utf-8', of: page })
}
