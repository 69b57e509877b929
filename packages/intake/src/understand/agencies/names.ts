// How Vietnamese bodies are named: heads, fields of work, and the levels and places that close a name.
// Spelling varies (hoà/hòa, "- "/" - ", &/và); `find.ts` reads through that by folding, so each name stands here once.

/** Fields that departments, ministries, divisions and boards are named after; the longest fitting one counts. */
export const fields = `
Văn hóa, Thể thao và Du lịch|Văn hóa, Thể thao, Du lịch và Gia đình|Văn hóa và Thể thao|Văn hóa, Khoa học và Thông tin
Văn hóa và Thông tin|Văn hóa - Thông tin|Văn hóa - Xã hội|Văn hóa Xã hội|Văn hóa - Thể thao|Văn hóa
Lao động - Thương binh và Xã hội|Lao động, Thương binh và Xã hội|Lao động Thương binh và Xã hội|Lao động
Nông nghiệp và Phát triển nông thôn|Nông nghiệp và Môi trường|Nông nghiệp|Tài nguyên và Môi trường|Tài nguyên, Môi trường
Khoa học và Công nghệ|Khoa học, Công nghệ và Môi trường|Giáo dục và Đào tạo|Giáo dục|Thông tin và Truyền thông
Bưu chính, Viễn thông|Bưu chính - Viễn thông|Kế hoạch và Đầu tư|Kế hoạch - Tài chính|Kế hoạch Tài chính
Kế hoạch Tổng hợp|Tài chính - Kế hoạch|Tài chính Kế hoạch|Giao thông vận tải|Giao thông - Vận tải|Công Thương|Công thương
Công nghiệp|Thương mại và Du lịch|Thương mại|Dân tộc và Tôn giáo|Dân tộc|Tôn giáo - Dân tộc|Tôn giáo
Quy hoạch - Kiến trúc|Kinh tế - Hạ tầng|Kinh tế, Hạ tầng và Đô thị|Kinh tế và Hạ tầng|Kinh tế|Quản lý đô thị
Ngoại vụ|Nội vụ|Tư pháp|Tài chính|Xây dựng|Y tế|Du lịch|Công an|Quốc phòng|Ngoại giao|Thể dục thể thao|An toàn thực phẩm
Thủy sản|Dân số, Gia đình và Trẻ em|Thanh tra|Pháp chế|Nghiệp vụ Y|Nghiệp vụ Dược|Tổ chức cán bộ|Tổ chức - Hành chính
Trẻ em và Bình đẳng giới|Bảo trợ xã hội|Người có công|Công tác xã hội
Thi đua - Khen thưởng|Tuyên giáo và Dân vận|Tuyên giáo|Dân vận|Nội chính|Tổ chức|Tiếp công dân|Thường vụ
Dân tộc - Tôn giáo|Kinh tế - Ngân sách|Pháp chế|Văn hóa và Xã hội|Quản lý dự án|Quản lý khu kinh tế|Quản lý các khu công nghiệp
Liên hiệp Phụ nữ|Người khuyết tật|Người cao tuổi|Người mù|Chữ thập đỏ|Nông dân|Cựu chiến binh|Cựu Thanh niên xung phong
Luật gia|Luật sư|Nhà báo|Khuyến học|Văn học nghệ thuật|Đông y|Doanh nghiệp|Doanh nhân trẻ|Nạn nhân chất độc da cam/dioxin
Nạn nhân chất độc da cam|Bảo trợ người khuyết tật và trẻ mồ côi|Bảo trợ người khuyết tật, trẻ mồ côi và bệnh nhân nghèo
Bảo trợ người tàn tật và trẻ mồ côi|Bảo trợ người khuyết tật|Bảo vệ quyền trẻ em|Bảo vệ người tiêu dùng|Kế hoạch hóa gia đình
Cứu trợ trẻ em tàn tật|Phụ nữ|Bảo trợ trẻ em|Thanh niên Cộng sản Hồ Chí Minh|Thanh niên cộng sản Hồ Chí Minh|Thanh niên
TNCS Hồ Chí Minh|Lao động|Hợp tác xã|các tổ chức hữu nghị|các hội khoa học và kỹ thuật|đại biểu Quốc hội
Trợ giúp pháp lý nhà nước|Trợ giúp pháp lý|Công tác xã hội|Bảo trợ xã hội|Kiểm soát bệnh tật|Y tế dự phòng|Dịch vụ việc làm
Phục vụ hành chính công|Giáo dục thường xuyên|Giáo dục nghề nghiệp|Văn hóa, Thể thao và Truyền thanh|Văn hóa nghệ thuật
Truyền thông và Văn hóa|Truyền thông|Khuyến nông|Phát triển quỹ đất|Điều dưỡng người có công|Pháp y|Giám định y khoa
Phát thanh và Truyền hình|Phát thanh, Truyền hình|Phát thanh - Truyền hình|Phát thanh truyền hình|Truyền thanh|Truyền hình
và phát thanh, truyền hình|và Phát thanh, Truyền hình|và Đài Phát thanh và Truyền hình|và Đài Phát thanh - Truyền hình
đa khoa|Đa khoa|Lão khoa|Phục hồi chức năng|Sản - Nhi|Phụ sản|Nhi|Tâm thần|Y học cổ truyền|Y dược cổ truyền|Tâm thần kinh
Cao đẳng Y tế|Cao đẳng Sư phạm|Cao đẳng nghề|Cao đẳng|Đại học|Chính trị|Trung cấp|Trung học phổ thông|Tiểu học|Trung học cơ sở
Dân tộc nội trú|Giáo dưỡng|Chính sách xã hội|Nhà nước|Nông nghiệp và Phát triển nông thôn Việt Nam
Quân sự|Bộ đội Biên phòng|Bộ đội biên phòng|Cảnh sát hình sự|Cảnh sát thi hành án hình sự và hỗ trợ tư pháp|Cảnh sát quản lý hành chính về trật tự xã hội|Cảnh sát giao thông|Cảnh sát kinh tế|Cảnh sát điều tra|An ninh điều tra|An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao|Hậu cần|Tiếng nói|Nữ công|Tuyên giáo - Nữ công|Chính sách pháp luật|Xây dựng Đảng|Công tác đảng và công tác chính trị|An ninh đối ngoại|An ninh đối nội|Tham mưu|Thi hành án dân sự
Thi hành án hình sự và hỗ trợ tư pháp|Quản lý xuất nhập cảnh|Quản lý thị trường|Bảo trợ nạn nhân|Phòng, chống tệ nạn xã hội
Trẻ em|Kiểm lâm|Thú y|Dân số|Dân số - Kế hoạch hóa gia đình|Việc làm|Bình đẳng giới|Tiêu chuẩn đo lường chất lượng
Cảnh sát quản lý tạm giữ, tạm giam và thi hành án hình sự tại cộng đồng|Bà mẹ và Trẻ em|Khám, chữa bệnh|Quản lý Khám, chữa bệnh|Phổ biến, giáo dục pháp luật|Dân số - Trẻ em và Phòng, chống tệ nạn xã hội
Phòng, chống HIV/AIDS|Các vấn đề chung về xây dựng pháp luật|Công tác xây dựng pháp luật|văn hóa thiếu nhi|Thiếu nhi|Kiểm tra văn bản và Quản lý xử lý vi phạm hành chính|Hộ tịch, quốc tịch, chứng thực|Bổ trợ tư pháp|Hành chính tư pháp|Nuôi con nuôi|Bồi thường nhà nước
Thông tin đối ngoại|Nhà nước khu vực|Vì sự tiến bộ của phụ nữ|Bảo trợ trẻ em|Phòng, chống thiên tai|Phát triển rừng
`
  .trim()
  .split(/\||\n/u)

