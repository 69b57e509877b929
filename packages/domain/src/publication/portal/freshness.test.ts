import { expect, test } from 'vitest'
import { ageOf, isRecent, judgeFreshness, type LogState } from './freshness.ts'

const now = new Date('2026-11-26T05:00:00.000Z')
const ago = (minutes: number): string => new Date(now.getTime() - minutes * 60_000).toISOString()
const none = { asked: 3, recent: 0, enough: false, knowMore: false, sawAnother: false }
const signed: LogState = {
  newest: { size: 9, publishedAt: ago(10) },
  checkpoint: { size: 9, uncoveredSince: null },
  witnesses: { asked: 3, recent: 2, enough: true, knowMore: false, sawAnother: false },
}

test.each([
  ['all in order', {}, 'fresh', []],
  ['no record yet', { newest: null, checkpoint: null }, 'empty', []],
  [
    'nobody is asked to cosign',
    { witnesses: { asked: 0, recent: 0, enough: true, knowMore: false, sawAnother: false } },
    'alone',
    [],
  ],
  ['unsigned within the bound', { checkpoint: { size: 7, uncoveredSince: ago(5) } }, 'waiting', []],
  [
    'unsigned for longer',
    { checkpoint: { size: 7, uncoveredSince: ago(5.01) } },
    'stale',
    ['unsigned-records'],
  ],
  [
    'just begun, not signed yet',
    { newest: { size: 1, publishedAt: ago(4) }, checkpoint: null },
    'waiting',
    [],
  ],
  ['never signed', { checkpoint: null }, 'stale', ['never-signed']],
  ['a day and two hours without a record', { newest: { size: 9, publishedAt: ago(26 * 60) } }, 'fresh', []],
  ['a clock that runs nine minutes ahead', { newest: { size: 9, publishedAt: ago(-9) } }, 'fresh', []],
  [
    'a record from next year',
    { newest: { size: 9, publishedAt: ago(-500_000) } },
    'stale',
    ['ahead-of-clock'],
  ],
  ['a minute more', { newest: { size: 9, publishedAt: ago(26 * 60 + 1) } }, 'stale', ['no-new-day']],
  [
    'one cosignature of two',
    { witnesses: { asked: 3, recent: 1, enough: false, knowMore: false, sawAnother: false } },
    'stale',
    ['too-few-cosignatures'],
  ],
  [
    'a witness saw it longer',
    { witnesses: { asked: 3, recent: 2, enough: true, knowMore: true, sawAnother: false } },
    'stale',
    ['witness-knows-more'],
  ],
  [
    'a witness saw other records',
    { witnesses: { asked: 3, recent: 3, enough: true, knowMore: false, sawAnother: true } },
    'stale',
    ['witness-saw-another'],
  ],
  [
    'everything at once',
    { newest: { size: 9, publishedAt: ago(9_999) }, checkpoint: null, witnesses: none },
    'stale',
    ['never-signed', 'no-new-day', 'too-few-cosignatures'],
  ],
] as const)('%s', (_, change, state, faults) => {
  expect(judgeFreshness({ ...signed, ...change }, now)).toMatchObject({ state, faults })
})

test.each([
  [0, true],
  [-5, true],
  [26 * 60, true],
  [26 * 60 + 1, false],
])('a cosignature of %d minutes ago counts: %s', (minutes, counts) => {
  expect(isRecent(ago(minutes), now)).toBe(counts)
})

test.each([
  [-5, 0, 'minute'],
  [0.9, 0, 'minute'],
  [1, 1, 'minute'],
  [119, 119, 'minute'],
  [120, 2, 'hour'],
  [47 * 60 + 59, 47, 'hour'],
  [48 * 60, 2, 'day'],
] as const)('%d minutes ago', (minutes, count, unit) => {
  expect(ageOf(ago(minutes), now)).toEqual({ count, unit })
})
