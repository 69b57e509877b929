// Databases that are copied whole, the way a machine is imaged: one honest state, attacked many times.
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { openDatabase, type Database } from '../../packages/storage/src/open.ts'

export interface Copy extends Database {
  readonly name: string
  /** A superuser's way in. */
  readonly url: string
}

export interface Copies {
  /** A migrated, empty database. */
  empty(): Promise<Copy>
  /** Closes a copy and keeps what it holds, to be copied from here on. */
  keep(copy: Copy): Promise<string>
  of(name: string): Promise<Copy>
  /** Drops closed copies in the background: dropping one waits for the server's disk. */
  drop(...copies: readonly Copy[]): void
  /** Drops whatever is left. */
  end(): Promise<void>
}

/** `url`: any database of a server on which databases may be made. */
export function copiesOn(url: string): Copies {
  const made = new Set<string>()
  const admin = (statement: string) => onServer(url, statement)
  const open = async (name: string): Promise<Copy> => {
    const own = url.replace(/(:\/\/[^/]*\/)[^?]*/, `$1${name}`)
    return { ...(await openDatabase({ url: own, connections: 4 })), name, url: own }
  }
  const make = async (template: string): Promise<Copy> => {
    const name = `camket_evil_${randomBytes(6).toString('hex')}`
    await admin(`create database ${name} template ${template}`)
    made.add(name)
    return open(name)
  }
  let dropped: Promise<void> = Promise.resolve()
  const drop = async (name: string): Promise<void> => {
    await admin(`drop database if exists ${name} with (force)`)
    made.delete(name)
  }
  return {
    empty: () => make('template0'),
    async keep(copy) {
      await copy.close()
      return copy.name
    },
    of: make,
    drop: (...copies) => {
      for (const { name } of copies) dropped = dropped.then(() => drop(name))
    },
    async end() {
      await dropped
      for (const name of made) await drop(name)
    },
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
