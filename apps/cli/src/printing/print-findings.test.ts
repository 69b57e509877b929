import type { Finding } from '@camket/domain/plans/findings'
import { expect, test } from 'vitest'
import { printFindings } from './print-findings.ts'

const lacks = (clear: string, task: string | null, at: number): Finding => ({
  code: 'clear-missing',
  start: at,
  end: at + 5,
  values: { clear },
  page: null,
  paragraph: at,
  task,
  words: `việc ${at}`,
  unsure: false,
})

test('the totals stand first, by subject', () => {
  const noDay: Finding = { ...lacks('when', 'I.1', 1), code: 'no-such-day', values: { date: '31/6/2026' } }
  const [first] = printFindings([noDay, lacks('when', 'I.1', 2)], 'vi').split('\n')
  expect(first).toBe('  2 chỗ cần xem lại: Ngày tháng, con số 1; Sáu rõ 1.')
})

test('what is lacking again and again is said once, with every place', () => {
  const often = ['II.1', 'II.2', null, 'II.4'].map((task, i) => lacks('authority', task, i + 1))
  const shown = printFindings([...often, lacks('when', 'II.2', 2)], 'vi')
  expect(shown.match(/Chưa rõ thẩm quyền/g)).toHaveLength(1)
  expect(shown).toContain('4 chỗ: II.1, II.2, đoạn 3, II.4')
  expect(shown).toContain('“việc 2”')
  expect(shown).not.toContain('“việc 1”')
})

test('nothing found is said in words', () => {
  expect(printFindings([], 'vi')).toBe('  Không thấy chỗ nào chưa rõ, thiếu hoặc sai.')
})
