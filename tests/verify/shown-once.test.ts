// Another history that is shown once, behind something that keeps its entries from being read: the follower holds what was signed, and
// tells as soon as all entries show it. And what an honest log shows it accuses of nothing.
import { describe, expect, test } from 'vitest'
import { followOnce, type FollowState, type Round } from '../../apps/verify/src/follow.ts'
import type { Signed } from '../../apps/verify/src/following/contradicting.ts'
import { SourceError, type Source } from '../../apps/verify/src/source.ts'
import { cosign } from '../../packages/log/src/cosignature.ts'
import { leafHash } from '../../packages/log/src/hash.ts'
import { signHandover } from '../../packages/log/src/keys/handover.ts'
import { formatNote, keyTypes, parseNote, signNote, vkeyOf } from '../../packages/log/src/note.ts'
import { treeRoot } from '../../packages/log/src/tree.ts'
import { more, most, records, rewritten } from './grown-records.ts'
import { amend, firstPlan, secondPlan, today, withdraw } from './made-records.ts'
import { origin, publicTree, seal, signerOf, type MadeRecord, type Tree } from './public-tree.ts'

const forkOfMore = publicTree(rewritten(more))
const noteOf = (tree: Tree): string => Buffer.from(tree.get('log/checkpoint')!).toString('utf8')

const minutes = (n: number): Date => new Date(today.getTime() + n * 60_000)

type Read = (path: string) => Uint8Array | null
const plainly =
  (tree: Tree): Read =>
  path => {
    const bytes = tree.get(path)
    return bytes === undefined ? null : Uint8Array.from(bytes)
  }
const without = (tree: Tree, isGone: RegExp): Tree =>
  new Map([...tree].filter(([path]) => !isGone.test(path)))
const siteOf = (read: Read): Source => ({
  kind: 'site',
  read: path => {
    try {
      return Promise.resolve(read(path))
    } catch (error) {
      return Promise.reject(error as Error)
    }
  },
})
const key = signerOf(1).vkey.text
const codes = ({ findings }: Round): string[] => findings.filter(({ ok }) => !ok).map(({ code }) => code)
const notesIn = (signed: readonly Signed[]): string[] =>
  signed.map(({ bytes }) => Buffer.from(bytes).toString('utf8'))

/** Remembers what `camket monitor` does. */
function follower(options: { key?: string } = { key }) {
  let state: FollowState | null = null
  const held = new Map<string, Uint8Array>()
  return {
    held: () => [...held.keys()],
    async look(read: Read, now: Date): Promise<Round> {
      const round = await followOnce(siteOf(read), state, { ...options, now, held: [...held.values()] })
      for (const { bytes } of round.held) held.set(Buffer.from(bytes).toString('utf8'), bytes)
      for (const note of notesIn(round.settled)) held.delete(note)
      state = round.next ?? state
      return round
    },
  }
}

const unreadable =
  (tree: Tree): Read =>
  path => {
    if (path.startsWith('log/tile/')) throw new SourceError('bad-status', path)
    return plainly(tree)(path)
  }
const badRecord = (made: readonly MadeRecord[]): Tree => {
  const tree = publicTree(made)
  const path = 'records/bundles/0.jsonl'
  const text = Buffer.from(tree.get(path)!).toString('utf8')
  return tree.set(path, Buffer.from(text.replace('"recurring":false', '"recurring":true ')))
}
const spoilt = (): Tree => {
  const witness = {
    ...signerOf(3),
    vkey: vkeyOf('w.example', keyTypes.ed25519Cosignature, signerOf(3).vkey.publicKey),
  }
  const policy = `witness w ${witness.vkey.text}\nquorum w\n`
  const tree = publicTree(rewritten(more), { policy })
  const note = parseNote(tree.get('log/checkpoint')!)
  const other = cosign(note.text.replace('minh-son', 'minh-xa'), { ...witness, time: 1 })
  return tree.set('log/checkpoint', formatNote({ ...note, signatures: [...note.signatures, other] }))
}
const keysOf = (tree: Tree, keys: unknown): Tree =>
  new Map([...tree, ['log/keys.json', Buffer.from(JSON.stringify({ origin, keys, policy: null }))]])

