import type { Language } from '@camket/domain/kernel/language'
import type { Line } from '@camket/domain/oversight/reminders/lines'
import { todayOf } from '../../../commitments/work/today.ts'
import type { Gate } from '../../../kernel/door.ts'
import { digestOf } from '../../../people/secrets.ts'
import { readDay, readLines, seatedAs } from '../read-lines.ts'

export interface Feed {
  readonly today: string
  readonly language: Language
  /** Those of the holder's lines that have a last day. */
  readonly lines: readonly Line[]
}

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
    const lines = await readLines(tx, of, places)
    return { today, language: row.language ?? 'vi', lines: lines.filter(({ item }) => item.due !== null) }
  })
}
