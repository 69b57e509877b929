// One record and its proof, as somebody who has saved them hands them over on the command line.
import { execFile, spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeProof } from './made-proof.ts'
import { madeRecords } from './made-records.ts'
import { publicTree, signerOf, writeTree } from './public-tree.ts'

const records = madeRecords(300)
const tree = publicTree(records)
const key = signerOf(1).vkey.text
const index = 9
const { kind, id, version } = records[index]!
const path = `records/${kind}/${id}/${version}.json`
const camket = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
let folder = ''
let saved = ''

interface Ran {
  readonly code: number
  readonly codes: readonly string[]
  readonly text: string
}

function verify(...words: readonly string[]): Promise<Ran> {
  return new Promise(resolve =>
    execFile(process.execPath, [camket, 'verify', ...words, '--json'], (error, stdout, stderr) => {
      const lines = stdout.split('\n').filter(line => line.startsWith('{'))
      const codes = lines.map(line => (JSON.parse(line) as { code: string }).code)
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, codes, text: `${stdout}${stderr}` })
    }),
  )
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'one-record-'))
  writeTree(tree, join(folder, 'copy'))
  saved = join(folder, 'saved')
  mkdirSync(saved)
  writeFileSync(join(saved, 'minh-son-9.tlog-proof'), await makeProof(records, index))
  writeFileSync(join(saved, '1.json'), tree.get(path)!)
  writeFileSync(join(saved, 'other.json'), tree.get(path.replace(id, records[index + 1]!.id))!)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What whoever reads the sentences sees, in one language. */
const told = (language: string, ...words: readonly string[]): string =>
  spawnSync(process.execPath, [camket, 'verify', ...words, '--lang', language], { encoding: 'utf8' }).stderr

describe('beneath the verdict', () => {
  test.each([
    ['vi', /điều không khớp.*\n.*Hãy giữ mọi tệp và câu trên.*\/how-to-check#wrong/],
    ['en', /Not everything holds.*\n.*Keep all files and these lines.*\/how-to-check#wrong/],
  ])('that not everything holds stands what to do about it: %s', (language, sentences) => {
    const proof = join(saved, 'minh-son-9.tlog-proof')
    expect(told(language, proof, join(saved, 'other.json'), '--key', key)).toMatch(sentences)
  })

  test('that all holds, and that something could not be checked, it does not', async () => {
    const proof = join(saved, 'minh-son-9.tlog-proof')
    expect(told('en', proof, join(saved, '1.json'), '--key', key)).not.toContain('#wrong')
    expect(told('en', proof)).not.toContain('#wrong')
    const { text } = await verify(proof, join(saved, 'other.json'), '--key', key)
    expect(text).not.toContain('#wrong')
  })
})

describe('a proof and its record', () => {
  test('are taken in either order, under whatever names they were saved', async () => {
    const [proof, record] = [join(saved, 'minh-son-9.tlog-proof'), join(saved, '1.json')]
    for (const words of [
      [proof, record],
      [record, proof],
    ]) {
      const { code, codes } = await verify(...words, '--key', key)
      expect(code).toBe(0)
      expect(codes).toEqual(expect.arrayContaining(['checkpoint-signed', 'proof-holds', 'record-holds']))
    }
    const wrong = await verify(proof, join(saved, 'other.json'), '--key', key)
    expect(wrong.code).toBe(1)
    expect(wrong.codes).toContain('record-other-entry')
  })

  test('prove nothing without a key, and say so', async () => {
    const { code, codes } = await verify(join(saved, 'minh-son-9.tlog-proof'))
    expect(code).toBe(1)
    expect(codes).toContain('proof-without-key')
    expect(codes).not.toContain('proof-holds')
  })

  test('are made of the tiles of the copy that the record lies in', async () => {
    const { code, codes } = await verify(join(folder, 'copy', path))
    expect(code).toBe(0)
    expect(codes).toEqual(expect.arrayContaining(['proof-holds', 'record-holds', 'key-from-log']))
    const none = await verify(join(saved, '1.json'))
    expect(none.code).toBe(2)
    expect(none.text).toContain('/log/proof/')
  })

  test('come from the portal whose address is given, with its keys', async () => {
    const proof = await makeProof(records, index)
    const server = createServer(({ url = '' }, response) => {
      const bytes = url === `/log/proof/${index}` ? proof : tree.get(url.slice(1))
      response.writeHead(bytes === undefined ? 404 : 200).end(bytes)
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    try {
      const { code, codes } = await verify(`${site}/log/proof/${index}`)
      expect(code).toBe(0)
      expect(codes).toEqual(expect.arrayContaining(['proof-holds', 'record-holds', 'key-from-log']))
      expect((await verify(`${site}/log/proof/999`)).code).toBe(2)
    } finally {
      server.close()
    }
  })
})
