import { existsSync, statfsSync } from 'node:fs'
import { DatabaseRefused } from '../refusal.ts'

/** Bytes of one segment of the server's write-ahead log: with less it does not start after a crash. */
const segment = 16 * 1024 * 1024

/** What the server says of files that it cannot start without. */
const missing =
  /could not open file .*(?:pg_control|pg_filenode|PG_VERSION)|required WAL directory|could not locate a valid checkpoint|not a valid data directory/

/** Why a server in `folder` did not start: a full disk, of which its last words may say nothing, or else what it said. */
export function startRefused(folder: string, because: string): DatabaseRefused {
  const free = existsSync(folder) ? freeBytes(folder) : segment
  // Whoever ran out of room may have tidied up since.
  if (free < segment || /No space left on device/.test(because))
    return new DatabaseRefused('disk-full', { folder, free: Math.floor(free / 1024) })
  const damage = because.split('\n').find(line => missing.test(line))
  if (damage !== undefined)
    return new DatabaseRefused('damaged', { why: damage.replace(/^.*(?:FATAL|PANIC|LOG): +/, '') })
  return new DatabaseRefused('start-failed', { because })
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}
