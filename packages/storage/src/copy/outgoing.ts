import type { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { copiedTables, leftOut, type CopiedTable } from './catalog.ts'

/** An upgrade step that a database has been through. */
export interface SchemaStep {
  readonly version: number
  readonly name: string
  readonly checksum: string
}

/** Everything that stood in the register at one moment. */
export interface OutgoingCopy {
  readonly schema: ReadonlyArray<SchemaStep>
  readonly tenants: ReadonlyArray<string>
  /** Each after the tables it refers to. */
  readonly tables: ReadonlyArray<CopiedTable>
  readonly leftOut: Readonly<Record<string, string>>
  count(tenant: string, table: CopiedTable): Promise<number>
  /** One tenant's rows in PostgreSQL's own text form, one a line, in the order of the key. One stream at a time. */
  rows(tenant: string, table: CopiedTable): AsyncIterable<Buffer>
}

/** Whatever the server's own settings are, the same rows are the same text. */
const sameText = `set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'; set local intervalstyle = 'postgres';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local client_encoding = 'UTF8'`

/** Reads in the transaction that the client is in; the caller chose its snapshot. */
export async function readAll(client: Client): Promise<OutgoingCopy> {
  await client.query(sameText)
  await client.query('set local search_path = camket')
  const schema = await client.query<SchemaStep>(
    'select version, name, checksum from camket.schema_version order by version',
  )
  const tenants = await client.query<{ tenant: string }>(
    'select tenant from camket.tenant order by tenant collate "C"',
  )
  return {
    schema: schema.rows,
    tenants: tenants.rows.map(({ tenant }) => tenant),
    tables: await copiedTables(client),
    leftOut,
    count: async (tenant, { name }) => {
      await asTenant(client, tenant)
      const table = client.escapeIdentifier(name)
      const { rows } = await client.query<{ n: string }>(
        `select count(*) as n from ${table} where tenant = $1`,
        [tenant],
      )
      return Number(rows[0]!.n)
    },
    rows: (tenant, table) => rowsOf(client, tenant, table),
  }
}

/** An account that is not the superuser sees its own tables through the tenant boundary only. */
async function asTenant(client: Client, tenant: string): Promise<void> {
  await client.query(`select set_config('camket.tenant', $1, true)`, [tenant])
}

async function* rowsOf(client: Client, tenant: string, table: CopiedTable): AsyncGenerator<Buffer> {
  await asTenant(client, tenant)
  const columns = table.columns.map(name => client.escapeIdentifier(name)).join(', ')
  const asked = `select ${columns} from ${client.escapeIdentifier(table.name)}
    where tenant = ${client.escapeLiteral(tenant)} order by ${table.order}`
  const stream = client.query(copyTo(`copy (${asked}) to stdout`))
  let isOver = false
  try {
    for await (const chunk of stream) yield chunk as Buffer
    isOver = true
  } finally {
    // A reader that stops early leaves the server in the middle of a sentence: the session is of no more use.
    if (!isOver) client.end().catch(() => {})
  }
}
