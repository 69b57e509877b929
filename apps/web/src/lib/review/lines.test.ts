import { expect, test } from 'vitest'
import { contextRuleWords } from '@camket/domain/commitments/context-rules'
import { limitableRightNames } from '@camket/domain/plans/names'
import { linesOfChange, linesOfTheirs } from './lines.ts'
import { draftUnit } from './testing/draft-unit.ts'

const place = { text: 'Sở Y tế khám sức khỏe cho trẻ em trong quý II.', language: 'vi' } as const
const theirs = draftUnit({
  end: place.text.length,
  kind: 'context',
  by: 'person',
  rule: 'heading',
  reason: 'chỉ là tiêu đề',
  edition: 4,
})
const difference = { edition: 4, editedBy: 'secretariat', editedAt: '', theirs: [theirs], yours: {} }
const change = (action: string, sent: ReadonlyArray<readonly [string, string]>, left = difference) =>
  linesOfChange({ action, sent, difference: left }, place)

test('theirs has its rule beside its reason', () => {
  const lines = linesOfTheirs('correct', [theirs], place)
  expect(lines).toContain(contextRuleWords.heading.vi)
  expect(lines).toContain('chỉ là tiêu đề')
})

test('of a corrected unit everything that was typed stands beside theirs, the rule and the reason with all their lines', () => {
  const reason = 'Nêu mục đích.\nKhông giao việc cho ai.'
  const context = change('correct', [
    ['kind', 'context'],
    ['rule', 'purpose'],
    ['reason', reason],
  ])
  expect(context).toContain(contextRuleWords.purpose.vi)
  expect(context).toContain(reason)
  // What the form did not touch is the same on both sides, and no difference.
  expect(context).toContain(place.text)
  const promise = change('correct', [
    ['kind', 'commitment'],
    ['reason', 'giao việc cụ thể'],
    ['contents-shown', '1'],
    ['label', 'II.1.a'],
    ['agency', 'Sở Y tế'],
    ['role', 'support'],
    ['mode', 'request'],
    ['deadline', 'trong quý II'],
    ['deadline-kind', 'quarter'],
    ['deadline-on', '2026-06-30'],
    ['recurring', '1'],
    ['groups', 'trẻ em'],
    ['rights', 'health'],
    ['clear-product', 'sổ khám'],
  ])
  const typed = ['giao việc cụ thể', 'II.1.a', 'Phối hợp', 'được đề nghị', '2026-06-30', 'định kỳ', 'sổ khám']
  for (const words of typed) expect(promise).toContain(words)
})

test('a limit is shown with its freedoms and whom it tells, also where the unit is no longer there', () => {
  const sent = [
    ['kind', 'restrictive'],
    ['limits-shown', '1'],
    ['limits', 'assembly'],
    ['told', 'Công an xã'],
    ['reason', 'cấm tụ tập'],
  ] as const
  for (const left of [difference, { ...difference, theirs: [] }]) {
    const lines = change('correct', sent, left)
    for (const words of [limitableRightNames.assembly.vi, 'Công an xã', 'cấm tụ tập'])
      expect(lines).toContain(words)
  }
})

test('what many passages were sent with is the rule or the reason', () => {
  expect(change('rule', [['rule', 'recipients']])).toContain(contextRuleWords.recipients.vi)
  expect(change('aside', [['reason', 'đã nêu ở điểm trên']])).toContain('đã nêu ở điểm trên')
  expect(change('accept', [['reason', 'đã đọc']])).toBe('Lý do: đã đọc')
})
