// Every reading holds to its contract, whatever the blocks: offsets, coverage, indices, restrictive tasks with their spans.
import { readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readingSchema, type Reading } from '@camket/domain/plans/reading'
import { UnreadableFile, type SourceBlock, type SourceDocument } from '../document.ts'
import { understand } from './understand.ts'

function check(reading: Reading): void {
  readingSchema.parse(reading)
  const { text, tasks } = reading
  const inside = ({ start, end }: { start: number; end: number }) => {
    expect(start).toBeLessThanOrEqual(end)
    expect(end).toBeLessThanOrEqual(text.length)
  }
  tasks.forEach((task, i) => {
    inside(task)
    expect(text.slice(task.start, task.end).startsWith(task.starts)).toBe(true)
    if (task.parent !== null) expect(task.parent).toBeLessThan(i)
    if (task.restrictive) expect(reading.restrictive.some(span => span.task === i)).toBe(true)
  })
  for (const span of [...reading.cited, ...reading.assignments, ...reading.deadlines, ...reading.restrictive])
    inside(span)
  for (const one of [...reading.assignments, ...reading.deadlines, ...reading.restrictive]) {
    if (one.task !== null) expect(tasks[one.task]).toBeDefined()
  }
  for (const one of [...reading.assignments, ...reading.deadlines]) {
    if (one.task !== null) expect(one.taskLabel).toBe(tasks[one.task]!.label)
  }
  for (const span of reading.restrictive)
    if (span.task !== null) expect(tasks[span.task]!.restrictive).toBe(true)
  covered(reading)
}

function covered(reading: Reading): void {
  let at = 0
  for (const span of reading.coverage) {
    expect(span.start).toBe(at)
    expect(span.end).toBeGreaterThan(span.start)
    expect(span.as).not.toBe('set-aside')
    at = span.end
  }
  expect(at).toBe(reading.text.length)
  const as = (i: number) => reading.coverage.find(span => span.start <= i && i < span.end)?.as
  for (const { start, end } of reading.restrictive) if (end > start) expect(as(start)).toBe('restrictive')
  let place = 0
  for (const { start, end } of reading.map) {
    expect(start).toBe(place)
    place = end
  }
  expect(place).toBe(reading.text.length)
}

const words = [
  'I. NHIỆM VỤ',
  'II. MỤC TIÊU',
  '1. ',
  '1.1. ',
  'a) ',
  '- ',
  '(2) ',
  'Điều 2. ',
  'Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh',
  'UBND các huyện Tân Khê, Mường Lai',
  'trước ngày 30/02/2025',
  'quý II, III/2025',
  'từ ngày 5/9 đến 3/9/2024',
  'Chủ trì: ',
  'Số: 12/KH-UBND',
  'KẾ HOẠCH',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TT',
  'STT',
  'Nội dung công việc',
  'Cơ quan chủ trì',
  'Thời gian',
  '1',
  '2',
  '-nt-',
  '| 1 | x | Sở Y tế |',
  'Nơi nhận:',
  'TM. ỦY BAN NHÂN DÂN',
  'Nguyễn Văn An',
  'gỡ bỏ bài viết xuyên tạc',
  'Luật Trẻ em ngày 05/4/2016',
  'ngày',
  'số',
  '…',
  '\u00a0',
  '\u0301',
  'A\u030a',
  '𝒳',
  'ﬀ',
  'İ',
  '(',
  '((((',
  '/////',
  '-----',
  'aaaa',
]
const cell = fc.record({
  table: fc.integer({ min: 0, max: 2 }),
  row: fc.integer({ min: 0, max: 6 }),
  column: fc.integer({ min: 0, max: 5 }),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 3 }),
  head: fc.boolean(),
})
const text = fc.oneof(
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map(list => list.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
)
const block: fc.Arbitrary<SourceBlock> = fc
  .record({
    text,
    cell: fc.option(cell, { nil: undefined, freq: 3 }),
    kind: fc.constantFrom('paragraph', 'note', 'box'),
    gap: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ text, cell, kind, gap }) => ({
    text,
    kind: cell ? ('cell' as const) : (kind as 'paragraph'),
    paragraph: gap + 1,
    ...(cell ? { cell } : {}),
  }))
const source: fc.Arbitrary<SourceDocument> = fc
  .record({
    format: fc.constantFrom('txt', 'docx', 'pdf', 'html'),
    blocks: fc.array(block, { maxLength: 25 }),
  })
  .map(({ format, blocks }) => ({
    format: format as 'txt',
    blocks: blocks.map((one, i) => ({ ...one, paragraph: i * 2 + one.paragraph })),
    warnings: [],
  }))

describe('any blocks', () => {
  test('give a reading that holds to its contract, the same one twice', () => {
    fc.assert(
      fc.property(source, document => {
        let reading: Reading
        try {
          reading = understand(document, 'x')
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableFile)
          expect(document.blocks.every(({ text }) => text.trim() === '')).toBe(true)
          return
        }
        check(reading)
        expect(understand(document, 'x')).toEqual(reading)
      }),
      { numRuns: 400 },
    )
  })

  test('of hostile length are read in time that grows with their length only', () => {
    const pieces = [
      'ngày 1/1/',
      'và quý I, ',
      'Sở ',
      'a) ',
      '( ',
      'tháng 1, 2, ',
      'Luật A ',
      '1.',
      '-',
      ' ',
      'từ ngày ',
      'UBND các xã, ',
    ]
    for (const piece of pieces) {
      const blocks = [
        { text: piece.repeat(Math.ceil(8_000 / piece.length)), kind: 'paragraph' as const, paragraph: 1 },
      ]
      if (piece.trim() !== '') check(understand({ format: 'docx', blocks, warnings: [] }, 'x'))
    }
  })
})

const folder = new URL('samples/', import.meta.url)
test.each(readdirSync(folder).filter(name => name.endsWith('.txt')))('%s holds to the contract', name => {
  const [text] = readFileSync(new URL(name, folder), 'utf8').split('\n=====\n') as [string]
  const blocks = text
    .split('\n')
    .flatMap((line, i) =>
      line.trim() === '' ? [] : [{ text: line.trim(), kind: 'paragraph' as const, paragraph: i + 1 }],
    )
  check(understand({ format: 'txt', blocks, warnings: [] }, name))
})
