import { expect, test } from 'vitest'
import type { DraftUnit } from '@camket/domain/commitments/unit'
import type { Finding } from '@camket/domain/plans/findings'
import { gapsOf } from './gaps.ts'

const found = { state: 'found', words: null } as const
const missing = { state: 'missing', words: null } as const

function unit(id: string, start: number, data: Partial<DraftUnit['data']>): DraftUnit {
  return {
    id,
    start,
    end: start + 50,
    kind: 'commitment',
    by: 'reader',
    rule: null,
    reason: null,
    parent: null,
    edition: 0,
    data: {
      label: null,
      agencies: [],
      deadlines: [],
      recurring: false,
      rights: [],
      groups: [],
      clears: {
        who: found,
        what: found,
        when: found,
        responsibility: found,
        product: found,
        authority: found,
      },
      limits: [],
      told: null,
      because: null,
      unsure: false,
      ...data,
    },
  }
}

const finding = (code: Finding['code'], start: number, values: Finding['values'] = {}): Finding => ({
  code,
  start,
  end: start + 10,
  values,
  page: null,
  paragraph: 1,
  task: null,
  words: '',
  unsure: false,
})

test('a finding leads to its passage; what the reviewer has settled is gone', () => {
  const lead = { name: 'Sở Y tế', role: 'lead', mode: 'order', from: 'office' } as const
  const units = [unit('a', 0, {}), unit('b', 50, { agencies: [lead] })]
  const annex = finding('annex-missing', 60, { annex: 'Phụ lục II' })
  const groups = gapsOf([finding('no-lead', 5), finding('no-lead', 55), annex], units, 'vi')
  expect(groups).toEqual([
    { heading: 'Phân công', gaps: [{ sentence: expect.stringContaining('chủ trì'), units: ['a'] }] },
    {
      heading: 'Trích dẫn, phụ lục',
      gaps: [{ sentence: expect.stringContaining('Phụ lục II'), units: ['b'] }],
    },
  ])
})

test('missing clears are counted from the draft as it stands, one line a clear', () => {
  const clears = unit('a', 0, {}).data.clears
  const units = [
    unit('a', 0, { clears: { ...clears, product: missing } }),
    unit('b', 50, { clears: { ...clears, product: missing, who: { state: 'added', words: 'Sở Y tế' } } }),
  ]
  const stale = finding('clear-missing', 5, { clear: 'who' })
  expect(gapsOf([stale], units, 'vi')).toEqual([
    { heading: 'Sáu rõ', gaps: [{ sentence: expect.stringContaining('sản phẩm'), units: ['a', 'b'] }] },
  ])
})
