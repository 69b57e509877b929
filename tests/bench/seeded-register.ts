// A register of 100,000 commitments for the benches of lists and search; made once on a machine and kept.
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { createTenant } from '../../packages/services/src/people/createTenant.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { openDatabase, type Database } from '../../packages/storage/src/open.ts'
import { readMigrations } from '../../packages/storage/src/migrate.ts'
import { seedRegister } from '../load/seed.ts'

/** Fewer rows make a quick trial; figures with a target are those of the full size. */
export const rowsOfBench = Number(process.env['CAMKET_BENCH_ROWS'] ?? 100_000)
export const benchTenant = 'bench'

/** The tables that a publication fills. */
const grown = [
  'record',
  'record_body',
  'log_tile',
  'portal_plan',
  'portal_part',
  'portal_commitment',
  'portal_tag',
  'portal_count',
  'portal_change',
  'portal_search',
] as const

/** The folder changes with the schema, so that an old register is never measured. */
function place(): string {
  const schema = readMigrations().at(-1)!.checksum.slice(0, 8)
  return join(tmpdir(), `camket-bench-${rowsOfBench}-${schema}`)
}

export interface Seeded {
  readonly dataDir: string
  readonly register: Database
  readonly door: Door
}

function progress(done: number, of: number): void {
  process.stderr.write(`\rseeding ${done}/${of}${done === of ? '\n' : ''}`)
}

/** Opens the seeded register, and fills it on the first run; the caller closes it. */
export async function openSeeded(): Promise<Seeded> {
  const folder = place()
  await mkdir(folder, { recursive: true })
  const dataDir = join(folder, 'data')
  const register = await openDatabase({ dataDir })
  const door = { register, tenant: benchTenant, author: commandLine, now: new Date() }
  const full = join(folder, 'full')
  if (!existsSync(full)) {
    await createTenant(door, { name: 'Bench', origin: null, timeZone: 'Asia/Ho_Chi_Minh' })
    await seedRegister(door, {
      commitments: rowsOfBench,
      ...(process.stderr.isTTY ? { progress } : {}),
    })
    // What the database does by itself within minutes: a register grows in years, and this one in one.
    await register.vacuum(grown)
    await writeFile(full, '')
  }
  await publishDay(door)
  return { dataDir, register, door }
}
