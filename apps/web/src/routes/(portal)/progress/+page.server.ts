import { reviewSteps } from '@camket/services/publication/reading/oversight/figures/review-gap'
import { threeGapsByLead } from '@camket/services/publication/reading/oversight/figures/three-gaps'
import { agenciesOnPage, progressFigures } from '@camket/services/publication/reading/progress/figures'
import { published } from '#lib/server/published.ts'
import { wholeIn } from '#lib/server/query.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const from = wholeIn(event.url.searchParams, 'from', { from: 1, to: 99_999 }) ?? 1
  const { progress, reviews, gaps } = await published(event, async door => ({
    progress: await progressFigures(door),
    reviews: await reviewSteps(door),
    gaps: await threeGapsByLead(door),
  }))
  const shown = progress.agencies.slice(from - 1, from - 1 + agenciesOnPage)
  const next = from - 1 + agenciesOnPage < progress.agencies.length ? from + agenciesOnPage : null
  return {
    progress: { ...progress, agencies: shown },
    reviews,
    gaps,
    from,
    next,
    agencies: progress.agencies.length,
  }
}
