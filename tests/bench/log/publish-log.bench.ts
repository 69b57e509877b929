import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import type { Measured } from '../../../apps/cli/src/commands/bench.ts'
import { commandLine } from '../../../packages/domain/src/kernel/author.ts'
import { accepted } from '../../../packages/domain/src/kernel/refusal.ts'
import { joinServer } from '../../../packages/storage/src/engine/server.ts'
import { openDatabase } from '../../../packages/storage/src/open.ts'
import type { Door } from '../../../packages/services/src/kernel/door.ts'
import { createTenant } from '../../../packages/services/src/people/createTenant.ts'
import {
  appendRecords,
  type NewRecord,
} from '../../../packages/services/src/publication/append/appendRecords.ts'
import { lockHead } from '../../../packages/services/src/publication/append/head.ts'
import { publish } from '../../../packages/services/src/publication/append/publishTogether.ts'
import { keyFolder } from '../../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner } from '../../../packages/services/src/publication/log/signer.ts'

/** Short turns: what the machine does beside this meets both sides alike. */
const turn = 0.5
const turns = 8
const together = 20
const inABatch = 100

/**
 * Publications through the write door of publishing: record, body, tiles, root, audit row and signed checkpoint are durable
 * when a call returns. The rows they are held against are inserted one a statement, durable as well, by as many callers
 * with a connection each.
 */
export default async function publishLog(): Promise<readonly Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'camket-bench-'))
  const dataDir = join(folder, 'data')
  const register = await openDatabase({ dataDir })
  const server = await joinServer(dataDir)
  const pool = new Pool({ ...(await server.reach()), max: together })
  const door: Door = { register, tenant: 'bench', author: commandLine, now: new Date() }
  holdSigner({ keys: keyFolder(join(folder, 'keys')), tell: refuseUnsigned, fault: refuseUnsigned })
  try {
    await createTenant(door, { name: 'Bench', origin: null, timeZone: 'Asia/Ho_Chi_Minh' })
    await pool.query('create table camket.bench_row (id bigserial primary key, words text)')
    const insert = () => pool.query('insert into camket.bench_row (words) values ($1)', ['x'.repeat(300)])
    const publishing = (count: number) => () => publishOne(door, count)
    await inTurn({ callers: together, work: insert }, { callers: 1, work: publishing(1) })
    const [one, row] = await inTurn({ callers: 1, work: publishing(1) }, { callers: 1, work: insert })
    const [many, rows] = await inTurn(
      { callers: together, work: publishing(1) },
      { callers: together, work: insert },
    )
    const [batches] = await inTurn({ callers: 1, work: publishing(inABatch) })
    const against = (rate: number) => `rows inserted one by one, in turn: ${Math.round(rate)} a second`
    return [
      {
        what: `published, durable and signed, batches of ${inABatch}`,
        value: batches! * inABatch,
        unit: '/s',
        atLeast: 2_000,
      },
      {
        what: `${together} callers at once, against durable rows`,
        value: many! / rows!,
        unit: '×',
        atLeast: 0.5,
        note: `${Math.round(many!)} records a second; ${against(rows!)}`,
      },
      {
        what: 'one caller, against durable rows',
        value: one! / row!,
        unit: '×',
        atLeast: 0.2,
        note: `${Math.round(one!)} records a second; ${against(row!)}; a sync of this disk: ${syncOf(folder)} ms`,
      },
    ]
  } finally {
    holdSigner(null)
    await pool.end()
    await server.leave()
    await register.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Milliseconds, the middle one of many: a row waits for one of them, a publication for two. */
function syncOf(folder: string): string {
  const file = openSync(join(folder, 'synced'), 'w')
  const took = Array.from({ length: 201 }, (_, n) => {
    writeSync(file, String(n % 10), 0)
    const begun = performance.now()
    fdatasyncSync(file)
    return performance.now() - begun
  })
  closeSync(file)
  return took.sort((a, b) => a - b)[100]!.toFixed(2)
}

function refuseUnsigned(_tenant: string, why: unknown): void {
  if (why !== null) throw new Error(JSON.stringify(why))
}

interface Side {
  readonly callers: number
  readonly work: () => Promise<unknown>
}

/** The rate of each, a second. */
async function inTurn(...sides: readonly Side[]): Promise<number[]> {
  const sums = sides.map(() => ({ done: 0, seconds: 0 }))
  for (let n = 0; n < turns; n += 1) {
    for (const [at, side] of sides.entries()) {
      const begun = performance.now()
      sums[at]!.done += await callsOf(side, begun + turn * 1000)
      sums[at]!.seconds += (performance.now() - begun) / 1000
    }
  }
  return sums.map(({ done, seconds }) => done / seconds)
}

async function callsOf({ callers, work }: Side, until: number): Promise<number> {
  let done = 0
  const call = async () => {
    while (performance.now() < until) {
      await work()
      done += 1
    }
  }
  await Promise.all(Array.from({ length: callers }, call))
  return done
}

let made = 0

async function publishOne(door: Door, count: number): Promise<void> {
  const records: NewRecord[] = Array.from({ length: count }, () => ({
    kind: 'body',
    id: `co-quan-${(made += 1)}`,
    version: 1,
    previous: [],
    body: {
      name: `Cơ quan thử ${made}`,
      short: null,
      aliases: [],
      kind: 'other',
      validFrom: null,
      validTo: null,
      successors: [],
    },
  }))
  const act = { action: 'publishBodies', subject: 'bodies', input: null } as const
  const outcome = await publish(door, act, async tx => {
    const head = await lockHead(tx)
    return accepted(await appendRecords(tx, { door, head }, records))
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
}
