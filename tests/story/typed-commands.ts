// Commands of `camket` as somebody types them in a folder of their own, without a database server of their own.
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const main = join(import.meta.dirname, '../../apps/cli/src/main.mjs')

export interface Typed {
  readonly code: number | null
  readonly out: string
  /** What is said to the person beside the output. */
  readonly said: string
}

function start(folder: string, args: readonly string[]) {
  return spawn(process.execPath, [main, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', CAMKET_KEYS: '', CAMKET_LANG: 'en' },
  })
}

/** Runs one command to its end. */
export function typed(folder: string, ...args: string[]): Promise<Typed> {
  const child = start(folder, args)
  const [out, said]: [string[], string[]] = [[], []]
  child.stdout.on('data', chunk => out.push(String(chunk)))
  child.stderr.on('data', chunk => said.push(String(chunk)))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve({ code, out: out.join('').trim(), said: said.join('').trim() }))
  })
}

/** Starts a command that goes on until it is stopped; gives what its first line matched. */
export async function goingOn(
  folder: string,
  args: readonly string[],
  wanted: RegExp,
): Promise<{ readonly found: string; stop(): Promise<void> }> {
  const child = start(folder, args)
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const found = await new Promise<string>((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer): void => {
      said += String(chunk)
      const [first] = wanted.exec(said) ?? []
      if (first !== undefined) resolve(first)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', code => reject(new Error(`${args.join(' ')} ended with ${code}: ${said}`)))
  })
  return {
    found,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
