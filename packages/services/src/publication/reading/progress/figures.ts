// Figures of each agency and of all, as of the newest day.
import { noDay, plusDays } from '@camket/domain/commitments/calendar/days'
import { agencyCounts, type Counted } from '@camket/domain/publication/portal/progress/agency-counts'
import { figuresOf, type Figures } from '@camket/domain/publication/portal/progress/figures'
import { addUp, type Count } from '@camket/domain/publication/portal-rows'
import { dueWithinDays } from '@camket/domain/publication/states'
import type { Tx } from '@camket/storage/open'
import { sql, type RawBuilder } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf } from '../shapes.ts'
import { snapshotOf } from '../snapshot.ts'
import { reportsAsOf } from './reports-as-of.ts'

/** The last day that counts as coming soon, and the day that all is counted by; before the first one nothing is due. */
export function daysOf({ day }: Pick<AsOf, 'day'>): { day: string; soon: string } {
  const on = day ?? '0001-01-01'
  return { day: on, soon: plusDays(on, dueWithinDays) }
}

interface Group extends Counted {
  readonly n: number
}

interface GroupsOf {
  readonly day: string
  readonly soon: string
  readonly lead?: string
  readonly plan?: string
  /** Whether a row lacks the report that fell due last. */
  readonly missed: RawBuilder<boolean>
}

/** Alike commitments, counted together: the rules that name them stand in the domain alone. */
async function groupsOf(tx: Tx, tenant: string, of: GroupsOf): Promise<Group[]> {
  const one = of.lead === undefined ? sql`` : sql`and lead = ${of.lead}`
  const within = of.plan === undefined ? sql`` : sql`and plan = ${of.plan}`
  // Room for the groups in memory: the planner takes every row for a group of its own, and would sort all of them on the disk.
  await sql`select set_config('work_mem', '32MB', true)`.execute(tx)
  const found = await sql<Group>`
    select lead, min(due_key) as due_key, agency_step, evidence_step, min(completed_on) as completed_on,
      max(told_on) as told_on, gap,
      min(newest_update) as newest_update, min(amended) as amended, count(*)::int as n,
      report_terms, max(reported_to) as reported_to, max(since) as since
    from portal_standing s where tenant = ${tenant} ${one} ${within}
    group by lead, agency_step, evidence_step, gap, newest_update is null, amended > 0, completed_on is null,
      completed_on <= due_key, told_on <= due_key, report_terms, ${of.missed},
      case when due_key < ${of.day}::date then 0 when due_key <= ${of.soon}::date then 1
        when due_key < ${noDay}::date then 2 else 3 end`.execute(tx)
  return found.rows
}

type Narrowed = Pick<AsOf, 'day'> & Pick<GroupsOf, 'lead' | 'plan'>

/** Counts of every agency and of all, or of what `of` narrows them to. */
export async function countsByLead(tx: Tx, tenant: string, of: Narrowed): Promise<Count[]> {
  const days = daysOf(of)
  const reports = await reportsAsOf(tx, tenant, days.day)
  const groups = await groupsOf(tx, tenant, { ...of, ...days, missed: reports.missed })
  const at = { ...days, past: reports.past }
  return addUp(groups.flatMap(group => agencyCounts(group, at, group.n)))
}

/** Figures of all, or of what `of` narrows them to. */
export async function figuresOfAll(...of: Parameters<typeof countsByLead>): Promise<Figures> {
  return figuresOf((await countsByLead(...of)).filter(({ facet }) => facet === 'all'))
}

export interface AgencyFigures {
  /** Null: commitments that name no agency. */
  readonly lead: string | null
  readonly name: string | null
  readonly figures: Figures
}

export interface ProgressFigures extends AsOf {
  readonly all: Figures
  /** Most commitments first. */
  readonly agencies: readonly AgencyFigures[]
}

/** So many agencies stand on one page of a list: with all their figures it stays a small one. */
export const agenciesOnPage = 50

/** Every agency that acts first somewhere, with its figures. */
export async function progressFigures(door: PublicDoor): Promise<ProgressFigures> {
  return snapshotOf(door, async (tx, asOf) => {
    const byFacet = Map.groupBy(await countsByLead(tx, door.tenant, asOf), ({ facet }) => facet)
    const all = figuresOf(byFacet.get('all') ?? [])
    byFacet.delete('all')
    const byLead = [...byFacet].map(([facet, counts]) => ({
      lead: leadOf(facet),
      figures: figuresOf(counts),
    }))
    const names = await namesOfLeads(
      tx,
      door.tenant,
      byLead.map(({ lead }) => lead),
    )
    const agencies = byLead.map(one => ({ ...one, name: names.get(one.lead) ?? null }))
    agencies.sort(
      (a, b) => b.figures.commitments - a.figures.commitments || ((a.lead ?? '') < (b.lead ?? '') ? -1 : 1),
    )
    return { all, agencies }
  })
}

const leadOf = (facet: string): string | null => (facet === 'lead' ? null : facet.slice('lead '.length))

/** The name to show of each: the body's own, else as it is printed where it stands first in the lists. */
export async function namesOfLeads(
  tx: Tx,
  tenant: string,
  leads: ReadonlyArray<string | null>,
): Promise<Map<string | null, string>> {
  const slugs = [...new Set(leads.filter(lead => lead !== null))]
  if (slugs.length === 0) return new Map()
  const found = await sql<{ slug: string; name: string | null }>`
    select given.slug, coalesce(
      (select b.name from portal_body b where b.tenant = ${tenant} and b.id = given.slug),
      (select t.name from portal_tag t where t.tenant = ${tenant} and t.facet = 'agency' and t.value = given.slug
        order by t.position limit 1)) as name
    from unnest(${slugs}::text[]) as given(slug)`.execute(tx)
  return new Map(found.rows.map(({ slug, name }) => [slug, name ?? slug]))
}
