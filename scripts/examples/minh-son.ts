// The example plan, written by us. Nothing in it is a real decision of any authority.
import { again, day, quarter, type Group, type Office, type Unit } from './shape.ts'

export const head = {
  above: 'ỦY BAN NHÂN DÂN TỈNH MINH SƠN',
  issuer: 'BAN CHỈ ĐẠO NHÂN QUYỀN TỈNH MINH SƠN',
  symbol: '07/KH-BCĐ',
  placeAndDate: 'Minh Sơn, ngày 20 tháng 01 năm 2026',
  subject: 'Công tác nhân quyền năm 2026 trên địa bàn tỉnh Minh Sơn',
  note: '(Văn bản ví dụ. Tỉnh Minh Sơn không có thật; các cơ quan, số liệu, ngày tháng và người ký trong Kế hoạch này do nhóm làm phần mềm đặt ra.)',
}

export const preamble = [
  'Thực hiện Chỉ thị số 44-CT/TW ngày 20/7/2010 của Ban Bí thư Trung ương Đảng về công tác nhân quyền trong tình hình mới; Quyết định số 1172/QĐ-TTg ngày 17/6/2025 của Thủ tướng Chính phủ về thực hiện các khuyến nghị theo Cơ chế rà soát định kỳ phổ quát chu kỳ IV; Quyết định số 2715/QĐ-TTg ngày 13/12/2025 của Thủ tướng Chính phủ về thực hiện Công ước quốc tế về các quyền dân sự và chính trị, Ban Chỉ đạo nhân quyền tỉnh Minh Sơn ban hành Kế hoạch công tác nhân quyền năm 2026 như sau:',
]

export const purpose = {
  aims: [
    'Nâng cao trách nhiệm của các cơ quan trong tỉnh đối với việc tôn trọng, bảo vệ và thực hiện quyền con người.',
    'Giúp người dân biết các quyền của mình và biết nơi có thể yêu cầu bảo vệ.',
  ],
  demands: ['Nhiệm vụ phải rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền.'],
}

