import {
  calendarWarnings,
  lastConfirmedYear,
  type CalendarWarning,
} from '@camket/domain/commitments/calendar/warnings'
import type { Calendar } from '@camket/domain/commitments/calendar/working-days'
import { clockOf, type Clock } from '@camket/domain/commitments/work/clock'
import { ownersSeen } from '@camket/domain/commitments/work/assignment'
import type { WorkCode } from '@camket/domain/commitments/work/codes'
import type { Commitment } from '@camket/domain/commitments/work/commitment'
import { hasEnded, successorsOf } from '@camket/domain/commitments/work/succession'
import { mayDo } from '@camket/domain/kernel/actions'
import { datedDues, isOpen, type DatedDue } from '@camket/domain/commitments/work/dues'
import { accepted, type Result } from '@camket/domain/kernel/refusal'
import type { Tx } from '@camket/storage/open'
import type { Tables } from '@camket/storage/tables'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'
import { loadCalendar } from '../calendar/loadYears.ts'
import { loadBodies } from '../../people/listBodies.ts'
import { isHidden } from './blind-first.ts'
import { mayRead, type Readable } from './mayReport.ts'
import { reportedMilestones } from './load-commitment.ts'
import type { StoredAssignment } from './stored-assignments.ts'
import { loadRequests, type ChangeRequest } from './stored-requests.ts'
import { todayOf } from './today.ts'
import { loadEvents, type EventLine } from './work-events.ts'

export interface BodyName {
  readonly id: string
  readonly name: string
}

export interface OwnerShown extends StoredAssignment {
  /** The body does not exist any more. */
  readonly hasEnded: boolean
  /** Living bodies that its work may pass to. */
  readonly successors: readonly BodyName[]
}

export interface WorkShown {
  readonly id: string
  readonly version: number
  readonly today: string
  readonly clock: Clock
  /** Days before the last one, and milestones, that are still owed; empty where how it stands is not shown. */
  readonly openDays: readonly DatedDue[]
  readonly plan: {
    readonly id: string
    readonly symbol: string | null
    readonly title: string | null
    /** Day of issue, from which its periods count. */
    readonly date: string | null
  }
  readonly commitment: Commitment
  /** Numbers of the milestones that something published speaks of: they keep number and title. */
  readonly reported: readonly number[]
  readonly owners: readonly OwnerShown[]
  /** Names what was seen of the owners; a form that assigns anew carries it. */
  readonly seen: string
  /** The part of the author's own body; null for whoever acts for none. */
  readonly mine: OwnerShown | null
  readonly requests: readonly ChangeRequest[]
  /** By open request for a later day: what of the calendar up to that day is not settled. */
  readonly unsettled: Readonly<Record<string, readonly CalendarWarning[]>>
  /** The last year up to which the calendar is confirmed; null where none is. */
  readonly calendarTo: number | null
  readonly events: readonly EventLine[]
  readonly standing: Standing | null
  /** The author is a reviewer who rates first: how it stands is not shown before. */
  readonly rateFirst: boolean
  /** What the author may do here now. */
  readonly may: Readonly<Record<'answer' | 'ask' | 'decide' | 'amend' | 'assign' | 'report', boolean>>
}

type StandingRow = Tables['portal_standing']
interface Standing {
  readonly agencyStep: StandingRow['agency_step']
  readonly evidenceStep: StandingRow['evidence_step']
  readonly asOf: string | null
  readonly completedOn: string | null
}

/** One commitment as those see it who have it, and the committee: whose it is, what is asked, what happened. */
export async function showWork(
  door: Door,
  input: { commitment: string },
): Promise<Result<WorkShown, WorkCode | 'not-allowed'>> {
  const shown = await read(door, 'readWork', async tx => {
    const { tenant, author } = door
    const found = await mayRead(tx, { tenant, author, commitment: input.commitment })
    return found.ok ? accepted(await shownOf(tx, door, found.value)) : found
  })
  return shown.ok ? shown.value : shown
}

