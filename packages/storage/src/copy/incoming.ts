import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { applyWithin, createMarkerTable, readMigrations } from '../migrate.ts'
import type { Database } from '../open.ts'
import { copiedTables, type CopiedTable } from './catalog.ts'
import { readAll, type OutgoingCopy, type SchemaStep } from './outgoing.ts'

/** An empty register being filled, in one transaction: it is all there at its end, or nothing is. */
export interface IncomingCopy {
  /** Brings the schema to what the rows were written for. False where this program never had those steps. */
  begin(schema: ReadonlyArray<SchemaStep>): Promise<boolean>
  /** The tables as they stand after `begin`, to compare with those of the copy. */
  tables(): Promise<ReadonlyArray<CopiedTable>>
  /** Rows in the text form that `OutgoingCopy.rows` gives; the number taken in. Throws what the server refuses them with. */
  load(table: CopiedTable, lines: AsyncIterable<Uint8Array>): Promise<number>
  /** What has been taken in, read back. */
  readBack(): Promise<OutgoingCopy>
  /** Takes the upgrade steps that the copy was older by, and closes the tenant boundary again. */
  end(): Promise<void>
  /** The register inside this very transaction, for what must be put right before anybody sees it; after `end`. */
  readonly register: Database
}

/** Why a register cannot be filled. */
export type FillTrouble = 'not-empty' | 'busy'

export class RegisterNotReady extends Error {
  override readonly name = 'RegisterNotReady'
  readonly trouble: FillTrouble

  constructor(trouble: FillTrouble) {
    super(trouble)
    this.trouble = trouble
  }
}

/** Others that use the empty register are waited for so long. */
const patience = '10s'
const lockNotAvailable = '55P03'

/** Locks the whole register against everybody else; refuses one that holds anything. */
export async function takeEmptyRegister(client: Client): Promise<void> {
  await client.query(`set local lock_timeout = '${patience}'; set local search_path = camket`)
  try {
    // The same lock first for all: of two that fill one register the second waits here and then finds it full.
    await client.query('lock table camket.schema_version, camket.tenant in access exclusive mode')
    for (const name of await allTables(client)) await openBoundary(client, name)
  } catch (error) {
    if ((error as { code?: string }).code === lockNotAvailable) throw new RegisterNotReady('busy')
    throw error
  }
  for (const name of await allTables(client)) {
    const { rows } = await client.query<{ full: boolean }>(`select exists (select from ${name}) as "full"`)
    if (rows[0]!.full) throw new RegisterNotReady('not-empty')
  }
}

export function fillWith(client: Client, register: Database): IncomingCopy {
  return {
    register,
    begin: schema => beginAt(client, schema),
    tables: () => copiedTables(client),
    load: async (table, lines) => {
      const columns = table.columns.map(name => client.escapeIdentifier(name)).join(', ')
      const stream = client.query(
        copyFrom(`copy camket.${client.escapeIdentifier(table.name)} (${columns}) from stdin`),
      )
      await pipeline(lines, stream)
      return stream.rowCount
    },
    readBack: () => readAll(client),
    end: async () => {
      const found = await stepsOf(client)
      for (const step of readMigrations().slice(found.length)) await applyWithin(client, step)
      for (const name of await allTables(client)) await closeBoundary(client, name)
    },
  }
}

/** Rows of an older program need its schema: the empty one is made again as far as theirs, and upgraded after them. */
async function beginAt(client: Client, schema: ReadonlyArray<SchemaStep>): Promise<boolean> {
  const known = readMigrations()
  const isOurs = schema.every(({ checksum }, i) => known[i]?.checksum === checksum)
  if (!isOurs || schema.length === 0 || schema.length > known.length) return false
  if (schema.length === known.length) return true
  // The queue is filled again from the rows; its schema comes with the migration that brought it.
  await client.query('drop schema camket cascade; drop schema if exists pgboss cascade')
  await createMarkerTable(client)
  for (const step of known.slice(0, schema.length)) await applyWithin(client, step)
  for (const name of await allTables(client)) await openBoundary(client, name)
  return true
}

async function stepsOf(client: Client): Promise<ReadonlyArray<SchemaStep>> {
  const { rows } = await client.query<SchemaStep>('select version, name, checksum from camket.schema_version')
  return rows
}

/** Every guarded table of the schema, quoted. */
async function allTables(client: Client): Promise<ReadonlyArray<string>> {
  const { rows } = await client.query<{ name: string }>(`
    select format('camket.%I', relname) as name from pg_class
    where relnamespace = 'camket'::regnamespace and relkind in ('r', 'p') and relrowsecurity order by relname`)
  return rows.map(({ name }) => name)
}

/** COPY reads no row-level policy; its owner passes the boundary until the end of this transaction. */
async function openBoundary(client: Client, name: string): Promise<void> {
  await client.query(`alter table ${name} no force row level security`)
}

async function closeBoundary(client: Client, name: string): Promise<void> {
  await client.query(`alter table ${name} force row level security`)
}
