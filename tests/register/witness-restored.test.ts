// An old backup beside an old key folder: everything in it agrees, and only the witness knows better.
import { chmodSync, cpSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWitnessDoor } from '../../apps/cli/src/witness/door.ts'
import { postToWitness } from '../../apps/cli/src/witness/post.ts'
import { judgeFreshness } from '../../packages/domain/src/publication/portal/freshness.ts'
import { ensureLogKey } from '../../packages/services/src/publication/log/ensureLogKey.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { logFreshness } from '../../packages/services/src/publication/reading/log/freshness.ts'
import { askWitnesses } from '../../packages/services/src/publication/witness/askWitnesses.ts'
import { setPolicy } from '../../packages/services/src/publication/witness/setPolicy.ts'
import {
  listWitnessedLogs,
  witnessLog,
} from '../../packages/services/src/publication/witness/witnessedLogs.ts'
import { ensureWitnessKey } from '../../packages/services/src/publication/witness/witnessKey.ts'
import { createTestDatabase } from '../database.ts'
import { backupOf, keptFolder, restoreInto } from './kept.ts'
import { openTenant, published, valueOf, type Doors } from './open-register.ts'

const now = new Date()
const folder = keptFolder()
const file = join(folder, 'cũ.camket')
const [newKeys, oldKeys, others] = [
  join(folder, 'keys'),
  join(folder, 'old-keys'),
  keyFolder(join(folder, 'w')),
]
const signWith = (keys: string) =>
  holdSigner({ keys: keyFolder(keys), tell: (_, why) => why && console.error(why), fault: console.error })

const elsewhere = await createTestDatabase()
const witness = await openTenant(elsewhere, 'toa-soan')
const told: unknown[] = []
const door = openWitnessDoor(elsewhere, others, what => told.push(what))
const server = createServer((req, res) => void door.answer('toa-soan', req, res))
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
afterAll(async () => {
  holdSigner(null)
  await new Promise(resolve => server.close(resolve))
})

let doors: Doors
let seen: number
beforeAll(async () => {
  const register = await createTestDatabase()
  doors = await openTenant(register, 'minh-son', now)
  signWith(newKeys)
  const { vkey } = valueOf(await ensureWitnessKey(witness.operator, others, 'bao.example'))
  const log = valueOf(await ensureLogKey(doors.operator, keyFolder(newKeys), 'minh-son.example'))
  valueOf(await witnessLog(witness.operator, { vkey: log.vkey.text }))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  valueOf(await setPolicy(doors.operator, { policy: `witness bao ${vkey} ${url}\nquorum bao\n` }))
  await published(doors.secretariat)
  expect(await asked(doors)).toMatchObject([{ outcome: 'cosigned' }])
  valueOf(await backupOf(register.url, file))
  cpSync(newKeys, oldKeys, { recursive: true })
  chmodSync(join(oldKeys, 'minh-son'), 0o700)
  await published(doors.secretariat, undefined, { symbol: '97/KH-BCĐ' })
  expect(await asked(doors)).toMatchObject([{ outcome: 'cosigned' }])
  seen = (await fresh(doors)).size
})

const asked = async ({ server: by }: Doors) =>
  valueOf(await askWitnesses({ ...by, now: new Date() }, postToWitness))
const fresh = ({ open }: Doors) => logFreshness(open, now)
const faultsOf = async (of: Doors) => judgeFreshness(await fresh(of), now).faults

test('after the restore the witness is asked anew, and says what nobody here knows', async () => {
  const register = await createTestDatabase()
  const { tenants } = valueOf(await restoreInto(register.url, file, oldKeys))
  expect(tenants).toMatchObject([{ tenant: 'minh-son', blocked: null, witnesses: 1 }])
  const at = <Any extends object>(one: Any): Any => ({ ...one, register })
  const restored: Doors = {
    secretariat: at(doors.secretariat),
    operator: at(doors.operator),
    server: at(doors.server),
    open: at(doors.open),
  }
  // The cosignature of the old head came back with it, and nothing else could turn the page red.
  expect((await fresh(restored)).asked).toMatchObject([{ newest: { counts: true }, trouble: null }])
  expect(await faultsOf(restored)).toEqual([])
  expect(await asked(restored)).toEqual([{ name: 'bao', outcome: 'knows-more', knownSize: seen }])
  expect(await faultsOf(restored)).toEqual(['witness-knows-more'])

  // Whoever goes on all the same is a second register of one name, and the witness has the proof.
  signWith(oldKeys)
  await published(restored.secretariat, undefined, { symbol: '98/KH-BCĐ' })
  expect((await fresh(restored)).size).toBe(seen)
  const atOnce = valueOf(
    await askWitnesses({ ...restored.operator, now: new Date() }, postToWitness, { atOnce: true }),
  )
  expect(atOnce).toEqual([{ name: 'bao', outcome: 'does-not-follow', knownSize: null }])
  expect(await faultsOf(restored)).toEqual(['witness-saw-another'])
  const [log] = valueOf(await listWitnessedLogs(witness.operator, others))
  expect(log?.contradictions).toMatchObject([{ size: seen, own: expect.any(String) }])
  expect(told).toHaveLength(1)

  // Away, it takes nothing back of what it has said.
  const silent = async () => 'unreachable' as const
  valueOf(await askWitnesses({ ...restored.operator, now: new Date() }, silent, { atOnce: true }))
  expect(await faultsOf(restored)).toEqual(['witness-saw-another'])

  // Nor does another restore, of this register as it is now, while the witness is away.
  const trouble = (await fresh(restored)).asked[0]?.trouble
  valueOf(await backupOf(register.url, join(folder, 'mới.camket')))
  const third = await createTestDatabase()
  valueOf(await restoreInto(third.url, join(folder, 'mới.camket'), oldKeys))
  const there = <Any extends object>(one: Any): Any => ({ ...one, register: third })
  const again: Doors = { ...restored, server: there(restored.server), open: there(restored.open) }
  expect((await fresh(again)).asked[0]?.trouble).toEqual(trouble)
  const later = { ...again.server, now: new Date(Date.now() + 90_000) }
  expect(valueOf(await askWitnesses(later, silent))).toMatchObject([{ outcome: 'unreachable' }])
  expect(await faultsOf(again)).toEqual(['witness-saw-another'])
})
