// Where the server of a data folder can be reached while it runs, for commands that print addresses of it.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const noteIn = (folder: string): string => join(folder, 'address.json')

/** Leaves the note; what comes back takes it away again, unless another server has written its own meanwhile. */
export function noteAddress(folder: string, address: string): () => void {
  writeFileSync(noteIn(folder), `${JSON.stringify({ address, pid: process.pid })}\n`)
  return () => {
    if (read(folder)?.pid === process.pid) rmSync(noteIn(folder), { force: true })
  }
}

/** The address of the server that runs on a data folder; null when none does, also after one was killed. */
export function notedAddress(folder: string): string | null {
  const note = read(folder)
  return note !== null && isAlive(note.pid) ? note.address : null
}

function read(folder: string): { address: string; pid: number } | null {
  try {
    const { address, pid } = JSON.parse(readFileSync(noteIn(folder), 'utf8')) as Record<string, unknown>
    const isNote = typeof address === 'string' && URL.canParse(address) && Number.isInteger(pid)
    return isNote ? { address, pid: pid as number } : null
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
