import { expect, test } from 'vitest'
import { agenciesIn, passage } from './find.ts'
import { listAt } from './lists.ts'

const named = (s: string) => agenciesIn(passage(s)).map(({ name }) => name)

test.each<[string, string[]]>([
  ['Sở Văn hóa, Thể thao và Du lịch, Công an tỉnh', ['Sở Văn hóa, Thể thao và Du lịch', 'Công an tỉnh']],
  [
    'Sở Lao động- Thương binh và Xã hội; Sở Thông tin& Truyền thông',
    ['Sở Lao động- Thương binh và Xã hội', 'Sở Thông tin& Truyền thông'],
  ],
  ['Sở Nội vụ và Sở Y tế bố trí', ['Sở Nội vụ', 'Sở Y tế']],
  ['UBND các huyện Tân Khê, Mường Lai cùng tham gia', ['UBND các huyện Tân Khê, Mường Lai']],
  ['Ủy ban nhân dân các xã biên giới', ['Ủy ban nhân dân các xã biên giới']],
  ['Uỷ ban Dân số, Gia đình và Trẻ em tỉnh là cơ quan', ['Uỷ ban Dân số, Gia đình và Trẻ em tỉnh']],
  [
    'Hội Bảo trợ người khuyết tật và trẻ mồ côi; Hội Chữ thập đỏ tỉnh',
    ['Hội Bảo trợ người khuyết tật và trẻ mồ côi', 'Hội Chữ thập đỏ tỉnh'],
  ],
  ['Báo và phát thanh, truyền hình Sơn Khê.', ['Báo và phát thanh, truyền hình Sơn Khê']],
  [
    'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã đăng',
    ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã'],
  ],
  ['Chủ tịch Ủy ban nhân dân xã đối thoại', ['Chủ tịch Ủy ban nhân dân xã']],
  [
    'Ban Dân vận Tỉnh ủy, Đảng đoàn Hội đồng nhân dân tỉnh',
    ['Ban Dân vận Tỉnh ủy', 'Đảng đoàn Hội đồng nhân dân tỉnh'],
  ],
  ['Phòng Kinh tế phát loa; Công an xã bảo đảm', ['Phòng Kinh tế', 'Công an xã']],
  ['Chủ tịch UBND tỉnh Lam Giang Phạm Quốc Bảo ký', ['Chủ tịch UBND tỉnh Lam Giang']],
  ['các sở, ban, ngành liên quan và các đoàn thể', []],
  ['Ông Đoàn Thanh Bình cho biết', []],
])('%s', (s, names) => {
  expect(named(s)).toEqual(names)
})

test('a list passes over classes that name nobody, and one head serves several fields', () => {
  const list = listAt(passage('các Sở: Y tế, Tư pháp; các đơn vị liên quan và Tỉnh đoàn tổ chức'), 0)
  expect(list.mentions.map(({ name }) => name)).toEqual(['Sở Y tế', 'Sở Tư pháp', 'Tỉnh đoàn'])
  expect(list.vague).toBe(true)
})
