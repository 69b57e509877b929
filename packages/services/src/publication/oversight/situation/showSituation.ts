// The committee's own page: how everything stands as of the newest public day, and what waits in the office.
import { plusDays } from '@camket/domain/commitments/calendar/days'
import { sixClears, type SixClear } from '@camket/domain/plans/reading'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { CommitteeCode } from '@camket/domain/oversight/committee/codes'
import { figuresOf, type Figures } from '@camket/domain/publication/portal/progress/figures'
import type { RecordKind } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import { todayOf } from '../../../commitments/work/today.ts'
import type { Door } from '../../../kernel/door.ts'
import { read } from '../../../kernel/write.ts'
import { selectMeetings } from '../../../oversight/committee/stored-meetings.ts'
import { standsAs } from '../../reading/oversight/review-gap.ts'
import { countedByLead, daysOf, namesOfLeads } from '../../reading/progress/figures.ts'

export interface LeadLine {
  readonly lead: string
  readonly name: string
  /** True for a commune, a ward or a special zone: then it is a place as well. */
  readonly isPlace: boolean
  readonly figures: Figures
}

export interface Situation {
  /** Newest public day (ISO) that all public figures are of; null before the first. */
  readonly day: string | null
  readonly size: number
  readonly all: Figures
  /** Promises whose text lacks each of the six clears. */
  readonly unclear: Readonly<Record<SixClear, number>>
  /** Promises of which something was done by the agency's word, and no evidence shows it. */
  readonly unproven: number
  /** Promises that the reviewer found less far than the agency says; those that were reviewed at all. */
  readonly reviewedLower: number
  readonly reviewed: number
  /** Most overdue first, ten at most. */
  readonly late: readonly LeadLine[]
  /** Those of which no promise has come further than "not started", most promises first. */
  readonly still: readonly LeadLine[]
  /** Groups of rights holders of whose promises none has come further. */
  readonly stillGroups: ReadonlyArray<{ readonly group: string; readonly n: number }>
  /** In the office now: handed back, waiting for an answer, requests to decide, reports to be approved. */
  readonly waiting: Readonly<Record<'handedBack' | 'waiting' | 'asked' | 'submitted', number>>
  /** What oversight set or asked, and nobody has answered: dated tasks as of today, the others as of the public day. */
  readonly others: Readonly<Record<'tasksLate' | 'tasksToCheck' | 'proposalsSilent' | 'doubtsSilent', number>>
  readonly since: Since
  /** What falls due within 30 days, earliest first, twelve at most. */
  readonly soon: ReadonlyArray<{ readonly id: string; readonly text: string; readonly due: string }>
  /** Dated tasks that fall due within 30 days, earliest first, twelve at most. */
  readonly soonTasks: ReadonlyArray<{
    readonly id: string
    readonly text: string
    readonly body: string
    readonly due: string
  }>
}

export interface Since {
  /** The meeting since which is counted; null where none has been held: then it is the last days. */
  readonly meeting: { readonly id: string; readonly on: string; readonly title: string } | null
  /** First entry that is counted. */
  readonly from: number
  readonly changes: ReadonlyArray<{ readonly kind: RecordKind; readonly n: number; readonly things: number }>
}

/** All figures in one snapshot. `since`: a meeting, instead of the newest one that has been held. */
export async function showSituation(
  door: Door,
  input: { since?: string } = {},
): Promise<Result<Situation, 'not-allowed' | CommitteeCode>> {
  const found = await read<Result<Situation, CommitteeCode>>(door, 'readCommittee', async tx => {
    const { tenant } = door
    const head = await tx
      .selectFrom('record_head')
      .select(['size', 'day'])
      .where('tenant', '=', tenant)
      .executeTakeFirstOrThrow()
    const since = await sinceOf(tx, { tenant, asked: input.since, day: head.day })
    if (since === null) return refused('no-such-meeting', { meeting: input.since ?? '' })
    const today = await todayOf(tx, door)
    const { counts, unproven } = await countedByLead(tx, tenant, head)
    const byFacet = Map.groupBy(counts, ({ facet }) => facet)
    const leads = await leadsOf(tx, tenant, byFacet)
    return accepted({
      ...head,
      all: figuresOf(byFacet.get('all') ?? []),
      unclear: await unclearOf(tx, tenant),
      unproven,
      ...(await reviewedOf(tx, tenant)),
      late: leads
        .filter(({ figures }) => figures.overdue > 0)
        .toSorted((a, b) => b.figures.overdue - a.figures.overdue)
        .slice(0, 10),
      still: leads.filter(({ figures }) => isStill(figures)),
      stillGroups: await stillGroupsOf(tx, tenant),
      waiting: await waitingOf(tx, tenant),
      others: await othersOf(tx, { tenant, today, day: head.day }),
      since,
      soon: await soonOf(tx, tenant, head),
      soonTasks: await soonTasksOf(tx, { tenant, today }),
    })
  })
  return found.ok ? found.value : found
}

