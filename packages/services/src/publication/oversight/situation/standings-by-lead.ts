// How the promises of each agency and of all of them stand, so far as the committee's page shows it.
import { noDay } from '@camket/domain/commitments/calendar/days'
import { agencyCounts, type Counted } from '@camket/domain/publication/portal/progress/agency-counts'
import { figuresOf, type Figures } from '@camket/domain/publication/portal/progress/figures'
import { addUp, type Count } from '@camket/domain/publication/portal-rows'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import { isFurther, spokeOfParts } from './come-further.ts'
import { daysOf, namesOfLeads } from '../../reading/progress/figures.ts'

/** Without those that need the reporting terms of every promise, or the day on which each was completed. */
export interface ShownFigures extends Pick<
  Figures,
  'commitments' | 'overdue' | 'dueSoon' | 'ahead' | 'stepsAhead'
> {
  readonly time: Pick<Figures['time'], 'none' | 'zero' | 'open'>
}

/** An agency that acts first somewhere. */
interface Lead {
  readonly lead: string
  readonly commitments: number
  readonly overdue: number
}

export interface LeadLine extends Lead {
  readonly name: string
  /** True for a commune, a ward or a special zone: then it is a place as well. */
  readonly isPlace: boolean
}

interface Standings {
  readonly all: ShownFigures
  /** Of how many something was done by the agency's word, and no evidence shows it. */
  readonly unproven: number
  /** Agencies with anything overdue, most overdue first. */
  readonly late: readonly Lead[]
  /** Those of which nothing has come further than "not started", most promises first. */
  readonly still: readonly Lead[]
}

/** Each promise is counted under the agency that acts first. */
export async function standingsByLead(
  tx: Tx,
  tenant: string,
  head: { readonly day: string | null },
): Promise<Standings> {
  const days = daysOf(head)
  const alike = await groupsOf(tx, tenant, days)
  const ofAll = [
    ...merged(alike.worded, of => `${of.agency_step} ${of.gap} ${of.evidence_step}`).flatMap(countsAt(days)),
    ...merged(alike.dated, of => `${of.agency_step} ${of.newest_update === null} ${of.due_key < days.day}`)
      .flatMap(countsAt(days))
      .filter(isOfDays),
  ]
  const unproven = alike.worded.filter(({ evidence_step: of, gap }) => of === 'no-evidence' && (gap ?? 0) > 0)
  const leads = leadsIn(alike, days)
  return {
    all: shown(figuresOf(addUp(ofAll))),
    unproven: unproven.reduce((sum, { n }) => sum + n, 0),
    late: leads.filter(({ overdue }) => overdue > 0).toSorted((a, b) => b.overdue - a.overdue),
    still: leads.filter(({ further }) => further === 0),
  }
}

function shown({ commitments, overdue, dueSoon, ahead, stepsAhead, time }: Figures): ShownFigures {
  const { none, zero, open } = time
  return { commitments, overdue, dueSoon, ahead, stepsAhead, time: { none, zero, open } }
}

type Days = ReturnType<typeof daysOf>
type Alike<Said extends keyof Counted> = Pick<Counted, Said | 'lead'> & { readonly n: number }

interface Groups {
  readonly worded: ReadonlyArray<Alike<'agency_step' | 'evidence_step' | 'gap'>>
  /** Not complete, and past or soon. */
  readonly dated: ReadonlyArray<Alike<'agency_step' | 'due_key' | 'newest_update'>>
  /** Those of which milestones alone were spoken of. */
  readonly parts: ReadonlyArray<Alike<never>>
}

/**
 * Alike promises are counted together, each kind of likeness in an index of its own: one pass over the rows themselves took four
 * times as long. Of the days only what is not complete and has passed or comes soon is read: nothing else is in a figure of the page.
 */
