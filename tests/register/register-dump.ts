// A superuser's view of a whole test database: nothing that a role may not see is out of its sight.
import { Client } from 'pg'

/** Every row of every table as JSON; `only`: a pattern for the tables' names. */
export async function dumped(url: string, only = '.'): Promise<Record<string, unknown[]>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'camket' and tablename ~ $1 order by 1`,
      [only],
    )
    const out: Record<string, unknown[]> = {}
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: unknown }>(
        `select to_jsonb(t) as row from camket.${name} t order by to_jsonb(t)::text`,
      )
      out[name] = rows.map(({ row }) => row)
    }
    return out
  } finally {
    await client.end()
  }
}

/** The same as one text, with binary columns also as the text they may hold. */
export async function dumpedText(url: string): Promise<string> {
  const text = JSON.stringify(await dumped(url)).normalize('NFC')
  const binary = [...text.matchAll(/\\\\x((?:[0-9a-f]{2})+)/g)]
  return (
    text +
    binary
      .map(([, hex]) => Buffer.from(hex!, 'hex').toString('utf8'))
      .join('\n')
      .normalize('NFC')
  )
}
