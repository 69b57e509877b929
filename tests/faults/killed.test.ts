// Killed within a witness's named steps, and at moments nobody chose while one process publishes, signs, withdraws and
// cosigns at once: the log is whole, what anybody was told is true, and no two heads were ever cosigned that differ.
import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { endOf } from '../killed-child.ts'
import { faultSteps } from '../../packages/services/src/kernel/fault.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { checkLog } from '../../packages/services/src/publication/log/checkLog.ts'
import { ensureLogKey } from '../../packages/services/src/publication/log/ensureLogKey.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { signHead } from '../../packages/services/src/publication/log/signHead.ts'
import { catchUpLedger, readLedger } from '../../packages/services/src/publication/withdraw/ledger.ts'
import { answerAddCheckpoint } from '../../packages/services/src/publication/witness/answerAddCheckpoint.ts'
import { askWitnesses, type Post } from '../../packages/services/src/publication/witness/askWitnesses.ts'
import { setPolicy } from '../../packages/services/src/publication/witness/setPolicy.ts'
import { witnessLog } from '../../packages/services/src/publication/witness/witnessedLogs.ts'
import { ensureWitnessKey } from '../../packages/services/src/publication/witness/witnessKey.ts'
import { openTenant, valueOf, type Doors } from '../register/open-register.ts'
import { expectSigned } from './cut-register.ts'

/** 200 in the long run; each is a process that is killed. */
const rounds = Number(process.env['CAMKET_KILLS'] ?? 4)
vi.setConfig({ testTimeout: 120_000 + rounds * 30_000 })

const register = await createTestDatabase()
const root = join(mkdtempSync(join(tmpdir(), 'camket-keys-')), 'keys')
const keys = keyFolder(root)
const program = fileURLToPath(new URL('./busy-child.ts', import.meta.url))

interface Told {
  readonly published?: string
  readonly index?: number
  readonly withdrawn?: string
  readonly indexes?: readonly number[]
  readonly cosigned?: number
  readonly root?: string
  readonly fault?: string
}

const everything = ['published', 'withdrawn', 'cosigned'] as const

interface Pair {
  readonly log: Doors
  readonly witness: Doors
}

const nowIn = (door: Door): Door => ({ ...door, now: new Date() })

/** A log whose one witness is another tenant of the same register. */
async function openPair(name: string): Promise<Pair> {
  const log = await openTenant(register, name)
  const witness = await openTenant(register, `${name}-chung`)
  const own = valueOf(await ensureLogKey(log.server, keys)).vkey.text
  const key = valueOf(await ensureWitnessKey(witness.operator, keys, 'bao.example')).vkey
  valueOf(await witnessLog(witness.operator, { vkey: own }))
  valueOf(await setPolicy(log.operator, { policy: `witness bao ${key} http://127.0.0.1:1\nquorum bao\n` }))
  return { log, witness }
}

interface Run {
  readonly marker: string
  readonly fault?: string
  /** Milliseconds after somebody was told each of these. */
  readonly killAfter?: number
  readonly once?: readonly (keyof Told)[]
}

async function busy(
  { log, witness }: Pair,
  { marker, fault = '', killAfter, once = ['published'] }: Run,
): Promise<Told[]> {
  const places = [register.url, log.server.tenant, witness.server.tenant, root, marker]
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...places], {
    env: { ...process.env, CAMKET_FAULT: fault },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  let isMarked = false
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => {
    said += text
    if (isMarked || killAfter === undefined || !once.every(told => said.includes(`"${told}"`))) return
    isMarked = true
    void pause(killAfter).then(() => child.kill('SIGKILL'))
  })
  expect(await endOf(child, register.url)).toBe('SIGKILL')
  // A last line that was cut off by the kill was not said.
  return said
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line) as Told)
}

/** What the next start does by itself. */
async function recover({ server }: Doors): Promise<void> {
  expect(valueOf(await checkLog(server)).difference).toBeNull()
  valueOf(await ensureLogKey(nowIn(server), keys))
  valueOf(await signHead(nowIn(server), keys))
  await catchUpLedger(server, keys)
  await expectSigned({ register, keys }, server)
}

async function expectTrue({ server }: Doors, told: readonly Told[]): Promise<void> {
  const { tenant } = server
  const { records, bodies, heads } = await register.asPortal(tenant, async tx => ({
    records: await tx.selectFrom('record').select(['id', 'index']).where('kind', '=', 'body').execute(),
    bodies: await tx.selectFrom('record_body').select('index').execute(),
    heads: await tx.selectFrom('log_checkpoint').select(['size', 'root']).execute(),
  }))
  const placeOf = new Map(records.map(({ id, index }) => [id, index]))
  const standing = new Set(bodies.map(({ index }) => index))
  const noted = new Set((await readLedger(keys, tenant)).map(({ plan }) => plan))
  const rootAt = new Map(heads.map(head => [head.size, Buffer.from(head.root).toString('hex')]))
  for (const { published, index, withdrawn, indexes = [], cosigned, root: seen, fault } of told) {
    expect(fault).toBeUndefined()
    if (published !== undefined) expect(placeOf.get(published), published).toBe(index)
    if (withdrawn !== undefined) expect(noted).toContain(withdrawn)
    expect(indexes.filter(one => standing.has(one))).toEqual([])
    // Two heads of one size that differ cannot both be the log's own.
    if (cosigned !== undefined) expect(rootAt.get(cosigned)).toBe(seen)
  }
}

/** The witness goes on from what it saw: the newest head follows, and is cosigned. */
async function expectCosigned({ log, witness }: Pair): Promise<void> {
  const post: Post = (_, body) => answerAddCheckpoint(nowIn(witness.server), keys, body)
  const hour = { ...log.server, now: new Date(Date.now() + 3_600_000) }
  const asked = valueOf(await askWitnesses(hour, post))
  expect(asked.filter(({ outcome }) => outcome !== 'cosigned')).toEqual([])
}

test.each(faultSteps.filter(step => step.startsWith('witness-')))('a witness killed at %s', async step => {
  const pair = await openPair(`chung-${step.slice(8, 14)}`)
  for (const marker of ['a', 'b']) {
    const told = await busy(pair, { marker, fault: step })
    expect(told.filter(({ cosigned }) => cosigned !== undefined)).toEqual([])
    await recover(pair.log)
    await expectTrue(pair.log, told)
    if (marker === 'a') continue
    await expectCosigned(pair)
  }
})

test(`killed ${rounds} times at random moments while everything goes on at once`, async () => {
  const pair = await openPair('ngau-nhien')
  const told: Told[] = []
  for (let round = 0; round < rounds; round += 1) {
    const killAfter = Math.floor(Math.random() * 1_500)
    const once = round === 0 ? everything : []
    told.push(...(await busy(pair, { marker: `v${round}`, killAfter, once })))
    await recover(pair.log)
    await expectTrue(pair.log, told)
  }
  await expectCosigned(pair)
  for (const one of everything) expect(told.some(({ [one]: said }) => said !== undefined)).toBe(true)
})
