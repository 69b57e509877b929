/**
 * Everyday words of two syllables or more of which one syllable alone is an act or a freedom: "đăng ký" posts nothing,
 * "địa bàn" discusses nothing. They are read as one word, and no listed phrase may end in their middle.
 */
export const compoundWords = `
  phân công; giáo viên; chiến lược; sách lược; sơ lược; lược đồ; chiếm (tỷ lệ|khoảng|phần|đa số|trên); ngăn (nắp|kéo); xây cất; cất cánh;
  theo đuổi; đeo đuổi; xóa (đói|mù|nghèo|nhà|án tích|nợ|cận|trắng|vùng lõm|lõm sóng);
  khóa (học|luận|bồi dưỡng|đào tạo|tập huấn|huấn luyện|họp|sinh|trình); từ khóa; chìa khóa; niên khóa; ngoại khóa;
  chính khóa; đóng (góp|gói|dấu|mới|tàu|quân|bảo hiểm|học phí|thuế|phí); hoạt động đóng góp;
  cắt (băng|tóc|nghĩa|may|lúa|cỏ); tóm tắt; gọi tắt; viết tắt; tiềm ẩn; ẩn (chứa|náu|danh);
  lọc (nước|máu|dầu); máy lọc; chọn lọc; bộ lọc; thanh lọc; không ngừng; dừng (chân|đỗ|bước); điểm dừng; trạm dừng;
  phân hủy; tách (hộ|thửa|biệt|rời); dập dịch; vùi dập; ép (dầu|cọc); ràng buộc; cáo buộc;
  bắt (đầu|nguồn|kịp|tay|mắt|gặp|nhịp|tay vào); nắm bắt (nhu cầu|cơ hội|công nghệ|xu thế); uyên bác; bác (học|ái);
  dọn (dẹp vệ sinh|vệ sinh|rác); hàng không; chân không; không (dây|tiền mặt|dùng tiền mặt|khói|rác|phải|kể|vụ lợi);
  (biển|hàng|chất|vùng|danh mục) cấm; tránh (thai|trú|trú bão|rét|nóng); thôi (học|thúc|nôi);
  chấm (thi|bài|than|điểm thi|luận văn); nắm (giữ|vững|tay|quyền|chắc kiến thức|vững kiến thức);
  bám (biển|đất|rễ|trụ|làng|sát thực tiễn|sát kế hoạch|sát chương trình|sát nhiệm vụ|sát mục tiêu|sát chỉ đạo|sát quy định|sát nhu cầu|sát yêu cầu);
  khám (phá|bệnh|chữa bệnh|thai|sức khỏe|sàng lọc|định kỳ|miễn phí|tuyển|ngoại trú|chuyên khoa|lưu động);
  thăm khám; phòng khám; soi (sáng|chiếu|đường); nội soi; truy (lĩnh|thu|tặng|xuất|nguyên|xuất nguồn gốc);
  quét (dọn|mã|vôi); cài đặt; rà (mìn|phá|phá bom mìn|phá vật liệu nổ); (người|tay|bằng|giấy phép) lái; lái (xe|tàu|đò|máy bay|thử);
  chống (hạn|bão|ngập|rét|nóng|thấm|mù chữ|dịch|chịu|sốc|thất thu|cháy|sạt lở|úng|xói mòn|đuối nước|lãng phí|tham nhũng|sa mạc hóa|suy dinh dưỡng|bệnh);
  duyệt (binh|chi|quyết toán); xét duyệt; (thư|giấy|khách) mời; mời (thầu|gọi đầu tư|gọi); mong (muốn|manh);
  giữ (gìn|vững|vệ sinh|rừng|ấm|trẻ|chức|chức vụ|bí mật|nguyên|vai trò|nước|đất|tỷ lệ|mức|sạch|nhịp độ); gìn giữ;
  (ký|tiền|kính|nơi) gửi; gửi (tiền|xe|trẻ|góp); nộp (phí|ngân sách|bảo hiểm);
  chuyển (khoản|nghề|trường|viện|nhượng|mục đích|cấp|động|phát|tiếp|hướng|công tác|đổi số|ngành); di chuyển; vận chuyển;
  luân chuyển; dây chuyền; thu (mua|ngân|phí|phục|đông|xếp|nạp|thuế|chi|học phí|ngân sách|hoạch|hút|nhập|gom rác|gom chất thải);
  mùa thu; hè thu; trung thu; tết trung thu; tiếp thu; doanh thu; nguồn thu; trao (quyền|tặng|thưởng|giải|quà|trả|học bổng|tay|giấy khen|bằng);
  lưu (động|hành|niệm|loát|học sinh|tâm); giao lưu; hạ lưu; thượng lưu;
  truyền (thống|thông|thanh|nhiễm|máu|nghề|dạy|tải|đạt|cảm hứng|dịch|động); di truyền; cổ truyền; đường truyền;
  tuyên truyền viên; gom rác; xin (lỗi|việc|học|nghỉ); ghi (danh|nhớ|công|bàn|nợ|điểm|kết quả|chỉ số|nhật ký vận hành);
  khai (sinh|tử|hoang|báo y tế|báo tạm trú|thuế|hải quan|thông|hội|phá|man); tờ khai; triển khai; công khai;
  mở (rộng|lớp|đợt|mang|thầu|tài khoản|đường|tuyến|sổ sách|mới|cửa hàng|bảo tàng); cởi mở; dữ liệu mở; mở cửa;
  (bạn|phòng|người|văn hóa) đọc; đọc (viết|hiểu|thông|thông viết thạo|sách báo); cầm (máu|đồ|cố|chừng); gia cầm;
  đơn (vị|giản|giá|hàng|thân|lẻ|điệu|côi|nguyên|phương|thuần|ca|đặt hàng|thuốc|xin việc|xin học|xin hưởng|xin vay|xin nghỉ); cô đơn; hóa đơn; thực đơn; vận đơn;
  bài (học|tập|thuốc|bản|trí|toán|thi|kiểm tra|tuyên truyền|giảng điện tử); kênh (mương|thủy lợi|rạch|nước|tưới|dẫn|đào); cờ (bạc|tướng|vua|đỏ|Tổ quốc); khăn (giấy|quàng|mặt); trạm (y tế|bơm|xá); âm nhạc; nhạc cụ; vở (ghi|viết|bài tập); sách vở; áo (ấm|phao|mưa|dài); tượng đài; đối tượng; hiện tượng; ấn tượng;
  đề tài (khoa học|nghiên cứu cấp); kịch bản (ứng phó|diễn tập|phòng chống|biến đổi); truyện tranh thiếu nhi; chia sẻ (kinh nghiệm|dữ liệu|khó khăn|thông tin|nguồn lực|lợi ích); trò chuyện với; nhận xét (học sinh|đánh giá|học bạ); am hiểu; dư luận quan tâm; được dư luận quan tâm; thẻ ra vào; hội (thoại|đàm|họa|ý|tụ|trại|khỏe); thành viên (Ban|Tổ|Hội đồng|Đoàn|UBND|Ủy ban|Chính phủ|gia đình|Liên hợp quốc|hợp tác xã|góp vốn|công ty); quốc gia thành viên; nhà tạm (giữ|giam|lánh); Hội đồng Nhân quyền; Ban Chỉ đạo (về|) Nhân quyền; đối thoại nhân quyền; công tác nhân quyền; giáo dục nhân quyền; pháp luật về nhân quyền; kiến thức (về|) nhân quyền;
  công ước (quốc tế|) về nhân quyền; điều ước (quốc tế|) về nhân quyền; cơ chế nhân quyền; thành tựu (về|) nhân quyền; neo đơn; già neo đơn; mở (hộp|hòm) thư; (hộp|hòm) thư (điện tử công vụ|tố giác); ngày Nhân quyền; Văn phòng Thường trực (Ban Chỉ đạo|) về Nhân quyền; Thường trực về Nhân quyền; Cần (Thơ|Giờ|Giuộc|Đước); Hội An; dự thảo báo cáo; giám sát (,|và) phản biện; phản biện (chính sách|xã hội|, phản ánh việc); quản lý (cư trú|xuất nhập cảnh|xuất cảnh, nhập cảnh|hộ tịch|hộ khẩu|dân cư); pa nô; báo cáo viên; hòa giải viên; cuốn (trôi|hút|theo|chiếu); lôi cuốn; cử chỉ; địa chỉ; tôn chỉ; chỉ (số|định|giới đường); trước cửa; học hỏi; thăm hỏi; hỏi (han|thăm); câu hỏi; hỏi cung; hỏi ý kiến; dò (mìn|đường|kênh);
  thu hồi (đất|nợ|vốn|tạm ứng|công nợ); cưỡng chế thu hồi đất;
  đấu tranh (về|trên lĩnh vực|bảo vệ|, bảo vệ|vì|cho) (nhân quyền|quyền con người|quyền trẻ em|quyền lợi người lao động);
  bảo vệ và đấu tranh về (nhân quyền|quyền con người); bảo đảm và đấu tranh về (nhân quyền|quyền con người);
  có ý kiến của; (cơ sở|khu|điểm) tập trung; (vùng|đồng bào vùng) đồng bào có đạo; kỳ họp; phòng họp lớn; họp (chợ|giao ban|mặt gia đình|thường kỳ|định kỳ|triển khai|phụ huynh|trực tuyến|rà soát|sơ kết|tổng kết|liên ngành|chi bộ|Ban|xét|Hội đồng);
  (nhân|chủ|chỉ|lãnh|phụ|độc|xích|quỹ) đạo; quỹ đạo; đạo (lý|văn|hiếu|nghĩa|hàm|đức nghề nghiệp);
  đăng (ký|kiểm|cai|quang|nhập|bạ|ký khai sinh|ký kết hôn|ký hộ tịch|ký kinh doanh|ký doanh nghiệp|ký đất đai|ký nuôi con nuôi|ký tạm trú|ký thường trú|ký cư trú|ký khám|ký tham gia|ký học|ký xe|ký quyền); hải đăng;
  lời nói hay; kể (từ|trên); đáng kể; (chữ|tập) viết; viết (hoa|chữ); địa bàn; bàn (giao|ghế|tay|đạp|ăn|học);
  nêu (trên|cao|gương|tại|ở); nêu rõ trách nhiệm; loa truyền thanh; then chốt; chủ chốt; chốt (số liệu|đơn|sổ);
  nhà (khoa học|ăn|sàn|bếp|màng|lưới|cung cấp|mạng|công vụ|trẻ|bia|thi đấu|quản lý|hảo tâm|đất|nội trú|bán trú|tình nghĩa|đại đoàn kết|xã hội|cửa|vườn|kho); tòa nhà; nước nhà; quê nhà;
  chụp phim; (chính|ngân|sổ|quốc|đối|hạch) sách; sách (giáo khoa|vở|nhiễu|lược); danh sách; trẻ thơ; thơ ấu; nên thơ;
  dán (nhãn|tem|biển|kín); treo (biển|biển cảnh báo|thưởng); (tính|cách|sinh|an ninh|an toàn|cáp) mạng; mạng (lưới|nội bộ|lưới điện);
  lộ (trình|giới|diện); quốc lộ; tỉnh lộ; xa lộ; bộc lộ; (tác|khán|thính|diễn|học|độc|sứ) giả; giả (định|thuyết|sử);
  dịch (vụ|thuật|chuyển|sang|từ); giao dịch; phiên dịch; biên dịch; thông dịch; bản dịch; bệnh (viện|án|nhân|xá);
  vốn (là|có|dĩ); phát (hành|huy|triển|động|hiện sớm bệnh|thanh|ngôn viên|triển kinh tế); theo dõi (sức khỏe|tiến độ|tiêm chủng|thi hành|thai kỳ|thai nghén|tăng trưởng|điều trị|bệnh nhân|diễn biến thời tiết|mực nước)
`
