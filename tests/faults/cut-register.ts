// A register seen twice: directly, and through the proxy that loses a commit. Each row of a fault table has a tenant of its own.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { openDatabase } from '../../packages/storage/src/open.ts'
import type { Door, Register } from '../../packages/services/src/kernel/door.ts'
import { checkLog } from '../../packages/services/src/publication/log/checkLog.ts'
import { readGuard } from '../../packages/services/src/publication/log/guard.ts'
import { keyFolder, type KeyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { createTestDatabase, type TestDatabase } from '../database.ts'
import { openTenant, valueOf, type Doors } from '../register/open-register.ts'
import { openCommitProxy, type CommitProxy, type Loss } from './commit-proxy.ts'

interface Cut {
  readonly register: TestDatabase
  readonly proxy: CommitProxy
  readonly keys: KeyFolder
  /** A tenant nobody has used, its doors direct. */
  fresh(): Promise<Doors>
  /** The same door by way of the proxy. */
  through(door: Door): Door
}

export async function openCutRegister(): Promise<Cut> {
  const register = await createTestDatabase()
  const proxy = await openCommitProxy(register.url)
  const beyond = await openDatabase({ url: proxy.url, connections: 3 })
  const keys = keyFolder(join(mkdtempSync(join(tmpdir(), 'camket-keys-')), 'keys'))
  let tenants = 0
  afterAll(async () => {
    holdSigner(null)
    await beyond.close()
    await proxy.close()
  })
  return {
    register,
    proxy,
    keys,
    fresh: async () => openTenant(register, `cat-${(tenants += 1)}`),
    through: door => ({ ...door, register: beyond }),
  }
}

/** What a signer told while it was held: `signed` again, a refusal's code, or `fault`. */
export function signing(keys: KeyFolder): { readonly told: string[] } {
  const told: string[] = []
  holdSigner({
    keys,
    tell: (_, why) => told.push(why?.code ?? 'signed'),
    fault: () => told.push('fault'),
  })
  return { told }
}

/** The log agrees with itself from end to end, its head is signed, and the guard knows it. */
export async function expectSigned({ register, keys }: { register: Register; keys: KeyFolder }, door: Door) {
  const { size, difference } = valueOf(await checkLog(door))
  expect(difference).toBeNull()
  expect(await readGuard(keys, door.tenant)).toMatchObject({ size })
  const signed = await register.asPortal(door.tenant, tx =>
    tx.selectFrom('log_checkpoint').select('size').orderBy('size', 'desc').executeTakeFirst(),
  )
  expect(signed?.size).toBe(size)
  return size
}

/** What a caller heard of a work whose commit may have been lost: its outcome, or that the connection broke. */
export async function heard<Outcome>(work: Promise<Outcome>): Promise<Outcome | 'fault'> {
  return work.catch(error => {
    expect(String(error)).toMatch(/Connection terminated|ECONNRESET|EPIPE|connection error|not queryable/i)
    return 'fault' as const
  })
}

/** One row for each commit of a scenario: run with the first lost, then with the second, until there is none left to lose. */
export async function atEveryCommit(
  { proxy }: Cut,
  how: Loss,
  row: (lose: () => void, lost: () => readonly string[] | null) => Promise<void>,
): Promise<string[]> {
  const rows: string[] = []
  for (let at = 0; ; at += 1) {
    const lost = () => (proxy.hasCut ? (proxy.commits[at] ?? null) : null)
    await row(() => proxy.arm(at, how), lost)
    const tables = lost()
    proxy.arm(-1, how)
    if (tables === null) return rows
    rows.push(tables.join(' '))
  }
}
