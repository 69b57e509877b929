// 50,000 commitments of 200 bodies with 1,000 officials and reports of two years; made once on a machine and kept.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandLine } from '../../../packages/domain/src/kernel/author.ts'
import type { SeatRole } from '../../../packages/domain/src/kernel/author.ts'
import type { Door, Gate } from '../../../packages/services/src/kernel/door.ts'
import { createTenant } from '../../../packages/services/src/people/createTenant.ts'
import { findSession } from '../../../packages/services/src/people/findSession.ts'
import { openSession } from '../../../packages/services/src/people/sessions/open-session.ts'
import { readMigrations } from '../../../packages/storage/src/migrate.ts'
import { openDatabase, type Database } from '../../../packages/storage/src/open.ts'
import { valueOf } from '../../register/open-register.ts'
import { seedOffice } from './office-seed.ts'

/** Fewer make a quick trial; figures with a target are those of the full size. */
export const commitmentsOfOffice = Number(process.env['CAMKET_BENCH_OFFICE'] ?? 50_000)
const tenant = 'bench'

export interface Office {
  readonly dataDir: string
  readonly register: Database
  readonly gate: Gate
  readonly operator: Door
}

/** Opens the seeded register, and fills it on the first run; the caller closes it. */
export async function openOffice(): Promise<Office> {
  const schema = createHash('sha256')
    .update(
      readMigrations()
        .map(({ checksum }) => checksum)
        .join(),
    )
    .digest('hex')
    .slice(0, 8)
  const folder = join(tmpdir(), `camket-bench-office-${commitmentsOfOffice}-${schema}`)
  await mkdir(folder, { recursive: true })
  const dataDir = join(folder, 'data')
  const register = await openDatabase({ dataDir, connections: 20 })
  const gate = { register, tenant, now: new Date() }
  const operator = { ...gate, author: commandLine }
  const full = join(folder, 'full')
  if (!existsSync(full)) {
    valueOf(await createTenant(operator, { name: 'Bench', origin: null, timeZone: 'Asia/Ho_Chi_Minh' }))
    const size = { commitments: commitmentsOfOffice, bodies: 200, officials: 1_000, reports: 4 }
    await seedOffice(operator, { ...size, ...(process.stderr.isTTY ? { progress } : {}) })
    await writeFile(full, '')
  }
  return { dataDir, register, gate, operator }
}

function progress(what: string, done: number, of: number): void {
  process.stderr.write(`\rseeding ${what} ${done}/${of}${done === of ? '\n' : ''}`)
}

export interface Official {
  /** Empty of whoever acts for none. */
  readonly body: string
  /** The token as it stands in the cookie. */
  readonly session: string
  /** A door at the time of asking. */
  readonly door: () => Door
}

/** Signs in the holders of a role, so many of them; of a role that acts for a body each of another one. */
export async function officialsOf({ gate }: Office, role: SeatRole, count: number): Promise<Official[]> {
  const held = await gate.register.withTenant(tenant, 'server', tx =>
    tx
      .selectFrom('holding')
      .innerJoin('seat', join =>
        join.onRef('seat.tenant', '=', 'holding.tenant').onRef('seat.id', '=', 'holding.seat'),
      )
      .select(['account', 'body'])
      .where('holding.tenant', '=', tenant)
      .where('role', '=', role)
      .orderBy('body')
      .limit(count)
      .execute(),
  )
  const signedIn: Official[] = []
  for (const { account, body } of held) {
    const now = { ...gate, now: new Date() }
    const { session } = await gate.register.withTenant(tenant, 'server', async tx =>
      valueOf(await openSession(tx, now, { account, method: 'passkey' })),
    )
    const author = await findSession(now, session)
    if (author === null) throw new Error(`${role} of ${body} is not signed in`)
    signedIn.push({ body: body ?? '', session, door: () => ({ ...gate, now: new Date(), author }) })
  }
  return signedIn
}

/** The value below which so many of the times lie. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
