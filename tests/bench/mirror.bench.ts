// A copy after 100 new records in a register of 100,000: what the command takes from its start to its end.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Measured } from '../../apps/cli/src/commands/bench.ts'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { publishedSize } from '../../packages/services/src/publication/reading/publishedSize.ts'
import { seedRegister } from '../load/seed.ts'
import { benchTenant, openSeeded, rowsOfBench } from './seeded-register.ts'

const program = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
const run = promisify(execFile)

interface Copied {
  readonly size: number
  readonly written: number
  readonly seconds: number
}

async function copy(dataDir: string): Promise<Copied> {
  const begun = performance.now()
  const folder = join(dataDir, '../copy')
  const args = [program, 'mirror', folder, '--data', dataDir, '--as-tenant', benchTenant, '--json']
  const { stdout } = await run(process.execPath, args, { maxBuffer: 1_000_000 })
  const { size, written } = JSON.parse(stdout) as { size: number; written: number }
  return { size, written, seconds: (performance.now() - begun) / 1000 }
}

export default async function mirror(): Promise<readonly Measured[]> {
  await ensureWebBuilt()
  const { dataDir, register, door } = await openSeeded()
  try {
    const isFirst = !existsSync(join(dataDir, '../copy/mirror.json'))
    const whole = await copy(dataDir)
    // Another plan of 99 commitments each time: with its own record that makes a hundred.
    const plans = await publishedPlans(door)
    await seedRegister(door, { commitments: (plans + 1) * 99, perPlan: 99 })
    const { size } = await publishedSize(door)
    const grown = await copy(dataDir)
    const figures: Measured[] = [
      {
        what: `copy after ${size - whole.size} new records of ${size}`,
        value: grown.seconds,
        unit: 's',
        ...(rowsOfBench >= 100_000 ? { atMost: 5 } : {}),
        note: `${grown.written} files`,
      },
      { what: 'files written for them', value: grown.written, unit: '', atMost: 2_000 },
    ]
    if (isFirst) figures.push({ what: 'first copy, both languages', value: whole.seconds, unit: 's' })
    return figures
  } finally {
    await register.close()
  }
}

async function publishedPlans(door: Parameters<typeof publishedSize>[0]): Promise<number> {
  const { register, tenant } = door
  return register.asPortal(tenant, async tx => {
    const rows = await tx.selectFrom('portal_plan').select('id').where('tenant', '=', tenant).execute()
    return rows.length
  })
}
