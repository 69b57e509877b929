// A copy after 100 new records in a register of 100,000: what the command takes from its start to its end. In Vietnamese
// alone: the first copy of both languages takes twice as long and shows nothing more. CAMKET_BENCH_ROWS makes it smaller.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Measured } from '../../../apps/cli/src/commands/bench.ts'
import { ensureWebBuilt } from '../../../apps/cli/src/server/build-web.ts'
import { publishedSize } from '../../../packages/services/src/publication/reading/publishedSize.ts'
import { seedRegister } from '../../load/seed.ts'
import { benchTenant, openSeeded, rowsOfBench } from '../seeded-register.ts'

const program = join(import.meta.dirname, '../../../apps/cli/src/main.mjs')
const run = promisify(execFile)

interface Copied {
  readonly size: number
  readonly written: number
  readonly seconds: number
}

/** Where CAMKET_PROFILE names a folder, each run leaves a CPU profile there. */
const profiles = process.env['CAMKET_PROFILE']
const profile = profiles === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profiles}`]

async function copy(dataDir: string): Promise<Copied> {
  const begun = performance.now()
  const folder = join(dataDir, '../copy')
  const where = ['--data', dataDir, '--as-tenant', benchTenant]
  const args = [...profile, program, 'mirror', folder, '--language', 'vi', ...where, '--json']
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
    process.stderr.write(
      `${isFirst ? 'first copy' : 'copy before'}: ${whole.written} files, ${whole.seconds.toFixed(1)} s\n`,
    )
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
    if (isFirst) figures.push({ what: 'first copy, one language', value: whole.seconds, unit: 's' })
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
