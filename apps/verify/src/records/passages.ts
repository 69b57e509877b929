// A promise says what stands at its passage of the plan's text; the plan's text names every promise and every clause.
import type { LogIndex } from '../entries/log-index.ts'
import type { Report } from '../finding.ts'
import type { RecordAt } from '../tables/figures.ts'

interface Judging {
  readonly log: LogIndex
  readonly reread: (index: number) => Promise<RecordAt | 'withdrawn' | 'lost'>
  readonly report: Report
}

interface Span {
  readonly start: number
  readonly end: number
}

interface Plan {
  readonly text: string
  readonly coverage: readonly (Span & { readonly as: string; readonly id: string | null })[]
}

interface Promised {
  readonly plan: string
  readonly text: string
  readonly passage: Span
}

const spanOf: Readonly<Record<string, string>> = { commitment: 'commitment', restriction: 'restrictive' }
const mask = '█'

/** What stands in a plan is published with it, so few plans are asked for at a time. */
const plansKept = 2

/**
 * Takes every record in its order; throws what a body of another form makes fail. At the end it tells of plans that were
 * withdrawn while promises of theirs stand: those are gone from all tables and figures, and nobody has withdrawn them.
 */
export function judgePassages({ log, reread, report }: Judging) {
  const reworded = amendedThings(log)
  const plans = new Map<string, Known | null>()
  const know = (id: string, plan: Known | null): Known | null => {
    plans.delete(id)
    plans.set(id, plan)
    if (plans.size > plansKept) plans.delete(plans.keys().next().value!)
    return plan
  }
  const knownPlan = async (id: string): Promise<Known | null> => {
    if (plans.has(id)) return plans.get(id)!
    const newest = log.things.get('plan', id)?.newest
    const record = newest === undefined ? 'lost' : await reread(newest)
    return know(id, typeof record === 'string' ? null : knownOf(record.body))
  }
  const emptied = new Set<string>()
  const take = async (record: RecordAt): Promise<void> => {
    const { index, named, body } = record
    const where = { entry: index, kind: named.kind, id: named.id, version: named.version }
    if (named.kind === 'plan') {
      const known = know(named.id, knownOf(body))!
      for (const [id, { kind }] of known.spans)
        if (!log.hasHoles && !log.things.has(kind, id))
          report.fault('promise-unrecorded', { where, values: { id } })
    }
    if (!Object.hasOwn(spanOf, named.kind)) return
    const promised = body as Promised
    if (log.isNewest(index) && isWithdrawn(log, promised.plan)) emptied.add(promised.plan)
    if (named.version > 1 && reworded.has(named.id)) return
    const known = await knownPlan(promised.plan)
    if (known === null) return
    const { passage, text } = promised
    const span = known.spans.get(named.id)
    const isInside = span?.kind === named.kind && span.start <= passage.start && passage.end <= span.end
    if (!isInside || !isSaid(text, known.text.slice(passage.start, passage.end)))
      report.fault('passage-differs', { where: { ...where, field: 'text' } })
  }
  const finish = (): void => {
    for (const id of emptied) report.fault('plan-emptied', { where: { kind: 'plan', id } })
  }
  return { take, finish }
}

function isWithdrawn(log: LogIndex, plan: string): boolean {
  const newest = log.things.get('plan', plan)?.newest
  return newest !== undefined && log.things.has('tombstone', String(newest))
}

interface Known {
  readonly text: string
  readonly spans: ReadonlyMap<string, Span & { readonly kind: string }>
}

function knownOf(body: object): Known {
  const { text, coverage } = body as Plan
  const spans = new Map<string, Span & { kind: string }>()
  for (const { start, end, as, id } of coverage) {
    if (id === null) continue
    spans.set(id, { start, end, kind: as === spanOf['restriction'] ? 'restriction' : as })
  }
  return { text, spans }
}

/** An amendment may give a promise other words; the check of amendments sees to those. */
function amendedThings(log: LogIndex): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { kind, id } of log.things.values())
    if (kind === 'amendment') ids.add(id.slice(0, Math.max(0, id.lastIndexOf('.a'))))
  return ids
}

/** The same, letter by letter, but for what either of the two hides. */
function isSaid(text: string, passage: string): boolean {
  if (text === passage) return true
  if (text.length !== passage.length) return false
  for (let i = 0; i < text.length; i += 1)
    if (text[i] !== passage[i] && text[i] !== mask && passage[i] !== mask) return false
  return true
}
