import type { Body } from '../people/bodies.ts'
import { describe, expect, it } from 'vitest'
import { languages } from '../kernel/language.ts'
import { sentenceOf } from './finding-words.ts'
import { findGaps, type FindingCode } from './findings.ts'
import type { Assignment, Deadline, Reading, Task } from './reading.ts'
import { numberOf } from './checks/numbers.ts'
import { isRealDay, weekdayOf } from './checks/calendar.ts'

const clear = { who: true, what: true, when: true, responsibility: true, product: true, authority: true }
const place = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  because: 'thử',
  unsure: false,
})

function reading(text: string, more: Partial<Reading> = {}): Reading {
  return {
    file: 'a.txt',
    format: 'txt',
    text,
    kind: 'plan',
    symbol: '7/KH-BCĐ',
    date: '2026-01-20',
    issuer: 'Ban',
    province: null,
    signer: null,
    title: null,
    found: {},
    cited: [],
    tasks: [],
    assignments: [],
    deadlines: [],
    restrictive: [],
    groups: [],
    coverage: [],
    map: [{ start: 0, end: text.length, page: 2, paragraph: 5 }],
    warnings: [],
    ...more,
  }
}
const task = (text: string, words: string, more: Partial<Task> = {}): Task => ({
  label: 'II.1',
  starts: words.slice(0, 10),
  depth: 1,
  parent: null,
  restrictive: false,
  clears: clear,
  recurring: false,
  rightsServed: [],
  rightsWords: [],
  groups: [],
  ...place(text, words),
  ...more,
})
const assigned = (
  text: string,
  agency: string,
  role: 'lead' | 'support',
  index: number | null = 0,
): Assignment => ({
  agency,
  role,
  mode: 'order',
  taskLabel: 'II.1',
  task: index,
  ...place(text, agency),
})
const due = (
  text: string,
  words: string,
  on: string | null,
  doubts: Deadline['due']['doubts'] = [],
): Deadline => ({
  text: words,
  date: on,
  kind: 'date',
  taskLabel: 'II.1',
  task: 0,
  due: { on, rule: 'thử', doubts },
  ...place(text, words),
})
const codes = (given: Reading): FindingCode[] => findGaps(given).map(({ code }) => code)

describe('what the words of a plan give away', () => {
  const table: ReadonlyArray<readonly [string, FindingCode[]]> = [
    ['Hoàn thành trước ngày 30/02/2026.', ['no-such-day']],
    ['Hoàn thành trước ngày 31/4.', ['no-such-day']],
    ['Hoàn thành ngày 29 tháng 02 năm 2027.', ['no-such-day']],
    ['Hoàn thành ngày 29 tháng 02 năm 2028.', []],
    ['Nghị quyết số 31/2016/NQ-HĐND của tỉnh, hỗ trợ 24/7, tỷ lệ 550/100.000 trẻ em.', []],
    ['Từ ngày 15/9/2026 đến ngày 01/9/2026.', ['reversed-range']],
    ['Từ ngày 01/9/2026 đến hết ngày 15/9/2026.', []],
    ['Họp vào thứ Hai, ngày 17/11/2026.', ['weekday-mismatch']],
    ['Họp vào thứ Ba, ngày 17/11/2026.', []],
    ['Họp ngày 17/11/2026 (thứ Tư).', ['weekday-mismatch']],
    ['Chậm nhất 05 (bốn) ngày làm việc.', ['number-word-mismatch']],
    ['Chậm nhất 05 (năm) ngày làm việc, mở 24 (hai mươi tư) lớp, 105 (một trăm linh năm) hộ.', []],
    ['Mở 12 (mười hai) lớp tại Điều 9 (sửa đổi).', []],
    ['Theo Chỉ thị số 44-CT/TW ngày 20/7/2010; Chỉ thị 44-CT/TW, ngày 20/7/2011.', ['two-dates']],
    ['Theo Quyết định số 366/QĐ-TTg ngày 14/3/2011 và Quyết định 366/QĐ-TTg ngày 14 tháng 3 năm 2011.', []],
    ['Kèm theo Kế hoạch số 7/KH-BCĐ ngày 21/01/2026.', ['two-dates']],
    ['Nhiệm vụ nêu tại Phụ lục kèm theo.', ['annex-missing']],
    ['Nhiệm vụ nêu tại Phụ lục II.\nPHỤ LỤC I\nDANH MỤC', ['annex-missing']],
    ['Nhiệm vụ nêu tại Phụ lục kèm theo.\nPHỤ LỤC\nDANH MỤC', []],
    ['Trình bày theo Phụ lục I kèm theo Nghị định số 30/2020/NĐ-CP.', []],
  ]
  it.each(table)('%s', (text, expected) => {
    expect(codes(reading(text))).toEqual(expected)
  })
})

