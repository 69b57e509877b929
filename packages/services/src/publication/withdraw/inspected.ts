// Findings and dated tasks in a withdrawal: named by their inspection or decision, and about a promise or about none.
import type { RecordBodies } from '@camket/domain/publication/records'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type { WithdrawalTarget } from '@camket/domain/publication/withdraw/request'
import type { Tx } from '@camket/storage/open'
import { planOfId } from '@camket/domain/publication/portal/progress/standing'
import { putActions, putFindings } from '../oversight/inspection/applyInspection.ts'
import { atIndexes } from './at-indexes.ts'
import { listOf, planAt, type Foreseen } from './foresee.ts'
import { entriesOfInspected, entriesOfPlan, newestOf, wasPublished, type Stored } from './standing.ts'

type Target = Extract<WithdrawalTarget, { scope: 'finding' | 'action' }>

/** A finding goes with the tasks that it set; a task goes with all its steps. Neither needs a plan. */
export async function foreseeInspected(
  tx: Tx,
  tenant: string,
  { scope, id }: Target,
): Promise<Result<Foreseen, PublicationCode>> {
  const own = await entriesOfInspected(tx, tenant, [id])
  const [first] = own.filter(({ kind }) => kind === scope)
  if (first === undefined) {
    const wasThere = await wasPublished(tx, { tenant, kind: scope, id })
    return refused(wasThere ? 'already-withdrawn' : 'no-such-record', { id })
  }
  const { commitment } = first.body as RecordBodies['finding' | 'action']
  const isGone = (one: Stored): boolean => own.some(({ entry }) => entry.index === one.entry.index)
  if (commitment === null) return accepted(listOf({ plan: null, entries: own, whole: own, hide: null }))
  const slug = planOfId(commitment)
  const ofPlan = await entriesOfPlan(tx, tenant, slug)
  const plan = await planAt(tx, tenant, { slug, entries: ofPlan })
  if (!plan.ok) return plan
  const entries = [
    ...ofPlan,
    ...own.filter(one => !ofPlan.some(({ entry }) => entry.index === one.entry.index)),
  ]
  return accepted(listOf({ plan: plan.value, entries, whole: entries.filter(isGone), hide: null }))
}

export async function takeOutInspected(tx: Tx, tenant: string, indexes: readonly number[]): Promise<void> {
  for (const table of ['portal_finding', 'portal_action', 'portal_action_step'] as const) {
    await tx.deleteFrom(table).where('tenant', '=', tenant).where(atIndexes(indexes)).execute()
  }
}

/** The masked versions take the place of what went; a task whose newest step stands keeps its row. */
export async function writeInspected(tx: Tx, renewed: readonly Stored[]): Promise<void> {
  const newest = newestOf(renewed)
  await putFindings(tx, newest.filter(isFinding))
  await putActions(tx, newest.filter(isAction))
}

const isFinding = (one: Stored): one is Stored<never> & { readonly body: RecordBodies['finding'] } =>
  (one.kind as string) === 'finding'

const isAction = (one: Stored): one is Stored<never> & { readonly body: RecordBodies['action'] } =>
  (one.kind as string) === 'action'

/** The words of one, which nothing that is said about its withdrawal may repeat. */
export function saidInInspected(body: RecordBodies['finding' | 'action']): string[] {
  const said =
    'from' in body ? [body.text, body.said ?? []] : [body.text, body.recommendation ?? [], body.noTasks ?? []]
  return [...said, ...body.evidence.flatMap(({ quote }) => quote ?? [])].flat()
}

/** The inspections of these findings, and these tasks. */
export function inspectedIn(entries: readonly Stored[]): { inspections: string[]; actions: string[] } {
  const inspections = entries.flatMap(({ kind, body }) =>
    kind === 'finding' ? [(body as RecordBodies['finding']).inspection.id] : [],
  )
  const actions = entries.flatMap(({ kind, entry }) => (kind === 'action' ? [entry.id] : []))
  return { inspections: [...new Set(inspections)], actions: [...new Set(actions)] }
}

/** Public ids of findings and tasks of which nothing is left. */
export function lostInspected(lost: readonly Stored[]): { findings: string[]; actions: string[] } {
  const of = (kind: 'finding' | 'action') =>
    lost.filter(one => one.kind === kind).map(({ entry }) => entry.id)
  return { findings: of('finding'), actions: of('action') }
}
