import { committeeWords as words } from '@camket/domain/oversight/committee/words'
import { listProposals } from '@camket/services/publication/reading/oversight/listProposals'
import { publicFile } from '#lib/server/files.ts'
import { proposalQuery } from '#lib/server/lists/oversight/committee-queries.ts'
import { atomOf } from '#lib/server/lists/feed-list.ts'
import { narrowedBy } from '#lib/server/lists/listed.ts'
import { withdrawnOf } from '#lib/server/lists/withdrawn-entries.ts'
import { publicDoor } from '#lib/server/published.ts'
import type { RequestHandler } from './$types'

/** So many stand in the feed. */
const feedLength = 50

/** A proposal, and again once it is answered. */
export const GET: RequestHandler = async event => {
  const { language, tenant } = event.locals
  const page = await listProposals(publicDoor(event), {
    limit: feedLength,
    ...proposalQuery(event.url.searchParams),
    byNewestWord: true,
  })
  const lines = page.lines.map(line => ({
    id: `proposal/${line.id}/${line.version}`,
    on: line.answer?.on ?? line.sentOn,
    at: line.publishedAt,
    title: line.title,
    description: line.answer?.text ?? line.text,
    path: `/proposals/${encodeURIComponent(line.id)}`,
  }))
  const narrowed = narrowedBy(event)
  const of = { origin: event.url.origin, language, tenantName: tenant.name }
  const gone = await withdrawnOf(publicDoor(event), { kinds: ['proposal'], language })
  const text = atomOf([...lines, ...gone], {
    ...of,
    title: words.proposals[language],
    feed: `/proposals.xml${narrowed}`,
    page: `/proposals${narrowed}`,
  })
  return publicFile(text, { type: 'application/atom+xml; charset=utf-8', of: page })
}