describe('what the tasks leave open', () => {
  const text = 'Sở Y tế chủ trì, phối hợp với Sở Tư pháp mở 3 điểm tư vấn trước ngày 30/6/2026.'
  it('says nothing of a task that is clear', () => {
    const tasks = [task(text, text)]
    const assignments = [assigned(text, 'Sở Y tế', 'lead'), assigned(text, 'Sở Tư pháp', 'support')]
    expect(
      codes(reading(text, { tasks, assignments, deadlines: [due(text, 'ngày 30/6/2026', '2026-06-30')] })),
    ).toEqual([])
  })

  it('names each of the six clears that is missing, and where', () => {
    const tasks = [task(text, text, { clears: { ...clear, when: false, product: false } })]
    const found = findGaps(reading(text, { tasks, assignments: [assigned(text, 'Sở Y tế', 'lead')] }))
    expect(found.map(({ values }) => values['clear'])).toEqual(['when', 'product'])
    expect(found[0]).toMatchObject({ page: 2, paragraph: 5, task: 'II.1', start: 0 })
  })

  it('asks for a lead, counts two, and sees one body in both roles', () => {
    const tasks = [task(text, text)]
    expect(codes(reading(text, { tasks }))).toEqual(['no-lead'])
    const two = [assigned(text, 'Sở Y tế', 'lead'), assigned(text, 'Sở Tư pháp', 'lead')]
    expect(codes(reading(text, { tasks, assignments: two }))).toEqual(['two-leads'])
    const asked = two.map(one => ({ ...one, mode: 'request' as const }))
    expect(codes(reading(text, { tasks, assignments: asked }))).toEqual([])
    const both = [assigned(text, 'Sở Y tế', 'lead'), assigned(text, 'Sở Y tế', 'support')]
    expect(codes(reading(text, { tasks, assignments: both }))).toEqual(['lead-also-support'])
  })

  it('says of bodies that are named that nobody is said to lead, and not that there is none', () => {
    const tasks = [task(text, text, { clears: { ...clear, responsibility: false } })]
    const said = (...names: string[]) =>
      findGaps(reading(text, { tasks, assignments: names.map(name => assigned(text, name, 'lead')) })).map(
        finding => sentenceOf(finding, 'vi'),
      )
    expect(said('Sở Y tế')).toEqual([
      expect.stringMatching(/^Chưa rõ trách nhiệm: Sở Y tế được nêu là nơi thực hiện, nhưng/),
    ])
    expect(said('Sở Y tế', 'Sở Tư pháp')).toEqual([
      expect.stringMatching(/nêu Sở Y tế, Sở Tư pháp, nhưng không nói cơ quan nào trong số đó/),
    ])
    expect(said()).toContain('Chưa rõ trách nhiệm: không nói cơ quan nào chủ trì hoặc chịu trách nhiệm.')
  })

  it('lets a task stand under the lead of its heading, and asks nothing of the heading', () => {
    const tasks = [
      task(text, 'Sở Y tế chủ trì', { clears: { ...clear, when: false } }),
      task(text, 'mở 3 điểm', { parent: 0, depth: 2 }),
    ]
    expect(codes(reading(text, { tasks, assignments: [assigned(text, 'Sở Y tế', 'lead')] }))).toEqual([])
  })

  it('asks no lead and no clears of a restrictive clause, but names it', () => {
    const tasks = [task(text, text, { restrictive: true, clears: { ...clear, who: false } })]
    const restrictive = [{ rightsLimited: ['press' as const], task: 0, told: null, ...place(text, text) }]
    expect(codes(reading(text, { tasks, restrictive }))).toEqual(['restrictive-clause'])
  })

  it('sees a deadline before the plan’s own day', () => {
    const given = reading(text, {
      date: '2026-07-01',
      deadlines: [due(text, 'ngày 30/6/2026', '2026-06-30', ['before-issue'])],
    })
    expect(codes(given)).toEqual(['before-issue'])
  })

  it('says a fault once when reader and text rule both see it', () => {
    const bad = 'Hoàn thành trước ngày 30/02/2026.'
    expect(
      codes(reading(bad, { deadlines: [due(bad, 'trước ngày 30/02/2026', null, ['no-such-day'])] })),
    ).toEqual(['no-such-day'])
  })

  const bodies: ReadonlyArray<readonly [string, string | null, boolean]> = [
    ['Sở Lao động - Thương binh và Xã hội', '2026-03-01', true],
    ['Sở Lao động- Thương binh và Xã hội', '2024-12-31', false],
    ['Sở Thông tin và Truyền thông', null, true],
    ['UBND các huyện, thị xã, thành phố', '2026-06-30', true],
    ['Uỷ ban nhân dân huyện Tân Khê', '2025-06-30', false],
    ['Uỷ ban nhân dân huyện Tân Khê', '2025-07-01', true],
    ['UBND tỉnh Hoà Bình', '2026-06-30', true],
    ['UBND các xã, phường, đặc khu', '2026-06-30', false],
    ['Sở Y tế', '2026-06-30', false],
    ['Công an tỉnh', '2026-06-30', false],
  ]
  it.each(bodies)('%s, due on %s: ended is %s', (agency, on, ended) => {
    const words = `${agency} chủ trì, xong đúng hạn.`
    const given = reading(words, {
      tasks: [task(words, words)],
      assignments: [assigned(words, agency, 'lead')],
      deadlines: on === null ? [] : [due(words, 'đúng hạn', on)],
      date: on === null || on > '2026-01-20' ? '2026-01-20' : '2024-01-01',
    })
    expect(codes(given)).toEqual(ended ? ['body-ended'] : [])
  })

  it('knows from the office’s own list that a body ended, and who took over', () => {
    const words = 'Trung tâm Sao Mai chủ trì, xong đúng hạn.'
    const given = reading(words, {
      tasks: [task(words, words)],
      assignments: [assigned(words, 'Trung tâm Sao Mai', 'lead')],
      deadlines: [due(words, 'đúng hạn', '2026-06-30')],
      date: '2026-01-20',
    })
    const body = (id: string, name: string, rest: object) =>
      ({
        id,
        name,
        short: null,
        aliases: [],
        kind: 'other',
        validFrom: null,
        validTo: null,
        successors: [],
        ...rest,
      }) as Body
    const ended = body('sao-mai', 'Trung tâm Sao Mai', { validTo: '2026-03-31', successors: ['moi'] })
    const next = body('moi', 'Trung tâm Sao Hôm', {})
    const found = findGaps(given, [ended, next]).filter(({ code }) => code === 'body-ended')
    expect(found.map(({ values }) => [values['lastDay'], values['successors']])).toEqual([
      ['2026-03-31', 'Trung tâm Sao Hôm'],
    ])
    for (const list of [
      [],
      [next],
      [{ ...ended, validTo: '2026-12-31' }],
      [ended, { ...ended, id: 'b', validTo: null }],
    ])
      expect(findGaps(given, list).some(({ code }) => code === 'body-ended')).toBe(false)
  })

  it('misses the head of a plan, not of a news report', () => {
    expect(codes(reading('a', { symbol: null, date: null }))).toEqual(['fact-missing', 'fact-missing'])
    expect(codes(reading('a', { symbol: null, kind: 'news' }))).toEqual([])
  })
})

