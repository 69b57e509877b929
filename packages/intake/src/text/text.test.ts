import { expect, test } from 'vitest'
import { readMarkdown } from './read-markdown.ts'
import { readText } from './read-text.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

test('plain text: one block a printed line, with its line number', () => {
  const { blocks } = readText(
    encode('\ufeffỦY BAN NHÂN DÂN\r\nSố:\r\n77/KH-\nUBND\n\n  |1|Việc|  \u200b\nQuyền'),
  )
  expect(blocks.map(block => [block.paragraph, block.text])).toEqual([
    [1, 'ỦY BAN NHÂN DÂN'],
    [2, 'Số:'],
    [3, '77/KH-'],
    [4, 'UBND'],
    [6, '|1|Việc|'],
    [7, 'Quyền'],
  ])
})

test('plain text: lines of blanks and zero-width characters are no blocks', () => {
  expect(readText(encode(' \u00a0\u200b\n\t\n\u2060\ufeff')).blocks).toEqual([])
})

test('Markdown: headings, wrapped paragraphs, lists with labels, tables, notes', () => {
  const { blocks } = readMarkdown(
    encode(
      `# Kế hoạch\n\nMục đích\n===\n\nMột câu dài\nđược **ngắt** dòng[^1].\n\n1. Việc *một*\n   còn tiếp\n2. Việc hai\n- gạch\n\n| TT | Việc |\n|---|---|\n| 1 | [Họp](http://x) |\n\n[^1]: Ghi chú.\n`,
    ),
  )
  expect(blocks.map(block => [block.kind, block.text])).toEqual([
    ['paragraph', 'Kế hoạch'],
    ['paragraph', 'Mục đích'],
    ['paragraph', 'Một câu dài được ngắt dòng.'],
    ['paragraph', '1. Việc một còn tiếp'],
    ['paragraph', '2. Việc hai'],
    ['paragraph', '- gạch'],
    ['cell', 'TT'],
    ['cell', 'Việc'],
    ['cell', '1'],
    ['cell', 'Họp'],
    ['note', 'Ghi chú.'],
  ])
  expect(blocks[0]!.style).toEqual({ heading: 1 })
  expect(blocks[1]!.style).toEqual({ heading: 1 })
  expect(blocks[3]!.label).toBe('1.')
  expect(blocks[8]!.cell).toMatchObject({ row: 1, column: 0, head: false })
})
