import { Phrases, tokensOf, type Token } from '../agencies/tokens.ts'

/** Verbs with which administrative tasks begin. */
const acts =
  `tổ chức|xây dựng|rà soát|tăng cường|đẩy mạnh|phối hợp|chủ trì|chủ động|tham mưu|hướng dẫn|kiểm tra|giám sát|theo dõi|đôn đốc|tổng hợp|báo cáo|triển khai
thực hiện|ban hành|lồng ghép|tuyên truyền|phổ biến|biên soạn|tập huấn|bồi dưỡng|đào tạo|nâng cao|bảo đảm|đảm bảo|hoàn thiện|nghiên cứu|đề xuất|thẩm định|bố trí
cân đối|cấp|mở|lập|làm|đưa|in|mua|lắp|thăm|gửi|giúp|hỗ trợ|tiếp tục|tiếp nhận|giải quyết|xử lý|tham gia|vận động|quán triệt|chỉ đạo|quản lý|cung cấp|công khai|công bố
niêm yết|phát|phát động|phát huy|phát hiện|phát hành|phòng ngừa|phòng, chống|phòng chống|ngăn chặn|ngăn ngừa|đấu tranh|bảo vệ|chăm sóc|chăm lo|khám|điều trị|tư vấn|trợ giúp|khảo sát
thống kê|thu thập|cập nhật|duy trì|củng cố|kiện toàn|thành lập|bổ sung|sửa đổi|đánh giá|sơ kết|tổng kết|đổi mới|đa dạng hóa|mở rộng|huy động|khuyến khích|khai thác|ưu tiên
quan tâm|tạo điều kiện|tạo|đối thoại|lấy ý kiến|tiếp|trả lời|tiếp xúc|đón tiếp|tiếp đón|trao đổi|hợp tác|tranh thủ|vận dụng|ký kết|truyền thông|thông tin|giới thiệu|nêu bật|đăng|đăng tải|đăng ký
viết|sản xuất|xuất bản|dựng|treo|trưng bày|giao|phân công|đề nghị|yêu cầu|cử|bảo trợ|đầu tư|sửa|sửa chữa|nâng cấp|cải tạo|trang bị|cho|cho vay|miễn|giảm|miễn, giảm|hoàn thành|kết nối
thúc đẩy|tiến hành|khắc phục|chấp hành|tuân thủ|tôn trọng|giáo dục|dạy|thi|thanh tra|kiểm sát|xét xử|truy tố|điều tra|xác minh|giải cứu|thu hút|xác định|phân tích|dự báo|nắm|nắm tình hình|nắm bắt
chuẩn bị|đẩy nhanh|hạn chế|xóa|xoá|chấm dứt|loại bỏ|điều phối|kêu gọi|tham vấn|định hướng|chuyển|bàn giao|sử dụng|ứng dụng|số hóa|chuyển đổi|trình|dịch|phiên dịch|mời|họp|khen thưởng|biểu dương
nhân rộng|chi trả|rút ngắn|đơn giản hóa|cải cách|cắt giảm|quy hoạch|khuyến cáo|cảnh báo|siết chặt|tập trung|lựa chọn|gắn|nhắc|thu|trồng|mổ|phẫu thuật|cải thiện|sắp xếp|dán|ghi|ghi nhận|tìm|tìm kiếm|đặt|chiếu
phân bổ|phê duyệt|quyết định|kịp thời|nghiêm túc|thường xuyên|định kỳ|căn cứ|trên cơ sở|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|làm tốt|thực hành|vinh danh|bảo tồn|kiểm soát|kiểm điểm|kiến nghị|bám sát|chú trọng
trực tiếp|xem xét|cải chính|chia sẻ|tư vấn, hỗ trợ|động viên|tặng|trao|cứu trợ|thí điểm|khởi công|thiết kế|thiết lập|vận hành|khánh thành|xét|xác nhận|khuyến nông|giao ban|giới thiệu việc làm|dạy nghề|tuyển|tuyển dụng|tiêm|tiêm chủng|đo|cho phép|đề cao|lên|lên kế hoạch|liên hệ|ra|bao|vào`.split(
    /\||\n/u,
  )
/** Copies glue syllables (`Tổchức`): the acts of two syllables are known glued, too. */
const glued = acts.filter(act => /^\p{L}{2,} \p{L}{2,}$/u.test(act)).map(act => act.replace(' ', ''))
const verbs = new Phrases([...acts, ...glued])

/** True when the words at token `i` are an act that a task begins with. */
export function actAt(tokens: ReadonlyArray<Token>, i: number): boolean {
  return verbs.after(tokens, i) > i
}

/** True when the passage begins with an act. */
export function beginsWithAct(s: string): boolean {
  return actAt(tokensOf(s.slice(0, 60)), 0)
}

/** Words after a body's name that say that it only stands there: owner, description, reported past. */
const idle = new Set(
  'của là được đã đang và hoặc hay theo tại về vừa mới về bị do từ trong trên với ở cho còn như để khi nếu thì mà bao gồm quy số ngày này đó nói'.split(
    ' ',
  ),
)

/** True when a word after a body's name can be what it is told to do. */
export function tellsToAct(tokens: ReadonlyArray<Token>, i: number): boolean {
  const token = tokens[i]
  if (token?.word === 'theo' && /^(?:dõi|chức|thẩm|nhiệm|lĩnh|phân)$/u.test(tokens[i + 1]?.word ?? ''))
    return true
  if (token?.word === 'cho') return /^(?:vay|thuê|mượn|phép)$/u.test(tokens[i + 1]?.word ?? '')
  return (
    token !== undefined &&
    token.letters &&
    !token.capital &&
    !idle.has(token.word) &&
    !/^\d/u.test(token.word)
  )
}
