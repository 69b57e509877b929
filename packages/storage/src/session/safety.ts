import type { Client } from 'pg'
import { DatabaseRefused } from '../refusal.ts'

const oldestServer = 150_000

/** Without these an acknowledged write may be lost in a power cut. */
const keepsWrites = ['fsync', 'full_page_writes', 'synchronous_commit'] as const

export interface Safety {
  /** As PostgreSQL counts: 150004 is 15.4. */
  readonly serverVersion: number
  readonly encoding: string
  /** Those of the three settings that are off. */
  readonly off: ReadonlyArray<string>
}

export async function readSafety(client: Client): Promise<Safety> {
  const shown = keepsWrites.map(name => `current_setting('${name}') as ${name}`).join(', ')
  const { rows } = await client.query<Record<string, string>>(
    `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding, ${shown}`,
  )
  const row = rows[0]!
  return {
    serverVersion: Number(row['version']),
    encoding: row['encoding']!,
    off: keepsWrites.filter(name => row[name] === 'off'),
  }
}

/** Refuses a server that is too old or may lose what it has acknowledged. */
export async function requireSafety(client: Client): Promise<void> {
  const safety = await readSafety(client)
  if (safety.serverVersion < oldestServer) {
    throw new DatabaseRefused('server-too-old', { found: String(Math.floor(safety.serverVersion / 10_000)) })
  }
  if (safety.off.length > 0) throw new DatabaseRefused('unsafe-settings', { settings: safety.off.join(', ') })
  if (safety.encoding !== 'UTF8') throw new DatabaseRefused('not-utf8', { found: safety.encoding })
}
