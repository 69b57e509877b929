// More than a form asks for: fields named after every column there is, prototypes, and each field twice. Nothing of it is taken.
import { Client } from 'pg'
import { beforeAll, expect, test, vi } from 'vitest'
import type { Sent } from '../matrix/asking.ts'
import { filled } from '../matrix/forms.ts'
import { formsOfOffice } from '../matrix/office-forms.ts'
import { openOfficeWorld, type OfficeWorld } from '../matrix/office-world.ts'
import { storedDigest } from '../matrix/stored.ts'
import { dumpedText } from '../register/register-dump.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

let world: OfficeWorld
beforeAll(async () => {
  world = await openOfficeWorld()
})

const unasked = 'khong-ai-hoi-dieu-nay'

/** Names of every column of the register, in the database's spelling and in the program's. */
async function columnNames(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `select distinct column_name as name from information_schema.columns where table_schema = 'camket'`,
  )
  await client.end()
  const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  return [...new Set(rows.flatMap(({ name }) => [name, camel(name)]))]
}

const prototypes: Sent = [
  ['__proto__', unasked],
  ['__proto__.role', 'operator'],
  ['__proto__[role]', 'operator'],
  ['constructor.prototype.role', 'operator'],
  ['constructor[prototype][role]', 'operator'],
  ['toString', unasked],
]

test('a form takes what it asks for and nothing else', async () => {
  const names = await columnNames(world.register.url)
  expect(names.length).toBeGreaterThan(100)
  const before = await storedDigest(world.register.url, 'tinh-khac')
  let sent = 0
  for await (const { who, form, reader } of formsOfOffice(world, world.ours)) {
    const own = new Set(form.fields.map(({ name }) => name))
    const extra: Sent = names.filter(name => !own.has(name)).map(name => [name, unasked])
    const usual = filled(form, { text: () => 'Chữ thử' })
    const answer = await world.as(who, world.ours, {
      path: form.to,
      form: [...usual, ...extra, ...prototypes],
    })
    expect(answer.status, `${reader} at ${form.to}`).toBeLessThan(500)
    sent += 1
  }
  expect(sent).toBeGreaterThan(40)
  expect(await dumpedText(world.register.url)).not.toContain(unasked)
  expect(await storedDigest(world.register.url, 'tinh-khac')).toEqual(before)
  expect(({} as { role?: string }).role).toBeUndefined()
})

test('a field that comes twice, a field that is missing and a file in place of words are no fault of ours', async () => {
  for await (const { who, form, reader } of formsOfOffice(world, world.ours)) {
    const usual = filled(form, { text: () => 'Chữ thử' })
    const file = { fileName: 'a', type: 'text/plain', bytes: Buffer.from('x') }
    const shapes: Sent[] = [
      [...usual, ...usual],
      [],
      usual.map(([name]) => [name, file] as const),
      usual.map(([name]) => [name, ''] as const),
      usual.map(([name]) => [name, '\u0000\ud800'] as const),
      usual.map(([name]) => [name, '9'.repeat(400)] as const),
      usual.map(([name]) => [name, '-1'] as const),
      usual.map(([name]) => [name, '[]'] as const),
    ]
    for (const [i, shape] of shapes.entries()) {
      const answer = await world.as(who, world.ours, { path: form.to, form: shape })
      expect(answer.status, `${reader} at ${form.to}, shape ${i}`).toBeLessThan(500)
    }
  }
})