const isStill = ({ agency, partOnly }: Figures): boolean =>
  agency.limited + agency.substantial + agency.complete + partOnly === 0

type Counts = ReturnType<
  typeof Map.groupBy<string, Awaited<ReturnType<typeof countedByLead>>['counts'][number]>
>

async function leadsOf(tx: Tx, tenant: string, byFacet: Counts): Promise<LeadLine[]> {
  const facets = [...byFacet.keys()].filter(facet => facet.startsWith('lead '))
  const slugs = facets.map(facet => facet.slice('lead '.length))
  const names = await namesOfLeads(tx, tenant, slugs)
  const communes = await tx
    .selectFrom('portal_body')
    .select('id')
    .where('tenant', '=', tenant)
    .where('kind', '=', 'commune')
    .execute()
  const places = new Set(communes.map(({ id }) => id))
  const lines = slugs.map((lead, i) => ({
    lead,
    name: names.get(lead) ?? lead,
    isPlace: places.has(lead),
    figures: figuresOf(byFacet.get(facets[i]!) ?? []),
  }))
  return lines.toSorted((a, b) => b.figures.commitments - a.figures.commitments || (a.lead < b.lead ? -1 : 1))
}

async function unclearOf(tx: Tx, tenant: string): Promise<Situation['unclear']> {
  const rows = await tx
    .selectFrom('portal_count')
    .select(['value', 'n'])
    .where('tenant', '=', tenant)
    .where('facet', '=', 'missing')
    .execute()
  const n = new Map(rows.map(row => [row.value, row.n]))
  return Object.fromEntries(sixClears.map(clear => [clear, n.get(clear) ?? 0])) as Situation['unclear']
}

async function reviewedOf(tx: Tx, tenant: string): Promise<Pick<Situation, 'reviewed' | 'reviewedLower'>> {
  const found = await sql<{ reviewed: number; lower: number }>`
    select count(*)::int as reviewed, count(*) filter (where ${standsAs('below')})::int as lower
    from portal_standing s where s.tenant = ${tenant} and s.review_step is not null`.execute(tx)
  const { reviewed, lower } = found.rows[0] ?? { reviewed: 0, lower: 0 }
  return { reviewed, reviewedLower: lower }
}

// A group is left as soon as one promise of it has come further: only those where none has are walked to their end.
async function stillGroupsOf(tx: Tx, tenant: string): Promise<Situation['stillGroups']> {
  const found = await sql<{ group: string; n: number }>`
    select g.value as group, g.n from portal_count g
    where g.tenant = ${tenant} and g.facet = 'group' and g.n > 0 and not exists (
      select from portal_tag t join portal_standing s on s.tenant = t.tenant and s.commitment = t.commitment
      where t.tenant = ${tenant} and t.facet = 'group' and t.value = g.value
        and s.agency_step in ('limited', 'substantial', 'complete'))
    order by g.n desc, g.value`.execute(tx)
  return found.rows
}

async function waitingOf(tx: Tx, tenant: string): Promise<Situation['waiting']> {
  const found = await sql<Situation['waiting']>`
    select (select count(distinct commitment)::int from assignment where tenant = ${tenant} and state = 'handed-back') as "handedBack",
      (select count(distinct commitment)::int from assignment where tenant = ${tenant} and state = 'waiting') as waiting,
      (select count(distinct commitment)::int from change_request where tenant = ${tenant} and state = 'asked') as asked,
      (select count(*)::int from claim where tenant = ${tenant} and state = 'submitted') as submitted`.execute(
    tx,
  )
  return found.rows[0]!
}

