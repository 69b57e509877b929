// How far a doubt is, as conditions over a row of `portal_doubt` named `d`.
import { doubtGrounds, type DoubtGround } from '@camket/domain/oversight/codes'
import { sql, type RawBuilder } from '@camket/storage/sql'

/** `shown` is whatever has its text: `open` (waits within time), `silent` or `answered`. */
export const doubtStages = ['waiting', 'shown', 'open', 'silent', 'answered', 'withheld'] as const
export type DoubtStage = (typeof doubtStages)[number]

const answered = sql<boolean>`exists (select from portal_answer w where w.tenant = d.tenant and w.of_kind = 'doubt' and w.of_id = d.id)`

/** Before the first published day nothing is past its day. */
export function doubtIs(stage: DoubtStage, day: string | null): RawBuilder<boolean> {
  const isPast = sql<boolean>`coalesce(d.answer_by < ${day}::date, false)`
  const of: Record<DoubtStage, RawBuilder<boolean>> = {
    waiting: sql`d.state = 'sealed'`,
    shown: sql`d.state = 'shown'`,
    open: sql`(d.state = 'shown' and not ${isPast} and not ${answered})`,
    silent: sql`(d.state = 'shown' and ${isPast} and not ${answered})`,
    answered: sql`(d.state = 'shown' and ${answered})`,
    withheld: sql`d.state = 'withheld'`,
  }
  return of[stage]
}

/** How many were withheld on each ground, of a statement's rows: as JSON, `{ground: n}`. */
export type WithheldBy = Partial<Record<DoubtGround, number>>

/** In the order of the closed list, those that were used. */
export function groundsOf(
  by: WithheldBy,
): ReadonlyArray<{ readonly ground: DoubtGround; readonly n: number }> {
  return doubtGrounds.flatMap(ground => {
    const n = by[ground] ?? 0
    return n === 0 ? [] : [{ ground, n }]
  })
}

/** Over rows `d`: a subselect's worth of grounds. */
export const countedGrounds = (where: RawBuilder<unknown>, tenant: string): RawBuilder<WithheldBy> =>
  sql`(select coalesce(json_object_agg(g.ground, g.n), '{}') from (select d.ground, count(*)::int as n from portal_doubt d
    left join portal_standing s on s.tenant = d.tenant and s.commitment = d.commitment
    where d.tenant = ${tenant} and d.state = 'withheld' and d.ground is not null and ${where} group by d.ground) g)`
