import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isGapFree } from '../../packages/domain/src/commitments/edit-units.ts'
import { draftFromReading } from '../../packages/domain/src/commitments/draft-from-reading.ts'
import { countCoverage } from '../../packages/domain/src/commitments/ledger.ts'
import { sentences } from '../../packages/domain/src/commitments/sentences.ts'
import { ownWords } from '../../packages/domain/src/commitments/unit-data.ts'
import { readingOf, shortPlan, type PlanLine } from './plan-text.ts'

function draft(lines: readonly PlanLine[]) {
  let made = 0
  const reading = readingOf(lines)
  const units = draftFromReading(reading, () => `u${(made += 1)}`)
  const shown = units.map(unit => [
    reading.text.slice(unit.start, unit.end).trim(),
    unit.kind,
    unit.rule ?? unit.by,
  ])
  return { reading, units, shown }
}

describe('units out of a reading', () => {
  test('promises, the restrictive words cut out of one, headings and the frame of the paper', () => {
    expect(draft(shortPlan).shown).toEqual([
      ['BAN CHỈ ĐẠO NHÂN QUYỀN TỈNH MINH SƠN', 'context', 'letterhead'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'context', 'letterhead'],
      ['Số: 96/KH-BCĐ', 'context', 'letterhead'],
      ['KẾ HOẠCH', 'context', 'title'],
      ['Thực hiện Chỉ thị số 44-CT/TW ngày 20/7/2010 của Ban Bí thư.', 'context', 'legal-basis'],
      ['Tình hình năm qua có nhiều chuyển biến tích cực.', 'context', 'reader'],
      ['II. NHIỆM VỤ', 'context', 'section-heading'],
      ['1. Giáo dục quyền con người', 'context', 'heading'],
      [shortPlan[8]?.text, 'commitment', 'reader'],
      ['b) Công an tỉnh rà soát chế độ giam giữ và', 'commitment', 'reader'],
      ['kịp thời ngăn chặn các thông tin xấu, độc trên mạng xã hội.', 'restrictive', 'reader'],
      [shortPlan[10]?.text, 'commitment', 'reader'],
      ['Nơi nhận:', 'context', 'recipients'],
      // A mark without a letter is no unit of its own.
      ['- Như trên;\n./.', 'context', 'recipients'],
    ])
  })

  test('a clause that is restrictive as a whole is no commitment', () => {
    const text = '- Theo dõi, yêu cầu gỡ bỏ các bài viết có ý kiến trái chiều.'
    expect(draft([{ text, task: 'II.1', limits: text }]).shown).toEqual([[text, 'restrictive', 'reader']])
  })

  test('a heading that itself says who or when stays a promise above its points', () => {
    const lines: PlanLine[] = [
      {
        text: '1. Sở Y tế chủ trì, hoàn thành năm 2027:',
        task: '1',
        lead: 'Sở Y tế',
        clears: ['who', 'when'],
      },
      { text: 'a) Mở ba phòng khám lưu động;', task: '1.a', parent: 0 },
    ]
    const { units } = draft(lines)
    expect(units.map(unit => unit.kind)).toEqual(['commitment', 'commitment'])
    expect(units[1]).toMatchObject({
      parent: units[0]?.id,
      data: { agencies: [{ name: 'Sở Y tế', role: 'lead' }] },
    })
  })

  test('a unit’s own agency wins over the heading’s', () => {
    const lines: PlanLine[] = [
      { text: '1. Sở Y tế chủ trì:', task: '1', lead: 'Sở Y tế', clears: ['who'] },
      { text: 'a) Sở Xây dựng sửa đường vào trạm xá;', task: '1.a', parent: 0, lead: 'Sở Xây dựng' },
    ]
    expect(draft(lines).units[1]?.data.agencies.map(agency => agency.name)).toEqual(['Sở Xây dựng'])
  })

  test('purposes before the first task stand under the stated rule, narrative waits for a person', () => {
    const lines: PlanLine[] = [
      { text: 'Năm qua tỉnh có nhiều cố gắng.' },
      { text: 'I. MỤC ĐÍCH, YÊU CẦU' },
      { text: '- Nâng cao nhận thức về quyền con người.' },
      { text: 'II. NHIỆM VỤ' },
      { text: '1. Sở Y tế mở lớp.', task: 'II.1' },
    ]
    expect(draft(lines).shown.map(([, , why]) => why)).toEqual([
      'reader',
      'section-heading',
      'purpose',
      'section-heading',
      'reader',
    ])
  })

  const word = fc.constantFrom(
    'Sở Y tế',
    'rà soát',
    'hồ sơ',
    'ngăn chặn',
    'thông tin',
    'và',
    'II.',
    '-',
    'a)',
    './.',
    'KẾ HOẠCH',
  )
  const line = fc.record({
    words: fc.array(word, { minLength: 1, maxLength: 9 }),
    task: fc.boolean(),
    cut: fc.option(fc.tuple(fc.nat(8), fc.nat(8)), { nil: null }),
  })

  test('are gap-free for any reading and lose no sentence', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), drawn => {
        const lines = drawn.map(({ words, task, cut }, i): PlanLine => {
          const text = words.join(' ')
          const limits = cut === null ? '' : words.slice(cut[0], cut[0] + cut[1] + 1).join(' ')
          return { text, ...(task ? { task: String(i + 1) } : {}), ...(limits === '' ? {} : { limits }) }
        })
        const { reading, units } = draft(lines)
        expect(isGapFree(units, reading.text.length)).toBe(true)
        expect(new Set(units.map(unit => unit.id)).size).toBe(units.length)
        const ids = new Set(units.map(unit => unit.id))
        expect(units.every(unit => unit.parent === null || ids.has(unit.parent))).toBe(true)
        // No restrictive word ends up in a promise.
        for (const span of reading.restrictive) {
          if (!/\p{L}/u.test(reading.text.slice(span.start, span.end))) continue
          const promises = units.filter(unit => unit.kind === 'commitment')
          expect(promises.some(unit => unit.start < span.end && unit.end > span.start)).toBe(false)
        }
        const { sentences: all, ...n } = countCoverage(reading.text, units)
        expect(all).toBe(sentences(reading.text).length)
        expect(
          n.commitment + n.restrictive + n.context.rule + n.context.person + n.setAside + n.unassigned,
        ).toBe(all)
      }),
      { numRuns: 400 },
    )
  })
})

test.each([
  ['a) Mở lớp;', 'Mở lớp;'],
  ['  - Mở lớp và', 'Mở lớp'],
  ['1.2. Rà soát hồ sơ, đồng thời ', 'Rà soát hồ sơ'],
  ['(3) Lập sổ.', 'Lập sổ.'],
  ['Điều 2. Giao Sở Y tế', 'Giao Sở Y tế'],
  ['1.000 cây xanh được trồng', '1.000 cây xanh được trồng'],
  ['- ', '- '],
])('own words of %j', (text, words) => {
  const { start, end } = ownWords(text, { start: 0, end: text.length })
  expect(text.slice(start, end)).toBe(words)
})
