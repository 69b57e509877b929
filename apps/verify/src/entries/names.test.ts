import { array, assert, constantFrom, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import type { Envelope } from './envelope.ts'
import { createNames } from './names.ts'

const envelope = (kind: string, id: string, version: number, publishedAt = '2026-07-01T02:00:00.000Z') =>
  ({ tenant: 'minh-son', kind, id, version, publishedAt, previous: [], digest: '' }) satisfies Envelope

/** Null: an entry that could not be read. */
const entries = array(
  record({
    kind: constantFrom('plan', 'commitment'),
    id: constantFrom('a', 'b', '__proto__', 'constructor'),
    version: constantFrom(1, 2, 3, 999_999_999_999_999),
    publishedAt: constantFrom('2026-07-01T02:00:00.000Z', '2026-07-02T02:00:00.000Z'),
  }).map(one => (one.version === 3 ? null : one)),
  { maxLength: 40 },
)

test('names are found again by entry, by name and as a whole, as by looking through all of them', () => {
  assert(
    property(entries, given => {
      const names = createNames()
      given.forEach((one, i) => {
        if (one !== null) names.add(i, { ...envelope('', '', 1), ...one })
      })
      const same = (i: number, j: number): boolean =>
        given[i]?.kind === given[j]?.kind && given[i]?.id === given[j]?.id
      const read = given.flatMap((one, i) => (one === null ? [] : [i]))
      const firsts = read.filter(i => read.find(j => same(i, j)) === i)
      for (const [i, one] of given.entries()) {
        expect(names.named(i)).toEqual(one === null ? null : { tenant: 'minh-son', ...one })
        const before = one === null ? undefined : read.findLast(j => j < i && same(i, j))
        expect(names.versionBefore(i)).toBe(before ?? null)
      }
      const things = firsts.map(first => {
        const { kind, id } = given[first]!
        // The last of those with the greatest version: one that goes back is told elsewhere and is not the newest.
        const versions = read.filter(i => same(i, first))
        const newest = versions.reduce((a, b) => (given[b]!.version >= given[a]!.version ? b : a))
        return { kind, id, first, newest }
      })
      for (const thing of things) {
        expect(names.things.get(thing.kind, thing.id)).toEqual(thing)
        expect(names.things.has(thing.kind, thing.id)).toBe(true)
      }
      const newest = new Set(things.map(thing => thing.newest))
      for (const i of given.keys()) expect(names.isNewest(i)).toBe(newest.has(i))
      expect(names.things.size).toBe(things.length)
      expect([...names.things.values()].sort((a, b) => a.first - b.first)).toEqual(things)
    }),
  )
})

test('what is no entry of the log has no name', () => {
  const names = createNames()
  names.add(0, envelope('tombstone', 'x', 1))
  for (const index of [-1, 1, 0.5, Number.NaN, Infinity]) {
    expect(names.named(index)).toBeNull()
    expect(names.isNewest(index)).toBe(false)
    expect(names.versionBefore(index)).toBeNull()
  }
  expect(names.things.get('day', 'x')).toBeUndefined()
  expect(names.things.has('tombstone', '0')).toBe(false)
})
