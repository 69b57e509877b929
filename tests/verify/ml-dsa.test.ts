// Cosignatures of the kind ML-DSA-44: judged by who asks for it, told and not counted for everybody else.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ml_dsa44 as library } from '@noble/post-quantum/ml-dsa.js'
import { afterAll, expect, test } from 'vitest'
import { formatCosignature, subtreeMessage } from '../../packages/log/src/cosignature.ts'
import { formatNote, keyTypes, parseNote, vkeyOf, withSignatures } from '../../packages/log/src/note.ts'
import { madeRecords } from './made-records.ts'
import { publicTree, signerOf, writeTree, type Tree } from './public-tree.ts'

const camket = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
const folder = mkdtempSync(join(tmpdir(), 'ml-dsa-'))
afterAll(() => rmSync(folder, { recursive: true }))

const name = 'witness.example/pq'
const keys = library.keygen(new Uint8Array(32).fill(5))
const witness = vkeyOf(name, keyTypes.mlDsa44Cosignature, keys.publicKey)
const key = signerOf(1).vkey.text
const policy = `log ${key}\nwitness pq ${witness.text}\nquorum pq\n`

/** The tree with a line of that witness; `change` spoils the bare signature. */
function cosigned(change: (signature: Uint8Array) => Uint8Array = one => one): Tree {
  const tree = publicTree(madeRecords(30), { policy })
  const note = parseNote(tree.get('log/checkpoint')!)
  const time = 1_782_900_000
  const signature = library.sign(subtreeMessage(name, note.text, time), keys.secretKey)
  const line = formatCosignature(witness, time, change(signature))
  return tree.set('log/checkpoint', formatNote(withSignatures(note, [line])))
}

function camketSays(tree: Tree, words: readonly string[]): { code: number | null; text: string } {
  const copy = mkdtempSync(join(folder, 'copy-'))
  writeTree(tree, copy)
  const [command, ...more] = words
  const asked = spawnSync(process.execPath, [camket, command!, copy, '--lang', 'en', '--key', key, ...more], {
    encoding: 'utf8',
    cwd: folder,
  })
  return { code: asked.status, text: `${asked.stdout}${asked.stderr}`.replaceAll(/\s+/g, ' ') }
}

test('without the flag the line is told and counts for nothing', () => {
  const { code, text } = camketSays(cosigned(), ['verify'])
  expect(text).toContain(
    `There is a cosignature in the name of ${name}, of the kind ML-DSA-44; it is not judged`,
  )
  expect(text).toContain('Only 0 of 1 witnesses have cosigned')
  expect(code).toBe(0)
})

test('with the flag it is judged and counts', () => {
  const { code, text } = camketSays(cosigned(), ['verify', '--ml-dsa'])
  expect(text).toContain('1 of 1 witnesses have cosigned')
  expect(text).not.toContain('ML-DSA-44')
  expect(code).toBe(0)
})

test('with the flag a forged one is a fault that names the witness', () => {
  const forged = cosigned(signature => signature.map((byte, at) => (at === 700 ? byte ^ 1 : byte)))
  const { code, text } = camketSays(forged, ['verify', '--ml-dsa'])
  expect(text).toContain(`The cosignature in the name of the witness ${name} is not over this checkpoint`)
  expect(code).toBe(1)
  expect(camketSays(forged, ['verify']).code, 'nobody here judges it').toBe(0)
})

test('the monitor judges it with the flag, and tells it without', () => {
  const keep = (at: string): string[] => ['--once', '--keep', join(folder, at)]
  const judged = camketSays(cosigned(), ['monitor', '--ml-dsa', ...keep('judged')])
  expect(judged.text).toContain('1 of 1 witnesses have cosigned')
  const told = camketSays(cosigned(), ['monitor', ...keep('told')])
  expect(told.text).toContain('of the kind ML-DSA-44')
})
