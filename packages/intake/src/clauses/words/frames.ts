/** Small words that say who acts, what is nested in what, and where a thought ends. */
export type FrameKind =
  | 'nominal'
  | 'actor'
  | 'passive'
  | 'turning'
  | 'joint'
  | 'past'
  | 'spread'
  | 'order'
  | 'willing'
  | 'opening'
  | 'supposing'
  | 'punish'
  | 'erase'
  | 'must'
  | 'told'
  | 'summon'
  | 'recast'
  | 'hostile'
  | 'forecast'
  | 'cease'
  | 'easing'
  | 'answering'

export const frameWords: Readonly<Record<FrameKind, string>> = {
  nominal: `
    việc; hành vi; tình trạng; hiện tượng; mọi hành vi; các hành vi; mọi hình thức; hình thức; thái độ;
    kiểu; lối; thói; nạn; trường hợp; các trường hợp; những trường hợp; quy định; các quy định; nội quy;
    yêu cầu (việc|)`,
  actor: `
    cán bộ; công chức; viên chức; công an; cảnh sát; công an (xã|phường|viên|tỉnh|huyện|các đơn vị);
    chính quyền; cơ quan; đơn vị; doanh nghiệp; nhân viên;
    chủ (trọ|nhà|lò gạch|hụi|sử dụng lao động|nhà trọ|đầu tư|tàu|xưởng|lò|cơ sở|hộ kinh doanh|nhà hàng|trang trại|rừng|cửa hàng|thầu|nợ);
    lãnh đạo; người (thi hành công vụ|có chức vụ|có thẩm quyền|đứng đầu|sử dụng lao động|thực thi công vụ);
    chiến sĩ; chiến sỹ; lực lượng (chức năng|công an|bảo vệ|thi hành); bảo vệ cơ quan; điều tra viên;
    trưởng thôn; thủ trưởng; quản giáo; đơn vị nào; địa phương; nhà trường; dân quân; bảo vệ dân phố;
    tổ bảo vệ; cán bộ, công chức; cán bộ, chiến sĩ`,
  passive: `
    bị; được; phải được; cần được; đều; đều phải; thì; nếu; khi; mà; nhưng; đối với; hễ; mỗi khi;
    trường hợp có; nếu có; có dấu hiệu; phát hiện; thấy; sẽ bị; cần; phải; liền; lập tức; ngay; tự`,
  turning: `
    theo (kiến nghị|đề nghị|phản ánh|đề xuất|đó|yêu cầu của); đồng thời; nhưng; tuy nhiên; bên cạnh đó;
    từ đó; qua đó; góp phần; nhằm; ngoài ra; mặt khác; song song; cùng với đó; trong khi; nhờ đó; cũng như;
    gắn với; đi đôi với; (phân tách|phân tổ|tách riêng|chia) theo; phân tách; phân tổ; kết hợp với; kết hợp; thay vì; thay cho; chứ không; trên cơ sở; phục vụ`,
  joint: `và; hoặc; hay; cùng; lẫn; rồi; sau đó`,
  punish: `
    xử lý; xử lý nghiêm; xử nghiêm; xử phạt; xử phạt nghiêm; xử nặng; kỷ luật; khởi tố; phạt; phạt nặng;
    phạt tiền; truy tố; trừng trị; ngăn chặn; kiểm tra; truy cứu; bắt; nghiêm cấm; cấm; đình chỉ;
    thanh tra; tước; thu hồi`,
  erase: `
    xóa; buộc xóa; yêu cầu xóa; hủy; tiêu hủy; gỡ; gỡ bỏ; xóa bỏ; làm mờ; ẩn; ngừng; dừng; bóc; lọc;
    thu hẹp; giảm; giảm thiểu; hạn chế; hạn chế tối đa; cắt bỏ; khóa; niêm phong`,
  willing: `tự nguyện; có quyền; được quyền; muốn; tự mình; hòa giải; thỏa thuận`,
  opening: `riêng; còn; song; riêng đối với`,
  supposing: `khi; nếu; mà; dù; kể cả khi; kể cả; trường hợp; mặc dù; tuy; vì; do`,
  must: `
    phải; cần; chỉ; mới; sẽ; tuyệt đối; hạn chế; ai; những ai; hộ nào; trường hợp nào`,
  told: `
    một số; thời gian qua; hiện nay; tình hình; các thế lực; xuất hiện; vẫn còn; còn diễn biến; nổi lên;
    có nơi; trong năm qua; các đối tượng`,
  recast: `sáp nhập; hợp nhất; gộp; thay người đứng đầu; thay; kiện toàn lại; tái cơ cấu; nhập; đưa về một mối`,
  summon: `mời; gọi; cho gọi; đưa`,
  hostile: `
    (các|) thế lực (thù địch|phản động|xấu|thù địch, phản động|); các đối tượng (xấu|phản động|chống đối|cơ hội|cầm đầu|cực đoan|);
    đối tượng (xấu|phản động|chống đối|cơ hội|cầm đầu|cực đoan|quá khích|bất mãn|); các phần tử (xấu|phản động|cơ hội|cơ hội chính trị|cực đoan|bất mãn|);
    phần tử (xấu|phản động|cơ hội|cơ hội chính trị|cực đoan); kẻ xấu; bọn (xấu|phản động);
    các tổ chức (phản động|chống đối|khủng bố) (lưu vong|); (các|một số) (tổ chức|cá nhân) (phản động|chống đối|lưu vong)`,
  forecast: `dự báo; dự kiến tình hình; dự lường; nhận định; tình hình`,
  cease: `
    dừng; ngừng; thôi; chấm dứt; ngưng; bỏ; bãi bỏ; xóa bỏ; hủy bỏ; hủy; tạm dừng; tạm ngừng; dẹp bỏ; loại bỏ;
    hạn chế; giảm; bớt; dừng ngay; ngừng ngay; thôi ngay; cắt bỏ; miễn`,
  easing: `
    theo hướng (đơn giản|đơn giản hóa|thuận lợi|giảm|cắt giảm|rút gọn|rút ngắn|mở rộng|tạo|phục vụ|nới|bảo đảm|tôn trọng|công khai|thông thoáng|dễ);
    để (xếp lớp|nhập học|hướng dẫn làm|hướng dẫn thủ tục|cấp giấy|đăng ký khai sinh|hỗ trợ|giúp|cứu|cứu trợ|tháo gỡ|chở|bố trí|trợ giúp|chăm sóc|đón|tạo điều kiện|kịp thời hỗ trợ|kịp thời giúp|kịp thời tháo gỡ)`,
  answering: `
    để (tiếp thu|giải quyết|giải đáp|trả lời|điều chỉnh|khắc phục|cải thiện|phục vụ|hoàn thiện|sửa|sửa đổi|chỉnh|phản hồi|xin lỗi|kịp thời giải quyết|có hướng giải quyết|giải trình|làm rõ|đáp ứng);
    trả lời; tiếp thu; giải trình; giải đáp; phản hồi; công khai kết quả; đáp ứng; cải tiến; rút kinh nghiệm phục vụ;
    khắc phục; sửa chữa; hoàn thiện`,
  past: `đã; vừa; vừa qua; thời gian qua; trong năm qua`,
  spread: `
    tiếp tục; duy trì; nhân rộng; phát huy; biểu dương; khen thưởng; khen; cách làm hay; mô hình; học tập;
    rút kinh nghiệm; điển hình; đề nghị; yêu cầu; chỉ đạo; giao; phải; cần; hiệu quả; ghi nhận;
    đánh giá cao; thành tích; gương; tới đây; thời gian tới; hoan nghênh; kinh nghiệm; hay; điểm sáng;
    nổi bật; kết quả tốt`,
  order: `
    giải tán; định hướng dư luận; phản bác; nghiêm cấm;
    không để; không để xảy ra; không để phát sinh; ngăn chặn; xử lý; xử lý nghiêm; xử phạt; phòng ngừa; phòng ngừa, ngăn chặn; kiểm tra; giám sát;
    đấu tranh; theo dõi; nắm; nắm chắc; nắm tình hình; vận động; tuyên truyền; kiểm soát; kiên quyết;
    yêu cầu; lập danh sách; rà soát`,
}
