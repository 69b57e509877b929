// The portal's rows, as a pure function of published records: publishing and rebuilding use the same lines.
import { noDay } from '../commitments/calendar/days.ts'
import { lastDayOf } from '../commitments/work/commitment.ts'
import { datedDues } from '../commitments/work/dues.ts'
import { countCoverage } from '../commitments/ledger.ts'
import { firstWords } from '../kernel/cut.ts'
import { sixClears } from '../plans/six-clears.ts'
import { unansweredLines, type Sheet } from '../safeguards/sheet-lines.ts'
import { agencySlug } from './building/find-body.ts'
import { indexedWords } from './lexemes.ts'
import { partsOf, type Part } from './parts.ts'
import type { CommitmentRecord, PlanRecord, RecordBodies, RestrictionRecord } from './records.ts'
import { openState } from './states.ts'

/** Where a record stands in the tenant's public record. */
export interface Entry {
  readonly tenant: string
  readonly id: string
  readonly index: number
  readonly version: number
  readonly publishedAt: string
}

/** Newest publication first, then text order, as one number: below 2^53 for a thousand million records. */
export function positionOf(firstIndex: number, number: number): number {
  return (999_999_999 - firstIndex) * 100_000 + number
}

/** The words beside the last day: those of the deadline that gave it. */
export function dueTextOf(record: Pick<CommitmentRecord, 'deadlines'>): string | null {
  const due = lastDayOf(record)
  return record.deadlines.find(deadline => deadline.on === due)?.text ?? null
}

type Row = Record<string, unknown>

export interface Count {
  readonly facet: string
  readonly value: string
  readonly n: number
}

/** The public list's row of a body; older versions give way to newer ones. */
export function bodyRow(entry: Entry, body: RecordBodies['body']): Row {
  const { tenant, id, index, version } = entry
  const { name, short, kind, validFrom: valid_from, validTo: valid_to, successors } = body
  return { tenant, id, index, version, name, short, kind, valid_from, valid_to, successors }
}

export function planRow(
  entry: Entry,
  plan: PlanRecord,
  rest: { firstIndex: number; commitments: number; restrictions: number },
): Row {
  return {
    tenant: entry.tenant,
    id: entry.id,
    index: entry.index,
    version: entry.version,
    first_index: rest.firstIndex,
    kind: plan.kind,
    symbol: plan.symbol,
    date: plan.date,
    issuer: plan.issuer,
    province: plan.province,
    title: plan.title,
    published_at: entry.publishedAt,
    commitments: rest.commitments,
    restrictions: rest.restrictions,
    coverage: coverageCounts(plan),
  }
}

export function coverageCounts(plan: PlanRecord): Record<string, number> {
  const units = plan.coverage.map((span, i) => ({ ...span, id: String(i), kind: span.as }))
  const ledger = countCoverage(plan.text, units)
  return {
    commitment: ledger.commitment,
    restrictive: ledger.restrictive,
    contextByRule: ledger.context.rule,
    contextByPerson: ledger.context.person,
    setAside: ledger.setAside,
  }
}

export function partRows(
  entry: Entry,
  plan: PlanRecord,
): { rows: Row[]; partAt: (offset: number) => number } {
  const parts = partsOf(plan)
  const rows = parts.map((part: Part) => ({
    tenant: entry.tenant,
    plan: entry.id,
    part: part.part,
    heading: part.heading,
    commitments: part.commitments,
    starts_at: part.start,
    ends_at: part.end,
    spans: part.spans,
  }))
  return { rows, partAt: offset => parts.find(part => part.end > offset)?.part ?? 1 }
}

export function planSearchRow(entry: Entry, plan: PlanRecord): Row {
  const text = [plan.symbol, plan.title, plan.issuer, plan.province].filter(fact => fact !== null).join(' – ')
  return {
    tenant: entry.tenant,
    kind: 'plan',
    id: entry.id,
    plan: entry.id,
    label: plan.symbol,
    text,
    words: indexedWords(text),
  }
}

export interface CommitmentRows {
  readonly commitment: Row
  readonly tags: Row[]
  readonly dues: Row[]
  readonly search: Row
  readonly counts: Count[]
}

interface Place {
  readonly firstIndex: number
  readonly part: number
}

export function commitmentRows(entry: Entry, record: CommitmentRecord, place: Place): CommitmentRows {
  const due = lastDayOf(record)
  const tags = tagsOf(record, due).map(({ facet, value, name }) => ({
    tenant: entry.tenant,
    facet,
    value,
    name,
    position: positionOf(place.firstIndex, record.number),
    due_key: due ?? noDay,
    commitment: entry.id,
  }))
  const { tenant, id: commitment } = entry
  const position = positionOf(place.firstIndex, record.number)
  const dues = datedDues(record).map(one => ({ tenant, commitment, position, ...one }))
  return {
    ...commitmentFigures(entry, record, place),
    tags,
    dues,
    search: searchRow(entry, record, 'commitment'),
  }
}

