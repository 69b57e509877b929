// What backup and restore of 100,000 commitments cost: `node tests/load/backup-cost.ts` prints one line of JSON each.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSeeded } from '../bench/seeded-register.ts'

const main = join(import.meta.dirname, '../../apps/cli/src/main.mjs')

/** Seconds, and the most megabytes that the command's own process held (the database server apart). */
function costOf(
  args: readonly string[],
): Promise<{ seconds: number; megabytes: number; code: number | null }> {
  return new Promise(resolve => {
    const begun = performance.now()
    const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
    let megabytes = 0
    const timer = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
        megabytes = Math.max(megabytes, Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024)
      } catch {
        // It has ended.
      }
    }, 50)
    child.on('exit', code => {
      clearInterval(timer)
      resolve({ seconds: (performance.now() - begun) / 1000, megabytes, code })
    })
  })
}

const { dataDir, register } = await openSeeded()
await register.close()
const folder = mkdtempSync(join(tmpdir(), 'camket-backup-cost-'))
const file = join(folder, 'register.camket')
try {
  const backup = await costOf(['backup', file, '--data', dataDir])
  console.log(JSON.stringify({ what: 'backup', ...backup, fileMegabytes: statSync(file).size / 1e6 }))
  const restore = await costOf(['restore', file, '--data', join(folder, 'data')])
  console.log(JSON.stringify({ what: 'restore', ...restore }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
