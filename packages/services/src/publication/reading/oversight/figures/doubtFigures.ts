import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../../../kernel/door.ts'
import { publicCalendar } from '../../calendar/publicCalendar.ts'
import type { AsOf } from '../../shapes.ts'
import { snapshotOf } from '../../snapshot.ts'
import { pastDays } from '../doubts.ts'
import { countedGrounds, doubtIs, groundsOf, type WithheldBy } from './doubt-stages.ts'
import { concerns, type Scope } from './scope.ts'

export interface DoubtFigures extends AsOf {
  readonly all: number
  readonly waiting: number
  readonly answered: number
  /** Waiting for an answer, within time. */
  readonly open: number
  readonly silent: number
  /** Working days of the longest silence past its due day. */
  readonly longestSilence: number
  readonly withheld: ReturnType<typeof groundsOf>
}

type Row = Omit<DoubtFigures, keyof AsOf | 'longestSilence' | 'withheld'> & {
  readonly oldest: string | null
  readonly withheld: WithheldBy
}

/** How many there are of each kind as of the newest day, of all or of those that concern an agency or a plan. */
export async function doubtFigures(door: PublicDoor, scope: Scope = {}): Promise<DoubtFigures> {
  return snapshotOf(door, async (tx, { day }) => {
    const where = concerns('doubt', scope)
    const { rows } = await sql<Row>`select count(*)::int as "all",
        count(*) filter (where ${doubtIs('waiting', day)})::int as waiting,
        count(*) filter (where ${doubtIs('answered', day)})::int as answered,
        count(*) filter (where ${doubtIs('open', day)})::int as open,
        count(*) filter (where ${doubtIs('silent', day)})::int as silent,
        to_char(min(d.answer_by) filter (where ${doubtIs('silent', day)}), 'YYYY-MM-DD') as oldest,
        ${countedGrounds(where, door.tenant)} as withheld
      from portal_doubt d left join portal_standing s on s.tenant = d.tenant and s.commitment = d.commitment
      where d.tenant = ${door.tenant} and ${where}`.execute(tx)
    const { oldest, withheld, ...counts } = rows[0]!
    const calendar = await publicCalendar(tx, door.tenant)
    return { ...counts, longestSilence: pastDays(calendar, oldest, day), withheld: groundsOf(withheld) }
  })
}
