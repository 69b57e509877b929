import { reviewSteps } from '@camket/services/publication/reading/oversight/figures/review-gap'
import { planTimeLine } from '@camket/services/publication/reading/progress/planTimeLine'
import { goneOrNever } from '#lib/server/gone.ts'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const { plan } = event.params
  const { progress, reviews } = await published(event, async door => ({
    progress: await planTimeLine(door, { plan }),
    reviews: await reviewSteps(door, { plan }),
  }))
  return progress === null ? goneOrNever(event, { kind: 'plan', id: plan }) : { progress, reviews }
}
