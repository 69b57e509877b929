// A list of bodies from a file into the register: all of it or nothing, and only what was seen.
import { beforeAll, expect, test } from 'vitest'
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import type { Grid } from '../../packages/domain/src/kernel/grid.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { createTenant } from '../../packages/services/src/people/createTenant.ts'
import { importBodies, previewBodies } from '../../packages/services/src/people/import/importBodies.ts'
import { readBodyFile } from '../../packages/services/src/people/import/readBodyFile.ts'
import { listBodies } from '../../packages/services/src/people/listBodies.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { xlsxOf } from '../../packages/intake/src/xlsx/xlsx-sample.ts'
import { csvFile } from '../../apps/web/src/lib/server/csv.ts'
import { createTestDatabase } from '../database.ts'
import { valueOf } from '../register/open-register.ts'

const register = await createTestDatabase()
const door: Door = {
  register,
  tenant: 'minh-son',
  author: commandLine,
  now: new Date('2026-11-20T05:00:00Z'),
}
const utf8 = (text: string) => new TextEncoder().encode(text)

beforeAll(async () => {
  valueOf(await createTenant(door, { name: 'Minh Sơn', origin: null, timeZone: 'Asia/Ho_Chi_Minh' }))
  valueOf(await saveBody(door, { name: 'Sở Nội vụ', kind: 'department', short: 'SNV' }))
})

const names = async (): Promise<string[]> => valueOf(await listBodies(door)).map(body => body.name)
const gridOf = async (text: string): Promise<Grid> => valueOf(await readBodyFile('ds.csv', utf8(text)))

async function audited(): Promise<number> {
  const rows = await register.withTenant('minh-son', 'operator', tx =>
    tx.selectFrom('audit').select('id').where('action', '=', 'importBodies').execute(),
  )
  return rows.length
}

const merger = `Tên,Loại,Đến hết ngày,Cơ quan kế thừa
Sở Lao động - Thương binh và Xã hội,Sở,28/02/2025,SNV; Sở Y tế
Sở Y tế,Sở,,
`

test('a preview writes nothing; one refused row keeps the whole list out', async () => {
  const before = await names()
  const grid = await gridOf(`${merger}Sở Không Loại,,,\n`)
  const preview = valueOf(await previewBodies(door, { grid }))
  expect(preview.lines.map(({ does }) => does)).toEqual(['add', 'add', 'refuse'])
  expect(await importBodies(door, { grid, seen: preview.seen })).toMatchObject({
    ok: false,
    refusals: [{ code: 'import-lines-refused', values: { count: 1 } }],
  })
  expect(await names()).toEqual(before)
  expect(await audited()).toBe(0)
})

test('what somebody changed meanwhile is not written over: the list is shown anew', async () => {
  const grid = await gridOf('id,name,short\nso-noi-vu,Sở Nội vụ,NV\n')
  const { seen } = valueOf(await previewBodies(door, { grid }))
  valueOf(await saveBody(door, { id: 'so-noi-vu', name: 'Sở Nội vụ', kind: 'department', short: 'S.NV' }))
  expect(await importBodies(door, { grid, seen })).toMatchObject({ refusals: [{ code: 'import-newer' }] })
  expect(valueOf(await listBodies(door))[0]).toMatchObject({ short: 'S.NV', edition: 2 })
  valueOf(await saveBody(door, { id: 'so-noi-vu', name: 'Sở Nội vụ', kind: 'department', short: 'SNV' }))
})

test('merged bodies stand with their successors afterwards; the same file again writes nothing', async () => {
  const grid = await gridOf(merger)
  const { seen } = valueOf(await previewBodies(door, { grid }))
  expect(valueOf(await importBodies(door, { grid, seen }))).toEqual({ added: 2, changed: 0, same: 0 })
  const ended = valueOf(await listBodies(door)).find(({ name }) => name.startsWith('Sở Lao động'))
  expect(ended).toMatchObject({ validTo: '2025-02-28', successors: ['so-noi-vu', 'so-y-te'], edition: 1 })
  const again = valueOf(await previewBodies(door, { grid }))
  expect(valueOf(await importBodies(door, { grid, seen: again.seen }))).toEqual({
    added: 0,
    changed: 0,
    same: 2,
  })
  expect(await audited()).toBe(1)
})

test('the same confirmation sent twice at once is written once', async () => {
  const grid = await gridOf('Tên,Loại\nSở Tư pháp,Sở\nUBND xã Nà Pàn,xã\n')
  const { seen } = valueOf(await previewBodies(door, { grid }))
  const both = await Promise.all([importBodies(door, { grid, seen }), importBodies(door, { grid, seen })])
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect((await names()).filter(name => name === 'Sở Tư pháp')).toHaveLength(1)
})

test('who may not edit the list may not bring one in, nor see what it would do', async () => {
  const other: Door = {
    ...door,
    author: { role: 'accounts', seat: null, account: null, body: null, name: 'x' },
  }
  const grid = await gridOf(merger)
  const refusal = { ok: false, refusals: [{ code: 'not-allowed' }] }
  expect(await previewBodies(other, { grid })).toMatchObject(refusal)
  expect(await importBodies(other, { grid, seen: '' })).toMatchObject(refusal)
})

test('what comes back from the page is held to its shape again', async () => {
  const odd = { rows: [{ line: 0, cells: ['Tên'], more: 1 }], warnings: [] } as unknown as Grid
  expect(await importBodies(door, { grid: odd, seen: '' })).toMatchObject({
    refusals: [{ code: 'bad-input' }, {}],
  })
  const zero = {
    rows: [
      { line: 1, cells: ['Tên', 'Loại'] },
      { line: 2, cells: ['Sở \0', 'Sở'] },
    ],
    warnings: [],
  }
  expect(await importBodies(door, { grid: zero, seen: '' })).toMatchObject({
    refusals: [{ code: 'bad-input' }],
  })
})

test('our own file of the list, formulas and all, is taken again without a change', async () => {
  valueOf(await saveBody(door, { name: '=cmd|calc!A1', kind: 'other', aliases: ['+1', 'a; b', 'c'] }))
  const bodies = valueOf(await listBodies(door))
  const file = csvFile(
    ['id', 'name', 'aliases'],
    bodies.map(({ id, name, aliases }) => [
      id,
      name,
      aliases.some(alias => alias.includes(';')) ? aliases.join('\n') : aliases.join('; '),
    ]),
  )
  expect(file).toContain(`"'=cmd|calc!A1"`)
  const preview = valueOf(await previewBodies(door, { grid: await gridOf(file) }))
  expect(preview.lines.every(({ does }) => does === 'same')).toBe(true)
})

test('a workbook is read as a list too; what is none is refused by name', async () => {
  const grid = valueOf(
    await readBodyFile(
      'ds.xlsx',
      xlsxOf({
        rows: [
          ['Tên', 'Loại'],
          ['Sở Nội vụ', 'Sở'],
        ],
      }),
    ),
  )
  expect(valueOf(await previewBodies(door, { grid })).lines[0]!.does).toBe('same')
  expect(await readBodyFile('ds.xlsx', utf8('%PDF-1.7'))).toMatchObject({
    ok: false,
    refusals: [{ code: 'import-unreadable', values: { failure: 'wrong-kind' } }],
  })
})
