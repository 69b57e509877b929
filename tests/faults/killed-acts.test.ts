// Killed at the named steps of an approval, an amendment and the nightly run, and at moments nobody chose while all three go on:
// the log is whole, the portal is what the records say, and what anybody was told is true.
import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test, vi } from 'vitest'
import { faultSteps } from '../../packages/services/src/kernel/fault.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner, theSigner } from '../../packages/services/src/publication/log/signer.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { createTestDatabase } from '../database.ts'
import { endOf } from '../killed-child.ts'
import { officeReporting } from '../progress/reporting.ts'
import { valueOf } from '../register/open-register.ts'
import { health, training } from '../work/office-at-work.ts'
import { expectSigned, signing } from './cut-register.ts'
import { expectRebuilt, heldOf } from './held.ts'

/** 200 in the long run; each is a process that is killed. */
const rounds = Number(process.env['CAMKET_KILLS'] ?? 4)
vi.setConfig({ testTimeout: 120_000 + rounds * 30_000 })

const register = await createTestDatabase()
const root = join(mkdtempSync(join(tmpdir(), 'camket-keys-')), 'keys')
const keys = keyFolder(root)
const { focal, authority, secretariat, server, operator } = await officeReporting(register)
signing(keys)
valueOf(await publishDay(server))
holdSigner(null)
afterAll(() => holdSigner(null))
const program = fileURLToPath(new URL('./acts-child.ts', import.meta.url))

interface Told {
  readonly update?: string
  readonly index?: number
  readonly version?: number
  readonly text?: string
  readonly day?: string
  readonly fault?: string
}

interface Run {
  readonly marker: string
  readonly fault?: string
  /** Milliseconds after somebody was told each of these. */
  readonly killAfter?: number
  readonly once?: readonly string[]
}

const everything = ['update', 'version', 'day']

async function acting({ marker, fault = '', killAfter, once = [] }: Run): Promise<Told[]> {
  const authors = Object.fromEntries(
    Object.entries({ focal, authority, secretariat, server }).map(([who, { author }]) => [who, author]),
  )
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, register.url, root, JSON.stringify(authors), marker],
    { env: { ...process.env, CAMKET_FAULT: fault }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let told = ''
  let isMarked = false
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => {
    told += text
    if (isMarked || killAfter === undefined || !once.every(one => told.includes(`"${one}":`))) return
    isMarked = true
    void pause(killAfter).then(() => child.kill('SIGKILL'))
  })
  // A step that is never come to ends the test, not the patience of whoever runs it.
  const tired = setTimeout(() => child.kill('SIGTERM'), 100_000)
  const by = await endOf(child, register.url)
  clearTimeout(tired)
  expect(by, told.slice(-2_000)).toBe('SIGKILL')
  // A last line that was cut off by the kill was not said.
  const lines = told.split('\n').slice(0, -1)
  return lines.map(line => JSON.parse(line) as Told)
}

type Rows = ReadonlyArray<Record<string, unknown>>

/** Whatever became of the process: what it was told stands, once, and every working row has its record. */
async function expectTrue(told: readonly Told[]): Promise<void> {
  const held = await heldOf(register.url, server.tenant, '^(record|record_body|claim|clock_day|due_notice)$')
  const rows = (name: string) => held[name] as Rows
  const records = rows('record')
  const bodyAt = new Map(rows('record_body').map(({ index, body }) => [index, String(body)]))
  const recordOf = (kind: string, id: string, version: number) =>
    records.filter(one => one['kind'] === kind && one['id'] === id && one['version'] === version)
  for (const { update, index, version, text, day, fault } of told) {
    expect(fault).toBeUndefined()
    if (update !== undefined) {
      expect(recordOf('update', update, 1).map(one => one['index'])).toEqual([index])
      expect(bodyAt.get(index)).toContain('Báo cáo ')
    }
    if (version !== undefined) {
      const [one, ...others] = recordOf('commitment', health, version)
      expect(others).toEqual([])
      expect(bodyAt.get(one?.['index'])).toContain(text)
    }
    if (day !== undefined) expect(rows('clock_day').filter(one => one['day'] === day)).toHaveLength(1)
  }
  const updates = records.filter(({ kind, id }) => kind === 'update' && String(id).startsWith(training))
  const approved = rows('claim').filter(({ state }) => state === 'approved')
  expect(approved.map(({ entry }) => Number(entry)).toSorted((a, b) => a - b)).toEqual(
    updates.map(({ index }) => Number(index)).toSorted((a, b) => a - b),
  )
  for (const { day, notices } of rows('clock_day')) {
    expect(rows('due_notice').filter(one => one['noted_on'] === day)).toHaveLength(Number(notices))
  }
}

/** What the next start does, and then everything is as if nothing had been. */
async function expectWhole(told: readonly Told[]): Promise<void> {
  await expectTrue(told)
  await expectRebuilt(register.url, operator)
  signing(keys)
  const day = told.findLast(one => one.day !== undefined)?.day ?? '2026-11-20'
  valueOf(await publishDay({ ...server, now: new Date(Date.parse(`${day}T05:00:00Z`) + 2 * 86_400_000) }))
  // That day may be published already: then only this signs what the killed process left unsigned.
  await theSigner()?.signed(register, server.tenant)
  holdSigner(null)
  await expectSigned({ register, keys }, server)
}

const all: Told[] = []
const steps = faultSteps.filter(step => /^(update|clock|amend)-/.test(step))

test.each(steps)('killed at %s', async step => {
  all.push(...(await acting({ marker: step, fault: step })))
  await expectWhole(all)
})

test(`killed ${rounds} times at random moments`, async () => {
  for (let round = 0; round < rounds; round += 1) {
    const killAfter = Math.floor(Math.random() * 900)
    const once = round === 0 ? everything : []
    all.push(...(await acting({ marker: `v${round}`, killAfter, once })))
    await expectWhole(all)
  }
  for (const one of everything)
    expect(
      all.some(told => Object.hasOwn(told, one)),
      one,
    ).toBe(true)
})
