// The running server shows a new head to the witnesses within seconds, and never more often than they can bear.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startBackgroundWork, type BackgroundWork } from '../../apps/cli/src/background-work.ts'
import { openWitnessDoor } from '../../apps/cli/src/witness/door.ts'
import { ensureLogKey } from '../../packages/services/src/publication/log/ensureLogKey.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { setPolicy } from '../../packages/services/src/publication/witness/setPolicy.ts'
import { witnessLog } from '../../packages/services/src/publication/witness/witnessedLogs.ts'
import { ensureWitnessKey } from '../../packages/services/src/publication/witness/witnessKey.ts'
import { createTestDatabase } from '../database.ts'
import { openTenant, published, valueOf } from '../register/open-register.ts'

vi.setConfig({ testTimeout: 90_000 })

const register = await createTestDatabase()
const { operator, secretariat } = await openTenant(register, 'minh-son', new Date())
const elsewhere = await createTestDatabase()
const witness = await openTenant(elsewhere, 'toa-soan', new Date())
const folder = mkdtempSync(join(tmpdir(), 'camket-keys-'))
const [keys, witnessKeys] = [keyFolder(join(folder, 'keys')), keyFolder(join(folder, 'others'))]
const door = openWitnessDoor(elsewhere, witnessKeys, error => console.error(error))

/** When each request came, by a clock that nobody sets. */
const asked: number[] = []
let answer = (req: IncomingMessage, res: ServerResponse): void => void door.answer('toa-soan', req, res)
const server = createServer((req, res) => {
  asked.push(performance.now())
  answer(req, res)
})
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

let work: BackgroundWork
beforeAll(async () => {
  holdSigner({ keys, tell: (_, why) => why && console.error(why), fault: console.error })
  const { vkey } = valueOf(await ensureWitnessKey(witness.operator, witnessKeys, 'bao.example'))
  const log = valueOf(await ensureLogKey(operator, keys, 'minh-son.example'))
  valueOf(await witnessLog(witness.operator, { vkey: log.vkey.text }))
  valueOf(await setPolicy(operator, { policy: `witness bao ${vkey} ${url}\nquorum bao\n` }))
  work = startBackgroundWork(register)
  // The first day, and its cosignature.
  await vi.waitUntil(cosigned, { timeout: 30_000 })
})
afterAll(async () => {
  await work?.stop()
  holdSigner(null)
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
})

async function cosigned(): Promise<boolean> {
  return register.asPortal('minh-son', async tx => {
    const head = await tx.selectFrom('record_head').select('size').executeTakeFirstOrThrow()
    const line = await tx.selectFrom('log_cosignature').select('size').executeTakeFirst()
    return head.size > 0 && line?.size === head.size
  })
}
let symbols = 100
const publish = () => published(secretariat, undefined, { symbol: `${(symbols += 1)}/KH-BCĐ` })

test('a publication is cosigned within seconds, not within the minute', async () => {
  await pause(10_000)
  const before = asked.length
  const held = Promise.withResolvers<void>()
  answer = (req, res) => void held.promise.then(() => door.answer('toa-soan', req, res))
  await publish()
  await expect.poll(() => asked.length, { timeout: 20_000 }).toBe(before + 1)
  // However slowly this test goes on: until the witness answers there is no cosignature.
  expect(await cosigned()).toBe(false)
  held.resolve()
  await expect.poll(cosigned, { timeout: 20_000 }).toBe(true)
})

test('a log that publishes all the time is asked for every ten seconds at most, and its last head is cosigned', async () => {
  const [before, began] = [asked.length, performance.now()]
  while (performance.now() < began + 14_000) {
    await publish()
    await pause(700)
  }
  const loud = performance.now() - began
  await expect.poll(cosigned, { timeout: 30_000 }).toBe(true)
  const times = asked.slice(before)
  expect(times.length).toBeGreaterThanOrEqual(2)
  expect(times.length).toBeLessThanOrEqual(Math.ceil(loud / 10_000) + 2)
  // Ten seconds lie between the askings themselves (apps/cli/src/witness/asking.test.ts); how long each takes to arrive differs.
  for (const [i, time] of times.slice(1).entries()) expect(time - times[i]!).toBeGreaterThan(5_000)
})

test('a witness that does not answer is asked once, holds up nothing, and nothing is noted of it at the stop', async () => {
  let open = 0
  let most = 0
  answer = req => {
    open += 1
    most = Math.max(most, open)
    req.on('close', () => (open -= 1))
  }
  const before = asked.length
  await publish()
  await expect.poll(() => asked.length, { timeout: 30_000 }).toBe(before + 1)
  await publish()
  // What the stop waits for is timed, not how long this machine takes to publish.
  const began = performance.now()
  await work.stop()
  expect(performance.now() - began).toBeLessThan(5_000)
  expect([asked.length, most]).toEqual([before + 1, 1])
  const states = await register.asPortal('minh-son', tx =>
    tx.selectFrom('log_asking').select(['outcome', 'failures']).execute(),
  )
  expect(states).toEqual([{ outcome: 'cosigned', failures: 0 }])
})
