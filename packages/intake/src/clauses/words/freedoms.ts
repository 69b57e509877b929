/**
 * How a freedom shows in administrative words. A key is a right, or several joined by `+`, and a strength:
 * `!` the use of the freedom or its bearer as such, `@` a bearer, whom to watch touches privacy too; `?` only a channel or a thing, which counts when nothing harmful
 * stands beside it; `~` counts only where somebody is watched, listed or steered.
 */
export const freedomWords: Readonly<Record<string, string>> = {
  '!expression': `
    (hội nhóm|hội, nhóm|nhóm|diễn đàn|trang) (có nội dung|có bài|có bình luận|có thông tin|đăng|đăng tải|chia sẻ|lan truyền|phát tán|tán phát);
    (in|in ấn|xuất bản|sao chép|photocopy|nhập khẩu|lưu hành)(,| và) (phát hành|lưu hành|phát tán|phổ biến|nhập khẩu) (kinh sách|sách|tài liệu|ấn phẩm|xuất bản phẩm);
    thỉnh nguyện (thư|); kiến nghị thư;
    bản thảo; đề cập;
    (phát hành|xuất bản|in ấn|phổ biến) (ấn phẩm|sách|tài liệu|tạp chí|bản tin|phim|ca khúc|băng đĩa); tư tưởng (cấp tiến|tự do|phương Tây|dân chủ);
    than (vãn|thở|trách|phiền); oán (trách|thán); rêu rao; đồn (đại|thổi|đoán); xì xào; bàn ra tán vào; nói (lệch|lộn|bậy|leo|này nói nọ|ra nói vào|khác đi|trái chiều);
    mỉa mai; giễu (cợt|nhại); nhạo báng; chế (giễu|nhạo|ảnh); ảnh chế; biếm họa; câu (chê|hỏi khó|mỉa); lời (chê|than|trách|mỉa|phàn nàn|bàn tán|ra tiếng vào);
    công khai chỉ trích; vạch (mặt|tội); bóc phốt; tố (lãnh đạo|cán bộ|chính quyền|ngược); thư (nặc danh|rơi|tố cáo|góp ý|kêu cứu|phản đối|ngỏ); hòm thư tố giác;
    kêu (oan|kiện|cứu tập thể); kiến nghị (chung|đông người|vượt cấp|trái); trái ý; trái quan điểm; lệch quan điểm; đi ngược (chủ trương|quan điểm|định hướng);
    ngược (chủ trương|ý|quan điểm|với); không đúng đường lối; khác với chỉ đạo; ý kiến (gay gắt|ngược|nhiều chiều|bất lợi|chống|không thuận);
    tâm lý (chống đối|bất mãn|phản kháng); bất mãn; chống chủ trương; phản (kháng|ứng tiêu cực|ứng trái chiều); không ủng hộ chủ trương; chưa đồng thuận;
    lợi dụng (quyền|các quyền|quyền tự do|tự do|các quyền tự do|chính sách|vấn đề|hoạt động|) (ngôn luận|dân chủ|nhân quyền|dân chủ, nhân quyền|khiếu nại|tố cáo|khiếu nại, tố cáo|phản biện|góp ý|internet|mạng xã hội);
    ký (kiến nghị|thư|đơn|tên vào) (tập thể|chung|); ngược chiều;
    chê (chính quyền|trách|bai|lãnh đạo|xã|huyện|); băn khoăn về; nói (trái|sai|ngược); bất lợi; đòi hỏi;
    nói về (biểu tình|nhân quyền|dân chủ|đa đảng|cưỡng chế); bình phẩm; dị nghị; lời ra tiếng vào;
    thắc mắc; kêu ca; phàn nàn; khác ý; trái ý; nói khác; nói ngược; nói trái; tiếng nói khác;
    kháng cáo công luận; rút chữ ký; ký tên (tập thể|vào đơn|); đứng đơn; lời bàn; đa nguyên; công kích;
    (trái|khác|ngược) với (thông tin|số liệu|quan điểm|chủ trương|nghị quyết|phát ngôn) (chính thức|chính thống|của|);
    gây tranh cãi; chống đối; đả kích;
    (bình luận|bàn luận|thông tin chưa được) (trái chiều|tiêu cực|cơ quan chức năng công bố|cơ quan có thẩm quyền công bố);
    (thông tin|tin|nội dung|luồng thông tin|clip|video|bài|bài viết|hình ảnh) (xấu|xấu độc|độc hại|sai lệch|sai trái|sai sự thật|bịa đặt|xuyên tạc|tiêu cực|trái chiều|nhạy cảm|phiến diện|một chiều|chưa kiểm chứng|chưa được kiểm chứng|không chính thống|không chính xác|thất thiệt|kích động|bất lợi|bôi xấu|chống phá|phản động|gây hoang mang|ngoài luồng|trái chính thống|chưa được công bố|chưa công bố|thiếu kiểm chứng|thiếu khách quan|chưa rõ nguồn|chưa chính thức);
    xấu, độc; xấu độc; thông tin (xấu, độc|xấu, độc hại); tin (giả|đồn|đồn thất thiệt|vịt); luận điệu;
    quan điểm (sai trái|thù địch|sai lệch|lệch lạc|khác|trái ngược|cá nhân|chính trị|); chính kiến;
    tiếng nói (trái|phản|khác); tư tưởng (lệch lạc|sai trái|tiêu cực|cực đoan|phản); xuyên tạc;
    bôi (nhọ|xấu|đen) (chế độ|chính quyền|lãnh đạo|Đảng|cán bộ|địa phương|hình ảnh|nhà nước|);
    phủ nhận (thành tựu|lịch sử|vai trò); chống phá; phản động; dư luận xấu; phát ngôn; phát biểu;
    phản đối; phê phán; phê bình (chính quyền|lãnh đạo|chính sách); chỉ trích; chê bai; than phiền;
    bất bình; bức xúc; bày tỏ (ý kiến|quan điểm|thái độ|); lên tiếng;
    tuyên truyền (chống|xuyên tạc|sai|trái|phản); truyền đơn; tờ rơi; biểu ngữ; băng rôn; khẩu hiệu;
    áp phích; cờ lạ; tranh (châm biếm|biếm họa|cổ động|vẽ); hí họa; châm biếm; trào phúng;
    vở (kịch|diễn|chèo|tuồng); biểu diễn; tiết mục; ca khúc; bài hát; triển lãm; tác phẩm; ấn phẩm;
    xuất bản phẩm; hồi ký; văn hóa phẩm; chữ ký tập thể; thu thập chữ ký; lấy chữ ký; kiến nghị tập thể;
    thư ngỏ; tâm thư;
    đơn (thư|từ|kêu cứu|tập thể|vượt cấp|nặc danh|khiếu nại|tố cáo|kiến nghị|phản ánh|) (vượt cấp|đông người|kéo dài|nặc danh|);
    gửi đơn; làm đơn; nộp đơn; viết đơn; rút đơn; khiếu (nại|kiện|tố) (vượt cấp|kéo dài|phức tạp|);
    tố cáo (sai|vượt cấp|nặc danh|); kiện cáo; khiếu kiện;
    phản ánh (lên mạng|vượt cấp|ra ngoài|tiêu cực|với báo chí|trên mạng); góp ý; chất vấn;
    câu hỏi (ngoài|nhạy cảm|khó); ngôn luận; tự do ngôn luận; hội luận; diễn biến hòa bình; tự diễn biến;
    tự chuyển hóa; suy thoái tư tưởng; dân chủ, nhân quyền; dân chủ nhân quyền; nhân quyền; dân chủ;
    quyền tự do dân chủ; các quyền tự do dân chủ; vấn đề (nhân quyền|dân chủ|nhạy cảm|dân chủ, nhân quyền);
    chủ đề nhạy cảm;
    nội dung (ngoài|chưa|không phù hợp|không lành mạnh|không đúng|không tốt|không có lợi|không thuận|không theo|không chính|không rõ|không liên quan|không nằm|phản|trái|bất|phê|lệch|gây|hội thảo|bài giảng|thảo luận|phát biểu|phỏng vấn|tranh);
    tiết lộ ra ngoài; trả lời (trực tiếp|phỏng vấn|truyền thông|nước ngoài);
    cung cấp (thông tin|tài liệu|hình ảnh|ảnh|số liệu) (ra ngoài|cho người ngoài|cho nước ngoài|cho tổ chức|cho truyền thông|lên mạng);
    thông tin ra (ngoài|bên ngoài); tiếp cận (thông tin|tài liệu|hồ sơ); nghe đài;
    kênh (nước ngoài|youtube|truyền hình nước ngoài); đề tài nhạy cảm; hoạt náo; tranh luận; phản biện;
    người có ảnh hưởng; blogger; người viết; văn nghệ sĩ; tiếng xấu;
    chuyện (xấu|tiêu cực|của địa phương|nội bộ ra); tin xấu; tuyên truyền viên trái;
    tin tức (xấu|chưa|không|sai|tiêu cực|trái); vụ việc nhạy cảm; trưng cầu độc lập; khảo sát độc lập;
    làm lộ vụ việc; không đồng tình; gửi (thư|kiến nghị|ý kiến|khiếu nại|tố cáo); tham luận;
    phát tán (tin|thông tin|tài liệu|bài); sáng tác; nội dung (tham luận|ý kiến); lệch chuẩn`,
  '!press': `
    trang thông tin điện tử tổng hợp; báo hóa;
    (các|) báo, đài; báo đài;
    cộng tác viên (đài|báo|truyền hình);
    cung cấp (thông tin|tài liệu|hình ảnh|ảnh|số liệu) (cho báo chí|cho phóng viên|cho báo|cho truyền thông|với báo chí); thông tin trên báo (chí|); trên báo (chí|);
    nhà đài; thư ký tòa soạn; báo (khác|nào|từng|bạn|tư nhân|của tỉnh|của huyện|trung ương|nước ngoài|địa phương|đài|giấy|in|tường thuật); mặt báo; trang báo; lên sóng; lên hình; bản tin thời sự;
    người cầm (máy|bút); máy quay; ống kính; thẻ báo; giới truyền thông; truyền thông (độc lập|quốc tế|nước ngoài|tư nhân); bài (điều tra|phóng sự|báo|trên báo); cây bút; kíp quay; đoàn làm phim; báo giới;
    (máy quay|máy ảnh|ống kính) của (đài|báo|phóng viên|nhà báo|hãng);
    lợi dụng (quyền|các quyền|quyền tự do|tự do|các quyền tự do|chính sách|vấn đề|hoạt động|) (báo chí|nhà báo);
    loạt bài; tuyến bài; bài điều tra; các báo; giới báo chí; người viết báo; kênh truyền hình; phóng viên;
    nhà báo; ký giả; cơ quan báo chí; báo chí; tòa soạn; thông tấn; đài truyền hình; đài phát thanh;
    tờ báo; báo mạng; báo điện tử; ban biên tập; tổng biên tập; tạp chí; cộng tác viên báo;
    văn phòng đại diện báo; trang tin điện tử; tin bài; tin, bài; bài báo; phóng sự; chương trình thời sự;
    chuyên mục; phỏng vấn; tác nghiệp; thẻ nhà báo; quay phim chụp ảnh; truyền hình; người làm báo;
    làm báo; phát sóng; biên tập viên; họp báo; hãng tin; báo nước ngoài; đưa tin; lên báo; báo giấy;
    ấn phẩm báo; số báo`,
  '!assembly': `
    việc tổ chức (các|) (hội thảo|tọa đàm|hội họp|hội nghị, hội thảo);
    (dồn|đổ|ùa|tràn) (ra|về|lên|tới|đến) (cổng|đường|trụ sở|quảng trường|ủy ban);
    bãi (chợ|khóa|thị|công|trường); tụ hội;
    (cùng|kéo|rủ nhau) (lên|về|ra) (tỉnh|trung ương|huyện|xã|Hà Nội|thủ đô); tập trung (khiếu nại|kiến nghị|phản đối|đòi|kêu|yêu sách|gây sức ép);
    (ngồi|đứng|nằm|quỳ) (lì|chắn|bệt|la liệt|ăn vạ|giữa|trước|chờ trước|lâu trước|thành hàng); (tốp|toán|nhóm) người; kéo (tốp|đoàn|nhau|quân); tụ (đông|nhóm|lại|thành);
    (cắm|dựng) (lều|trại|bạt); nghỉ (đồng loạt|việc tập thể|tập thể|làm đồng loạt); bỏ (xưởng|ca|máy|vị trí) (tập thể|đồng loạt|hàng loạt|); ngừng (máy|ca|sản xuất tập thể); đòi lương tập thể; phản đối tập thể;
    đi (bộ|xe) diễu; đạp xe diễu; kéo (đi|sang|theo|vào|quân); rủ (nhau|người|thêm); cùng đi đông; rước (đuốc|nến|cờ|ảnh); canh thức; cầu vồng; mặc niệm; đặt (hoa|nến); giương (cờ|biển|khẩu hiệu|biểu ngữ|băng rôn); hô khẩu hiệu; hò hét; chiếm đường; lễ tưởng niệm; họp (đồng hương|cư dân|riêng|tổ dân|xóm|bàn|chui|nhau);
    buổi (tập hợp|tụ họp|giao lưu|gặp mặt|diễu hành|cầu nguyện tập thể|đối thoại tự phát); cuộc (tụ họp|gặp gỡ|họp mặt|giao lưu|đình công);
    nhóm hộ dân; đoàn dân; người tụ; xếp hàng phản đối;
    lợi dụng (quyền|các quyền|quyền tự do|tự do|các quyền tự do|chính sách|vấn đề|hoạt động|) (hội họp|biểu tình|đình công);
    đi bộ (vì|phản đối|ôn hòa|cùng nhau); tụ bạ; chụp ảnh chung; nơi tụ;
    gặp gỡ (nhau|đông|riêng|cuối tuần); cắm trại;
    tụ (tập|họp|hội|bạ) (đông người|trái phép|gây rối|);
    tập (trung|hợp) (đông người|đông|khiếu kiện|trái phép|trước|tại|thành|biểu|quanh|ở); đông người;
    đám đông; biểu tình; tuần hành; mít tinh; mít-tinh; hội họp;
    họp (nhóm|kín|mặt|riêng|bàn|tổ|chui|đồng hương|dân|hội|); gặp mặt;
    cuộc (gặp|họp|hội thảo|tọa đàm|biểu tình|tụ tập|đi bộ|diễu hành|mít tinh|xuống đường|thắp nến|tập hợp|tập trung);
    buổi (gặp|họp|nói chuyện|tọa đàm|tưởng niệm|sinh hoạt|thảo luận|chiếu phim|hội thảo|thắp nến|tập trung);
    tọa (đàm|kháng); hội thảo; hội nghị (trái phép|không phép|quốc tế|); xuống đường; diễu hành; thắp nến;
    tưởng niệm; kéo (lên|đến|về|ra|nhau|đông|thành đoàn|xuống);
    đoàn (khiếu kiện|đông người|người|đi|công dân|khiếu); đình công; lãn công; ngừng việc (tập thể|);
    bãi công; bãi khóa; bãi thị; phản ứng tập thể;
    khiếu (kiện|nại) (đông người|tập thể|tập trung|đông|thành đoàn); đơn đông người; đi đông;
    đi thành đoàn; chặn cổng; vây; căng (bạt|băng rôn|lều|biểu ngữ); dựng lều; đứng trước; ngồi trước;
    chặn trước; tập thể lên; hội thảo (không phép|quốc tế|); quảng trường; đêm nhạc; lễ hội tự phát`,
  '!association': `
    thành viên (chủ chốt|nòng cốt|sáng lập); danh sách thành viên;
    hội (quần chúng|tự quản|cựu|luật gia|nhà|bạn|thân hữu|tương tế|đặc thù); tổ (hợp tác tự lập|nhóm tự phát|chức tự nguyện|chức công đoàn riêng|chức ngoài); mạng lưới (thanh niên|xã hội|vận động|độc lập|tình nguyện);
    công đoàn riêng; ban đại diện (công nhân|cư dân|tự bầu|tự lập); ban liên lạc; ban quản trị tự bầu; nhóm (vận động|nòng cốt|sáng lập|sinh hoạt riêng|tự quản|tự nguyện); người đại diện công nhân; thủ lĩnh (công nhân|nhóm|phong trào);
    quỹ (tự lập|tương trợ|ngoài|nước ngoài|tự quyên); nguồn tiền (nước ngoài|ngoài nước); tiền của (Việt kiều|nước ngoài|tổ chức nước ngoài);
    tổ chức riêng; (lập|thành lập) tổ chức; công nhân nòng cốt; nhóm nòng cốt; chưa gia nhập hội;
    lợi dụng (quyền|các quyền|quyền tự do|tự do|các quyền tự do|chính sách|vấn đề|hoạt động|) (lập hội|hội|công đoàn|hội nhóm);
    hội (nhóm|đoàn|kín|quán|đồng hương|tự phát|độc lập|nghề nghiệp|tự lập|phụ huynh tự|viên|trái phép|từ thiện|của người) (trái phép|tự phát|kín|);
    hội, đoàn;
    tổ chức (phi chính phủ|xã hội dân sự|đối lập|phản động|trái phép|xã hội|nước ngoài|dân sự|độc lập|bất hợp pháp|chính trị|nhân quyền|quần chúng|thiện nguyện|phi lợi nhuận|tự xưng|đại diện người lao động|đại diện của người lao động|của người lao động);
    các tổ chức (phi chính phủ|xã hội|hội); xã hội dân sự; phi chính phủ; NGO;
    công đoàn (độc lập|tự do|ngoài|mới); nghiệp đoàn;
    lập (nghiệp đoàn|hiệp hội|liên minh|hội|nhóm|quỹ|công đoàn|tổ chức|câu lạc bộ|đảng|mạng lưới|tổ);
    thành lập (nghiệp đoàn|hiệp hội|liên minh|hội|nhóm|quỹ|công đoàn|tổ chức|câu lạc bộ|mạng lưới|liên minh|đảng|chi hội|trái phép|);
    tham gia (hội|nhóm|tổ chức|câu lạc bộ|mạng lưới|công đoàn); gia nhập (hội|nhóm|tổ chức|công đoàn|);
    câu lạc bộ (trái|tự|độc|chưa|không|ngoài|của|); liên (minh|kết|hiệp) (nhóm|hội|trái|các hội|tự|);
    kết (nạp|giao) hội viên; danh sách hội viên; hội viên;
    thành viên (nhóm|hội|câu lạc bộ|tổ chức|của nhóm|của hội|tham gia|ban vận động|các nhóm); ban vận động;
    người sáng lập; người đứng đầu (hội|nhóm|tổ chức|các hội|câu lạc bộ); ban (chấp hành|chủ nhiệm) hội;
    nhà tài trợ; tài trợ nước ngoài; nguồn tài trợ; viện trợ (nước ngoài|phi chính phủ|); nhận tài trợ;
    đại hội (hội|nhiệm kỳ của hội); điều lệ; nhân sự hội; lực lượng đối lập; đảng phái; đa đảng; kết bè;
    tập hợp quần chúng; hiệp hội; phường hội; quỹ xã hội; quỹ từ thiện; nhóm hội;
    quyên góp (tự phát|riêng|)`,
  '!religion': `
    buổi (nhóm|giảng|cầu nguyện|thờ phượng|truyền giảng); nội dung giảng; dòng tu; tu hội; in kinh; vùng (giáo|lương giáo); trưởng nhóm (đạo|tôn giáo);
    cha (xứ|cố|sở); sư (cô|bác|tổ|ông|trụ trì); ni (cô|sư); thầy (tu|chùa|pháp|bói|đồng|giảng); ông (từ|cố|đạo); bà (phước|sơ|đồng); giáo (hạt|khu|phẩm|đồ|chủ|hội cơ sở|luật); họ (lẻ|nhà); tà giáo; dị giáo; dị đoan; đạo giáo;
    dự (lễ|thánh lễ|khóa lễ|khóa tu|buổi nhóm); nhà có lễ; xưng tội; ban phép; làm phép; lễ (lạt|bái|nguyện|nhạt|vọng|tạ|đầu|sớm|chiều|nửa đêm|chúa nhật); lén (cầu|lễ|thờ|giảng|theo); cầu (kinh|Chúa|Phật|cho); nhóm (kinh|lễ|cầu|thánh ca|học kinh|Kinh Thánh);
    ca đoàn; thánh ca; chuông (chùa|nhà thờ); hang đá; cây thánh giá; khăn trùm; áo cà sa; ăn chay tập thể; trai đàn; pháp hội; đàn lễ; bản (in|) kinh; kinh (sách|bổn|bản|Koran|Cô-ran); theo (Chúa|Phật|tà|giáo phái|Vàng|đạo mới|thầy);
    cải đạo; nhập đạo; bỏ thờ; tân tòng; người (ngoại đạo|mộ đạo); dâng (hương|sao|hoa) tập thể; thiền viện; tịnh xá; niệm phật đường; thánh thất; nhà nguyện; đất thánh; điện thờ; am; miếu; phủ thờ;
    (hộ|bà con|gia đình|công nhân|học sinh) (có đạo|theo đạo); họp cầu (kinh|nguyện); họp đạo;
    tín ngưỡng, tôn giáo;
    lợi dụng (quyền|các quyền|quyền tự do|tự do|các quyền tự do|chính sách|vấn đề|hoạt động|) (tín ngưỡng|tôn giáo|tín ngưỡng, tôn giáo|tâm linh);
    nhóm nguyện; lễ chùa; họ đạo; nhà nguyện; đạo Vàng Chứ; giáo xứ; ban hành giáo; ban trị sự;
    hội đồng giáo xứ; ban mục vụ; phát sách đạo; sách đạo; tôn giáo; tín ngưỡng; tà đạo; đạo lạ;
    đạo (trái pháp luật|mới|Tin Lành|Công giáo|Thiên Chúa|Phật|Hồi|Cao Đài|Hòa Hảo|Dương Văn Mình|Vàng Chứ|Bà Cô Dợ|trái phép|này|lạ);
    theo đạo; bỏ đạo; vào đạo; truyền (đạo|giáo|bá đạo|bá tôn giáo); học đạo; giảng đạo; hành đạo;
    sinh hoạt đạo; từ bỏ đạo; Tin Lành; Công giáo; Thiên Chúa; Phật giáo; Phật tử; Hồi giáo; Cao Đài;
    Hòa Hảo; Pháp Luân Công; Hội thánh (của Đức Chúa Trời|Đức Chúa Trời|); hệ phái;
    giáo (phái|hội|xứ|họ|dân|lý|điểm|đường|phận|sĩ|đoàn); giáo lý; điểm nhóm;
    điểm (sinh hoạt|thờ|truyền|cầu nguyện); nhóm (cầu nguyện|đạo|tu|Tin Lành|tôn giáo|niệm);
    chức (sắc|việc); tín (đồ|hữu); linh mục; mục sư; nhà sư; tăng (ni|sĩ); sư (thầy|cô|trụ trì|sãi);
    tu (sĩ|hành|tập|tại gia|viện|thiền); truyền đạo trái phép; thầy (cúng|tu|mo|giảng); nữ tu; giám mục;
    trụ trì; người (có đạo|theo đạo|truyền đạo|tu hành|hành lễ|cầu nguyện|giảng);
    nhà (thờ|nguyện|thờ họ|chùa); nhà thờ; chùa; thánh (thất|đường|lễ|kinh); cơ sở thờ tự;
    nơi thờ (tự|cúng|); thờ (cúng|tự|phụng); cầu (nguyện|siêu|an|kinh); hành lễ; làm lễ; dâng lễ;
    lễ (cầu|cúng|Giáng sinh|Noel|Phật đản|trọng|tôn giáo|phục sinh|nhập đạo|rửa tội|dâng|thánh); buổi lễ;
    rửa tội; quy y; kinh (sách|thánh|Thánh|kệ); Kinh Thánh; đọc kinh; tụng kinh; niệm (Phật|chú);
    thuyết (giảng|pháp); khóa (tu|lễ); phong (chức|phẩm); bổ nhiệm chức sắc; thuyên chuyển chức sắc;
    chủng (sinh|viện); đạo; thiền; mê tín dị đoan; tâm linh; đi lễ; hành hương; lên đồng; nghi lễ;
    phong tục; niềm tin; đức tin; tượng (Phật|Chúa|Đức Mẹ); thánh giá; thập giá; bàn thờ`,
  '!movement': `
    người (ngoại tỉnh|ngoài tỉnh|ngụ cư|nhập cư|tạm trú); (đến|tới) ở trọ; xuất cảnh theo diện;
    xuất ngoại; khách (ở|từ) (tỉnh ngoài|nơi khác|ngoài|xa); dân (ngụ cư|nhập cư|di cư|tỉnh ngoài|ngoại tỉnh); lao động (ngoại tỉnh|tự do nhập cư); khỏi (xã|huyện|tỉnh|bản|thôn|nước|làng|đảo) ; sổ (thông hành|hộ khẩu|tạm trú); visa; thẻ (đi lại|thường trú);
    đi (thăm thân|làm ăn xa|khỏi xã|khỏi bản|qua chốt|qua trạm|về trung ương); ngủ lại; nghỉ lại qua đêm; ở nhờ; thuê trọ; về quê (ăn tết|dịp|trước|sau|);
    người (về|đến|đi|trở về|nhập cảnh|đi về) từ (vùng dịch|ổ dịch|nước ngoài|nơi có dịch|tỉnh ngoài|ngoài tỉnh|vùng có dịch);
    ở yên (tại|trong|); nơi lưu trú; bên kia biên giới; thăm quê; ở yên trong nhà; ở trong nhà (suốt|cả|không);
    xuất (cảnh|nhập cảnh|khẩu lao động|cảnh trái phép); nhập cảnh; xuất, nhập cảnh; vượt biên; hộ chiếu;
    thị thực; giấy thông hành;
    rời (khỏi|) (địa phương|nơi cư trú|địa bàn|nhà|thôn|bản|xã|tỉnh|thành phố|làng|nơi ở); cư trú;
    nơi ở mới; tạm trú; tạm vắng; thường trú; di (cư|dân|biến động|chuyển|cư tự do|dân tự do|trú) (tự do|);
    cách ly (tại nhà|tập trung|y tế|xã hội|người|); giãn cách (xã hội|);
    phong tỏa (khu|thôn|tổ|xóm|địa bàn|); giờ giới nghiêm; giới nghiêm; giấy đi đường; lịch trình;
    hành trình; chốt kiểm (soát|dịch|tra); thông chốt; hồi hương; du (học|lịch nước ngoài); tị nạn`,
  '!privacy': `
    biển số (xe|);
    mống mắt; giọng nói; dáng đi; sinh trắc;
    hội thoại (riêng|); 
    nhật ký (gọi|máy|truy cập|đi lại|chat|riêng); hòm thư; hộp thư; thư (riêng|tay|gửi|của); tin (riêng|gửi); cuộc nói chuyện; điện đàm; máy (riêng|tính bảng của); ảnh (riêng|cá nhân|chân dung); trang (riêng|cá nhân) của;
    (ai|người) (tới|đến|vào|qua|ngủ) (chơi|thăm|lại|nhà|ra); giờ (về|đi|ra vào|giấc); người vào ra; số người vào ra; đời (sống riêng|tư); chuyện (riêng|nhà|vợ chồng|tình cảm|giường chiếu); bệnh sử; tiền sử bệnh; tình trạng (nhiễm HIV|hôn nhân|quan hệ);
    xu hướng tính dục; giới tính; (giỏ|túi|ba lô|cặp|tủ|phòng) của (học sinh|sinh viên|công nhân|khách|người); gia cảnh; gốc gác; nguồn gốc gia đình; thành phần gia đình; máu mủ; họ hàng; bà con bên ngoài; người thân ở nước ngoài; biển số xe lạ; nội dung máy;
    bưu phẩm; bưu kiện; thư từ; thư riêng; nội dung trao đổi; trao đổi trong; nội dung (trò chuyện|tin nhắn|cuộc gọi);
    khách lạ ngủ lại; có khách lạ;
    tên (những|các|từng) (người|nhà|hộ|gia đình|cá nhân|học sinh|giáo viên|công nhân|em); 
  thư điện tử; hộp thư cá nhân; email; khách lưu trú;
    khách (đến chơi|đến nhà|của từng gia đình|đến từng nhà); nhóm (chat|trò chuyện|tin nhắn);
    hồ sơ (hành vi|công dân); từng (cư dân|người dân|hộ dân|gia đình|công dân|tín đồ|giáo viên|học sinh|công nhân|đảng viên); người qua lại; đời tư; thư tín;
    tin nhắn; nhật ký (cuộc gọi|điện thoại|); lịch sử (trò chuyện|truy cập|duyệt web|tìm kiếm); cuộc gọi;
    danh bạ; mật khẩu; điện thoại (cá nhân|di động|của|); máy tính (cá nhân|của);
    thiết bị (cá nhân|của|điện tử|di động);
    dữ liệu (cá nhân|thuê bao|vị trí|định vị|viễn thông|khuôn mặt|sinh trắc);
    vị trí (điện thoại|thuê bao|của người); thuê bao;
    quan hệ (xã hội|gia đình|bạn bè|cá nhân|họ hàng|của|) (của|với người|); mối quan hệ; thân nhân; lai lịch;
    lý lịch; nhân thân; nhân khẩu; sinh trắc học; khuôn mặt; vân tay; ADN; chỗ ở của;
    từng (nhà|hộ|người|cá nhân); thông tin cá nhân; hồ sơ (cá nhân|sức khỏe|theo dõi|quản lý);
    tài khoản ngân hàng; định vị; sinh hoạt (riêng|hằng ngày)`,
  '!expression+privacy': `
    người (đưa|đăng|tung|chia sẻ|quay) (lên mạng|clip|ảnh|tin|bài|hình ảnh|video|thông tin|bài viết|tin đồn);
    lịch sử (bình luận|đăng bài|bài đăng|mạng xã hội|trên mạng);
    quan điểm chính trị; thái độ chính trị;
    người (hay|thường|thường xuyên|có) (phát biểu|khiếu kiện|khiếu nại|viết đơn|gửi đơn|bình luận|nói|ý kiến|đơn|tư tưởng|viết|đăng|biểu hiện|phản ánh) (trái chiều|khác|tiêu cực|bất mãn|);
    người (khiếu kiện|khiếu nại|tố cáo|gửi đơn|viết đơn|ký tên|ký đơn|phản đối|lên tiếng|cầm đầu|bất mãn|bất đồng|chống đối|đi khiếu kiện|đi kiện|đứng đơn|viết bài|đăng bài|bình luận|kiến nghị|góp ý);
    đối tượng (chống đối|khiếu kiện|khiếu nại|cầm đầu|cực đoan|phản động|bất mãn|quá khích|có tư tưởng|có quan điểm|thường xuyên đăng|cơ hội chính trị|nhạy cảm|nổi|tranh chấp|cần quan tâm);
    cốt cán; phần tử (bất mãn|cơ hội|phản|xấu|quá khích|chống|cực); cơ hội chính trị; nhà hoạt động;
    người hoạt động (nhân quyền|xã hội|môi trường|)`,
  '@religion': `
    chức (sắc|việc); tín (đồ|hữu); linh mục; mục sư; nhà sư; tăng ni; tu sĩ; nữ tu; giám mục; trụ trì;
    giáo dân; Phật tử; (người|hộ|bà con|gia đình|công nhân|học sinh) (có đạo|theo đạo|truyền đạo|tu hành|cầu nguyện)`,
  '@press': `cộng tác viên (đài|báo|truyền hình); phóng viên; nhà báo; cộng tác viên báo; biên tập viên`,
  '@association': `
    thành viên (chủ chốt|nòng cốt|sáng lập|); danh sách thành viên;
    hội viên; thành viên (nhóm|hội|câu lạc bộ|tổ chức|của nhóm|của hội|các nhóm); người sáng lập;
    người đứng đầu (hội|nhóm|tổ chức|các hội|câu lạc bộ|); danh sách hội viên; nhà tài trợ`,
  '@movement': `di biến động; lịch trình; hành trình; người (từ|về từ|nhập cư|ngoài tỉnh)`,
  '?expression': `
    đăng; đưa lên; nói; kể; viết; phản ánh; tuyên truyền; bàn; nhắc (đến|tới); nêu; gửi thư; mạng xã hội;
    không gian mạng; internet; mạng internet; facebook; zalo; youtube; tiktok; trang mạng; website;
    fanpage; tài khoản; nhóm (zalo|facebook|kín); clip; video; hình ảnh; thông tin; nội dung;
    diễn đàn mạng; tin tức; văn nghệ; loa`,
  '?association': `nhóm; tổ chức; câu lạc bộ; quỹ; công đoàn`,
  '?religion': `lễ hội; cúng bái; mê tín; cơ sở tâm linh`,
  '?movement': `thuyên chuyển; chốt; đường mòn; lối mở`,
  '?privacy': `
    camera; dữ liệu; danh sách; hồ sơ; điện thoại; nhà; tài khoản; nhà trọ; hành lý`,
  '?assembly': `
    sự kiện; hội nghị; hội trường; phòng họp; nhà văn hóa; tập trung; hoạt động đông; địa điểm; tuần lễ`,
  '~expression': `tài khoản (có|hay|nào|đăng|thường); trang (có|hay|nào đăng); nhóm (có|hay) (nội dung|bài|ý kiến|bình luận); dư luận (xã hội|); ý kiến; quan điểm; thông tin trên mạng; bài phát biểu`,
  '~privacy': `
    (hộp|hòm) thư góp ý;
    danh tính (người|những|các|ai|cá nhân|chủ|tác giả|cư dân); sinh hoạt của (hộ|gia đình|từng|người|nhà|công nhân);
    danh tính (công nhân|của những người|những người|các thành viên|giáo viên|người đứng|người khiếu|người đăng|người viết);
    tài khoản (cá nhân|mạng xã hội|zalo|facebook);
    tư tưởng (chính trị|) (của|cán bộ|người dân|giáo viên|học sinh|sinh viên|công nhân|quần chúng|nhân dân|trong|);
    diễn biến tư tưởng; biểu hiện tư tưởng; tâm tư; tâm trạng; tư tưởng; thái độ; nguyện vọng chính trị;
    di biến động; hoạt động của các đối tượng; các đối tượng; người lạ; quan hệ; tin nhắn`,
  '^expression': `
    nhóm (zalo|facebook|mạng|trên mạng|cư dân mạng); (hội, nhóm|hội nhóm|các hội, nhóm|các hội nhóm) trên (mạng|mạng xã hội|không gian mạng); cuốn (sách|); đầu sách; tựa sách; hỏi đáp; nhận xét; bình (phẩm|giải|luận viên); bài (có|về|nói|nêu|viết|hát|ca|rap|phát biểu|văn|luận|nghiên cứu|tham luận); bức (ảnh|tranh|vẽ|thư); tấm ảnh; ca từ; lời (thoại|ca khúc|bài hát|thơ|dẫn);
    lên tiếng; trò chuyện; trang (riêng|nhà|blog|của); chia sẻ; share; like; comment; hashtag; podcast; kênh; ghi chú; nhật ký mạng; nói (xấu|thẳng|thật|hớ|trước|chuyện);
    vở; tuồng; chèo; kịch; rap; nhạc; truyện; tiểu thuyết; luận văn; đề tài; hội họa; tượng; áo in; khăn; cờ; slogan;
    loa (cụm|xã|thôn|phường|); bảng tin; diễn đàn (đại biểu|mạng|);
    câu hỏi; tường thuật; ghi chép; chuyện (chính quyền|của xã|nội bộ); góp ý; kiến nghị; lời lẽ; ghi hình;
    ghi âm; quay phim; chụp ảnh; quay video; quay clip; ghi âm, ghi hình;
    công bố (kết quả|số liệu|thông tin|báo cáo|danh mục|tài liệu|);
    công khai (kết quả|số liệu|thông tin|báo cáo|tài liệu|); cung cấp (thông tin|số liệu|tài liệu);
    tung (lên|ra); ý kiến (trái chiều|khác|phản đối|cá nhân|tiêu cực|đóng góp|phê phán|bất đồng); nói xấu;
    bình luận; bàn (luận|tán|ra tán vào|tán); nêu (ý kiến|quan điểm|tên|vấn đề); kể (chuyện|lại|khổ|ra|);
    nói (ra|chuyện|công khai|về|lên); lên mạng; viết (bài|blog|thư|lên mạng|về);
    đăng (tải|bài|ảnh|lên|tin|lại|); đưa (lên mạng|ảnh|tin|chuyện);
    chia sẻ (lên mạng|bài|thông tin|tin|hình ảnh|lại|video|clip|ảnh|);
    bài (đăng|viết|thơ|hát|vè|bình luận|phản ánh); phát trực tiếp; livestream; tương tác; thả tim;
    bấm thích; lan truyền; phát tán; tán phát; kịch bản; phim; sách; sách báo; thơ; đặt câu hỏi; ý kiến;
    tài khoản (chống|phản|hay|thường xuyên|bình luận|đăng|có nhiều người|cá nhân|mạng xã hội|facebook|zalo|của);
    tài khoản (xấu|tiêu cực|nói|viết);
    trang (chống|phản|tin tự phát|tin cộng đồng|cộng đồng|fanpage|facebook|cá nhân|xấu);
    xem (đài|kênh); vẽ (tranh|bậy|lên tường); mặc áo; đeo (băng|phù hiệu|khẩu trang có chữ);
    in (ấn|chữ|áo|tờ); phát tờ; dán; treo (cờ|băng|biểu|khẩu|ảnh|); giảng dạy; bài giảng;
    nghiên cứu độc lập; diễn đàn; người nổi tiếng; nghệ sĩ;
    hình ảnh (xấu|tiêu cực|phản cảm|về vụ|vụ việc|người dân|cưỡng chế|hiện trường|chưa);
    quay (phim|clip) (cán bộ|công an|lực lượng|trụ sở|hiện trường|cưỡng chế|);
    ghi (âm|hình) (cán bộ|công an|lực lượng|cuộc|buổi|cưỡng chế);
    chụp ảnh (cán bộ|công an|trụ sở|hiện trường|cưỡng chế); đòi (hỏi|quyền lợi|đất|bồi thường|dân chủ);
    mạng xã hội; không gian mạng; mạng internet; facebook; zalo; youtube; tiktok; trang mạng; fanpage;
    tài khoản; diễn đàn mạng; mạng`,
  '^assembly': `trước (trụ sở|cổng|ủy ban|tòa án|sứ quán|nhà máy); ngày hội`,
  '^association': `
    quỹ (học bổng|từ thiện|tương trợ) (do|của);     hội, nhóm; các hội;
    nhóm (trái phép|tự phát|kín|độc lập|người|công nhân|cư dân|phụ huynh|đối lập|thiện nguyện|tình nguyện|dân|nông dân|hoạt động|này|đối tượng|học tập|mới|có tính|khởi|từ thiện|bạn trẻ|sinh viên|môi trường|bảo vệ|nghiên cứu|hộ|tiểu thương|cựu|công dân);
    hội`,
  '^movement': `
    (qua|sang|ra|đi|tới) (huyện|xã|tỉnh|thành phố|thôn|bản) (khác|bên|ngoài); đi (thủ đô|trung ương); chở (dân|người|đoàn|khách|nhóm người|bà con|công nhân) (đi|lên|ra|);
    cấp (hộ chiếu|giấy thông hành|sổ thông hành|thị thực|thẻ tạm trú); mua vé; vé theo nhóm; về trung ương; lên trung ương; ra trung ương; ở lại địa phương;
    trở lại thành phố; trở lại thành phố trước; ra khỏi; rời khỏi;
    đi (lại|khỏi|ra|nước ngoài|đâu|sang|xa|Hà Nội|qua) (khỏi|tỉnh|ngoài|trung ương|Hà Nội|địa phương|nước ngoài|biên giới|);
    ra (khỏi|) (nhà|ngoài|đường|nước ngoài|tỉnh|địa bàn|thôn|xã); ra vào; ra, vào; đi, đến;
    (vào|về) (khu phố|khu dân cư|chung cư|địa phương|địa bàn|thành phố|tỉnh|quê|xã|thôn|bản|làng); lưu trú; nhập (hộ khẩu|khẩu|cư); hộ khẩu;
    chuyển (đến|đi|hộ khẩu|nơi ở|nhà|chỗ ở); qua (lại|biên giới|đò|chốt|cầu);
    người (từ|ngoài|về từ|nhập cư|đến từ|nơi khác) (tỉnh|địa phương|nơi khác|vùng|vùng dịch|đến|vào|về|khác|);
    người nước ngoài; khách nước ngoài; sang (nước|bên kia|Lào|Campuchia|Trung Quốc|Thái Lan); ra đảo;
    vé tàu; lên xe; xuất bến; đi xe; trở về`,
  '^privacy': `
    chứng minh thư; căn cước công dân; mọi trang; lịch sử truy cập; trang mà; truy cập; cột ghi;
    danh sách (người|những người|công dân|cá nhân|các cá nhân); số xe (của|); giấy tờ tùy thân; căn cước;
    nhà (riêng|ở của)`,
  '^religion': `lễ (tại nhà|riêng|đông|tại nhà riêng)`,
}
