import { createHash } from 'node:crypto'
import { assert, nat, property, stringMatching, tuple, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import { drawFrom, listAt, listDigest, sealOf, seedOf } from './draw.ts'
import { redraw } from './redraw.ts'

const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
const secretA = '11'.repeat(32)
const secretB = '22'.repeat(32)
const ids = ['ke-hoach.1', 'ke-hoach.2', 'ke-hoach.3', 'ke-hoach.10']
const list = listDigest(hash, ids)
const frozen = { round: '2026-1', list }

// Worked out with `printf %s … | sha256sum | sort`.
test('vectors that another program must find too', () => {
  expect(list).toBe(hash('["ke-hoach.1","ke-hoach.2","ke-hoach.3","ke-hoach.10"]'))
  expect(sealOf(hash, frozen, { body: 'thanh-tra', secret: secretA })).toBe(
    hash(`{"body":"thanh-tra","list":"${list}","round":"2026-1","secret":"${secretA}"}`),
  )
  const seed = seedOf(hash, frozen, [secretA, secretB])
  expect(seed).toBe('1be495b32ab728f41f7a702c0259c1dd13459af6eaf57aa0cd0e256c945d470f')
  expect(drawFrom(hash, ids, { seed, sample: 2 })).toEqual(['ke-hoach.1', 'ke-hoach.3'])
})

const idsOf = uniqueArray(stringMatching(/^[a-z]{1,8}\.[1-9][0-9]{0,3}$/), {
  minLength: 1,
  maxLength: 60,
})
const secrets = tuple(...[0, 1].map(() => stringMatching(/^[0-9a-f]{64}$/)))

test('whatever the order of the list, the same are drawn, each once and all of the list', () => {
  assert(
    property(idsOf, secrets, nat(70), (all, two, more) => {
      const seed = seedOf(hash, frozen, two)
      const sample = more + 1
      const drawn = drawFrom(hash, all, { seed, sample })
      expect(drawFrom(hash, all.toReversed(), { seed, sample })).toEqual(drawn)
      expect(drawFrom(hash, all.toSorted(), { seed, sample })).toEqual(drawn)
      expect(new Set(drawn).size).toBe(Math.min(sample, all.length))
      expect(drawn.every(id => all.includes(id))).toBe(true)
      // A larger sample begins with the smaller one: its size tunes nothing.
      expect(drawFrom(hash, all, { seed, sample: sample + 5 }).slice(0, drawn.length)).toEqual(drawn)
    }),
  )
})

test('every id can be drawn first, none is favoured', () => {
  const counts = new Map(ids.map(id => [id, 0]))
  for (let n = 0; n < 4_000; n += 1) {
    const seed = seedOf(hash, frozen, [hash(`a${n}`), hash(`b${n}`)])
    const [first = ''] = drawFrom(hash, ids, { seed, sample: 1 })
    counts.set(first, (counts.get(first) ?? 0) + 1)
  }
  for (const n of counts.values()) expect(n).toBeGreaterThan(850)
})

test('a seal is of one round, one list, one body and one secret', () => {
  const mine = sealOf(hash, frozen, { body: 'thanh-tra', secret: secretA })
  const others = [
    sealOf(hash, { ...frozen, round: '2026-2' }, { body: 'thanh-tra', secret: secretA }),
    sealOf(hash, { ...frozen, list: hash('') }, { body: 'thanh-tra', secret: secretA }),
    sealOf(hash, frozen, { body: 'mat-tran', secret: secretA }),
    sealOf(hash, frozen, { body: 'thanh-tra', secret: secretB }),
  ]
  expect(others).not.toContain(mine)
  expect(new Set(others).size).toBe(4)
})

const entries = [
  { index: 0, kind: 'plan', id: 'ke-hoach', version: 1 },
  ...ids.map((id, at) => ({ index: at + 1, kind: 'commitment', id, version: 1 })),
  { index: 5, kind: 'commitment', id: 'khac.1', version: 1 },
  { index: 6, kind: 'tombstone', id: '2', version: 1 },
  { index: 7, kind: 'commitment', id: 'ke-hoach.3', version: 2 },
  { index: 8, kind: 'tombstone', id: '3', version: 1 },
  { index: 9, kind: 'commitment', id: 'ke-hoach.11', version: 1 },
]

test('the list is what was public at the frozen size: neither withdrawn before it nor published after', () => {
  expect(listAt(entries, { size: 6, plan: 'ke-hoach' })).toEqual([
    'ke-hoach.1',
    'ke-hoach.10',
    'ke-hoach.2',
    'ke-hoach.3',
  ])
  expect(listAt(entries, { size: 6, plan: null })).toContain('khac.1')
  expect(listAt(entries, { size: 9, plan: 'ke-hoach' })).toEqual(['ke-hoach.1', 'ke-hoach.10', 'ke-hoach.3'])
  expect(listAt(entries, { size: 99, plan: 'ke-hoach' })).toContain('ke-hoach.11')
})

const round = () => {
  const all = listAt(entries, { size: 9, plan: null })
  const digest = listDigest(hash, all)
  const at = { round: '2026-1', list: digest }
  const opened = [secretA, secretB]
  return {
    frozenAt: { size: 9, root: 'aa'.repeat(32) },
    list: { plan: null, count: all.length, digest },
    sample: 2,
    seals: ['thanh-tra', 'mat-tran'].map((id, i) => ({
      id,
      seal: sealOf(hash, at, { body: id, secret: opened[i] ?? '' }),
    })),
    opened,
    drawn: drawFrom(hash, all, { seed: seedOf(hash, at, opened), sample: 2 }) as string[] | null,
  }
}
const again = (changed: Partial<ReturnType<typeof round>>, root: string | null = 'aa'.repeat(32)) =>
  redraw(hash, { id: '2026-1', first: 9, round: { ...round(), ...changed }, entries, root }).faults

test('an honest round is drawn again without a fault, before its secrets are open too', () => {
  expect(again({})).toEqual([])
  expect(again({ opened: [], drawn: null })).toEqual([])
})

test.each([
  [
    'a state that came after the round',
    { frozenAt: { size: 10, root: 'aa'.repeat(32) } },
    'list-of-later-state',
  ],
  ['another root', { frozenAt: { size: 9, root: 'bb'.repeat(32) } }, 'root-differs'],
  ['a list one shorter', { list: { ...round().list, count: 3 } }, 'list-differs'],
  ['one body twice', { seals: [round().seals[0]!, round().seals[0]!] }, 'seals-not-of-two'],
  ['a secret that was not sealed', { opened: [secretA, '33'.repeat(32)] }, 'secret-not-sealed'],
  ['secrets in another order', { opened: [secretB, secretA] }, 'secret-not-sealed'],
  ['a sample of somebody’s choice', { drawn: ['ke-hoach.1', 'ke-hoach.3'].toReversed() }, 'sample-differs'],
  ['a sample before the secrets', { opened: [] }, 'sample-differs'],
])('%s does not hold', (_what, changed, fault) => {
  expect(again(changed)).toContain(fault)
})
