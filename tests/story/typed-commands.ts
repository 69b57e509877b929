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
  const child = spawn(process.execPath, [main, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', CAMKET_KEYS: '', CAMKET_LANG: 'en' },
  })
  // A letter of two bytes may come in two pieces.
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8')
  return child
}

/** Runs one command to its end. */
export function typed(folder: string, ...args: string[]): Promise<Typed> {
  const child = start(folder, args)
  const [out, said]: [string[], string[]] = [[], []]
  child.stdout.on('data', text => out.push(text))
  child.stderr.on('data', text => said.push(text))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve({ code, out: out.join('').trim(), said: said.join('').trim() }))
  })
}

export interface GoingOn {
  readonly found: string
  /** Once it has said what matches this, that. */
  until(wanted: RegExp): Promise<string>
  stop(): Promise<void>
}

/** Starts a command that goes on until it is stopped; gives what its first lines matched. */
export async function goingOn(folder: string, args: readonly string[], wanted: RegExp): Promise<GoingOn> {
  const child = start(folder, args)
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (said += text))
  const until = (what: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const [first] = what.exec(said) ?? []
        if (first !== undefined) resolve(first)
      }
      look()
      for (const stream of [child.stdout, child.stderr]) stream.on('data', look)
      child.once('exit', code => reject(new Error(`${args.join(' ')} ended with ${code}: ${said}`)))
    })
  return {
    found: await until(wanted),
    until,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
