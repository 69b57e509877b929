/** Words by which the six clears are found; see docs/reading-rules.md. */
export const clearWords = {
  /** Acts of which one can say "done" or "not done". */
  concrete: `
    đôn đốc; đi; diễn tập; khai trương; bàn; thông qua; chăm sóc; nuôi; cứu; sơ tán; ký cam kết;
    giới thiệu; tổ chức; ban hành; xây dựng; lập; thành lập; kiện toàn; trình; gửi; nộp; cấp; cấp phát;
    phát; phát hành; in; in ấn; mở; khai giảng; tập huấn; bồi dưỡng; rà soát; khảo sát; kiểm tra;
    thanh tra; giám sát; sửa (chữa|đổi|); trả (lời|tiền|lại|); công (khai|bố|nhận); đăng (tải|ký|);
    niêm yết; báo cáo; tiếp (nhận|công dân|xúc|đón); biên (soạn|tập|dịch); dịch; ký (kết|ban hành|);
    thăm (hỏi|); tặng; trao; lắp (đặt|); khám; tiêm; đối thoại; thông báo; thẩm (định|tra);
    tổng (hợp|kết|rà soát); sơ kết; bố trí; giải (ngân|quyết); phê duyệt; quyết định; thu (thập|hồi|); cử;
    điều (tra|động|chỉnh); tham mưu; đề xuất; soạn (thảo|); dự thảo; góp ý; lấy ý kiến; tham vấn; họp;
    hội (nghị|thảo|thi); diễn đàn; tọa đàm; phỏng vấn; tuyển (dụng|chọn|); mua (sắm|); trang bị; vận hành;
    nâng cấp; cải tạo; khởi công; hoàn (thành|thiện); bàn giao; nghiệm thu; cập nhật; số hóa; nhập;
    chuyển (giao|đổi|); tháo; phun; dựng; treo; dán; chiếu; phát sóng; ghi (âm|hình); quay; chi trả;
    hỗ trợ; miễn; giảm; cho vay; dạy; đào tạo; tuyên truyền; phổ biến; truyền thông; hướng dẫn; tư vấn;
    trợ giúp; đưa; nêu; xét (xử|); hòa giải; xác minh; phân (công|bổ|loại); giao; đánh giá;
    kiểm (kê|định|toán); thống kê; xuất bản; biên tập; thiết (kế|lập); đặt; bổ (sung|nhiệm|trí); chuẩn bị;
    thử nghiệm; thí điểm; nghiên cứu; chọn; đón; nhận; khen thưởng; bầu; tổ chức thi; vận động; ủng hộ;
    quyên góp; đào; xây; làm; triển khai; thực hiện; trích; thay; đóng; rút; bãi bỏ; hủy; xin lỗi;
    bồi thường; khôi phục; phục hồi; đọc; thu âm; ban bố; ra (quân|mắt|văn bản|quyết định|thông báo);
    lồng ghép; ứng dụng; cung cấp; tham gia; tham dự; phân phát; quét; trồng; khoan; bảo dưỡng;
    tổ chức lấy; mời; tiến hành; thực thi; xử lý; phát động; rà; viết; sao; chụp; lưu; tích hợp; kết nối;
    công chứng; chứng thực; xác nhận; khai sinh; tra cứu`,
  /** Words of endeavour: with an abstract noun nobody can say whether it was done. */
  abstract: `triển khai thực hiện; tổ chức thực hiện; chỉ đạo thực hiện; quan tâm chỉ đạo; chỉ đạo triển khai; tăng cường; đẩy mạnh; nâng cao; nâng tầm; quan tâm; chú trọng; coi trọng;
    thực hiện (tốt|nghiêm|nghiêm túc|có hiệu quả|hiệu quả|đầy đủ|đồng bộ|quyết liệt|thắng lợi|nghiêm chỉnh|đúng);
    làm tốt; quán triệt; quán triệt sâu sắc; phát huy;
    tiếp tục (tăng cường|đẩy mạnh|nâng cao|quan tâm|thực hiện tốt|phát huy|duy trì|đổi mới); đổi mới;
    tạo (chuyển biến|sự chuyển biến|bước chuyển|đồng thuận|sự đồng thuận|môi trường|điều kiện thuận lợi);
    phấn đấu; bảo đảm; đảm bảo; duy trì; giữ vững; củng cố; lãnh đạo; chỉ đạo; thúc đẩy; khuyến khích;
    tôn trọng; bảo vệ; thể hiện; xác định; nhận thức; nêu cao; đề cao; hướng (tới|đến); gắn; kết hợp;
    khơi dậy; lan tỏa; hoàn thiện thể chế; phát triển; mở rộng; huy động; tranh thủ; siết chặt; khắc phục;
    đồng hành; chăm lo; góp phần; nỗ lực; quyết tâm; cải thiện;
    triển khai (tốt|có hiệu quả|hiệu quả|đồng bộ|quyết liệt|nghiêm túc|đầy đủ|sâu rộng|mạnh mẽ|toàn diện);
    xây dựng (đội ngũ|nền|môi trường|văn hóa|xã hội|con người|ý thức|lối sống|niềm tin|khối);
    là (nhiệm vụ|trách nhiệm|một trong|cơ sở); coi; đạt; giảm (tỷ lệ|dần|nghèo); phòng ngừa; ngăn chặn;
    đấu tranh`,
  /** Adverbs that may stand before either. */
  adverb: `
    chủ động; tích cực; kịp thời; tập trung; ưu tiên; từng bước; không ngừng; tiếp tục; khẩn trương;
    thường xuyên; định kỳ; trực tiếp; chịu trách nhiệm; có trách nhiệm; phụ trách; chủ trì; làm đầu mối;
    phối hợp (với|thực hiện|chặt chẽ|); nghiêm túc; kiên quyết; cần; phải`,
  noun: `
    tổ chức (đảng|chính trị|xã hội|đoàn thể|tôn giáo|phi chính phủ|quốc tế|hội|cơ sở|thành viên|chính quyền|, cá nhân|kinh tế|này);
    kiểm tra viên; giao thông; giao lưu; đặt biệt; mở rộng; in đậm; đón đầu; dịch (vụ|bệnh|tễ|tả|sởi|cúm)`,
  role: `
    chủ trì; làm đầu mối; đầu mối; là đầu mối; phụ trách; chịu trách nhiệm; có trách nhiệm;
    trách nhiệm chính; chịu trách nhiệm chính; cơ quan thường trực; đơn vị thường trực;
    bộ phận thường trực; thường trực giúp việc; phân công; được giao; được phân công; ủy quyền;
    trưởng nhóm; làm trưởng (đoàn|ban|nhóm); làm tổ trưởng; cơ quan chủ quản; đơn vị chủ trì;
    là đơn vị chính; đảm nhiệm; đảm trách; giữ vai trò chính; là cơ quan chính; chịu trách nhiệm toàn diện;
    người chịu trách nhiệm; điều phối; nhận trách nhiệm; trách nhiệm thuộc về; trách nhiệm của;
    trực tiếp chỉ đạo`,
  notRole: `(thẩm quyền|nhiệm vụ|chức năng|trách nhiệm|phạm vi) được (giao|phân công); nâng cao trách nhiệm; tinh thần trách nhiệm; ý thức trách nhiệm; thấy trách nhiệm; phân công lao động;
    trách nhiệm xã hội; trách nhiệm giải trình; bồi thường trách nhiệm; bảo hiểm trách nhiệm;
    phụ trách đội; đề cao trách nhiệm; trách nhiệm của toàn; trách nhiệm của mỗi; trách nhiệm của mọi;
    trách nhiệm của gia đình; trách nhiệm của cả; trách nhiệm của xã hội; trách nhiệm của cộng đồng`,
  give: `giao; phân công; ủy quyền`,
  notGive: `
    giao lưu; giao thông; giao ban; giao đất; giao tiếp; giao dịch; giao nhận; giao rừng; giao hàng;
    giao thừa; giao thoa; giao phối; bàn giao; chuyển giao; giao cho vay; giao chỉ tiêu; giao kết;
    giao nộp; giao bóng; giao trẻ; giao mùa; đoàn giao; giao vốn; giao dự toán; giao khoán`,
  /** Things that remain. */
  paper: `đề cương; đáp án; nội quy; cam kết bằng văn bản; kế hoạch; báo cáo; văn bản; công văn; danh sách; danh mục; quyết định; nghị quyết; chỉ thị; đề án;
    dự án; chương trình; quy chế; quy định; quy trình; hướng dẫn; thông tư; nghị định; tờ trình; thông báo;
    kết luận; biên bản; phiếu; sổ (tay|theo dõi|sách|); hồ sơ;
    giấy (chứng nhận|khai sinh|phép|xác nhận|mời|khen|tờ|); thẻ (bảo hiểm y tế|);
    bộ (tài liệu|câu hỏi|chỉ số|chỉ tiêu|tiêu chí|quy tắc|); tài liệu; tờ (rơi|gấp|tin|bướm); cẩm nang;
    sách; cuốn; ấn phẩm; bản (tin|đồ|dịch|án|ghi|cam kết|đồ số|); bài (viết|giảng|thi|báo|đăng|); tin, bài;
    phóng sự; phim; video; clip; chuyên (mục|trang|đề|san); trang (thông tin|web|tin|); cổng; phần mềm;
    ứng dụng; cơ sở dữ liệu; bảng (tin|biểu|hỏi|tổng hợp|theo dõi|); biển; pa nô; băng rôn; khẩu hiệu;
    áp phích; công trình; nhà (ở|vệ sinh|tạm lánh|văn hóa|đại đoàn kết|);
    phòng (tiếp|học|xử án|tư vấn|chờ|hỏi cung|riêng|); đường (dốc|dây nóng|); lối đi; cầu; trạm; trường;
    lớp học; giếng; bể; đèn; máy; camera; thiết bị; xe (lăn|đạp|); ghế; giường; tủ (sách|thuốc); học bổng;
    gói; mô hình; câu lạc bộ; tổ công tác; quỹ; thỏa thuận; hợp đồng; biên bản ghi nhớ; sơ đồ; kịch bản;
    giáo trình; khung; phương án; chiến lược; luật; dự thảo; tiêu chuẩn; mẫu; con dấu; tem; loa; tượng;
    hệ thống; số liệu; kết quả khảo sát; hộp thư; dữ liệu; hội đồng; thuốc; vắc xin; sân;
    điểm (vui chơi|truy cập|); khu; hạng mục; đường; chữ nổi; biểu mẫu; bảng; niêm yết`,
  /** Words that only hold the sound of a paper. */
  notPaper: `
    môi trường; thị trường; trường hợp; công trường; hiện trường; lập trường; hội trường;
    phòng (chống|ngừa|, chống|cháy|dịch|bệnh); nhà (nước|trường|giáo|thầu|máy|đầu tư|tài trợ|hảo tâm);
    luật sư; cầu (nối|thị); bảng lương; xe (khách|tải); đèn đỏ; sách nhiễu; bài trừ; máy móc; trạm dừng;
    hồ sơ lý lịch; kế hoạch hóa; chương trình giảng dạy; quy định của pháp luật; quỹ đất; thẻ vàng;
    phim ảnh; nhà dân; sổ sách; đường phố`,
  /** Acts that leave the thing behind. */
  producing: `
    ban hành; xây dựng; lập; thành lập; trình; gửi; nộp; cấp; cấp phát; phát; phát hành; in; in ấn;
    soạn (thảo|); biên (soạn|tập); dịch; ký (kết|ban hành|); trao; tặng; lắp (đặt|); mua (sắm|); trang bị;
    nâng cấp; cải tạo; hoàn (thành|thiện); bàn giao; công (khai|bố|nhận); đăng (tải|); niêm yết; viết; làm;
    đặt; mở; thiết (lập|kế); xuất bản; sản xuất; cập nhật; tổng hợp; dựng; treo; xây; sửa (chữa|đổi|); ra;
    thông qua; phê duyệt; quay; phát sóng; trả lời; bố trí; thu; kiện toàn; bổ sung; chuẩn bị; thông báo;
    tham mưu; dự thảo; nghiệm thu; khởi công; đào; khoan; chuyển; đề xuất; cung cấp; lưu; ghi; tạo; số hóa;
    đưa; hoàn tất; xác lập; kẻ`,
  issue: `
    ban hành; phê duyệt; quyết định; ký; ký ban hành; thông qua; cho phép; chấp thuận; cho ý kiến; xem xét;
    ký duyệt; duyệt; ra quyết định; ký quyết định; ra nghị quyết; công nhận`,
  submit: `trình; trình ký; trình duyệt`,
  ground: `
    theo; căn cứ; thực hiện; triển khai; thi hành; tại; quy định tại; quy định của; kèm theo; đúng;
    trên cơ sở; theo quy định của; theo quy định tại; theo tinh thần; thực hiện đúng; thực hiện nghiêm;
    triển khai thực hiện; tổ chức thực hiện; tiếp tục thực hiện; thực hiện tốt; theo yêu cầu của;
    theo chỉ đạo tại; cụ thể hóa; hướng dẫn thực hiện; áp dụng; bám sát; nêu tại; ban hành theo;
    thực hiện có hiệu quả; quán triệt; chấp hành`,
  instrument: `
    Luật; Bộ luật; Nghị định; Nghị quyết; Quyết định; Chỉ thị; Thông tư; Thông tư liên tịch; Kế hoạch;
    Kết luận; Pháp lệnh; Hiến pháp; Chương trình; Đề án; Công văn; Thông báo; Công ước; Quy chế; Quy định;
    Hướng dẫn; Công điện; Văn bản; Tờ trình; Điều; khoản; Lệnh; Chiến lược; Thông báo kết luận`,
} as const
