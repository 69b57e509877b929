import { noDay } from '@camket/domain/commitments/calendar/days'
import { ownersSeen } from '@camket/domain/commitments/work/assignment'
import type { NamedAgency } from '@camket/domain/commitments/work/commitment'
import { proposedMode } from '@camket/domain/commitments/work/owners'
import { hasEnded, successorsOf } from '@camket/domain/commitments/work/succession'
import { assignLists, mostAtOnce, type AssignList } from '@camket/domain/commitments/work/work-lists'
import { mayDo } from '@camket/domain/kernel/actions'
import { refused, type Result } from '@camket/domain/kernel/refusal'
import type { Body } from '@camket/domain/people/bodies'
import type { Tx } from '@camket/storage/open'
import { sql, type RawBuilder } from '@camket/storage/sql'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'
import { loadBodies } from '../../people/listBodies.ts'
import { loadAssignments, type StoredAssignment } from './stored-assignments.ts'
import { todayOf } from './today.ts'
import { searchIn } from './listing/work-search.ts'

export interface AssignLine {
  readonly id: string
  readonly label: string | null
  readonly text: string
  readonly plan: { readonly id: string; readonly symbol: string | null; readonly title: string | null }
  readonly due: string | null
  /** Agencies as the newest published version names them. */
  readonly agencies: readonly NamedAgency[]
  readonly owners: readonly StoredAssignment[]
  /** Carried by the form that assigns: what was seen of the owners. */
  readonly seen: string
}

export interface AssignableBody {
  readonly id: string
  readonly name: string
  readonly mode: ReturnType<typeof proposedMode>
}

/** A body that has ended while it still has commitments, and where they may go. */
export interface EndedBody {
  readonly id: string
  readonly name: string
  readonly endedOn: string
  readonly commitments: number
  readonly successors: ReadonlyArray<{ readonly id: string; readonly name: string }>
}

export interface AssignPage {
  readonly list: AssignList
  readonly today: string
  readonly lines: readonly AssignLine[]
  readonly next: string | null
  readonly counts: Readonly<Record<AssignList, { readonly n: number; readonly more: boolean }>>
  readonly ended: readonly EndedBody[]
  readonly bodies: readonly AssignableBody[]
  readonly plans: ReadonlyArray<{
    readonly id: string
    readonly symbol: string | null
    readonly title: string | null
  }>
}

export interface AssignQuery {
  readonly list: AssignList
  readonly plan?: string
  /** Body that has, had or handed back. */
  readonly body?: string
  readonly query?: string
  /** This one alone, whatever list it stands in. */
  readonly commitment?: string
  readonly after?: string
}

/** What the secretariat has to give to somebody: handed back, left by a body that ended, without a lead; and the rest. */
export async function listToAssign(
  door: Door,
  asked: AssignQuery,
): Promise<Result<AssignPage, 'not-allowed'>> {
  const { role } = door.author
  // Looking is no assignment: only that asks who it is once more.
  if (!mayDo(role, 'assignCommitment')) return refused('not-allowed', { action: 'assignCommitment', role })
  const given = Object.entries(asked).map(([name, value]) => [name, value?.replaceAll('\0', '')])
  const input = Object.fromEntries(given) as AssignQuery
  return read(door, 'readWork', async tx => {
    const today = await todayOf(tx, door)
    const bodies = await loadBodies(tx, door.tenant)
    const place = { tenant: door.tenant, today }
    const found = await idsOf(tx, place, input)
    const { lines, next } = await linesOf(tx, door.tenant, found)
    return {
      list: input.list,
      today,
      lines,
      next,
      counts: await countsOf(tx, place, input),
      ended: await endedBodies(tx, place, bodies),
      bodies: assignable(bodies, today),
      plans: await plansOf(tx, door.tenant),
    }
  })
}

interface Place {
  readonly tenant: string
  readonly today: string
}

const parts = sql`assignment a where a.tenant = c.tenant and a.commitment = c.id`
const handedBack = sql`exists (select from ${parts} and a.state = 'handed-back')`
const led = sql`exists (select from ${parts} and a.part = 'lead' and a.state in ('waiting', 'accepted'))`

function ofEnded({ today }: Place): RawBuilder<unknown> {
  return sql`exists (select from assignment a join body b on b.tenant = a.tenant and b.id = a.body
    where a.tenant = c.tenant and a.commitment = c.id and a.state in ('waiting', 'accepted') and b.valid_to < ${today}::date)`
}

/** The same order of questions as `queueOf` of the domain: each commitment stands in one list. */
function inList(list: AssignList, place: Place): RawBuilder<unknown> {
  if (list === 'handed-back')
    return sql`c.id in (select h.commitment from assignment h where h.tenant = ${place.tenant} and h.state = 'handed-back')`
  const ended = ofEnded(place)
  if (list === 'ended-body') return sql`(not ${handedBack} and ${ended})`
  if (list === 'without-lead') return sql`(not ${handedBack} and not ${ended} and not ${led})`
  return sql`(${led} and not ${handedBack} and not ${ended})`
}

