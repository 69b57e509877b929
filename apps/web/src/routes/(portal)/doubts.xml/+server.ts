import { fill } from '@camket/domain/kernel/language'
import {
  doubtGroundNames,
  doubtPageWords as words,
  doubtedNames,
} from '@camket/domain/oversight/doubt/public-words'
import { listDoubts, type DoubtLine } from '@camket/services/publication/reading/oversight/doubts'
import { publicFile } from '#lib/server/files.ts'
import { atomOf } from '#lib/server/lists/feed-list.ts'
import { doubtQuery } from '#lib/server/lists/oversight/doubt-query.ts'
import { narrowedBy } from '#lib/server/lists/listed.ts'
import { withdrawnOf } from '#lib/server/lists/withdrawn-entries.ts'
import { publicDoor } from '#lib/server/published.ts'
import { formatDay } from '#lib/speech/format.ts'
import type { RequestHandler } from './$types'

/** So many doubts stand in the feed. */
const feedLength = 50

export const GET: RequestHandler = async event => {
  const { language, tenant } = event.locals
  const page = await listDoubts(publicDoor(event), {
    limit: feedLength,
    ...doubtQuery(event.url.searchParams),
    byNewestWord: true,
  })
  const said = ({ body }: DoubtLine): string => {
    if (body.shown !== null) return body.shown.contradicts
    if (body.withheld === null)
      return fill(words.sealed[language], { day: formatDay(language, body.showsOn) })
    return fill(words.withheld[language], { ground: doubtGroundNames[body.withheld.ground][language] })
  }
  const lines = page.lines.map(line => ({
    id: `doubt/${line.id}/${line.answer === null ? line.version : 'answer'}`,
    on: null,
    at: line.answer?.publishedAt ?? line.publishedAt,
    title: fill(words.on[language], { of: doubtedNames[line.of.kind][language] }),
    description: line.answer === null ? said(line) : line.answer.text,
    path: `/doubts/${line.id}`,
  }))
  const narrowed = narrowedBy(event)
  const gone = await withdrawnOf(publicDoor(event), { kinds: ['doubt'], language })
  const text = atomOf([...lines, ...gone], {
    origin: event.url.origin,
    language,
    tenantName: tenant.name,
    title: words.title[language],
    feed: `/doubts.xml${narrowed}`,
    page: `/doubts${narrowed}`,
  })
  return publicFile(text, { type: 'application/atom+xml; charset=utf-8', of: page })
}
