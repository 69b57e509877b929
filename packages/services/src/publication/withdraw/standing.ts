// What is still public of a thing: every entry with its body, and the set that the portal shows.
import type { Entry } from '@camket/domain/publication/portal-rows'
import { planOfDoubt } from '@camket/domain/oversight/doubt/published'
import type {
  PlanRecord,
  RecordBodies,
  RecordKind,
  TombstoneRecord,
} from '@camket/domain/publication/records'
import { planOfRecord } from '@camket/domain/publication/withdraw/plan-of'
import type { WithdrawableKind } from '@camket/domain/publication/withdraw/redact-record'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { PublishedPlan } from '../append/portalTables.ts'

/** One entry that has its body. */
export interface Stored<Kind extends WithdrawableKind = WithdrawableKind> {
  readonly kind: Kind
  readonly entry: Entry
  readonly body: RecordBodies[Kind]
}

interface Row {
  readonly kind: RecordKind
  readonly id: string
  readonly index: number
  readonly version: number
  readonly published_at: Date
  readonly body: string
}

function withBodies(tx: Tx, tenant: string) {
  return tx
    .selectFrom('record')
    .innerJoin('record_body', join =>
      join.onRef('record_body.tenant', '=', 'record.tenant').onRef('record_body.index', '=', 'record.index'),
    )
    .select(['kind', 'id', 'record.index', 'version', 'published_at', 'body'])
    .where('record.tenant', '=', tenant)
    .orderBy('record.index')
}

function stored(tenant: string, row: Row): Stored {
  const { kind, id, index, version, published_at, body } = row
  const entry = { tenant, id, index, version, publishedAt: published_at.toISOString() }
  return { kind: kind as WithdrawableKind, entry, body: JSON.parse(body) as never }
}

/** A plan, what stands in it, every amendment of either and every report on it, all versions, oldest first. */
export async function entriesOfPlan(tx: Tx, tenant: string, plan: string): Promise<Stored[]> {
  const rows = await withBodies(tx, tenant)
    .where(eb =>
      eb.or([
        eb('kind', 'in', [
          'plan',
          'commitment',
          'restriction',
          'amendment',
          'update',
          'review',
          'answer',
        ]).and(eb.or([eb('id', '=', plan), sql<boolean>`starts_with(id, ${`${plan}.`})`])),
        // A finding and what it set are named by the inspection.
        inspectedOfPlan(tenant, plan),
        papersOfPlan(tenant, plan),
        // A doubt has an id of its own; so has what answers it.
        eb('kind', '=', 'doubt').and(
          'id',
          'in',
          eb.selectFrom('portal_doubt').select('id').where('tenant', '=', tenant).where('plan', '=', plan),
        ),
        eb('kind', '=', 'answer').and(
          'id',
          'in',
          eb.selectFrom('portal_answer').select('id').where('tenant', '=', tenant).where('plan', '=', plan),
        ),
      ]),
    )
    .execute()
  return rows.map(row => stored(tenant, row))
}

/** Every version of findings and dated tasks, and of the tasks that such findings set. */
export async function entriesOfInspected(tx: Tx, tenant: string, ids: readonly string[]): Promise<Stored[]> {
  const rows = await withBodies(tx, tenant)
    .where(
      sql<boolean>`kind in ('finding', 'action') and (id = any(${[...ids]}) or id in (
        select a.id from portal_action a where a.tenant = ${tenant} and a.from_id = any(${[...ids]})))`,
    )
    .execute()
  return rows.map(row => stored(tenant, row))
}

/** Every version of decisions and proposals. */
export async function entriesOfPapers(tx: Tx, tenant: string, ids: readonly string[]): Promise<Stored[]> {
  const rows = await withBodies(tx, tenant)
    .where(sql<boolean>`kind in ('decision', 'proposal') and id = any(${[...ids]})`)
    .execute()
  return rows.map(row => stored(tenant, row))
}

/** Those of these very entries that still have their bodies: of this kind, id and version, at this index. */
export async function entriesAt(
  tx: Tx,
  tenant: string,
  of: ReadonlyArray<Pick<TombstoneRecord['of'], 'kind' | 'id' | 'version' | 'index'>>,
): Promise<Stored[]> {
  const found = await entriesWithin(
    tx,
    tenant,
    of.map(({ index }) => index),
  )
  return found.filter(({ kind, entry: { id, version, index } }) =>
    of.some(one => one.index === index && one.kind === kind && one.id === id && one.version === version),
  )
}

/** Those of these entries that still have their bodies. */
export async function entriesWithin(tx: Tx, tenant: string, indexes: readonly number[]): Promise<Stored[]> {
  const rows = await withBodies(tx, tenant)
    .where(sql<boolean>`record.index = any(${`{${indexes.join()}}`}::bigint[])`)
    .execute()
  return rows.map(row => stored(tenant, row))
}

/** Every version of these things that still has its body. */
export async function everyVersionOf(tx: Tx, tenant: string, of: readonly Stored[]): Promise<Stored[]> {
  const names = JSON.stringify(of.map(({ kind, entry: { id } }) => ({ kind, id })))
  const rows = await withBodies(tx, tenant)
    .where(
      sql<boolean>`(kind, id) in (select n.kind, n.id from json_to_recordset(${names}::json) n(kind text, id text))`,
    )
    .execute()
  return rows.map(row => stored(tenant, row))
}

