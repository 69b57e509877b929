// What was published since the committee last met.
import { plusDays } from '@camket/domain/commitments/calendar/days'
import { recordKinds, type RecordKind } from '@camket/domain/publication/codes'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import { selectMeetings } from '../../../oversight/committee/stored-meetings.ts'

export interface Since {
  /** The meeting since which is counted; null where none has been held: then it is the last days. */
  readonly meeting: { readonly id: string; readonly on: string; readonly title: string } | null
  /** First entry that is counted. */
  readonly from: number
  readonly changes: ReadonlyArray<{ readonly kind: RecordKind; readonly n: number; readonly things: number }>
}

/** Before the first meeting the page says what changed in so many days: a quarter, as committees meet. */
const daysWithoutMeeting = 90

interface Asked {
  readonly tenant: string
  /** A meeting; left out: the newest one that has been held. */
  readonly asked: string | undefined
  readonly head: { readonly size: number; readonly day: string | null }
}

/** Null where a meeting is asked for that is not there. */
export async function sinceOf(tx: Tx, { tenant, asked, head: { size, day } }: Asked): Promise<Since | null> {
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
  const from = await firstAfter(tx, { tenant, on, size })
  return {
    meeting: meeting === undefined ? null : { id: meeting.id, on: meeting.on, title: meeting.title },
    from,
    changes: await changesFrom(tx, tenant, from),
  }
}

// The lines of a kind are counted in its index. Things are as many as lines, less those that say of a thing again what an earlier
// line said of it: later versions stand in an index of their own, and are few.
async function changesFrom(tx: Tx, tenant: string, from: number): Promise<Since['changes']> {
  const found = await sql<Since['changes'][number]>`
    select of.kind, lines.n, lines.n - again.n as things
    from unnest(${[...recordKinds]}::text[]) as of(kind)
    cross join lateral (select count(*)::int as n from portal_change c
      where c.tenant = ${tenant} and c.kind = of.kind and c.index >= ${from}) lines
    cross join lateral (select count(*)::int as n from portal_change c
      where c.tenant = ${tenant} and c.kind = of.kind and c.index >= ${from} and c.version > 1
        and exists (select from portal_change before where before.tenant = ${tenant} and before.kind = of.kind
          and before.id = c.id and before.version < c.version and before.index >= ${from})) again
    where lines.n > 0 order by of.kind`.execute(tx)
  return found.rows
}

/** The first entry after a day: day records stand in the record at their place. All of them where none is so old. */
async function firstAfter(
  tx: Tx,
  { tenant, on, size }: { tenant: string; on: string; size: number },
): Promise<number> {
  const days = tx.selectFrom('record').select('index').where('tenant', '=', tenant).where('kind', '=', 'day')
  const [before, next] = await Promise.all([
    days.where('id', '<=', on).limit(1).executeTakeFirst(),
    days.where('id', '>', on).orderBy('id').limit(1).executeTakeFirst(),
  ])
  return before === undefined ? 0 : (next?.index ?? size)
}
