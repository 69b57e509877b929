import type { ServedRight } from './served-rights.ts'

/**
 * The published words by which a commitment is found to serve a right; plain Vietnamese, matched by syllables without regard
 * to capitals or the place of a tone mark. `(a|b)` stands for one of several words, an empty one may be missing; `;` parts phrases.
 * Naming a right proves nothing: a clause that limits it serves it not, and a law's title is skipped.
 */
export const rightsWords: Readonly<Record<ServedRight, string>> = {
  'self-determination': 'quyền (dân tộc|) tự quyết',
  equality:
    '(chống|không|xóa bỏ|xóa|loại bỏ|giảm) (kỳ thị|phân biệt đối xử|phân biệt); kỳ thị; bình đẳng trước pháp luật; không ai bị bỏ lại phía sau; cơ hội bình đẳng; (người|cộng đồng) (đồng tính|chuyển giới|LGBTI|LGBT)',
  remedy:
    'giải quyết (dứt điểm|kịp thời|) (đơn|đơn thư|khiếu nại|tố cáo|kiến nghị|phản ánh|đơn khiếu nại|các khiếu nại); bồi thường (nhà nước|thiệt hại|oan sai|); tiếp (công dân|dân); khắc phục (thiệt hại|hậu quả); khôi phục quyền; minh oan; đường dây nóng; trả lời (kiến nghị|đơn|phản ánh); tiếp nhận (đơn|khiếu nại|tố cáo|phản ánh|kiến nghị); giải quyết quyền lợi; xin lỗi công khai',
  life: '(phòng|chống|phòng chống|phòng, chống) (đuối nước|thiên tai|tai nạn giao thông|tai nạn thương tích|cháy nổ); cứu nạn; cứu hộ; cứu sống; an toàn tính mạng; bảo vệ tính mạng; hình phạt tử hình; án tử hình; tử vong (mẹ|trẻ em|sơ sinh); phòng cháy; tự tử',
  liberty:
    '(bắt|giam giữ|tạm giữ|giữ người) (tùy tiện|trái pháp luật|oan); oan sai; quyền bất khả xâm phạm về thân thể; trả tự do; an toàn cá nhân; đặc xá; tha tù trước thời hạn',
  'freedom-from-torture':
    'tra tấn; bức cung; nhục hình; dùng nhục hình; đối xử (tàn bạo|tàn ác|vô nhân đạo|hạ nhục|tồi tệ); (ghi âm|ghi hình) (có âm thanh|) (việc|khi|buổi|) (hỏi cung|lấy lời khai)',
  'freedom-from-slavery':
    '(mua bán|buôn bán) (người|phụ nữ|trẻ em); lao động cưỡng bức; cưỡng bức lao động; nô lệ; nạn nhân bị mua bán',
  'freedom-from-disappearance': 'cưỡng bức mất tích; mất tích cưỡng bức; mất tích bắt buộc',
  'humane-detention':
    '(phạm nhân|người bị tạm giữ|người bị tạm giam|người bị giam giữ|can phạm|người chấp hành án); (chế độ|điều kiện) (giam giữ|ăn ở của phạm nhân); (nhà tạm giữ|trại giam|trại tạm giam|buồng giam); thăm gặp; thăm thân; cơ sở giam giữ; tái hòa nhập cộng đồng',
  'legal-personality':
    'năng lực (pháp luật|hành vi dân sự); căn cước; giấy tờ tùy thân; thừa nhận tư cách; giám hộ; mã số định danh; định danh cá nhân',
  'fair-trial':
    'trợ giúp pháp lý; (xét xử|tố tụng|tranh tụng) (công bằng|công khai|); tiếp cận (công lý|tư pháp); quyền bào chữa; người bào chữa; luật sư; suy đoán vô tội; tư vấn pháp luật; phiên tòa; hòa giải ở cơ sở; người bị buộc tội; người phiên dịch; tòa án',
  'no-retroactive-punishment': 'hiệu lực hồi tố; áp dụng hồi tố',
  'no-prison-for-debt': 'bỏ tù vì nợ; phạt tù vì không trả nợ',
  privacy:
    '(bảo vệ|bảo mật|an toàn) (dữ liệu|thông tin|bí mật|) (cá nhân|đời tư|riêng tư|của nạn nhân|người tố cáo|người dân|người bệnh); bảo vệ dữ liệu cá nhân; (quyền|sự) riêng tư; che (tên|thông tin|danh tính); ẩn danh; bí mật đời tư; đời sống riêng tư; phòng tiếp riêng; giữ bí mật (thông tin|danh tính|)',
  movement:
    '(tự do|quyền) đi lại; quyền (cư trú|tự do cư trú); (đăng ký|thủ tục) (thường trú|tạm trú|cư trú); cấp hộ chiếu; cấp giấy thông hành',
  asylum: 'tị nạn; người lánh nạn; không trục xuất; xin cư trú chính trị',
  nationality: 'quốc tịch; người không quốc tịch; nhập tịch',
  identity:
    '(đăng ký|cấp giấy|làm giấy|làm|) khai sinh; (giấy|) chứng sinh; đăng ký hộ tịch; cải chính hộ tịch; họ tên và quốc tịch; (xác định|) cha mẹ cho con',
  'marriage-family':
    'tảo hôn; hôn nhân cận huyết (thống|); (đăng ký|) kết hôn; đoàn tụ gia đình; hôn nhân (tự nguyện|tiến bộ|và gia đình); gia đình hạnh phúc; tư vấn hôn nhân',
  property:
    '(quyền sử dụng|tranh chấp|cấp giấy chứng nhận quyền sử dụng) đất; quyền sở hữu; đền bù; bồi thường (khi thu hồi|giải phóng mặt bằng|về đất|tái định cư); giao đất; quyền thừa kế; sổ đỏ; trả lại tài sản',
  'thought-religion':
    'tự do (tín ngưỡng|tôn giáo|tín ngưỡng, tôn giáo|tư tưởng); nhu cầu (tín ngưỡng|tôn giáo|tâm linh|sinh hoạt tôn giáo); (cấp|công nhận|đăng ký) (sinh hoạt tôn giáo|điểm nhóm|tổ chức tôn giáo); tạo điều kiện (cho|để) (các|) (tổ chức tôn giáo|chức sắc|tín đồ); nơi thờ tự; (trùng tu|tu bổ|sửa chữa) (chùa|nhà thờ|cơ sở thờ tự)',
  expression:
    'tự do (ngôn luận|báo chí|biểu đạt|ngôn luận, tự do báo chí|sáng tác); (bảo vệ|tạo điều kiện cho|cản trở) (nhà báo|phóng viên|báo chí) (tác nghiệp|); quyền (ngôn luận|báo chí); họp báo; thẻ tác nghiệp',
  information:
    '(tiếp cận|công khai|minh bạch|cung cấp|niêm yết|đăng tải) (kịp thời|đầy đủ|các|) (thông tin|dữ liệu|thủ tục hành chính|danh sách|kết quả|số liệu|dự toán|ngân sách|quy hoạch|quyết định); dữ liệu mở; (yêu cầu|) cung cấp thông tin cho (công dân|người dân|báo chí); công khai, minh bạch; cổng thông tin điện tử; chữ nổi; phụ đề',
  'protection-from-hatred':
    '(kích động|gây) (thù hằn|hận thù) (dân tộc|chủng tộc|tôn giáo|); phát ngôn thù hận; ngôn từ thù ghét',
  assembly: '(quyền|tự do) (hội họp|biểu tình)',
  association:
    '(quyền|tự do) (lập hội|hiệp hội|liên kết); (hướng dẫn|hỗ trợ|tạo điều kiện) (thủ tục|) (thành lập|đăng ký) (các|) (hội|quỹ|câu lạc bộ)',
  participation:
    '(dân chủ|quy chế dân chủ) (ở cơ sở|cơ sở); dân (biết|bàn|kiểm tra); lấy ý kiến (nhân dân|người dân|cộng đồng|rộng rãi|của nhân dân|góp ý); bầu cử; (cử tri|tiếp xúc cử tri); quyền tham gia; giám sát của (nhân dân|cộng đồng); (ban|) giám sát đầu tư của cộng đồng; thanh tra nhân dân; đối thoại (với|trực tiếp với) (nhân dân|người dân|công dân|doanh nghiệp); tham vấn (cộng đồng|người dân|nhân dân|ý kiến); phản biện xã hội; trưng cầu; hội nghị (nhân dân|thôn|đối thoại)',
  'public-service':
    'dịch vụ công; thủ tục hành chính; bộ phận một cửa; một cửa; tiếp cận dịch vụ công; (thi|xét) tuyển công chức; trung tâm phục vụ hành chính công',
  'social-security':
    'an sinh xã hội; bảo hiểm (xã hội|thất nghiệp|hưu trí|tai nạn lao động); trợ (giúp|cấp) xã hội; bảo trợ xã hội; trợ cấp (hằng tháng|hàng tháng|khó khăn|đột xuất|); chính sách (người có công|ưu đãi); chi trả (trợ cấp|lương hưu); cứu trợ; thẻ bảo hiểm y tế; bảo hiểm y tế; hỗ trợ đột xuất',
  work: '(giải quyết|tạo|giới thiệu|hỗ trợ|chuyển đổi|tư vấn) việc làm; việc làm; (đào tạo|dạy|học) nghề; sàn giao dịch việc làm; thất nghiệp; phiên giao dịch; sinh kế',
  'just-conditions':
    '(an toàn|vệ sinh) lao động; an toàn, vệ sinh lao động; (tiền lương|nợ lương|lương tối thiểu); điều kiện (làm việc|lao động); tai nạn lao động; bệnh nghề nghiệp; hợp đồng lao động; (quấy rối tình dục) (tại|ở) nơi làm việc; quyền lợi (của|) người lao động; thời giờ làm việc',
  'trade-unions':
    '(thành lập|gia nhập|hoạt động) công đoàn; quyền đình công; thương lượng tập thể; thỏa ước lao động (tập thể|); đối thoại tại nơi làm việc; tổ chức (đại diện|của) người lao động',
  'rest-leisure':
    '(khu|sân|điểm|nhà) (vui chơi|thể thao|văn hóa, thể thao|giải trí); thể dục (thể thao|); nghỉ (ngơi|hè|phép); sân chơi; khu vui chơi',
  'living-standard':
    '(giảm|xóa đói giảm|thoát|xóa đói, giảm) nghèo; hộ (nghèo|cận nghèo); mức sống; đời sống (vật chất|của nhân dân|người dân|đồng bào); điện lưới; nông thôn mới; xóa đói; nâng cao đời sống; thu nhập',
  food: 'an ninh lương thực; dinh dưỡng; suy dinh dưỡng; (cấp|hỗ trợ|cứu đói|phát) gạo; cứu đói; bữa ăn; an toàn thực phẩm; vệ sinh thực phẩm',
  'water-sanitation':
    'nước (sạch|sinh hoạt|hợp vệ sinh); nhà (vệ sinh|tiêu) (hợp vệ sinh|công cộng|); công trình (vệ sinh|nước|cấp nước); vệ sinh môi trường; xử lý (nước thải|rác thải|chất thải)',
  housing:
    'nhà (ở|ở xã hội|tạm|dột nát|đại đoàn kết|tình nghĩa); nhà ở (cho|công nhân|); nhà tạm, nhà dột nát; tái định cư; (chỗ|nơi) ở; nhà tạm lánh',
  health:
    '(chăm sóc|bảo vệ|khám|tư vấn) sức (khỏe); khám (chữa bệnh|bệnh|sàng lọc|sức khỏe|chữa|); khám, chữa bệnh; tiêm (chủng|vắc xin|phòng); vắc xin; (trạm|cơ sở|nhân viên|dịch vụ|bảo hiểm) y tế; (phòng|chống|phòng chống|phòng, chống) (dịch|dịch bệnh|bệnh|HIV|lao|sốt rét|sốt xuất huyết); HIV; điều trị; sức khỏe (sinh sản|tâm thần|bà mẹ|cộng đồng|); dược; hút thuốc; người bệnh; bệnh viện',
  education:
    '(phổ cập|giáo dục|xóa mù|xóa) (giáo dục|mầm non|tiểu học|phổ thông|hòa nhập|chữ|mù chữ); học sinh (bỏ học|nghèo|dân tộc|khuyết tật|); (trường|lớp) (học|bán trú|nội trú|mầm non|); (bỏ|ra|đến|đi) (học|lớp); học (bổng|phí|liệu); giáo dục (hòa nhập|chuyên biệt|đặc biệt|và đào tạo); xóa mù chữ; (miễn|giảm) học phí; sách giáo khoa; thư viện; giáo viên; tiếng Việt cho (trẻ|học sinh)',
  culture:
    '(bảo tồn|phát huy|gìn giữ) (các|) (giá trị|di sản|bản sắc|) (văn hóa|di sản|nghề truyền thống); (đời sống|nhà|hưởng thụ|hoạt động) văn hóa; lễ hội; di sản; nhà sinh hoạt cộng đồng; bảo tàng',
  science:
    '(ứng dụng|tiếp cận|chuyển giao) (khoa học|công nghệ|tiến bộ kỹ thuật|khoa học kỹ thuật); quyền (tác giả|sở hữu trí tuệ); (phủ sóng|phổ cập|tiếp cận) (internet|kỹ năng số|băng rộng); kỹ năng số',
  minorities:
    '(đồng bào|người|vùng|thanh niên|phụ nữ|học sinh|hộ) (dân tộc|dân tộc thiểu số|Mông|Khmer|Chăm|Ê Đê|Thái|Dao|Tày|Nùng); dân tộc thiểu số; tiếng (dân tộc|Mông|Khmer|Chăm|Ê Đê|dân tộc thiểu số); chữ viết dân tộc; ngôn ngữ dân tộc',
  'racial-equality':
    '(phân biệt|kỳ thị) (chủng tộc|sắc tộc|dân tộc); bình đẳng (giữa các|) dân tộc; Công ước CERD',
  'women-equality':
    'bình đẳng giới; (tiến bộ|quyền) (của|) phụ nữ; cán bộ nữ; định kiến giới; tỷ lệ nữ; lồng ghép giới; mất cân bằng giới tính khi sinh; phụ nữ (khởi nghiệp|tham gia|làm chủ|nghèo); Công ước CEDAW; lao động nữ',
  'freedom-from-violence-women':
    'bạo lực (gia đình|giới|trên cơ sở giới|đối với phụ nữ|với phụ nữ|tình dục); quấy rối tình dục; nhà tạm lánh; địa chỉ tin cậy; cấm tiếp xúc; ngôi nhà (bình yên|ánh dương)',
  maternity:
    'thai sản; (phụ nữ|bà mẹ) (mang thai|có thai|sinh con); (bà mẹ|sản phụ|thai phụ); chăm sóc (bà mẹ|thai sản); nghỉ thai sản; khám thai; sinh đẻ an toàn',
  'child-best-interests':
    'lợi ích tốt nhất (của|cho) trẻ (em|); quyền (của|) trẻ em; chăm sóc trẻ em; phù hợp với trẻ em; Công ước về quyền trẻ em; thân thiện với trẻ em',
  'child-views':
    '(diễn đàn|hội đồng) trẻ em; (lấy|lắng nghe|tiếp nhận) ý kiến (của|) trẻ em; trẻ em (tham gia|được nói|lên tiếng); quyền tham gia của trẻ em',
  'child-protection':
    'bảo vệ trẻ em; (xâm hại|bạo lực|bạo hành|bóc lột) (tình dục|) trẻ em; trẻ em (bị xâm hại|bị bạo lực|có hoàn cảnh đặc biệt|bị bỏ rơi|trên môi trường mạng|bị mua bán|mồ côi|đường phố|lang thang); bạo lực học đường; đuối nước trẻ em; Tổng đài 111; tổng đài quốc gia bảo vệ trẻ em',
  'child-labour':
    'lao động trẻ em; trẻ em (lao động|làm việc|lao động trái quy định); lao động (chưa thành niên)',
  'child-care':
    '(chăm sóc|gia đình) thay thế; (trẻ|trẻ em) (mồ côi|bị bỏ rơi|không nơi nương tựa); nhận con nuôi; nuôi con nuôi; cha mẹ nuôi; nhận đỡ đầu; đỡ đầu trẻ',
  'child-justice':
    '(tư pháp|tội phạm|phạm nhân|người phạm tội|) (người|) (chưa thành niên); xử lý chuyển hướng; người dưới 18 tuổi; tư pháp trẻ em; tòa gia đình và người chưa thành niên; phòng xét xử thân thiện',
  'child-play':
    '(điểm|khu|sân|nơi) (vui chơi|chơi) (cho|của|dành cho) (trẻ|trẻ em|thiếu nhi); thiếu nhi vui chơi; sân chơi (trẻ em|thiếu nhi); nhà thiếu nhi; Tết Trung thu cho trẻ',
  'children-in-conflict': 'trẻ em trong xung đột vũ trang',
  'migrant-workers':
    'lao động (di trú|di cư|Việt Nam ở nước ngoài|đi làm việc ở nước ngoài|nước ngoài); người (di cư|lao động di cư); (đưa người|) đi làm việc ở nước ngoài; bảo hộ công dân; công nhân nhập cư; lao động nhập cư',
  'disability-inclusion':
    'người khuyết tật; trẻ (em|) khuyết tật; người (khiếm thị|khiếm thính|điếc|mù|tự kỷ|thiểu năng); khuyết tật; nạn nhân (chất độc da cam|bom mìn); Công ước CRPD',
  accessibility:
    '(đường dốc|đường|lối đi|thang máy|công trình) (cho|dành cho|tiếp cận cho|phù hợp với) người (khuyết tật|sử dụng xe lăn|đi xe lăn); ngôn ngữ ký hiệu; chữ nổi; (công trình|giao thông|thông tin|dịch vụ) tiếp cận; xe lăn; phiên dịch ký hiệu; trình đọc màn hình; dốc cho xe lăn',
  'independent-living':
    'sống độc lập; (chăm sóc|trợ giúp|phục hồi) (dựa vào|tại) cộng đồng; hòa nhập cộng đồng',
  'personal-mobility': 'xe lăn; xe lắc; chân (tay|) giả; dụng cụ (chỉnh hình|trợ giúp|hỗ trợ di chuyển)',
  rehabilitation: 'phục hồi chức năng; phục hồi (tâm lý|sức khỏe); cai nghiện; trị liệu; can thiệp sớm',
  'truth-disappeared':
    '(tìm kiếm|xác định) (hài cốt|danh tính|) (liệt sĩ|người mất tích|hài cốt liệt sĩ); quyền được biết sự thật',
  'human-rights-education':
    '(tuyên truyền|giáo dục|tập huấn|bồi dưỡng|truyền thông|phổ biến|đưa nội dung|giảng dạy) (về|) (quyền con người|nhân quyền|quyền công dân); (phổ biến|tuyên truyền) (giáo dục|) pháp luật; phổ biến, giáo dục pháp luật; quyền con người; công ước (quốc tế|về quyền|chống tra tấn); Ngày Nhân quyền; khuyến nghị UPR; Công ước ICCPR',
}