export const groups: readonly Group[] = [
  {
    text: 'Hỗ trợ người dân tiếp cận pháp luật',
    items: [
      {
        text: 'Tổ chức 24 đợt trợ giúp pháp lý lưu động tại các xã có đông đồng bào dân tộc thiểu số. Sở Tư pháp chủ trì, phối hợp với UBND các xã, phường; hoàn thành trước ngày 30/10/2026.',
        lead: ['Sở Tư pháp'],
        support: ['UBND các xã, phường'],
        limits: day('trước ngày 30/10/2026', '2026-10-30'),
      },
      {
        text: 'Biên soạn và phát 5.000 tờ gấp bằng tiếng Việt và tiếng Mông về quyền khiếu nại, tố cáo. Sở Tư pháp chủ trì, phối hợp với Sở Dân tộc và Tôn giáo; hoàn thành trong quý II/2026.',
        lead: ['Sở Tư pháp'],
        support: ['Sở Dân tộc và Tôn giáo'],
        limits: quarter('quý II/2026'),
      },
      {
        text: 'Rà soát văn bản của tỉnh có yêu cầu về nơi cư trú khi nhận dịch vụ công, báo cáo kết quả với Chủ tịch UBND tỉnh trước ngày 15/9/2026. Giao Sở Tư pháp chủ trì.',
        lead: ['Sở Tư pháp'],
        limits: day('trước ngày 15/9/2026', '2026-09-15'),
      },
    ],
  },
  {
    text: 'Bảo vệ trẻ em, phụ nữ và người cao tuổi',
    items: [
      {
        text: 'Mở 03 (ba) điểm tư vấn cho nạn nhân bạo lực gia đình tại bệnh viện tuyến tỉnh. Sở Y tế chủ trì, phối hợp với Hội Liên hiệp Phụ nữ tỉnh; hoàn thành trước ngày 30/6/2026.',
        lead: ['Sở Y tế'],
        support: ['Hội Liên hiệp Phụ nữ tỉnh'],
        limits: day('trước ngày 30/6/2026', '2026-06-30'),
      },
      {
        text: 'Cấp học bổng và đồ dùng học tập cho 600 trẻ em khuyết tật. Sở Giáo dục và Đào tạo chủ trì, phối hợp với Sở Tài chính; hoàn thành trước ngày 05 tháng 9 năm 2026.',
        lead: ['Sở Giáo dục và Đào tạo'],
        support: ['Sở Tài chính'],
        limits: day('trước ngày 05 tháng 9 năm 2026', '2026-09-05'),
      },
      {
        text: 'Khám sức khỏe miễn phí hằng năm cho người từ đủ 80 tuổi và lập sổ theo dõi sức khỏe. UBND các xã, phường chịu trách nhiệm chính.',
        lead: ['UBND các xã, phường'],
        limits: again('hằng năm'),
      },
      { text: 'Quan tâm chăm lo đời sống tinh thần của người cao tuổi.' },
    ],
  },
  {
    text: 'Trợ giúp người khuyết tật và người nghèo',
    items: [
      {
        text: 'Làm lối đi cho xe lăn tại 40 trụ sở tiếp công dân theo Luật Người khuyết tật số 51/2010/QH12 ngày 17/6/2010. Sở Xây dựng chủ trì, phối hợp với Sở Tài chính; hoàn thành trước ngày 31/12/2026.',
        lead: ['Sở Xây dựng'],
        support: ['Sở Tài chính'],
        limits: day('trước ngày 31/12/2026', '2026-12-31'),
      },
      {
        text: 'Xác định mức độ khuyết tật và trả giấy xác nhận trong thời hạn 30 ngày kể từ ngày nhận đủ hồ sơ. Giao UBND các xã, phường chủ trì.',
        lead: ['UBND các xã, phường'],
        limits: [{ text: 'trong thời hạn 30 ngày kể từ ngày nhận đủ hồ sơ', date: null, kind: 'date' }],
      },
      { text: 'Nâng cao chất lượng các mô hình sinh kế của người nghèo.' },
    ],
  },
  {
    text: 'Cải thiện điều kiện giam giữ',
    items: [
      {
        text: 'Sửa chữa 06 phòng gặp thân nhân tại các cơ sở giam giữ. Công an tỉnh chủ trì, phối hợp với Sở Tài chính; hoàn thành trước ngày 30/11/2026.',
        lead: ['Công an tỉnh'],
        support: ['Sở Tài chính'],
        limits: day('trước ngày 30/11/2026', '2026-11-30'),
      },
      {
        text: 'Khám sàng lọc bệnh lao cho toàn bộ phạm nhân, lập danh mục thuốc cần bổ sung trong quý III/2026. Giao Sở Y tế chủ trì; giao Công an tỉnh chủ trì.',
        lead: ['Sở Y tế', 'Công an tỉnh'],
        limits: quarter('quý III/2026'),
      },
    ],
  },
  {
    text: 'Cung cấp thông tin về quyền con người',
    items: [
      {
        text: 'Đăng trên Cổng thông tin điện tử của tỉnh danh mục nội dung phải công khai theo Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 ngày 10/11/2022, cập nhật hằng quý. Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Văn phòng UBND tỉnh.',
        lead: ['Sở Văn hóa, Thể thao và Du lịch'],
        support: ['Văn phòng UBND tỉnh'],
        limits: again('hằng quý'),
      },
      {
        text: 'Công an tỉnh chủ trì theo dõi, phát hiện, yêu cầu gỡ bỏ thông tin xấu, độc, sai lệch về tình hình nhân quyền của tỉnh trên mạng xã hội.',
        lead: ['Công an tỉnh'],
        restrictive: true,
      },
      {
        text: 'Sở Văn hóa, Thể thao và Du lịch chủ trì định hướng dư luận, nhắc nhở cơ quan báo chí không đăng ý kiến trái chiều về chính sách dân tộc, tôn giáo.',
        lead: ['Sở Văn hóa, Thể thao và Du lịch'],
        restrictive: true,
      },
    ],
  },
]

