import { fill, type Language } from '@camket/domain/kernel/language'
import { findingPageWords as words } from '@camket/domain/oversight/inspection/public-words'
import { listFindings, type FindingLine } from '@camket/services/publication/reading/oversight/findings'
import { listActionSteps } from '@camket/services/publication/reading/oversight/listActionSteps'
import { publicFile } from '#lib/server/files.ts'
import { atomOf } from '#lib/server/lists/feed-list.ts'
import { findingQuery } from '#lib/server/lists/oversight/finding-query.ts'
import type { Happening } from '#lib/server/lists/happenings.ts'
import { narrowedBy } from '#lib/server/lists/listed.ts'
import { stepHappening } from '#lib/server/lists/step-happenings.ts'
import { withdrawnOf } from '#lib/server/lists/withdrawn-entries.ts'
import { publicDoor } from '#lib/server/published.ts'
import { formatDay } from '#lib/speech/format.ts'
import type { RequestHandler } from './$types'

/** So many findings and steps stand in the feed. */
const feedLength = 50

/** A finding, and then each step of the tasks that came of it: reported, verified, opened again, a day moved. */
export const GET: RequestHandler = async event => {
  const { language, tenant } = event.locals
  const query = { limit: feedLength, ...findingQuery(event.url.searchParams) }
  const door = publicDoor(event)
  const found = await listFindings(door, query)
  const steps = await listActionSteps(door, { ...query, from: 'finding' })
  // What a finding sets with its own words is said there.
  const taken = steps.lines.filter(({ version }) => version > 1)
  const lines = [
    ...found.lines.map(line => findingHappening(line, language)),
    ...taken.map(line => stepHappening(line, language)),
  ]
  const newest = lines.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
  const narrowed = narrowedBy(event)
  const gone = await withdrawnOf(door, { kinds: ['finding', 'action'], language })
  const text = atomOf([...newest.slice(0, query.limit), ...gone], {
    origin: event.url.origin,
    language,
    tenantName: tenant.name,
    title: words.title[language],
    feed: `/findings.xml${narrowed}`,
    page: `/findings${narrowed}`,
  })
  return publicFile(text, {
    type: 'application/atom+xml; charset=utf-8',
    of: { ...found, size: Math.min(found.size, steps.size) },
  })
}

function findingHappening(line: FindingLine, language: Language): Happening {
  return {
    id: `finding/${line.id}/${line.version}`,
    on: line.inspection.on,
    at: line.publishedAt,
    title: fill(words.inspected[language], {
      title: line.inspection.title,
      day: formatDay(language, line.inspection.on),
    }),
    description: `${line.body.name}: ${line.text}`,
    path: `/findings/${encodeURIComponent(line.id)}`,
  }
}
