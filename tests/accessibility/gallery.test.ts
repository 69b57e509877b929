import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { serve, type Served } from '../../apps/cli/src/server/serve.ts'
import { openBrowser } from '../browser.ts'
import { createTestDatabase } from '../database.ts'
import { lookAt, looks } from './look.ts'

// A whole page is looked at in each test, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 })

let browser: Browser
let served: Served

beforeAll(async () => {
  process.env['CAMKET_GALLERY'] = '1'
  await ensureWebBuilt()
  served = await serve({ register: await createTestDatabase(), port: 0 })
  browser = await openBrowser()
})
afterAll(async () => {
  delete process.env['CAMKET_GALLERY']
  await browser?.close()
  await served?.close()
})

const faces = [
  { path: '/gallery', lang: 'vi' },
  { path: '/en/gallery', lang: 'en' },
] as const

describe.each(faces)('$path', ({ path, lang }) => {
  test.each(looks)('every example of every component, $name', async look => {
    expect(await lookAt(browser, served.address + path, look)).toEqual({ status: 200, lang, faults: [] })
  })
})

const lib = join(import.meta.dirname, '../../apps/web/src/lib')
const inLib = (isOne: (path: string) => boolean) =>
  readdirSync(lib, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(isOne)
interface Shown {
  readonly contract: { readonly name: string; readonly examples: readonly unknown[] }
}

test('every component has a contract, and the gallery shows each state of every contract there is', async () => {
  const components = readdirSync(join(lib, 'components'), { withFileTypes: true }).filter(entry =>
    entry.isDirectory(),
  )
  const contracts = inLib(
    path => /^components\/[^/]+\/contract\.ts$/.test(path) || /\/contracts\/[^/]+\.ts$/.test(path),
  )
  expect(contracts.filter(path => path.startsWith('components/'))).toHaveLength(components.length)
  const html = await (await fetch(`${served.address}/gallery`)).text()
  const sections = new Map(
    html
      .split('<section aria-labelledby="part-')
      .slice(1)
      .map(part => [part.slice(0, part.indexOf('"')), part.split('class="exhibit"').length - 1]),
  )
  const wanted = new Map<string, number>()
  for (const path of contracts) {
    const { contract } = (await import(join(lib, path))) as Shown
    wanted.set(contract.name, contract.examples.length)
  }
  expect(wanted.size).toBe(contracts.length)
  expect([...sections].sort()).toEqual([...wanted].sort())
})

test('the suite sees a fault that is there', async () => {
  const planted = `data:text/html,${encodeURIComponent('<img src="data:,"><script></script>')}`
  const { faults } = await lookAt(browser, planted, looks[0])
  expect(faults.join()).toContain('image-alt')
  expect(faults.join()).toContain('1 scripts')
})
