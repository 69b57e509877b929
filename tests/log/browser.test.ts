// The package's own files, types stripped and nothing else done to them, in a real browser.
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join, normalize } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as ed25519 from '../../packages/log/src/ed25519.ts'
import type * as note from '../../packages/log/src/note.ts'
import type * as proofFile from '../../packages/log/src/proof-file.ts'
import { bytesOf } from '../../packages/log/src/text.ts'
import { openBrowser } from '../browser.ts'
import { fromHex, readCases } from './cases.ts'
import { readEdgeCases, vectorsName, vectorsPresent } from './vectors.ts'

const root = join(import.meta.dirname, '../..')
const imports = {
  '@noble/hashes/': '/packages/log/node_modules/@noble/hashes/',
  '@noble/curves/': '/node_modules/@noble/curves/',
  '@scure/base': '/node_modules/@scure/base/index.js',
}
const start = `<!doctype html><script type="importmap">${JSON.stringify({ imports })}</script>
<script type="module">
import { verifyEd25519 } from '/packages/log/src/ed25519.ts'
import { parseVkey } from '/packages/log/src/note.ts'
import { parseProofFile, verifyProofFile } from '/packages/log/src/proof-file.ts'
globalThis.log = { verifyEd25519, parseVkey, parseProofFile, verifyProofFile }
</script>`

/** What the page's script leaves for the tests. */
type Shown = { readonly log: typeof ed25519 & typeof note & typeof proofFile }

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  page = await browser.newPage()
  await page.route('**', route => {
    const path = normalize(decodeURI(new URL(route.request().url()).pathname))
    if (path === '/') return route.fulfill({ contentType: 'text/html', body: start })
    if (!/^\/(packages\/log|node_modules\/@(noble|scure))\//.test(path)) return route.abort()
    const text = readFileSync(join(root, path), 'utf8')
    const body = path.endsWith('.ts') ? stripTypeScriptTypes(text) : text
    return route.fulfill({ contentType: 'text/javascript', body })
  })
  await page.goto('http://log.test/')
  await page.waitForFunction(() => 'log' in globalThis)
})
afterAll(() => browser.close())

interface Claim {
  readonly key: readonly number[]
  readonly message: readonly number[]
  readonly signature: readonly number[]
}

const claim = (key: Uint8Array, message: Uint8Array, signature: Uint8Array): Claim => ({
  key: [...key],
  message: [...message],
  signature: [...signature],
})

/** What the browser makes of each claim. */
const judgedInBrowser = (claims: readonly Claim[]): Promise<boolean[]> =>
  page.evaluate(all => {
    const { verifyEd25519 } = (globalThis as unknown as Shown).log
    return all.map(({ key, message, signature }) =>
      verifyEd25519(Uint8Array.from(key), Uint8Array.from(message), Uint8Array.from(signature)),
    )
  }, claims)

const judgedHere = (claims: readonly Claim[]): boolean[] =>
  claims.map(({ key, message, signature }) =>
    ed25519.verifyEd25519(Uint8Array.from(key), Uint8Array.from(message), Uint8Array.from(signature)),
  )

test('our signatures that hold and those that must not are judged alike', async () => {
  const { cases } = readCases<{
    cases: { publicKey: string; message: string; signature: string; holds: boolean }[]
  }>('ed25519')
  const claims = cases.map(one => claim(fromHex(one.publicKey), fromHex(one.message), fromHex(one.signature)))
  expect(await judgedInBrowser(claims)).toEqual(cases.map(({ holds }) => holds))
})

describe.skipIf(!vectorsPresent)(vectorsName, () => {
  test('the 914 edge cases are judged as here', { timeout: 120_000 }, async () => {
    const claims = readEdgeCases().map(({ key, sig, msg }) => claim(fromHex(key), bytesOf(msg), fromHex(sig)))
    expect(claims).toHaveLength(914)
    expect(await judgedInBrowser(claims)).toEqual(judgedHere(claims))
  })
})

test('a proof file is believed and refused as here', async () => {
  const { vkey, origin, cases } = readCases<{
    vkey: string
    origin: string
    cases: { file: string; expect: true | string }[]
  }>('proof-files')
  const found = await page.evaluate(
    ({ vkey, origin, files }) => {
      const { parseProofFile, verifyProofFile, parseVkey } = (globalThis as unknown as Shown).log
      const trust = { vkeys: [parseVkey(vkey)], origin }
      return files.map(file => {
        try {
          verifyProofFile(parseProofFile(new TextEncoder().encode(file)), trust)
          return true
        } catch (error) {
          return (error as { code: string }).code
        }
      })
    },
    { vkey, origin, files: cases.map(({ file }) => file) },
  )
  expect(found).toEqual(cases.map(one => one.expect))
})
