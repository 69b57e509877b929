import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askedAddress, knownParameters } from './asked-address.ts'

test.each([
  ['/', '/'],
  ['/?x=1', '/'],
  ['/commitments?agency=so-y-te&x=1&year=2026', '/commitments?agency=so-y-te&year=2026'],
  ['/commitments?year=2026&year=2027', '/commitments?year=2026'],
  ['/search?q=t%C3%AAn&utm=3', '/search?q=t%C3%AAn'],
  ['/en/search?&&q=', '/en/search?q='],
  ['/records/bundles/0.jsonl?q=1', '/records/bundles/0.jsonl'],
  ['/en/records/plan/a/1?version=2', '/en/records/plan/a/1'],
  ['/log/checkpoint?fresh', '/log/checkpoint'],
  ['/tables/counts.json?after=1', '/tables/counts.json'],
  ['/commitments?__proto__=1&constructor=2', '/commitments'],
])('%s is answered as %s', (url, asked) => {
  expect(askedAddress(url)).toBe(asked)
})

test('every parameter that a public page reads is known, and no other', () => {
  const portal = join(import.meta.dirname, '../../../web/src')
  const files = (folder: string): string[] =>
    readdirSync(folder).flatMap(name => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? files(path) : /\.(ts|svelte)$/.test(name) ? [path] : []
    })
  const read = [...files(join(portal, 'routes/(portal)')), ...files(join(portal, 'lib/server'))].flatMap(
    path =>
      [...readFileSync(path, 'utf8').matchAll(/\b\w+In\(\s*[\w.]+,\s*'([a-z-]+)'/g)].map(([, name]) => name),
  )
  expect(new Set(read)).toEqual(knownParameters)
})
