import { describe, expect, test } from 'vitest'
import { likelyPersons } from './likely-names.ts'

const namesIn = (text: string): string[] =>
  likelyPersons(text, [])
    .filter(({ kind }) => kind === 'name')
    .map(({ words }) => words.normalize('NFC'))

/** What stands before a name, and who is named. */
const titled: ReadonlyArray<readonly [string, string]> = [
  ['Phó Chủ tịch UBND tỉnh', 'Nguyễn Văn An'],
  ['Phó Chủ tịch Thường trực UBND tỉnh', 'Nguyễn Văn Thi'],
  ['Chủ tịch UBND tỉnh Lam Giang', 'Phạm Quốc Bảo'],
  ['Chủ tịch UBND thành phố Huế', 'Lê Văn An'],
  ['Chủ tịch UBND xã', 'Trần Văn D'],
  ['Chủ tịch UBND xã Cao Sơn', 'Trần Văn D'],
  ['Chủ tịch Ủy ban nhân dân huyện Mường Lát', 'Lò Thị Mai'],
  ['Chủ tịch Hội Liên hiệp Phụ nữ huyện Quan Hoá', 'Phạm Thị C'],
  ['Chủ tịch Ủy ban MTTQ Việt Nam tỉnh', 'Bùi Thị Hằng'],
  ['Giám đốc Sở Tư pháp', 'Lê Văn B'],
  ['Giám đốc Sở Y tế', 'Đỗ An'],
  ['Giám đốc Sở Văn hóa, Thể thao và Du lịch', 'Hoàng Thị Yến'],
  ['Phó Giám đốc Sở Lao động - Thương binh và Xã hội', 'Vũ Đình Toàn'],
  ['Giám đốc Trung tâm Trợ giúp pháp lý nhà nước tỉnh Thanh Hóa', 'Hà Văn Quý'],
  ['Trưởng Công an xã', 'Ngân Văn Thắng'],
  ['Chánh Văn phòng UBND tỉnh', 'Nguyễn Hữu Tâm'],
  ['Chánh án Tòa án nhân dân tỉnh', 'Trịnh Đình Dũng'],
  ['Trưởng Ban chỉ đạo về Nhân quyền tỉnh', 'Nguyễn Văn Thi'],
  ['Trưởng Ban Dân tộc HĐND tỉnh', 'Giàng A Páo'],
  ['Bí thư Đoàn TNCS Hồ Chí Minh tỉnh', 'Lầu Bá Tếnh'],
  ['Hiệu trưởng Trường THPT Lê Lợi', 'Nguyễn Thị Hoa'],
  ['Tổ trưởng Tổ công tác:', 'Quách Thị Loan'],
  ['Chuyên viên Phòng Nội vụ huyện Mai Châu', 'Sùng A Chứ'],
]

describe('behind a title', () => {
  test.each(titled)('%s %s', (title, name) => {
    const small = title.charAt(0).toLowerCase() + title.slice(1)
    expect(namesIn(`Giao ${title} ${name} theo dõi.`)).toEqual([name])
    expect(namesIn(`Giao ${small} ${name}, thay mặt Ban.`)).toEqual([name])
    for (const address of ['đồng chí', 'Ông', 'bà', 'đ/c'])
      expect(namesIn(`Giao ${address} ${title} ${name} theo dõi.`)).toEqual([name])
    expect(namesIn(`Giao ${title} ${name.toUpperCase()} theo dõi.`)).toEqual(
      name.split(' ').length > 2 ? [name.toUpperCase()] : [],
    )
    expect(namesIn(`Giao ${title} ${name} theo dõi.`.normalize('NFD'))).toEqual([name])
    expect(namesIn(`Giao ${title}\n${name} theo dõi.`)).toEqual([name])
  })

  test.each([
    ['ĐỒNG CHÍ PHÓ CHỦ TỊCH UBND TỈNH NGUYỄN VĂN AN', 'NGUYỄN VĂN AN'],
    ['CHỦ TỊCH UBND XÃ TRẦN VĂN D.', 'TRẦN VĂN D'],
    ['đồng chí Phó Chủ tịch UBND tỉnh Y Blơm Niê', 'Y Blơm Niê'],
    ['Phó Chủ tịch UBND tỉnh Y Blơm Niê', 'Y Blơm Niê'],
    ['Chủ tịch UBND huyện Tây Giang A Lăng Bhuốch', 'A Lăng Bhuốch'],
    ['Chủ tịch Hội Nông dân H’Hen Niê', 'H’Hen Niê'],
    ['Bí thư Đảng ủy xã Pờ Ly Kha', 'Pờ Ly Kha'],
    ['đồng chí Chủ tịch HĐND tỉnh Coor Thị Nghệ', 'Coor Thị Nghệ'],
    ['Phó Bí thư Tỉnh ủy Hồ A-Lăng', 'Hồ A-Lăng'],
    ['Giám đốc Sở Tư Pháp Lê Văn B', 'Lê Văn B'],
    ['Phó Giám đốc Công an tỉnh – Thượng tá Nguyễn Văn E', 'Nguyễn Văn E'],
    ['Chủ tịch UBND xã (bà Lò Thị Mai)', 'Lò Thị Mai'],
  ])('%s', (text, name) => {
    expect(namesIn(text)).toEqual([name])
  })
})

