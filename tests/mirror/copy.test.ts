// A copy of the public side: whole, the same wherever it is made, and written on only where something has changed.
import { cpSync, existsSync, readFileSync, statSync, utimesSync, writeFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { RefusedError, UsageError } from '../../apps/cli/src/command.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { published, valueOf } from '../register/open-register.ts'
import { shortPlan } from '../register/plan-text.ts'
import {
  amendedCommitment,
  amendOne,
  contentOf,
  openCopied,
  publishTwo,
  type Copied,
} from './copied-register.ts'
import { crawl, filesUnder } from './crawl.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let copied: Copied
let first: string
beforeAll(async () => {
  copied = await openCopied()
  first = copied.folder('first')
  await publishTwo(copied.doors)
  await copied.copy(first)
})

test('no link of a copy is absolute and none leads to nothing', () => {
  const { pages, broken, leftOut } = crawl(first)
  expect(broken).toEqual([])
  expect(pages).toBeGreaterThan(100)
  expect(
    [...leftOut].filter(
      // What a copy leaves out its own page says.
      link => !/tlog-proof|proof file|Điều bản sao không có|leaves out/i.test(link),
    ),
  ).toEqual([])
})

test('what is said of the pages of a copy is what it has', () => {
  const { pages, data } = JSON.parse(readFileSync(join(first, 'pages.json'), 'utf8')) as {
    pages: Array<{ path: string }>
    data: Array<{ path: string }>
  }
  const patterns = [...pages, ...data]
    .flatMap(({ path }) => path.split(', '))
    .map(path =>
      path
        .replace(/[.]/g, '\\.')
        .replace(/<[^>|]+>/g, '[^/]+')
        .replace(/<([^>]+)>/g, '($1)'),
    )
    .map(path => new RegExp(`^(en/)?${path.replace('…', '.+')}$`))
  expect(filesUnder(first).filter(file => !patterns.some(pattern => pattern.test(file)))).toEqual([])
})

test('two copies of one state are the same, byte for byte', async () => {
  await copied.copy(copied.folder('second'))
  expect(contentOf(copied.folder('second'))).toEqual(contentOf(first))
})

test('a second run with nothing new touches no file', async () => {
  const old = new Date('2020-01-01')
  for (const name of filesUnder(first)) utimesSync(join(first, name), old, old)
  expect(await copied.copy(first)).toMatchObject({ written: 0, removed: 0 })
  expect(filesUnder(first).filter(name => statSync(join(first, name)).mtimeMs !== old.getTime())).toEqual([])
})

test('one language alone leads to no page of the other', async () => {
  const folder = copied.folder('en')
  await copied.copy(folder, { languages: 'en' })
  expect(crawl(folder).broken).toEqual([])
  expect(existsSync(join(folder, 'en'))).toBe(false)
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('<html lang="en">')
})

test('nothing in a page of a commitment changes with the day or with the size of the register', async () => {
  const page = join(first, `commitments/${amendedCommitment}.html`)
  const before = readFileSync(page, 'utf8')
  const later = { ...copied.doors.server, now: new Date('2027-06-30T05:00:00Z') }
  valueOf(await publishDay(later, { mayLeap: true }))
  const { written } = await copied.copy(first)
  expect(readFileSync(page, 'utf8')).toBe(before)
  // Front pages, lists and tables of both languages: none for each commitment.
  expect(written).toBeLessThan(55)
})

test('after an amendment and another plan a copy is the same as one that is made anew', async () => {
  await amendOne(copied.doors)
  await copied.copy(first)
  await published(copied.doors.secretariat, shortPlan.slice(4), { symbol: '98/KH', title: 'Kế hoạch thứ ba' })
  const { written } = await copied.copy(first)
  await copied.copy(copied.folder('anew'))
  expect(contentOf(first)).toEqual(contentOf(copied.folder('anew')))
  expect(written).toBeLessThan(filesUnder(first).length / 2)
  expect(crawl(first).broken).toEqual([])
  expect(existsSync(join(first, `commitments/${amendedCommitment}/1.html`))).toBe(true)
})

test('--all mends a file that was damaged and takes away one that does not belong', async () => {
  const good = contentOf(first)
  writeFileSync(join(first, 'about.html'), 'x')
  mkdirSync(join(first, 'plans/extra'))
  writeFileSync(join(first, 'plans/extra/x.html'), 'x')
  await copied.copy(first, { all: true })
  expect(contentOf(first)).toEqual(good)
  expect(existsSync(join(first, 'plans/extra'))).toBe(false)
})

test('a folder with other things in it is left alone', async () => {
  const folder = copied.folder('others')
  mkdirSync(folder)
  writeFileSync(join(folder, 'thesis.docx'), 'mine')
  await expect(copied.copy(folder)).rejects.toThrow(UsageError)
  await expect(copied.copy(join(folder, 'thesis.docx'))).rejects.toThrow(UsageError)
  expect(filesUnder(folder)).toEqual(['thesis.docx'])
})

test.each([
  ['of another register', { origin: 'khac.example/log' }],
  ['that is longer than the register', { size: 100_000 }],
  ['with another history', { root: '0'.repeat(64) }],
])('a copy %s is refused and stays as it is', async (name, lie) => {
  const folder = copied.folder(`lie ${name}`)
  cpSync(first, folder, { recursive: true })
  const state = JSON.parse(readFileSync(join(folder, 'mirror.json'), 'utf8')) as object
  writeFileSync(join(folder, 'mirror.json'), JSON.stringify({ ...state, ...lie }))
  const before = contentOf(folder)
  await expect(copied.copy(folder)).rejects.toThrow(RefusedError)
  const after = contentOf(folder)
  expect(
    Object.fromEntries(Object.entries(after).filter(([file]) => !file.startsWith('.camket-mirror'))),
  ).toEqual(before)
})

test('what is not signed is copied nowhere: a copy that was good stays as it is', async () => {
  const before = contentOf(first)
  holdSigner(null)
  await published(copied.doors.secretariat, shortPlan.slice(6), { symbol: '99/KH-BCĐ', title: 'Chưa ký' })
  await expect(copied.copy(first)).rejects.toBeInstanceOf(RefusedError)
  expect(contentOf(first)).toEqual(before)
})
