// `camket withdraw` as an operator types it, on a register of its own: preview, codes that do not fit, the act, again.
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
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
const folder = mkdtempSync(join(tmpdir(), 'camket-withdraw-'))
const data = join(folder, 'data')
const keys = join(data, 'keys', 'minh-son')
const signer = 'Nguyễn Thị Hải Vân'
const slug = '07-kh-bcd-2026'

function camket(args: readonly string[], input = '', at = data) {
  const { DATABASE_URL: _, CAMKET_KEYS: __, ...env } = process.env
  const run = spawnSync(process.execPath, [main, ...args, '--data', at], {
    encoding: 'utf8',
    cwd: folder,
    input,
    env: { ...env, CAMKET_LANG: 'en' },
  })
  return { code: run.status, out: run.stdout.trim(), errors: run.stderr }
}

const private_ = ['--ground', 'private-life', '--reason', 'theo đề nghị của người ấy']
const court = ['--ground', 'court-or-authority', '--decision', 'Bản án số 1/2026']
const byCourt = [...court, '--reason', 'theo bản án có hiệu lực']
const words = (...more: string[]) => camket(['withdraw', slug, '--words-from', 'name.txt', ...more])
const previewed = (): string => words().out
const ledger = (): string[] => readFileSync(join(keys, 'withdrawn'), 'utf8').split('\n').filter(Boolean)

beforeAll(() => {
  writeFileSync(join(folder, 'name.txt'), `${signer}\n`)
  expect(camket(['tenant', 'minh-son', '--name', 'Ban Chỉ đạo Minh Sơn']).code).toBe(0)
  const { out: id } = camket(['import', plan])
  expect(camket(['publish', id, '--review', `${plan}.review.json`]).out).toBe(slug)
  expect(camket(['backup', join(folder, 'before.camket')]).code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the first run shows what would go and prints one code; nothing is withdrawn', () => {
  const { code, out, errors } = words()
  expect(code).toBe(0)
  expect(out).toMatch(/^[0-9a-f]{64}$/)
  expect(errors).toContain(`  ${signer}`)
  expect(errors).toContain(`Plan ${slug} v2`)
  expect(previewed()).toBe(out)
  expect(camket(['withdraw', slug, '--words-from', '-'], `${signer}\n`).out).toBe(out)
  const [asJson] = camket(['withdraw', slug, '--words-from', 'name.txt', '--json']).out.split('\n')
  expect(JSON.parse(asJson!)).toMatchObject({ seen: out, spellings: [signer] })
})

test.each([
  [['withdraw'], 2, 'name one id'],
  [['withdraw', slug], 2, '--words-from FILE'],
  [['withdraw', slug, '--whole', '--words-from', 'name.txt'], 2, '--words-from FILE'],
  ...['.3', '.r1', '.3.u1', '.3.r1'].map(
    of => [['withdraw', `${slug}${of}`, '--words-from', 'name.txt'], 2, 'the id of a plan'] as const,
  ),
  [['withdraw', 'so-tu-phap', '--body', '--words-from', 'name.txt'], 2, 'the id of a plan'],
  [['withdraw', slug, '--words-from', 'none.txt'], 2, 'ENOENT'],
  [['withdraw', `${slug}.1`, '--passage', 'x'], 2, '--passage takes'],
  [['withdraw', 'so-tu-phap', '--body', '--names', 'x'], 2, '--names takes'],
  [['withdraw', 'so-tu-phap', '--body'], 3, 'Nothing is published as'],
  [['withdraw', '99-kh', '--whole'], 3, 'Nothing is published as'],
  [
    ['withdraw', slug, '--words-from', 'name.txt', '--seen', 'x', '--ground', 'shame'],
    2,
    '--ground is one of',
  ],
  [['withdraw', slug, '--words-from', 'name.txt', '--seen', 'abc', ...private_], 3, 'Nothing was withdrawn'],
  [['withdraw', slug, '--whole', '--seen', 'abc', ...private_], 3, 'does not fit'],
] as const)('%j ends with %i and says why', (args, exit, why) => {
  const { code, out, errors } = camket([...args])
  expect({ code, out }).toEqual({ code: exit, out: '' })
  expect(errors).toContain(why)
})

test('a preview that something else has overtaken withdraws nothing', () => {
  const stale = previewed()
  const one = ['withdraw', `${slug}.5`, '--passage', 'mask']
  const { code, errors } = camket([...one, '--seen', camket(one).out, ...byCourt])
  expect({ code, told: errors.includes('Records withdrawn: 2') }).toEqual({ code: 0, told: true })
  const refused = words('--seen', stale, ...private_)
  expect(refused.code).toBe(3)
  expect(refused.errors).toContain('Nothing was withdrawn')
  expect(previewed()).not.toBe(stale)
})

test('the act, and what a second time says', () => {
  const seen = previewed()
  const naming = words('--seen', seen, '--ground', 'private-life', '--reason', `${signer} đề nghị`)
  expect(naming.code).toBe(3)
  const done = words('--seen', seen, ...private_, '--json')
  expect(done.code).toBe(0)
  expect(JSON.parse(done.out)).toMatchObject({ renewed: 1, warnings: [] })
  expect(words('--seen', seen, ...private_)).toMatchObject({ code: 3, out: '' })
  expect(words()).toMatchObject({ code: 3, out: '' })
  expect(camket(['show', slug]).errors).not.toContain(signer)
  expect(ledger()).toHaveLength(2)
  expect(camket(['doctor', '--full']).code).toBe(0)
})

test('a ledger that cannot be written: told that it is done, and mended by the second try', () => {
  const lines = readFileSync(join(keys, 'withdrawn'))
  rmSync(join(keys, 'withdrawn'))
  mkdirSync(join(keys, 'withdrawn'))
  const one = ['withdraw', `${slug}.7`, '--passage', 'mask']
  const { out: seen } = camket(one)
  const done = camket([...one, '--seen', seen, ...byCourt])
  expect(done.code).toBe(3)
  expect(done.errors).toContain('Records withdrawn: 2')
  expect(done.errors).toContain('The withdrawal is done and published')
  expect(done.errors).toContain(keys)
  rmSync(join(keys, 'withdrawn'), { recursive: true })
  writeFileSync(join(keys, 'withdrawn'), lines, { mode: 0o600 })
  const again = camket([...one, '--seen', seen, ...byCourt])
  expect(again.code).toBe(3)
  expect(again.errors).toContain('is withdrawn already')
  expect(ledger()).toHaveLength(3)
})

test('a restored backup withdraws again, and when the command ends no file of its database holds the name', () => {
  const restored = join(folder, 'restored')
  mkdirSync(restored)
  cpSync(join(data, 'keys'), join(restored, 'keys'), { recursive: true })
  // The guard knows of more than the backup: signing is blocked, the name is gone all the same.
  const { code, errors } = camket(['restore', join(folder, 'before.camket')], '', restored)
  expect([code, errors]).toEqual([1, expect.stringContaining('withdrawn again')])
  const files = realpathSync(join(restored, 'database'))
  const holding = readdirSync(files, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => readFileSync(path).includes(signer))
  expect(holding).toEqual([])
})
