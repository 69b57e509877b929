// Independent reviews as the public reads them: a list, those of one commitment, and how far they stand from the agencies' word.
import type { Step } from '@camket/domain/progress/steps'
import { taskCell } from '@camket/domain/publication/portal/task-cell'
import type { CommitmentRecord } from '@camket/domain/publication/records'
import { sql, type RawBuilder } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import { namesOfLeads } from '../progress/figures.ts'
import type { AsOf, Page, PlanName } from '../shapes.ts'
import { cursorOf, snapshotOf } from '../snapshot.ts'
import { entriesWithin } from '../progress/published-within.ts'
import { sizeOf, type Sized } from './figures/page-size.ts'
import { concerns, type Scope } from './figures/scope.ts'
import { reviewGaps, standsAs, type ReviewGap } from './figures/review-gap.ts'

export interface ReviewLine {
  /** Of the review. */
  readonly id: string
  readonly version: number
  readonly index: number
  readonly publishedAt: string
  readonly commitment: string
  readonly plan: PlanName
  readonly label: string | null
  /** The promise as the plan words it. */
  readonly task: string
  readonly lead: { readonly slug: string; readonly name: string } | null
  readonly by: { readonly id: string; readonly name: string }
  readonly asOf: string
  readonly step: Step
  /** What agency and evidence said when it was signed. */
  readonly agencyStep: Step | null
  readonly evidenceStep: Step | null
  readonly blind: boolean
  readonly shown: boolean
  readonly round: string | null
  readonly reasons: string
  /** The agency's one answer. */
  readonly answer: ReviewAnswer | null
}

export interface ReviewAnswer {
  readonly id: string
  readonly version: number
  readonly publishedAt: string
  readonly text: string
  readonly by: string
}

/** The agency of a review is the one that leads what was reviewed. */
export interface ReviewQuery extends Scope, Sized {
  /** The body that reviewed. */
  readonly by?: string
  readonly round?: string
  readonly step?: Step
  readonly gap?: ReviewGap
  /** By what was said last, an answer like a review; otherwise by the reviewer's own word. Such a list has one page. */
  readonly byNewestWord?: boolean
  readonly after?: string
}