describe('the sentence of a finding', () => {
  it('is complete in both languages for everything that is found', () => {
    const text =
      'Từ ngày 15/9/2026 đến ngày 01/9/2026, thứ Hai, ngày 17/11/2026, 05 (bốn), Phụ lục II, 30/02/2026. Sở Nội vụ'
    const restrictive = [
      { rightsLimited: ['press' as const], task: null, told: null, ...place(text, 'Sở Nội vụ') },
    ]
    const tasks = [
      task(text, 'Sở Nội vụ', {
        clears: Object.fromEntries(Object.keys(clear).map(k => [k, false])) as typeof clear,
      }),
    ]
    const found = findGaps(reading(text, { restrictive, tasks, symbol: null }))
    expect(found.length).toBeGreaterThan(12)
    for (const language of languages) {
      for (const finding of found) expect(sentenceOf(finding, language)).not.toMatch(/[{}]|undefined/)
    }
  })
})

describe('calendar and numbers', () => {
  it('knows the days of real calendars', () => {
    expect(weekdayOf({ day: 2, month: 9, year: 1945 })).toBe(0)
    expect(weekdayOf({ day: 25, month: 11, year: 2026 })).toBe(3)
    expect(isRealDay({ day: 29, month: 2, year: 1900 })).toBe(false)
    expect(isRealDay({ day: 29, month: 2, year: 2000 })).toBe(true)
  })

  it.each([
    ['mười', 10],
    ['mười lăm', 15],
    ['hai mươi mốt', 21],
    ['ba mươi', 30],
    ['một trăm hai mươi', 120],
    ['sửa đổi', null],
    ['hai ba', null],
  ] as const)('%s is %s', (words, value) => expect(numberOf(words)).toBe(value))
})
