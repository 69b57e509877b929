import { describe, expect, it } from 'vitest'
import { checkLine, readClause } from './index.ts'

const rightsOf = (text: string) => checkLine({ id: 'x', text }).rights

/** Each rule of docs/reading-rules.md with what it forbids to pass and what it must let pass. */
const rules: ReadonlyArray<readonly [rule: string, restrictive: string, harmless: string]> = [
  ['1 the verb decides nothing', 'Ngăn chặn các cuộc tụ tập đông người.', 'Ngăn chặn bạo lực học đường.'],
  [
    '1 soft words',
    'Nhẹ nhàng vận động bà con không tụ tập.',
    'Nhẹ nhàng vận động bà con tiêm vắc xin cho trẻ.',
  ],
  [
    '1 the passive',
    'Các bài viết trái chiều phải được gỡ xuống.',
    'Các hình ảnh xâm hại trẻ em phải được gỡ xuống.',
  ],
  [
    'ability is no ban',
    'Người khiếu kiện không được đi lại trong dịp lễ.',
    'Người già không đi lại được thì chi trả tại nhà.',
  ],
  [
    'oversight of officials',
    'Giám sát người gửi kiến nghị.',
    'Giám sát việc thực hiện chương trình, gửi kiến nghị tới cơ quan được giám sát.',
  ],
  [
    'lists of those who help',
    'Lập danh sách người khiếu kiện.',
    'Lập danh sách người phiên dịch tiếng dân tộc.',
  ],
  [
    'a negation inside a noun phrase',
    'Không được tiếp nhận ý kiến phản đối.',
    'Nêu rõ lý do những ý kiến không được tiếp thu.',
  ],
  [
    'a ban on watching',
    'Không cho người dân ghi hình buổi họp.',
    'Không ghi hình, không lập danh sách người dự họp.',
  ],
  [
    'rules that are reviewed',
    'Rà soát người cư trú từ nơi khác đến.',
    'Rà soát quy định của tỉnh về nơi cư trú khi nhận dịch vụ công.',
  ],
  [
    'statistics',
    'Thống kê tín đồ theo từng thôn.',
    'Xây dựng bộ chỉ số theo dõi việc đi học, phân tách theo giới tính.',
  ],
  [
    'a contact line',
    'Theo dõi điện thoại của người đứng đơn.',
    'Đầu mối theo dõi: Văn phòng Sở, điện thoại 0900.111.222.',
  ],
  [
    'printing and spreading',
    'Quản lý chặt chẽ việc in, phát hành tài liệu tôn giáo.',
    'Quản lý chặt chẽ việc in, phát hành hóa đơn.',
  ],
  ['2 harm', 'Xử lý người phát tán thông tin sai lệch.', 'Xử lý người phát tán mã độc.'],
  [
    '2 advertising',
    'Gỡ bỏ bài viết phê phán chính quyền.',
    'Gỡ bỏ quảng cáo thực phẩm chức năng thổi phồng công dụng.',
  ],
  [
    '3 content in an epidemic',
    'Xử phạt người đăng tin đồn về dịch bệnh.',
    'Kiểm soát dịch bệnh trên đàn gia súc.',
  ],
  [
    '4 officials in office',
    'Cán bộ không trả lời phỏng vấn.',
    'Cán bộ không được gây phiền hà cho người dân.',
  ],
  [
    '4 officials who obstruct',
    'Xử lý phóng viên tự ý ghi hình.',
    'Xử lý cán bộ cản trở phóng viên tác nghiệp.',
  ],
  [
    '4 data look-ups',
    'Rà soát tin nhắn của công nhân.',
    'Nghiêm cấm cán bộ tra cứu dữ liệu dân cư ngoài nhiệm vụ.',
  ],
  [
    '5 steering opinion',
    'Kịp thời định hướng dư luận.',
    'Kịp thời cung cấp thông tin chính thống cho người dân.',
  ],
  [
    '5 fighting views',
    'Đấu tranh, phản bác các quan điểm sai trái.',
    'Đấu tranh với tội phạm mua bán người.',
  ],
  ['6 thoughts', 'Nắm tình hình tư tưởng của công nhân.', 'Nắm tình hình việc làm của công nhân để hỗ trợ.'],
  [
    '7 abuse of freedoms',
    'Phòng ngừa việc lợi dụng dân chủ, nhân quyền.',
    'Bảo đảm quyền dân chủ của nhân dân ở cơ sở.',
  ],
  [
    '8 titles',
    'Ngăn chặn hoạt động tà đạo.',
    'Triển khai Kế hoạch số 45/KH-UBND về ngăn chặn hoạt động tà đạo.',
  ],
  [
    '8 legal bases',
    'Xử phạt cơ quan báo chí.',
    'Căn cứ Nghị định về xử phạt vi phạm hành chính trong hoạt động báo chí;',
  ],
  [
    '8 description',
    'Ngăn chặn luận điệu xuyên tạc.',
    'Các thế lực xấu lợi dụng tôn giáo để lôi kéo đồng bào.',
  ],
  [
    '8 done before',
    'Đã vận động 12 hộ rút đơn; cách làm này cần nhân rộng.',
    'Đã giải quyết xong 12 đơn của công dân.',
  ],
  [
    '9 benefits withheld',
    'Không xét gia đình văn hóa đối với hộ có người theo đạo.',
    'Xét gia đình văn hóa công khai, có người dân tham gia.',
  ],
  ['9 giving up a faith', 'Thuyết phục các hộ từ bỏ tà đạo.', 'Thuyết phục các hộ từ bỏ tục tảo hôn.'],
  ['10 quarantine', 'Người từ vùng dịch về phải cách ly tại nhà 14 ngày.', 'Cách điện an toàn cho hộ dân.'],
  [
    '10 a dangerous spot',
    'Không cho người dân ra khỏi xã.',
    'Không cho người dân đi qua ngầm tràn khi có lũ.',
  ],
  [
    '10 permits made easy',
    'Tạm dừng cấp hộ chiếu cho người khiếu kiện.',
    'Rút ngắn thời gian cấp hộ chiếu còn năm ngày.',
  ],
  ['11 lists', 'Lập danh sách người khiếu kiện.', 'Lập danh sách hộ nghèo cần hỗ trợ gạo.'],
  [
    '11 cameras',
    'Lắp camera hướng vào nhà người khiếu kiện.',
    'Lắp camera trong phòng hỏi cung để phòng ngừa bức cung.',
  ],
  ['12 association', 'Không cho phép thành lập hội mới.', 'Kiểm tra việc sử dụng ngân sách cấp cho các hội.'],
]