async function groupsOf(tx: Tx, tenant: string, { day, soon }: Days): Promise<Groups> {
  const [worded, dated, parts] = await Promise.all([
    sql<Groups['worded'][number]>`
      select lead, agency_step, gap, evidence_step, count(*)::int as n from portal_standing
      where tenant = ${tenant} group by lead, agency_step, gap, evidence_step`.execute(tx),
    sql<Groups['dated'][number]>`
      select lead, agency_step, min(due_key) as due_key, min(newest_update) as newest_update, count(*)::int as n
      from portal_standing where tenant = ${tenant} and due_key <= ${soon}::date and agency_step is distinct from 'complete'
      group by lead, agency_step, newest_update is null, due_key < ${day}::date`.execute(tx),
    sql<Groups['parts'][number]>`
      select lead, count(*)::int as n from portal_standing
      where tenant = ${tenant} and ${spokeOfParts} group by lead`.execute(tx),
  ])
  return { worded: worded.rows, dated: dated.rows, parts: parts.rows }
}

/** Whoever leads them: one of each kind, with the number of all. */
function merged<Group extends Alike<never>>(
  groups: readonly Group[],
  kindOf: (group: Group) => string,
): Group[] {
  return [...Map.groupBy(groups, kindOf).values()].map(of => ({
    ...of[0]!,
    n: of.reduce((sum, { n }) => sum + n, 0),
  }))
}

/** What a group leaves open; the counts that would follow from it are in no figure of the page, or are left out. */
const unsaid: Omit<Counted, 'lead'> = {
  due_key: noDay,
  agency_step: null,
  evidence_step: null,
  gap: null,
  completed_on: null,
  told_on: null,
  amended: 0,
  newest_update: null,
  reported_to: null,
  report_terms: null,
  since: noDay,
}
const isOfDays = ({ value }: Count): boolean => /^(due-soon|overdue|time\.)/.test(value)

/** By the rule that counts one promise. */
const countsAt =
  (days: Days) =>
  (of: Alike<never>): Count[] =>
    agencyCounts({ ...unsaid, ...of }, { ...days, past: () => null }, of.n).filter(
      ({ facet }) => facet === 'all',
    )

interface Counting {
  commitments: number
  overdue: number
  /** Of how many the agency says more than "not started", or spoke of a milestone. */
  further: number
}

/** Most promises first. */
function leadsIn({ worded, dated, parts }: Groups, { day }: Days): Array<Lead & Counting> {
  const byLead = new Map<string, Counting>()
  const add = (lead: string | null, what: keyof Counting, n: number): void => {
    if (lead === null) return
    const of = byLead.get(lead) ?? { commitments: 0, overdue: 0, further: 0 }
    of[what] += n
    byLead.set(lead, of)
  }
  for (const { lead, agency_step: step, n } of worded) {
    add(lead, 'commitments', n)
    if (isFurther(step)) add(lead, 'further', n)
  }
  for (const { lead, due_key, n } of dated) if (due_key < day) add(lead, 'overdue', n)
  for (const { lead, n } of parts) add(lead, 'further', n)
  return [...byLead]
    .map(([lead, of]) => ({ lead, ...of }))
    .toSorted((a, b) => b.commitments - a.commitments || (a.lead < b.lead ? -1 : 1))
}

/** The same lists with the names of their agencies, which are asked for once. */
export async function namedLeads<Lists extends ReadonlyArray<readonly Lead[]>>(
  tx: Tx,
  tenant: string,
  lists: readonly [...Lists],
): Promise<{ [List in keyof Lists]: LeadLine[] }> {
  const slugs = [...new Set(lists.flatMap(list => list.map(({ lead }) => lead)))]
  const [names, communes] = await Promise.all([
    namesOfLeads(tx, tenant, slugs),
    tx
      .selectFrom('portal_body')
      .select('id')
      .where('tenant', '=', tenant)
      .where('kind', '=', 'commune')
      .where('id', 'in', slugs.length === 0 ? [''] : slugs)
      .execute(),
  ])
  const places = new Set(communes.map(({ id }) => id))
  const named = lists.map(list =>
    list.map(({ lead, commitments, overdue }) => ({
      lead,
      commitments,
      overdue,
      name: names.get(lead) ?? lead,
      isPlace: places.has(lead),
    })),
  )
  return named as { [List in keyof Lists]: LeadLine[] }
}