// Each part follows an index of its own or walks a table of a few hundred rows: none grows with the commitments.
async function othersOf(
  tx: Tx,
  { tenant, today, day }: { tenant: string; today: string; day: string | null },
): Promise<Situation['others']> {
  const on = day ?? '0001-01-01'
  const found = await sql<Situation['others']>`
    select (select count(*)::int from portal_action where tenant = ${tenant}
        and state in ('open', 'moved', 'reopened') and due < ${today}::date) as "tasksLate",
      (select count(*)::int from portal_action where tenant = ${tenant} and state = 'reported') as "tasksToCheck",
      (select count(*)::int from portal_proposal where tenant = ${tenant} and answered_on is null
        and answer_by < ${on}::date) as "proposalsSilent",
      (select count(*)::int from portal_doubt d where d.tenant = ${tenant} and d.state = 'shown'
        and d.answer_by < ${on}::date and not exists (select from portal_answer a
          where a.tenant = d.tenant and a.of_kind = 'doubt' and a.of_id = d.id)) as "doubtsSilent"`.execute(
    tx,
  )
  return found.rows[0]!
}

async function soonTasksOf(
  tx: Tx,
  { tenant, today }: { tenant: string; today: string },
): Promise<Situation['soonTasks']> {
  const found = await sql<Situation['soonTasks'][number]>`
    select id, text, body_name as body, due from portal_action where tenant = ${tenant}
      and state in ('open', 'moved', 'reopened') and due between ${today}::date and ${plusDays(today, 30)}::date
    order by due, id limit 12`.execute(tx)
  return found.rows
}

/** Before the first meeting the page says what changed in so many days: a quarter, as committees meet. */
const daysWithoutMeeting = 90

/** Null where a meeting is asked for that is not there. */
async function sinceOf(
  tx: Tx,
  { tenant, asked, day }: { tenant: string; asked: string | undefined; day: string | null },
): Promise<Since | null> {
  const held = selectMeetings(tx, tenant)
  const meeting =
    asked === undefined
      ? await held
          .where('on_day', '<', day ?? '0001-01-01')
          .orderBy('on_day', 'desc')
          .orderBy('id', 'desc')
          .limit(1)
          .executeTakeFirst()
      : await held.where('id', '=', asked.replaceAll('\0', '')).executeTakeFirst()
  if (asked !== undefined && meeting === undefined) return null
  const on = meeting?.on ?? (day === null ? '0001-01-01' : plusDays(day, -daysWithoutMeeting))
  const from = await firstAfter(tx, { tenant, on })
  const changes = await tx
    .selectFrom('portal_change')
    .select(eb => [
      'kind',
      eb.fn.countAll<number>().as('n'),
      eb.fn.count<number>('id').distinct().as('things'),
    ])
    .where('tenant', '=', tenant)
    .where('index', '>=', from)
    .groupBy('kind')
    .orderBy('kind')
    .execute()
  return {
    meeting: meeting === undefined ? null : { id: meeting.id, on: meeting.on, title: meeting.title },
    from,
    changes: changes.map(({ kind, n, things }) => ({ kind, n: Number(n), things: Number(things) })),
  }
}

/** The first entry after a day: day records stand in the record at their place. All of them where none is so old. */
async function firstAfter(tx: Tx, { tenant, on }: { tenant: string; on: string }): Promise<number> {
  const days = tx.selectFrom('record').select('index').where('tenant', '=', tenant).where('kind', '=', 'day')
  const before = await days.where('id', '<=', on).limit(1).executeTakeFirst()
  if (before === undefined) return 0
  const row = await days.where('id', '>', on).orderBy('id').limit(1).executeTakeFirst()
  if (row !== undefined) return row.index
  const head = await tx
    .selectFrom('record_head')
    .select('size')
    .where('tenant', '=', tenant)
    .executeTakeFirstOrThrow()
  return head.size
}

async function soonOf(
  tx: Tx,
  tenant: string,
  head: { readonly day: string | null },
): Promise<Situation['soon']> {
  const { day, soon } = daysOf(head)
  const found = await sql<Situation['soon'][number]>`
    with page as materialized (select commitment, due_key, position from portal_standing
      where tenant = ${tenant} and due_key between ${day}::date and ${soon}::date
        and agency_step is distinct from 'complete' order by due_key, position limit 12)
    select c.id, c.text, page.due_key as due from page
    join portal_commitment c on c.tenant = ${tenant} and c.id = page.commitment
    order by page.due_key, page.position`.execute(tx)
  return found.rows
}
