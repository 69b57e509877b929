// What the reader brings along: keys, witnesses, kept checkpoints; and what time does to a log.
import { describe, expect, test } from 'vitest'
import { formatCosignature, cosignedMessage } from '../../packages/log/src/cosignature.ts'
import { formatCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { leafHash } from '../../packages/log/src/hash.ts'
import { formatHandover, signHandover } from '../../packages/log/src/keys/handover.ts'
import {
  formatNote,
  keyTypes,
  parseNote,
  signNote,
  vkeyOf,
  withSignatures,
} from '../../packages/log/src/note.ts'
import { treeRoot } from '../../packages/log/src/tree.ts'
import { followOnce } from '../../apps/verify/src/follow.ts'
import { verifyProof } from '../../apps/verify/src/verify-proof.ts'
import { check, sourceOf, wanting } from './check.ts'
import { makeProof } from './made-proof.ts'
import { madeRecords, today } from './made-records.ts'
import { origin, publicTree, seal, signedHead, signerOf, type MadeRecord } from './public-tree.ts'

const records = madeRecords(30)
const tree = publicTree(records)
const key = signerOf(1).vkey.text
const codes = async (given: Parameters<typeof check>[1]) => (await check(tree, given)).map(({ code }) => code)
const headOf = (made: readonly MadeRecord[], seed = 1) =>
  signedHead(
    seal(made).map(({ entry }) => leafHash(entry)),
    signerOf(seed),
  )

describe('a checkpoint kept earlier', () => {
  test('of an older state is continued', async () => {
    const found = await check(tree, { since: headOf(records.slice(0, 20)) })
    expect(wanting(found)).toEqual([])
    expect(found.find(({ code }) => code === 'since-holds')?.values).toEqual({
      kept: 20,
      size: records.length,
    })
  })

  test('of this state is continued', async () => {
    expect(await codes({ since: headOf(records) })).toContain('since-holds')
  })

  test('shows that the newest entries were dropped', async () => {
    const shorter = records.slice(0, -1)
    const found = await check(publicTree(shorter), { since: headOf(records) })
    expect(wanting(found)).toEqual(['since-newer'])
  })

  test('shows a history that was rewritten and signed anew', async () => {
    const rewritten = records.map((record, i) =>
      i === 12 ? { ...record, body: { ...(record.body as object), label: 'khác' } } : record,
    )
    const other = publicTree(rewritten)
    expect(wanting(await check(other))).toEqual([])
    expect(wanting(await check(other, { since: headOf(records.slice(0, 20)) }))).toEqual(['since-differs'])
    expect(wanting(await check(other, { since: headOf(records) }))).toEqual(['since-differs'])
  })

  test('of another log, of another key, or of no form at all is told apart', async () => {
    const text = formatCheckpoint({ origin: 'elsewhere/log', size: 1, root: treeRoot([]) })
    expect(wanting(await check(tree, { since: signNote(text, signerOf(1, 'elsewhere/log')) }))).toEqual([
      'since-other-log',
    ])
    expect(wanting(await check(tree, { since: headOf(records.slice(0, 20), 2) }))).toEqual(['since-unsigned'])
    expect(wanting(await check(tree, { since: Buffer.from('kept\n') }))).toEqual(['since-malformed'])
  })
})

describe('the key', () => {
  test('of the log itself proves less, and that is said', async () => {
    const found = await check(tree, {})
    expect(found.map(({ code }) => code)).not.toContain('key-from-log')
    const { verifyRecord } = await import('../../apps/verify/src/verify-record.ts')
    const { sourceOf } = await import('./check.ts')
    const { findings } = await verifyRecord(sourceOf(tree), { now: today })
    expect(findings.map(({ code }) => code)).toContain('key-from-log')
    expect(wanting(findings)).toEqual([])
  })

  test('of somebody else is refused', async () => {
    expect(wanting(await check(tree, { key: signerOf(3).vkey.text }))).toEqual(['key-unknown log/keys.json'])
    expect(wanting(await check(tree, { key: 'nonsense' }))).toEqual(['key-malformed'])
  })

  const rotated = (at: { note?: Uint8Array; fromSize?: number } = {}) => {
    const [old, next] = [signerOf(1), signerOf(2)]
    const fromSize = at.fromSize ?? 20
    const leaves = seal(records.slice(0, 20)).map(({ entry }) => leafHash(entry))
    const note = at.note ?? signHandover({ size: 20, root: treeRoot(leaves) }, old, next)
    const keys = [
      { vkey: old.vkey.text, fromSize: 0, handover: null },
      { vkey: next.vkey.text, fromSize, handover: Buffer.from(note).toString('utf8') },
    ]
    return publicTree(records, { signer: next, keys: { origin, keys, policy: null } })
  }

  test('may hand over to the next, and the old one still leads there', async () => {
    expect(wanting(await check(rotated(), { key }))).toEqual([])
    expect(wanting(await check(rotated(), { key: signerOf(2).vkey.text }))).toEqual([])
  })

  const rootAt = (size: number) => treeRoot(seal(records.slice(0, size)).map(({ entry }) => leafHash(entry)))

  test('may be changed several times, and only the last one signs the newest state', async () => {
    const [first, second, third] = [signerOf(1), signerOf(2), signerOf(3)]
    const step = (size: number, from: typeof first, to: typeof first) => ({
      vkey: to.vkey.text,
      fromSize: size,
      handover: Buffer.from(signHandover({ size, root: rootAt(size) }, from, to)).toString('utf8'),
    })
    const keys = [
      { vkey: first.vkey.text, fromSize: 0, handover: null },
      step(12, first, second),
      step(20, second, third),
    ]
    const by = (signer: typeof first) => publicTree(records, { signer, keys: { origin, keys, policy: null } })
    expect(wanting(await check(by(third), { key }))).toEqual([])
    expect(wanting(await check(by(third), { key: second.vkey.text }))).toEqual([])
    for (const signer of [first, second])
      expect(wanting(await check(by(signer), { key }))).toEqual(['signature-wrong log/checkpoint'])
    // What an old key has signed alone beyond its handover is no checkpoint of this log.
    const kept = (signer: typeof first, size: number) =>
      signNote(formatCheckpoint({ origin, size, root: rootAt(size) }), signer)
    const known = async (since: Uint8Array) => wanting(await check(by(third), { key, since }))
    expect(await known(kept(first, 12))).toEqual([])
    expect(await known(kept(first, 13))).not.toEqual([])
    expect(await known(kept(second, 20))).toEqual([])
    expect(await known(kept(second, 21))).not.toEqual([])
  })

  test('is not taken over by a stranger who adds his line to an honest checkpoint', async () => {
    const [honest, stranger] = [signerOf(1), signerOf(66)]
    const head = parseNote(signNote(formatCheckpoint({ origin, size: 12, root: rootAt(12) }), honest))
    const own = parseNote(signNote(head.text, stranger)).signatures
    const notes = [
      formatNote(withSignatures(head, own)),
      // Or to the honest handover to another key.
      formatNote(
        withSignatures(parseNote(signHandover({ size: 12, root: rootAt(12) }, honest, signerOf(2))), own),
      ),
      signHandover({ size: 12, root: rootAt(12) }, stranger, stranger),
    ]
    for (const note of notes) {
      const keys = [
        { vkey: honest.vkey.text, fromSize: 0, handover: null },
        { vkey: stranger.vkey.text, fromSize: 12, handover: Buffer.from(note).toString('utf8') },
      ]
      const stolen = publicTree(records, { signer: stranger, keys: { origin, keys, policy: null } })
      expect(wanting(await check(stolen, { key }))).toEqual(['handover-broken log/keys.json'])
      const followed = await followOnce(sourceOf(tree), null, { now: today, key })
      expect(followed.next).not.toBeNull()
      const round = await followOnce(sourceOf(stolen), followed.next, { now: today, key })
      expect(round.next).toBeNull()
      expect(wanting(round.findings)).toContain('handover-broken log/keys.json')
    }
  })

  test('does not sign below its handover', async () => {
    const [old, next] = [signerOf(1), signerOf(2)]
    const note = signHandover({ size: records.length, root: rootAt(records.length) }, old, next)
    const keys = [
      { vkey: old.vkey.text, fromSize: 0, handover: null },
      { vkey: next.vkey.text, fromSize: records.length, handover: Buffer.from(note).toString('utf8') },
    ]
    const shorter = publicTree(records.slice(0, 20), { signer: next, keys: { origin, keys, policy: null } })
    expect(wanting(await check(shorter, { key }))).toContain('handover-elsewhere log/keys.json')
  })

  test('may not be changed without the old one, nor on another history', async () => {
    const leaves = seal(records.slice(0, 20)).map(({ entry }) => leafHash(entry))
    const at = { origin, size: 20, root: treeRoot(leaves) }
    const alone = signNote(formatHandover({ ...at, next: signerOf(2).vkey }), signerOf(2))
    expect(wanting(await check(rotated({ note: alone }), { key }))).toEqual(['handover-broken log/keys.json'])
    const elsewhere = signHandover({ size: 20, root: treeRoot(leaves.slice(1)) }, signerOf(1), signerOf(2))
    expect(wanting(await check(rotated({ note: elsewhere }), { key }))).toEqual([
      'handover-elsewhere log/keys.json',
    ])
    expect(wanting(await check(rotated({ fromSize: 21 }), { key }))).toEqual([
      'handover-broken log/keys.json',
    ])
  })
})

describe('witnesses', () => {
  const { sign, vkey: logKey } = signerOf(9, 'witness.example/w')
  const witness = vkeyOf('witness.example/w', keyTypes.ed25519Cosignature, logKey.publicKey)
  const policy = `log ${key}\nwitness w ${witness.text}\nquorum w\n`
  const time = Math.floor(today.getTime() / 1000) - 60
  const cosigned = () => {
    const note = parseNote(tree.get('log/checkpoint')!)
    const line = formatCosignature(witness, time, sign(cosignedMessage(note.text, time)))
    return new Map(tree).set('log/checkpoint', formatNote(withSignatures(note, [line])))
  }

  test('that signed are counted, and one that has not is missed', async () => {
    const found = await check(cosigned(), { policy })
    expect(wanting(found)).toEqual([])
    expect(found.find(({ code }) => code === 'cosigned')?.values).toEqual({ k: 1, n: 1 })
    const missed = await check(tree, { policy })
    expect(wanting(missed)).toEqual(['cosignatures-lacking'])
    expect(missed.find(({ code }) => code === 'cosignatures-lacking')?.ok).toBe(false)
    expect(wanting(await check(tree, { policy: 'quorum who' }))).toEqual(['policy-malformed'])
  })

  test('are asked for by a policy whose old log key leads to the new one, which alone signs', async () => {
    const [old, next] = [signerOf(1), signerOf(2)]
    const root = treeRoot(seal(records).map(({ entry }) => leafHash(entry)))
    const note = signHandover({ size: records.length, root }, old, next)
    const keys = [
      { vkey: old.vkey.text, fromSize: 0, handover: null },
      { vkey: next.vkey.text, fromSize: records.length, handover: Buffer.from(note).toString('utf8') },
    ]
    const changed = (signer: typeof old) => {
      const made = publicTree(records, { signer, keys: { origin, keys, policy } })
      const note = parseNote(made.get('log/checkpoint')!)
      const line = formatCosignature(witness, time, sign(cosignedMessage(note.text, time)))
      return made.set('log/checkpoint', formatNote(withSignatures(note, [line])))
    }
    expect(wanting(await check(changed(next), { policy }))).toEqual([])
    // A policy that still names the old key does not let it sign: it may have been stolen.
    expect(wanting(await check(changed(old), { policy }))).toEqual(['signature-wrong log/checkpoint'])
    const others = policy.replace(key, signerOf(3).vkey.text)
    expect(wanting(await check(changed(next), { policy: others }))).toEqual(['key-unknown'])
  })

  test('of the published policy alone are a warning, and long silence too', async () => {
    const own = publicTree(records, { policy })
    const found = await check(own)
    expect(found.find(({ code }) => code === 'cosignatures-lacking')?.level).toBe('warning')
    const later = new Date(today.getTime() + 3 * 86_400_000)
    expect(wanting(await check(cosigned(), { policy, now: later }))).toEqual(['stale', 'cosignature-stale'])
  })
})

test('a log of the future is doubted, a still one is told', async () => {
  expect(wanting(await check(tree, { now: new Date('2026-07-01T00:00:00Z') }))).toEqual(['from-the-future'])
  expect(wanting(await check(tree, { now: new Date('2026-09-01T00:00:00Z') }))).toEqual(['stale'])
})

describe('a day of the calendar', () => {
  const twoYears = new Date('2028-07-03T00:00:00Z')
  const day = (id: string, body: object = { on: id, timeZone: 'Asia/Ho_Chi_Minh' }): MadeRecord => {
    const { publishedAt } = records.at(-1)!
    return { kind: 'day', id, version: 1, previous: [], publishedAt, body }
  }
  const at = records.length
  const wrong = ['9999-12-31', '2026-02-30', '2026-13-01', 'zzz', '2026-7-09', 'NaN']

  test.each(wrong)('that is none, or lies ahead, keeps no silent log fresh: %s', async id => {
    const still = publicTree([...records, day(id)])
    const found = wanting(await check(still, { now: twoYears }))
    expect(found).toEqual([`day-wrong ${at}`, 'stale'])
    const before = await followOnce(sourceOf(tree), null, { now: today, key })
    const short = await followOnce(sourceOf(still), before.next, { now: today, key })
    expect(short.next).toMatchObject({ day: before.next?.day, standing: [{ code: 'day-wrong' }] })
    expect(wanting(short.findings)).toEqual([`day-wrong ${at}`])
    const round = await followOnce(sourceOf(still), before.next, { now: twoYears, key })
    expect(wanting(round.findings)).toEqual([`day-wrong ${at}`, 'stale', 'frozen'])
  })

  test('says in its body which it is', async () => {
    const { publishedAt } = records.at(-1)!
    const other = day(publishedAt.slice(0, 10), { on: '2031-01-01', timeZone: 'Asia/Ho_Chi_Minh' })
    const again = records.findLastIndex(({ kind, id }) => kind === 'day' && id === other.id)
    const made =
      again === -1
        ? [...records, other]
        : records.toSpliced(again, 1, { ...records[again]!, body: other.body })
    const found = wanting(await check(publicTree(made), {}))
    expect(found).toContain(`day-wrong ${again === -1 ? at : again}`)
  })

  test('of tomorrow in the east is one', async () => {
    const { publishedAt } = records.at(-1)!
    const next = new Date(Date.parse(publishedAt) + 86_400_000).toISOString().slice(0, 10)
    expect(wanting(await check(publicTree([...records, day(next)])))).toEqual([])
  })
})

describe('one proof', () => {
  const file = (i: number) =>
    tree.get(`records/${records[i]!.kind}/${records[i]!.id}/${records[i]!.version}.json`)!

  test('holds with its record and without', async () => {
    const proof = await makeProof(records, 9)
    expect(wanting(verifyProof({ proof, key, record: file(9) }))).toEqual([])
    expect(wanting(verifyProof({ proof, key }))).toEqual([])
    expect(verifyProof({ proof, key }).map(({ code }) => code)).toContain('limit-body')
  })

  test('says of another record, key or index that it does not', async () => {
    const proof = await makeProof(records, 9)
    expect(wanting(verifyProof({ proof, key, record: file(10) }))).toEqual(['record-other-entry 9'])
    expect(wanting(verifyProof({ proof, key: signerOf(2).vkey.text }))).toEqual(['signature-wrong'])
    const moved = Buffer.from(Buffer.from(proof).toString('utf8').replace('index 9', 'index 10'))
    expect(wanting(verifyProof({ proof: moved, key }))).toEqual(['proof-wrong 10'])
    const changed = Buffer.from(Buffer.from(file(9)).toString('utf8').replace('"body":{', '"body":{"x":1,'))
    expect(wanting(verifyProof({ proof, key, record: changed }))).toEqual(['record-digest 9'])
    expect(wanting(verifyProof({ proof: Buffer.from('no proof'), key }))).toEqual(['proof-malformed'])
  })
})
