import { mayDo } from '@camket/domain/kernel/actions'
import type { DoubtDays } from '@camket/domain/oversight/doubt/terms'
import { refused, accepted, type Result } from '@camket/domain/kernel/refusal'
import type { DoubtCode } from '@camket/domain/oversight/doubt/codes'
import type { DoubtText } from '@camket/domain/oversight/doubt/text'
import { isIsoDay } from '@camket/domain/kernel/iso-day'
import { sql } from '@camket/storage/sql'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'
import { loadDoubtDays } from './days.ts'

export interface WaitingDoubt {
  readonly id: string
  readonly commitment: string | null
  readonly receivedOn: string
  /** The day on which the text appears if nobody withholds it. */
  readonly showsOn: string
  readonly text: DoubtText
  /** As it will appear where names in it were masked; null where it appears whole. */
  readonly masked: string | null
}

export interface Waiting {
  readonly days: DoubtDays
  /** The newest published day; null before the first. */
  readonly today: string | null
  /** Those that appear soonest first. */
  readonly doubts: readonly WaitingDoubt[]
  readonly total: number
  /** Where the next page begins; null on the last. */
  readonly next: string | null
}

/** So many stand on a page; those that appear soonest. */
const most = 100

/** Texts whose receipts are public and that have not appeared yet; for those who may withhold one. */
export async function listWaitingDoubts(
  door: Door,
  { after }: { readonly after?: string } = {},
): Promise<Result<Waiting, 'not-allowed'>> {
  if (!mayDo(door.author.role, 'withholdDoubt')) {
    return refused('not-allowed', { action: 'withholdDoubt', role: door.author.role })
  }
  const { tenant } = door
  return read(door, 'readDoubts', async tx => {
    const from = cursorIn(after)
    const rows = await waiting(tx, tenant)
      .$if(from !== null, query =>
        query.where(sql<boolean>`(d.shows_on, d.id) > (${from?.[0]}::date, ${from?.[1]})`),
      )
      .orderBy('d.shows_on')
      .orderBy('d.id')
      .limit(most + 1)
      .execute()
    const last = rows.length > most ? rows[most - 1] : undefined
    const { total } = await tx
      .selectFrom('portal_doubt')
      .select(eb => eb.fn.countAll<string>().as('total'))
      .where('tenant', '=', tenant)
      .where('state', '=', 'sealed')
      .executeTakeFirstOrThrow()
    const head = await tx
      .selectFrom('record_head')
      .select('day')
      .where('tenant', '=', tenant)
      .executeTakeFirstOrThrow()
    const days = await loadDoubtDays(tx, tenant)
    return {
      days,
      today: head.day,
      doubts: rows.slice(0, most),
      total: Number(total),
      next: last === undefined ? null : `${last.showsOn}_${last.id}`,
    }
  })
}

/** Day and id of the last line seen; one that cannot be read counts as none. */
function cursorIn(after: string | undefined): readonly [string, string] | null {
  const [, day = '', id = ''] = /^(\d{4}-\d{2}-\d{2})_(d-[\w-]{1,100})$/.exec(after ?? '') ?? []
  return isIsoDay(day) ? [day, id] : null
}

function waiting(tx: Tx, tenant: string) {
  return tx
    .selectFrom('portal_doubt as d')
    .innerJoin('doubt_text as t', join => join.onRef('t.tenant', '=', 'd.tenant').onRef('t.id', '=', 'd.id'))
    .leftJoin('doubt_mask as m', join =>
      join.onRef('m.tenant', '=', 't.tenant').onRef('m.doubt', '=', 't.id'),
    )
    .select(['d.id', 'd.commitment', 'd.received_on as receivedOn', 'd.shows_on as showsOn', 't.text'])
    .select(sql<string | null>`m.shown ->> 'contradicts'`.as('masked'))
    .where('d.tenant', '=', tenant)
    .where('d.state', '=', 'sealed')
}

/** One of them; refused where it is not there, or has appeared. */
export async function showWaitingDoubt(
  door: Door,
  input: { doubt: string },
): Promise<Result<WaitingDoubt, 'not-allowed' | DoubtCode>> {
  if (!mayDo(door.author.role, 'withholdDoubt')) {
    return refused('not-allowed', { action: 'withholdDoubt', role: door.author.role })
  }
  const found = await read(door, 'readDoubts', tx =>
    waiting(tx, door.tenant).where('d.id', '=', input.doubt).executeTakeFirst(),
  )
  if (!found.ok) return found
  return found.value === undefined ? refused('no-such-doubt', { doubt: input.doubt }) : accepted(found.value)
}

/** The file that came with a text that waits; to nobody but a moderator. */
export async function waitingDoubtFile(
  door: Door,
  input: { doubt: string },
): Promise<Result<{ digest: string; type: string; bytes: Uint8Array }, 'not-allowed' | DoubtCode>> {
  if (!mayDo(door.author.role, 'withholdDoubt')) {
    return refused('not-allowed', { action: 'withholdDoubt', role: door.author.role })
  }
  const found = await read(door, 'readDoubts', tx =>
    tx
      .selectFrom('doubt_file')
      .select(['digest', 'type', 'bytes'])
      .where('tenant', '=', door.tenant)
      .where('doubt', '=', input.doubt)
      .executeTakeFirst(),
  )
  if (!found.ok) return found
  return found.value === undefined ? refused('no-such-doubt', { doubt: input.doubt }) : accepted(found.value)
}
