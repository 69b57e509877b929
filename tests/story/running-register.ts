// The program as a person starts it: `camket start` on an empty folder, and the lines it prints.
import { spawn, type ChildProcess } from 'node:child_process'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const camket = join(import.meta.dirname, '../../apps/cli/src/main.mjs')

export interface RunningRegister {
  readonly address: string
  /** Its data folder. */
  readonly data: string
  /** The one-time link that the first start prints. */
  readonly firstLink: string
  /** A command of `camket` on the same register; its standard output. */
  run(...args: string[]): Promise<string>
  stop(): Promise<void>
}

export async function startRegister(): Promise<RunningRegister> {
  const data = mkdtempSync(join(tmpdir(), 'camket-story-'))
  const port = await freePort()
  const child = spawn(process.execPath, [camket, 'start', '--data', data, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '' },
  })
  const said = await saidUntil(child, /token=\S+/)
  const firstLink = /http\S+token=\S+/.exec(said)?.[0]
  if (firstLink === undefined) throw new Error(`camket start said: ${said}`)
  return {
    address: `http://localhost:${port}`,
    data,
    firstLink,
    run: async (...args) => {
      const { stdout } = await promisify(execFile)(process.execPath, [camket, ...args, '--data', data])
      return stdout.trim()
    },
    stop: async () => {
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      rmSync(data, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise(resolve => probe.close(resolve))
  return port
}

function saidUntil(child: ChildProcess, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      if (wanted.test(said)) resolve(said)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', code => reject(new Error(`camket start ended with ${code}: ${said}`)))
  })
}