describe('another history that is shown for one minute', () => {
  test.each<[string, Read, readonly MadeRecord[]]>([
    ['behind an error of the server', unreadable(forkOfMore), records],
    ['behind a tile that is missing', plainly(without(forkOfMore, /^log\/tile\/(0|entries)\/001/)), records],
    ['smaller than what was kept', plainly(forkOfMore), most],
    ['behind a witness’s line that is wrong', plainly(spoilt()), records],
    [
      'behind a list of keys that leads nowhere',
      plainly(
        keysOf(forkOfMore, [
          { vkey: key, fromSize: 0, handover: null },
          { vkey: signerOf(2).vkey.text, fromSize: 3, handover: 'x' },
        ]),
      ),
      records,
    ],
  ])('%s, is held, told and kept', async (_, fork, before) => {
    const { look, held } = follower()
    await look(plainly(publicTree(before)), today)
    const shown = await look(fork, minutes(5))
    expect(codes(shown).length).toBeGreaterThan(0)
    expect(shown.proven).toEqual([])
    const note = Buffer.from(fork('log/checkpoint')!).toString('utf8')
    expect(held()).toEqual([note])
    await look(plainly(publicTree(most)), minutes(6))
    const later = await look(plainly(publicTree(most)), minutes(70))
    expect(codes(later)).toContain('since-differs')
    expect(notesIn(later.contradicting)).toEqual([note])
    expect(held()).toEqual([])
  })

  test('behind a fault that stands, is held, told and kept', async () => {
    const { look } = follower()
    await look(plainly(badRecord(records)), today)
    const shown = await look(plainly(forkOfMore), minutes(5))
    expect(codes(shown)).toContain('root-differs')
    const later = await look(plainly(badRecord(most)), minutes(70))
    expect(codes(later)).toContain('since-differs')
    expect(notesIn(later.contradicting)).toEqual([noteOf(forkOfMore)])
  })

  test('longer than the log is, is held until the log is as long', async () => {
    const { look, held } = follower()
    await look(plainly(publicTree(records)), today)
    const fork = publicTree(rewritten(most))
    await look(unreadable(fork), minutes(5))
    expect(codes(await look(plainly(publicTree(more)), minutes(70)))).toEqual([])
    expect(held()).toEqual([noteOf(fork)])
    const later = await look(plainly(publicTree(most)), minutes(140))
    expect(notesIn(later.contradicting)).toEqual([noteOf(fork)])
  })

  test('at the first look of all, is held too', async () => {
    const { look, held } = follower({})
    await look(unreadable(forkOfMore), today)
    expect(held()).toEqual([noteOf(forkOfMore)])
    const later = await look(plainly(publicTree(most)), minutes(1))
    expect(codes(later)).toEqual(['since-differs'])
    expect(notesIn(later.contradicting)).toEqual([noteOf(forkOfMore)])
  })
})

test('a stranger’s note under the log’s name, at the first look without a key, accuses nobody', async () => {
  const { look, held } = follower({})
  await look(unreadable(publicTree(rewritten(more), { signer: signerOf(2) })), today)
  const first = await look(plainly(publicTree(more)), minutes(1))
  expect(codes(first)).toEqual([])
  expect(first.contradicting).toEqual([])
  expect(held()).toEqual([])
  expect(codes(await look(plainly(publicTree(most)), minutes(70)))).toEqual([])
})

test('an older state out of a cache, or a tile that comes late, is held, and let go without a word', async () => {
  const { look, held } = follower()
  await look(plainly(publicTree(records)), today)
  await look(plainly(without(publicTree(more), /^log\/tile\/entries\/001/)), minutes(1))
  await look(plainly(publicTree(most)), minutes(2))
  expect(codes(await look(plainly(publicTree(records.slice(0, 290))), minutes(3)))).toEqual(['since-newer'])
  expect(held()).toHaveLength(2)
  const later = await look(plainly(publicTree(most)), minutes(70))
  expect(codes(later)).toEqual([])
  expect(later.contradicting).toEqual([])
  expect(held()).toEqual([])
})

test('what was held, and is the very head that is proven later, is let go: a log that rests is not read whole each hour', async () => {
  const { look, held } = follower()
  await look(plainly(publicTree(records)), today)
  await look(unreadable(publicTree(more)), minutes(1))
  expect(held()).toEqual([noteOf(publicTree(more))])
  expect(codes(await look(plainly(publicTree(more)), minutes(70)))).toEqual([])
  expect(held()).toEqual([])
})

