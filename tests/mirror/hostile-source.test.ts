// What a hostile source does to a copy beside what it says: names that two systems read differently, answers without an end, ways to
// elsewhere, and links that somebody laid in the folder between two runs.
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { RefusedError, UsageError } from '../../apps/cli/src/command.ts'
import { BrokenOff } from '../../apps/cli/src/mirror/from/refusal.ts'
import { policyTag } from '../../apps/cli/src/mirror/links.ts'
import { siteSource } from '../../apps/verify/src/sources/site.ts'
import { amend, firstPlan, madeRecords } from '../verify/made-records.ts'
import { publicTree, type Tree } from '../verify/public-tree.ts'
import { contentOf } from './copied-register.ts'
import { filesUnder } from './crawl.ts'
import { fetchCopy, openSite, placeForCopies, type Site } from './served-tree.ts'

vi.setConfig({ testTimeout: 60_000 })

const records = madeRecords(40)
const grown = [...records]
amend(grown, `${firstPlan}.3`, '2026-07-03T04:00:00.000Z')

const page = (body: string, head = ''): string =>
  `<!doctype html>\n<html lang="vi">\n<head>\n${policyTag}\n<meta charset="utf-8" />${head}</head>\n<body>${body}</body></html>\n`
const leadingTo = (...links: readonly string[]): string =>
  page(links.map(link => `<p><a href="${link}">x</a></p>`).join(''))

/** The made register with what a copy says of itself, and pages. */
function copyOf(made: typeof records, pages: Readonly<Record<string, string | Uint8Array>>): Tree {
  const tree = publicTree(made)
  const [, size, root] = Buffer.from(tree.get('log/checkpoint')!).toString().split('\n')
  const state = { format: 1, tenant: 'x', origin: 'x', size: Number(size), program: 'p', languages: 'both' }
  const hex = Buffer.from(root!, 'base64').toString('hex')
  tree.set('mirror.json', Buffer.from(JSON.stringify({ ...state, root: hex })))
  for (const [path, content] of Object.entries(pages)) tree.set(path, Buffer.from(content))
  return tree
}

const place = placeForCopies()
let site: Site
let count = 0
const fresh = (): string => place(`copy-${(count += 1)}`)
beforeAll(async () => {
  site = await openSite(publicTree(records))
})
beforeEach(() => {
  site.instead = null
})

describe('names of pages', () => {
  test.each([
    ['a device', 'con.html'],
    ['a device as a folder', 'nul/x.html'],
    ['a device as a feed', 'aux.xml'],
    ['a folder with a dot at its end', 'a./x.html'],
    ['a folder with a line at its end', 'a-/x.html'],
    ['capitals', 'About.html'],
    ['a letter that two systems write differently', encodeURIComponent('thư.html')],
    ['the same letter in its parts', encodeURIComponent('thư.html'.normalize('NFD'))],
    ['a page below a page', 'about.html/x.html'],
    ['a page among the evidence', 'evidence/x.html'],
    ['a name longer than a system takes', `${'x'.repeat(140)}/${'y'.repeat(140)}/${'z'.repeat(140)}.html`],
    ['a stream beside a file', encodeURIComponent('about.html:x.html')],
    ['a short name', 'record~1/x.html'],
  ])('%s is not taken, and the rest is', async (_, name) => {
    const path = decodeURIComponent(name)
    site.tree = copyOf(records, {
      'index.html': leadingTo('about.html', name),
      'about.html': page('about'),
      [path]: page('evil'),
    })
    const copy = fresh()
    await fetchCopy(site, copy)
    const files = filesUnder(copy).filter(file => /\.(html|xml)$/.test(file))
    expect(files.sort()).toEqual(['about.html', 'index.html', 'verify.html'])
  })

  test('two that differ by capitals alone are one file on other systems: nothing is taken', async () => {
    const look = (name: string) => `<link href="assets/${name}" rel="stylesheet">`
    site.tree = copyOf(records, {
      'index.html': page('', `${look('Abc.css')}${look('abc.css')}`),
      'assets/Abc.css': 'p{color:red}',
      'assets/abc.css': 'p{color:blue}',
    })
    const copy = fresh()
    await expect(fetchCopy(site, copy)).rejects.toThrow(RefusedError)
    expect(filesUnder(copy).filter(file => !file.startsWith('.'))).toEqual([])
  })
})

