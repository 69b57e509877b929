import { describe, expect, test } from 'vitest'
import { sixClears, type SixClear } from '../plans/reading.ts'
import { commitmentRows } from './portal-rows.ts'
import type { CommitmentRecord } from './records.ts'

const entry = { tenant: 't', id: 'k.1', index: 3, version: 1, publishedAt: '2026-01-01T00:00:00Z' }

function rowsOf(states: Partial<Record<SixClear, 'added' | 'missing'>>, deadline?: string) {
  const clears = sixClears.map(clear => [clear, { state: states[clear] ?? 'found', words: null }])
  const deadlines =
    deadline === undefined
      ? []
      : [{ text: deadline, kind: 'date', on: null, rule: 'x', doubts: [], from: 'text' }]
  const record = {
    plan: 'k',
    number: 1,
    label: null,
    under: [],
    text: 'Mở lớp.',
    passage: { start: 0, end: 7, page: null, paragraph: null },
    agencies: [],
    deadlines,
    recurring: false,
    rights: [],
    groups: [],
    clears: Object.fromEntries(clears),
    cited: [],
    by: 'reader',
    beside: [],
  } as unknown as CommitmentRecord
  const { commitment, counts } = commitmentRows(entry, record, { firstIndex: 1, part: 1 })
  return { missing: commitment['missing'], counted: counts.map(({ facet, value }) => `${facet} ${value}`) }
}

describe('figures count what the text itself states', () => {
  test('six found are six clears', () => {
    expect(rowsOf({}).counted).toContain('all six-clears')
  })

  test('a clear that the office added leaves the text wanting, and is counted beside', () => {
    const { missing, counted } = rowsOf({ when: 'added' })
    expect(missing).toEqual(['when'])
    expect(counted).not.toContain('all six-clears')
    for (const one of ['all six-clears-added', 'missing when', 'added when', 'clear-when added'])
      expect(counted).toContain(one)
  })

  test('added and missing together are no six', () => {
    const { missing, counted } = rowsOf({ when: 'added', product: 'missing' })
    expect(missing).toEqual(['when', 'product'])
    expect(counted.filter(one => one.startsWith('all six'))).toEqual([])
  })
})

test.each([
  [undefined, 'undated'],
  ['ngày 31/6/2026', 'unfixed'],
  ['trong thời hạn 30 ngày', 'unfixed'],
])('a promise with the time %j is %s', (deadline, state) => {
  expect(rowsOf({}, deadline).counted).toContain(`open ${state}`)
})
