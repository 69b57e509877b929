import type { Phrase } from '../../kernel/language.ts'
import type { ReminderCode } from './codes.ts'

export const reminderRefusals: Readonly<Record<ReminderCode, Phrase>> = {
  'no-such-account': {
    vi: 'Không có tài khoản này.',
    en: 'There is no such account.',
  },
  'mail-off': {
    vi: 'Cổng này chưa nối với máy chủ email, nên chưa gửi được email nào; việc chờ bạn vẫn có ở trang Nhắc việc. Đơn vị vận hành có thể cấu hình gửi email (camket doctor nói còn thiếu gì).',
    en: 'No mail server is set up here, so nothing can be sent; what waits for you is on the page of reminders. The operator can turn mail on (camket doctor says what is missing).',
  },
  'bad-address': {
    vi: 'Địa chỉ email không hợp lệ. Hãy ghi đúng một địa chỉ như ten@coquan.gov.vn, không kèm tên hiển thị.',
    en: 'This is not a mail address. Type exactly one, such as name@office.gov.vn, without a display name.',
  },
  'same-address': {
    vi: 'Email nhắc việc đã được gửi tới địa chỉ này.',
    en: 'Reminders go to this address already.',
  },
  'confirmation-unknown': {
    vi: 'Đường dẫn xác nhận này không dùng được: đã dùng rồi, đã có đường dẫn mới hơn, hoặc là của tài khoản khác. Hãy nhập lại địa chỉ để nhận đường dẫn mới.',
    en: 'This confirmation link opens nothing: it was used, a newer one was sent, or it belongs to another account. Type the address again to get a new one.',
  },
  'confirmation-expired': {
    vi: 'Đường dẫn xác nhận đã quá 24 giờ. Hãy nhập lại địa chỉ để nhận đường dẫn mới.',
    en: 'The confirmation link is older than 24 hours. Type the address again to get a new one.',
  },
  'confirmation-just-sent': {
    vi: 'Email xác nhận vừa được gửi. Hãy xem hộp thư, cả mục thư rác; sau một phút mới gửi lại được.',
    en: 'A confirmation was sent a moment ago. Look into the mailbox, and into its spam; it can be sent again after a minute.',
  },
  'confirmations-enough': {
    vi: 'Hôm nay đã gửi đủ số email xác nhận cho tài khoản này. Hãy mở đường dẫn trong email mới nhất, hoặc nhập lại địa chỉ vào ngày mai.',
    en: 'No more confirmations are sent for this account today. Open the link in the newest one, or type the address again tomorrow.',
  },
  'mail-not-taken': {
    vi: 'Máy chủ email chưa nhận email gửi tới {address}. Địa chỉ chưa được đổi; hãy kiểm tra lại địa chỉ hoặc thử lại sau.',
    en: 'The mail server did not take the mail to {address}. The address was not changed; look at it again, or try later.',
  },
  'bad-leave': {
    vi: 'Hãy ghi cả ngày đầu và ngày cuối, ngày cuối không trước ngày đầu và không quá một năm sau đó; hoặc bỏ trống cả hai.',
    en: 'Give both the first and the last day, the last not before the first and at most a year after it; or leave both empty.',
  },
  'no-address': {
    vi: 'Tài khoản chưa có địa chỉ nhận email nào.',
    en: 'The account has no address for mail.',
  },
  'no-feed': {
    vi: 'Không có đường dẫn lịch nào để thu hồi.',
    en: 'There is no calendar link to revoke.',
  },
}
