// A witness that has seen a longer log, or other records: no error of its machine and no server in front of it takes that back.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ed25519 } from '@noble/curves/ed25519.js'
import { cosign } from '../../packages/log/src/cosignature.ts'
import { keyTypes, parseNote, vkeyOf } from '../../packages/log/src/note.ts'
import { bytesOf } from '../../packages/log/src/text.ts'
import { formatCosignatureLines } from '../../packages/log/src/add-checkpoint.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { logFreshness } from '../../packages/services/src/publication/reading/log/freshness.ts'
import { askWitnesses, type Post } from '../../packages/services/src/publication/witness/askWitnesses.ts'
import { forgetAskings } from '../../packages/services/src/publication/witness/forgetAskings.ts'
import { setPolicy } from '../../packages/services/src/publication/witness/setPolicy.ts'
import { createTestDatabase } from '../database.ts'
import { openTenant, published, valueOf } from './open-register.ts'

const register = await createTestDatabase()
const log = await openTenant(register, 'minh-son', new Date())
const keys = keyFolder(join(mkdtempSync(join(tmpdir(), 'camket-keys-')), 'keys'))
holdSigner({ keys, tell: (_, why) => why && console.error(why), fault: console.error })
afterAll(() => holdSigner(null))

const secret = new Uint8Array(32).fill(9)
const witness = vkeyOf('bao.example', keyTypes.ed25519Cosignature, ed25519.getPublicKey(secret))

beforeAll(async () => {
  await published(log.secretariat)
  valueOf(
    await setPolicy(log.operator, { policy: `witness bao ${witness.text} http://bao.example\nquorum bao\n` }),
  )
})

const says =
  (status: number, body = ''): Post =>
  () =>
    Promise.resolve({ status, body: bytesOf(body) })
const ask = async (post: Post) =>
  valueOf(await askWitnesses({ ...log.server, now: new Date() }, post, { atOnce: true }))[0]?.outcome
const kept = () =>
  register.asPortal('minh-son', tx =>
    tx.selectFrom('log_asking').select(['outcome', 'known_size']).executeTakeFirstOrThrow(),
  )
const saidAt = async () => (await logFreshness(log.open, new Date())).asked[0]?.trouble?.saidAt
const cosigns: Post = async (_, body) => {
  const checkpoint = body.subarray(Buffer.from(body).indexOf('\n\n') + 2)
  const sign = (bytes: Uint8Array) => ed25519.sign(bytes, secret)
  const time = Math.floor(Date.now() / 1000)
  const line = cosign(parseNote(checkpoint).text, { vkey: witness, time, sign })
  return { status: 200, body: formatCosignatureLines([line]) }
}

test.each([
  [408, 'busy'],
  [429, 'busy'],
  [500, 'busy'],
  [502, 'busy'],
  [503, 'busy'],
  [504, 'busy'],
  [404, 'not-cosigning'],
  [403, 'key-not-known'],
  [400, 'refused'],
  [421, 'unreachable'],
  [200, 'bad-answer'],
] as const)('HTTP %d takes back nothing of what it has seen', async (status, outcome) => {
  expect(await ask(says(409, '9000\n'))).toBe('knows-more')
  expect(await ask(says(status))).toBe(outcome)
  expect(await kept()).toEqual({ outcome: 'knows-more', known_size: 9000 })
  expect(await ask(says(422))).toBe('does-not-follow')
  expect(await ask(says(status))).toBe(outcome)
  expect(await kept()).toEqual({ outcome: 'does-not-follow', known_size: null })
  // Its signature does.
  expect(await ask(cosigns)).toBe('cosigned')
  expect(await kept()).toEqual({ outcome: 'cosigned', known_size: null })
  // Where nothing grave stands, what it says stands.
  expect(await ask(says(status))).toBe(outcome)
  expect(await kept()).toEqual({ outcome, known_size: null })
})

test('when it said what is grave stays known while later askings bring none', async () => {
  expect(await ask(says(409, '9000\n'))).toBe('knows-more')
  const first = await saidAt()
  expect(first).toEqual(expect.any(String))
  expect(await ask(says(503))).toBe('busy')
  expect(await saidAt()).toBe(first)
  expect(await ask(says(409, '9001\n'))).toBe('knows-more')
  expect(Date.parse((await saidAt())!)).toBeGreaterThan(Date.parse(first!))
  expect(await ask(cosigns)).toBe('cosigned')
  expect(await ask(says(503))).toBe('busy')
  expect(Date.parse((await saidAt())!)).toBeGreaterThan(Date.parse(first!))
})

test('a 409 of no witness, with a page for its size, accuses nobody', async () => {
  expect(await ask(cosigns)).toBe('cosigned')
  expect(await ask(says(409, '<html>\n'))).toBe('bad-answer')
  expect(await kept()).toMatchObject({ outcome: 'bad-answer' })
})

test('a restore forgets what came of asking, and nothing grave: it is told on, and asked again at once', async () => {
  const forget = () => register.withTenant('minh-son', 'operator', tx => forgetAskings(tx, 'minh-son'))
  expect(await ask(cosigns)).toBe('cosigned')
  await forget()
  await expect(kept()).rejects.toThrow()
  for (let times = 0; times < 5; times += 1) expect(await ask(says(422))).toBe('does-not-follow')
  await forget()
  expect(await kept()).toEqual({ outcome: 'does-not-follow', known_size: null })
  // By itself, without anybody asking at once: however often it had failed before.
  const later = { ...log.server, now: new Date(Date.now() + 90_000) }
  expect(valueOf(await askWitnesses(later, cosigns))).toMatchObject([{ outcome: 'cosigned' }])
})