/** Every version of one thing. */
export async function entriesOfThing(
  tx: Tx,
  tenant: string,
  { kind, id }: { kind: WithdrawableKind; id: string },
): Promise<Stored[]> {
  const rows = await withBodies(tx, tenant).where('kind', '=', kind).where('id', '=', id).execute()
  return rows.map(row => stored(tenant, row))
}

/**
 * A finding, task or paper with all that tells the same of it: what it came from, the other findings of its inspection or
 * decisions of its meeting, which bear the same title, and every task that came of them.
 */
export async function entriesAround(tx: Tx, tenant: string, id: string): Promise<Stored[]> {
  const rows = await withBodies(tx, tenant)
    .where(
      sql<boolean>`kind in ('finding', 'action', 'decision', 'proposal') and id in (
        with root as (select ${id}::text as id union
            select a.from_id from portal_action a where a.tenant = ${tenant} and a.id = ${id}),
          kin as (select id from root union
            select f.id from portal_finding f where f.tenant = ${tenant} and f.inspection in (
              select g.inspection from portal_finding g join root on g.id = root.id where g.tenant = ${tenant}) union
            select d.id from portal_decision d where d.tenant = ${tenant} and d.meeting in (
              select e.meeting from portal_decision e join root on e.id = root.id where e.tenant = ${tenant}))
        select id from kin union
          select a.id from portal_action a join kin on kin.id = a.from_id where a.tenant = ${tenant})`,
    )
    .execute()
  return rows.map(row => stored(tenant, row))
}

/** Entries of several lists, each once, oldest first. */
export function together(...lists: ReadonlyArray<readonly Stored[]>): Stored[] {
  const byIndex = new Map(lists.flat().map(one => [one.entry.index, one]))
  return [...byIndex.values()].toSorted((a, b) => a.entry.index - b.entry.index)
}

/** Public id of the plan in which these stand, or of which they speak; null where they are about none. */
export async function planAbout(tx: Tx, tenant: string, entries: readonly Stored[]): Promise<string | null> {
  for (const { kind, entry, body } of entries) {
    const plan = planOfRecord({ kind, id: entry.id, body })
    if (plan !== null) return plan
    if (kind !== 'answer') continue
    const { of } = body as RecordBodies['answer']
    const [doubt] = await withBodies(tx, tenant).where('kind', '=', 'doubt').where('id', '=', of.id).execute()
    if (doubt !== undefined) return planOfDoubt(JSON.parse(doubt.body) as RecordBodies['doubt'])
  }
  return null
}

/** Every version of every body of the list. */
export async function entriesOfBodies(tx: Tx, tenant: string): Promise<Stored<'body'>[]> {
  const rows = await withBodies(tx, tenant).where('kind', '=', 'body').execute()
  return rows.map(row => stored(tenant, row) as Stored<'body'>)
}

/** Of each thing its newest entry. */
export function newestOf(entries: readonly Stored[]): Stored[] {
  const newest = new Map(entries.map(one => [`${one.kind} ${one.entry.id}`, one]))
  for (const one of entries) {
    const key = `${one.kind} ${one.entry.id}`
    if ((newest.get(key)?.entry.version ?? 0) < one.entry.version) newest.set(key, one)
  }
  return [...newest.values()]
}

/** The plan as the portal shows it; null where no version of it is public. */
export function shownPlan(entries: readonly Stored[], firstIndex: number): PublishedPlan | null {
  const newest = newestOf(entries)
  const of = <Kind extends WithdrawableKind>(kind: Kind): Stored<Kind>[] =>
    newest.filter((one): one is Stored<Kind> => one.kind === kind)
  const [plan] = of('plan')
  if (plan === undefined) return null
  return {
    entry: plan.entry,
    body: plan.body as PlanRecord,
    firstIndex,
    commitments: of('commitment'),
    restrictions: of('restriction'),
  }
}

/** Index of the plan's first entry: its place in every list, whether or not its body is still there. */
export async function firstIndexOf(tx: Tx, tenant: string, plan: string): Promise<number | null> {
  const row = await tx
    .selectFrom('record')
    .select('index')
    .where('tenant', '=', tenant)
    .where('kind', '=', 'plan')
    .where('id', '=', plan)
    .where('version', '=', 1)
    .executeTakeFirst()
  return row?.index ?? null
}

/** True when such a thing ever was published, whether or not it was withdrawn since. */
export async function wasPublished(
  tx: Tx,
  at: { tenant: string; kind: RecordKind; id: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('record')
    .select('index')
    .where('tenant', '=', at.tenant)
    .where('kind', '=', at.kind)
    .where('id', '=', at.id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Ids that hang on a plan: findings about its promises, tasks about them, and tasks that such findings set. */
const inspectedOfPlan = (
  tenant: string,
  plan: string,
) => sql<boolean>`(kind in ('finding', 'action') and id in (
  select f.id from portal_finding f where f.tenant = ${tenant} and f.plan = ${plan} union
  select a.id from portal_action a where a.tenant = ${tenant} and (a.plan = ${plan}
    or a.from_id in (select f.id from portal_finding f where f.tenant = ${tenant} and f.plan = ${plan}))))`

/** Decisions and proposals about promises of the plan: what one of them says of a person is masked with the plan. */
const papersOfPlan = (
  tenant: string,
  plan: string,
) => sql<boolean>`(kind in ('decision', 'proposal') and id in (
  select d.id from portal_decision d where d.tenant = ${tenant}
    and exists (select from unnest(d.commitments) c where starts_with(c, ${`${plan}.`})) union
  select p.id from portal_proposal p where p.tenant = ${tenant}
    and exists (select from unnest(p.commitments) c where starts_with(c, ${`${plan}.`}))))`
