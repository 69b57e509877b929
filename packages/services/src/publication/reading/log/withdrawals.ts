// What was withdrawn, on which ground and by whom: the public trace of every withdrawal.
import type { RecordKind, TombstoneRecord } from '@camket/domain/publication/records'
import { actsOf, planOfAct, type Noted } from '@camket/domain/publication/withdraw/acts'
import type { Tx } from '@camket/storage/open'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf } from '../shapes.ts'
import { inSnapshot, snapshotOf } from '../snapshot.ts'

type Why = Pick<TombstoneRecord, 'ground' | 'reason' | 'decision' | 'office' | 'role'>

/** One withdrawal, however many entries it took away. */
interface WithdrawalAct extends Why {
  readonly at: string
  /** Entry of its first tombstone: its name. */
  readonly entry: number
  /** First entry that it took away: the name of that tombstone. */
  readonly first: number
  /** How many entries of each kind lost their content. */
  readonly taken: ReadonlyArray<{ readonly kind: RecordKind; readonly entries: number }>
  readonly entries: number
  /** Each of them: what went whole, then what came back masked, as which version. */
  readonly records: ReadonlyArray<TombstoneRecord['of'] & { readonly replacedBy: number | null }>
  /** How many things came back masked. */
  readonly renewed: number
  /** Public id of the plan it touched; its number and symbol where a version of it is still public. */
  readonly plan: string | null
  readonly symbol: string | null
  readonly planStands: boolean
}

interface Withdrawals extends AsOf {
  /** Newest first. */
  readonly acts: readonly WithdrawalAct[]
  /** Entries that ever lost their content. */
  readonly entries: number
  /** True when there are older ones than are listed. */
  readonly more: boolean
}

/** So many tombstones are looked at, newest first. */
const bound = 20_000

/** Every withdrawal, newest first, on one page. */
export async function listWithdrawals(door: PublicDoor): Promise<Withdrawals> {
  return snapshotOf(door, async tx => {
    const rows = await tombstones(tx, door.tenant)
      .orderBy('change.index', 'desc')
      .limit(bound + 1)
      .execute()
    const acts = actsOf(rows.slice(0, bound).reverse().map(noted)).reverse()
    const standing = await plansThere(tx, door.tenant, acts.map(planOfAct))
    const counted = await tx
      .selectFrom('portal_change')
      .select(eb => eb.fn.countAll<number>().as('n'))
      .where('tenant', '=', door.tenant)
      .where('kind', '=', 'tombstone')
      .executeTakeFirstOrThrow()
    const lines = acts.map(act => actLine(act, standing))
    return { acts: lines, entries: Number(counted.n), more: rows.length > bound }
  })
}

function tombstones(tx: Tx, tenant: string) {
  return tx
    .selectFrom('portal_change as change')
    .innerJoin('record_body', join =>
      join.onRef('record_body.tenant', '=', 'change.tenant').onRef('record_body.index', '=', 'change.index'),
    )
    .select(['change.index', 'change.published_at', 'body'])
    .where('change.tenant', '=', tenant)
    .where('change.kind', '=', 'tombstone')
}

function noted(row: { index: number; published_at: Date; body: string }): Noted {
  const { index, published_at, body } = row
  return { index, at: published_at.toISOString(), body: JSON.parse(body) as TombstoneRecord }
}

/** Plans of which a version is public, with their numbers and symbols. */
type Standing = ReadonlyMap<string, string | null>

async function plansThere(tx: Tx, tenant: string, plans: ReadonlyArray<string | null>): Promise<Standing> {
  const ids = [...new Set(plans.filter(plan => plan !== null))]
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('portal_plan')
    .select(['id', 'symbol'])
    .where('tenant', '=', tenant)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, symbol }) => [id, symbol]))
}

function actLine(act: readonly Noted[], standing: Standing): WithdrawalAct {
  const first = act[0] as Noted
  const { ground, reason, decision, office, role } = first.body
  const kinds = [...new Set(act.map(one => one.body.of.kind))]
  const plan = planOfAct(act)
  const records = act.map(({ body: { of, replacedBy } }) => ({
    ...of,
    replacedBy: replacedBy?.version ?? null,
  }))
  const [whole, masked] = [true, false].map(is => records.filter(one => (one.replacedBy === null) === is))
  return {
    ground,
    reason,
    decision,
    office,
    role,
    at: first.at,
    entry: first.index,
    first: first.body.of.index,
    taken: kinds.map(kind => ({ kind, entries: act.filter(one => one.body.of.kind === kind).length })),
    entries: act.length,
    records: [...(whole ?? []), ...(masked ?? [])],
    renewed: new Set(act.flatMap(({ body }) => (body.replacedBy === null ? [] : [body.replacedBy.index])))
      .size,
    plan,
    symbol: standing.get(plan ?? '') ?? null,
    planStands: plan !== null && standing.has(plan),
  }
}

export interface WithdrawnThing extends AsOf, Why {
  readonly kind: RecordKind
  readonly id: string
  /** The newest version that was withdrawn, or the one asked for. */
  readonly version: number
  /** Its entry, whose envelope stays, and that of the tombstone. */
  readonly entry: number
  readonly tombstone: number
  readonly at: string
  /** The masked version that took its place; null where nothing did. */
  readonly replacedBy: number | null
}

/** Why a thing, or one version of it, is not there any more; null when it was not withdrawn. */
export async function withdrawnThing(
  door: PublicDoor,
  of: { kind: RecordKind; id: string; version?: number },
): Promise<WithdrawnThing | null> {
  return inSnapshot(door, async tx => {
    const { version } = of
    const row = await tombstones(tx, door.tenant)
      .where('of_kind', '=', of.kind)
      .where('of_id', '=', of.id)
      .$if(version !== undefined, query => query.where('of_version', '=', version as number))
      .orderBy('of_version', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (row === undefined) return null
    const { index, at, body } = noted(row)
    const { ground, reason, decision, office, role } = body
    return {
      kind: body.of.kind,
      id: body.of.id,
      version: body.of.version,
      entry: body.of.index,
      tombstone: index,
      at,
      ground,
      reason,
      decision,
      office,
      role,
      replacedBy: body.replacedBy?.version ?? null,
    }
  })
}
