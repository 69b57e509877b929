// How a commitment stands by its updates, as a pure function of records: publishing, rebuilding and checking use the same lines.
import { noDay } from '../../../commitments/calendar/days.ts'
import { lastDayOf } from '../../../commitments/work/commitment.ts'
import { reportTermsOf } from '../../../progress/report-state.ts'
import { gapOf, type Step } from '../../../progress/steps.ts'
import { agencySlug } from '../../building/find-body.ts'
import { positionOf, type Entry } from '../../portal-rows.ts'
import type { CommitmentRecord, UpdateRecord } from '../../records.ts'

type Row = Record<string, unknown>

/** What of an update decides how its commitment stands. */
export interface UpdateMark {
  /** Number of the update: its id is `<commitment>.u<number>`. */
  readonly number: number
  /** Entry of the newest version of it, and when that was published. */
  readonly index: number
  readonly publishedAt: string
  /** Null: it speaks of the whole commitment. */
  readonly milestone: number | null
  readonly step: Step
  readonly evidenceStep: Step
  readonly asOf: string
}

export interface Standing {
  readonly agency_step: Step | null
  readonly evidence_step: Step | null
  readonly review_step: Step | null
  /** Day as of which the agency's word on the whole holds. */
  readonly as_of: string | null
  /** Since when the agency has said "complete" without taking it back. */
  readonly completed_on: string | null
  /** Day (UTC) on which that was first published: what the agency says of an earlier day was not known before. */
  readonly told_on: string | null
  /** Steps by which the agency's word stands above what the evidence supports; 0 where it does not. */
  readonly gap: number | null
  /** Entry of the newest update, also of one that speaks of a milestone alone. */
  readonly newest_update: number | null
  /** Newest day that any of them speaks of. */
  readonly reported_to: string | null
}

/** The commitment and the number that an update's id names; number 0 where it names none. */
export function updateName(id: string): { commitment: string; number: number } {
  const [, commitment = '', number = '0'] = /^(.+)\.u(\d{1,9})$/.exec(id) ?? []
  return { commitment, number: Number(number) }
}

/** The plan that a commitment, a restriction, or what hangs on one, stands in: plan ids have no dot. */
export function planOfId(id: string): string {
  return id.split('.', 1)[0]!
}

/** What of a review decides how its commitment stands. */
export interface ReviewMark {
  /** Number of the review: its id is `<commitment>.r<number>`. */
  readonly number: number
  readonly step: Step
}

/** How a commitment stands by its updates and reviews; their order does not matter. */
export function standingOf(updates: readonly UpdateMark[], reviews: readonly ReviewMark[] = []): Standing {
  return updates.length + reviews.length === 0 ? unreported : standingBy(updates, reviews)
}

function standingBy(updates: readonly UpdateMark[], reviews: readonly ReviewMark[]): Standing {
  const newestFirst = [...updates].sort((a, b) => b.number - a.number)
  const ofWhole = newestFirst.filter(({ milestone }) => milestone === null)
  const [word] = ofWhole
  return {
    agency_step: word?.step ?? null,
    evidence_step: word?.evidenceStep ?? null,
    review_step: [...reviews].sort((a, b) => b.number - a.number)[0]?.step ?? null,
    as_of: word?.asOf ?? null,
    ...completion(ofWhole),
    gap: word === undefined ? null : gapOf(word.step, word.evidenceStep),
    newest_update: newestFirst[0]?.index ?? null,
    reported_to:
      newestFirst
        .map(({ asOf }) => asOf)
        .sort()
        .at(-1) ?? null,
  }
}

/** How most of a register stands. */
const unreported: Standing = Object.freeze(standingBy([], []))

function completion(newestFirst: readonly UpdateMark[]): Pick<Standing, 'completed_on' | 'told_on'> {
  const end = newestFirst.findIndex(({ step }) => step !== 'complete')
  const said = newestFirst.slice(0, end === -1 ? undefined : end)
  return {
    completed_on: said.map(({ asOf }) => asOf).sort()[0] ?? null,
    told_on: said.map(({ publishedAt }) => publishedAt.slice(0, 10)).sort()[0] ?? null,
  }
}

/** Where and when the first version of a plan was published. */
export type First = Pick<Entry, 'index' | 'publishedAt'>

/** What of a commitment's own record stands in its standing; `first` is its plan's. */
export function standingPlace(
  record: CommitmentRecord,
  first: First,
): Record<'plan' | 'due_key' | 'since', string> & {
  lead: string | null
  position: number
  report_terms: string | null
} {
  const leads = record.agencies.filter(({ role }) => role === 'lead')
  const ordered = leads.filter(({ mode }) => mode === 'order')
  // Where the text says of nobody that it leads, whom the office added comes before whom the text merely names.
  const isSaid = record.clears.responsibility.state === 'found'
  const added = isSaid ? undefined : ordered.find(({ from }) => from === 'office')
  const lead = added ?? ordered[0] ?? leads[0]
  return {
    plan: record.plan,
    lead: lead === undefined ? null : agencySlug(lead),
    due_key: lastDayOf(record) ?? noDay,
    position: positionOf(first.index, record.number),
    since: first.publishedAt.slice(0, 10),
    report_terms: reportTermsOf(record),
  }
}

/** What hangs on a commitment. */
export interface Hanging {
  readonly updates: readonly UpdateMark[]
  readonly reviews?: readonly ReviewMark[]
  readonly amended: number
}

/** The row of one commitment. */
export function standingRow(
  entry: Pick<Entry, 'tenant' | 'id'>,
  place: ReturnType<typeof standingPlace>,
  { updates, reviews = [], amended }: Hanging,
): Row {
  return { tenant: entry.tenant, commitment: entry.id, ...place, ...standingOf(updates, reviews), amended }
}

/** What the calendar makes of a commitment whose day has passed: never merged, so that a share says what it leaves out. */
export const timeStates = ['on-time', 'told-late', 'late', 'open', 'zero', 'none'] as const
/**
 * Complete by its day and published by it; said after its day to have been complete by it; complete after it; reported and
 * not complete; reported as not begun; no report.
 */
export type TimeState = (typeof timeStates)[number]

/** Null where its day has not passed, or none is fixed. */
export function timeOf(
  of: Pick<Standing, 'agency_step' | 'completed_on' | 'told_on' | 'newest_update'>,
  due: string | null,
  day: string,
): TimeState | null {
  if (due === null || due >= day) return null
  if (of.newest_update === null) return 'none'
  if (of.completed_on !== null) {
    if (of.completed_on > due) return 'late'
    return of.told_on! > due ? 'told-late' : 'on-time'
  }
  return of.agency_step === 'not-started' ? 'zero' : 'open'
}

/** The row of an update. */
export function updateRow(entry: Entry, body: UpdateRecord): Row {
  const { tenant, id, index, version, publishedAt } = entry
  return {
    tenant,
    index,
    id,
    version,
    number: updateName(id).number,
    commitment: body.commitment,
    plan: planOfId(body.commitment),
    body: body.body.id,
    published_at: publishedAt,
    as_of: body.asOf,
    milestone: body.milestone,
    step: body.step,
    evidence_step: body.evidenceStep,
    statement: body.statement,
    evidence: body.evidence,
  }
}
