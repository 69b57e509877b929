// How a child process ended that may have been killed while it wrote to a database.
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Client } from 'pg'
import { vi } from 'vitest'

/** The signal or the code it ended with, told once nothing that it had begun goes on in the database. */
export async function endOf(child: ChildProcess, url: string): Promise<NodeJS.Signals | number | null> {
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  await untilNothingIsOpen(url)
  return signal ?? code
}

/**
 * The server notices a moment later that a client died. Until then the client's rows stay locked, and whoever skips locked rows finds
 * none; a commit that it sent before its death may still come to pass between two looks at the database.
 */
export async function untilNothingIsOpen(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const open = `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
    and backend_type = 'client backend' and xact_start is not null`
  try {
    await vi.waitUntil(async () => (await client.query(open)).rows.length === 0, {
      timeout: 30_000,
      interval: 20,
    })
  } finally {
    await client.end()
  }
}
