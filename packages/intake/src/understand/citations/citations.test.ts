import { expect, test } from 'vitest'
import { viewOf } from '../lines/view.ts'
import { citationsIn } from './citations.ts'

const cited = (s: string, own: string | null = null) =>
  citationsIn(viewOf(s, 0), own).map(({ symbol, type, date }) => [symbol, type, date])

test.each<[string, Array<Array<string | null>>]>([
  ['Công văn số 412/UBND- KGVX, ngày 5-8-2020', [['412/UBND-KGVX', 'Công văn', '2020-08-05']]],
  ['Kế hoạch số 812, ngày 3/4/2019', [['812', 'Kế hoạch', '2019-04-03']]],
  ['Chỉ thị số 15-CT/TU ngày 15 - 12 - 2022', [['15-CT/TU', 'Chỉ thị', '2022-12-15']]],
  ['Quyết định số 88QĐ/ BTP', [['88QĐ/BTP', 'Quyết định', null]]],
  ['Nghị quyết số 31/2016/NQ-HĐND', [['31/2016/NQ-HĐND', 'Nghị quyết', null]]],
  ['Kế hoạch số 7/KH-BCĐ999/CP ngày 14\ntháng 02 năm 2021', [['7/KH-BCĐ999/CP', 'Kế hoạch', '2021-02-14']]],
  [
    'Quyết định số 765/QĐ-BXD ngày 1/2/2021 … theo Quyết định số 765',
    [['765/QĐ-BXD', 'Quyết định', '2021-02-01']],
  ],
  [
    'Kế hoạch 4/KH-BCĐNQ của Bộ và Kế hoạch 40/KH-BCĐNQ',
    [
      ['4/KH-BCĐNQ', 'Kế hoạch', null],
      ['40/KH-BCĐNQ', 'Kế hoạch', null],
    ],
  ],
  ['Luật Bình đẳng giới ngày 29/11/2006; Luật Trẻ em', [[null, 'Luật', '2006-11-29']]],
  ['Luật Tổ chức chính quyền địa phương số 72/2025/QH15', [['72/2025/QH15', 'Luật', null]]],
  ['điểm a khoản 2 Điều 9; 24/7; 550/100.000 trẻ em; Đài PT-TH; Ban Chỉ đạo 138/CP', []],
])('%s', (s, found) => {
  expect(cited(s)).toEqual(found)
})

test('the document does not cite itself, and two dates for one instrument are doubted', () => {
  expect(cited('Kèm theo Quyết định số 5/QĐ-UBND ngày 1/2/2020', '5/QĐ-UBND')).toEqual([])
  const [one] = citationsIn(
    viewOf('Quyết định số 9/QĐ-TTg ngày 01/2/2025; Quyết định số 9/QĐ-TTg ngày 02/2/2025', 0),
    null,
  )
  expect(one?.date).toBe('2025-02-01')
  expect(one?.unsure).toBe(true)
})
