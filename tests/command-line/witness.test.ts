// What whoever runs a witness, and whoever asks one, is told on the command line, with the exit code that goes with it.
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { postToWitness } from '../../apps/cli/src/witness/post.ts'
import { claimingLog, type Claim } from '../faults/claims.ts'
import { goingOn, typed } from '../story/typed-commands.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'camket-witness-'))
const [university, operator] = ['university', 'operator'].map(name => join(folder, name)) as [string, string]
const at = (data: string, ...args: string[]) => typed(folder, ...args, '--data', data)
const log = claimingLog()
let key: string

/** Answers the log in a way of the test's own, as a witness of any make may. */
let status = 200
const stranger = createServer((req, res) => {
  req.resume().once('end', () => res.writeHead(status).end(status === 409 ? '9000\n' : ''))
})
await new Promise<void>(resolve => stranger.listen(0, '127.0.0.1', resolve))
const addressOf = (port: number): string => `http://127.0.0.1:${port}`

beforeAll(async () => {
  expect(await at(operator, 'tenant', 'hue', '--name', 'Huế')).toMatchObject({ code: 0 })
  expect(await at(operator, 'day')).toMatchObject({ code: 0 })
})
afterAll(async () => {
  await new Promise(resolve => stranger.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

/** A witness that listens where the system lets it, and the address that it says. */
async function witnessServed() {
  const args = ['witness', 'serve', '--port', '0', '--data', university]
  const serving = await goingOn(folder, args, /http:\/\/127\.0\.0\.1:\d+(?=\D)/)
  return { ...serving, address: serving.found }
}

test('nothing is served as a witness without a witness’s key', async () => {
  expect(await at(operator, 'witness', 'serve', '--port', '0')).toMatchObject({
    code: 3,
    said: expect.stringContaining('has no witness key yet. Run: camket witness key --name NAME'),
  })
})

test('a log that shows two faces is told of while it is served, and in the list, with exit code 1', async () => {
  key = (await at(university, 'witness', 'key', '--name', 'dai-hoc.example')).out
  expect(await at(university, 'witness', 'add', log.vkey.text)).toMatchObject({ code: 0 })
  expect(await at(university, 'witness', 'list')).toMatchObject({ code: 0, said: '' })
  const serving = await witnessServed()
  const show = async (claim: Claim) => {
    const request = await log.request(claim)
    const answer = await postToWitness(`${serving.address}/add-checkpoint`, request)
    return typeof answer === 'string' ? answer : answer.status
  }
  expect(await show({ oldSize: 0, size: 5 })).toBe(200)
  expect(await show({ oldSize: 5, size: 5, forkAt: 2 })).toBe(422)
  expect(await show({ oldSize: 5, size: 9, forkAt: 2 })).toBe(422)
  const told = await serving.until(/signed TWO DIFFERENT CHECKPOINTS of 5 entries.*\n/)
  await serving.stop()
  const { code, out } = await at(university, 'witness', 'list')
  expect(code).toBe(1)
  expect(out).toContain(`${log.vkey.name}: 5 entries`)
  expect(out).toContain(told.trim())
  expect(out).toContain('was shown a checkpoint of 9 entries that was not proven to follow')
  const json = await at(university, 'witness', 'list', '--json')
  expect(json.code).toBe(1)
  expect(JSON.parse(json.out)).toMatchObject({
    contradictions: [{ size: 5, file: expect.stringMatching(/contradicts-5-[0-9a-f]{64}\.note$/) }],
    unproven: { size: 9 },
  })
})

test('a witness whose key file is gone says so when it starts and when it is listed, and the log hears of it', async () => {
  const keys = join(university, 'keys', '_witness', 'witness')
  renameSync(keys, join(folder, 'away'))
  const listed = await at(university, 'witness', 'list')
  expect(listed).toMatchObject({ code: 1, said: expect.stringContaining('key file') })
  expect(listed.said).toContain('Put the newest copy of the key folder back')
  const own = (await at(operator, 'key')).out
  expect(await at(university, 'witness', 'add', own)).toMatchObject({ code: 0 })
  const serving = await witnessServed()
  await serving.until(/witness: The witness’s key file \S+ is not there/)
  writeFileSync(join(folder, 'policy'), `witness dai-hoc ${key} ${serving.address}\nquorum dai-hoc\n`)
  expect(await at(operator, 'policy', join(folder, 'policy'))).toMatchObject({ code: 0 })
  expect(await at(operator, 'witness', 'ask')).toMatchObject({
    code: 1,
    out: 'dai-hoc: is busy, or cannot use its own key',
    said: expect.stringContaining('whether their key is missing'),
  })
  await serving.stop()
  rmSync(keys, { recursive: true, force: true })
  renameSync(join(folder, 'away'), keys)
  expect((await at(university, 'witness', 'list')).said).toBe('')
})

test('a server that starts without its witness’s key says so', async () => {
  const portal = join(folder, 'portal')
  await at(portal, 'witness', 'key', '--name', 'tinh.example')
  rmSync(join(portal, 'keys'), { recursive: true })
  const args = ['start', '--port', '0', '--no-example', '--data', portal]
  const serving = await goingOn(folder, args, /witness: The witness’s key file \S+ is not there/)
  await serving.stop()
})

test.each([
  [403, 'does not know the key that signs this register', 'Send them the key that signs'],
  [404, 'does not cosign for this register', 'Send them the key that signs'],
  [422, 'has seen other records: this register does not follow from what it saw', 'PUBLISH NOTHING MORE'],
  [409, 'has seen this register longer than it is (9000)', 'PUBLISH NOTHING MORE'],
  [503, 'is busy, or cannot use its own key', 'asks again by itself'],
  [400, 'refused to cosign', 'ask whoever runs that witness'],
  [200, 'gave an answer that cannot be read', 'Are address and key in the policy'],
])('each no of a witness has its own advice: %d', async (code, outcome, advice) => {
  status = code
  const { port } = stranger.address() as AddressInfo
  writeFileSync(join(folder, 'policy'), `witness la ${key} ${addressOf(port)}\nquorum la\n`)
  expect(await at(operator, 'policy', join(folder, 'policy'))).toMatchObject({ code: 0 })
  const asked = await at(operator, 'witness', 'ask')
  const [now, before] = asked.out.split('\n')
  expect([asked.code, now]).toEqual([1, `la: ${outcome}`])
  // What it said before is told beside any answer that says nothing of it.
  if ([403, 404, 422, 409].includes(code)) expect(before).toBe(undefined)
  else
    expect(before).toMatch(
      /^ {2}said at 20\d\d-\S+Z, and it still stands: has seen .*longer .*\(9000\)\. Only a/,
    )
  expect(asked.said).toContain(advice)
  if (code !== 403 && code !== 404) expect(asked.said).not.toContain('witness add')
})

test('what a witness said before is told in either language, as JSON, and where it can be asked no more', async () => {
  status = 503
  const stands = { outcome: 'knows-more', knownSize: 9000, saidAt: expect.stringMatching(/^20\d\d-\S+Z$/) }
  const json = await at(operator, 'witness', 'ask', '--json')
  expect(JSON.parse(json.out)).toEqual({ name: 'la', outcome: 'busy', knownSize: null, stands })
  const { out, said } = await at(operator, 'witness', 'ask', '--lang', 'vi')
  expect(out).toMatch(/\n {2}đã nói lúc 20\S+Z, và lời ấy còn nguyên: đã thấy sổ này dài hơn \(9000\)\./)
  expect(said).toContain('ĐỪNG CÔNG BỐ GÌ THÊM')
  writeFileSync(join(folder, 'policy'), `witness la ${key}\nquorum la\n`)
  expect(await at(operator, 'policy', join(folder, 'policy'))).toMatchObject({ code: 0 })
  const asked = await at(operator, 'witness', 'ask')
  expect(asked).toMatchObject({ code: 1, out: expect.stringContaining('la: cannot be asked') })
  expect(asked.out).toContain('it still stands: has seen this register longer than it is (9000)')
  expect(JSON.parse((await at(operator, 'witness', 'ask', '--json')).out)).toEqual({
    name: 'la',
    outcome: null,
    knownSize: null,
    stands,
  })
  // Whoever takes a witness out of the policy asks it no more, and is told no more of it.
  writeFileSync(join(folder, 'policy'), 'quorum none\n')
  await at(operator, 'policy', join(folder, 'policy'))
})

test('a policy whose witnesses have no address leaves nobody to ask', async () => {
  writeFileSync(join(folder, 'policy'), `witness la ${key}\nquorum la\n`)
  await at(operator, 'policy', join(folder, 'policy'))
  expect(await at(operator, 'witness', 'ask')).toMatchObject({
    code: 0,
    out: '',
    said: expect.stringContaining('no witness of the policy has an address'),
  })
  writeFileSync(join(folder, 'policy'), `witness la ${key}\ngroup ba 3 la\nquorum ba\n`)
  expect(await at(operator, 'policy', join(folder, 'policy'))).toMatchObject({
    code: 3,
    said: expect.stringContaining('the group “ba” asks for 3 of 1'),
  })
})
