// A `camket start` of its own for a bench: own data folder, own port, stopped at the end.
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

const main = join(import.meta.dirname, '..', '..', 'apps', 'cli', 'src', 'main.mjs')

export interface Running {
  readonly address: string
  readonly process: ChildProcess
  /** Seconds from the start of the process to the first page served. */
  readonly seconds: number
  stop(): Promise<void>
}

/** Starts a server on `data` and waits for its first page; throws with what it said when it ends instead. */
export async function startCamket(data: string, more: readonly string[] = []): Promise<Running> {
  const begun = performance.now()
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, [main, 'start', '--port', '0', '--data', data, ...more], {
    env: { ...env, CAMKET_LANG: 'en' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', chunk => (said += chunk))
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', chunk => {
      said += chunk
      const found = /Public portal: (\S+)/.exec(said)
      if (found !== null) resolve(found[1]!)
    })
    child.once('exit', code => reject(new Error(`camket start ended with ${code}: ${said.slice(-1000)}`)))
  })
  const page = await fetch(address)
  await page.arrayBuffer()
  if (!page.ok) throw new Error(`the first page answered ${page.status}`)
  const seconds = (performance.now() - begun) / 1000
  return { address, process: child, seconds, stop: () => stopped(child) }
}

async function stopped(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  await ended
}
