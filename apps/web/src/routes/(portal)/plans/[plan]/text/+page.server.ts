import { showPlan } from '@camket/services/publication/reading/showPlan'
import { goneOrNever } from '#lib/server/gone.ts'
import { published } from '#lib/server/published.ts'
import { wholeIn } from '#lib/server/query.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const part = wholeIn(event.url.searchParams, 'part', { from: 1, to: 99_999 }) ?? 1
  const { shown } = await published(event, async door => ({
    shown: await showPlan(door, { plan: event.params.plan, part }),
  }))
  if (shown === null) return goneOrNever(event, { kind: 'plan', id: event.params.plan })
  return { shown }
}
