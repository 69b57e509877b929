import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { likelyPersons } from './likely-names.ts'

const wordsIn = (text: string, redactions: Array<{ start: number; end: number }> = []): string[] =>
  likelyPersons(text, redactions).map(person => person.words)

test('a person addressed by name, a phone, an identity number, an address', () => {
  const text =
    'Hỗ trợ bà Trần Thị Mơ, thôn Đồng Quýt, điện thoại 0912 345 678, CCCD 038190001234, mo.tran@thu.vn.'
  expect(wordsIn(text)).toEqual(['Trần Thị Mơ', '0912 345 678', '038190001234', 'mo.tran@thu.vn'])
})

test('a name ends where the sentence goes on', () => {
  expect(wordsIn('1. Khám cho bà Trần Thử Tên trước ngày 30/6; ÔNG VÀNG A SỬ báo cáo.')).toEqual([
    'Trần Thử Tên',
    'VÀNG A SỬ',
  ])
})

test.each([
  'Uỷ ban nhân dân tỉnh Hà Giang giao Sở Y tế.',
  'Thăm hỏi ông bà, cha mẹ; hỗ trợ chị em phụ nữ.',
  'Số 1079/QĐ-TTg ngày 14/9/2022; kinh phí 120.000.000.000 đồng.',
  'CỤ THỂ HOÁ CÁC CÔNG ƯỚC',
  'Đồng chí Trưởng ban chỉ đạo; bà con dân tộc Mông.',
])('%s names nobody', text => {
  expect(wordsIn(text)).toEqual([])
})

// Table columns end in “trẻ em”, and the body that acts stands in the next one.
test.each([
  'bảo vệ trẻ em\nĐoàn Thanh niên',
  'bảo vệ trẻ em Đoàn Thanh niên tỉnh phối hợp',
  'bảo vệ trẻ em\nĐoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh',
  'bảo vệ trẻ em Đoàn  Thanh\nniên xã',
  'anh Đoàn Thanh niên', // Nobody can tell; the youth union is meant by far the most.
  'bảo vệ trẻ em\nHội Liên hiệp Phụ nữ tỉnh',
  'bảo vệ trẻ em\nBan Chỉ đạo tỉnh',
  'bảo vệ trẻ em\nSở Giáo dục và Đào tạo',
  ...[
    'Sở Y tế|Sở Công Thương|Sở Công thương|Sở Tư pháp|Sở Nội vụ|Sở Dân tộc và Tôn giáo|Sở Lao động - Thương binh và Xã hội',
    'Bộ Công an|Viện Kiểm sát nhân dân|Trường Đại học An Giang|Đoàn Đại biểu Quốc hội|Đoàn TNCS Hồ Chí Minh',
    'Ban Chỉ huy Quân sự|Ban Nội chính|Hội Khuyến học|Hội Nông dân|Hội Chữ thập đỏ|Ban Dân vận',
  ]
    .join('|')
    .split('|')
    .map(body => `bảo vệ trẻ em\n${body}`),
  'giao đồng chí Phó Chủ tịch UBND tỉnh',
  'giao đồng chí Phó Giám đốc Sở Y tế',
  'giao đồng chí Phó Chủ tịch Hội Nông dân',
  'giao đồng chí Phó Trưởng ban Dân tộc',
  'bảo vệ trẻ em\nHội Người cao tuổi',
])('“%s” is a body or a post', text => {
  expect(wordsIn(text)).toEqual([])
})

test.each([
  ['gặp anh Đoàn Thanh', 'Đoàn Thanh'],
  ['gặp anh Đoàn Thanh ngày 30/6', 'Đoàn Thanh'],
  ['gặp anh Đoàn Thanh, niên khóa 2020', 'Đoàn Thanh'],
  ['gặp anh Đoàn Thanh niên khóa 2020–2024', 'Đoàn Thanh'],
  ['gặp anh Đoàn Thanh Niên', 'Đoàn Thanh Niên'],
  ['gặp bà Đoàn Thanh Mai', 'Đoàn Thanh Mai'],
  ['gặp BÀ ĐOÀN THANH NIÊN', 'ĐOÀN THANH NIÊN'],
  ['gặp ông Phó Đức An', 'Phó Đức An'],
  ['gặp bà Sở Lan nhận quà', 'Sở Lan'],
  ['gặp bà Sở Lan. Bà', 'Sở Lan'],
  ['gặp bà Sở Y', 'Sở Y'],
  ['gặp ông Bộ Công', 'Bộ Công'],
  ['gặp ông Viện Kiểm', 'Viện Kiểm'],
  ['gặp anh Đoàn Đại', 'Đoàn Đại'],
  ['gặp anh Đoàn Đại, biểu dương', 'Đoàn Đại'],
  ['gặp đồng chí Phó Chủ tịch Nguyễn Văn An', 'Nguyễn Văn An'],
  ['gặp ông Phó Giám đốc Trần Bình', 'Trần Bình'],
  ['bảo vệ trẻ em\nĐoàn Thanh niên; giao anh Đoàn Thanh', 'Đoàn Thanh'],
])('“%s” may name a person', (text, name) => {
  expect(wordsIn(text)).toEqual([name])
})

test('what is masked is not asked again', () => {
  const text = 'Cảm ơn ông Vàng A Sử.'
  const [person] = likelyPersons(text, [])
  expect(person!.words).toBe('Vàng A Sử')
  expect(wordsIn(text, [{ start: person!.start, end: person!.end }])).toEqual([])
})

test('every finding stands where it says, on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
      for (const person of likelyPersons(text, []))
        expect(text.slice(person.start, person.end)).toBe(person.words)
    }),
  )
})
