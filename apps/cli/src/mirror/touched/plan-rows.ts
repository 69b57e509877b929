// A plan's rows as the copy has them and as the register has them now.
import { slugOf } from '@camket/domain/kernel/fold'
import { taskCell } from '@camket/domain/publication/portal/task-cell'
import {
  commitmentsOnPage,
  namedValues,
  planFacets,
  type FacetRow,
  type PlanFacet,
} from '@camket/services/publication/reading/mirror/planContents'

export interface CommitmentRow extends FacetRow {
  readonly id: string
  readonly number: number
  readonly version: number
  readonly label: string | null
  readonly text: string
}

/** How a commitment stands: as far as it says in which lists. */
interface StandingRow {
  readonly commitment: string
  readonly plan: string
  readonly lead: string | null
  readonly due_key: string
}

export interface PlanRows {
  readonly facts: string
  readonly parts: readonly number[]
  readonly commitments: ReadonlyMap<string, CommitmentRow>
  readonly restrictions: ReadonlyMap<string, { readonly number: number }>
  readonly standings: ReadonlyMap<string, StandingRow>
  /** Slugs of the agencies that a commitment names. */
  agenciesOf(commitment: string): string[]
}

/** Reads the lines of `tables/plans/<plan>.jsonl`; null where there are none. */
export function readPlanRows(text: string | null): PlanRows | null {
  if (text === null || text === '') return null
  const lines = text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as { table: string; row: CommitmentRow & StandingRow & { part: number } })
  const of = (table: string) => lines.flatMap(line => (line.table === table ? [line.row] : []))
  const commitments = new Map(of('commitment').map(row => [row.id, row]))
  return {
    facts: JSON.stringify(of('plan')),
    parts: of('part').map(({ part }) => part),
    commitments,
    restrictions: new Map(of('restriction').map(row => [row.id, row])),
    standings: new Map(of('standing').map(row => [row.commitment, row])),
    agenciesOf: id => {
      const row = commitments.get(id)
      return row === undefined ? [] : [...namedValues(row, 'agency').keys()]
    },
  }
}

/** Number of pages that list a plan's commitments. */
export function pagesOf(rows: PlanRows): number {
  const last = Math.max(0, ...[...rows.commitments.values()].map(({ number }) => number))
  return Math.max(1, Math.ceil(last / commitmentsOnPage))
}

export function pageOfNumber(number: number): number {
  return Math.ceil(number / commitmentsOnPage)
}

/** How many of a plan stand under each value of the lists of plans: `facet value` → count. */
export function countsOf(rows: PlanRows | null): Map<string, number> {
  const counts = new Map<string, number>()
  if (rows === null) return counts
  const add = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)
  counts.set('all plans', 1)
  for (const row of rows.commitments.values()) {
    add('all commitments')
    for (const facet of planFacets)
      for (const value of namedValues(row, facet).keys()) add(listOf(facet, value))
  }
  if (rows.restrictions.size > 0) counts.set('all restrictions', rows.restrictions.size)
  return counts
}

function listOf(facet: PlanFacet, value: string): string {
  if (facet === 'missing' && value === 'none') return 'all six-clears'
  return facet === 'year' && !/^\d/.test(value) ? `open ${value}` : `${facet} ${value}`
}

/** What a page of a plan by a facet shows of one commitment; equal texts make equal pages. */
export function shownUnder(facet: PlanFacet, row: CommitmentRow | undefined): string {
  if (row === undefined) return ''
  const { task } = taskCell(row.text, { agencies: row.agencies, times: [row.due_text ?? ''] })
  const values = [...namedValues(row, facet)].map(([value, name]) => [slugOf(value), name])
  return JSON.stringify([row.number, row.label, task, values])
}
