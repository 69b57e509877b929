// Whatever stands in an address, the answer is a page, a plain no, or that there is nothing: never a fault of ours.
import { beforeAll, expect, test, vi } from 'vitest'
import { publicRoutes } from './routes.ts'
import { openPortal, type Portal } from './running-portal.ts'

vi.setConfig({ testTimeout: 240_000 })

let portal: Portal
beforeAll(async () => {
  portal = await openPortal()
})

const fields = [
  'agency',
  'right',
  'group',
  'year',
  'state',
  'plan',
  'missing',
  'clear',
  'sort',
  'limits',
  'after',
  'limit',
  'part',
  'version',
  'q',
  'from',
  'unknown',
]
const hostile = [
  '2026-01-01',
  '2026-99-99',
  '2026-99-99_1',
  '2026-02-30_1',
  '2026-01-01_2026-01-01',
  '1_2_3',
  '_',
  '0',
  '-1',
  '1.5',
  '1e9',
  '9'.repeat(5),
  '9'.repeat(10),
  '9'.repeat(16),
  '9'.repeat(40),
  'NaN',
  '٣',
  '%00',
  'a%00b',
  '%FF',
  '%ED%A0%80',
  '%F0%9F%98%80',
  '%E2%80%AE',
  '%0d%0aset-cookie:x',
  "'%22%3C%3E%26",

  '..%2f..',
  '%25',
  '$%7Bx%7D',
  '%22%5C',
  'a'.repeat(300),
  '__proto__',
  'constructor',
  '%CC%81'.repeat(60),
]

/** A route with its places filled in. */
const filled = (route: string, value: string): string => route.replaceAll(/\[(\.\.\.)?\w+\]/g, value)
const real = (route: string): string =>
  route
    .replace('[plan]', portal.plan)
    .replace('[kind]', 'plan')
    .replace('/records/plan/[id]', `/records/plan/${portal.plan}`)
    .replace('/commitments/[id]', `/commitments/${portal.plan}.1`)
    .replace('/restrictions/[id]', `/restrictions/${portal.plan}.r1`)
    .replace('[...tile]', 'entries/000.p/3')
    .replaceAll(/\[\w+\]/g, '1')

/** The addresses that were answered by anything but a page, a no or a nothing. */
async function faultsOf(paths: readonly string[]): Promise<string[]> {
  const faults: string[] = []
  const waiting = [...paths]
  const ask = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const { status, headers } = await fetch(portal.address + path, { redirect: 'manual' })
      if (![200, 400, 404].includes(status) || headers.has('set-cookie')) faults.push(`${status} ${path}`)
    }
  }
  await Promise.all([ask(), ask(), ask(), ask()])
  return faults
}

test.each(publicRoutes())('%s takes every value of every field', async route => {
  const paths = fields.flatMap(field => hostile.map(value => `${real(route)}?${field}=${value}`))
  expect(await faultsOf(paths)).toEqual([])
})

test('lists take a bad cursor in either order', async () => {
  const lists = [
    '/commitments',
    '/commitments.json',
    '/commitments.csv',
    '/restrictions',
    '/plans',
    '/history',
  ]
  const paths = lists.flatMap(list => hostile.map(value => `${list}?sort=due&after=${value}`))
  expect(await faultsOf(paths)).toEqual([])
})

test('a name in an address may be anything', async () => {
  const named = publicRoutes().filter(route => route.includes('['))
  expect(named.length).toBeGreaterThan(3)
  expect(await faultsOf(named.flatMap(route => hostile.map(value => filled(route, value))))).toEqual([])
})

test('the office’s doors and what is no route at all are no faults either', async () => {
  const paths = ['/office/plans/', '/office/amend/', '/nowhere/', '/en/', '/_app/']
  expect(
    await faultsOf(paths.flatMap(path => hostile.map(value => path + value))).then(faults =>
      faults.filter(fault => !fault.startsWith('303')),
    ),
  ).toEqual([])
})