/** Reviews, newest first; each in its newest version. */
export async function listReviews(door: PublicDoor, input: ReviewQuery): Promise<Page<ReviewLine>> {
  const limit = sizeOf(input)
  const after = cursorOf(input.after, ['number'])
  const { byNewestWord = false } = input
  return snapshotOf(door, async tx => {
    const asked = tx
      .selectFrom('portal_review as r')
      .innerJoin('portal_standing as s', join =>
        join.onRef('s.tenant', '=', 'r.tenant').onRef('s.commitment', '=', 'r.commitment'),
      )
      .where('r.tenant', '=', door.tenant)
      .where(narrowed(input))
    const counted = await asked.select(eb => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow()
    const rows = await asked
      .innerJoin('portal_commitment as c', join =>
        join.onRef('c.tenant', '=', 'r.tenant').onRef('c.id', '=', 'r.commitment'),
      )
      .innerJoin('portal_plan as p', join =>
        join.onRef('p.tenant', '=', 'r.tenant').onRef('p.id', '=', 'r.plan'),
      )
      .select(['r.id', 'r.version', 'r.index', 'r.published_at', 'r.commitment', 'r.body', 'r.body_name'])
      .select(['r.as_of', 'r.step', 'r.agency_step', 'r.evidence_step', 'r.blind', 'r.shown', 'r.round'])
      .select(['r.reasons', 's.lead', 'c.label', 'c.text', 'c.agencies', 'c.due_text'])
      .select(['p.id as plan', 'p.symbol', 'p.title'])
      .leftJoin('portal_answer as a', join =>
        join.onRef('a.tenant', '=', 'r.tenant').onRef('a.of_id', '=', 'r.id').on('a.of_kind', '=', 'review'),
      )
      .select(
        sql<Row['answer']>`case when a.id is null then null else json_build_object('id', a.id,
          'version', a.version, 'publishedAt', a.published_at, 'text', a.text, 'by', a.body_name) end`.as(
          'answer',
        ),
      )
      .$if(after !== null, query => query.where('r.index', '<', Number(after?.[0])))
      .orderBy(byNewestWord ? sql`greatest(r.index, a.index)` : sql`r.index`, 'desc')
      .limit(limit + 1)
      .execute()
    const shown = rows.slice(0, limit)
    const names = await namesOfLeads(
      tx,
      door.tenant,
      shown.flatMap(({ lead }) => lead ?? []),
    )
    const next = rows.length > limit && !byNewestWord ? String(rows[limit - 1]?.index) : null
    return { lines: shown.map(row => lineOf(row, names)), next, total: Number(counted.n), more: false }
  })
}

function narrowed(input: ReviewQuery): RawBuilder<boolean> {
  const { by, round, step, gap } = input
  const all: RawBuilder<unknown>[] = [concerns('review', input), entriesWithin('r', input.entries)]
  if (by !== undefined) all.push(sql`r.body = ${by}`)
  if (round !== undefined) all.push(sql`r.round = ${round}`)
  if (step !== undefined) all.push(sql`r.step = ${step}`)
  if (gap !== undefined) all.push(sql`(${isNewest} and ${standsAs(gap)})`)
  return sql<boolean>`(${sql.join(all, sql` and `)})`
}

const isNewest = sql`not exists (select from portal_review later where later.tenant = r.tenant
  and later.commitment = r.commitment and later.number > r.number)`

interface Row {
  readonly id: string
  readonly version: number
  readonly index: number
  readonly published_at: Date
  readonly commitment: string
  readonly body: string
  readonly body_name: string
  readonly as_of: string
  readonly step: Step
  readonly agency_step: Step | null
  readonly evidence_step: Step | null
  readonly blind: boolean
  readonly shown: boolean
  readonly round: string | null
  readonly reasons: string
  readonly lead: string | null
  readonly label: string | null
  readonly text: string
  readonly agencies: CommitmentRecord['agencies']
  readonly due_text: string | null
  readonly plan: string
  readonly symbol: string | null
  readonly title: string | null
  readonly answer: ReviewAnswer | null
}

function lineOf(row: Row, names: ReadonlyMap<string | null, string>): ReviewLine {
  const { id, version, index, commitment, label, step, blind, shown, round, reasons, lead, answer } = row
  return {
    id,
    version,
    index,
    commitment,
    label,
    step,
    blind,
    shown,
    round,
    reasons,
    publishedAt: row.published_at.toISOString(),
    plan: { id: row.plan, symbol: row.symbol, title: row.title },
    task: taskCell(row.text, { agencies: row.agencies, times: [row.due_text ?? ''] }).task,
    lead: lead === null ? null : { slug: lead, name: names.get(lead) ?? lead },
    by: { id: row.body, name: row.body_name },
    asOf: row.as_of,
    agencyStep: row.agency_step,
    evidenceStep: row.evidence_step,
    answer: answer === null ? null : { ...answer, publishedAt: new Date(answer.publishedAt).toISOString() },
  }
}

export interface ReviewFigures extends AsOf, Readonly<Record<ReviewGap, number>> {
  /** Commitments with a review at all. */
  readonly reviewed: number
  /** Reviewed, and the agency has said nothing of the whole. */
  readonly unsaid: number
  readonly commitments: number
}

/** How far the reviewers' newest word stands from the agencies', over all commitments, those that one agency leads or one plan's. */
export async function reviewFigures(door: PublicDoor, scope: Scope = {}): Promise<ReviewFigures> {
  return snapshotOf(door, async tx => {
    const count = (condition: RawBuilder<unknown>, name: string) =>
      sql`count(*) filter (where ${condition})::int as ${sql.ref(name)}`
    const { rows } = await sql<Omit<ReviewFigures, keyof AsOf>>`select count(*)::int as commitments,
      ${count(sql`s.review_step is not null`, 'reviewed')},
      ${count(sql`s.review_step is not null and s.agency_step is null`, 'unsaid')},
      ${sql.join(reviewGaps.map(gap => count(standsAs(gap), gap)))}
      from portal_standing s where s.tenant = ${door.tenant} and ${concerns('standing', scope)}`.execute(tx)
    return rows[0] as Omit<ReviewFigures, keyof AsOf>
  })
}
