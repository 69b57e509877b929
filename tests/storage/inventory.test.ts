// The gate of the data inventory keeps out what it says it keeps out.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { forbiddenClasses } from '../../scripts/inventory/classes.ts'
import { fieldsOfBrowser, storesIn } from '../../scripts/inventory/fields.ts'
import { judgeFields, type Inventory } from '../../scripts/inventory/judge-fields.ts'

const good = { class: 'state', purpose: 'portal', retention: 'register' } as const
const inventory = (more: Partial<Inventory>): Inventory => ({
  columns: [{ name: 'plan.state', type: 'text' }],
  others: [],
  withSchema: [],
  entryOf: () => good,
  ...more,
})

test('a field of an allowed class, with an entry, is let through and stands on the page', () => {
  const { problems, rows } = judgeFields(inventory({}))
  expect(problems).toEqual([])
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatch(/^\| `plan\.state` \| text \| state \| /)
})

test.each(forbiddenClasses)('an entry of the class “%s” is refused', forbidden => {
  const { problems, rows } = judgeFields(inventory({ entryOf: () => ({ ...good, class: forbidden }) }))
  expect(problems).toEqual([`plan.state: ${forbidden} is forbidden`])
  expect(rows).toEqual([])
})

test.each([
  'reader.ip',
  'session.user_agent',
  'doubt.email',
  'account.phone',
  'person.opinion',
  'doubt.body.latitude',
  'plan.critic',
  'watch_list.name',
  'comment.likes',
])('the name %s is refused whatever its entry says', name => {
  const { problems } = judgeFields(inventory({ others: [{ name, type: 'text' }] }))
  expect(problems).toEqual([`${name}: its name promises data that the register must not hold`])
})

test('a JSON column without a schema is refused, with one it is not; a text column needs none', () => {
  for (const type of ['json', 'jsonb']) {
    const columns = [{ name: 'plan.facts', type }]
    expect(judgeFields(inventory({ columns })).problems).toEqual([
      'plan.facts: a JSON column without a schema (scripts/inventory/schemas.ts)',
    ])
    expect(judgeFields(inventory({ columns, withSchema: ['plan.facts'] })).problems).toEqual([])
  }
})

test('a field without an entry is refused', () => {
  const { problems } = judgeFields(inventory({ entryOf: () => undefined }))
  expect(problems).toEqual([expect.stringContaining('plan.state: no entry')])
})

test.each([
  ["document.cookie = 'a=b'", ['document.cookie']],
  ['document.cookie="a"', ['document.cookie']],
  ["if (document.cookie === '') return document.cookie", []],
  ["cookies.set('a', 'b')", ['cookies']],
  ["cookieStore.set('a', 'b')", ['cookieStore']],
  ["localStorage.a = 1; localStorage['b'] = 2", ['localStorage']],
  ['const cache = await caches.open(name)', ['caches']],
])('%s writes to %j', (text, stores) => {
  expect(storesIn(text)).toEqual(stores)
})

test('what is served as it lies is looked at too, the worker first of all', () => {
  expect(fieldsOfBrowser().map(({ name }) => name)).toContain('browser caches: static/field-worker.js')
  const web = mkdtempSync(join(tmpdir(), 'camket-web-'))
  try {
    for (const folder of ['src/lib', 'static']) mkdirSync(join(web, folder), { recursive: true })
    writeFileSync(join(web, 'src/lib/a.svelte'), "<script>document.cookie = 'seen=1'</script>")
    writeFileSync(join(web, 'static/b.js'), 'indexedDB.open("x")')
    writeFileSync(join(web, 'src/lib/c.test.ts'), 'localStorage.clear()')
    expect(fieldsOfBrowser(web).map(({ name }) => name)).toEqual([
      'browser document.cookie: lib/a.svelte',
      'browser indexedDB: static/b.js',
    ])
  } finally {
    rmSync(web, { recursive: true })
  }
})
