// The list of bodies from a file at a terminal: shown first, written only when asked, all of it or nothing.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { xlsxOf } from '../../packages/intake/src/xlsx/xlsx-sample.ts'
import { listBodies } from '../../packages/services/src/people/listBodies.ts'
import { createTestDatabase } from '../database.ts'
import { openTenant, valueOf } from '../register/open-register.ts'

const main = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
const folder = mkdtempSync(join(tmpdir(), 'camket-bodies-'))
const register = await createTestDatabase()
const { secretariat } = await openTenant(register)
afterAll(() => rmSync(folder, { recursive: true }))

function camket(...args: string[]) {
  const env = { ...process.env, DATABASE_URL: register.url, CAMKET_LANG: 'vi' }
  const run = spawnSync(process.execPath, [main, 'bodies', ...args], { encoding: 'utf8', cwd: folder, env })
  return { code: run.status, out: run.stdout.trim(), errors: run.stderr }
}

const names = async (): Promise<string[]> =>
  valueOf(await listBodies(secretariat))
    .map(({ name }) => name)
    .toSorted((a, b) => a.localeCompare(b, 'vi'))
const put = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(join(folder, name), bytes)
  return name
}
const heads = ['Tên', 'Loại', 'Tên viết tắt', 'Đến hết ngày', 'Cơ quan kế thừa']
const merged = ['Sở Lao động', 'Sở', 'SLĐ', '28/02/2025', 'Sở Nội vụ']
const csv = [heads, merged, ['Sở Nội vụ', 'Sở', 'SNV', '', '']].map(row => row.join(',')).join('\n')

test('a CSV is shown line by line, written when asked, and the same again changes nothing', async () => {
  const file = put('co-quan.csv', `${csv}\n`)
  const shown = camket('import', file)
  expect(shown.code, shown.errors).toBe(0)
  expect(shown.out).toContain('Sở Lao động')
  expect(shown.out).toContain('Sở Nội vụ')
  expect(await names()).toEqual([])
  const written = camket('import', file, '--write')
  expect(written.code, written.errors).toBe(0)
  expect(await names()).toEqual(['Sở Lao động', 'Sở Nội vụ'])
  expect(valueOf(await listBodies(secretariat)).find(({ short }) => short === 'SLĐ')).toMatchObject({
    validTo: '2025-02-28',
    successors: ['so-noi-vu'],
  })
  const again = camket('import', file, '--write')
  expect([again.code, again.out]).toEqual([0, ''])
  expect(valueOf(await listBodies(secretariat)).map(({ edition }) => edition)).toEqual([1, 1])
})

test('an XLSX does the same, and programs read the preview as lines of JSON', async () => {
  const rows = [
    ['Tên', 'Loại', 'Tên viết tắt'],
    ['Sở Nội vụ', 'Sở', 'NV'],
    ['Sở Y tế', 'Sở', ''],
  ]
  const file = put('co-quan.xlsx', xlsxOf({ rows }))
  const shown = camket('import', file, '--json')
  expect(shown.code, shown.errors).toBe(0)
  const lines = shown.out
    .split('\n')
    .map(line => JSON.parse(line) as { does: string; body: { name: string } })
  expect(lines.map(({ does, body }) => [does, body.name])).toEqual([
    ['change', 'Sở Nội vụ'],
    ['add', 'Sở Y tế'],
  ])
  expect(await names()).not.toContain('Sở Y tế')
  expect(camket('import', file, '--write').code).toBe(0)
  expect(await names()).toContain('Sở Y tế')
  expect(valueOf(await listBodies(secretariat)).find(({ id }) => id === 'so-noi-vu')).toMatchObject({
    short: 'NV',
    edition: 2,
  })
})

test('one refused row is named and keeps the whole list out; its exit code says so', async () => {
  const before = await names()
  const file = put('co-quan-sai.csv', `${heads.join(',')}\nSở Mới,Sở,,,\nSở Không Loại,,,,\n`)
  for (const more of [[], ['--write']]) {
    const run = camket('import', file, ...more)
    expect(run.code, run.errors).toBe(1)
    expect(run.out).toMatch(/3\t.*\tSở Không Loại\n\t/)
  }
  expect(await names()).toEqual(before)
})

test('what cannot be read, is not there or is not named has an exit code of its own, with the mend', async () => {
  const unread = camket('import', put('hong.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])))
  expect([unread.code, unread.out]).toEqual([2, ''])
  expect(unread.errors).toContain('hong.xlsx')
  expect(camket('import', 'khong-co.csv')).toMatchObject({ code: 2, out: '' })
  expect(camket('import')).toMatchObject({ code: 2, out: '' })
  expect(camket('xuat', 'co-quan.csv')).toMatchObject({ code: 2, out: '' })
  const none = camket('import', put('trong.csv', 'Cột lạ\nx\n'))
  expect(none.code).toBe(3)
  expect(none.errors.length).toBeGreaterThan(20)
})
