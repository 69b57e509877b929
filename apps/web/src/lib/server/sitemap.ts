import type { PublicDoor } from '@camket/services/kernel/door'
import { listPlans, type PlanLine } from '@camket/services/publication/reading/listPlans'
import type { Page } from '@camket/services/publication/reading/shapes'

/** Plans in one part of the site's map: each has six addresses, and a part may have 50 000. */
export const plansInPart = 2_000

export const sitemapType = 'application/xml; charset=utf-8'

/** The plans of one part, from 1; the part after the last is empty. */
export async function plansOfPart(door: PublicDoor, part: number): Promise<Page<PlanLine>> {
  let list = await listPlans(door, { limit: 200 })
  const lines: PlanLine[] = []
  const from = (part - 1) * plansInPart
  for (let at = 0; at < from + plansInPart; at += 200) {
    if (at >= from) lines.push(...list.lines)
    if (list.next === null) break
    list = await listPlans(door, { limit: 200, after: list.next })
  }
  return { ...list, lines }
}
