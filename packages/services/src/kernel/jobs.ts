// The job queue on the register's own database (decision 0029). A job says which row is to be worked off and holds ids alone;
// the row is the truth, so jobs may be lost with a restore and are made again.
import { PgBoss } from 'pg-boss'
import { CompiledQuery } from '@camket/storage/sql'
import type { Tx } from '@camket/storage/open'
import type { Register } from './door.ts'

/** One queue so far; it is made by a migration, with its retries and its lease. */
export type QueueName = 'digest'

export interface Job<Data> {
  readonly id: string
  readonly retryCount: number
  readonly data: Data
}

export interface Jobs {
  /** Puts jobs in within a transaction; one that waits or runs under the same key stays the only one. */
  put<Data extends object>(
    tx: Tx,
    name: QueueName,
    jobs: ReadonlyArray<{ readonly key: string; readonly data: Data }>,
  ): Promise<void>
  /** Takes up to `count` jobs that are due, for as long as the queue's lease. */
  take<Data extends object>(name: QueueName, count: number): Promise<Array<Job<Data>>>
  done(name: QueueName, job: Pick<Job<unknown>, 'id' | 'retryCount'>): Promise<void>
  /** To be tried again, later each time. */
  failed(name: QueueName, job: Pick<Job<unknown>, 'id' | 'retryCount'>): Promise<void>
  /** Gives jobs free whose lease lapsed with a process that died, and throws old ones away. */
  tend(): Promise<void>
  close(): Promise<void>
}

/** Nobody serves two registers at once; each is opened once. */
const opened = new WeakMap<Register['queue'], Promise<PgBoss>>()

async function start(queue: Register['queue']): Promise<PgBoss> {
  const boss = new PgBoss({
    db: queue,
    schema: 'pgboss',
    // Its tables are a numbered step of ours, made by the owner; what serves may not change them.
    migrate: false,
    createSchema: false,
    supervise: false,
    // Its registry of processes would be one more thing to keep and to forget.
    registerInstance: false,
    schedule: false,
  })
  // Unheard, a fault in its own timers would end the process; whoever asks is told by the call.
  boss.on('error', () => {})
  return boss.start()
}

function bossOf({ queue }: Register): Promise<PgBoss> {
  const found = opened.get(queue) ?? start(queue)
  opened.set(queue, found)
  // A start that failed (a server on its way down) is tried anew by the next who asks.
  found.catch(() => opened.delete(queue))
  return found
}

/** The queue of a register. Throws where its schema is not that of the library: an upgrade without its migration. */
export function jobsOf(register: Register): Jobs {
  return {
    async put(tx, name, jobs) {
      if (jobs.length === 0) return
      const boss = await bossOf(register)
      const rows = jobs.map(({ key, data }) => ({ data, singletonKey: key }))
      await boss.insert(name, rows, { db: within(tx) })
    },
    async take<Data extends object>(name: QueueName, count: number) {
      const boss = await bossOf(register)
      const jobs = await boss.fetch<Data>(name, { batchSize: count })
      return jobs.map(({ id, data, retryCount }) => ({ id, data, retryCount }))
    },
    async done(name, job) {
      await (await bossOf(register)).complete(name, job)
    },
    async failed(name, job) {
      await (await bossOf(register)).fail(name, job)
    },
    async tend() {
      await (await bossOf(register)).supervise()
    },
    async close() {
      const boss = opened.get(register.queue)
      opened.delete(register.queue)
      await (await boss?.catch(() => undefined))?.stop({ close: false, graceful: false })
    },
  }
}

const within = (tx: Tx) => ({
  executeSql: async (text: string, values: unknown[] = []) =>
    tx.executeQuery(CompiledQuery.raw(text, values)),
})
