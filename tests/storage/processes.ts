// Other processes on the same register, for tests of sharing and of sudden death.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

export type RegisterPlace = { dataDir: string } | { url: string }

export interface Holder {
  readonly child: ChildProcess
  readonly steps: ReadonlyArray<string>
  /** Resolves with 'open' when the register is open, with 'dead' when the process ended before that. */
  readonly state: Promise<'open' | 'dead'>
  kill(): Promise<void>
  leave(): Promise<void>
}

/** Starts a holder; it is killed with the test if it still lives then. */
export function startHolder(place: RegisterPlace, dieAt = ''): Holder {
  const script = new URL('./holder.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, JSON.stringify(place), dieAt], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const steps: string[] = []
  const state = new Promise<'open' | 'dead'>(resolve => {
    createInterface({ input: child.stdout! }).on('line', line => {
      if (line.startsWith('step ')) steps.push(line.slice('step '.length))
      if (line === 'open') resolve('open')
    })
    void ended.then(() => resolve('dead'))
  })
  const kill = async () => {
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await ended
  }
  onTestFinished(kill)
  const leave = async () => {
    child.stdin!.end()
    await ended
  }
  return { child, steps, state, kill, leave }
}

/** An empty data folder that goes with the test, after its server has stopped. */
export function emptyDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'camket-test-'))
  onTestFinished(async () => {
    await serverGone(dataDir)
    rmSync(dataDir, { recursive: true, force: true })
  })
  return dataDir
}

/** Process number of the folder's server, undefined when none runs. */
export function serverPid(dataDir: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(dataDir, 'database/data/postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(pid, 0)
    return pid
  } catch {
    return undefined
  }
}

export async function serverGone(dataDir: string): Promise<boolean> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (serverPid(dataDir) === undefined) return true
    await pause(50)
  }
  return false
}