export const offices: readonly Office[] = [
  {
    name: 'Công an tỉnh (Cơ quan Thường trực Ban Chỉ đạo)',
    agency: 'Công an tỉnh',
    items: [
      {
        text: 'Tham mưu báo cáo kết quả thực hiện Kế hoạch này, trình Trưởng Ban Chỉ đạo trước ngày 15/12/2026.',
        lead: ['Công an tỉnh'],
        limits: day('trước ngày 15/12/2026', '2026-12-15'),
      },
      {
        text: 'Mở 02 lớp tập huấn về quyền con người cho cán bộ cấp xã trong tháng 8/2026.',
        limits: [{ text: 'trong tháng 8/2026', date: null, kind: 'date' }],
      },
      {
        text: 'Nắm tình hình người có biểu hiện lợi dụng dân chủ, nhân quyền để tập trung khiếu kiện đông người; lập danh sách báo cáo Ban Chỉ đạo hằng tháng.',
        limits: again('hằng tháng'),
        restrictive: true,
      },
    ],
  },
  {
    name: 'Sở Tài chính',
    agency: 'Sở Tài chính',
    items: [
      {
        text: 'Trình UBND tỉnh phân bổ kinh phí thực hiện Kế hoạch chậm nhất ngày 28/02/2026.',
        lead: ['Sở Tài chính'],
        limits: day('chậm nhất ngày 28/02/2026', '2026-02-28'),
      },
    ],
  },
  {
    name: 'UBND các xã, phường',
    agency: 'UBND các xã, phường',
    items: [
      {
        text: 'Niêm yết Kế hoạch này tại trụ sở và nhà văn hóa trong thời hạn 05 ngày làm việc kể từ ngày nhận được.',
        lead: ['UBND các xã, phường'],
        limits: [{ text: 'trong thời hạn 05 ngày làm việc kể từ ngày nhận được', date: null, kind: 'date' }],
      },
      {
        text: 'Gửi báo cáo sáu tháng về Công an tỉnh trước ngày 14/6/2026 và báo cáo năm trước ngày 04/12/2026.',
        limits: [...day('trước ngày 14/6/2026', '2026-06-14'), ...day('trước ngày 04/12/2026', '2026-12-04')],
      },
    ],
  },
]

/** Asked, not ordered: a body outside the committee's authority. */
export const asked: Unit = {
  text: 'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh giám sát việc thực hiện Kế hoạch tại 10 xã và gửi kết quả giám sát cho Ban Chỉ đạo trước ngày 20/11/2026.',
  lead: ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'],
  limits: day('trước ngày 20/11/2026', '2026-11-20'),
}

export const foot = {
  recipients: [
    '- Thường trực Tỉnh ủy (để báo cáo);',
    '- Thành viên Ban Chỉ đạo;',
    '- UBND các xã, phường;',
    '- Lưu: VT, CAT.',
  ],
  post: ['TRƯỞNG BAN', 'PHÓ CHỦ TỊCH UBND TỈNH'],
  signer: 'Nguyễn Thị Hải Vân',
}

export const cited = [
  { symbol: '44-CT/TW', type: 'Chỉ thị', date: '2010-07-20', issuer: 'Ban Bí thư Trung ương Đảng' },
  { symbol: '1172/QĐ-TTg', type: 'Quyết định', date: '2025-06-17', issuer: 'Thủ tướng Chính phủ' },
  { symbol: '2715/QĐ-TTg', type: 'Quyết định', date: '2025-12-13', issuer: 'Thủ tướng Chính phủ' },
  { symbol: '51/2010/QH12', type: 'Luật', date: '2010-06-17', issuer: null },
  { symbol: '10/2022/QH15', type: 'Luật', date: '2022-11-10', issuer: null },
  { symbol: '1309/QĐ-TTg', type: 'Quyết định', date: '2017-09-05', issuer: 'Thủ tướng Chính phủ' },
]

export const namedGroups = [
  'dân tộc thiểu số',
  'nạn nhân bạo lực gia đình',
  'trẻ em',
  'phụ nữ',
  'người cao tuổi',
  'người khuyết tật',
  'người nghèo',
  'phạm nhân',
  'người nhiễm HIV',
  'nạn nhân mua bán người',
]
