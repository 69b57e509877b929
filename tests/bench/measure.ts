import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** Readings until a process is warm: so long the engine goes on translating the rules to machine code. */
export const untilWarm = 20

/** Median of the times of `work` in milliseconds, after runs that do not count: one, unless `warmUp` says how many. */
export async function medianMilliseconds(
  runs: number,
  work: () => Promise<unknown>,
  { warmUp = 1 } = {},
): Promise<number> {
  for (let i = 0; i < warmUp; i += 1) await work()
  const times: number[] = []
  for (let i = 0; i < runs; i += 1) {
    const begun = performance.now()
    await work()
    times.push(performance.now() - begun)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!
}

export interface ProcessCost {
  readonly seconds: number
  /** Largest sum over the process and its children; null where the system does not tell. */
  readonly peakMegabytes: number | null
  readonly code: number | null
}

/** Runs a whole process; with `watch` the memory of it and of everything it starts is looked at, which costs time itself. */
export function costOfProcess(
  command: string,
  args: readonly string[],
  watch: 'watch' | null = null,
): Promise<ProcessCost> {
  return new Promise(resolve => {
    const begun = performance.now()
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore'] })
    let peak: number | null = null
    const look = () => {
      const held = treeMegabytes(child.pid!)
      if (held !== null) peak = Math.max(peak ?? 0, held)
    }
    const timer = watch === null ? null : setInterval(look, 10)
    child.on('exit', code => {
      if (timer !== null) clearInterval(timer)
      resolve({ seconds: (performance.now() - begun) / 1000, peakMegabytes: peak, code })
    })
  })
}

/** Resident megabytes of a process and its descendants, from /proc. */
export function treeMegabytes(root: number): number | null {
  if (process.platform !== 'linux') return null
  const parents = new Map<number, number>()
  const held = new Map<number, number>()
  for (const entry of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${entry}/status`, 'utf8')
      parents.set(Number(entry), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]))
      held.set(Number(entry), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024)
    } catch {
      // The process ended while its entry was being read.
    }
  }
  const isBelow = (pid: number): boolean => pid === root || (parents.has(pid) && isBelow(parents.get(pid)!))
  return [...held].filter(([pid]) => isBelow(pid)).reduce((sum, [, megabytes]) => sum + megabytes, 0)
}
