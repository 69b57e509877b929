import { describe, expect, test } from 'vitest'
import { taskCell } from './task-cell.ts'

const facts = (agencies: string[], times: string[] = []) => ({
  agencies: agencies.map(name => ({ name })),
  times,
})

describe('a row of a table', () => {
  test('is its task; what is no body and no time is kept beside', () => {
    const row =
      'Mở lớp nghề cho người khuyết tật\nSở Nội vụ\nLiên đoàn Lao động tỉnh\nQuý IV/2026\nBáo cáo kết quả\nmở lớp'
    expect(taskCell(row, facts(['Sở Nội vụ', 'Liên đoàn Lao động tỉnh'], ['Quý IV/2026']))).toEqual({
      task: 'Mở lớp nghề cho người khuyết tật',
      rest: ['Báo cáo kết quả mở lớp'],
    })
  })

  test('may have several bodies in a cell, and its product before them', () => {
    const row = 'Lập danh sách\nDanh sách\nSở Y tế; Công an tỉnh và UBND các xã\nThường xuyên'
    expect(taskCell(row, facts(['Công an tỉnh', 'Sở Y tế', 'UBND các xã']))).toEqual({
      task: 'Lập danh sách · Danh sách',
      rest: [],
    })
  })
})

describe('text that is no row stays whole', () => {
  test.each([
    ['Tổ chức đối thoại với\nSở Nội vụ\nvà Sở Y tế trong\nQuý IV/2026', ['Sở Nội vụ', 'Sở Y tế']],
    ['Sửa chữa trụ sở\nSở Y tế', ['Sở Y tế']],
    ['Mở lớp.\nNăm 2026\nQuý IV', ['Sở Y tế']],
    ['Giao các đơn vị:\nSở Y tế\nSở Nội vụ lập kế hoạch chi tiết', ['Sở Y tế', 'Sở Nội vụ']],
    ['Một dòng', []],
  ])('%j', (text, agencies) => {
    const { task, rest } = taskCell(text, facts(agencies))
    expect(task.replace(/ · | /g, '')).toBe(text.replace(/\s/g, ''))
    expect(rest).toEqual([])
  })
})