describe('answers', () => {
  const pages = { 'index.html': leadingTo('about.html'), 'about.html': page('about') }
  const evil = (answer: NonNullable<Site['instead']>) => {
    site.tree = copyOf(records, pages)
    site.instead = (path, ...at) => path === 'about.html' && answer(path, ...at)
  }
  const told = async (): Promise<string> => {
    const copy = fresh()
    const error = await fetchCopy(site, copy, {
      site: siteSource(site.address, { idle: 5_000, whole: 20_000, retries: 1 }),
    }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Error)
    expect([RefusedError, BrokenOff].some(kind => error instanceof kind)).toBe(true)
    expect(filesUnder(copy).filter(file => !file.startsWith('.'))).toEqual([])
    return (error as Error).message
  }

  test('four gigabytes without a length end where a page ends', async () => {
    let sent = 0
    evil((_, __, res) => {
      const more = (): void => {
        if (sent > 4 * 2 ** 30 || res.destroyed) return
        sent += 65_536
        if (res.write(Buffer.alloc(65_536))) setImmediate(more)
      }
      res.on('drain', more)
      more()
      return true
    })
    expect(await told()).toMatch(/lớn|quá/)
    expect(sent).toBeLessThan(64 << 20)
  })

  const big = Buffer.alloc(200 << 20)
  test.each([
    ['gzip', () => gzipSync(big)],
    ['br', () => brotliCompressSync(big)],
    ['gzip, gzip', () => gzipSync(gzipSync(big))],
  ])('a few bytes that become many (%s)', async (packing, bytes) => {
    const packed = bytes()
    evil((_, __, res) => {
      res.writeHead(200, { 'content-encoding': packing }).end(packed)
      return true
    })
    const before = process.memoryUsage().rss
    await told()
    expect(process.memoryUsage().rss - before).toBeLessThan(150 << 20)
  })

  test.each([
    'file:///etc/passwd',
    'http://169.254.169.254/latest/meta-data/',
    'http://[fe80::1]/',
    'data:text/html,x',
    'http://localhost:1/',
    '//evil.example/',
    'http://[',
  ])('sends us to %s', async location => {
    evil((_, __, res) => {
      res.writeHead(302, { location }).end()
      return true
    })
    const began = performance.now()
    await told()
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  test('first 503, then something that runs', async () => {
    let asked = 0
    evil((_, __, res) => {
      res.writeHead((asked += 1) === 1 ? 503 : 200).end(page('<script>x()</script>'))
      return true
    })
    expect(await told()).toContain('about.html')
    expect(asked).toBe(2)
  })

  test('another state of the copy in the middle of the run', async () => {
    evil((path, _, res) => {
      site.tree = copyOf(grown, pages)
      res.end(site.tree.get(path))
      return true
    })
    await told()
  })
})

describe('links that were laid in the folder between two runs', () => {
  const pages = { 'index.html': leadingTo('lists/a.html'), 'lists/a.html': page('a') }
  const elsewhere = (): string => {
    const folder = place(`elsewhere-${(count += 1)}`)
    for (const name of ['.', 'lists', 'fetched', 'records'])
      mkdirSync(join(folder, name), { recursive: true })
    for (const name of ['a.html', 'lists/a.html', 'fetched/own', 'notes', 'fetched-at'])
      writeFileSync(join(folder, name), 'somebody’s own')
    return folder
  }
  const lay = (at: string, to: string): void => {
    rmSync(at, { recursive: true, force: true })
    symlinkSync(to, at)
  }

  test.each([
    ['a folder of pages', 'lists', '.'],
    ['a folder of records', 'records', 'records'],
    ['a page', 'index.html', 'a.html'],
    ['a folder within', 'log/tile', '.'],
    ['the folder of runs', '.camket-mirror', '.'],
    ['notes of a run', '.camket-mirror/notes', 'notes'],
    ['a mark of a run', '.camket-mirror/fetched-at', 'fetched-at'],
  ])('%s', async (_, name, target) => {
    site.tree = copyOf(records, pages)
    const copy = fresh()
    await fetchCopy(site, copy)
    const own = elsewhere()
    const before = contentOf(own)
    mkdirSync(join(copy, '.camket-mirror'), { recursive: true })
    lay(join(copy, name), join(own, target))
    site.tree = copyOf(grown, { 'index.html': page('none any more') })
    for (const all of [false, true]) await expect(fetchCopy(site, copy, { all })).rejects.toThrow(UsageError)
    expect(contentOf(own)).toEqual(before)
    expect(lstatSync(join(copy, name)).isSymbolicLink()).toBe(true)
    // Whoever takes it away goes on.
    rmSync(join(copy, name))
    await fetchCopy(site, copy, { all: true })
    expect(existsSync(join(copy, 'lists'))).toBe(false)
  })

  test('the copy itself may lie where a link leads', async () => {
    site.tree = copyOf(records, pages)
    const real = place('real')
    mkdirSync(real)
    symlinkSync(real, place('by-link'))
    await fetchCopy(site, place('by-link'))
    expect(readFileSync(join(real, 'lists/a.html'), 'utf8')).toContain('a')
  })
})

test('a source that is kept in one language from now on: no page in the other stays', async () => {
  const both = { 'index.html': leadingTo('en/plans/khac.html'), 'en/plans/khac.html': page('x') }
  site.tree = copyOf(records, both)
  const copy = fresh()
  await fetchCopy(site, copy)
  expect(existsSync(join(copy, 'en/plans/khac.html'))).toBe(true)
  const tree = copyOf(grown, { 'index.html': page('one') })
  const said = Buffer.from(tree.get('mirror.json')!).toString()
  site.tree = tree.set('mirror.json', Buffer.from(said.replace('"both"', '"vi"')))
  await fetchCopy(site, copy)
  expect(existsSync(join(copy, 'en'))).toBe(false)
})

test('a source that has no pages any more: those that came from it before go, with what was withdrawn', async () => {
  site.tree = copyOf(records, {
    'index.html': leadingTo('lists/a.html', 'en/x.html'),
    'lists/a.html': page('a'),
    'en/x.html': page('x'),
  })
  const copy = fresh()
  await fetchCopy(site, copy)
  site.tree = publicTree(grown)
  await fetchCopy(site, copy)
  expect(filesUnder(copy).filter(file => file.endsWith('.html'))).toEqual(['index.html', 'verify.html'])
  expect(readdirSync(copy)).not.toContain('pages.json')
  const anew = fresh()
  await fetchCopy(site, anew)
  expect(contentOf(copy)).toEqual(contentOf(anew))
})
