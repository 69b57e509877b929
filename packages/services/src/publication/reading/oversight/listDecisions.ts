import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { Page } from '../shapes.ts'
import { cursorOf, inSnapshot, pageSize, snapshotOf } from '../snapshot.ts'
import type { AsOf } from '../shapes.ts'

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

export interface DecisionQuery {
  /** Public id of a meeting, a plan, or a commitment that it is about. */
  readonly meeting?: string
  readonly plan?: string
  readonly of?: string
  readonly after?: string
  readonly limit?: number
}

/** Decisions of the committee, newest first. A cursor that cannot be read counts as none. */
export async function listDecisions(door: PublicDoor, input: DecisionQuery): Promise<Page<DecisionLine>> {
  const limit = pageSize(input.limit)
  const after = cursorOf(input.after, ['number'])
  return snapshotOf(door, async tx => {
    const asked = decisions(tx, door.tenant, input)
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
      decisions(tx, door.tenant, {}).where('d.id', '=', input.decision),
    ).executeTakeFirst()
    return row === undefined ? null : { decision: lineOf(row) }
  })
}

function decisions(tx: Tx, tenant: string, { meeting, plan, of }: DecisionQuery) {
  return tx
    .selectFrom('portal_decision as d')
    .where('d.tenant', '=', tenant)
    .$if(meeting !== undefined, query => query.where('d.meeting', '=', meeting ?? ''))
    .$if(plan !== undefined, query => query.where('d.plan', '=', plan ?? ''))
    .$if(of !== undefined, query => query.where(sql<boolean>`d.commitments @> ${[of]}::text[]`))
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
