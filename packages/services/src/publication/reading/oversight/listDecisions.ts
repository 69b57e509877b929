import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { Page } from '../shapes.ts'
import { cursorOf, inSnapshot, snapshotOf } from '../snapshot.ts'
import type { AsOf } from '../shapes.ts'
import { waitingIs, type WaitAsked } from './actions.ts'
import { entriesWithin } from '../progress/published-within.ts'
import { sizeOf, type Sized } from './figures/page-size.ts'
import { concerns, type Scope } from './figures/scope.ts'

export interface DecisionLine {
  readonly id: string
  readonly version: number
  readonly index: number
  readonly publishedAt: string
  readonly meeting: { readonly id: string; readonly on: string; readonly title: string }
  readonly text: string
  /** Promises that it is about, with their words as they now stand; one that was withdrawn is left out. */
  readonly commitments: ReadonlyArray<{ readonly id: string; readonly text: string }>
}

export interface DecisionQuery extends Scope, Sized {
  /** Public id of a meeting. */
  readonly meeting?: string
  /** A commitment that it is about. */
  readonly of?: string
  /** Decisions with a task that waits so; `open`: with one that is not verified. */
  readonly wait?: WaitAsked
  readonly after?: string
}

/** Decisions of the committee, newest first. A cursor that cannot be read counts as none. */
export async function listDecisions(door: PublicDoor, input: DecisionQuery): Promise<Page<DecisionLine>> {
  const limit = sizeOf(input)
  const after = cursorOf(input.after, ['number'])
  return snapshotOf(door, async (tx, { day }) => {
    const asked = decisions(tx, door.tenant, { ...input, day })
    const { n } = await asked.select(eb => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow()
    const rows = await shown(asked)
      .$if(after !== null, query => query.where('d.index', '<', Number(after?.[0])))
      .orderBy('d.index', 'desc')
      .limit(limit + 1)
      .execute()
    const next = rows.length > limit ? String(rows[limit - 1]?.index) : null
    return { lines: rows.slice(0, limit).map(lineOf), next, total: Number(n), more: false }
  })
}

/** One decision; null where it is not public. */
export async function showDecision(
  door: PublicDoor,
  input: { decision: string },
): Promise<(AsOf & { decision: DecisionLine }) | null> {
  return inSnapshot(door, async tx => {
    const row = await shown(
      decisions(tx, door.tenant, { day: null }).where('d.id', '=', input.decision),
    ).executeTakeFirst()
    return row === undefined ? null : { decision: lineOf(row) }
  })
}

function decisions(tx: Tx, tenant: string, input: DecisionQuery & { readonly day: string | null }) {
  const { meeting, of, wait, day } = input
  return tx
    .selectFrom('portal_decision as d')
    .where('d.tenant', '=', tenant)
    .$if(meeting !== undefined, query => query.where('d.meeting', '=', meeting ?? ''))
    .where(concerns('decision', input))
    .where(entriesWithin('d', input.entries))
    .$if(of !== undefined, query => query.where(sql<boolean>`d.commitments @> ${[of]}::text[]`))
    .$if(wait !== undefined, query =>
      query.where(
        sql<boolean>`exists (select from portal_action a where a.tenant = d.tenant and a.from_kind = 'decision'
          and a.from_id = d.id and ${waitingIs(wait ?? 'open', day)})`,
      ),
    )
}

function shown(query: ReturnType<typeof decisions>) {
  return query
    .select([
      'd.id',
      'd.version',
      'd.index',
      'd.published_at',
      'd.meeting',
      'd.held_on',
      'd.meeting_title',
      'd.text',
    ])
    .select(
      sql<
        DecisionLine['commitments']
      >`coalesce((select json_agg(json_build_object('id', c.id, 'text', c.text) order by g.place)
        from unnest(d.commitments) with ordinality as g (id, place)
        join portal_commitment c on c.tenant = d.tenant and c.id = g.id), '[]')`.as('about'),
    )
}

type Row = Awaited<ReturnType<ReturnType<typeof shown>['execute']>>[number]

function lineOf({ published_at, meeting, held_on, meeting_title, about, ...row }: Row): DecisionLine {
  return {
    ...row,
    publishedAt: published_at.toISOString(),
    meeting: { id: meeting, on: held_on, title: meeting_title },
    commitments: about,
  }
}
