// The lists that lead to commitments, as open data: plans, and what commitments are told apart by; with them every publication.
import { error } from '@sveltejs/kit'
import { facetWords, historyWords } from '@camket/domain/publication/portal/about'
import { recordKindNames } from '@camket/domain/publication/portal/terms'
import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import { withdrawalWords } from '@camket/domain/publication/withdraw/words'
import { affectedGroupNames } from '@camket/domain/plans/names'
import { factNames } from '@camket/domain/plans/office-words'
import { servedRightNames } from '@camket/domain/plans/served-rights'
import type { PublicDoor } from '@camket/services/kernel/door'
import {
  changes,
  publications,
  type Change,
  type Publication,
} from '@camket/services/publication/reading/history'
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
import { given, paging, wholeIn } from '../query.ts'
import { table, type Column, type Table } from './table.ts'

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
  | { readonly name: 'history'; readonly page: Page<Publication> }
  | { readonly name: FacetName; readonly page: Facets }

const isFacet = (name: string): name is FacetName => Object.hasOwn(facetLists, name)

/** The list of that name as its page shows it; null where there is none. */
export async function readIndex(
  door: PublicDoor,
  { name, params }: { name: string; params: URLSearchParams },
): Promise<IndexList | null> {
  if (isFacet(name)) return { name, page: await facetLists[name].read(door) }
  if (name === 'history') return { name, page: await readHistory(door, params) }
  if (name !== 'plans') return null
  return { name, page: await listPlans(door, given(paging(params))) }
}

/** What went out, a line for each time; `of`: each record of the one time that this entry belongs to, 404 beyond the log. */
export async function readHistory(door: PublicDoor, params: URLSearchParams): Promise<Page<Publication>> {
  const of = wholeIn(params, 'of', { from: 0, to: 999_999 })
  if (of === undefined) return publications(door, given(paging(params)))
  const page = await changes(door, given({ ...paging(params), of }))
  if (of >= page.size) error(404)
  return {
    ...page,
    lines: page.lines.map(head => ({ head, records: 1, first: head.index, last: head.index })),
  }
}

/** The head and the rows in a language. */
export function indexCsv(list: IndexList, language: Language): Table {
  const { day } = list.page
  if (list.name === 'history') return table(historyColumns(language), list.page.lines, language)
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

const historyColumns = (language: Language): Column<Publication>[] => [
  { head: 'id', cell: ({ head }) => head.id },
  {
    head: historyWords.words,
    cell: ({ head }) => (head.withdrawn === null ? head.words : historyWords.withdrawn[language]),
  },
  { head: historyWords.what, cell: ({ head }) => recordKindNames[head.kind][language] },
  { head: listColumns.version, cell: ({ head }) => head.version },
  { head: historyWords.records, cell: ({ records }) => records },
  { head: listColumns.published, cell: ({ head }) => head.publishedAt },
  { head: listColumns.entry, cell: ({ head }) => head.index },
  { head: historyWords.withdrawnBy, cell: ({ head }) => head.withdrawn?.index ?? null },
  {
    head: withdrawalWords.what,
    cell: ({ head: { withdraws } }) => withdraws && thingVersion(withdraws, language),
  },
]

const thingVersion = ({ kind, ...rest }: NonNullable<Change['withdraws']>, language: Language): string =>
  fill(withdrawalWords.thingVersion[language], { ...rest, kind: recordKindNames[kind][language] })
