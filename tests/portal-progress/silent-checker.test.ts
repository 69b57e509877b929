// The checker's page leaves out what only a signer calls: what is left must judge signatures as the library does.
import { generateKeyPairSync, sign } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, expect, test } from 'vitest'
import { silentLibraries } from '../../apps/verify/src/page-build/silent-libraries.ts'
import { verifyEd25519 } from '../../packages/log/src/ed25519.ts'

const folder = mkdtempSync(join(import.meta.dirname, '../../apps/verify/build-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function silenced(): Promise<typeof verifyEd25519> {
  const entry = join(folder, 'entry.ts')
  writeFileSync(entry, "export { verifyEd25519 } from '@camket/log/ed25519'\n")
  await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    publicDir: false,
    plugins: [silentLibraries],
    build: { target: 'esnext', lib: { entry, formats: ['es'], fileName: 'out' } },
  })
  const made = (await import(join(folder, 'dist/out.js'))) as { verifyEd25519: typeof verifyEd25519 }
  return made.verifyEd25519
}

test('good, changed, foreign, cut and small-order signatures are judged alike', async () => {
  const verify = await silenced()
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const key = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32))
  const message = Buffer.from('sổ công khai, mục 12')
  const good = new Uint8Array(sign(null, message, privateKey))
  const changedAt = (bytes: Uint8Array, at: number) => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte))
  const cases: Array<[Uint8Array, Uint8Array]> = [
    [key, good],
    ...[0, 31, 32, 63].map((at): [Uint8Array, Uint8Array] => [key, changedAt(good, at)]),
    ...[0, 1, 30, 31].map((at): [Uint8Array, Uint8Array] => [changedAt(key, at), good]),
    [new Uint8Array(32), new Uint8Array(64)],
    [new Uint8Array(32).fill(255), good],
    [new Uint8Array(32).fill(1, 0, 1), new Uint8Array(64)],
    [key, good.slice(0, 63)],
  ]
  const judged = cases.map(([of, signature]) => verify(of, message, signature))
  expect(judged).toEqual(cases.map(([of, signature]) => verifyEd25519(of, message, signature)))
  expect(judged[0]).toBe(true)
  expect(judged.slice(1)).not.toContain(true)
})
