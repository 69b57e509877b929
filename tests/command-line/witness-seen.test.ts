// What the operator of a log, and whoever runs a witness, read on the command line where something is to be done.
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { typed } from '../story/typed-commands.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'camket-witness-'))
const [university, operator] = ['university', 'operator'].map(name => join(folder, name)) as [string, string]
const at = (data: string, ...args: string[]) => typed(folder, ...args, '--data', data)
let key: string

/** Answers the log in a way of the test's own, as a witness of any make may. */
let status = 200
const stranger = createServer((req, res) => {
  req.resume().once('end', () => res.writeHead(status).end(status === 409 ? '9000\n' : ''))
})
await new Promise<void>(resolve => stranger.listen(0, '127.0.0.1', resolve))

beforeAll(async () => {
  expect(await at(operator, 'tenant', 'hue', '--name', 'Huế')).toMatchObject({ code: 0 })
  expect(await at(operator, 'day')).toMatchObject({ code: 0 })
  key = (await at(university, 'witness', 'key', '--name', 'dai-hoc.example')).out
})
afterAll(async () => {
  await new Promise(resolve => stranger.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

test('the doctor says with what to do that a witness has seen more or something else, also while it is away', async () => {
  const { port } = stranger.address() as AddressInfo
  writeFileSync(join(folder, 'policy'), `witness la ${key} http://127.0.0.1:${port}\nquorum la\n`)
  expect(await at(operator, 'policy', join(folder, 'policy'))).toMatchObject({ code: 0 })
  for (const [code, words] of [
    [
      409,
      'the witness la, when asked: has seen this register longer than it is (9000). PUBLISH NOTHING MORE',
    ],
    [
      422,
      'the witness la, when asked: has seen other records: this register does not follow from what it saw. PUBLISH NOT',
    ],
  ] as const) {
    for (status of [code, 502]) await at(operator, 'witness', 'ask')
    const { code: exitCode, said } = await at(operator, 'doctor')
    expect(said).toContain(`✗ Log of hue: ${words}`)
    expect(exitCode).toBe(1)
  }
})

test('the key of a witness is shown, and where its file is gone that is said with what to do, exit code 1', async () => {
  expect(await at(university, 'witness', 'key')).toEqual({ code: 0, out: key, said: '' })
  const keys = join(university, 'keys', '_witness', 'witness')
  renameSync(keys, join(folder, 'away'))
  for (const more of [[], ['--name', 'dai-hoc.example']]) {
    const shown = await at(university, 'witness', 'key', ...more)
    expect(shown).toMatchObject({ code: 1, out: key })
    expect(shown.said).toMatch(
      /The witness’s key file \S+ is not there[^]*Put the newest copy of the key folder back/,
    )
  }
  renameSync(join(folder, 'away'), keys)
  expect(await at(university, 'witness', 'key')).toEqual({ code: 0, out: key, said: '' })
})
