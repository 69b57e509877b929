/**
 * What can be done against a freedom. The verb alone proves nothing: the grammar looks at what it governs.
 * `stop` ends, hinders or punishes; `bar` is a negation that forbids; `watch` observes, lists or searches; `counter` fights
 * or steers what people say; `list` watches persons one by one, `tell` reports
 * them upward; `hand` hands over what is private; `consent` is
 * the leave that a gate waits for; `only` forbids the rest, `withhold` refuses a paper, a room or a benefit; `turn` talks people out of something; `gate` makes a freedom wait for leave.
 */
export type ActKind =
  | 'stop'
  | 'bar'
  | 'watch'
  | 'counter'
  | 'turn'
  | 'gate'
  | 'list'
  | 'hand'
  | 'consent'
  | 'only'
  | 'withhold'
  | 'tell'

export const actWords: Readonly<Record<ActKind, string>> = {
  stop: `
    phòng ngừa, ngăn chặn; phòng ngừa, (đấu tranh|xử lý|phát hiện); uốn (giọng|lại|nắn); lược (đoạn|bớt|bỏ); lùi (lại|bài|ngày); đưa ra (kiểm thảo|kiểm điểm|dân|trước dân); kiểm thảo; chuyển (tổ|công tác|lớp|ca|xưởng|bộ phận); thì (sáp nhập|để lại|thôi|chờ|bỏ); quay (lại|về); cho quay về; xua; xua đuổi; đẩy lùi;
    cho chìm; gác; tạm gác; hoãn phát; không (phát|trưng bày|treo|chiếu|phổ biến|in|nhân bản|mời|chở|nhận|bán) ; rút khỏi; gỡ khỏi; đưa khỏi; loại tên; gạch khỏi; trả về; cho về; buộc về; đưa lên xe; chở về; áp tải; dồn; giữ ở; giữ trong; giam lỏng;
    dẹp (sạch|yên|hẳn|nhóm|đám); làm gương; cho thôi giữ; cho thôi; phê vào (lý lịch|học bạ|hồ sơ); ghi vào (lý lịch|hồ sơ|học bạ); hạ danh hiệu; cắt (phần|đoạn|mục|câu|hình|tiếng|suất|danh hiệu); bỏ (chương trình|câu|đoạn|ảnh|tên|số|bài|mục); thay bằng;
    dặn (thôi|đừng|không); khuyên (đừng|thôi|ở lại); thay người (dẫn|nói|phát biểu); cách chức; điều chuyển; luân chuyển khỏi; hạn chế tối đa; giới hạn số người; khống chế số; đóng (chùa|cổng|trang|nhóm|cửa nhà thờ); triệt (nhóm|điểm);
    gặp riêng; để nhắc; mời riêng;
    rút (khỏi|tên khỏi|lui); rời khỏi nhóm; hạ độ ưu tiên; giảm hiển thị; chuyển hướng đề tài;
    cắt (ngay|phát biểu|mic|lời|cảnh); viết giấy không; bảo đảm ổn định không; loại (trường hợp|người);
    thay (suất chiếu|chương trình|vở|bài|tiết mục|phim|ca khúc|sách); xử phạt nghiêm; truy tố; trừng trị; phạt nặng; đưa trở lại;
    buộc xóa; yêu cầu xóa; đưa vào quản lý; đưa (về quê|lên xe về); chuyển sang đề tài;
    không tiếp tục sử dụng; hạn chế để; yêu cầu gỡ; khóa (cổng|cửa|ngõ|tài khoản|trang|nhóm|bình luận);
    không tiếp; không mời; đoạn tuyệt; dứt bỏ; rời bỏ; từ bỏ; từ giã; lìa bỏ; xa lánh;
    quay (lại bến|về bến|trở lại|đầu xe); nếu để; để xảy ra (tụ|khiếu|biểu|đình); lược (bỏ|); biên tập lại;
    lọc bỏ; loại (những người|các|những); tiễn (về|khỏi); cô lập; hướng (họ|các em|bà con) vào; tinh gọn;
    chấm dứt hoạt động; giải tán sớm; kết thúc sớm; rút ngắn buổi;
    thu (bản|kinh|áo|biển|cờ|ảnh|bớt|dọn|biểu|băng|tài liệu|tờ|sách|máy|điện thoại|thẻ|hồi); giành lại; chiếm;
    đưa vào danh sách đen; nêu tên; bêu tên; nhắc tên; bêu riếu; tuýt còi; thổi còi; tạm ngưng; ngưng;
    bỏ (bớt|khỏi|ra khỏi|chương trình|tiết mục|đoạn|phần|bài); xếp lại; trả lại bài; sa thải;
    đuổi (việc|học|khỏi); cho nghỉ; hạ hạnh kiểm; không ký (tiếp|hợp đồng); ghi vào học bạ; coi là vi phạm;
    bị coi là; giảm nhiệt; hạ nhiệt; làm (nguội|dịu|chìm); xoa dịu; dàn xếp; trả đũa;
    xem xét (trách nhiệm|kỷ luật|xử lý|thi đua|xếp loại); nhắc khéo; khéo nhắc; gạt ra; ngăn; cản;
    mời (quay ra|ra khỏi|ra về|rời); cho ra khỏi; không (bán vé|chở|dựng|nhận chở|nhận in); cất (đi|); xé;
    lột; loại khỏi; rút xuống; kéo xuống; đưa xuống; phá dỡ; hạ; tháo; tự bóc; xử nghiêm; xử nặng;
    hóa giải; làm tan; đẩy (ra|đuổi); cấm vận; cắt đứt; chia (tách|rẽ|nhỏ); phân tán; đình hoãn;
    bãi (miễn|nhiệm); thay thế; tránh (ký|kéo|tụ|nói|đăng|đưa|nhắc|bàn|để|gặp|tiếp|đi|họp|in|phát);
    ngăn (chặn|ngừa|cản|cấm|không cho|không để);
    chặn (đứng|bắt|lọc|đường|tuyến|hiển thị|truy cập|kịp thời|); phòng ngừa; phòng chống; phòng, chống;
    hạn chế; kiềm chế; thu hẹp; giới hạn; siết (chặt|lại|); thắt chặt; khống chế; bóp nghẹt; chấn chỉnh;
    uốn nắn; răn đe; cảnh cáo; khiển trách; phê bình; nhắc nhở; kiểm điểm; kỷ luật; kiểm soát;
    kiểm soát (chặt|chặt chẽ); quản (lý|thúc) (chặt|chặt chẽ|nghiêm); quản thúc; tăng cường quản lý;
    siết chặt quản lý; quản lý; quản chế; chế tài; xử (lý|phạt|trị|trí);
    xử lý (nghiêm|kiên quyết|dứt điểm|kịp thời|triệt để|nghiêm minh|hành chính|hình sự|kỷ luật);
    phạt (tiền|hành chính|nặng|nguội|); phạt vi phạm; khởi tố; truy cứu; bắt (giữ|giam|quả tang|khẩn cấp);
    tạm (giữ|giam); tước; thu hồi; thu giữ; tịch thu; tịch biên; trưng thu; tiêu hủy; niêm phong; khám xét;
    phong tỏa; cưỡng chế; trấn áp; trục xuất; cấm cửa; đuổi; giải tán; giải thể; dẹp (bỏ|); dẹp yên;
    triệt (phá|xóa|để|tiêu); xóa (bỏ|sổ|trừ|nội dung|); bóc (gỡ|tách|xóa); bóc; gỡ (bỏ|xuống|);
    hạ (xuống|biển|bài); tháo (dỡ|bỏ|gỡ|xuống); khóa; vô hiệu hóa; đóng (cửa|); đóng;
    cắt (sóng|bỏ|điện|internet|mạng|tín hiệu|phát|); ngắt (sóng|kết nối|); tắt (sóng|mic|micro|); làm mờ;
    ẩn; lọc; ngừng; dừng; tạm (dừng|đình chỉ|ngừng|hoãn); đình (chỉ|bản); hoãn; hủy; hủy bỏ; đình lại;
    rút (giấy phép|thẻ|phép|bài); loại (bỏ|trừ|khỏi|ra khỏi); cách (ly|chức); tách; bao vây; vô hiệu;
    phân hóa; tẩy chay; đẩy lùi; bài trừ; quét sạch; dập tắt; dập; giải tỏa; ép; buộc; bắt buộc; bắt;
    gây sức ép; gây áp lực; chèn ép; làm khó; gây khó khăn cho; khước từ; từ chối; bác; từ chối cấp;
    trừ (điểm|thi đua|lương); hạ (bậc|điểm|xếp loại|hạnh kiểm|mức);
    cắt (thi đua|thưởng|giảm|trợ cấp|hỗ trợ|chế độ|hợp đồng); giảm (trừ|trừ điểm);
    treo (bằng|thẻ|giấy phép|chế độ); giữ lại; cầm giữ; giữ (giấy tờ|thẻ|điện thoại);
    chậm (cấp|chi trả|giải quyết); đưa ra khỏi; buộc thôi; cho thôi; thôi việc; hoãn xét; chưa xét;
    tạm gác; kéo dài thời gian; kéo dài thủ tục; gác lại; lui lịch; áp giải; đưa về; hộ tống; giữ chân;
    chốt chặn; lập (chốt|hàng rào); dựng rào; rào chắn; chặn xe; quay đầu; buộc quay; không để; bố ráp;
    triệu tập; gọi hỏi;
    mời (lên|đến|về|ra) (làm việc|trụ sở|xã|phường|công an|đồn|nói chuyện|trao đổi|giải trình|); gọi lên;
    mời làm việc;
    yêu cầu (gỡ|xóa|ngừng|dừng|rút|chấm dứt|giải tán|rời|hủy|tháo|hạ|đính chính|nộp|cam kết|ký|viết|thu hồi|khai báo|trình báo|giải trình|tường trình|làm bản tường trình|giao nộp);
    bắt ký; buộc ký; làm cam kết; áp dụng biện pháp; làm thất bại; đập tan; phá (tan|vỡ|rã); bẻ gãy;
    làm tan rã; xóa bỏ; chấm dứt (hoạt động|); đấu tranh ngăn chặn; bảo đảm không (có|để|xảy ra);
    bảo đảm không; đảm bảo không (có|để|xảy ra); đảm bảo không; xóa tên; khai trừ; đình chỉ sinh hoạt;
    miễn nhiệm; cho nghỉ việc; chấm dứt hợp đồng; trừ lương; không gia hạn; dọn; gạt; gạt bỏ; gạch tên;
    loại tên; bớt; giảm (bớt|thiểu|dần|hẳn); hãm; tiết chế; kìm; kìm hãm; đè; bịt; bớt xén; trừng phạt;
    nghiêm trị; đánh sập; phá sóng; gây nhiễu; bóp băng thông; giảm tốc độ; hạn định; khoanh vùng; thu gom;
    cất giữ; đưa vào diện; lập biên bản`,
  bar: `
    không; không được (phép|tự ý|tùy tiện|quyền|);
    không (cho phép|cho|nên|để|để xảy ra|để cho|được để|tự ý|tùy tiện|chấp nhận|chấp thuận|đồng ý|dung túng|khoan nhượng|tạo điều kiện|hoan nghênh|khuyến khích);
    cấm (hẳn|tuyệt đối|triệt để|); nghiêm cấm; tuyệt đối không (được|để|cho|); tuyệt đối cấm;
    kiên quyết không (để|cho|); không để (phát sinh|hình thành|xuất hiện|lan|lan rộng|tái diễn|diễn ra|nảy sinh|bùng phát|tồn tại|manh nha); chưa (cho phép|cho|được|nên); đừng; chớ; thôi không; không bao giờ;
    hết sức tránh; tránh (để|việc|tình trạng|); thôi; chấm dứt; ngừng ngay; dừng ngay; thôi ngay`,
  list: `
    ghi (số người|tên người|lại ai|lại từng|họ tên|giờ); chép (tên|lại câu|lại lời|số); đếm (người|số người); nhớ mặt; để ý (ai|người|nhà|những); xem trộm; đọc trộm nhật; mở xem; mở kiểm; so (chữ|giọng|nét chữ); tìm (người viết|người đăng|người gửi|tác giả|người tung|kẻ viết);
    cập nhật (biến động|số lượng|danh sách|thông tin về); (cập nhật|ghi|bổ sung|đưa|nhập) vào (hồ sơ|sổ|danh sách|cơ sở dữ liệu|sổ tay|phiếu) (hộ|theo dõi|quản lý|); ghi rõ; phụ trách (từng hộ|từng nhà|từng người|từng cá nhân|nhóm hộ); nhập (dữ liệu|thông tin) (của|về|); bắt khai; khai báo ai; vào trang riêng; lưu (ba|hai|một|năm|sáu|12|24|36) (năm|tháng); giao (nhật ký|danh sách|dữ liệu|bản ghi|tên); cài (phần mềm|ứng dụng) (theo dõi|giám sát); nghe (máy|điện thoại|lén|cuộc gọi); rình; theo đuôi; bám đuôi;
    thêm cột; ghi thêm; bổ sung (cột|trường|mục) (thông tin|);
    chọn (kỹ|lọc) (người|câu hỏi|đại biểu|câu); lựa chọn kỹ; ghi lại mọi;
    ghi nhận (những|các) (người|ai|hộ|trường hợp); phiếu điều tra; chụp lại; lưu tại công an; cơ sở bí mật;
    cung cấp tin; mạng lưới (cơ sở|cộng tác viên bí mật|tai mắt); đặc tình; tai mắt;
    gửi (công an|xã|cấp trên) (xã|phường|) (tên|danh sách); lập bảng; kê tên; vẽ sơ đồ; lập bản đồ;
    chấm công; điểm quân số; tìm ra người; truy ra; lần ra; đọc (thư|tin nhắn|email);
    ghi biên bản lời; ghi lại (tên|lời|từng|nội dung|người|hình); sao lưu; bám nắm; nhận mặt; dựng hồ sơ;
    lập (danh sách|hồ sơ|bảng kê|sổ|phiếu|sổ theo dõi); lên danh sách; điểm (danh|mặt);
    ghi (hình|tên|biển số|họ tên); chụp (ảnh|lại|hình); quay (phim|lại|hình); lắp (đặt|) (camera|thiết bị);
    gắn (camera|thiết bị|định vị); camera; khám (xét|nhà); lục soát; xác minh; thẩm tra; sàng lọc;
    nhận diện; nhận dạng; định danh; định vị; truy (vết|tìm); cung cấp thông tin về (người|đối tượng|thành viên|hội viên|chủ tài khoản); cung cấp (danh sách|tên|họ tên|dữ liệu);
    gửi (danh sách|tên); nộp (danh sách|lại danh sách|mật khẩu|tài khoản);
    báo (cáo|) (tên|danh sách|họ tên); mật báo; nghe lén; chặn thu; mở (thư|điện thoại); đối chiếu;
    phân loại; sưu tra; lấy (vân tay|tên); trích xuất; thu thập; thống kê; rà soát; kê khai`,
  watch: `
    hỏi; gạn hỏi; tra hỏi; hỏi dò; dò tìm; truy lùng; lùng; lùng tìm; tìm cho ra; lần theo; lần tìm; dò;
    biết (ở đâu|gặp ai|ai|rõ ai|đi đâu); thăm dò; nghe xem; xem ai; nắm ai;
    tìm hiểu (thái độ|tư tưởng|quan điểm|ai|động cơ); theo dõi (qua|trên); dự thính; nghe ngóng;
    dò (hỏi|la|xét); thăm nắm; soi xét; bám theo; đánh dấu; gắn nhãn; xếp nhóm; chép (lại|tên);
    nhắn (cho|vào nhóm của) công an; chuyển công an; gửi (bản sao cho|cho|) công an; thông tin lại;
    phản ánh lại; để tìm (ra|tin nhắn|); tìm ra; lưu ý danh sách; lưu ý (những người|các đối tượng|người);
    chấm; theo dõi (sát|chặt|chặt chẽ|); giám sát (chặt|chặt chẽ|); quan sát;
    nắm (bắt|chắc|sát|rõ|được|) (tình hình|thông tin|diễn biến|tâm tư|di biến động|địa bàn|); nắm;
    nắm (tình hình|chắc|bắt); trinh sát; canh (gác|chừng|phòng|giữ|cổng); bám (sát|nắm|địa bàn|);
    rà (soát|quét); điểm danh; điểm mặt;
    lập (danh sách|hồ sơ|bảng kê|sổ|biểu|bảng|phiếu|cơ sở dữ liệu|sổ theo dõi); lên danh sách; thống kê;
    thu thập; tập hợp (thông tin|danh sách); khai thác (dữ liệu|thông tin|điện thoại);
    ghi (hình|âm|chép|lại|tên|nhận|biển số|họ tên); chụp (ảnh|lại|hình); quay (phim|lại|hình);
    lắp (đặt|) (camera|thiết bị); gắn (camera|thiết bị|định vị); kiểm (tra|duyệt|soát|đếm|danh|điểm);
    kiểm tra (đột xuất|hành chính|chặt|); khám (xét|nhà|người|túi|xe|phòng|đồ); lục soát; soi; xác minh; thẩm tra; sàng lọc;
    phân loại; nhận diện; nhận dạng; định danh; định vị; truy (vết|tìm|xét); truy;
    cung cấp (danh sách|tên|họ tên|dữ liệu); gửi (danh sách|tên);
    nộp (danh sách|lại danh sách|mật khẩu|tài khoản);
    báo (cáo|) (tên|danh sách|họ tên|ngay|về|kịp thời|thường xuyên|nhanh); thông báo cho công an; mật báo;
    tố giác; khai báo; kê khai; đăng ký tên; nghe lén; chặn thu; đọc (tin nhắn|thư); mở (thư|điện thoại);
    quét; lưu (trữ|giữ) (hình ảnh|dữ liệu|thông tin|danh sách); đối chiếu; phát hiện; điều tra;
    quản lý (đối tượng|di biến động|số|); cài (cắm|người|);
    cử (người|cán bộ|công an|lực lượng|cộng tác viên) (theo|dự|tham dự|theo dõi|đến dự|bám|nắm|vào nhóm);
    dự (và|để) (ghi|nắm|theo); theo sát; kèm cặp; theo chân; đánh giá (tư tưởng|mức độ|thái độ); xếp loại;
    chấm điểm; tổng hợp (danh sách|tên|dư luận|ý kiến|); điều tra dư luận; cắm chốt; thường trực tại;
    túc trực; cảnh giới; sưu tầm; sưu tra; lấy (lời khai|thông tin|vân tay|mẫu|tên); tra cứu;
    hỏi (lý do|tên|rõ); trích xuất; sao (chụp|lưu); giám định; báo tin; ghi sổ; vào sổ; gắn mã; đeo bám;
    dõi theo; trông chừng; rà; vẽ (bản đồ|sơ đồ)`,
  counter: `
    đưa tin (đồng nhất|thống nhất|cùng giọng|một hướng); báo (xấu|vi phạm|cáo vi phạm); đánh gậy; giữ nhịp; điều tiết (thông tin|dư luận|bình luận|báo chí|nội dung); (chọn|cân nhắc|tính toán) (thời điểm|liều lượng);
    phủ xanh; hạt giống đỏ; tương tác mỗi khi; dẫn dắt (dư luận|câu chuyện);
    tạo (làn sóng|sóng|dòng) (tích cực|dư luận|); đẩy bài; ngụy trang; đóng vai người dân; đáp trả;
    vào đáp trả; trực chiến; hướng dẫn dư luận; làm chìm; đấu tranh (phản bác|ngăn chặn|chống|với|);
    đấu tranh; phản (bác|công|kích|pháo); bác bỏ; định hướng; lái; hướng lái; dẫn dắt; điều hướng;
    đánh (bại|trả|lui|sập); chống (lại|); áp (đảo|chế); lấn át; át; phủ (xanh|sóng bình luận|kín);
    làm chủ (dư luận|mặt trận); bẻ lái; vạch trần; lên án; phê phán; chấn chỉnh dư luận; bút chiến;
    phản biện lại; tranh luận (lại|với|phản bác); đối phó; lật tẩy; làm loãng; làm rõ âm mưu; vô hiệu;
    đồng loạt (chia sẻ|bình luận|báo cáo|report); report;
    thống nhất (góc độ|góc nhìn|liều lượng|thông điệp|cách đưa|hướng|đường|tuyến|nội dung|quan điểm|cách|phát ngôn|thông tin|tuyên truyền|đường hướng);
    gợi ý (nội dung|chủ đề|hướng); giao ban định hướng;
    chỉ đạo (nội dung|thông tin|báo chí|tòa soạn|cơ quan báo chí|tuyên truyền);
    điều chỉnh (nội dung|bài|tin); bảo vệ nền tảng tư tưởng; lấy cái đẹp dẹp cái xấu`,
  consent: `
    chấp thuận; đồng ý; nhất trí; cho phép; phê duyệt; duyệt; cho ý kiến; xác nhận; bảo lãnh; mời đích danh; giới thiệu; ký nháy; ký duyệt; thẩm định xong; gật đầu`,
  turn: `
    đòi; bàn với; đề nghị ở lại; mong; lưu ý; vận động; thuyết phục; khuyên (nhủ|can|bảo|răn|);
    khuyến (cáo|nghị|khích); cảm hóa; giáo dục (riêng|cá biệt|); tuyên truyền; giải thích; động viên;
    nhắc (nhở|); gặp gỡ; tác động; lay chuyển; thức tỉnh; kêu gọi; lôi kéo; hướng dẫn; đề nghị; yêu cầu;
    tranh thủ; mời (đi|ra|về|sang|vắng); dặn; dặn dò; thương lượng; gợi ý; cam kết; ký cam kết`,
  only: `
    chỉ (tiếp thu|xem xét|ghi nhận|giải quyết|công nhận|trở lại|nên|tiếp nhận|phục vụ|dành|được|được phép|cho phép|cho|trả lời|cung cấp|tổ chức|phát|đăng|in|thực hiện|sinh hoạt|đưa|tiếp|làm việc|phát ngôn|nói|gặp|khai thác|sử dụng|chiếu|dùng|đăng tải|họp|treo)`,
  withhold: `
    (không|chưa|tạm dừng|tạm thời không|chỉ|dừng|ngừng|hoãn|thôi|không được|chưa được|mới được) (nhận|hưởng|thi|lên lớp|tốt nghiệp|vay|xét|cấp|cấp phép|cấp giấy|bố trí|cho thuê|cho mượn|cho vay|giải quyết|chi trả|hỗ trợ|tiếp nhận|nhận|nhận lại|công nhận|trao|trao tặng|tuyển|tuyển dụng|đề nghị|bình xét|bình bầu|ký|gia hạn|kết nạp|bổ nhiệm|đề bạt|khen thưởng|giới thiệu|tiếp|xem xét|cung cấp|xác nhận|chứng thực|bình chọn|thông qua|phê duyệt|ưu tiên|đưa vào danh sách|cho hưởng|phát|quy hoạch|phân công|giao|cử|mời|in|cho in|làm thủ tục|hướng dẫn thủ tục|sắp xếp|nhập hộ khẩu)`,
  hand: `
    giữ; giữ lại;
    cung cấp; gửi; nộp; chuyển; thu; giao nộp; trao; lưu; lưu giữ; lưu trữ; sao gửi; truyền;
    chia sẻ cho công an; gom; xin; ghi; khai; mở; đọc; cầm`,
  tell: `
    báo riêng; báo cáo riêng; báo cáo; phản ánh (ngay|về xã|về cấp|về công an|kịp thời);
    thông tin (ngay|về công an|cho công an); báo (công an|chính quyền|trưởng thôn|lên|lại);
    cung cấp thông tin về; kể (lại|) cho (công an|cảnh sát|an ninh); trao đổi với công an; cung cấp cho công an`,
  gate: `
    qua (trưởng ấp|trưởng thôn|tổ trưởng|xã|phường|công an|chi bộ|ban giám hiệu|lãnh đạo) (ký|duyệt|xem|ký nháy|đồng ý); ký nháy; duyệt trước; soát trước; gửi trước; nộp trước; (chọn|lọc|sàng lọc|soạn|bố trí) trước; báo xã; báo (trước|xã|phường|thôn|đồn|trạm|ban) (ba|hai|một|năm|bảy|mười|) (ngày|hôm|);
    nếu chưa (xin|báo|có|được|khai|đăng ký); khi chưa (xin|báo|khai|đăng ký); chưa xin; chưa xin phép; ai chưa; phải xin; phải trình; phải chờ; phải qua; đợi (duyệt|đồng ý|phép|lệnh);
    chỉ (bật|mở|đọc|nói|nhắc|gửi|treo|chiếu|phát|đăng|in|họp|tổ chức|đưa|cho|bán|làm|đi|ra|vào|nhận) (khi|sau khi|nếu); mới (cho|cho phép);
    phải có (chữ ký|giấy|dấu|lệnh|sự|phép|ý kiến|thẻ|phiếu|bảo lãnh);
    báo ngay (cho|với) (công an|chính quyền|xã|trưởng thôn|cán bộ|cơ quan công an);
    rồi mới (được|) (đăng|phát|in|tổ chức|làm|công bố|gửi|nói|trả lời); xem qua; xem trước; phải chuyển;
    phải do; (chỉ|duy nhất) (do|qua|một đầu mối); đầu mối duy nhất;
    mới được (đăng|phát|in|tổ chức|công bố|hoạt động|sinh hoạt|họp|đi|ra|vào|xuất cảnh|trả lời);
    (chấp thuận|đồng ý|cho phép|cấp phép|phê duyệt) trước;
    đăng ký (lịch|trước|tên|với công an|với xã|nội dung|danh sách); đi cùng; đi kèm;
    báo với (công an|chính quyền|trưởng thôn|xã|công an viên|);
    khi chưa (thống nhất|có ý kiến|được|có chỉ đạo|xin ý kiến|cho phép);
    phải (báo|khai|báo trước|trình báo|được|có|ghi|cam kết|mời|bảo đảm có|chứng minh) (trước|đồng ý|cho phép|cơ quan|công an|chính quyền|đảng viên|cán bộ|người bảo lãnh|xác nhận|chủ trương|tên);
    phải báo;
    trước (khi|giờ) (đăng|đăng tải|phát sóng|phát|in|in ấn|xuất bản|công bố|phát biểu|trả lời|tổ chức|gặp|đi|ra|biểu diễn|trình chiếu|chiếu|đưa tin|diễn ra|tiếp|nhận|phát hành|lên sóng|đăng báo|khai mạc|tụ|họp|lên đường|rời|treo);
    góp ý (trước|về liều lượng|về nội dung|về thời điểm); (báo|trình|gửi|khai) trước;
    có (cán bộ|công an|dân quân|người|đại diện chính quyền|người của xã) (cùng dự|dự|giám sát|tham dự|đi cùng|chứng kiến);
    phải (xin phép|đăng ký|báo cáo|thông báo|khai báo|trình|xuất trình|qua|thông qua|gửi|nộp|có giấy|có ý kiến|có sự đồng ý|có sự cho phép|được phép|được duyệt|được chấp thuận|được đồng ý|được sự đồng ý|được cho phép|được cấp phép|xin ý kiến|có xác nhận|có văn bản);
    xin (phép|ý kiến|giấy phép|chủ trương|duyệt|phê duyệt);
    (trình|gửi|thông qua|đưa|chuyển) (duyệt|xem|kiểm duyệt|thẩm định);
    (đọc|xem|duyệt|gửi|biên tập|thẩm định|kiểm tra|rà soát|góp ý|cho ý kiến|thông qua|báo cáo|khai báo|đăng ký|thông báo|xin phép) trước (khi|);
    kiểm duyệt; duyệt (nội dung|bài|tin|kịch bản|trước|danh sách|); thẩm định nội dung;
    (sau khi|khi|nếu) (được|có) (sự|) (cho phép|chấp thuận|đồng ý|phê duyệt|duyệt|cấp phép|giấy phép|xác nhận|bảo lãnh|giới thiệu|giấy|cho ý kiến|ý kiến);
    chỉ (khi|sau khi|nếu|những|dành|do|một); được sự (đồng ý|cho phép|chấp thuận); đầu mối phát ngôn;
    thông qua người phát ngôn; có giấy (đi đường|phép|giới thiệu|xác nhận); điều kiện để; với điều kiện;
    là điều kiện; làm điều kiện; tiêu chí; tiêu chuẩn; chỉ tiêu; chờ (duyệt|ý kiến|chỉ đạo|cho phép);
    theo (định hướng|chỉ đạo|đề cương|kịch bản) (của|thống nhất|chung)`,
}
