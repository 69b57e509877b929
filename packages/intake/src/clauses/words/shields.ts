/**
 * What makes an act no limit on a freedom. `harm` is an act that harms a person or a fund, or abuse in office; `danger` what can
 * hurt a body at a place, `peril` goods or an offence as a topic; `service` is
 * an act for people or the state speaking itself, `loose` a verb of
 * administration that could lead anywhere; `matter` is a thing of administration that an act may govern freely;
 * `undo` takes a limit away; `breach` ("not complying with") and `plain` only keep their words from being read as others.
 */
export type ShieldKind =
  'harm' | 'danger' | 'peril' | 'service' | 'loose' | 'matter' | 'undo' | 'breach' | 'plain'

export const shieldWords: Readonly<Record<ShieldKind, string>> = {
  harm: `
    lén (ghi|quay|chụp|nghe); ghi âm lén; đánh (bạn|học sinh|trẻ|vợ|con);
    quy (chụp|kết); chụp mũ; định kiến; ghẻ lạnh; xa lánh người; hắt hủi; làm ngơ; đổ lỗi cho; bịt miệng;
    đe (nẹt|dọa|); hăm (dọa|he|); xua đuổi (người|dân|bà con); mắng; chửi; đánh mắng; chặt chém; kéo vợ; bắt vợ; ép cưới; gọi điện đe; rao bán (trẻ|người|thận); lừa (người|học viên|dân|đảo|tiền|); hành hạ; bỏ đói; nhốt;
    tồn đọng; quá hạn; trễ hạn; đặt (ra|thêm) (điều kiện|thủ tục|giấy tờ|); bảo kê; cưỡng đoạt; bạo hành;
    sòng bạc; đốt; phóng hỏa; đập phá; phá hoại; ném (đá|chất|bom); can thiệp; thao túng; áp đặt; mạo nhận;
    tấn công; cướp phá; xé (đơn|hồ sơ); mở trộm; đọc trộm; nghe trộm; quay lén;
    bạo (lực|hành|loạn|lực học đường|lực gia đình); xâm (hại|phạm|hại tình dục|phạm thân thể|chiếm|canh);
    hành hung; đánh (đập|người|nhau|đuổi|bạc); đe dọa; dọa nạt; uy hiếp; khủng bố;
    tấn công (mạng|người|tình dục|); hãm hại; cản trở;
    gây (cản trở|khó khăn|phiền hà|nhũng nhiễu|sức ép lên|tai nạn|cháy|ô nhiễm|thương tích|nghiện|chết người|lãng phí|mất an toàn|thiệt hại|nguy hiểm);
    trù (dập|úm|ém); trả thù; sách nhiễu; nhũng nhiễu; hách dịch; cửa quyền; vòi vĩnh; phiền hà; quan liêu;
    né tránh; đùn đẩy; lạm (quyền|dụng|dụng chức vụ|thu); lợi dụng chức vụ; lợi dụng chức vụ, quyền hạn;
    chậm (trễ|giải quyết|muộn|trả lời|công khai); bao che; tùy tiện; bức cung; nhục hình; tra tấn;
    dùng nhục hình; ép cung; mớm cung; đối xử (tàn bạo|vô nhân đạo|hạ nhục|bất công|thô bạo); kỳ thị;
    phân biệt (đối xử|chủng tộc|); miệt thị; giữ lương;
    xúc phạm (nhân phẩm|danh dự|người|phụ nữ|trẻ em|bệnh nhân|học sinh|nạn nhân|); lăng mạ; làm nhục;
    quấy (rối|rối tình dục|rầy|nhiễu); bắt nạt; cô lập bạn; bóc lột;
    cưỡng (bức|hiếp|dâm|ép|đoạt|bức lao động|ép kết hôn); mua (bán|bán người|dâm|chuộc);
    buôn (bán|bán người|lậu|người); mại dâm; lừa (đảo|gạt|bán|dối); chiếm đoạt; cướp (giật|);
    giết (người|mổ); cố ý gây thương tích; gây rối (trật tự|bệnh viện); cờ bạc; cá độ; tín dụng đen;
    cho vay nặng lãi; đòi nợ (thuê|kiểu|); băng nhóm; băng ổ nhóm; băng, nhóm; đua xe;
    quảng cáo (sai|thực phẩm|thuốc|hàng|sản phẩm|mỹ phẩm|gian dối|quá mức|rao vặt|trái phép|khám|thổi phồng|);
    gian (lận|dối|lận thương mại|lận thi cử|thương mại); trốn (thuế|đóng|học|truy nã); trục lợi;
    tham (nhũng|ô|nhũng vặt); tiêu cực (trong|phí|thi|tuyển|đấu thầu|về tài chính|xét); hối lộ; nhận quà;
    thiếu tôn trọng; gây khó (dễ|khăn|); hủy hoại; chiếm giữ; ém nhẹm; giấu giếm; làm mất; thất thoát;
    lãng phí; rửa tiền; lấn chiếm; khai man; giả (mạo|danh|hộ tịch); mạo danh; mã độc; phần mềm độc hại;
    tấn công (mạng|từ chối dịch vụ); tin nhắn rác; cuộc gọi rác; sim rác; lừa đảo trực tuyến;
    đánh cắp (dữ liệu|thông tin|); rò rỉ (dữ liệu|thông tin|);
    lộ (lọt|lọt thông tin|lọt dữ liệu|bí mật|thông tin|danh tính|đề|) (cá nhân|người bệnh|người tố cáo|);
    tiết lộ (thông tin|danh tính|bí mật|tên|đời tư|) (cá nhân|người tố cáo|người bệnh|nạn nhân|của|);
    mua bán dữ liệu; dữ liệu bị lộ; tra cứu (trái phép|dữ liệu trái|không có nhiệm vụ); truy cập trái phép;
    bóc lột (trẻ em|lao động|tình dục|sức); bỏ (rơi|mặc|đói); ngược đãi; bạo dâm; khiêu dâm; đồi trụy;
    dâm ô; ấu dâm; sàm sỡ; xâm hại trẻ em; hình ảnh (xâm hại|nhạy cảm của trẻ|khỏa thân|khiêu dâm);
    tự (tử|sát|hủy hoại); đầu độc; tạt axit; bắt cóc; tống tiền; dụ dỗ (trẻ|lao động|đi); lôi kéo trẻ;
    đưa người (trái phép|ra nước ngoài|vượt biên|đi nước ngoài|xuất cảnh trái phép);
    tổ chức (cho người khác|đưa người|đánh bạc|đường dây|môi giới); đường dây; di cư trái phép qua; thi hộ;
    thanh toán (khống|sai); khai khống; lập khống; chi sai; thu sai; chạy (chức|quyền|chế độ|án);
    hình thức, đối phó; đối phó; vô cảm; nói (tục|trống không|năng thô);
    thái độ (thiếu văn hóa|hách dịch|thô lỗ|phục vụ); thô lỗ; văng tục; quát (nạt|mắng|tháo);
    chửi bới (bệnh nhân|học sinh|người dân); tư lợi; thu phí (trái|sai|ngoài); đặt ra thủ tục;
    thủ tục rườm rà; yêu cầu thêm giấy tờ; giấy tờ (không|ngoài|trái|thừa); chồng chéo;
    trái pháp luật của cán bộ; can thiệp (vào|trái|trái pháp luật|tùy tiện); bất lợi cho trẻ; bỏ sót;
    huy động vốn; đầu cơ; găm hàng; tăng giá; nâng giá; độc quyền; phá giá; chuyển giá; sỉ nhục;
    tung ảnh (riêng tư|nhạy cảm|khỏa thân);
    phát tán (ảnh riêng tư|hình ảnh riêng tư|ảnh nhạy cảm|clip nhạy cảm|mã độc|ảnh khỏa thân|hình ảnh trẻ|thông tin cá nhân|dữ liệu);
    ghép ảnh; cắt ghép ảnh; deepfake; quyên góp (giả|lừa); từ thiện (giả|lừa)`,
  danger: `
    mưa (lớn|to|bão|lũ|đá); thời tiết (xấu|nguy hiểm|cực đoan); rét (hại|đậm); nắng nóng gay gắt; giông;
    qua cầu (treo|yếu|tạm|hỏng|sập|phao); cầu (treo|hỏng|sập); (thời gian|đang|trong lúc) (sửa chữa|thi công);
    lũ; lũ quét; sạt lở; ngầm tràn; tắm (suối|sông|biển|hồ|ao); vớt củi; bến sông; sông; suối; hồ sâu; hố;
    nước (lũ|dâng|xiết|sâu); đá lăn; bão; áp thấp; cháy lan; đám cháy; hiện trường cháy; chen lấn;
    giẫm đạp; đường (tàu|ray|sắt); bãi mìn; bom mìn; vật liệu nổ; điện giật; lưới điện; đường dây điện;
    hầm lò; kho xăng; rò rỉ khí; khí độc; đuối nước; gió mạnh; sóng lớn; dông; sét; núi lở; đoạn sạt;
    vùng nguy hiểm; nguy hiểm`,
  peril: `
    ùn tắc; kẹt xe; dừng đỗ;
    chợ (tạm|cóc|tự phát); lấn chiếm; lòng đường; vỉa hè; bãi xe; hát karaoke; karaoke; tiếng ồn; loa kéo;
    giả; lậu; kém chất lượng; hết hạn; không rõ nguồn gốc; phòng (mổ|cấp cứu|bệnh|hồi sức); túi ni lông;
    ni lông; cháy nổ; ném đá; lây (bệnh|chéo|lan|nhiễm); oan sai; trộm (cắp|); ma túy; nghiện; tội phạm;
    tệ nạn; vũ khí; vật liệu nổ; pháo (nổ|lậu|); chất (nổ|cấm|cháy|ma túy|thải|độc); hung khí; tai nạn;
    đuối nước; thương tích; bỏng; ngộ độc; ô nhiễm; xả thải; rác; thiên tai; lũ; sạt lở; cháy (rừng|nổ|);
    hỏa hoạn; phá rừng; khai thác (cát|khoáng sản|trái phép|gỗ|rừng|thủy sản|IUU); săn bắt;
    động vật hoang dã; dịch (bệnh|tả|cúm|sởi|hạch|sốt|bạch hầu|hại|dại|lở mồm long móng|);
    bệnh (dịch|truyền nhiễm|dại|nghề nghiệp|lao|sởi|tay chân miệng|); lây nhiễm; virus (máy tính|); muỗi;
    gia (súc|cầm); vật nuôi; chó; thực phẩm (bẩn|giả|không|chức năng|kém|);
    thuốc (giả|lá|trừ sâu|kém|chữa bệnh|bảo vệ thực vật|nổ|tân dược|men|);
    hàng (giả|nhái|lậu|kém chất lượng|cấm|hóa); phân bón; mỹ phẩm; sữa giả; rượu; thuốc lá điện tử;
    sai phạm (tài chính|đất đai|trong|về);
    vi phạm (giao thông|an toàn|nồng độ cồn|đất đai|xây dựng|tốc độ|bản quyền|môi trường|quy tắc|pháp luật lao động|hợp đồng|quyền|đạo đức|về bảo vệ);
    nồng độ cồn; tốc độ; chở quá; quá tải; đất (công|rừng); xây dựng (trái phép|không phép|sai phép);
    lao động (trẻ em|cưỡng bức|trẻ em nặng nhọc|trái phép); tảo hôn; hôn nhân cận huyết;
    nợ (lương|bảo hiểm|đọng); chậm đóng; tai biến; chặt phá; bom mìn; sâu bệnh; dịch hại; thua lỗ; sạt;
    ngập; đứt điện; bẫy; bằng giả; giấy tờ giả; chữ ký giả; bệnh thành tích; thiếu trách nhiệm; uống rượu;
    thua bạc; án oan; sót (lọt|người|đối tượng); trùng lặp;
    mất (vệ sinh|mỹ quan|điện|an toàn|cân bằng|cắp|mùa); thiếu (nước|thuốc|hụt|giáo viên|việc); tái nghèo;
    thất học; bỏ học; suy dinh dưỡng; tử vong; mù chữ; thất nghiệp; đói; rét; xâm nhập mặn; hạn hán;
    nắng nóng; giông lốc; dịch vụ (đòi nợ|cầm đồ); mùa vụ; xe (quá|khách|tải|độ|ba|tự chế|dù);
    phương tiện (quá|chở|cũ|hết|vi phạm|thủy); tàu cá; đánh bắt; hụi; đa cấp; hóa đơn; thuế; ngầm tràn;
    đá lăn; nước (lũ|dâng|xiết); bãi mìn; hố tử thần; đứt gãy; bão; áp thấp; cháy lan;
    công trường nguy hiểm; đoạn sạt; chen lấn; giẫm đạp; an toàn cho người; vùng nguy hiểm; lừa đảo; lợn;
    trâu; bò; giết mổ`,
  service: `
    hiến máu; hiến đất; quyên góp ủng hộ;
    cứu (thương|hộ|nạn|trợ|người); sửa (đường|nhà|chữa); chăm (sóc|lo); xin lỗi; cung cấp nước; chở (nước|gạo|hàng|thuốc|học sinh đi học|người bệnh|người đến|dân đi);
    tham gia (bảo hiểm|học|phong trào|giao thông|các lớp|lớp|tố tụng|cứu trợ|hiến máu);
    cấp (khai sinh|giấy khai sinh|giấy tờ|thẻ bảo hiểm); bảo (đảm|đảm quyền|vệ|hộ|toàn|mật|trợ); đảm bảo;
    bảo đảm (quyền|cho|tốt|các quyền|an toàn|thuận lợi);
    bảo vệ (quyền|phóng viên|người|nhà báo|dữ liệu|bí mật|nạn nhân|trẻ em); hỗ trợ; giúp (đỡ|);
    trợ (giúp|cấp|lực); tạo (điều kiện|thuận lợi|việc làm|cơ hội|mọi điều kiện|môi trường);
    tạo điều kiện (thuận lợi|); tiếp (nhận|công dân|đón|dân|xúc cử tri|thu|xúc, đối thoại); tiếp công dân;
    giải (quyết|đáp|trình với cử tri);
    xử lý (đơn|đơn thư|phản ánh|kiến nghị|hồ sơ|thủ tục|công việc|văn bản|yêu cầu|thông tin phản ánh|dữ liệu|rác|nước thải|chất thải|môi trường|ý kiến|các kiến nghị|khiếu nại|tố cáo|sự cố);
    giải quyết (đơn|khiếu nại|tố cáo|kịp thời|dứt điểm|thủ tục|hồ sơ|chế độ|các|thỏa đáng|việc làm|yêu cầu);
    trả (lời|lại|hồ sơ|tự do); hồi đáp; phúc đáp; công (khai|bố|nhận); niêm yết; minh bạch;
    cung cấp (thông tin|số liệu|dịch vụ|tài liệu|thông tin chính thống|kịp thời|đầy đủ|miễn phí|sách|nước|đủ|cho người dân|);
    tập huấn; bồi dưỡng; đào tạo; tư vấn;
    tổ chức (lớp|tập huấn|hội nghị|đối thoại|họp báo|tuyên truyền|khám|thi|lấy ý kiến|tiếp|hội thảo|gặp mặt|gặp|diễn đàn|ngày|các lớp|các hoạt động|tọa đàm|triển khai|thực hiện|thăm|trao|đón|cho|các buổi|phiên|giải|vui|sinh hoạt);
    cấp (phát|giấy|thẻ|phép|đổi|miễn phí|học bổng|mới|lại|sổ|hộ chiếu|kinh phí|căn cước|cho|đất|nước|gạo);
    bố trí; mở (lớp|rộng|cửa|đợt|mới|mục|chuyên mục|chuyên đề|chuyên trang|đường dây nóng|kênh); khám chữa bệnh; khám (sức khỏe|bệnh|sàng lọc|chữa);
    thăm (hỏi|khám|thân|gặp); tặng; trao (tặng|quà|học bổng|đổi kinh nghiệm); khen (thưởng|ngợi);
    biểu dương; tôn vinh; cải (thiện|tạo|cách|tiến|chính); sửa (chữa|sang); đối thoại; lấy ý kiến;
    tham vấn; đính chính; khôi phục; phục hồi; bồi thường; đền bù; xin lỗi; cứu (trợ|hộ|nạn|chữa|giúp);
    chăm (sóc|lo); chi trả; miễn (phí|học phí|giảm); tiêm (chủng|phòng|vắc xin|); khử khuẩn;
    phun (thuốc|khử|hóa chất); dạy (nghề|học|bơi|chữ|); đầu tư;
    lắp đặt (biển|đèn|máy|hệ thống|camera giao thông); sơ tán;
    di dời (dân|hộ|người dân|các hộ|khẩn cấp|đến); đón; nuôi dưỡng; kết nối; giới thiệu (việc|sản phẩm|);
    số hóa; đơn giản hóa; cắt giảm (thủ tục|thời gian|chi phí|giấy tờ|hồ sơ|điều kiện); rút ngắn;
    tiếp cận (dịch vụ|vốn|y tế|giáo dục|công lý|pháp lý|việc làm);
    vận động (tài trợ|quyên góp|nguồn lực|học sinh|hiến|doanh nghiệp|xã hội hóa|kinh phí|ủng hộ|nhân dân tham gia|tiêm|hộ dân di dời|trẻ|phụ huynh);
    kêu gọi (đầu tư|ủng hộ|tài trợ|hiến máu); tháo gỡ (bom|mìn|vật liệu nổ); gỡ (khó|vướng|bom|bẫy|thẻ vàng|khó khăn|vướng mắc);
    tháo gỡ (khó khăn|vướng mắc|rào cản|);
    tuyên truyền (về|phổ biến|pháp luật|giáo dục|nâng cao|vận động người dân tham gia|phòng|chính sách|kiến thức|lưu động|quyền|để);
    thông tin (cho|đến|tới|kịp thời|rộng rãi|về kết quả|trên báo|đầy đủ)`,
  loose: `
    phát (hành|huy|triển|động|tờ|gạo|thuốc|miễn phí|thưởng|quà); phổ biến; hướng dẫn; xây dựng; ban hành;
    triển khai; thực hiện; nâng (cao|cấp|mức|chất lượng); lắng nghe;
    thông báo (công khai|rộng rãi|kịp thời|cho người|đến người|lịch|kết quả|trên|); phối hợp; tham mưu;
    chủ trì; khuyến khích; thúc đẩy; đẩy mạnh; tăng cường; huy động; tổng kết; sơ kết;
    báo cáo (kết quả|Ủy ban|UBND|tình hình thực hiện|định kỳ|tiến độ|đánh giá|tổng kết|sơ kết|về Sở|về Ban|cấp trên|Ban Chỉ đạo|Chủ tịch|Hội đồng|việc thực hiện|quyết toán|tài chính|kết quả về|Thủ tướng|Chính phủ|quốc gia);
    thực hiện (tốt|nghiêm|chỉ đạo|kết luận); phát huy (vai trò|tính|sức)`,
  matter: `
    an toàn (giàn|sân khấu|công trình|điện|thang máy); 
    (có|) đất (bị|) thu hồi; đơn (thư|) không thuộc thẩm quyền; số đơn; đơn (tồn|tồn đọng|thuộc thẩm quyền|đúng hạn|chậm); giấy mời; học bổng; bữa ăn; nơi ở của công nhân; lối thoát; thời gian cấp;
    cấp, phát; cấp, đổi; cấp phát; công tác cấp, phát; công tác cấp, đổi;
    người bị (tố cáo|tố giác|khiếu nại|tạm giữ|tạm giam|bắt|giam giữ|phạt|xử phạt|kết án|buộc tội|thu hồi đất|hại); cưới; đám cưới;
    hỏi cung; lấy lời khai; có âm thanh; bị can; quy chế; quy định; nội quy; biểu mẫu; phần mềm; lỗi;
    văn bản (quy phạm|hướng dẫn|chỉ đạo|trái); thu, chi; quỹ hội phụ huynh; hội phụ huynh; danh tính;
    tên (nạn nhân|trẻ|người tố cáo|người bệnh);
    nhu cầu (việc làm|tuyển dụng|hỗ trợ|học nghề|nhà ở|vay|của|cần|thực tế|khám|giúp|sử dụng|); nhu cầu;
    nguyện vọng; tâm tư, nguyện vọng; tâm tư nguyện vọng; khó khăn, vướng mắc; khó khăn; vướng mắc;
    khó khăn vướng mắc; việc làm;
    tình trạng (sức khỏe|việc làm|hộ nghèo|nhà ở|thiếu|nghèo|dinh dưỡng|học sinh|đi học|bỏ học|lạm thu|nợ);
    hoàn cảnh; đời sống;
    hộ (nghèo|cận nghèo|gia đình chính sách|khó khăn|thiếu|có hoàn cảnh|có nguy cơ|bị ảnh hưởng|kinh doanh|chăn nuôi);
    người (nghèo|khuyết tật|có công|cao tuổi|thất nghiệp|lao động khó khăn|cần hỗ trợ|bị nạn|yếu thế|bị ảnh hưởng|mắc bệnh|bệnh|nghiện|chưa có việc|mù chữ|chưa có bảo hiểm|cần giúp|cô đơn|vô gia cư|bị thương|mất tích);
    trẻ (em|bỏ học|mồ côi|chưa|suy|khuyết tật|đến tuổi);
    học sinh (nghèo|bỏ học|có nguy cơ|chưa|khó khăn|khuyết tật); nạn nhân;
    việc (giải quyết|thực hiện|chấp hành|tiếp|trả lời|công khai|bảo đảm|cấp|chi trả|sử dụng|quản lý|tuân thủ|thi hành|xử lý đơn|cung cấp|thu chi|tổ chức thực hiện|triển khai|tiếp nhận|giam giữ|tạm giữ|tạm giam|lấy lời khai|hỏi cung|áp dụng|ban hành|lập danh sách hộ|xét|chi|phân bổ|tuyển|ký kết|mua sắm|đóng|giao|hỗ trợ|bảo vệ|cứu trợ|tiếp công dân|xin lỗi|bố trí|đền bù|thu hồi đất|vận hành|học|dạy);
    công tác (giải quyết|tiếp|thi hành|giam giữ|cải cách|cán bộ|phòng|bảo vệ|chăm sóc|tuyển|quản lý trại|y tế|giáo dục|giảm nghèo|dân vận|bảo đảm|tiếp công dân|an toàn|hòa giải|trợ giúp|cai nghiện|thanh tra|xét xử);
    kết quả (giải quyết|thực hiện|xử lý|tiếp|xét|học tập|giám sát|kiểm tra|thanh tra|rà soát|công khai|khám);
    chất lượng (nước|dịch vụ|thuốc|giáo dục|phục vụ|công trình|khám|bữa|xét|); tiến độ; thời hạn;
    quy trình (tiếp|giải|xử lý|cấp|); thủ tục (hành chính|cấp|đăng ký|xuất nhập cảnh|); chính sách;
    chế độ (chính sách|ăn|thăm gặp|phụ cấp|giam giữ|); kinh phí; ngân sách; tài sản công; quyết toán;
    thu chi; tài chính; tiền (hỗ trợ|công|lương|từ ngân sách|quyên góp|cứu trợ|ủng hộ); vốn; dự án;
    công trình; tài sản; quy hoạch;
    cơ sở (vật chất|y tế|giam giữ|sản xuất|kinh doanh|dữ liệu|trợ giúp|cai nghiện|bảo trợ|giáo dục|lưu trú|khám|hạ tầng|chế biến|giết mổ|dạy nghề|mầm non|massage|karaoke);
    buồng giam; phòng (hỏi cung|giam|tạm giữ|tiếp dân|cháy|bệnh|học); nơi giam giữ; nhà tạm giữ;
    trại (giam|tạm giam|tạm giữ|chăn nuôi);
    cán bộ (trại|quản giáo|tiếp|điều tra|tiếp dân|trực|một cửa|coi|thực thi|làm nhiệm vụ); quản giáo;
    điều tra viên; lực lượng (thực thi|quản giáo|làm nhiệm vụ|tuần tra); người thi hành công vụ;
    đạo đức công vụ; kỷ cương; kỷ luật (công vụ|hành chính|lao động|kỷ cương|,); văn hóa công sở;
    giờ làm việc;
    nội dung (kế hoạch|quy định|chương trình giảng dạy|bình đẳng|quyền con người|công khai|niêm yết|đã cam kết);
    ý kiến (của nhân dân|của cử tri|cử tri|nhân dân|đóng góp của|người dân|góp ý của|của người dân|về dự thảo|tham gia|phản hồi|của cộng đồng|của trẻ em|góp ý|chuyên gia|tham vấn|các sở);
    phản ánh (của|kiến nghị|, kiến nghị|hiện trường|qua); kiến nghị (của|cử tri|, phản ánh|sau);
    khiếu nại, tố cáo (của|thuộc thẩm quyền|); đơn (thư khiếu nại|khiếu nại|tố cáo) (của|thuộc);
    vụ việc (khiếu nại|tồn đọng|kéo dài|đông người|bạo lực|xâm hại) (tồn đọng|đông người|phức tạp|kéo dài|);
    quyền (con người|của|và lợi ích|lợi ích|bào chữa|tự do|khiếu nại|tham gia|đi lại|được|riêng tư|trẻ em|công dân|tiếp cận|lập hội|hội họp|sử dụng đất|tự do tín ngưỡng|tự do ngôn luận|hạn|dân chủ|làm chủ);
    tự do (tín ngưỡng|ngôn luận|báo chí|đi lại|tôn giáo|hội họp);
    quyền tự do (tín ngưỡng|ngôn luận|báo chí|đi lại|tôn giáo|cư trú) (, tôn giáo|); sức khỏe; dinh dưỡng;
    nước (sạch|sinh hoạt|mắm|thải); môi trường; giá (cả|vé|thuốc|xăng|đất); thị trường; nghề; vệ sinh;
    an toàn (thực phẩm|lao động|giao thông|cháy nổ|vệ sinh|hồ|đập|điện|thông tin|mạng|bức xạ|kỹ thuật);
    phòng cháy; hệ thống (thông tin|máy chủ|mạng|nước|điện|báo cháy|y tế); đê; hồ chứa; mực nước;
    cầu (yếu|treo|cống); sĩ số; chuyên cần; tỷ lệ (học sinh|trẻ|hộ|người|giải quyết|hài lòng);
    sinh (viên khó|kế|hoạt phí); thiệt hại`,
  undo: `
    (thu hồi|hủy|hủy bỏ|bãi bỏ) quyết định (giải thể|đình chỉ|cấm|xử phạt|thu hồi|buộc|kỷ luật|trục xuất|khai trừ|tạm hoãn);
    (hủy bỏ|hủy|bãi bỏ|xóa bỏ|bỏ|dỡ bỏ|gỡ bỏ) (danh sách|lệnh|quyết định|quy định|thông báo) (cấm|hạn chế|đen|tạm hoãn);
    đình chỉ (vụ án|điều tra|vụ việc); miễn truy cứu; hủy quyết định xử phạt; tuyên (vô tội|không phạm tội); trả tự do cho;
    (thôi|ngừng|dừng|chấm dứt|bỏ) áp dụng; bỏ lệnh; giảm số lần; cho phép; được tự; được quyền;
    nới (lỏng|); khắc phục; trả lại; hoàn trả; mở lại; khôi phục; cho (mượn|hoạt động|đăng|phát) (trở lại|lại);
    (thu hồi|hủy|bãi bỏ) (văn bản|công văn|thông báo|quy định|chủ trương|chỉ đạo|quyết định xử phạt|lệnh);
    (bãi bỏ|xóa bỏ|bỏ|loại bỏ|hủy bỏ|dỡ bỏ|gỡ bỏ|cắt giảm|giảm|tháo gỡ|dẹp bỏ|chấm dứt|thôi|ngừng|dừng|miễn|thay thế|đơn giản hóa|sửa đổi|rút ngắn|rút gọn|nới lỏng|loại|xóa) (ngay|hẳn|toàn bộ|các|mọi|dần|) (việc|quy định|yêu cầu|thủ tục|giấy phép|rào cản|hạn chế|điều kiện|lệnh|lệnh cấm|biện pháp|các hạn chế|chế độ|tình trạng|kiểu|cách|thông lệ|giấy tờ|thời gian cấp|thời gian|hình thức|tục|hộ khẩu|xác nhận|sổ hộ khẩu|phí|lệ phí|thành phần hồ sơ|đòi hỏi|nội quy|chốt|danh sách đen|chính sách|thói|hủ tục|nạn|văn bản|khâu|điều khoản|điều kiện ràng buộc|mục|các chốt|chốt)`,
  breach: `
    không (chấp hành|tuân thủ|thực hiện|khai báo|đăng ký|xin phép|đúng sự thật|đúng tôn chỉ|đúng định hướng|phép|chính thống|đúng quy định|đúng thẩm quyền|được cấp phép|có giấy phép|được phép của|được công nhận|rõ nguồn gốc|phù hợp|lành mạnh|đúng|tốt|chính xác|rõ|đồng tình|hợp pháp|gian mạng|gian|khí|thuộc|kiểm chứng|có căn cứ|đầy đủ|kịp thời|thống nhất);
    vi phạm (quy định|pháp luật|);
    chưa (được cấp phép|đăng ký|xin phép|được kiểm chứng|kiểm chứng|được công nhận|được phép|có giấy phép)`,
  plain: `
    giám sát, phản biện xã hội; phản biện xã hội;
    theo (giới tính|giới|độ tuổi|dân tộc và giới tính|dân tộc, giới tính|giới tính và độ tuổi|giới tính, độ tuổi);
    phòng tránh; (nêu|nói|ghi) (rõ|) lý do;
    danh sách (luật sư|bác sĩ|giáo viên|giảng viên|chuyên gia|tư vấn viên|trợ giúp viên|phiên dịch|hòa giải viên|cộng tác viên|báo cáo viên|tình nguyện viên);
    danh sách tổ chức (hành nghề|trợ giúp); danh sách người (phiên dịch|dịch|hòa giải|chăm sóc|giám hộ|trợ giúp|già|mù|điếc|nghèo);
    quản lý (, sử dụng|và sử dụng|, vận hành|, khai thác|, bảo trì|rủi ro|dự án|chất lượng|tài chính|ngân sách|tài sản);
    bác sĩ; khu vực; lĩnh vực; làm việc; quốc hội họp; kể cả; bác sỹ; vùng dịch; đăng (kiểm|cai|quang);
    nói chuyện chuyên đề; phát (triển|huy|hiện|sinh|động|hành|thuốc|gạo|quà|thẻ); phản ánh hiện trường;
    diễn ra; diễn biến; in ấn chỉ; đọc sách; xem xét; nghe nói; bàn giao; đọc đúng; viết chữ;
    lý lịch tư pháp; tham gia ý kiến; góp ý dự thảo; ý kiến với dự thảo; nhà xuất bản; phòng, chống cháy;
    khoa cách ly; khu cách ly của bệnh viện; phòng cách ly; hạ (tầng|giá|lưu|tuần); thay thế; phòng cháy;
    vụ việc; công việc; sự việc; khai (thác|trương|mạc|giảng|thông|khoáng); quản lý các khu; Ban Quản lý;
    cơ quan quản lý; cán bộ quản lý; mở (đầu|màn); gửi kèm; ghi nhận; thu (nhập|hoạch|hút|gom rác);
    chuyển (biến|tuyến|đổi|giao|dịch); lưu (vực|thông|lượng); cầm (tay|đồ); nộp (thuế|hồ sơ|đơn);
    trao (đổi|đổi kinh nghiệm); kê đơn; đơn (thuốc|vị|giản|giá|hàng|thân|lẻ); đơn thư quá hạn;
    tin (học|cậy|tưởng|nhắn tổng đài); bản tin (thời tiết|dự báo|thị trường); phát ngôn viên;
    người phát ngôn; chỉ (đạo|tiêu|thị|số|huy|dẫn|rõ|giới); lãnh đạo; nhân đạo; đạo (đức|luật|diễn|cụ);
    chủ đạo; Ban Chỉ đạo; đền (bù|ơn|đáp); phải; không chỉ; không những; không ngừng; không thể; không may;
    không gian (mạng|); không khí; không quân;
    Hội (Liên hiệp|Nông dân|Phụ nữ|Cựu|Người|Chữ|Luật|Khuyến|đồng|Nhà|Bảo|Bảo trợ|LHPN|Nạn nhân|Doanh|Thầy|Nạn|nghị|Sinh viên|Thanh niên|Đông y|Làm vườn|Văn học|Nghề|Cha mẹ|Y);
    hội (đồng|nhập|trường|chẩn|chợ|thao|nghị|thi); Hội đồng (nhân dân|); xã hội; xã hội hóa;
    an sinh xã hội; bảo hiểm xã hội; cơ hội; quốc hội; lễ hội truyền thống; chính trị - xã hội;
    tổ chức chính trị; tổ chức (thực hiện|chính trị - xã hội|đoàn thể|đảng); Mặt trận Tổ quốc;
    nhóm (trẻ|tuổi|yếu thế|việc|nhiệm vụ|công tác|máu|ngành|hàng|đối tượng|giải pháp|nội dung|chỉ tiêu|thủ tục|dễ bị tổn thương|bệnh|liên ngành|nghề|lớp|quyền);
    quỹ (đất|bảo|vì người nghèo|hỗ trợ|nhà|tín dụng|bảo trì|lương|khuyến học|đền ơn); đạo cụ; nói chung;
    nói riêng; nói trên; bảo đảm an ninh; cố tình; tình hình thực hiện;
    thông tin (truyền thông|liên lạc|tuyên truyền); cơ quan thông tin; hệ thống thông tin;
    công nghệ thông tin; an toàn thông tin; cổng thông tin; trang thông tin điện tử;
    danh sách hộ (nghèo|cận nghèo|);
    danh sách (trẻ|học sinh|người có công|đối tượng được hưởng|hộ|người được|nạn nhân|hộ nghèo|người khuyết tật|hưởng|đối tượng hưởng|lao động|cần hỗ trợ|nhà tạm|đối tượng thụ hưởng|cử tri|người cao tuổi|chi trả|thụ hưởng|nhà dột|phụ nữ mang thai|người thất nghiệp|người cần|điểm nguy hiểm|công trình|cơ sở|thủ tục|khu vực|vùng|điểm|các thủ tục|các hộ);
    hồ sơ (bệnh án|sức khỏe học|đất|đăng ký|đề nghị|dự án|địa chính|hưởng|trợ cấp|thủ tục|cán bộ|vay|vụ án|quyết toán|mời thầu|xét);
    Luật Báo chí; Luật Tín ngưỡng, tôn giáo; Luật Xuất cảnh, nhập cảnh; cơ chế một cửa; báo cáo; cam kết;
    Ban Tôn giáo; Sở Dân tộc và Tôn giáo; Sở Thông tin và Truyền thông; Bộ Thông tin và Truyền thông;
    Ban Tuyên giáo; Ban Tuyên giáo và Dân vận; dân tộc, tôn giáo; dân tộc và tôn giáo; đài truyền thanh;
    đầu tư nước ngoài; Đài (Phát thanh và Truyền hình|Phát thanh - Truyền hình|PT-TH|PTTH|Truyền thanh);
    Báo và Đài; Trung tâm Văn hóa; chính thống; khám bệnh;
    thông tin (thị trường|tuyển dụng|liên hệ|y tế|thời tiết|cảnh báo); biện pháp; các biện pháp;
    phòng ngừa xã hội; xử lý nước; vệ sinh; tuyên truyền viên; đi học; đi làm; đi khám; đi lại nhiều lần;
    hàng xóm; chuyên môn; công nghiệp;
    nhà (nước|trường|máy|ở|đầu tư|văn hóa|vệ sinh|thầu|sản xuất|cửa|xe|khoa học|thuốc|xưởng|tạm lánh|tình thương|giáo|dột nát|tạm);
    từng nhà máy; tên lửa;
    camera (giao thông|phòng cháy|hành trình|trong buồng|tại phòng|ghi hình cán bộ|hỏi cung)`,
}
