// The lists that lead to commitments, as open data: plans, and what commitments are told apart by.
import { facetWords } from '@camket/domain/publication/portal/about'
import { recordKindNames } from '@camket/domain/publication/portal/terms'
import type { Language, Phrase } from '@camket/domain/kernel/language'
import { affectedGroupNames } from '@camket/domain/plans/names'
import { factNames } from '@camket/domain/plans/office-words'
import { servedRightNames } from '@camket/domain/plans/served-rights'
import type { PublicDoor } from '@camket/services/kernel/door'
import {
  listAgencies,
  listGroups,
  listRights,
  listYears,
  type Facets,
} from '@camket/services/publication/reading/listFacets'
import { listPlans, type PlanLine } from '@camket/services/publication/reading/listPlans'
import type { Page } from '@camket/services/publication/reading/shapes'
import { listColumns } from '#lib/speech/columns.ts'
import { given, paging } from '../query.ts'
import type { Table } from './table.ts'

type Names = Readonly<Record<string, Phrase>>

const facetLists = {
  agencies: { read: listAgencies, head: facetWords.agency, names: {} },
  rights: { read: listRights, head: facetWords.right, names: servedRightNames },
  groups: { read: listGroups, head: facetWords.group, names: affectedGroupNames },
  years: { read: listYears, head: facetWords.year, names: {} },
} as const satisfies Record<
  string,
  { read: (door: PublicDoor) => Promise<Facets>; head: Phrase; names: Names }
>

type FacetName = keyof typeof facetLists

export type IndexList =
  | { readonly name: 'plans'; readonly page: Page<PlanLine> }
  | { readonly name: FacetName; readonly page: Facets }

const isFacet = (name: string): name is FacetName => Object.hasOwn(facetLists, name)

/** The list of that name as its page shows it; null where there is none. */
export async function readIndex(
  door: PublicDoor,
  { name, params }: { name: string; params: URLSearchParams },
): Promise<IndexList | null> {
  if (isFacet(name)) return { name, page: await facetLists[name].read(door) }
  if (name !== 'plans') return null
  return { name, page: await listPlans(door, given(paging(params))) }
}

/** The head and the rows in a language. */
export function indexCsv(list: IndexList, language: Language): Table {
  const { day } = list.page
  if (list.name === 'plans') {
    const { symbol, title, date, issuer, province } = factNames
    const heads = [symbol, title, date, issuer, province, recordKindNames.commitment]
    const counted = [
      recordKindNames.restriction,
      listColumns.version,
      listColumns.published,
      listColumns.asOf,
    ]
    return {
      head: ['id', ...[...heads, ...counted].map(words => words[language])],
      rows: list.page.lines.map(plan => [
        plan.id,
        plan.symbol,
        plan.title,
        plan.date,
        plan.issuer,
        plan.province,
        plan.commitments,
        plan.restrictions,
        plan.version,
        plan.publishedAt,
        day,
      ]),
    }
  }
  const { head, names } = facetLists[list.name]
  const nameOf = (value: string, name: string): string => (names as Names)[value]?.[language] ?? name
  return {
    head: ['id', ...[head, facetWords.count, listColumns.asOf].map(words => words[language])],
    rows: list.page.facets.map(({ value, name, commitments }) => [
      value,
      nameOf(value, name),
      commitments,
      day,
    ]),
  }
}
