// A small disk of its own that a test can fill to its last byte, where the machine lets one be mounted.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

interface SmallDisk {
  readonly folder: string
  readonly isMounted: boolean
  /** Said behind the name of a test that has to be passed over. */
  readonly why: string
  /** Fills the disk while `work` runs. */
  whileFull<Value>(work: () => Promise<Value>): Promise<Value>
}

/** `size` as the option of tmpfs: `4m`. It is taken away after the file. */
export function mountSmallDisk(size: string): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'camket-full-'))
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status === 0
  afterAll(() => {
    if (isMounted) spawnSync('umount', [folder])
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    folder,
    isMounted,
    why: isMounted ? '' : ' (skipped: no tmpfs may be mounted here)',
    whileFull: async work => {
      fill(folder)
      try {
        return await work()
      } finally {
        for (const name of readdirSync(folder)) if (name.startsWith('ballast')) rmSync(join(folder, name))
      }
    },
  }
}

function fill(folder: string): void {
  for (let n = 0; statfsSync(folder).bavail > 0; n += 1) {
    const { bavail, bsize } = statfsSync(folder)
    writeFileSync(join(folder, `ballast-${n}`), Buffer.alloc(bavail * bsize))
  }
}
