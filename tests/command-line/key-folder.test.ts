// The key folder as an operator meets it: forgotten, old, unreadable, or without its database.
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const workspace = join(import.meta.dirname, '../..')
const main = join(workspace, 'apps/cli/src/main.mjs')
const plan = join(workspace, 'examples/minh-son/plan.docx')
const folder = mkdtempSync(join(tmpdir(), 'camket-key-folder-'))
const data = join(folder, 'data')
/** The key folder of the register, which is not the one beside its data. */
const keys = join(folder, 'keys')
const slug = '07-kh-bcd-2026'

interface Env {
  readonly CAMKET_KEYS?: string
  readonly CAMKET_DATA?: string
  readonly DATABASE_URL?: string
}

function camket(args: readonly string[], env: Env = {}) {
  const { DATABASE_URL: _, CAMKET_KEYS: __, CAMKET_DATA: ___, ...rest } = process.env
  const run = spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...rest, CAMKET_LANG: 'en', ...env },
  })
  return { code: run.status, out: run.stdout.trim(), errors: run.stderr }
}

const here = { CAMKET_DATA: data, CAMKET_KEYS: keys }
const bad = (out: string): string[] =>
  out
    .split('\n')
    .map(line => JSON.parse(line) as { state: string; says: string })
    .filter(({ state }) => state === 'bad')
    .map(({ says }) => says)
const doctor = (env: Env) => {
  const { code, out } = camket(['doctor', '--json'], env)
  return { code, bad: bad(out), out }
}
const heads = (root: string) => join(root, 'minh-son', 'signed-heads')
const keyIds = (root: string) =>
  readdirSync(join(root, 'minh-son')).flatMap(name => /^key-(\w+)\.pem$/.exec(name)?.[1] ?? [])
const ledger = (root: string): number => {
  const file = join(root, 'minh-son', 'withdrawn')
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).length : 0
}

