import { expect, test } from 'vitest'
import { understand } from '../understand.ts'

function read(text: string) {
  const blocks = text
    .split('\n')
    .map((line, i) => ({ text: line, kind: 'paragraph' as const, paragraph: i + 1 }))
  return understand({ format: 'txt', blocks, warnings: [] }, 'a.txt')
}

const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const body = 'KẾ HOẠCH\nCông tác nhân quyền năm 2025\nI. NHIỆM VỤ\n1. Tổ chức rà soát các vụ việc.'

function plan(...head: string[]): string {
  return [...head, 'Sơn Hạ, ngày 3 tháng 2 năm 2025', body].join('\n')
}

test.each<[string, string, string | null, string[]]>([
  [
    'Ban Chỉ đạo Nhân quyền Chính phủ',
    '12/KH-BCĐ',
    null,
    ['BAN CHỈ ĐẠO NHÂN QUYỀN', 'CHÍNH PHỦ', motto, 'Số: 12/KH-BCĐ'],
  ],
  [
    'Ủy ban nhân dân tỉnh Sơn La',
    '12/KH-UBND',
    'Sơn La',
    ['ỦY BAN NHÂN DÂN', '- TỈNH SƠN LA -', motto, 'Số: 12/KH-UBND'],
  ],
  [
    'Ủy ban nhân dân tỉnh Thái Nguyên',
    '8/KH-UBND',
    'Thái Nguyên',
    ['ỦY BAN NHÂN DÂN', 'TlNH THÁI NGUYÊN', 'CỘNG HOÀ XÃ HỘl CHỦ NGHĨA VIỆT NAM', 'S6: 8/KH-UBND'],
  ],
  [
    'Ban Chỉ đạo về Nhân quyền thành phố Đà Nẵng',
    '12/KH-BCĐ',
    'Đà Nẵng',
    ['BAN CHỈ ĐẠO VỀ NHÂN QUYỀN', 'THÀNH PHỐ ĐÀ NẴNG', motto, 'Số: 12/KH-BCĐ'],
  ],
  [
    'Sở Tư pháp tỉnh Gia Lai',
    '41/STP-PB',
    'Gia Lai',
    ['UBND TỈNH GIA LAI', 'SỞ TƯ PHÁP', 'Số: 41/STP-PB', 'V/v tuyên truyền', 'về quyền con người', motto],
  ],
  [
    'Đảng ủy xã Bản Hồ',
    '15-KH/ĐU',
    'Lào Cai',
    ['ĐẢNG BỘ TỈNH LÀO CAI', 'ĐẢNG ỦY XÃ BẢN HỒ', 'Số 15-KH/ĐU', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
  ],
  [
    'Ban Chỉ đạo 35 Huyện ủy Mường Lay',
    '2-KH/BCĐ35',
    null,
    ['HUYỆN ỦY MƯỜNG LAY', 'BAN CHỈ ĐẠO 35', 'Số 2-KH/BCĐ35', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
  ],
  [
    'Ủy ban nhân dân phường Hoà Nam',
    '5/KH-UBND',
    'Đà Nẵng',
    ['UỶ BAN NHÂN DÂN PHƯỜNG HOÀ NAM', 'THÀNH PHỐ ĐÀ NẴNG', motto, 'Số: 5/KH-UBND'],
  ],
  ['Ủy ban nhân dân xã Tân An', '5/KH-UBND', null, ['ỦY BAN NHÂN DÂN', 'XÃ TÂN AN', motto, 'Số: 5/KH-UBND']],
])('%s', (issuer, symbol, province, head) => {
  const reading = read(plan(...head))
  expect(reading).toMatchObject({ issuer, symbol, province })
})

test.each([
  ['Chủ tịch UBND tỉnh Lữ Quang Đạc', 'Ủy ban nhân dân tỉnh', 'Lữ Quang Đạc'],
  ['Chủ tịch UBND tỉnh Cà Mau Lữ Quang Đạc', 'Ủy ban nhân dân tỉnh Cà Mau', 'Lữ Quang Đạc'],
  ['Phó Chủ tịch Thường trực UBND tỉnh Mai Hùng Dưỡng', 'Ủy ban nhân dân tỉnh', 'Mai Hùng Dưỡng'],
  ['Giám đốc Sở Y tế Nguyễn Văn Thị', 'Sở Y tế', 'Nguyễn Văn Thị'],
  ['Chủ tịch UBND xã Mường Lang Giàng A Páo', 'Ủy ban nhân dân xã Mường Lang', 'Giàng A Páo'],
])('a person is no place: %s', (who, issuer, person) => {
  const reading = read(`${who} vừa ký ban hành Kế hoạch số 9/KH-UBND về quyền trẻ em.`)
  expect(reading).toMatchObject({ issuer, signer: person, symbol: '9/KH-UBND' })
  expect(`${reading.issuer} ${reading.province}`).not.toContain(person.split(' ').at(-1))
})

test('several provinces in one list are none', () => {
  const text =
    'Chủ tịch UBND các tỉnh Thanh Hóa, Hà Tĩnh và Nghệ An ban hành kế hoạch phòng ngừa lao động trẻ em.'
  expect(read(text).province).toBeNull()
})

test('a signature, members of a committee and addressees are no work', () => {
  const reading = read(
    plan('ỦY BAN NHÂN DÂN', 'XÃ TÂN AN', motto, 'Số: 5/KH-UBND').concat(
      '\n2. Ông Trần Văn Bảy, Phó Chủ tịch - Trưởng ban;\nTRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND XÃ\nThiếu tá Lò Văn Chài',
    ),
  )
  expect(reading.tasks.map(({ starts }) => starts)).toEqual(['Tổ chức rà soát các vụ việc.'])
  expect(reading.assignments).toEqual([])
})
