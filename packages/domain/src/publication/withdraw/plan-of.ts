// In which plan a published record stands or of which it speaks, by its own body.
import { planOfId } from '../portal/progress/standing.ts'
import { planOfDoubt } from '../../oversight/doubt/published.ts'
import type { RecordBodies, RecordKind } from '../records.ts'
import { planNamedBy } from './acts.ts'

interface Published {
  readonly kind: RecordKind
  readonly id: string
  readonly body: RecordBodies[RecordKind]
}

/**
 * Public id of the plan; null for what is about none, or about several, and for an answer to a doubt about a restrictive
 * clause, which says the doubt's id alone.
 */
export function planOfRecord({ kind, id, body }: Published): string | null {
  if (kind === 'doubt') return planOfDoubt(body as RecordBodies['doubt'])
  if (kind === 'decision') return (body as RecordBodies['decision']).plan
  if (kind === 'proposal') return onlyPlan((body as RecordBodies['proposal']).commitments)
  if (kind !== 'finding' && kind !== 'action' && kind !== 'answer')
    return planNamedBy([{ kind, id } as never])
  const { commitment } = body as RecordBodies['finding' | 'action' | 'answer']
  return commitment === null ? null : planOfId(commitment)
}

function onlyPlan(commitments: readonly string[]): string | null {
  const plans = new Set(commitments.map(planOfId))
  return plans.size === 1 ? [...plans][0]! : null
}