describe('restrictive clauses and their harmless look-alikes', () => {
  it.each(rules)('%s', (_rule, restrictive, harmless) => {
    expect(readClause(restrictive, null).restrictive).not.toEqual([])
    expect(readClause(harmless, null).restrictive).toEqual([])
  })
})

describe('taking a limit back is no limit', () => {
  it.each([
    'Bãi bỏ việc yêu cầu phóng viên đăng ký trước khi tác nghiệp.',
    'Không lập danh sách người đến gửi đơn.',
    'Nghiêm cấm việc thu giữ điện thoại của người khiếu nại.',
    'Không được cản trở người dân hội họp.',
  ])('%s', text => {
    expect(readClause(text, null).restrictive).toEqual([])
  })
})

describe('rights', () => {
  it.each([
    ['Nghiêm cấm phát tán thông tin xấu, độc.', ['expression']],
    ['Không cho phóng viên tiếp cận hiện trường.', ['press']],
    ['Ngăn chặn biểu tình.', ['assembly']],
    ['Giải thể các nhóm thiện nguyện tự phát.', ['association']],
    ['Xóa bỏ các điểm nhóm chưa đăng ký.', ['religion']],
    ['Ngăn chặn di cư tự do.', ['movement']],
    ['Lập danh sách tín đồ.', ['religion', 'privacy']],
    ['Trích xuất nhật ký cuộc gọi của người khiếu kiện.', ['privacy']],
    ['Rà soát, loại bỏ các bài viết trái chiều.', ['expression']],
    ['Đưa công dân khiếu kiện vượt cấp về địa phương.', ['assembly', 'movement']],
  ])('%s', (text, rights) => {
    expect(rightsOf(text)).toEqual(rights)
  })
})

