// What a witness keeps of a log that shows two faces, and what nobody without the log's key can make it keep, hide or clear.
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { RefusedError } from '../../apps/cli/src/command.ts'
import { openWitnessDoor } from '../../apps/cli/src/witness/door.ts'
import { postToWitness } from '../../apps/cli/src/witness/post.ts'
import { openCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { leafHash } from '../../packages/log/src/hash.ts'
import { bytesOf } from '../../packages/log/src/text.ts'
import { treeRoot } from '../../packages/log/src/tree.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { addToSeen } from '../../packages/services/src/publication/witness/seen-heads.ts'
import {
  listWitnessedLogs,
  witnessLog,
} from '../../packages/services/src/publication/witness/witnessedLogs.ts'
import { ensureWitnessKey } from '../../packages/services/src/publication/witness/witnessKey.ts'
import { createTestDatabase } from '../database.ts'
import { claimingLog, type Claim, type ClaimingLog } from '../faults/claims.ts'
import { openTenant, valueOf } from './open-register.ts'

const register = await createTestDatabase()
const { operator } = await openTenant(register, 'toa-soan')
const keys = keyFolder(join(mkdtempSync(join(tmpdir(), 'camket-keys-')), 'keys'))
valueOf(await ensureWitnessKey(operator, keys, 'bao.example'))

const told: string[] = []
const tell = (what: unknown) =>
  void told.push(what instanceof RefusedError ? what.lines.map(({ en }) => en).join() : String(what))
const door = openWitnessDoor(register, keys, tell)
const server = createServer((req, res) => void door.answer('toa-soan', req, res))
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
afterAll(() => new Promise(resolve => server.close(resolve)))

async function witnessed(): Promise<ClaimingLog> {
  const log = claimingLog()
  valueOf(await witnessLog(operator, { vkey: log.vkey.text }))
  return log
}

async function handed(body: Uint8Array): Promise<number> {
  const answer = await postToWitness(`${url}/add-checkpoint`, body)
  if (typeof answer === 'string') throw new Error(answer)
  return answer.status
}
const show = async (log: ClaimingLog, claim: Claim): Promise<number> => handed(await log.request(claim))

/** The checkpoint in a request. */
const noteIn = (request: Uint8Array): Uint8Array => request.subarray(Buffer.from(request).indexOf('\n\n') + 2)
const noteOf = async (log: ClaimingLog, claim: Claim): Promise<Buffer> =>
  Buffer.from(noteIn(await log.request(claim)))

/** The same checkpoint with a proof of nothing. */
async function unproven(log: ClaimingLog, claim: Claim): Promise<Uint8Array> {
  const checkpoint = await noteOf(log, claim)
  return Buffer.concat([bytesOf(`old ${claim.oldSize}\n${'A'.repeat(43)}=\n\n`), checkpoint])
}

const folderOf = ({ vkey }: ClaimingLog): string => {
  const name = createHash('sha256').update(vkey.name).digest('hex').slice(0, 32)
  return join(keys.root, '_witness', 'toa-soan', name)
}
const filesOf = (log: ClaimingLog): string[] => readdirSync(folderOf(log)).toSorted()

async function listed({ vkey }: ClaimingLog) {
  const logs = valueOf(await listWitnessedLogs(operator, keys))
  return logs.find(({ origin }) => origin === vkey.name)!
}

test('two heads of one size are kept as they were signed, and told once', async () => {
  const log = await witnessed()
  expect(await show(log, { oldSize: 0, size: 5 })).toBe(200)
  expect((await listed(log)).contradictions).toEqual([])
  const fork = { oldSize: 5, size: 5, forkAt: 3 }
  expect(await show(log, fork)).toBe(422)
  const [one, ...more] = (await listed(log)).contradictions
  const { size, file, own } = one!
  expect([size, more]).toEqual([5, []])
  expect(readFileSync(file)).toEqual(await noteOf(log, fork))
  expect(readFileSync(own!)).toEqual(await noteOf(log, { oldSize: 0, size: 5 }))
  // What anybody can check who has the log's key and nothing else.
  const heads = [file, own!].map(path => openCheckpoint(readFileSync(path), { vkeys: [log.vkey] }))
  expect(heads.map(head => head.size)).toEqual([5, 5])
  expect(heads[0]!.root).not.toEqual(heads[1]!.root)
  expect(told.splice(0)).toEqual([expect.stringContaining(`TWO DIFFERENT CHECKPOINTS of 5 entries`)])
  expect(await show(log, fork)).toBe(422)
  expect(told).toEqual([])
  expect((await listed(log)).contradictions).toHaveLength(1)
  // The log goes on, and what it did stays.
  expect(await show(log, { oldSize: 5, size: 7 })).toBe(200)
  expect((await listed(log)).contradictions).toEqual([{ origin: log.vkey.name, size: 5, file, own }])
})

test.each([
  ['no old size', { oldSize: 0 }, 409],
  ['an old size of another head', { oldSize: 2 }, 409],
])('it is kept whatever else is wrong with the request: %s', async (_, { oldSize }, status) => {
  const log = await witnessed()
  await show(log, { oldSize: 0, size: 5 })
  expect(await handed(await unproven(log, { oldSize, size: 5, forkAt: 4 }))).toBe(status)
  expect((await listed(log)).contradictions).toHaveLength(1)
  told.splice(0)
})

test('without the log’s key nothing is kept; with it no more than is needed', async () => {
  const log = await witnessed()
  await show(log, { oldSize: 0, size: 9 })
  const before = filesOf(log)
  const forged = await log.request({ oldSize: 9, size: 9, forkAt: 2 })
  forged[forged.length - 5]! ^= 1
  expect(await handed(forged)).toBe(403)
  const stranger = await claimingLog().request({ oldSize: 9, size: 9, forkAt: 2 })
  expect(await handed(stranger)).toBe(404)
  expect(await handed(bytesOf('old 9\n\n'))).toBe(400)
  expect(filesOf(log)).toEqual(before)
  for (let forkAt = 0; forkAt < 9; forkAt += 1) await show(log, { oldSize: 9, size: 9, forkAt })
  expect((await listed(log)).contradictions).toHaveLength(8)
  expect(filesOf(log)).toHaveLength(before.length + 9)
  expect(told.splice(0)).toHaveLength(8)
  // Nor is anything beside it: the log goes on, and shows two faces of each size that it has.
  const full = filesOf(log)
  for (const size of [10, 11]) {
    expect(await show(log, { oldSize: size - 1, size })).toBe(200)
    expect(await show(log, { oldSize: size, size, forkAt: 2 })).toBe(422)
  }
  expect(filesOf(log)).toEqual(full)
  expect(told).toEqual([])
})

test('a proof takes no other’s place: its name is the whole root, and one under an older, shorter name stays', async () => {
  const log = await witnessed()
  await show(log, { oldSize: 0, size: 5 })
  const rootOf = (note: Buffer) => openCheckpoint(note, { vkeys: [log.vkey] }).root
  const [own, fork, other] = await Promise.all(
    [{}, { forkAt: 3 }, { forkAt: 2 }].map(way => noteOf(log, { oldSize: 5, size: 5, ...way })),
  )
  const hexOf = (note: Buffer) => Buffer.from(rootOf(note)).toString('hex')
  const short = `contradicts-5-${hexOf(fork!).slice(0, 16)}.note`
  const under = (name: string) => join(folderOf(log), name)
  // As an older program kept it, and shown again.
  writeFileSync(under(short), fork!)
  writeFileSync(under('cosigned-5.note'), own!)
  const first = { origin: log.vkey.name, size: 5, file: under(short), own: under('cosigned-5.note') }
  expect((await listed(log)).contradictions).toEqual([first])
  expect(await show(log, { oldSize: 5, size: 5, forkAt: 3 })).toBe(422)
  expect(filesOf(log)).toEqual([short, 'cosigned-5.note', 'signed-heads'])
  // Another root whose name was the same to that program.
  const taken = `contradicts-5-${hexOf(other!).slice(0, 16)}.note`
  renameSync(under(short), under(taken))
  expect(await show(log, { oldSize: 5, size: 5, forkAt: 2 })).toBe(422)
  const whole = `contradicts-5-${hexOf(other!)}.note`
  expect(filesOf(log)).toEqual([whole, taken, 'cosigned-5.note', 'signed-heads'].toSorted())
  expect([readFileSync(under(taken)), readFileSync(under(whole))]).toEqual([fork, other])
  expect((await listed(log)).contradictions).toHaveLength(2)
  expect(told.splice(0)).toHaveLength(1)
})

test('a larger head without a proof is a state and no proof, and goes when the log proves as much', async () => {
  const log = await witnessed()
  // The first head of all needs no proof.
  expect(await handed(await unproven(log, { oldSize: 0, size: 3 }))).toBe(422)
  expect(existsSync(folderOf(log))).toBe(false)
  await show(log, { oldSize: 0, size: 3 })
  expect((await listed(log)).unproven).toBeNull()
  expect(await handed(await unproven(log, { oldSize: 3, size: 8, forkAt: 2 }))).toBe(422)
  const first = (await listed(log)).unproven!
  expect(first).toEqual({ size: 8, at: expect.stringMatching(/Z$/) })
  // Neither the same again nor a smaller, genuine one takes its place.
  expect(await handed(await unproven(log, { oldSize: 3, size: 8 }))).toBe(422)
  expect(await handed(await unproven(log, { oldSize: 3, size: 4 }))).toBe(422)
  expect((await listed(log)).unproven).toEqual(first)
  expect(await show(log, { oldSize: 3, size: 7 })).toBe(200)
  expect((await listed(log)).unproven).toEqual(first)
  expect(await handed(await unproven(log, { oldSize: 7, size: 9 }))).toBe(422)
  expect((await listed(log)).unproven).toMatchObject({ size: 9 })
  expect(filesOf(log)).toEqual(['signed-heads', 'unproven-head'])
  expect(await show(log, { oldSize: 7, size: 9 })).toBe(200)
  expect(await listed(log)).toMatchObject({ unproven: null, contradictions: [] })
  // A head that was proven, shown again with a proof of nothing, is nothing.
  expect(await handed(await unproven(log, { oldSize: 9, size: 9 }))).toBe(422)
  expect(await listed(log)).toMatchObject({ unproven: null, contradictions: [] })
  expect(told).toEqual([])
})

test('where the database was restored the log’s own note is kept as soon as it is shown again', async () => {
  const log = await witnessed()
  const size = 4
  const root = treeRoot(Array.from({ length: size }, (_, i) => leafHash(bytesOf(`mục ${i}`))))
  const next = { origin: log.vkey.name, size, root }
  expect(await addToSeen(keys, 'toa-soan', { after: null, next })).toBe(true)
  const fork = { oldSize: size, size, forkAt: 1 }
  expect(await show(log, fork)).toBe(422)
  expect((await listed(log)).contradictions).toMatchObject([{ size, own: null }])
  expect(await show(log, { oldSize: size, size })).toBe(200)
  expect(await show(log, fork)).toBe(422)
  const [one] = (await listed(log)).contradictions
  expect(readFileSync(one!.own!)).toEqual(await noteOf(log, { oldSize: size, size }))
})
