import type { Language } from '@camket/domain/kernel/language'
import type { Line } from '@camket/domain/oversight/reminders/lines'
import { publicKinds } from '@camket/domain/oversight/reminders/owed'
import { todayOf } from '../../../commitments/work/today.ts'
import type { Gate } from '../../../kernel/door.ts'
import { digestOf } from '../../../people/secrets.ts'
import { readDay, readLines, seatedAs } from '../read-lines.ts'

export interface Feed {
  readonly today: string
  readonly language: Language
  /** Those of the holder's lines that have a last day and say what is public: whoever has the link reads it. */
  readonly lines: readonly Line[]
  /** Such lines that a calendar has no room for; the longest late and the nearest are in it. */
  readonly left: number
}

/** More days than these make a calendar that no program and nobody reads. */
const mostEvents = 500

const isSecret = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text)

/**
 * What a calendar program reads under a private link. Null where the link is none, or was revoked; without lines where the account is
 * shut or holds no seat any more.
 */
export async function readFeed({ register, tenant, now }: Gate, secret: string): Promise<Feed | null> {
  if (!isSecret(secret)) return null
  return register.withTenant(tenant, 'server', async tx => {
    const row = await tx
      .selectFrom('calendar_feed')
      .leftJoin('mail_setting as m', join =>
        join.onRef('m.tenant', '=', 'calendar_feed.tenant').onRef('m.account', '=', 'calendar_feed.account'),
      )
      .select(['calendar_feed.account', 'm.language'])
      .where('calendar_feed.tenant', '=', tenant)
      .where('calendar_feed.digest', '=', digestOf(secret))
      .executeTakeFirst()
    if (row === undefined) return null
    const today = await todayOf(tx, { tenant, now })
    const of = await readDay(tx, { tenant, day: today })
    const { places } = await seatedAs(tx, { ...of, account: row.account })
    const lines = (await readLines(tx, of, places)).filter(
      ({ item }) => item.due !== null && publicKinds.has(item.kind),
    )
    const left = Math.max(0, lines.length - mostEvents)
    return { today, language: row.language ?? 'vi', lines: lines.slice(0, mostEvents), left }
  })
}