test.each([
  ['Thượng tá Nguyễn Văn E – Phó Giám đốc Công an tỉnh', 'Nguyễn Văn E'],
  ['ông Nguyễn Văn An, Phó Chủ tịch UBND tỉnh', 'Nguyễn Văn An'],
  ['Nguyễn Văn An, Phó Chủ tịch UBND tỉnh', 'Nguyễn Văn An'],
  ['Nguyễn Văn An (Giám đốc Sở Y tế)', 'Nguyễn Văn An'],
  ['1. Lò Thị Mai - Trưởng thôn', 'Lò Thị Mai'],
  ['Ông Nguyễn Văn An Phó Chủ tịch UBND tỉnh', 'Nguyễn Văn An'],
  ['Giàng A Páo\nChủ tịch UBND xã\n', 'Giàng A Páo'],
  ['TS. Nguyễn Văn An', 'Nguyễn Văn An'],
  ['luật sư Đinh Thị Nga', 'Đinh Thị Nga'],
  ['bà Y Blơm Niê', 'Y Blơm Niê'],
  ['ông Alăng Bhuốch', 'Alăng Bhuốch'],
  ['bà H’Hen Niê', 'H’Hen Niê'],
  ['ông Hồ A-Lăng', 'Hồ A-Lăng'],
  ['Ông (Bà): Lò Thị Mai', 'Lò Thị Mai'],
  ['anh NGUYỄN VĂN AN', 'NGUYỄN VĂN AN'],
  ['bà Trần Thị Mơ\nSở Y tế', 'Trần Thị Mơ'],
  ['đồng chí Nguyễn Anh Tuấn', 'Nguyễn Anh Tuấn'],
])('“%s” names a person', (text, name) => {
  expect(namesIn(text)).toEqual([name])
  expect(namesIn(text.normalize('NFD'))).toEqual([name])
})

test.each([
  'Giao Chủ tịch UBND huyện Quan Hoá, Chủ tịch UBND xã Cao Sơn chỉ đạo.',
  'Chủ tịch UBND các huyện Mai Châu, Lương Sơn, Cao Phong chịu trách nhiệm.',
  'Chủ tịch UBND tỉnh Hà Giang giao Sở Y tế.',
  'CHỦ TỊCH UBND TỈNH HÀ GIANG',
  'CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN QUAN HOÁ BAN HÀNH KẾ HOẠCH',
  'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nNguyễn Văn Thi\n',
  'CHỦ TỊCH\n\nNguyễn Văn An',
  'GIÁM ĐỐC\nĐại tá Lê Vinh Quy\n',
  'Trung tâm Giáo dục thường xuyên\nĐoàn Luật sư tỉnh',
  'Chủ tịch Hồ Chí Minh; Đoàn TNCS Hồ Chí Minh; Thành phố Hồ Chí Minh',
  'Giám đốc Sở Giáo dục và Đào tạo, Giám đốc Công an tỉnh',
  'Giám đốc Sở Nông Nghiệp và Môi Trường',
  'Chủ tịch Hội Nông Dân, Bí thư Đoàn Thanh niên, Chủ tịch Hội Liên hiệp Phụ nữ',
  'Trưởng Đoàn đại biểu Quốc hội, Trưởng Đoàn ĐBQH tỉnh',
  'Hiệu trưởng Trường Đại học Hồng Đức, Giám đốc Bệnh viện Hồng Ngọc',
  'Hiệu trưởng Trường THPT Lê Lợi chủ trì',
  'Cán bộ, công chức, viên chức, giáo viên các trường trên địa bàn huyện Lang Chánh',
  'đồng chí Chủ tịch UBND thị xã Bỉm Sơn, đồng chí Chủ tịch UBND thị trấn Mường Lát',
  'đồng chí Giám Đốc Sở Y Tế; đồng chí Chánh Văn Phòng Ủy Ban Nhân Dân Tỉnh',
  'Thủ tướng Chính phủ; Bộ trưởng Bộ Công an; Tỉnh Bà Rịa - Vũng Tàu; BÀ RỊA VŨNG TÀU',
  'chăm sóc trẻ em.\n\nQuang Long',
  'Thành viên Ban Chỉ đạo Nhân quyền tỉnh, thành viên Hội đồng phối hợp',
  'Phó Chủ tịch UBND tỉnh (phụ trách Khối Văn hoá - Xã hội), Trưởng ban',
  'Ban Chỉ đạo các huyện Hà Trung, Nga Sơn; Chủ tịch UBND',
  'huyện Hà Trung, Chủ tịch UBND huyện',
  'Đại biểu dự Hội nghị; Nhân viên y tế thôn bản; Kế toán trưởng',
])('“%s” names nobody', text => {
  expect(namesIn(text)).toEqual([])
  expect(namesIn(text.normalize('NFD'))).toEqual([])
})
