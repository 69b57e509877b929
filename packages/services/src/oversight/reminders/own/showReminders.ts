import type { Language } from '@camket/domain/kernel/language'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { ReminderCode } from '@camket/domain/oversight/reminders/codes'
import type { DigestState } from '@camket/domain/oversight/reminders/digest'
import type { Leave, Line } from '@camket/domain/oversight/reminders/lines'
import { keyOf } from '@camket/domain/oversight/reminders/owed'
import type { Tx } from '@camket/storage/open'
import { todayOf } from '../../../commitments/work/today.ts'
import type { Door } from '../../../kernel/door.ts'
import { read } from '../../../kernel/write.ts'
import { originFor, thePost } from '../mail/the-post.ts'
import { readDay, readLines, seatedAs } from '../read-lines.ts'

type Code = 'not-allowed' | ReminderCode

export interface Reminders {
  readonly today: string
  /** One page of all seats that the account holds, the longest late first. */
  readonly lines: readonly Line[]
  /** Of all pages. */
  readonly counts: { readonly all: number; readonly late: number }
  /** Key of the line after which the next page begins; null on the last. */
  readonly next: string | null
}

const atOnce = 100

/**
 * What waits for whoever asks, by the same rule as their mail; after the line of the key, or from the beginning where that one is gone.
 * Without an account, as at the command line, there is nothing.
 */
export async function showReminders(
  door: Door,
  { after }: { after?: string } = {},
): Promise<Result<Reminders, 'not-allowed'>> {
  return read(door, 'readReminders', async tx => {
    const today = await todayOf(tx, door)
    const { account } = door.author
    if (account === null) return { today, lines: [], counts: { all: 0, late: 0 }, next: null }
    const of = await readDay(tx, { tenant: door.tenant, day: today })
    const { places } = await seatedAs(tx, { ...of, account })
    const all = await readLines(tx, of, places)
    const from = after === undefined ? 0 : all.findIndex(({ item }) => keyOf(item) === after) + 1
    const lines = all.slice(from, from + atOnce)
    const last = lines.at(-1)
    return {
      today,
      lines,
      counts: { all: all.length, late: all.filter(({ late }) => late > 0).length },
      next: last === undefined || from + atOnce >= all.length ? null : keyOf(last.item),
    }
  })
}

export interface OwnMail {
  readonly address: string | null
  /** When the receiving server refused it for good; null: it did not. */
  readonly refusedAt: Date | null
  readonly language: Language
  readonly leave: Leave | null
  /** What waits to be confirmed. */
  readonly asked: { readonly address: string; readonly until: Date } | null
  readonly feed: { readonly madeAt: Date } | null
  /** The newest digests and what became of them. */
  readonly digests: ReadonlyArray<{
    readonly day: string
    readonly state: DigestState
    readonly at: Date | null
  }>
  /** False where this server sends no mail at all. */
  readonly canMail: boolean
}

const mostDigests = 10

/** How the own account is reminded. */
export async function ownMail(door: Door): Promise<Result<OwnMail, Code>> {
  const { account } = door.author
  const canMail = (await originFor(door.register, door.tenant, thePost())) !== null
  const found = await read(door, 'readReminders', async tx =>
    account === null ? null : load(tx, door, account),
  )
  if (!found.ok) return found
  return found.value === null ? refused('no-such-account') : accepted({ ...found.value, canMail })
}

async function load(tx: Tx, { tenant, now }: Door, account: string): Promise<Omit<OwnMail, 'canMail'>> {
  const set = await tx
    .selectFrom('mail_setting')
    .where('tenant', '=', tenant)
    .where('account', '=', account)

    .select(['address', 'refused_at', 'language', 'quiet_from', 'quiet_to'])
    .executeTakeFirst()
  const asked = await tx
    .selectFrom('mail_confirmation')
    .where('tenant', '=', tenant)
    .where('account', '=', account)
    .select(['address', 'expires_at'])
    .executeTakeFirst()
  const feed = await tx
    .selectFrom('calendar_feed')
    .where('tenant', '=', tenant)
    .where('account', '=', account)
    .select('made_at')
    .executeTakeFirst()
  const digests = await tx
    .selectFrom('digest')
    .where('tenant', '=', tenant)
    .where('account', '=', account)

    .select(['day', 'state', 'done_at as at'])
    .orderBy('day', 'desc')
    .limit(mostDigests)
    .execute()
  const [from, to] = [set?.quiet_from ?? null, set?.quiet_to ?? null]
  const isOpen = asked !== undefined && asked.expires_at > now
  return {
    address: set?.address ?? null,
    refusedAt: set?.refused_at ?? null,
    language: set?.language ?? 'vi',
    leave: from === null || to === null ? null : { from, to },
    asked: isOpen ? { address: asked.address, until: asked.expires_at } : null,
    feed: feed === undefined ? null : { madeAt: feed.made_at },
    digests,
  }
}
