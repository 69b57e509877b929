/**
 * Rights that a phrase names by itself, next to `freedomWords`: `>` a thing that may be asked for or taken away, `&` what
 * an act touches whatever its object is, `*` words that are a limit without any other.
 */
export const outrightWords: Readonly<Record<string, string>> = {
  '>expression+privacy': `
    tài khoản (mạng xã hội|zalo|facebook|mạng|cá nhân|tiktok|youtube) (của|đang dùng|); nick (mạng|facebook|zalo|); tên tài khoản`,
  '>movement': `hộ chiếu; giấy thông hành; sổ thông hành`,
  '>press': `máy ảnh; máy quay; thẻ nhà báo; thẻ tác nghiệp`,
  '&assembly': `giải tán; giải tỏa`,
  '&movement': `
    không (bán vé|chở|nhận chở);    quay đầu; chặn xe; đưa về; giữ chân; buộc quay; lập chốt; chốt chặn`,
  '&privacy': `nộp (mật khẩu|lại danh sách|danh sách|tài khoản); khám xét; khám nhà; nghe lén`,
  '*privacy': `
    cộng tác viên bí mật; cơ sở bí mật; người cung cấp tin bí mật;
    (sơ đồ|bản đồ|mạng lưới) (quan hệ|họ hàng|gia đình|bạn bè); hồ sơ theo dõi (người|các|những);
    danh sách đen; sổ đen;
    (giữ|lưu|lưu giữ|lưu trữ) (hình ảnh|dữ liệu|băng ghi hình|lịch sử|nhật ký) (khách|của khách|người|của người|người dân|người qua lại|truy cập|cuộc gọi|thuê bao|đi lại);
    chấm điểm (công dân|mức độ|người dân|đạo đức công dân); chỉ số bất mãn; mức độ bất mãn;
    nhận diện khuôn mặt; nhận biết người`,
  '*expression': `
    để rút (tên|đơn|chữ ký); rút (tên|chữ ký) khỏi đơn;
    chỉ (trả lời|phát biểu|nói|phát ngôn|góp ý) theo; (nói|trả lời|phát biểu) theo (kịch bản|gợi ý|bài chuẩn bị|nội dung thống nhất);
    lái (câu chuyện|dư luận|hướng|sang|về hướng);
    định hướng (dư luận|thông tin|tư tưởng|báo chí|nhận thức|nội dung|truyền thông|tuyên truyền trên|bình luận|phát ngôn);
    duyệt bài; gỡ bài; rút đơn; rút lại đơn; rút kiến nghị; thôi khiếu kiện; thôi khiếu nại; dừng khiếu nại;
    dừng khiếu kiện; chấm dứt khiếu (kiện|nại); dư luận viên; lực lượng 47; cộng tác viên dư luận;
    đấu tranh (phản bác|tư tưởng|trên mạng|trên không gian mạng|trực diện);
    phản bác (các|) (quan điểm|luận điệu|thông tin|ý kiến|bài|bình luận)`,
  '*press': `(rút|đổi|sửa|hạ) tít; đọc duyệt; giao ban báo chí định hướng`,
  '*religion': `
    bỏ đạo;
    từ bỏ (đạo|tà đạo|đạo lạ|niềm tin|tôn giáo|tín ngưỡng|điểm nhóm|việc theo|hủ tục theo|sinh hoạt);
    trở về (với|) (tín ngưỡng truyền thống|phong tục|đạo truyền thống|tôn giáo truyền thống|phong tục cũ|thờ cúng tổ tiên);
    không (theo|tin|nghe theo) (đạo|tà đạo|tôn giáo|các đạo|các tà đạo|đạo lạ); ra khỏi đạo;
    cam kết không theo`,
  '*association': `
    rút khỏi (mạng lưới|liên minh|phong trào|diễn đàn|ban vận động);
    rút (tên|khỏi) (ra khỏi|) (hội|nhóm|tổ chức|câu lạc bộ|nghiệp đoàn|công đoàn);
    rời (khỏi|) (hội|nhóm|nghiệp đoàn|câu lạc bộ); rời nhóm; rời hội`,
  '*assembly': `
    chỉ cho (phép|) tổ chức (hội thảo|tọa đàm|hội họp|mít tinh|gặp mặt);
    (chỉ|cử) (cử|) (một|hai|ba) (người|đại diện) (thay|vào|lên|thôi);
    số còn lại (ra về|giải tán|về|đứng ngoài); cử (một|hai|ba|vài|không quá) (người|) đại diện; giải tán;
    giải tán đám đông; giải tán (người|buổi|cuộc)`,
  '*movement': `
    không (ra khỏi nhà|rời khỏi nhà|ra khỏi cửa);
    ở yên (tại|trong|ở); đưa về quê; cách ly (tại nhà|tập trung|y tế|người|bắt buộc|tại chỗ|tại khu);
    giấy đi đường; giới nghiêm; tạm hoãn xuất cảnh; cấm xuất cảnh; giãn cách xã hội;
    phong tỏa (khu dân cư|thôn|tổ dân phố|xóm|xã|phường|bản|toàn);
    chốt kiểm soát (dịch|người|ra vào|liên ngành|y tế|)`,
}
