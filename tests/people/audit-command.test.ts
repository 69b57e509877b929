// The operator's reading of who did what, from the command line.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { noteDenial } from '../../packages/services/src/kernel/turned-away.ts'
import { createTenant } from '../../packages/services/src/people/createTenant.ts'
import { seatedAs } from '../matrix/sessions.ts'
import { holdVault, openVault } from '../../packages/services/src/people/proof/vault.ts'

const main = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
const folder = mkdtempSync(join(tmpdir(), 'camket-audit-'))
const data = join(folder, 'data')
const now = new Date('2027-03-10T08:00:00Z')
let account = ''

function camket(...args: string[]) {
  const { DATABASE_URL: _, ...env } = process.env
  const run = spawnSync(process.execPath, [main, 'audit', ...args, '--data', data], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...env, CAMKET_LANG: 'vi' },
  })
  return { code: run.status, lines: run.stdout.split('\n').filter(Boolean), errors: run.stderr }
}

beforeAll(async () => {
  holdVault(openVault(join(folder, 'keys')))
  const register = await openDatabase({ dataDir: data })
  const door = { register, tenant: 'minh-son', author: commandLine, now }
  await createTenant(door, { name: 'Thử', origin: null, timeZone: 'Asia/Ho_Chi_Minh' })
  const { door: seat } = await seatedAs(door, 'accounts', null)
  account = seat.author.account!
  for (let n = 0; n < 4; n += 1) await noteDenial(seat, 'importBodies')
  await noteDenial({ ...seat, now: new Date('2027-03-11T00:00:00Z') }, 'importBodies')
  await register.close()
})
afterAll(() => {
  holdVault(null)
  rmSync(folder, { recursive: true })
})

test('what was done and what was refused is told of the days that are asked for, one line each', () => {
  const { code, lines, errors } = camket('--from', '2027-03-10', '--to', '2027-03-10', '--json')
  expect(code).toBe(0)
  const read = lines.map(line => JSON.parse(line) as Record<string, unknown>)
  expect(read.filter(({ what }) => what === 'done').map(({ action }) => action)).toContain('createTenant')
  expect(read.filter(({ what }) => what === 'refused')).toEqual([
    {
      what: 'refused',
      at: now.toISOString(),
      until: now.toISOString(),
      account,
      role: 'accounts',
      action: 'importBodies',
      times: 4,
    },
  ])
  expect(errors).toContain('từ 2027-03-10 đến 2027-03-10')
})

test('only what was refused, for a watch that looks at the exit code', () => {
  const { code, lines } = camket('--refused', '--from', '2027-03-01', '--to', '2027-03-31')
  expect(code).toBe(1)
  expect(lines.map(line => line.split('\t').at(-1))).toEqual(['bị từ chối 4 lần', 'bị từ chối 1 lần'])
  expect(camket('--refused', '--from', '2027-01-01', '--to', '2027-01-31')).toMatchObject({
    code: 0,
    lines: [],
  })
})

test('a day that is none is told', () => {
  expect(camket('--from', '2027-02-30')).toMatchObject({ code: 2, lines: [] })
  expect(camket('--from', '2027-02-30').errors).toContain('2027-02-30')
})