describe('mixed sentences', () => {
  it.each([
    [
      'Hỗ trợ giáo xứ sửa đường, lắp đèn, nhưng không cho mở thêm lớp giáo lý.',
      'không cho mở thêm lớp giáo lý',
    ],
    [
      'Cung cấp thông tin cho người dân, đồng thời xử lý các trường hợp phát tán tin đồn.',
      'xử lý các trường hợp phát tán tin đồn',
    ],
    [
      'Tổ chức tiêm vắc xin cho trẻ em; ngăn chặn việc tụ tập đông người.',
      'ngăn chặn việc tụ tập đông người',
    ],
  ])('%s', (text, span) => {
    expect(checkLine({ id: 'x', text }).span).toBe(span)
  })

  it('names whom the words tell', () => {
    const text = 'Giao Sở Văn hóa, Thể thao và Du lịch gỡ bỏ các bài viết sai lệch.'
    expect(readClause(text, null).restrictive[0]?.told).toBe('Sở Văn hóa, Thể thao và Du lịch')
    expect(readClause('Gỡ bỏ các bài viết sai lệch.', null).restrictive[0]?.told).toBeNull()
  })

  it('gives no span when the whole clause is meant', () => {
    expect(checkLine({ id: 'x', text: 'Ngăn chặn biểu tình.' }).span).toBeUndefined()
  })
})

describe('words are whole words', () => {
  it.each([
    'Rà soát, đăng ký khai sinh cho trẻ em chưa được đăng ký khai sinh.',
    'Theo dõi sức khỏe, không thu phí đăng ký khám.',
    'Cán bộ có lời nói, cử chỉ thiếu tôn trọng người dân.',
  ])('%s', text => {
    expect(readClause(text, null).restrictive).toEqual([])
  })
})

describe('the direction of a limit', () => {
  it.each([
    ['on officials', 'Cán bộ không hỏi tín ngưỡng của người đến làm thủ tục.'],
    ['forbidden to officials', 'Nghiêm cấm truy tìm người đưa tin cho báo chí.'],
    ['suffered', 'Không để người dân bị từ chối đăng ký tạm trú.'],
    ['ended', 'Dừng kiểm tra điện thoại của học sinh nội trú.'],
    ['listening', 'Theo dõi dư luận về giá nước để tiếp thu, điều chỉnh.'],
    ['easing', 'Quản lý hoạt động tôn giáo theo hướng đơn giản hóa thủ tục.'],
    ['forecast', 'Dự báo các thế lực thù địch sẽ tiếp tục lợi dụng nhân quyền, kích động biểu tình.'],
    ['told of others', 'Các đối tượng vẫn ráo riết tung tin xuyên tạc, lôi kéo tụ tập đông người.'],
  ])('%s', (_direction, text) => {
    expect(readClause(text, null).restrictive).toEqual([])
  })
})

describe('long units', () => {
  const parts = [
    'Theo dõi, đôn đốc việc thực hiện chính sách bảo đảm quyền con người',
    'ngăn chặn các bài viết trái chiều trên mạng xã hội',
    'hỗ trợ 120 hộ nghèo sửa nhà trong quý III',
    'không để công nhân tụ tập đông người',
    'báo cáo Ủy ban nhân dân tỉnh trước ngày 15/11',
  ]

  it('gives each restrictive part a span of its own and leaves the rest free', () => {
    const text = `${parts.join('; ')}.`
    const found = readClause(text, null).restrictive.map(({ start, end }) => text.slice(start, end))
    expect(found).toEqual([parts[1], parts[3]])
    expect(checkLine({ id: 'x', text }).span).toBe([parts[1], parts[2], parts[3]].join('; '))
  })
})

describe('headings', () => {
  it('make a bare fragment restrictive, but not a task that has its own verb', () => {
    expect(readClause('Các bài viết trái chiều', 'Nội dung phải ngăn chặn:').restrictive).toHaveLength(1)
    expect(readClause('Hỗ trợ hộ nghèo sửa nhà', 'Nội dung phải ngăn chặn:').restrictive).toEqual([])
    expect(readClause('Các bài viết trái chiều', null).restrictive).toEqual([])
  })
})

describe('rights served', () => {
  const served = (text: string) => readClause(text, null).rightsServed.map(({ code }) => code)

  it('gives the words that led to a right', () => {
    const found = readClause('Khám chữa bệnh miễn phí cho hộ nghèo.', null).rightsServed
    expect(found).toContainEqual({ code: 'health', words: 'Khám chữa bệnh' })
  })

  it('reads none out of restrictive words or out of a title', () => {
    expect(served('Ngăn chặn việc lợi dụng tự do báo chí để chống phá.')).toEqual([])
    expect(served('Triển khai Quyết định số 12/QĐ-UBND về bảo vệ trẻ em.')).toEqual([])
  })
})
