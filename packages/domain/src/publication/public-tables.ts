// The bytes of the tables that stand beside the records for whoever recounts them: /tables/counts.json, agencies.json,
// bodies.jsonl, plans/, said.jsonl, oversight.json.
import { canonicalJson } from '../kernel/canonical.ts'
import type { Count } from './portal-rows.ts'

/** What was said of the promises after they were published; `step`: of a dated task. */
export type SaidTable =
  'update' | 'review' | 'answer' | 'round' | 'finding' | 'action' | 'step' | 'decision' | 'proposal' | 'doubt'
export type PublicTable = 'body' | 'plan' | 'part' | 'commitment' | 'restriction' | 'standing' | SaidTable
type Row = Readonly<Record<string, unknown>>

/** One line of a table; the tenant is the whole log's and stands in no line. */
export function tableLine(table: PublicTable, { tenant: _tenant, ...row }: Row): string {
  return `${canonicalJson({ row, table })}\n`
}

/** By UTF-16 units, so that every machine puts lines in the same order. */
export function byUnits(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

/**
 * The number of the rules by which rows and figures are made from records. Whoever changes what any table says of records that were published
 * before gives the rules their next number: a checker of other rules then says so, instead of accusing the portal of wrong figures.
 */
export const tableRules = 1

/** All counts of a log of `size` entries as of its newest day. */
export function countsText(at: { size: number; day: string | null; counts: readonly Count[] }): string {
  const counts = at.counts
    .map(({ facet, value, n }) => ({ facet, value, n }))
    .sort((a, b) => byUnits(a.facet, b.facet) || byUnits(a.value, b.value))
  return `${canonicalJson({ ...at, rules: tableRules, counts })}\n`
}
