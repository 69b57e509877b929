import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Measured } from '../../apps/cli/src/commands/bench.ts'
import { startCamket } from './camket-server.ts'

// Written last by the build: without it the pages are built anew, as on a fresh machine.
const built = join(import.meta.dirname, '../../apps/web/build/built')

/** From the command to the first page served: a fresh machine, and the same register again. */
export default async function start(): Promise<readonly Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'camket-bench-'))
  try {
    await rm(built, { force: true })
    const first = await startCamket(join(folder, 'data'))
    const page = await (await fetch(first.address)).text()
    await first.stop()
    const later = await startCamket(join(folder, 'data'))
    await later.stop()
    return [
      { what: 'first start: database, pages, example', value: first.seconds, unit: 's', atMost: 20 },
      { what: 'later start', value: later.seconds, unit: 's', atMost: 3 },
      {
        what: 'the first page shows the example',
        value: page.includes('07/KH-BCĐ') || page.includes('Minh Sơn') ? 1 : 0,
        unit: '',
        atLeast: 1,
      },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
