// What stands in one plan, without anything that the calendar changes: for pages that are written once.
import { agencySlug } from '@camket/domain/publication/building/find-body'
import { noDay } from '@camket/domain/commitments/calendar/days'
import { openState } from '@camket/domain/publication/states'
import { sixClears, type SixClear } from '@camket/domain/plans/reading'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf, CommitmentLine, PlanName, RestrictionLine } from '../shapes.ts'
import { dueAsOf, inSnapshot } from '../snapshot.ts'
import type { LimitableRight } from '@camket/domain/plans/limitable-rights'
import type { SheetLine } from '@camket/domain/safeguards/sheet'

/** Facets that a plan's commitments are grouped by on pages of their own. */
export const planFacets = ['agency', 'right', 'group', 'year', 'missing'] as const
export type PlanFacet = (typeof planFacets)[number]

/** Commitments on one page: those numbered 1–100, 101–200 … in the plan's text. */
export const commitmentsOnPage = 100

export interface PlanCommitments extends AsOf {
  readonly plan: PlanName
  readonly lines: readonly CommitmentLine[]
  readonly page: number
  readonly pages: number
}

/** The commitments numbered on one page (from 1) of a plan; null when the plan is not public or has no such page. */
export async function planCommitments(
  door: PublicDoor,
  at: { plan: string; page: number },
): Promise<PlanCommitments | null> {
  return inSnapshot(door, async tx => {
    const plan = await planName(tx, door.tenant, at.plan)
    if (plan === null) return null
    const last = await tx
      .selectFrom('portal_commitment')
      .select(sql<number>`coalesce(max(number), 0)::int`.as('number'))
      .where('tenant', '=', door.tenant)
      .where('plan', '=', at.plan)
      .executeTakeFirstOrThrow()
    const pages = Math.max(1, Math.ceil(last.number / commitmentsOnPage))
    if (at.page > pages) return null
    const from = (at.page - 1) * commitmentsOnPage
    const rows = await rowsOf(tx, { tenant: door.tenant, plan: at.plan, from, to: from + commitmentsOnPage })
    return { plan, lines: rows.map(row => lineOf(row, plan)), page: at.page, pages }
  })
}

export interface FacetGroup {
  /** As it stands in the lists of plans; of `missing` also `none`: those that lack nothing. */
  readonly value: string
  /** Agencies: as printed. */
  readonly name: string
  readonly lines: readonly CommitmentLine[]
}

export interface PlanByFacet extends AsOf {
  readonly plan: PlanName
  readonly groups: readonly FacetGroup[]
}

/** A plan's commitments under each value of a facet, values in the order in which the text first has them. */
export async function planByFacet(
  door: PublicDoor,
  at: { plan: string; facet: PlanFacet },
): Promise<PlanByFacet | null> {
  return inSnapshot(door, async tx => {
    const plan = await planName(tx, door.tenant, at.plan)
    if (plan === null) return null
    const rows = await rowsOf(tx, { tenant: door.tenant, plan: at.plan, from: 0, to: 999_999 })
    const groups = new Map<string, { name: string; lines: CommitmentLine[] }>()
    for (const row of rows) {
      for (const [value, name] of namedValues(row, at.facet)) {
        const group = groups.get(value) ?? { name, lines: [] }
        groups.set(value, group)
        group.lines.push(lineOf(row, plan))
      }
    }
    return { plan, groups: [...groups].map(([value, group]) => ({ value, ...group })) }
  })
}

/** The part of a commitment's row that says under which values it stands. */
export interface FacetRow {
  readonly agencies: CommitmentLine['agencies']
  readonly rights: readonly string[]
  readonly groups: readonly string[]
  readonly missing: readonly string[]
  readonly due_key: string
  readonly due_text: string | null
  readonly recurring: boolean
}

/** Values of a facet that a row stands under, each once, with the name to show. */
export function namedValues(row: FacetRow, facet: PlanFacet): Map<string, string> {
  if (facet === 'agency') return new Map(row.agencies.map(agency => [agencySlug(agency), agency.name]))
  if (facet === 'year') return new Map([[yearOf(row), yearOf(row)]])
  const values = { right: row.rights, group: row.groups, missing: row.missing }[facet]
  if (facet === 'missing' && values.length === 0) return new Map([['none', 'none']])
  return new Map(values.map(value => [value, value]))
}

/** Year of the last day; recurring, unfixed or undated where there is none. */
function yearOf({ due_key, due_text, recurring }: FacetRow): string {
  if (due_key !== noDay) return due_key.slice(0, 4)
  return openState({ recurring, stated: due_text !== null })
}

export interface PlanRestrictions extends AsOf {
  readonly plan: PlanName
  readonly lines: readonly RestrictionLine[]
}

/** All restrictive clauses of a plan in text order. */
export async function planRestrictions(door: PublicDoor, id: string): Promise<PlanRestrictions | null> {
  return inSnapshot(door, async tx => {
    const plan = await planName(tx, door.tenant, id)
    if (plan === null) return null
    const rows = await tx
      .selectFrom('portal_restriction')
      .select(['id', 'label', 'text', 'limits', 'told', 'unanswered'])
      .where('tenant', '=', door.tenant)
      .where('plan', '=', id)
      .orderBy('number')
      .execute()
    const lines = rows.map(row => ({
      ...row,
      plan,
      limits: row.limits as LimitableRight[],
      unanswered: row.unanswered as SheetLine[],
    }))
    return { plan, lines }
  })
}

async function planName(tx: Tx, tenant: string, id: string): Promise<PlanName | null> {
  const row = await tx
    .selectFrom('portal_plan')
    .select(['id', 'symbol', 'title'])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

interface Row extends FacetRow, Pick<CommitmentLine, 'id' | 'label' | 'text' | 'added' | 'version'> {
  readonly missing: readonly SixClear[]
}

async function rowsOf(
  tx: Tx,
  at: { tenant: string; plan: string; from: number; to: number },
): Promise<Row[]> {
  const found = await sql<Row>`
    select c.id, c.label, c.text, c.agencies, c.rights, c.groups, c.missing, c.due_key, c.due_text, c.recurring,
      c.version, array(select a.value from portal_tag a where a.tenant = c.tenant and a.facet = 'added'
        and a.value in (${sql.join(sixClears)}) and a.position = c.position order by a.value) as added
    from portal_commitment c where c.tenant = ${at.tenant} and c.plan = ${at.plan}
      and c.number > ${at.from} and c.number <= ${at.to} order by c.number`.execute(tx)
  return found.rows
}

function lineOf(row: Row, plan: PlanName): CommitmentLine {
  const { due_key, due_text, recurring, ...rest } = row
  const dated = dueAsOf({ due_key, due_text, recurring }, null)
  return { ...rest, plan, dueText: due_text, ...dated, rights: [...row.rights], groups: [...row.groups] }
}
