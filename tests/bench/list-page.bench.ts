import { once } from 'node:events'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import autocannon from 'autocannon'
import type { Measured } from '../../apps/cli/src/commands/bench.ts'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { listCommitments } from '../../packages/services/src/publication/reading/listCommitments.ts'
import { benchTenant, openSeeded, rowsOfBench, type Seeded } from './seeded-register.ts'

const program = join(import.meta.dirname, 'serve-register.ts')
const page = '/commitments'
const seconds = 6
const connections = 20

/** The first list page over 100,000 commitments: out of the page cache beside a bare server, and rendered anew each time. */
export default async function listPage(): Promise<readonly Measured[]> {
  await ensureWebBuilt()
  const seeded = await openSeeded()
  const folder = await mkdtemp(join(tmpdir(), 'camket-bench-'))
  try {
    const cached = await cachedBesideBare(seeded, folder)
    const fresh = await freshPages(seeded)
    return [...cached, ...fresh, await nginx(folder)]
  } finally {
    await seeded.register.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function cachedBesideBare(seeded: Seeded, folder: string): Promise<Measured[]> {
  const ours = await server(['pages', seeded.dataDir, String(64 * 2 ** 20)])
  const body = await (await fetch(new URL(page, ours.address))).text()
  const rows = body.match(/<li\b|<tr\b/g)?.length ?? 0
  await writeFile(join(folder, 'page.html'), body)
  const bare = await server(['bytes', join(folder, 'page.html')])
  const loadBare = () => autocannon({ url: new URL(page, bare.address).href, connections, duration: seconds })
  const before = await loadBare()
  const stop = publishEachSecond(seeded)
  const mine = await autocannon({ url: new URL(page, ours.address).href, connections, duration: seconds })
  const publications = await stop()
  // The database still tidies up after a fresh seeding: the bare server counts with the better of two runs, around ours.
  const theirs = Math.max(before.requests.average, (await loadBare()).requests.average)
  await Promise.all([ended(ours.child), ended(bare.child)])
  const of = `${rowsOfBench} commitments`
  return [
    {
      what: `page cache, of a bare node:http server (${of})`,
      value: mine.requests.average / theirs,
      unit: '×',
      atLeast: 0.6,
      note: `${Math.round(mine.requests.average)} against ${Math.round(theirs)} a second, ${publications} publications meanwhile`,
    },
    { what: 'page cache, answers that were not good', value: mine.non2xx, unit: '', atMost: 0 },
    { what: 'rows on the page', value: rows, unit: '', atLeast: 50 },
  ]
}

/** Every request asks for another page of the list, and nothing is kept. */
async function freshPages({ register, dataDir }: Seeded): Promise<Measured[]> {
  const paths: { path: string }[] = []
  let after: string | null = null
  do {
    const { next }: { next: string | null } = await listCommitments(
      { register, tenant: benchTenant },
      { limit: 50, ...(after === null ? {} : { after }) },
    )
    after = next
    if (next !== null) paths.push({ path: `${page}?after=${encodeURIComponent(next)}` })
  } while (after !== null && paths.length < 400)
  const ours = await server(['pages', dataDir, '1'])
  await autocannon({ url: ours.address, connections, duration: 2, requests: paths })
  const load = await autocannon({ url: ours.address, connections, duration: seconds, requests: paths })
  await ended(ours.child)
  return [
    { what: 'rendered anew', value: load.requests.average, unit: '1/s', atLeast: 300 },
    {
      what: `rendered anew, p99 at ${connections} connections`,
      value: load.latency.p99,
      unit: 'ms',
      atMost: 150,
    },
    { what: 'rendered anew, answers that were not good', value: load.non2xx, unit: '', atMost: 0 },
  ]
}

/** Something becomes public once a second; the answer is how often. */
function publishEachSecond({ door }: Seeded): () => Promise<number> {
  let count = 0
  let running: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    running = running.then(async () => {
      const { lines } = await listCommitments({ register: door.register, tenant: benchTenant }, { limit: 1 })
      const { id, version, text } = lines[0]!
      const amended = await amendCommitment(
        { ...door, now: new Date() },
        {
          commitment: id,
          version,
          changes: { text: `${text.replace(/ \(lần \d+\)$/, '')} (lần ${version})` },
          reason: 'đo tốc độ',
          ground: null,
        },
      )
      if (amended.ok) count += 1
    })
  }, 1000)
  return async () => {
    clearInterval(timer)
    await running
    return count
  }
}

/** nginx, where it is installed, answering the page that the cached run saved. */
async function nginx(folder: string): Promise<Measured> {
  const what = 'nginx answering the same bytes'
  if (spawnSync('nginx', ['-v']).error !== undefined) {
    return { what, value: null, unit: '1/s', note: 'not measured: nginx is not installed' }
  }
  const port = await freePort()
  const settings = join(folder, 'nginx.conf')
  await writeFile(settings, nginxSettings(folder, port))
  const child = spawn('nginx', ['-c', settings, '-p', folder, '-e', join(folder, 'nginx.log')], {
    stdio: 'ignore',
  })
  const url = `http://127.0.0.1:${port}/page.html`
  try {
    for (let tries = 0; !(await fetch(url).catch(() => null))?.ok; tries += 1) {
      if (tries > 50) throw new Error('nginx does not answer')
      await pause(100)
    }
    const load = await autocannon({ url, connections, duration: seconds })
    return { what, value: load.requests.average, unit: '1/s', note: `${load.non2xx} that were not good` }
  } finally {
    await ended(child)
  }
}

function nginxSettings(folder: string, port: number): string {
  return `
daemon off;
worker_processes auto;
user ${userInfo().username};
pid ${folder}/nginx.pid;
events {}
http {
  access_log off;
  default_type text/html;
  server { listen 127.0.0.1:${port}; root ${folder}; }
}
`
}

async function freePort(): Promise<number> {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  taken.close()
  return port
}

function server(args: readonly string[]): Promise<{ address: string; child: ChildProcess }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.once('data', chunk => resolve({ address: String(chunk).trim(), child }))
    child.once('exit', code => reject(new Error(`the server ended with ${code}`)))
  })
}

async function ended(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  await gone
}
