import { fill, type Language } from '@camket/domain/kernel/language'
import { reviewPageWords as words } from '@camket/domain/oversight/review/public-words'
import { stepWords } from '@camket/domain/publication/portal/progress/words'
import { listReviews, type ReviewLine } from '@camket/services/publication/reading/oversight/reviews'
import { reviewAnchor } from '#lib/oversight/public/review/anchors.ts'
import { publicFile } from '#lib/server/files.ts'
import { atomOf } from '#lib/server/lists/feed-list.ts'
import { narrowedBy } from '#lib/server/lists/listed.ts'
import { reviewQuery } from '#lib/server/lists/oversight/review-query.ts'
import { withdrawnOf } from '#lib/server/lists/withdrawn-entries.ts'
import { publicDoor } from '#lib/server/published.ts'
import type { RequestHandler } from './$types'

/** So many reviews stand in the feed. */
const feedLength = 50

const newerOf = (one: string, other = one): string => (one > other ? one : other)

/** The reviewer's word beside the agency's: its step when the review was signed, and its one answer. */
function bothSides(
  { task, reasons, agencyStep, evidenceStep, answer }: ReviewLine,
  language: Language,
): string {
  const said =
    agencyStep === null
      ? words.besideNone[language]
      : fill(words.beside[language], {
          agency: stepWords[agencyStep][language],
          evidence: evidenceStep === null ? '–' : stepWords[evidenceStep][language],
        })
  const replied = answer === null ? '' : ` ${words.answer[language]}: “${answer.text}”`
  return `${task} “${reasons}” ${said}${replied}`
}

/** A review, and again once the agency has answered it. */
export const GET: RequestHandler = async event => {
  const { language, tenant } = event.locals
  const page = await listReviews(publicDoor(event), {
    limit: feedLength,
    ...reviewQuery(event.url.searchParams),
    byNewestWord: true,
  })
  const lines = page.lines.map(line => ({
    id: `review/${line.id}/${line.version}${line.answer === null ? '' : `/answer/${line.answer.version}`}`,
    on: line.asOf,
    at: newerOf(line.publishedAt, line.answer?.publishedAt),
    title: fill(words.finds[language], { body: line.by.name, step: stepWords[line.step][language] }),
    description: bothSides(line, language),
    path: `/commitments/${encodeURIComponent(line.commitment)}#${reviewAnchor(line.id)}`,
  }))
  const narrowed = narrowedBy(event)
  const gone = await withdrawnOf(publicDoor(event), { kinds: ['review'], language })
  const text = atomOf([...lines, ...gone], {
    origin: event.url.origin,
    language,
    tenantName: tenant.name,
    title: words.title[language],
    feed: `/reviews.xml${narrowed}`,
    page: `/reviews${narrowed}`,
  })
  return publicFile(text, { type: 'application/atom+xml; charset=utf-8', of: page })
}
