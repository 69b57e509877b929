// What the web server itself answers, before any page is asked: short, in both languages.
import type { Phrase } from './language.ts'

export const serverWords = {
  'foreign-host': {
    vi: 'Địa chỉ “{host}” không phải của cổng này. Hãy mở {origin}.',
    en: 'The address “{host}” is not one of this portal’s. Open {origin}.',
  },
  'too-large': {
    vi: 'Nội dung gửi lên quá lớn; tối đa {limit}. Chưa có gì được lưu. Hãy quay lại trang trước và gửi ít hơn: lưu tệp không kèm ảnh lớn, hoặc tách phụ lục.',
    en: 'What was sent is too large; the limit is {limit}. Nothing has been stored. Go back and send less: save the file without large pictures, or split off the annexes.',
  },
  'no-length': {
    vi: 'Nội dung gửi lên phải cho biết độ dài (Content-Length). Chưa có gì được lưu.',
    en: 'What is sent must tell its length (Content-Length). Nothing has been stored.',
  },
  'uploads-busy': {
    vi: 'Đang có nhiều tệp được gửi lên cùng lúc. Tệp này chưa được lưu; hãy gửi lại sau ít phút.',
    en: 'Several files are being sent in at once. This one has not been stored; send it again in a few minutes.',
  },
  'bad-address': {
    vi: 'Địa chỉ này không đọc được.',
    en: 'This address cannot be read.',
  },
  busy: {
    vi: 'Cổng đang có quá nhiều người truy cập. Hãy thử lại sau vài giây.',
    en: 'Too many people are reading right now. Try again in a few seconds.',
  },
  away: {
    vi: 'Cơ sở dữ liệu của cổng đang tạm ngừng. Những gì đã báo là đã lưu vẫn còn; điều vừa gửi, nếu có, có thể đã được lưu, cũng có thể chưa: sau ít phút, hãy xem đã có chưa rồi mới gửi lại.',
    en: 'The portal’s database has stopped for a while. What was reported as saved is still there; what was just sent, if anything, may have been saved or not: in a few minutes look before you send it again.',
  },
  'too-many-tries': {
    vi: 'Từ nơi này đã nhập sai mật khẩu quá nhiều lần. Hãy quay lại và đăng nhập bằng khoá truy cập (cách đó không bị giới hạn), hoặc thử lại sau {minutes} phút. Không tài khoản nào bị khoá.',
    en: 'Too many wrong passwords were typed from here. Go back and sign in with a passkey (that has no limit), or try again in {minutes} minutes. No account is locked.',
  },
  'tries-busy': {
    vi: 'Máy chủ đang kiểm tra nhiều mật khẩu cùng lúc. Hãy quay lại, chờ vài giây rồi thử lại, hoặc đăng nhập bằng khoá truy cập.',
    en: 'The server is checking many passwords at once. Go back, wait a few seconds and try again, or sign in with a passkey.',
  },
  fault: {
    vi: 'Lỗi của hệ thống. Chưa có gì bị mất; hãy thử lại, hoặc báo cho người vận hành số {reference}.',
    en: 'A fault of ours. Nothing has been lost; try again, or tell the office the number {reference}.',
  },
} satisfies Record<string, Phrase>
