// Which tables a backup holds: asked of the database itself, so that a later table is never forgotten.
import type { Client } from 'pg'

/** A table of ours as the server knows it. */
export interface CopiedTable {
  readonly name: string
  /** In the table's order; generated ones are left out, for the server makes them again. */
  readonly columns: ReadonlyArray<string>
  /** What puts the rows of one tenant in an order that no locale changes; SQL. */
  readonly order: string
}

/** Tables that no backup holds, and why. */
export const leftOut: Readonly<Record<string, string>> = {
  schema_version: 'written by the upgrade steps; the backup names them itself',
  session: 'a session that was open must not open again from a copy',
  sign_in_link: 'a one-time link must not work a second time',
  invitation: 'a link that was used since must not work again from a copy',
  mail_confirmation: 'a link that was used since must not work again from a copy',
  calendar_feed: 'a link that was revoked since must not open again from a copy',
  ceremony: 'a step of signing in lasts minutes',
  doubt_key:
    'a key of the counter is thrown away after its day, from copies too: it could tell who used which pass',
  doubt_spent: 'what is noted of used passes goes with the key of its day',
  attempt: 'what counts attempts lasts an hour, under a key that no backup has',
}

interface Found {
  readonly name: string
  readonly columns: ReadonlyArray<string>
  readonly order: string | null
  readonly references: ReadonlyArray<string>
}

/**
 * The tables to copy, each after those it refers to. Throws for a table that has no `tenant` or no key and is not left out
 * for a reason: it could be neither bounded nor compared.
 */
export async function copiedTables(client: Client): Promise<ReadonlyArray<CopiedTable>> {
  const { rows } = await client.query<Found>(`
    select c.relname as name,
      array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
        and attgenerated = '' order by attnum) as columns,
      (select string_agg(quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end,
          ', ' order by k.position)
        from pg_index i, unnest(i.indkey) with ordinality as k(attnum, position), pg_attribute a
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum
          and (a.attname <> 'tenant' or i.indnkeyatts = 1)) as "order",
      array(select distinct t.relname::text from pg_constraint f join pg_class t on t.oid = f.confrelid
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as references
    from pg_class c
    where c.relnamespace = 'camket'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname`)
  const found = rows.filter(({ name }) => !Object.hasOwn(leftOut, name))
  for (const { name, columns, order } of found) {
    if (order === null || !columns.includes('tenant')) {
      throw new Error(`${name}: neither behind the tenant boundary nor left out of backups for a reason`)
    }
  }
  return inOrder(found).map(({ name, columns, order }) => ({ name, columns, order: order! }))
}

function inOrder(found: ReadonlyArray<Found>): ReadonlyArray<Found> {
  const placed: Found[] = []
  const waiting = [...found]
  while (waiting.length > 0) {
    const isFree = ({ references }: Found) =>
      references.every(name => waiting.every(other => other.name !== name))
    const next = waiting.findIndex(isFree)
    if (next === -1)
      throw new Error(`tables refer to each other in a ring: ${waiting.map(({ name }) => name).join(', ')}`)
    placed.push(...waiting.splice(next, 1))
  }
  return placed
}
