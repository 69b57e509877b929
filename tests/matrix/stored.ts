// Whether anything was written: a digest of each table, but for those that note attempts, refusals and sessions being used.
import { Client } from 'pg'

const ofUse = ['session', 'ceremony', 'attempt', 'denial']

/** By table; with a tenant only its rows. */
export async function storedDigest(url: string, tenant?: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select c.table_name as name from information_schema.columns c join pg_tables t
       on t.schemaname = c.table_schema and t.tablename = c.table_name
       where c.table_schema = 'camket' and c.column_name = 'tenant' order by 1`,
    )
    const names = rows.map(({ name }) => name).filter(name => !ofUse.includes(name))
    const one = (name: string) =>
      `select '${name}' as name, md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as digest
       from camket.${name} t where $1::text is null or tenant = $1`
    const { rows: digests } = await client.query<{ name: string; digest: string }>(
      names.map(one).join(' union all '),
      [tenant ?? null],
    )
    return Object.fromEntries(digests.map(({ name, digest }) => [name, digest]))
  } finally {
    await client.end()
  }
}
