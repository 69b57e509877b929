// 100,000 queued digests, and the worker killed twenty times while it sends them: each mail arrives, and a second copy only of one that
// was on its way at a kill, under the same Message-ID.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { SMTPServer } from 'smtp-server'
import type { Measured } from '../../../apps/cli/src/commands/bench.ts'
import { jobsOf } from '../../../packages/services/src/kernel/jobs.ts'
import { openDatabase, type Database } from '../../../packages/storage/src/open.ts'
import { manyReminded } from './many-reminded.ts'

const people = Number(process.env['CAMKET_BENCH_DIGESTS'] ?? 100_000)
const kills = Number(process.env['CAMKET_BENCH_KILLS'] ?? 20)
/** Short, so that what a kill leaves is taken up while the bench runs; a server waits longer. */
const leaseSeconds = 15
const program = fileURLToPath(new URL('./queue-child.ts', import.meta.url))

export default async function remindersQueue(): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'camket-bench-queue-'))
  const dataDir = join(folder, 'data')
  const register = await openDatabase({ dataDir, connections: 4 })
  const box = await openBox()
  try {
    await register.queue.executeSql(
      `update pgboss.queue set expire_seconds = ${leaseSeconds}, retry_delay = 1, retry_delay_max = 5`,
    )
    await manyReminded(register, people)
    const begun = performance.now()
    const inFlight = await workAndKill({ register, dataDir, box })
    return figures(await statesIn(register), { box, inFlight, seconds: (performance.now() - begun) / 1000 })
  } finally {
    await box.close()
    await jobsOf(register).close()
    await register.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Box {
  readonly port: number
  /** How often each Message-ID was taken, and for how many recipients. */
  readonly copies: Map<string, number>
  readonly recipients: Map<string, string>
  /** Message-IDs that came for two people. */
  mixed: number
  close(): Promise<void>
}

/** Takes everything and counts it; the letters themselves are thrown away. */
async function openBox(): Promise<Box> {
  const copies = new Map<string, number>()
  const recipients = new Map<string, string>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, { envelope }, answer) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const id = /^Message-ID: (<[^>]+>)/im.exec(Buffer.concat(parts).toString('latin1'))?.[1] ?? ''
        const to = envelope.rcptTo[0]?.address ?? ''
        if (recipients.has(id) && recipients.get(id) !== to) box.mixed += 1
        recipients.set(id, to)
        copies.set(id, (copies.get(id) ?? 0) + 1)
        answer(null)
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as { port: number }
  const close = (): Promise<void> => new Promise(resolve => server.close(() => resolve()))
  const box: Box = { port, copies, recipients, mixed: 0, close }
  return box
}

interface Round {
  readonly register: Database
  readonly dataDir: string
  readonly box: Box
}

/** Message-IDs of all digests that were being sent when the worker was killed. */
async function workAndKill({ register, dataDir, box }: Round): Promise<ReadonlySet<string>> {
  const inFlight = new Set<string>()
  let child = startWorker(dataDir, box.port)
  for (let kill = 1; kill <= kills; kill += 1) {
    // Somewhere in the middle of each share, never at its edge.
    const at = Math.floor((people * (kill - 0.3 - 0.4 * ((kill * 7919) % 100) * 0.01)) / (kills + 1))
    while (box.copies.size < at) await pause(5)
    await killed(child)
    if (process.stderr.isTTY) process.stderr.write(`\r${kill}/${kills}`)
    for (const id of await beingSent(register)) inFlight.add(id)
    child = startWorker(dataDir, box.port)
  }
  while (await anyLeft(register)) await pause(500)
  await killed(child)
  return inFlight
}

function startWorker(dataDir: string, port: number): ChildProcess {
  const args = ['--disable-warning=ExperimentalWarning', program, dataDir, String(port), String(leaseSeconds)]
  return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
}

function killed(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    child.once('close', () => resolve())
    child.kill('SIGKILL')
  })
}

async function beingSent(register: Database): Promise<string[]> {
  const rows = await register.withTenant('bench', 'server', tx =>
    tx.selectFrom('digest').select('message_id').where('state', '=', 'sending').execute(),
  )
  return rows.map(row => row.message_id)
}

async function anyLeft(register: Database): Promise<boolean> {
  const row = await register.withTenant('bench', 'server', tx =>
    tx
      .selectFrom('digest')
      .select('account')
      .where('state', 'in', ['queued', 'sending'])
      .limit(1)
      .executeTakeFirst(),
  )
  return row !== undefined
}

async function statesIn(register: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await register.withTenant('bench', 'server', tx =>
    tx
      .selectFrom('digest')
      .select(({ fn }) => ['state', fn.countAll<number>().as('n')])
      .groupBy('state')
      .execute(),
  )
  return new Map(rows.map(({ state, n }) => [state, Number(n)]))
}

function figures(
  states: ReadonlyMap<string, number>,
  { box, inFlight, seconds }: { box: Box; inFlight: ReadonlySet<string>; seconds: number },
): readonly Measured[] {
  const again = [...box.copies].filter(([, n]) => n > 1)
  const elsewhere = again.filter(([id]) => !inFlight.has(id)).length
  const note = `${people} queued, worker killed ${kills} times; ${inFlight.size} on their way at a kill`
  return [
    { what: 'digests lost', value: people - box.copies.size, unit: '', atMost: 0, note },
    { what: 'rows not noted as sent', value: people - (states.get('sent') ?? 0), unit: '', atMost: 0 },
    { what: 'digests that came twice', value: again.length, unit: '', atMost: inFlight.size },
    { what: 'of these, not on their way at a kill', value: elsewhere, unit: '', atMost: 0 },
    { what: 'Message-IDs that came for two people', value: box.mixed, unit: '', atMost: 0 },
    { what: 'sent a second, kills and waits with it', value: Math.round(people / seconds), unit: '/s' },
  ]
}