/** Abbreviations of departments: `Sở GD&ĐT`, `Bộ LĐTBXH`. */
export const shortFields =
  `GD&ĐT|GDĐT|GD-ĐT|LĐTBXH|LĐ-TB&XH|LĐTB&XH|LĐ-TBXH|VHTTDL|VH,TT&DL|VHTT&DL|VHTT|VH&TT|TT&TT|TTTT|KH&CN|KHCN|KH&ĐT
KHĐT|NN&PTNT|NNPTNT|NN&MT|NNMT|TN&MT|TNMT|GTVT|DT&TG|DTTG|TP|NV|TC|YT|XD|CT|NgV|VH-XH|VHXH|KT-HT`.split(
    /\||\n/u,
  )

/** Heads after which a field stands. */
export const fieldHeads = [
  'Sở',
  'Bộ',
  'Phòng',
  'Ban',
  'Hội',
  'Đoàn',
  'Liên đoàn',
  'Liên minh',
  'Liên hiệp',
  'Hiệp hội',
  'Trung tâm',
  'Trường',
  'Bệnh viện',
  'Viện',
  'Cục',
  'Vụ',
  'Chi cục',
  'Tổng cục',
  'Báo',
  'Đài',
  'Quỹ',
  'Ủy ban',
  'Văn phòng',
  'Bộ Chỉ huy',
  'Ngân hàng',
  'Chi nhánh Ngân hàng',
  'Công ty',
  'Tạp chí',
  'Học viện',
  'Nhà xuất bản',
  'Thanh tra',
  'Trại giam',
  'Trại tạm giam',
  'Nhà tạm giữ',
  'Bệnh xá',
  'Khoa',
  'Tổ',
]