beforeAll(() => {
  expect(camket(['tenant', 'minh-son', '--name', 'Ban Chỉ đạo Minh Sơn'], here).code).toBe(0)
  const { code, errors } = camket(['doctor'], here)
  expect([code, errors]).toEqual([
    0,
    expect.stringContaining('no signing key yet; camket start, or the next publication, makes one and signs'),
  ])
  const { out: id } = camket(['import', plan], here)
  expect(camket(['publish', id, '--review', `${plan}.review.json`], here).out).toBe(slug)
  expect(camket(['backup', join(folder, 'before.camket')], here).code).toBe(0)
  expect(doctor(here)).toMatchObject({ code: 0, bad: [] })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('what --data passes over is said, on stderr, once a command, and only where it is another', () => {
  const own = join(folder, 'own')
  expect(camket(['tenant', 'hue', '--name', 'Huế', '--data', own]).code).toBe(0)
  const url = 'postgres://nobody@127.0.0.1:1/none'
  const backup = join(folder, 'own.camket')
  for (const command of [['list'], ['doctor', '--json'], ['backup', backup]]) {
    const { out, errors } = camket([...command, '--data', own], { CAMKET_KEYS: keys, DATABASE_URL: url })
    const told = errors.split('\n').filter(line => line.includes('passed over'))
    expect(told).toEqual([
      `camket: DATABASE_URL is passed over, because --data names the register: its database is in ${join(own, 'database')}`,
      `camket: CAMKET_KEYS is passed over, because --data names the register: its keys are in ${join(own, 'keys')}`,
    ])
    expect(out).not.toContain('passed over')
  }
  const same = camket(['list', '--data', own], { CAMKET_KEYS: join(own, 'keys') })
  const named = camket(['list'], { CAMKET_DATA: own, CAMKET_KEYS: keys })
  for (const { errors } of [same, named]) expect(errors).not.toContain('passed over')
})

test('a withdrawal with the key folder forgotten is told before and after, and noted in it by the same command with it', () => {
  const forgotten = { CAMKET_DATA: data }
  const one = ['withdraw', `${slug}.5`, '--passage', 'mask']
  const court = [
    '--ground',
    'court-or-authority',
    '--decision',
    'Bản án số 1/2026',
    '--reason',
    'theo bản án',
  ]
  const strange = join(data, 'keys', 'minh-son')
  const preview = camket(one, forgotten)
  expect(preview).toMatchObject({ code: 0, out: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(preview.errors).toContain(`MIND: the key folder in use, ${strange}`)
  expect(preview.errors).toContain('run this with CAMKET_KEYS=KEY-FOLDER')
  const beside = camket([...one, '--json', '--data', data])
  expect(JSON.parse(beside.out)).toMatchObject({ seen: preview.out })
  expect(beside.errors).toContain(`CAMKET_KEYS=KEY-FOLDER CAMKET_DATA=${data} in place of --data`)
  expect(camket(one, here).errors).not.toContain('MIND')

  const act = [...one, '--seen', preview.out, ...court]
  const done = camket(act, forgotten)
  expect(done.code).toBe(0)
  expect(done.errors).toContain(`MIND: this withdrawal was noted in ${strange}`)
  expect([ledger(join(data, 'keys')), ledger(keys)]).toEqual([1, 0])
  const again = camket(act, here)
  expect(again.code).toBe(3)
  expect(again.errors).toContain('is withdrawn already')
  expect(again.errors).not.toContain('MIND')
  expect(ledger(keys)).toBe(1)
  rmSync(join(data, 'keys'), { recursive: true })
  const restored = camket(['restore', join(folder, 'before.camket')], {
    CAMKET_DATA: join(folder, 'restored'),
    CAMKET_KEYS: keys,
  })
  expect(restored.errors).toContain('withdrawn again')
})

test('a key folder from before a change of keys is told as one by restore and doctor, and its guard is not renewed', () => {
  const before = join(folder, 'keys-before')
  cpSync(keys, before, { recursive: true })
  chmodSync(join(before, 'minh-son'), 0o700)
  expect(camket(['key', '--rotate'], here).code).toBe(0)
  const [found, newest] = [...keyIds(before), ...keyIds(keys)]
  expect(found).not.toBe(newest)
  const file = join(folder, 'after.camket')
  expect(camket(['backup', file], here).code).toBe(0)
  const old = { CAMKET_DATA: join(folder, 'restored-after'), CAMKET_KEYS: before }
  const says = `The key in ${join(before, 'minh-son')} is ${found}, not the newest key of this log (${newest})`
  const restored = camket(['restore', file], old)
  expect(restored.code).toBe(1)
  expect(restored.errors).toContain(`SIGNING IS BLOCKED. ${says}`)
  expect(restored.errors).toContain('Put a newer copy of the key folder back')
  expect(doctor(old)).toMatchObject({
    code: 1,
    bad: [expect.stringContaining(`Log of minh-son: ${says}`)],
  })

  rmSync(heads(before))
  const renewed = camket(['key', '--renew-guard'], old)
  expect([renewed.code, renewed.errors]).toEqual([3, expect.stringContaining(says)])
  expect(existsSync(heads(before))).toBe(false)
  rmSync(before, { recursive: true })
  const lost = camket(['key', '--renew-guard'], old)
  expect([lost.code, lost.errors]).toEqual([3, expect.stringContaining(`key-${newest}.pem is not there`)])
  expect(existsSync(before)).toBe(false)
})

test('the doctor names a key folder that cannot be used, or that others can open', () => {
  const file = join(folder, 'tep')
  writeFileSync(file, '')
  for (const root of [file, join(file, 'khoa')]) {
    const { code, bad } = doctor({ CAMKET_DATA: data, CAMKET_KEYS: root })
    expect([code, bad[0]]).toEqual([
      1,
      `The key folder ${root} cannot be used: it is a file, or lies in one. Name another with CAMKET_KEYS.`,
    ])
  }
  const key = join(keys, 'minh-son', `key-${keyIds(keys)[0]}.pem`)
  const witness = join(keys, '_witness', 'minh son’s')
  mkdirSync(witness, { recursive: true, mode: 0o700 })
  writeFileSync(join(witness, 'key-0011aabb.pem'), '', { mode: 0o644 })
  const both = camket(['doctor'], here)
  expect([both.code, both.errors]).toEqual([
    1,
    expect.stringContaining(`    chmod go= '${join(witness, 'key-0011aabb.pem')}'\n`),
  ])
  rmSync(join(keys, '_witness'), { recursive: true })
  chmodSync(key, 0o644)
  const open = camket(['doctor'], here)
  chmodSync(key, 0o600)
  expect([open.code, open.errors]).toEqual([1, expect.stringContaining(`    chmod go= ${key}\n`)])
  expect(open.errors).toContain(`Key folder ${keys}: in 1 places`)
  expect(doctor(here)).toMatchObject({ code: 0, bad: [] })
})

test.skipIf(process.getuid?.() === 0)('the doctor names what this account may not read and write', () => {
  const tenant = join(keys, 'minh-son')
  chmodSync(tenant, 0o500)
  const locked = camket(['doctor'], here)
  chmodSync(tenant, 0o700)
  expect([locked.code, locked.errors]).toEqual([
    1,
    expect.stringContaining(`    chmod u+rwX,go= ${tenant}\n`),
  ])
})

test('where the database of signed keys is away the doctor says so, and nothing of a first start', () => {
  mkdirSync(join(folder, 'empty'))
  for (const place of ['empty', 'not-mounted']) {
    const at = { CAMKET_DATA: join(folder, place), CAMKET_KEYS: keys }
    const { code, bad, out } = doctor(at)
    expect([code, bad]).toEqual([1, [expect.stringContaining('camket restore FILE --data NEW-DIR')]])
    expect(bad[0]).toContain('minh-son')
    expect(out).not.toContain('camket start')
  }
  renameSync(keys, join(folder, 'keys-aside'))
  expect(doctor({ CAMKET_DATA: join(folder, 'not-mounted'), CAMKET_KEYS: keys })).toMatchObject({ code: 0 })
})
