import { describe, expect, test } from 'vitest'
import type { Reading } from '../plans/reading.ts'
import { findsOf } from './finds.ts'
import { emptyData } from './unit-data.ts'
import type { UnitData } from './unit.ts'

const text =
  '1. Giao Sở Y tế các việc sau:\nHọp với Sở Y tế; SỞ Y TẾ khám cho hộ nghèo trước ngày 30/6/2026; hộ nghèo trước ngày 30/6/2026 theo Luật Y tế.'
const unit = (start: number, end: number, data: Partial<UnitData>) => ({
  start,
  end,
  data: { ...emptyData, ...data },
})
const line = text.indexOf('Họp')
const at = (words: string, from = 0) => {
  const start = text.indexOf(words, from)
  return { start, end: start + words.length, because: `vì ${words}`, unsure: false }
}
const reading = (parts: Partial<Reading>) =>
  ({ text, tasks: [], assignments: [], deadlines: [], cited: [], found: {}, ...parts }) as unknown as Reading
const agency = (name: string, from: 'text' | 'office' = 'text') =>
  ({ name, role: 'lead', mode: 'order', from }) as const
const assigned = (place: ReturnType<typeof at>) =>
  ({ agency: 'Sở Y tế', role: 'lead', mode: 'order', taskLabel: null, task: 0, ...place }) as const
const shown = (finds: ReturnType<typeof findsOf>) =>
  finds.map(({ what, start, end, because }) => [what, start, text.slice(start, end), because])

describe('what a unit carries leads back to the words it was read from', () => {
  test('a name that stands twice is marked where the reader found it', () => {
    const place = { ...at('SỞ Y TẾ'), unsure: true }
    const finds = findsOf(
      reading({ assignments: [assigned(place)] }),
      unit(line, text.length, { agencies: [agency('Sở Y tế')] }),
    )
    expect(shown(finds)).toEqual([['agency', place.start, 'SỞ Y TẾ', 'vì SỞ Y TẾ']])
    expect(finds[0]?.unsure).toBe(true)
  })

  test('a value that a heading handed down is found in the heading', () => {
    const place = at('Sở Y tế')
    const finds = findsOf(
      reading({ assignments: [assigned(place)] }),
      unit(line, text.length, { agencies: [agency('Sở Y tế')] }),
    )
    expect(shown(finds)).toEqual([['agency', place.start, 'Sở Y tế', 'vì Sở Y tế']])
  })

  test('a group is found by the words that name it, not by its own name', () => {
    const hit = at('hộ nghèo')
    const tasks = [
      { groupsNamed: [{ name: 'người nghèo', start: hit.start, end: hit.end }] },
    ] as unknown as Reading['tasks']
    const finds = findsOf(
      reading({ tasks }),
      unit(line, text.length, { groups: [{ name: 'người nghèo', from: 'text' }] }),
    )
    expect(shown(finds)).toEqual([['group', hit.start, 'hộ nghèo', null]])
  })

  test('each clear that the text gives leads to the words that give it, also in a heading; one that a person states has none', () => {
    const above = at('Giao Sở Y tế')
    const act = at('khám')
    const elsewhere = at('Luật Y tế')
    const tasks = [
      {
        start: line,
        end: text.length,
        clearsGiven: [
          { clear: 'who', start: above.start, end: above.end },
          { clear: 'what', start: act.start, end: act.end },
          { clear: 'authority', start: elsewhere.start, end: elsewhere.end },
        ],
      },
      { start: 0, end: line, clearsGiven: [{ clear: 'when', start: 0, end: 2 }] },
    ] as unknown as Reading['tasks']
    const found = { state: 'found', words: null } as const
    const clears = { ...emptyData.clears, who: found, what: found, when: found, product: found }
    const finds = findsOf(reading({ tasks }), unit(line, text.length, { clears }))
    expect(finds.map(find => [find.clear, text.slice(find.start, find.end)])).toEqual([
      ['who', 'Giao Sở Y tế'],
      ['what', 'khám'],
    ])
  })

  test('without a place of the reader, words that stand more than once are marked nowhere rather than wrongly', () => {
    const parts = {
      agencies: [agency('sở y tế')],
      rights: [{ code: 'life', from: 'text', words: 'KHÁM' }],
    } as unknown as Partial<UnitData>
    expect(shown(findsOf(reading({}), unit(line, text.length, parts)))).toEqual([
      ['right', text.indexOf('khám'), 'khám', null],
    ])
  })

  test('what the office added was found nowhere', () => {
    const finds = findsOf(
      reading({ assignments: [assigned(at('SỞ Y TẾ'))] }),
      unit(line, text.length, { agencies: [agency('Sở Y tế', 'office')] }),
    )
    expect(finds).toEqual([])
  })

  test('citations and facts of the unit come with their reasons', () => {
    const cited = [{ symbol: null, type: 'Luật', date: null, issuer: null, ...at('Luật Y tế') }]
    const found = { kind: at('Giao'), title: at('các việc') }
    expect(shown(findsOf(reading({ cited, found }), unit(0, text.length, {})))).toEqual([
      ['fact', text.indexOf('các việc'), 'các việc', 'vì các việc'],
      ['citation', text.indexOf('Luật Y tế'), 'Luật Y tế', 'vì Luật Y tế'],
    ])
    expect(findsOf(reading({ cited, found }), unit(0, 5, {}))).toEqual([])
  })
})
