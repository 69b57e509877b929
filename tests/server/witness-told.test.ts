// What a witness has seen beyond this log is said by whoever serves it, once, and by the doctor, until the witness cosigns again.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ed25519 } from '@noble/curves/ed25519.js'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { graveAnswers, graveTeller, graveWords } from '../../apps/cli/src/witness/grave.ts'
import { postToWitness } from '../../apps/cli/src/witness/post.ts'
import { startBackgroundWork } from '../../apps/cli/src/background-work.ts'
import { keyTypes, vkeyOf } from '../../packages/log/src/note.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { askWitnesses } from '../../packages/services/src/publication/witness/askWitnesses.ts'
import { setPolicy } from '../../packages/services/src/publication/witness/setPolicy.ts'
import { createTestDatabase } from '../database.ts'
import { openTenant, published, valueOf } from '../register/open-register.ts'

vi.setConfig({ testTimeout: 60_000 })

const register = await createTestDatabase()
const log = await openTenant(register, 'minh-son', new Date())
const keys = keyFolder(join(mkdtempSync(join(tmpdir(), 'camket-keys-')), 'keys'))
holdSigner({ keys, tell: (_, why) => why && console.error(why), fault: console.error })

let [status, body] = [409, '9000\n']
const server = createServer(
  (req, res) => void req.resume().once('end', () => res.writeHead(status).end(body)),
)
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const vkey = vkeyOf(
  'bao.example',
  keyTypes.ed25519Cosignature,
  ed25519.getPublicKey(new Uint8Array(32).fill(9)),
)
afterAll(async () => {
  holdSigner(null)
  await new Promise(resolve => server.close(resolve))
})
beforeAll(async () => {
  await published(log.secretariat)
  valueOf(await setPolicy(log.operator, { policy: `witness bao ${vkey.text} ${url}\nquorum bao\n` }))
})
const ask = async () =>
  valueOf(await askWitnesses({ ...log.server, now: new Date() }, postToWitness, { atOnce: true }))

test('the server says it within seconds, and no second time while it goes on', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const lines = () => said.mock.calls.map(String).filter(line => line.includes('bao'))
  const work = startBackgroundWork(register)
  try {
    await expect.poll(lines, { timeout: 20_000 }).toHaveLength(1)
    expect(lines()[0]).toContain('minh-son')
    expect(lines()[0]).toMatch(
      /đã thấy sổ này dài hơn \(9000\)|has seen this register longer than it is \(9000\)/,
    )
    expect(lines()[0]).toMatch(/ĐỪNG CÔNG BỐ GÌ THÊM|PUBLISH NOTHING MORE/)
    await published(log.secretariat, undefined, { symbol: '97/KH-BCĐ' })
    await new Promise(resolve => setTimeout(resolve, 12_000))
    expect(lines()).toHaveLength(1)
  } finally {
    await work.stop()
    said.mockRestore()
  }
})

test('it is told again where it becomes another thing, and not where the witness is merely away', async () => {
  const told: string[] = []
  const tellGrave = graveTeller(register, (_, line) => void told.push(line))
  const look = async () => {
    await ask()
    await tellGrave('minh-son')
    return told.splice(0).length
  }
  expect([await look(), await look()]).toEqual([1, 0])
  ;[status, body] = [503, '']
  expect(await look()).toBe(0)
  ;[status, body] = [422, '']
  expect([await look(), await look()]).toEqual([1, 0])
  ;[status, body] = [409, '9000\n']
  expect(await look()).toBe(1)
})

test('what it has seen is told of as well where this log has grown past it: only a cosignature says that it follows', async () => {
  ;[status, body] = [409, '9000\n']
  await ask()
  expect(await graveAnswers(log.open)).toMatchObject([
    { name: 'bao', outcome: 'knows-more', knownSize: 9000 },
  ])
  await register.withTenant('minh-son', 'operator', tx =>
    tx.updateTable('log_asking').set({ known_size: 1 }).execute(),
  )
  ;[status, body] = [503, '']
  await ask()
  const answers = await graveAnswers(log.open)
  expect(answers).toEqual([
    { name: 'bao', outcome: 'knows-more', knownSize: 1, saidAt: expect.stringMatching(/^20\d\d-.*Z$/) },
  ])
  expect(graveWords(answers[0]!, 'en')).toMatch(
    /^the witness bao, when asked: has seen .*longer than it is \(1\)\. /,
  )
})
