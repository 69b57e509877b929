import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'

/** Resident megabytes of a process of ours; null when it is gone or the system does not tell. */
async function residentMegabytes(pid: number): Promise<number | null> {
  if (process.platform === 'linux') {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(status)?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) / 1024
  }
  if (process.platform === 'win32') return null
  return new Promise(resolve => {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], (error, out) =>
      resolve(error === null ? Number(out.trim()) / 1024 : null),
    )
  })
}

/** Calls `over` once when the process holds more than `limit()` megabytes; the answer stops the watch. */
export function watchMemory(pid: number, limit: () => number, over: () => void): () => void {
  const everyMilliseconds = process.platform === 'linux' ? 40 : 500
  const timer = setInterval(async () => {
    const held = await residentMegabytes(pid)
    if (held !== null && held > limit()) {
      clearInterval(timer)
      over()
    }
  }, everyMilliseconds)
  timer.unref()
  return () => clearInterval(timer)
}
