// The program as a person starts it: `camket start` on an empty folder, and the lines it prints.
import { spawn, type ChildProcess } from 'node:child_process'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
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
  const child = spawn(process.execPath, [camket, 'start', '--data', data, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '' },
  })
  // To the end of its line: what comes first may be the half of a link.
  const said = await saidUntil(child, /token=\S+\n/)
  const firstLink = /http\S+token=\S+/.exec(said)?.[0]
  if (firstLink === undefined) throw new Error(`camket start said: ${said}`)
  return {
    address: new URL(firstLink).origin,
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

function saidUntil(child: ChildProcess, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: string): void => {
      said += chunk
      if (wanted.test(said)) resolve(said)
    }
    child.stdout?.setEncoding('utf8').on('data', hear)
    child.stderr?.setEncoding('utf8').on('data', hear)
    child.once('exit', code => reject(new Error(`camket start ended with ${code}: ${said}`)))
  })
}
