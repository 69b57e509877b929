// The pages of the example province, as a copy has them: all of them are pages of ours.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { isPagePath } from '../../apps/cli/src/mirror/from/page/names.ts'
import { linksOf } from '../../apps/cli/src/mirror/from/page/page-check.ts'
import { loadExample } from '../../packages/services/src/publication/loadExample.ts'
import { readInOwnChild } from '../../packages/services/src/commitments/readDocument.ts'
import { openCopies } from './copied-register.ts'
import { crawl, filesUnder } from './crawl.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 })

let folder: string
let pages: readonly string[]
beforeAll(async () => {
  const copies = await openCopies()
  const gate = { register: copies.register, tenant: 'minh-son', now: new Date() }
  await loadExample(gate, join(import.meta.dirname, '../../examples/minh-son'), readInOwnChild)
  folder = copies.folder('copy')
  await copies.copy(folder)
  pages = filesUnder(folder).filter(name => /\.(html|xml|ics|css|svg)$/.test(name) && name !== 'verify.html')
})

test('each has the name of one', () => {
  expect(pages.length).toBeGreaterThan(400)
  expect(pages.filter(name => !isPagePath(name))).toEqual([])
})

test('each is let in, and leads to what the copy has', () => {
  const there = new Set(filesUnder(folder))
  const judged = pages.map(name => [name, linksOf(name, readFileSync(join(folder, name)))] as const)
  expect(judged.filter(([, links]) => typeof links === 'string')).toEqual([])
  expect(
    judged.flatMap(([name, links]) =>
      [...links].filter(link => !there.has(link)).map(link => `${name} → ${link}`),
    ),
  ).toEqual([])
})

test('every link leads to a file and a place in it, or away to evidence as our pages lead there', () => {
  const away = /→ https?:\/\//
  const { broken } = crawl(folder)
  expect(broken.filter(link => !away.test(link))).toEqual([])
  // `linksOf` has held each that leads away to the words that say so.
  expect(broken.length).toBeGreaterThan(0)
})

test('evidence that is an address is among them', () => {
  const leading = pages.filter(name => readFileSync(join(folder, name), 'utf8').includes('<a href="https://'))
  expect(leading.length).toBeGreaterThan(0)
})
