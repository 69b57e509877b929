// What somebody can do who has the database, the key folder and the files, and who knows how the log is made.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { canonicalJson } from '../../packages/domain/src/kernel/canonical.ts'
import { formatCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { leafHash } from '../../packages/log/src/hash.ts'
import { keyTypes, signNote, vkeyOf, type Vkey } from '../../packages/log/src/note.ts'
import { growTiles } from '../../packages/log/src/tile.ts'
import { toBase64 } from '../../packages/log/src/text.ts'

export const tenant = 'minh-son'

/** A key that nobody has handed anything over to. */
export const newKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey

/** A record as the database has it, with its former place. */
export interface Stored {
  readonly was: number
  readonly kind: string
  readonly id: string
  readonly version: number
  readonly publishedAt: string
  readonly previous: readonly number[]
  readonly digest: string
  readonly salt: Buffer | null
  readonly body: string | null
}

export type Sql = (statement: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>

/** Runs statements past every trigger, foreign key and row policy. */
export async function asSuperuser<Value>(url: string, work: (sql: Sql) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica; set search_path = camket')
    return await work(async (statement, values = []) => (await client.query(statement, [...values])).rows)
  } finally {
    await client.end()
  }
}

export async function storedIn(sql: Sql): Promise<Stored[]> {
  const rows = await sql(
    `select r.index, r.envelope, b.salt, b.body from record r
       left join record_body b on b.tenant = r.tenant and b.index = r.index
     where r.tenant = $1 order by r.index`,
    [tenant],
  )
  return rows.map(({ index, envelope, salt, body }) => {
    const { tenant: _tenant, ...own } = JSON.parse(envelope as string) as Stored & { tenant: string }
    return { ...own, was: Number(index), salt: salt as Buffer | null, body: body as string | null }
  })
}

export const digestOf = (salt: Uint8Array, body: string): string =>
  createHash('sha256').update(salt).update(body, 'utf8').digest('hex')

/** The record with another body, sealed again with its salt. */
export function withBody(row: Stored, change: (body: string) => string): Stored {
  const body = change(row.body!)
  if (body === row.body) throw new Error('nothing was changed')
  return { ...row, body, digest: digestOf(row.salt!, body) }
}

export const envelopeOf = ({ kind, id, version, publishedAt, previous, digest }: Stored): string =>
  canonicalJson({ tenant, kind, id, version, publishedAt, previous, digest })

/** Rows in a new order: what they say of each other's places is changed with them. */
export function renumbered(rows: readonly Stored[]): Stored[] {
  const now = new Map(rows.map(({ was }, index) => [was, index]))
  return rows.map(row => {
    const previous = row.previous.flatMap(at => now.get(at) ?? [])
    if (row.kind !== 'tombstone') return { ...row, previous }
    const target = now.get(Number(row.id))!
    const told = JSON.parse(row.body!) as { of: { index: number }; replacedBy: { index: number } | null }
    told.of.index = target
    if (told.replacedBy !== null) told.replacedBy.index = now.get(told.replacedBy.index)!
    return { ...withBody({ ...row, body: '' }, () => canonicalJson(told)), previous, id: String(target) }
  })
}

export interface Key {
  readonly vkey: Vkey
  readonly key: KeyObject
}

/** The private key that lies in the folder. */
export function keyIn(keys: string, origin: string): Key {
  const folder = join(keys, tenant)
  const file = readdirSync(folder).find(name => name.endsWith('.pem'))!
  return keyNamed(createPrivateKey(readFileSync(join(folder, file))), origin)
}

export function keyNamed(key: KeyObject, origin: string, type: number = keyTypes.ed25519): Key {
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return { key, vkey: vkeyOf(origin, type, spki.subarray(-32)) }
}

export function signedNote(head: { size: number; root: Uint8Array }, { vkey, key }: Key): string {
  const text = formatCheckpoint({ origin: vkey.name, ...head })
  return Buffer.from(signNote(text, { vkey, sign: bytes => sign(null, bytes, key) })).toString('utf8')
}

/** Puts these rows in place of the whole record: entries, bodies, tiles, head, all in accord with each other. */
export async function rewriteRecord(
  sql: Sql,
  rows: readonly Stored[],
): Promise<{ size: number; root: Uint8Array }> {
  for (const table of [
    'record',
    'record_body',
    'log_tile',
    'log_checkpoint',
    'log_cosignature',
    'log_asking',
  ]) {
    await sql(`delete from ${table} where tenant = $1`, [tenant])
  }
  const envelopes = rows.map(envelopeOf)
  await sql(
    `insert into record (tenant, index, kind, id, version, published_at, envelope, digest)
     select $1, ord - 1, e->>'kind', e->>'id', (e->>'version')::int, (e->>'publishedAt')::timestamptz, t, e->>'digest'
     from unnest($2::text[]) with ordinality as u(t, ord), lateral (select t::jsonb as e) as j`,
    [tenant, envelopes],
  )
  const open = rows.flatMap(({ salt, body }, index) => (body === null ? [] : [{ index, salt, body }]))
  await sql(
    `insert into record_body (tenant, index, salt, body)
     select $1, u.index, u.salt, u.body from unnest($2::bigint[], $3::bytea[], $4::text[]) as u(index, salt, body)`,
    [tenant, open.map(({ index }) => index), open.map(({ salt }) => salt), open.map(({ body }) => body)],
  )
  return regrow(sql)
}

/** Tiles and head worked out anew from the entries that are there. */
export async function regrow(sql: Sql): Promise<{ size: number; root: Uint8Array }> {
  await sql('delete from log_tile where tenant = $1', [tenant])
  const entries = await sql('select envelope from record where tenant = $1 order by index', [tenant])
  const leaves = entries.map(({ envelope }) => leafHash(Buffer.from(envelope as string, 'utf8')))
  const { root, size, tiles } = growTiles({ size: 0, hashes: [] }, leaves)
  for (const { level, index, hashes } of tiles) {
    const place = [tenant, level, index, Buffer.from(hashes)]
    await sql('insert into log_tile (tenant, level, index, hashes) values ($1, $2, $3, $4)', place)
  }
  await sql(
    `update record_head set size = $2, root = $3, newest_at = (select max(published_at) from record where tenant = $1)
     where tenant = $1`,
    [tenant, size, Buffer.from(root)],
  )
  return { size, root }
}

/** Signs a head past the register's own rules, and makes the guard say that nothing else was ever signed. */
export async function signAs(
  sql: Sql,
  head: { size: number; root: Uint8Array },
  at: { key: Key; keys: string },
): Promise<void> {
  await sql('delete from log_checkpoint where tenant = $1', [tenant])
  await sql('delete from log_cosignature where tenant = $1', [tenant])
  await sql(
    `insert into log_checkpoint (tenant, size, key, root, note, signed_at)
     select $1, $2, max(number), $3, $4, now() from log_key where tenant = $1`,
    [tenant, head.size, Buffer.from(head.root), signedNote(head, at.key)],
  )
  writeFileSync(join(at.keys, tenant, 'signed-heads'), `\n0 ${head.size} ${toBase64(head.root)}\n`)
}
