import { expect, test } from 'vitest'
import { agencyTexts, milestonesFit, type Milestone } from './milestones.ts'

const step = (
  number: number,
  title: string,
  due = '2026-10-01',
  product: string | null = null,
): Milestone => ({
  number,
  title,
  product,
  due,
})
const draft = step(1, 'Duyệt tài liệu')
const classes = step(2, 'Mở 10 lớp')
const before = { milestones: [draft, classes], reported: [] as number[], last: '2026-12-31' }
const reported = { ...before, reported: [1] }

test.each<[string, Milestone[], typeof before, string | null]>([
  ['none, where none was reported on', [], before, null],
  ['others', [step(1, 'Khảo sát')], before, null],
  ['the other order', [step(1, 'Mở 10 lớp'), step(2, 'Duyệt tài liệu')], before, null],
  ['on the last day', [step(1, 'Khảo sát', '2026-12-31')], before, null],
  ['any day where the whole has none', [step(1, 'Khảo sát', '2029-01-01')], { ...before, last: null! }, null],
  ['a number left out', [step(2, 'Mở 10 lớp')], before, 'milestones-not-numbered'],
  ['a number twice', [draft, step(1, 'Mở 10 lớp')], before, 'milestones-not-numbered'],
  ['behind the last day', [step(1, 'Khảo sát', '2027-01-01')], before, 'milestone-after-due'],
  ['another day of one reported on', [step(1, draft.title, '2026-11-30')], reported, null],
  ['another product of it', [step(1, draft.title, draft.due, 'Bộ tài liệu')], reported, null],
  ['one more behind it', [draft, classes, step(3, 'Tổng kết')], reported, null],
  ['the one that nobody reported on taken away', [draft], reported, null],
  ['the reported one taken away', [step(1, 'Mở 10 lớp')], reported, 'milestone-reported'],
  ['all taken away', [], reported, 'milestone-reported'],
  ['another title of it', [step(1, 'Duyệt đề cương')], reported, 'milestone-reported'],
  ['one put before it', [step(1, 'Khảo sát'), step(2, draft.title)], reported, 'milestone-reported'],
  ['a report on one that is not there any more', [draft], { ...before, reported: [7] }, null],
])('%s', (_, wanted, standing, code) => {
  const fit = milestonesFit(wanted, standing)
  expect(fit.ok ? null : fit.refusals[0]?.code).toBe(code)
})

test('words that a person wrote are named by their place', () => {
  const words = { product: '20 lớp', measure: null }
  expect(agencyTexts({ words, milestones: [step(1, 'Khảo sát', '2026-10-01', 'Báo cáo')] })).toEqual([
    { field: 'words.product', text: '20 lớp' },
    { field: 'milestones.0.title', text: 'Khảo sát' },
    { field: 'milestones.0.product', text: 'Báo cáo' },
  ])
  expect(agencyTexts({ words: null })).toEqual([])
})