/** Heads that are names by themselves; a level or place may follow. */
export const wholeHeads = [
  'Ủy ban nhân dân',
  'Hội đồng nhân dân và Ủy ban nhân dân',
  'Hội đồng nhân dân - Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'UBND',
  'HĐND và UBND',
  'HĐND-UBND',
  'HĐND - UBND',
  'HĐND&UBND',
  'HĐND, UBND',
  'HĐND',
  'Công an',
  'CA',
  'Tòa án nhân dân tối cao',
  'Tòa án nhân dân cấp cao',
  'Tòa án nhân dân',
  'Tòa án',
  'TAND',
  'Viện kiểm sát nhân dân tối cao',
  'Viện kiểm sát nhân dân cấp cao',
  'Viện kiểm sát nhân dân',
  'Phòng Giao dịch Ngân hàng Chính sách xã hội',
  'Tập đoàn Bưu chính Viễn thông Việt Nam',
  'Tập đoàn Công nghiệp - Viễn thông Quân đội',
  'Tập đoàn Điện lực Việt Nam',
  'VNPT',
  'Viettel',
  'Agribank',
  'Đồn Biên phòng',
  'Đồn Biên phòng Cửa khẩu',
  'Đồn Biên phòng Cửa khẩu Quốc tế',
  'Đồn Biên phòng cửa khẩu',
  'Trạm Kiểm soát Biên phòng',
  'Trạm Biên phòng',
  'Hải đội Biên phòng',
  'Xã ủy',
  'Phường ủy',
  'Đảng ủy các cơ quan Đảng',
  'Đảng ủy Mặt trận Tổ quốc, các đoàn thể',
  'Đảng ủy Mặt trận Tổ quốc và các đoàn thể',
  'Công chức văn phòng - thống kê',
  'Công chức tài chính - kế toán',
  'Công chức tư pháp - hộ tịch',
  'Công chức văn hóa - xã hội',
  'Công chức địa chính',
  'Công chức địa chính - xây dựng',
  'Công chức địa chính - xây dựng - đô thị và môi trường',
  'Công chức địa chính - nông nghiệp - xây dựng và môi trường',
  'Công chức nội vụ',
  'Công chức phụ trách kinh tế',
  'Đảng ủy Ủy ban nhân dân',
  'Viện kiểm sát',
  'VKSND',
  'Ủy ban Mặt trận Tổ quốc Việt Nam',
  'Ủy ban Mặt trận Tổ quốc',
  'Ủy ban MTTQ Việt Nam',
  'Ủy ban MTTQVN',
  'Ủy ban MTTQ',
  'UBMTTQ Việt Nam',
  'UBMTTQVN',
  'UBMTTQ',
  'Mặt trận Tổ quốc Việt Nam',
  'Mặt trận Tổ quốc',
  'MTTQ Việt Nam',
  'MTTQ',
  'Tỉnh ủy',
  'Thành ủy',
  'Huyện ủy',
  'Thị ủy',
  'Quận ủy',
  'Đảng ủy',
  'Tỉnh đoàn',
  'Thành đoàn',
  'Huyện đoàn',
  'Bảo hiểm xã hội',
  'BHXH',
  'Thống kê',
  'Bưu điện',
  'Kho bạc Nhà nước',
  'Kho bạc nhà nước',
  'Bộ đội Biên phòng',
  'Bộ Chỉ huy Quân sự',
  'Bộ Chỉ huy Bộ đội Biên phòng',
  'Ban Chỉ huy Quân sự',
  'BCH Quân sự',
  'Thanh tra',
  'Thanh tra Chính phủ',
  'Văn phòng Chính phủ',
  'Văn phòng Thường trực về Nhân quyền',
  'Văn phòng Thường trực',
  'Văn phòng thường trực',
  'Thông tấn xã Việt Nam',
  'Đài Truyền hình Việt Nam',
  'Đài Tiếng nói Việt Nam',
  'Văn phòng',
  'Quân sự',
  'Thuế',
  'Hải quan',
  'Hội LHPN',
  'Đoàn TNCS Hồ Chí Minh',
  'Đoàn TNCS',
  'Đài PT-TH',
  'Đài PTTH',
  'Đài PT&TH',
  'LĐLĐ',
  'TT PVHCC',
  'Chính phủ',
  'Quốc hội',
  'Ban Bí thư',
  'Bộ Chính trị',
  'Ban Chấp hành Trung ương',
  'Thường trực Tỉnh ủy',
  'Ủy ban Thường vụ Quốc hội',
  'Hội đồng Phối hợp phổ biến, giáo dục pháp luật',
  'Hội đồng phối hợp phổ biến, giáo dục pháp luật',
  'Đoàn đại biểu Quốc hội và Hội đồng nhân dân',
  'Đoàn ĐBQH và HĐND',
  'Trạm y tế',
  'Trung tâm y tế',
  'Bệnh viện',
  'Trại giam',
  'Trường học',
  'Tổ công tác',
  'Tổ hòa giải',
  'Tổ truyền thông cộng đồng',
  'Tổ công nghệ số cộng đồng',
  'Tổ bảo vệ an ninh, trật tự',
  'Tổ bảo vệ an ninh, trật tự cơ sở',
  'Ban Tiếp công dân',
  'Ban Thanh tra nhân dân',
  'Cơ quan Thường trực',
  'Thường trực Ban Chỉ đạo',
]