describe('a change of keys', () => {
  const next = signerOf(2)
  const handedOver = (made: readonly MadeRecord[], size: number, to = next) => {
    const root = treeRoot(seal(made.slice(0, size)).map(({ entry }) => leafHash(entry)))
    const note = signHandover({ size, root }, signerOf(1), to)
    return [
      { vkey: key, fromSize: 0, handover: null },
      { vkey: to.vkey.text, fromSize: size, handover: Buffer.from(note).toString('utf8') },
    ]
  }
  const underNext = (made: readonly MadeRecord[], size: number): Tree =>
    publicTree(made, { signer: next, keys: { origin, keys: handedOver(made, size), policy: null } })

  test.each([
    ['of the same length', records],
    ['that is longer', more],
  ])('that is told to have been earlier takes no checkpoint back: another history %s', async (_, made) => {
    const { look } = follower()
    await look(plainly(publicTree(records)), today)
    const fork = underNext(rewritten(made), 200)
    const shown = await look(plainly(fork), minutes(5))
    expect(codes(shown)).toContain('since-differs')
    expect(notesIn(shown.contradicting)).toContain(noteOf(fork))
  })

  test('no more than keys that are not there, or begin later', async () => {
    for (const fork of [
      without(publicTree(rewritten(records)), /keys\.json/),
      keysOf(publicTree(rewritten(records)), [{ vkey: key, fromSize: 1_000_000, handover: null }]),
    ]) {
      const { look, held } = follower()
      await look(plainly(publicTree(records)), today)
      const shown = await look(plainly(fork), minutes(5))
      expect([...notesIn(shown.contradicting), ...held()]).toEqual([noteOf(fork)])
    }
  })

  test('is not told where the list of keys is missing for a moment', async () => {
    const { look } = follower()
    await look(plainly(publicTree(records)), today)
    const shown = await look(plainly(without(publicTree(more), /keys\.json/)), new Date(minutes(60 * 25)))
    expect(codes(shown)).toEqual(['file-missing', 'file-missing'].slice(0, codes(shown).length))
    expect(shown.contradicting).toEqual([])
  })

  test('leaves no word to the old key, which may have been stolen', async () => {
    const { look, held } = follower()
    await look(plainly(publicTree(records)), today)
    await look(plainly(underNext(more, records.length)), minutes(1))
    for (const byOld of [rewritten(most), most]) {
      const shown = await look(plainly(publicTree(byOld)), minutes(2))
      expect(codes(shown)).toEqual(['key-changed'])
      expect([shown.proven, shown.contradicting, held()]).toEqual([[], [], []])
    }
  })
})

test('a checkpoint of a log without end is read no further than that', async () => {
  const { look } = follower()
  const tree = publicTree(records)
  await look(plainly(tree), today)
  const [, , root] = noteOf(tree).split('\n')
  const endless = signNote(`${origin}\n${2 ** 50}\n${root}\n`, signerOf(1))
  let asked = 0
  const read: Read = path => {
    if (path === 'log/checkpoint') return endless
    if (path.startsWith('log/tile/entries/')) asked += 1
    if (asked > 200) throw new SourceError('unreachable', path)
    if (path.startsWith('log/tile/entries/')) return Buffer.alloc(512)
    // The kept edge is there, in tiles that are as wide as is claimed.
    const narrow = [...tree].find(([own]) => own.startsWith(`${path}.p/`))?.[1]
    if (path.startsWith('log/tile/'))
      return Buffer.concat([tree.get(path) ?? narrow ?? Buffer.alloc(0), Buffer.alloc(8192)]).subarray(
        0,
        8192,
      )
    return plainly(tree)(path)
  }
  expect(codes(await look(read, minutes(1)))).toEqual(['log-too-long'])
  expect(asked).toBeLessThan(20)
})

describe('a larger checkpoint that another look has proven', () => {
  const begun = async (): Promise<FollowState> =>
    (await followOnce(siteOf(plainly(publicTree(records))), null, { now: today, key })).next!
  const goOn = async (tree: Tree, furthest: Tree) =>
    followOnce(siteOf(plainly(tree)), await begun(), {
      now: minutes(5),
      key,
      furthest: furthest.get('log/checkpoint')!,
    })

  test('must be continued: the log is not cut behind it', async () => {
    const round = await goOn(publicTree(more), publicTree(most))
    expect(codes(round)).toEqual(['since-newer'])
    expect(round.next).toBeNull()
  })

  test('nor written otherwise', async () => {
    const fork = [...records]
    amend(fork, `${firstPlan}.3`, '2026-07-03T05:12:00.000Z')
    const longer = [...fork]
    withdraw(longer, `${secondPlan}.9`, '2026-07-03T05:20:00.000Z')
    for (const made of [fork, longer]) {
      const round = await goOn(publicTree(made), publicTree(more))
      expect(codes(round)).toContain('since-differs')
      expect(notesIn(round.contradicting)).toEqual([noteOf(publicTree(made))])
      expect(round.next).toBeNull()
    }
  })

  test('and what came before it is news all the same', async () => {
    const round = await goOn(publicTree(most), publicTree(more))
    expect(codes(round)).toEqual([])
    expect(round.findings.map(({ code }) => code)).toContain('withdrawn')
    expect(round.next?.checkpoint).toBe(noteOf(publicTree(most)))
  })
})
