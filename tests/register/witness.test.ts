// A log and a witness, two tenants apart: what is cosigned, what is refused, and that nothing inconsistent is ever cosigned.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { postToWitness } from '../../apps/cli/src/witness/post.ts'
import { openWitnessDoor } from '../../apps/cli/src/witness/door.ts'
import { formatAddCheckpoint, parseLatestSize } from '../../packages/log/src/add-checkpoint.ts'
import { formatCheckpoint, openCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { emptyRoot, leafHash } from '../../packages/log/src/hash.ts'
import { keyTypes, parseVkey, signNote, vkeyOf } from '../../packages/log/src/note.ts'
import { bytesOf } from '../../packages/log/src/text.ts'
import { treeRoot } from '../../packages/log/src/tree.ts'
import { ed25519 } from '@noble/curves/ed25519.js'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { holdSigner } from '../../packages/services/src/publication/log/signer.ts'
import { answerAddCheckpoint } from '../../packages/services/src/publication/witness/answerAddCheckpoint.ts'
import { askWitnesses } from '../../packages/services/src/publication/witness/askWitnesses.ts'
import {
  cosignaturesIn,
  cosignaturesOf,
} from '../../packages/services/src/publication/witness/cosignatures.ts'
import { addToSeen } from '../../packages/services/src/publication/witness/seen-heads.ts'
import { setPolicy } from '../../packages/services/src/publication/witness/setPolicy.ts'
import {
  listWitnessedLogs,
  witnessLog,
} from '../../packages/services/src/publication/witness/witnessedLogs.ts'
import {
  ensureWitnessKey,
  witnessKeyHere,
} from '../../packages/services/src/publication/witness/witnessKey.ts'
import { createTestDatabase } from '../database.ts'
import { noon, openTenant, published, valueOf } from './open-register.ts'

const register = await createTestDatabase()
const log = await openTenant(register)
const witness = await openTenant(register, 'toa-soan')
const keys = keyFolder(join(mkdtempSync(join(tmpdir(), 'camket-keys-')), 'keys'))
holdSigner({ keys, tell: (tenant, why) => why && console.error(tenant, why), fault: console.error })

const faults: unknown[] = []
const door = openWitnessDoor(register, keys, error => faults.push(error))
const server = createServer((req, res) => void door.answer('toa-soan', req, res))
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
afterAll(() => new Promise(resolve => server.close(resolve)))

const key = valueOf(await ensureWitnessKey(witness.operator, keys, 'bao.example')).vkey
const policy = (at: string) => `witness bao ${key} ${at}\nquorum bao\n`

/** A log of nobody's, with a key of its own, to say whatever it likes. */
const secret = new Uint8Array(32).fill(7)
const liar = vkeyOf('liar.example/log', keyTypes.ed25519, ed25519.getPublicKey(secret))
const leaves = Array.from({ length: 20 }, (_, i) => leafHash(bytesOf(`entry ${i}`)))
function claim(size: number, root = size === 0 ? emptyRoot : treeRoot(leaves.slice(0, size))): Uint8Array {
  const text = formatCheckpoint({ origin: liar.name, size, root })
  const sign = (bytes: Uint8Array) => ed25519.sign(bytes, secret)
  return signNote(text, { vkey: liar, sign })
}
const hand = (body: Uint8Array, now = noon) => answerAddCheckpoint({ ...witness.server, now }, keys, body)
const ask = (oldSize: number, checkpoint: Uint8Array, proof: Uint8Array[] = []) =>
  hand(formatAddCheckpoint({ oldSize, proof, checkpoint }))

test('a witness that was asked to cosigns; its line stands under the checkpoint and verifies', async () => {
  await published(log.secretariat)
  valueOf(await setPolicy(log.operator, { policy: policy(url) }))
  expect(valueOf(await askWitnesses({ ...log.server, now: new Date() }, postToWitness))).toEqual([
    { name: 'bao', outcome: 'not-cosigning', knownSize: null },
  ])
  const own = await register.asPortal('minh-son', tx =>
    tx.selectFrom('log_key').select('vkey').executeTakeFirstOrThrow(),
  )
  valueOf(await witnessLog(witness.operator, { vkey: own.vkey }))
  // Who failed is left alone for a minute, unless a person asks at once.
  expect(valueOf(await askWitnesses(log.server, postToWitness))).toEqual([])
  const later = { ...log.server, now: new Date(Date.now() + 120_000) }
  expect(valueOf(await askWitnesses(later, postToWitness))).toMatchObject([{ outcome: 'cosigned' }])
  await register.asPortal('minh-son', async tx => {
    const head = await tx
      .selectFrom('log_checkpoint')
      .select(['note', 'size'])
      .orderBy('size', 'desc')
      .executeTakeFirstOrThrow()
    const [line] = await cosignaturesOf(tx, 'minh-son', head.size)
    expect((await cosignaturesIn(tx, 'minh-son')).map(({ size }) => size)).toEqual([head.size])
    const opened = openCheckpoint(bytesOf(`${head.note}${line?.line}`), {
      vkeys: [parseVkey(own.vkey), parseVkey(key)],
    })
    expect(opened.cosignedBy.map(({ vkey }) => vkey.text)).toEqual([key])
    expect(opened.size).toBe(head.size)
  })
  expect(valueOf(await askWitnesses(later, postToWitness))).toEqual([])
  // A person asks everybody, and the witness cosigns the same head again.
  const again = valueOf(await askWitnesses(later, postToWitness, { atOnce: true }))
  expect(again).toMatchObject([{ outcome: 'cosigned' }])
  expect(valueOf(await askWitnesses(later, postToWitness))).toEqual([])
  // So does the server where nothing is known of an asking, as after a restore.
  await register.withTenant('minh-son', 'operator', tx => tx.deleteFrom('log_asking').execute())
  expect(valueOf(await askWitnesses(later, postToWitness))).toMatchObject([{ outcome: 'cosigned' }])
  const [seen] = valueOf(await listWitnessedLogs(witness.operator, keys))
  expect(seen?.origin).toMatch(/^minh-son-[0-9a-f]{8}\.localhost\/log$/)
})

test('a log that grew is cosigned again, with a proof from the size that the witness knows', async () => {
  await published(log.secretariat, undefined, { symbol: '97/KH-BCĐ' })
  const later = { ...log.server, now: new Date(Date.now() + 500_000) }
  expect(valueOf(await askWitnesses(later, postToWitness))).toMatchObject([{ outcome: 'cosigned' }])
  expect(faults).toEqual([])
})

test('a witness that is away keeps nothing from being published, and can be asked again at once', async () => {
  await published(log.secretariat, undefined, { symbol: '98/KH-BCĐ' })
  valueOf(await setPolicy(log.operator, { policy: policy('http://127.0.0.1:1') }))
  const later = { ...log.server, now: new Date(Date.now() + 7_200_000) }
  const atOnce = { atOnce: true }
  expect(valueOf(await askWitnesses(later, postToWitness))).toMatchObject([{ outcome: 'unreachable' }])
  expect(valueOf(await askWitnesses(later, postToWitness))).toEqual([])
  expect(valueOf(await askWitnesses(later, postToWitness, atOnce))).toMatchObject([
    { outcome: 'unreachable' },
  ])
})

test('the witness key is shown again to whoever may read it', async () => {
  expect(valueOf(await witnessKeyHere(witness.operator))).toBe(key)
  expect(valueOf(await witnessKeyHere(log.operator))).toBeNull()
})

test.each([
  ['a lying line', 200, bytesOf('— bao.example AAAAAAAAAAAAAAAAAAAA\n'), 'bad-answer'],
  ['nothing', 200, new Uint8Array(), 'bad-answer'],
  ['a page', 200, bytesOf('<html>\n'), 'bad-answer'],
  ['a size that is none', 409, bytesOf('many\n'), 'bad-answer'],
  ['a longer log', 409, bytesOf('9000\n'), 'knows-more'],
  ['the same size again and again', 409, bytesOf('1\n'), 'refused'],
  ['that it knows no such key', 403, new Uint8Array(), 'key-not-known'],
  ['that this does not follow', 422, new Uint8Array(), 'does-not-follow'],
  ['not now', 503, new Uint8Array(), 'busy'],
  ['that the request is bad', 400, new Uint8Array(), 'refused'],
  ['an error', 500, new Uint8Array(), 'busy'],
] as const)('a witness that answers %s is noted and not believed', async (_, status, body, outcome) => {
  await register.withTenant('minh-son', 'operator', async tx => {
    await tx.deleteFrom('log_cosignature').execute()
    await tx.deleteFrom('log_asking').execute()
  })
  const asked = valueOf(await askWitnesses(log.server, async () => ({ status, body })))
  expect(asked).toMatchObject([{ outcome }])
  const kept = await register.asPortal('minh-son', tx =>
    tx.selectFrom('log_cosignature').selectAll().execute(),
  )
  expect(kept).toEqual([])
})

test('of two heads of one size a witness may also say 409: C2SP tlog-witness has it so', async () => {
  const head = await register.asPortal('minh-son', tx =>
    tx.selectFrom('log_checkpoint').select('size').orderBy('size', 'desc').executeTakeFirstOrThrow(),
  )
  const answers = [`${head.size}\n`, `${head.size}\n`]
  const post = async () => ({ status: 409, body: bytesOf(answers.shift()!) })
  expect(valueOf(await askWitnesses(log.server, post, { atOnce: true }))).toMatchObject([
    { outcome: 'does-not-follow', knownSize: null },
  ])
  expect(answers).toEqual([])
  const growing = ['1\n', '2\n']
  const meanwhile = async () => ({ status: 409, body: bytesOf(growing.shift()!) })
  expect(valueOf(await askWitnesses(log.server, meanwhile, { atOnce: true }))).toMatchObject([
    { outcome: 'busy' },
  ])
})

describe('what a witness answers to a log that says whatever it likes', () => {
  test('a log that nobody added, a signature that is not its own, a body that is no request', async () => {
    expect((await ask(0, claim(3))).status).toBe(404)
    valueOf(await witnessLog(witness.operator, { vkey: liar.text }))
    const forged = claim(3)
    forged[forged.length - 5]! ^= 1
    expect((await ask(0, forged)).status).toBe(403)
    expect((await hand(bytesOf('old 0\n'))).status).toBe(400)
    expect((await hand(new Uint8Array([0xff, 0xfe]))).status).toBe(400)
  })

  test('old beyond the checkpoint, a proof from nothing, an empty tree with another root', async () => {
    expect((await ask(4, claim(3))).status).toBe(400)
    expect((await ask(0, claim(3), [emptyRoot])).status).toBe(422)
    expect((await ask(0, claim(0, leaves[0]))).status).toBe(422)
    expect((await ask(0, claim(0))).status).toBe(200)
  })

  test('a first head, the same again, a fork at one size, a smaller one, another beginning', async () => {
    expect((await ask(0, claim(3))).status).toBe(200)
    expect((await ask(3, claim(3))).status).toBe(200)
    expect((await ask(3, claim(3, leaves[5]))).status).toBe(422)
    const behind = await ask(2, claim(3))
    expect([behind.status, behind.type, parseLatestSize(behind.body)]).toEqual([409, 'text/x.tlog.size', 3])
    expect((await ask(3, claim(5), [leaves[9]!, leaves[10]!])).status).toBe(422)
    expect((await ask(0, claim(2))).status).toBe(409)
  })

  test('of two different continuations at once one is cosigned, whichever comes first', async () => {
    const forks = [9, 10].map(last => [...leaves.slice(0, 3), leaves[last]!])
    const answers = await Promise.all(
      forks.map(async fork => {
        // From size 3 to 4: the proof is the third leaf's peak, the new leaf, and the pair before.
        const proof = [fork[2]!, fork[3]!, treeRoot(fork.slice(0, 2))]
        return (await ask(3, claim(4, treeRoot(fork)), proof)).status
      }),
    )
    expect(answers.toSorted()).toEqual([200, 409])
  })

  test('what a witness saw cannot be taken back in the database either', async () => {
    for (const change of [{ size: 1 }, { root: Buffer.alloc(32) }]) {
      const taken = register.withTenant('toa-soan', 'operator', tx =>
        tx.updateTable('witnessed_log').set(change).where('origin', '=', liar.name).execute(),
      )
      await expect(taken).rejects.toThrow(/may only grow/)
    }
  })
})

test.each([
  ['no key', 'KHÓA', 'bad-vkey'],
  ['a witness’s key', key, 'not-a-log-key'],
])('%s is no log to witness', async (_, vkey, code) => {
  expect(await witnessLog(witness.operator, { vkey })).toMatchObject({ refusals: [{ code }] })
})

test('a policy that cannot be read is refused with its line, and the former one stays', async () => {
  const outcome = await setPolicy(log.operator, { policy: `${policy(url)}quorum ai-do\n` })
  expect(outcome).toMatchObject({ refusals: [{ code: 'bad-policy', values: { line: 3 } }] })
  const row = await register.asPortal('minh-son', tx =>
    tx.selectFrom('log_policy').select('policy').executeTakeFirst(),
  )
  expect(row?.policy).toContain('quorum bao')
})

test.each([
  ['group ba 3 bao', { group: 'ba', asked: 3, members: 1 }],
  ['group ba\t99 bao bao', { group: 'ba', asked: 99, members: 2 }],
])('a group that asks for more members than it names is told of: %s', async (line, values) => {
  const outcome = await setPolicy(log.operator, { policy: `# ai\nwitness bao ${key}\n${line}\nquorum ba\n` })
  expect(outcome).toMatchObject({ refusals: [{ code: 'group-of-too-few', values: { ...values, line: 3 } }] })
})

test.each(['group ba 0 bao', 'group ba 3', 'group bao any', 'quorum'])(
  'of another fault in a line only its form is told: %s',
  async line => {
    const outcome = await setPolicy(log.operator, { policy: `witness bao ${key}\n${line}\nquorum bao\n` })
    expect(outcome).toMatchObject({ refusals: [{ code: 'bad-policy' }] })
  },
)

test('only the operator chooses whom to witness and whom to ask', async () => {
  for (const door of [log.secretariat, log.server]) {
    expect(await setPolicy(door, { policy: policy(url) })).toMatchObject({
      refusals: [{ code: 'not-allowed' }],
    })
    expect(await witnessLog(door, { vkey: liar.text })).toMatchObject({ refusals: [{ code: 'not-allowed' }] })
  }
})

test('a witness whose database was restored remembers beside its key what it cosigned', async () => {
  const size = 4
  await register.withTenant('toa-soan', 'operator', async tx => {
    await tx
      .insertInto('witnessed_log')
      .values({
        tenant: 'toa-soan',
        origin: 'again.example/log',
        vkeys: [vkeyOf('again.example/log', keyTypes.ed25519, liar.publicKey).text],
        size: 0,
        root: Buffer.from(emptyRoot),
        note: null,
        seen_at: null,
      })
      .execute()
  })
  const again = vkeyOf('again.example/log', keyTypes.ed25519, liar.publicKey)
  const said = (length: number, leaf: number) => {
    const root = treeRoot([...leaves.slice(0, length - 1), leaves[leaf]!])
    const text = formatCheckpoint({ origin: again.name, size: length, root })
    return signNote(text, { vkey: again, sign: bytes => ed25519.sign(bytes, secret) })
  }
  const next = { origin: again.name, size, root: treeRoot(leaves.slice(0, size)) }
  expect(await addToSeen(keys, 'toa-soan', { after: null, next })).toBe(true)
  // Another register on the same key folder has noted that meanwhile: a head judged before it is not noted any more.
  const fork = { ...next, root: treeRoot(leaves.slice(1, size + 1)) }
  expect(await addToSeen(keys, 'toa-soan', { after: null, next: fork })).toBe(false)
  const behind = await ask(0, said(3, 9))
  expect([behind.status, parseLatestSize(behind.body)]).toEqual([409, size])
  expect((await ask(size, said(size, 9))).status).toBe(422)
  expect((await ask(size, said(size, size - 1))).status).toBe(200)
})

test('a witness whose clock is far ahead is not kept: it would count as recent for years', async () => {
  valueOf(await setPolicy(log.operator, { policy: policy(url) }))
  const behind = { ...log.server, now: new Date(Date.now() - 86_400_000) }
  expect(valueOf(await askWitnesses(behind, postToWitness))).toMatchObject([{ outcome: 'clock-ahead' }])
})

test('a policy may name no more witnesses than a checkpoint can carry, and forgets those that it names no more', async () => {
  const line = (n: number) => {
    const publicKey = ed25519.getPublicKey(new Uint8Array(32).fill(0).with(0, n).with(1, 1))
    return `witness w${n} ${vkeyOf(`w${n}.example`, keyTypes.ed25519Cosignature, publicKey).text}`
  }
  const many = Array.from({ length: 99 }, (_, n) => line(n)).join('\n')
  const outcome = await setPolicy(log.operator, { policy: `${many}\nquorum none\n` })
  expect(outcome).toMatchObject({ refusals: [{ code: 'too-many-witnesses', values: { most: 98 } }] })
  const kept = () => register.asPortal('minh-son', tx => tx.selectFrom('log_asking').select('vkey').execute())
  expect(await kept()).not.toEqual([])
  valueOf(await setPolicy(log.operator, { policy: `${line(7)}\nquorum w7\n` }))
  expect(await kept()).toEqual([])
})

test('whoever connects and says nothing shuts no honest log out', async () => {
  const { port } = new URL(url)
  const silent = Array.from({ length: 40 }, () => {
    const socket = connect({ host: '127.0.0.1', port: Number(port), localAddress: '127.0.0.2' })
    socket.on('error', () => undefined)
    socket.write('POST /add-checkpoint HTTP/1.1\r\nhost: bao.example\r\ncontent-length: 400\r\n\r\n')
    return socket
  })
  await Promise.all(silent.map(socket => once(socket, 'connect')))
  const answered = await postToWitness(`${url}/add-checkpoint`, bytesOf('old 0\n'))
  expect(answered).toMatchObject({ status: 400 })
  for (const socket of silent) socket.destroy()
})

test('an installation without a witness key turns a log away before it reads what it sends', async () => {
  const res = await new Promise<number>((resolve, reject) => {
    const here = createServer((req, answer) => void door.answer('minh-son', req, answer))
    here.listen(0, '127.0.0.1', () => {
      const { port } = here.address() as AddressInfo
      fetch(`http://127.0.0.1:${port}/add-checkpoint`, { method: 'POST', body: 'old 0' })
        .then(({ status }) => resolve(status), reject)
        .finally(() => here.close())
    })
  })
  expect(res).toBe(404)
})
