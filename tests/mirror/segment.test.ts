import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { fileOf } from '../../apps/cli/src/mirror/addresses.ts'
import { rewriteLinks } from '../../apps/cli/src/mirror/links.ts'
import { segmentOf } from '../../apps/cli/src/mirror/segment.ts'
import { affectedGroups } from '../../packages/domain/src/plans/groups.ts'

const hostile = [
  '..',
  '.',
  '',
  'a/b',
  'a\\b',
  'C:',
  'nul',
  'con.1',
  'COM1',
  'A',
  'a ',
  'a.',
  'é',
  '\u0000',
  'x'.repeat(300),
]

test.each(hostile)('%j becomes a name that every file system takes', value => {
  const name = segmentOf(value)
  expect(name).toMatch(/^[a-z0-9][a-z0-9._-]*[a-z0-9]$/)
  expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/)
  expect(name.length).toBeLessThan(130)
})

test('names differ where values do, also on a disk that takes capitals for small letters', () => {
  const values = [...hostile, 'a', 'nul_', 'con', 'Con', ...affectedGroups]
  expect(new Set(values.map(value => segmentOf(value).toLowerCase())).size).toBe(values.length)
})

test('an id of the register is its own name', () => {
  expect(segmentOf('96-kh-bcd-2023.r1')).toBe('96-kh-bcd-2023.r1')
})

const layout = {
  languages: 'both',
  agencies: new Set(['so-tu-phap']),
  bodies: new Set<string>(),
} as const

test.each([
  ['/', 'index.html'],
  ['/en', 'en/index.html'],
  ['/en/plans/96-kh/text?part=3#96-kh.1', 'en/plans/96-kh/text/3.html'],
  ['/commitments?agency=so-tu-phap', 'lists/agency/so-tu-phap/1.html'],
  ['/commitments?state=overdue&sort=due', 'due.html'],
  ['/commitments/96-kh.1?version=2', 'commitments/96-kh.1/2.html'],
  ['/records/commitment/96-kh.1/2.json', 'records/commitment/96-kh.1/2.json'],
  ['/log/tile/0/x001/067.p/3', 'log/tile/0/x001/067.p/3'],
])('%s lies at %s', (address, file) => {
  expect(fileOf(address, layout)?.file).toBe(file)
})

test.each([
  '/search?q=x',
  '/commitments?agency=so-la',
  '/log/proof/3',
  '/commitments?right=a&group=b',
  '/office',
])('%s is left out', address => {
  expect(fileOf(address, layout)).toBeNull()
})

test('only links change: words that look like one, and values with marks in them, stay', () => {
  const page = `<!doctype html><html><head></head><body><a href="/plans?x=1&amp;y=&quot;" title="a > b">href="/plans" &lt;a href="/x"></a><img src="/mark.svg"></body></html>`
  const { text } = rewriteLinks(page, {
    file: 'en/a/b.html',
    layout,
    isOldVersion: false,
    origin: 'http://x',
  })
  const $ = load(text)
  expect($('a').text()).toBe('href="/plans" <a href="/x">')
  expect($('a').attr('title')).toBe('a > b')
  expect($('a').attr('href')).toBe('../../mirror.html#left-out')
  expect($('img').attr('src')).toBe('../../assets/mark.svg')
})
