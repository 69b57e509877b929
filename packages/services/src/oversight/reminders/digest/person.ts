// Whom a digest goes to: who they are by now, what they set, and what went to them before.
import type { Language } from '@camket/domain/kernel/language'
import type { Leave } from '@camket/domain/oversight/reminders/lines'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'

export interface Person {
  readonly account: string
  /** Null where there is none, or the receiving server refused it. */
  readonly address: string | null
  readonly language: Language
  readonly leave: Leave | null
  /** By the key of an item, the day of the newest mail that named it. */
  readonly toldOn: ReadonlyMap<string, string>
}

interface Row extends Omit<Person, 'leave' | 'toldOn'> {
  readonly from: string | null
  readonly to: string | null
}

/** Open accounts with an address that takes mail and without a digest of the day; by account, after the one named. */
export async function peopleWithout(
  tx: Tx,
  of: { readonly tenant: string; readonly day: string; readonly after: string; readonly most: number },
): Promise<Person[]> {
  const { rows } = await sql<Row>`
    select ${columns} from mail_setting m
    join account a on a.tenant = m.tenant and a.id = m.account and a.disabled_at is null
    where m.tenant = ${of.tenant} and m.address is not null and m.refused_at is null and m.account > ${of.after}
      and not exists (select from digest g where g.tenant = m.tenant and g.account = m.account and g.day = ${of.day}::date)
    order by m.account limit ${of.most}`.execute(tx)
  return withTold(tx, of.tenant, rows)
}

/** One of them; null where nothing was ever set, or the account is shut. */
export async function personAt(
  tx: Tx,
  of: { readonly tenant: string; readonly account: string },
): Promise<Person | null> {
  const { rows } = await sql<Row>`
    select ${columns} from mail_setting m
    join account a on a.tenant = m.tenant and a.id = m.account and a.disabled_at is null
    where m.tenant = ${of.tenant} and m.account = ${of.account}`.execute(tx)
  return (await withTold(tx, of.tenant, rows))[0] ?? null
}

const columns = sql`m.account, case when m.refused_at is null then m.address end as address, m.language,
  to_char(m.quiet_from, 'YYYY-MM-DD') as "from", to_char(m.quiet_to, 'YYYY-MM-DD') as "to"`

async function withTold(tx: Tx, tenant: string, rows: readonly Row[]): Promise<Person[]> {
  if (rows.length === 0) return []
  const told = await tx
    .selectFrom('digest_told')
    .select(['account', 'item', 'told_on as on'])
    .where('tenant', '=', tenant)
    .where(
      'account',
      'in',
      rows.map(({ account }) => account),
    )
    .execute()
  const by = Map.groupBy(told, ({ account }) => account)
  return rows.map(({ from, to, ...person }) => ({
    ...person,
    leave: from === null || to === null ? null : { from, to },
    toldOn: new Map((by.get(person.account) ?? []).map(({ item, on }) => [item, on])),
  }))
}