function filtersOf(tenant: string, input: AssignQuery): RawBuilder<unknown>[] {
  const search = searchIn(tenant, input.query, true)
  return [
    ...(input.plan === undefined ? [] : [sql`c.plan = ${input.plan}`]),
    ...(input.body === undefined ? [] : [sql`exists (select from ${parts} and a.body = ${input.body})`]),
    ...(search === null ? [] : [search]),
  ]
}

function listed(place: Place, list: AssignList, input: AssignQuery): RawBuilder<unknown> {
  const conditions = [inList(list, place), ...filtersOf(place.tenant, input)]
  return sql`portal_commitment c where c.tenant = ${place.tenant} and ${sql.join(conditions, sql` and `)}`
}

async function idsOf(
  tx: Tx,
  place: Place,
  input: AssignQuery,
): Promise<{ ids: string[]; next: string | null }> {
  if (input.commitment !== undefined) return { ids: [input.commitment], next: null }
  const after = /^\d{1,16}$/.test(input.after ?? '') ? sql`and c.position > ${Number(input.after)}` : sql``
  const found = await sql<{ id: string; position: number }>`
    select c.id, c.position from ${listed(place, input.list, input)} ${after}
    order by c.position limit ${mostAtOnce + 1}`.execute(tx)
  const page = found.rows.slice(0, mostAtOnce)
  const next = found.rows.length > mostAtOnce ? String(page.at(-1)?.position) : null
  return { ids: page.map(({ id }) => id), next }
}

async function linesOf(
  tx: Tx,
  tenant: string,
  { ids, next }: { ids: string[]; next: string | null },
): Promise<{ lines: AssignLine[]; next: string | null }> {
  if (ids.length === 0) return { lines: [], next }
  const rows = await tx
    .selectFrom('portal_commitment as c')
    .innerJoin('portal_plan as p', join =>
      join.onRef('p.tenant', '=', 'c.tenant').onRef('p.id', '=', 'c.plan'),
    )
    .select(['c.id', 'c.label', 'c.text', 'c.plan', 'p.symbol', 'p.title', 'c.due_key', 'c.agencies'])
    .where('c.tenant', '=', tenant)
    .where('c.id', 'in', ids)
    .orderBy('c.position')
    .execute()
  const all = await loadAssignments(tx, tenant, { commitments: ids })
  const lines = rows.map(({ id, label, text, plan, symbol, title, due_key, agencies }) => {
    const parts = all.filter(({ commitment }) => commitment === id)
    const due = due_key === noDay ? null : due_key
    const owners = parts.filter(({ state }) => state !== 'ended')
    return {
      id,
      label,
      text,
      plan: { id: plan, symbol, title },
      due,
      agencies,
      owners,
      seen: ownersSeen(parts),
    }
  })
  return { lines, next }
}

const mostCounted = 1_000

async function countsOf(tx: Tx, place: Place, input: AssignQuery): Promise<AssignPage['counts']> {
  const each = assignLists.map(
    list => sql`(select count(*)::int from (select from ${listed(place, list, input)} limit ${mostCounted + 1}) f)
      as ${sql.ref(list)}`,
  )
  const found = await sql<Record<AssignList, number>>`select ${sql.join(each)}`.execute(tx)
  const counted = assignLists.map(list => {
    const n = found.rows[0]?.[list] ?? 0
    return [list, { n: Math.min(n, mostCounted), more: n > mostCounted }] as const
  })
  return Object.fromEntries(counted) as unknown as AssignPage['counts']
}

async function endedBodies(tx: Tx, { tenant, today }: Place, bodies: readonly Body[]): Promise<EndedBody[]> {
  const rows = await tx
    .selectFrom('assignment as a')
    .innerJoin('body as b', join => join.onRef('b.tenant', '=', 'a.tenant').onRef('b.id', '=', 'a.body'))
    .innerJoin('portal_commitment as c', join =>
      join.onRef('c.tenant', '=', 'a.tenant').onRef('c.id', '=', 'a.commitment'),
    )
    .select(['b.id', 'b.name', 'b.valid_to', sql<number>`count(*)::int`.as('commitments')])
    .where('a.tenant', '=', tenant)
    .where('a.state', '<>', 'ended')
    .where('b.valid_to', '<', today)
    .groupBy(['b.id', 'b.name', 'b.valid_to'])
    .orderBy('b.name')
    .orderBy('b.id')
    .execute()
  const names = new Map(bodies.map(({ id, name }) => [id, name]))
  return rows.map(({ id, name, valid_to, commitments }) => ({
    id,
    name,
    endedOn: valid_to ?? '',
    commitments,
    successors: successorsOf(id, bodies, today).map(next => ({ id: next, name: names.get(next) ?? next })),
  }))
}

function assignable(bodies: readonly Body[], today: string): AssignableBody[] {
  return bodies
    .filter(body => body.kind !== 'collective' && !hasEnded(body, today))
    .map(({ id, name, kind }) => ({ id, name, mode: proposedMode(kind) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'))
}

async function plansOf(tx: Tx, tenant: string): Promise<AssignPage['plans']> {
  return tx
    .selectFrom('portal_plan')
    .select(['id', 'symbol', 'title'])
    .where('tenant', '=', tenant)
    .orderBy('first_index', 'desc')
    .limit(500)
    .execute()
}