async function shownOf(tx: Tx, door: Door, found: Readable): Promise<WorkShown> {
  const { tenant } = door
  const today = await todayOf(tx, door)
  const owners = await ownersShown(tx, { tenant, today, found })
  const mine = owners.find(({ body }) => body === found.mine?.body) ?? null
  const plan = await planOf(tx, tenant, found.body.plan)
  const calendar = await loadCalendar(tx, tenant)
  const requests = await loadRequests(tx, tenant, found.id)
  const rateFirst = await isHidden(tx, door, { commitment: found.id })
  return {
    id: found.id,
    version: found.version,
    today,
    openDays: rateFirst ? [] : await openDaysOf(tx, tenant, found),
    clock: clockOf(found.body, { calendar, issued: plan.date }, today),
    plan,
    commitment: found.body,
    reported: await reportedMilestones(tx, { tenant, commitment: found.id }),
    owners,
    seen: ownersSeen(found.assignments),
    mine,
    requests,
    unsettled: unsettledBy(requests, calendar, today),
    calendarTo: lastConfirmedYear(calendar),
    events: await loadEvents(tx, tenant, found.id),
    standing: rateFirst ? null : await standingOf(tx, tenant, found.id),
    rateFirst,
    may: mayOf(door, mine),
  }
}

function unsettledBy(
  requests: readonly ChangeRequest[],
  calendar: Calendar,
  today: string,
): WorkShown['unsettled'] {
  const dated = requests.flatMap(({ request, state, asked }) =>
    state === 'asked' && 'on' in asked
      ? [[request, calendarWarnings(calendar, today, asked.on)] as const]
      : [],
  )
  return Object.fromEntries(dated)
}

function mayOf({ author: { role } }: Door, mine: StoredAssignment | null): WorkShown['may'] {
  const hasIt = mine?.part === 'lead' && mine.state === 'accepted'
  return {
    answer: mine !== null && mayDo(role, 'answerAssignment'),
    ask: hasIt && mayDo(role, 'askChange'),
    decide: mayDo(role, 'decideChange'),
    amend: mayDo(role, 'amendCommitment'),
    assign: mayDo(role, 'assignCommitment'),
    report: hasIt && mayDo(role, 'draftClaim'),
  }
}

async function ownersShown(
  tx: Tx,
  at: { tenant: string; today: string; found: Readable },
): Promise<OwnerShown[]> {
  const bodies = await loadBodies(tx, at.tenant)
  const names = new Map(bodies.map(({ id, name }) => [id, name]))
  return at.found.assignments.map(owner => {
    const ended = hasEnded({ validTo: owner.bodyEndsOn }, at.today)
    const successors = ended ? successorsOf(owner.body, bodies, at.today) : []
    const named = successors.map(id => ({ id, name: names.get(id) ?? id }))
    return { ...owner, hasEnded: ended, successors: named }
  })
}

async function planOf(tx: Tx, tenant: string, id: string): Promise<WorkShown['plan']> {
  return tx
    .selectFrom('portal_plan')
    .select(['id', 'symbol', 'title', 'date'])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

async function openDaysOf(tx: Tx, tenant: string, { id, body }: Readable): Promise<DatedDue[]> {
  const standing = await tx
    .selectFrom('portal_standing')
    .select(['agency_step', 'reported_to'])
    .where('tenant', '=', tenant)
    .where('commitment', '=', id)
    .executeTakeFirst()
  const parts = await tx
    .selectFrom('portal_update')
    .select(['milestone', 'step'])
    .where('tenant', '=', tenant)
    .where('commitment', '=', id)
    .where('milestone', 'is not', null)
    .orderBy('number')
    .execute()
  const steps = new Map(parts.map(({ milestone, step }) => [milestone, step]))
  const { agency_step = null, reported_to = null } = standing ?? {}
  return datedDues(body).filter(
    due =>
      due.kind !== 'final' &&
      isOpen(due, { agency_step, reported_to, milestone_step: steps.get(due.slot) ?? null }),
  )
}

async function standingOf(tx: Tx, tenant: string, commitment: string): Promise<Standing | null> {
  const row = await tx
    .selectFrom('portal_standing')
    .select([
      'agency_step as agencyStep',
      'evidence_step as evidenceStep',
      'as_of as asOf',
      'completed_on as completedOn',
    ])
    .where('tenant', '=', tenant)
    .where('commitment', '=', commitment)
    .executeTakeFirst()
  return row ?? null
}