/** The row and the counts of a commitment without what only searching and filtering need. */
export function commitmentFigures(
  entry: Entry,
  record: CommitmentRecord,
  place: Place,
): Pick<CommitmentRows, 'commitment' | 'counts'> {
  const due = lastDayOf(record)
  const commitment = {
    tenant: entry.tenant,
    id: entry.id,
    plan: record.plan,
    number: record.number,
    position: positionOf(place.firstIndex, record.number),
    index: entry.index,
    version: entry.version,
    published_at: entry.publishedAt,
    label: record.label,
    text: record.text,
    agencies: record.agencies,
    due_key: due ?? noDay,
    due_text: dueTextOf(record),
    recurring: record.recurring,
    missing: sixClears.filter(clear => record.clears[clear].state !== 'found'),
    rights: record.rights.map(right => right.code),
    groups: record.groups.map(group => group.name),
    part: place.part,
  }
  return { commitment, counts: countsOf(record, tagsOf(record, due)) }
}

type Tag = Readonly<Record<'facet' | 'value' | 'name', string>>

function tagsOf(record: CommitmentRecord, due: string | null): Tag[] {
  const tags: Tag[] = []
  // They are few: to look through them is faster than to make a text of each.
  const add = (facet: string, value: string, name = ''): void => {
    if (!tags.some(tag => tag.facet === facet && tag.value === value)) tags.push({ facet, value, name })
  }
  add('plan', record.plan)
  for (const agency of record.agencies) add('agency', agencySlug(agency), agency.name)
  for (const right of record.rights) add('right', right.code)
  for (const group of record.groups) add('group', group.name)
  for (const clear of sixClears) {
    const { state } = record.clears[clear]
    // What the office adds does not make the plan any clearer.
    if (state !== 'found') add('missing', clear)
    if (state === 'added') add('added', clear)
  }
  if (due === null) {
    add('open', openState({ recurring: record.recurring, stated: record.deadlines.length > 0 }))
  }
  for (const deadline of record.deadlines) if (deadline.on !== null) add('year', deadline.on.slice(0, 4))
  return tags
}

function countsOf(record: CommitmentRecord, tags: readonly Tag[]): Count[] {
  const one = (facet: string, value: string): Count => ({ facet, value, n: 1 })
  const states = sixClears.map(clear => record.clears[clear].state)
  const allSix = states.every(state => state === 'found')
  const allWithOffice = !allSix && states.every(state => state !== 'missing')
  return [
    one('all', 'commitments'),
    ...(allSix ? [one('all', 'six-clears')] : []),
    ...(allWithOffice ? [one('all', 'six-clears-added')] : []),
    ...sixClears.map(clear => one(`clear-${clear}`, record.clears[clear].state)),
    ...tags.map(({ facet, value }) => one(facet, value)),
  ]
}

function searchRow(
  entry: Entry,
  record: CommitmentRecord | RestrictionRecord,
  kind: 'commitment' | 'restriction',
): Row {
  return {
    tenant: entry.tenant,
    kind,
    id: entry.id,
    plan: record.plan,
    label: record.label,
    text: record.text,
    words: indexedWords(record.text),
  }
}

export function restrictionRows(
  entry: Entry,
  record: RestrictionRecord,
  place: Place,
): { restriction: Row; search: Row; counts: Count[] } {
  return { ...restrictionFigures(entry, record, place), search: searchRow(entry, record, 'restriction') }
}

/** The row and the counts of a restriction without its line in the search. */
export function restrictionFigures(
  entry: Entry,
  record: RestrictionRecord,
  place: Place,
): { restriction: Row; counts: Count[] } {
  const unanswered = unansweredLines(record.sheet as Sheet)
  const restriction = {
    tenant: entry.tenant,
    id: entry.id,
    plan: record.plan,
    number: record.number,
    position: positionOf(place.firstIndex, record.number),
    index: entry.index,
    version: entry.version,
    published_at: entry.publishedAt,
    label: record.label,
    text: record.text,
    limits: record.limits,
    told: record.told,
    unanswered,
    part: place.part,
  }
  const counts: Count[] = [
    { facet: 'all', value: 'restrictions', n: 1 },
    ...(unanswered.length > 0 ? [{ facet: 'all', value: 'sheets-unanswered', n: 1 }] : []),
    ...record.limits.map(right => ({ facet: 'limits', value: right, n: 1 })),
  ]
  return { restriction, counts }
}

/** Counts of one plan: itself and its sentences, which need not be counted again where they were. */
export function planCounts(plan: PlanRecord, coverage = coverageCounts(plan)): Count[] {
  const sentences = Object.entries(coverage).map(([value, n]) => ({ facet: 'coverage', value, n }))
  return [{ facet: 'all', value: 'plans', n: 1 }, ...sentences]
}

/** One line per facet and value, zeros left out; `sign` −1 takes counts back. */
export function addUp(counts: Iterable<Count>, sign: 1 | -1 = 1): Count[] {
  const sums = new Map<string, { facet: string; value: string; n: number }>()
  for (const { facet, value, n } of counts) {
    const key = `${facet} ${value}`
    const sum = sums.get(key)
    if (sum === undefined) sums.set(key, { facet, value, n: sign * n })
    else sum.n += sign * n
  }
  return [...sums.values()].filter(({ n }) => n !== 0)
}

const longestWords = 200

/** The line that feeds and histories show of a record. */
export function changeWords(text: string): string {
  return firstWords(text.trim().replace(/\s+/g, ' '), longestWords)
}
