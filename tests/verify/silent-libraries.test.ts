// What the page leaves out of its libraries must not change what they give: hashes of all lengths, every known edge case of signatures.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { silentLibraries } from '../../apps/verify/src/page-build/silent-libraries.ts'
import { verifyEd25519 } from '../../packages/log/src/ed25519.ts'
import { hex, sha256 } from '../../packages/log/src/hash.ts'
import { fromHex, readCases } from '../log/cases.ts'
import { readEdgeCases, vectorsPresent } from '../log/vectors.ts'

interface Silent {
  readonly verifyEd25519: typeof verifyEd25519
  readonly sha256: typeof sha256
}

const folder = mkdtempSync(join(import.meta.dirname, '../../apps/verify/build-'))
let silent: Silent
beforeAll(async () => {
  const entry = join(folder, 'entry.ts')
  const parts = ['ed25519', 'hash'].map(part => `export * from '@camket/log/${part}'\n`)
  writeFileSync(entry, parts.join(''))
  await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    publicDir: false,
    plugins: [silentLibraries],
    build: { target: 'esnext', lib: { entry, formats: ['es'], fileName: 'out' } },
  })
  silent = (await import(join(folder, 'dist/out.js'))) as Silent
})
afterAll(() => rmSync(folder, { recursive: true }))

test('hashes of every length up to three blocks, and a long one', () => {
  for (const length of [...Array(200).keys(), 70_001]) {
    const bytes = Buffer.alloc(length, length % 251)
    expect(hex(silent.sha256(bytes)), `${length}`).toBe(createHash('sha256').update(bytes).digest('hex'))
  }
})

interface SignatureCase {
  readonly publicKey: string
  readonly message: string
  readonly signature: string
  readonly holds: boolean
}

test('our own cases of signatures', () => {
  const { cases } = readCases<{ cases: SignatureCase[] }>('ed25519')
  const judged = cases.map(({ publicKey, message, signature }) =>
    silent.verifyEd25519(fromHex(publicKey), fromHex(message), fromHex(signature)),
  )
  expect(judged).toEqual(cases.map(({ holds }) => holds))
  expect(judged).toContain(true)
})

test.runIf(vectorsPresent)('the public edge cases', () => {
  const cases = readEdgeCases()
  expect(cases).toHaveLength(914)
  for (const { key, msg, sig, number } of cases) {
    const given = [fromHex(key), Buffer.from(msg, 'utf8'), fromHex(sig)] as const
    expect(silent.verifyEd25519(...given), `${number}`).toBe(verifyEd25519(...given))
  }
})
