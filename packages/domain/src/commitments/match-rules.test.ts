import { expect, test } from 'vitest'
import { matchRules } from './match-rules.ts'

/** The rule of a line that stands alone before any task. */
function ruleOf(text: string, agencies: readonly string[] = []) {
  const around = { firstTask: 10_000, title: null, signer: null, agencies: new Set(agencies) }
  return matchRules([{ start: 0, end: text.length, text }], around)[0]
}

test.each([
  ['ỦY BAN NHÂN DÂN TỈNH X', 'letterhead'],
  ['CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'letterhead'],
  ['Độc lập - Tự do - Hạnh phúc', 'letterhead'],
  ['Số: 12/KH-UBND', 'letterhead'],
  ['Số:      /KH-BCĐ', 'letterhead'],
  ['Minh Sơn, ngày 05 tháng 3 năm 2026', 'letterhead'],
  ['KẾ HOẠCH', 'title'],
  ['Căn cứ Luật Tổ chức chính quyền địa phương năm 2025;', 'legal-basis'],
  ['Xét đề nghị của Giám đốc Công an tỉnh tại Tờ trình số 9/TTr-CAT,', 'legal-basis'],
  ['I. MỤC ĐÍCH, YÊU CẦU', 'section-heading'],
  ['Phần thứ nhất', 'section-heading'],
  ['Mục 2. Tổ chức', 'section-heading'],
  ['1. Mục đích', 'section-heading'],
  ['Nơi nhận:', 'recipients'],
  ['Kính gửi: Các sở, ban, ngành', 'recipients'],
  ['TM. BAN CHỈ ĐẠO', 'signature'],
  ['KT. CHỦ TỊCH', 'signature'],
  ['PHÓ CHỦ TỊCH', 'signature'],
  ['PHỤ LỤC II', 'annex-head'],
  ['(Kèm theo Kế hoạch số 1/KH-BCĐ ngày 02/01/2026)', 'annex-head'],
  ['Cơ quan chủ trì', 'annex-head'],
  [
    'Điều 3. Chánh Văn phòng và các cơ quan liên quan chịu trách nhiệm thi hành Quyết định này.',
    'execution-clause',
  ],
])('%s is context by the rule %s', (text, rule) => expect(ruleOf(text)).toBe(rule))

test.each([
  'Mục đích của Kế hoạch là nâng cao nhận thức của cán bộ.',
  'Tình hình năm qua có nhiều chuyển biến.',
  '1. Sở Y tế khám bệnh cho người nghèo.',
  'Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan phản ánh về Sở Nội vụ.',
])('%s waits for a person', text => expect(ruleOf(text)).toBeNull())

test('an agency alone on a line is the heading of its tasks, the same words in a sentence are not', () => {
  expect(ruleOf('2. Sở Y tế (Cơ quan Thường trực):', ['so y te'])).toBe('heading')
  expect(ruleOf('2. Sở Y tế:', ['so tu phap'])).toBeNull()
})

test('what stands under an aims heading is purpose until the next section', () => {
  const around = { firstTask: 10_000, title: null, signer: null, agencies: new Set<string>() }
  const texts = ['I. MỤC TIÊU', '- Nâng cao nhận thức.', 'II. TÌNH HÌNH', '- Có nhiều chuyển biến.']
  const lines = texts.map((text, i) => ({ start: i * 100, end: i * 100 + 99, text }))
  expect(matchRules(lines, around)).toEqual(['section-heading', 'purpose', 'section-heading', null])
})
