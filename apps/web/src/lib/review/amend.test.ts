import { expect, test } from 'vitest'
import { commitmentChangeSchema } from '@camket/domain/publication/amend'
import type { CommitmentRecord } from '@camket/domain/publication/records'
import { amendmentFrom } from './amend.ts'

const missing = { state: 'missing', words: null } as const
const found = { state: 'found', words: null } as const
const body = {
  text: 'Sở Y tế khám bệnh lưu động.',
  label: '1.',
  passage: { start: 0, end: 27, page: null, paragraph: 1 },
  agencies: [{ name: 'Sở Y tế', role: 'lead', mode: 'order', from: 'text', body: 'so-y-te' }],
  deadlines: [],
  recurring: false,
  rights: [],
  groups: [],
  clears: {
    who: found,
    what: found,
    when: missing,
    responsibility: missing,
    product: missing,
    authority: missing,
  },
} as unknown as CommitmentRecord
const shown = { id: 'kh-1', body }

function form(entries: Readonly<Record<string, string>>): FormData {
  const data = new FormData()
  const all = { 'contents-shown': '1', kind: 'commitment', label: '1.', text: body.text, ...entries }
  for (const [name, value] of Object.entries(all)) data.append(name, value)
  return data
}
const same = { agency: 'Sở Y tế', role: 'lead', mode: 'order' }

test('a form that was left alone changes nothing', () => {
  expect(amendmentFrom(form(same), shown)).toEqual({})
})

test('another owner, a deadline and a clear make a change that the record takes', () => {
  const sent = {
    agency: 'Bệnh viện tỉnh',
    role: 'lead',
    mode: 'order',
    deadline: 'trước 30/6/2026',
    'deadline-kind': 'date',
    'deadline-on': '2026-06-30',
    'clear-authority': 'Chủ tịch tỉnh',
  }
  const changes = amendmentFrom(form(sent), shown)
  expect(Object.keys(changes)).toEqual(['agencies', 'deadlines', 'added'])
  expect(commitmentChangeSchema.safeParse({ changes, reason: 'Sắp xếp lại', ground: null }).success).toBe(
    true,
  )
})

test('a clear that was found by mistake is taken back, one that was missed is stated', () => {
  const sent = form({ ...same, 'stated-shown': '1' })
  for (const clear of ['who', 'product']) sent.append('stated', clear)
  expect(amendmentFrom(sent, shown)).toEqual({ denied: ['what'], stated: ['product'] })
})

test('a day that is none is passed on to be refused by name, not dropped', () => {
  const sent = { ...same, deadline: 'cuối tháng', 'deadline-kind': 'date', 'deadline-on': '30/6/2026' }
  const changes = amendmentFrom(form(sent), shown)
  const parsed = commitmentChangeSchema.safeParse({ changes, reason: 'Sắp xếp lại', ground: null })
  expect(parsed.error?.issues.map(issue => issue.path.join('.'))).toEqual(['changes.deadlines.0.on'])
})
