// The annex table of the example plan.
import { again, day, quarter, type Row } from './shape.ts'

export const tableHead = [
  'STT',
  'Nội dung nhiệm vụ',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian hoàn thành',
  'Sản phẩm',
] as const

export const annexTitle = 'DANH MỤC NHIỆM VỤ CỤ THỂ'
export const annexOf =
  '(Kèm theo Kế hoạch số 07/KH-BCĐ ngày 20/01/2026 của Ban Chỉ đạo nhân quyền tỉnh Minh Sơn)'

/** A line of text is a group of rows. */
export const rows: ReadonlyArray<string | Row> = [
  'Quyền học tập',
  {
    cells: [
      'Xây 12 phòng học tại các điểm trường vùng cao',
      'Sở Giáo dục và Đào tạo',
      'Sở Xây dựng',
      '31/8/2026',
      '12 phòng học',
    ],
    lead: ['Sở Giáo dục và Đào tạo'],
    support: ['Sở Xây dựng'],
    limits: day('31/8/2026', '2026-08-31'),
  },
  {
    cells: [
      'Đưa nội dung quyền con người vào 60 trường trung học cơ sở theo Quyết định số 1309/QĐ-TTg ngày 05/9/2017 của Thủ tướng Chính phủ',
      'Sở Giáo dục và Đào tạo',
      'Sở Tư pháp',
      'Quý III/2026',
      'Tài liệu dạy học',
    ],
    lead: ['Sở Giáo dục và Đào tạo'],
    support: ['Sở Tư pháp'],
    limits: quarter('Quý III/2026'),
  },
  'Quyền được chăm sóc sức khỏe và an sinh',
  {
    cells: [
      'Cấp thẻ bảo hiểm y tế cho người thuộc hộ nghèo',
      'Bảo hiểm xã hội tỉnh',
      'UBND các xã, phường',
      '31/3/2026',
      '100% người được cấp thẻ',
    ],
    lead: ['Bảo hiểm xã hội tỉnh'],
    support: ['UBND các xã, phường'],
    limits: day('31/3/2026', '2026-03-31'),
  },
  {
    cells: [
      'Tổ chức xét nghiệm tự nguyện và tư vấn cho người nhiễm HIV ở vùng xa',
      'Sở Y tế',
      'Hội Chữ thập đỏ tỉnh',
      '30/9/2026',
      '20 đợt',
    ],
    lead: ['Sở Y tế'],
    support: ['Hội Chữ thập đỏ tỉnh'],
    limits: day('30/9/2026', '2026-09-30'),
  },
  {
    cells: [
      'Hỗ trợ nạn nhân mua bán người trở về hòa nhập',
      'Sở Y tế',
      'Hội Liên hiệp Phụ nữ tỉnh',
      'Thường xuyên',
      'Hồ sơ hỗ trợ',
    ],
    lead: ['Sở Y tế'],
    support: ['Hội Liên hiệp Phụ nữ tỉnh'],
    limits: again('Thường xuyên'),
  },
  'Quyền có nhà ở, việc làm và nước sạch',
  {
    cells: [
      'Xây mới 350 nhà thay nhà tạm cho hộ nghèo',
      'Sở Xây dựng',
      'UBND các xã, phường',
      '31/12/2026',
      '350 nhà',
    ],
    lead: ['Sở Xây dựng'],
    support: ['UBND các xã, phường'],
    limits: day('31/12/2026', '2026-12-31'),
  },
  {
    cells: [
      'Tổ chức phiên giao dịch việc làm cho người khuyết tật',
      'Sở Nội vụ',
      'Hội Người khuyết tật tỉnh',
      'Quý IV/2026',
      '04 phiên',
    ],
    lead: ['Sở Nội vụ'],
    support: ['Hội Người khuyết tật tỉnh'],
    limits: quarter('Quý IV/2026'),
  },
  {
    cells: [
      'Lắp bể chứa nước sạch cho các thôn thiếu nước',
      'Sở Nông nghiệp và Môi trường',
      'UBND các xã, phường',
      '',
      '',
    ],
    lead: ['Sở Nông nghiệp và Môi trường'],
    support: ['UBND các xã, phường'],
  },
  'Quyền tham gia và quyền có giấy tờ',
  {
    cells: [
      'Lấy ý kiến nhân dân về dự thảo Kế hoạch năm 2027',
      'Sở Nội vụ',
      'Văn phòng UBND tỉnh',
      '30/11/2026',
      'Báo cáo tổng hợp ý kiến',
    ],
    lead: ['Sở Nội vụ'],
    support: ['Văn phòng UBND tỉnh'],
    limits: day('30/11/2026', '2026-11-30'),
  },
  {
    cells: [
      'Đăng ký khai sinh lưu động cho trẻ em chưa có giấy khai sinh',
      'Sở Tư pháp',
      'UBND các xã, phường',
      'Quý II/2026',
      '15 đợt',
    ],
    lead: ['Sở Tư pháp'],
    support: ['UBND các xã, phường'],
    limits: quarter('Quý II/2026'),
  },
]
