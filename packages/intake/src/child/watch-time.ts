import { readFile } from 'node:fs/promises'

/** Ticks a second in which Linux counts processor time for programs (USER_HZ), on every architecture that Node runs on. */
const ticksPerSecond = 100

/** Wall-clock time that a child may take, as a multiple of its processor time: a machine may be busy with other work. */
const patience = 4

export interface TimeLimit {
  readonly seconds: number
  /** Processors that the work may keep busy at once. */
  readonly processors: number
}

/** Seconds of processor time that a process has used, its threads included; null when the system does not tell. */
async function processorSecondsOf(pid: number): Promise<number | null> {
  if (process.platform !== 'linux') return null
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '')
  // The program's name stands in brackets and may hold anything; the numbers follow the last one.
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number)
  return user === undefined || system === undefined ? null : (user + system) / ticksPerSecond
}

/**
 * Calls `over` once when the process has worked longer than `limit()`, or has been waited for four times as long; where the
 * system tells no processor time the clock on the wall decides alone. The answer stops the watch.
 */
export function watchTime(pid: number, limit: () => TimeLimit, over: () => void): () => void {
  const begun = performance.now()
  let before: number | null = null
  const look = async (): Promise<void> => {
    const used = await processorSecondsOf(pid)
    const waited = (performance.now() - begun) / 1000
    const { seconds, processors } = limit()
    before ??= used
    const worked = used === null || before === null ? null : used - before
    const isOver = worked === null ? waited > seconds : worked > seconds * processors
    if (!isOver && waited <= seconds * patience) return
    clearInterval(timer)
    over()
  }
  const timer = setInterval(look, 100)
  void look()
  return () => clearInterval(timer)
}
