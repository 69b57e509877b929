// A passage is asked what a pattern needs before the pattern is tried on it: where that says no, the pattern must not match.
import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { patterns } from './patterns.ts'

const words =
  `từ đến tới hết cuối đầu giữa trước sau trong vào chậm nhất là tối đa không quá ít mỗi từng hằng hàng của các một hai ba sáu
  mười lăm ngày tuần tháng quý năm nửa giờ lần đợt kỳ buổi phiên học làm việc liên tục định thường xuyên niên đột xuất nay thứ
  chủ nhật sáng chiều tiên cùng hội quốc tế gia đình giai đoạn khai giảng và 1 2 02 5 6 10 15 28 30 2026 2027 2030 15/6 30/6/2026
  6/2026 01/3 30.6.2026 2026-2027 (28/6) (15/8/2026) 17h00 ii iv i/2026 - – / ,`.split(/\s+/u)
const passage = array(constantFrom(...words), { minLength: 1, maxLength: 9 }).map(said => said.join(' '))

test('no pattern matches where its need is not met', () => {
  const matched = new Set<number>()
  const look = (low: string): void => {
    for (const [i, { needs, pattern }] of patterns.entries()) {
      const found = [...low.matchAll(pattern)]
      if (found.length > 0) matched.add(i)
      if (found.length > 0 && !needs.test(low)) expect([low, String(needs)]).toEqual([low, String(pattern)])
    }
  }
  assert(
    property(passage, low => look(low)),
    { numRuns: 30_000 },
  )
  // What chance does not put together, so that every pattern has been tried where it matches.
  for (const said of [
    'từ ngày 01/3/2026 đến ngày 30/6/2026',
    '01/3/2026 - 30/6/2026',
    'từ tháng 3/2026 đến tháng 6 năm 2026',
    'trước ngày 15/6 hằng năm',
    'ngày 25 hằng tháng',
    'trước ngày 30/6/2026',
    'ngày gia đình việt nam (28/6)',
    'trong học kỳ i năm học 2026 - 2027',
    'sáu tháng đầu năm 2026',
    'trong quý ii/2026',
    'quý cuối năm',
    'trong tháng 6/2026',
    'mỗi năm 2 lần',
    '6 tháng một lần',
    '2 lần mỗi năm',
    'định kỳ hằng quý',
    '6 tháng và hằng năm',
    'thứ sáu hằng tuần',
    'ngày làm việc đầu tiên của quý',
    'hằng năm',
    'mỗi học kỳ',
    'thường niên',
    'từng quý',
    'thường xuyên',
    'trong thời hạn 10 ngày làm việc',
    '10 ngày trước',
    '10 ngày làm việc',
    '6/2026',
    'giai đoạn 2026 - 2030',
    '30/6/2026',
    'trong năm 2026',
    'cuối năm',
    '2026',
  ])
    look(said)
  expect(patterns.flatMap(({ shape }, i) => (matched.has(i) ? [] : [shape]))).toEqual([])
})
