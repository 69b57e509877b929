// Sentences of the page of reminders and of the page on how one is reminded.
import type { Phrase } from '../../kernel/language.ts'
import type { DigestState } from './digest.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const reminderWords = {
  title: { vi: 'Nhắc việc', en: 'Reminders' },
  lead: {
    vi: 'Những việc chờ bạn đến ngày {day}, theo mọi vị trí bạn giữ; chậm lâu nhất đứng trước. Nộp xong là hết nhắc. Chỉ bạn xem được trang này.',
    en: 'What waits for you as of {day}, by every seat you hold; the longest late first. Once filed, it is gone from here. Only you see this page.',
  },
  none: { vi: 'Không có việc nào chờ bạn.', en: 'Nothing waits for you.' },
  noneTurn: {
    vi: 'Việc mới hiện ở đây khi sắp đến hạn, quá hạn hoặc được trình.',
    en: 'Things appear here when they come near, are late, or are handed in to you.',
  },
  counts: {
    vi: 'Tất cả {all} việc, trong đó {late} việc quá hạn.',
    en: '{all} in all, {late} of them late.',
  },
  part: { vi: 'Trang này có {n} việc.', en: '{n} are on this page.' },
  late: { vi: 'Quá hạn', en: 'Late' },
  passedUp: { vi: 'Chuyển lên cấp này', en: 'Passed up to you' },
  how: { vi: 'Nhận qua email hoặc lịch', en: 'By mail or in a calendar' },
  ladder: {
    vi: 'Thang nhắc: đầu mối được nhắc từ khi báo trước hạn; quá hạn 3 ngày làm việc thì cả đầu mối dự phòng, 10 ngày cả người có thẩm quyền duyệt, 20 ngày cả Cơ quan Thường trực. Vị trí chưa có người thì chuyển ngay lên cấp trên.',
    en: 'The ladder: the main focal point hears first; the alternate too from 3 working days late, the validating authority from 10, the secretariat from 20. A seat that nobody holds passes it on at once.',
  },
} as const satisfies Phrases

export const mailPageWords = {
  title: { vi: 'Nhận nhắc việc qua email hoặc lịch', en: 'Reminders by mail or in a calendar' },
  back: { vi: 'Về trang nhắc việc', en: 'Back to the reminders' },
  mail: { vi: 'Email', en: 'Mail' },
  about: {
    vi: 'Mỗi ngày làm việc nhiều nhất một email, chỉ khi có việc mới hoặc chậm thêm. Địa chỉ do chính bạn nhập và xác nhận; không ai khác trong phần việc của văn phòng xem được, và không được dùng vào việc gì khác.',
    en: 'At most one mail a working day, and only when something is new or later than before. You alone type and confirm the address; nobody else in the office sees it, and it is used for nothing else.',
  },
  off: {
    vi: 'Máy chủ này chưa cấu hình gửi email. Việc chờ bạn vẫn có ở trang nhắc việc và trong lịch.',
    en: 'Mail is not set up on this server. What waits for you is on the page of reminders and in the calendar.',
  },
  goesTo: { vi: 'Email được gửi tới {address}.', en: 'Mail goes to {address}.' },
  noAddress: {
    vi: 'Chưa có địa chỉ nào: không có email nào được gửi.',
    en: 'There is no address: no mail is sent.',
  },
  refused: {
    vi: 'Từ {day}, máy chủ email của {address} từ chối nhận hẳn, nên không còn email nào được gửi. Hãy nhập lại địa chỉ này hoặc địa chỉ khác.',
    en: 'Since {day} the mail server of {address} has refused mail for good, so none is sent. Type this address again, or another.',
  },
  asked: {
    vi: 'Đã gửi đường dẫn xác nhận tới {address}; dùng được đến {until}.',
    en: 'A confirmation link was sent to {address}; it is good until {until}.',
  },
  address: { vi: 'Địa chỉ email', en: 'Mail address' },
  addressHint: {
    vi: 'Một đường dẫn xác nhận sẽ được gửi tới đó.',
    en: 'A link to confirm it will be sent there.',
  },
  ask: { vi: 'Gửi đường dẫn xác nhận', en: 'Send the link' },
  remove: { vi: 'Xóa địa chỉ, thôi nhận email', en: 'Remove the address, no more mail' },
  confirmTitle: { vi: 'Xác nhận địa chỉ', en: 'Confirm the address' },
  confirmWhat: {
    vi: 'Bấm nút dưới đây để nhận email nhắc việc tại địa chỉ mà đường dẫn này đã được gửi tới.',
    en: 'Press the button to be sent reminders at the address that this link was sent to.',
  },
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
  wishes: { vi: 'Ngôn ngữ và ngày không nhận email', en: 'Language and days without mail' },
  language: { vi: 'Ngôn ngữ của email', en: 'Language of the mails' },
  from: { vi: 'Ngày nghỉ đầu tiên', en: 'First day without mail' },
  to: { vi: 'Ngày nghỉ cuối cùng', en: 'Last day without mail' },
  leaveHint: {
    vi: 'Như ngày nghỉ phép. Thang nhắc vẫn chạy: quá hạn thì cấp trên được nhắc. Bỏ trống cả hai nếu không có.',
    en: 'Such as leave. The ladder goes on: what is late reaches those above. Leave both empty if there are none.',
  },
  save: { vi: 'Lưu', en: 'Save' },
  calendar: { vi: 'Lịch riêng', en: 'Private calendar' },
  calendarWhat: {
    vi: 'Chương trình lịch của bạn đọc các hạn của bạn qua một đường dẫn riêng. Ai có đường dẫn đều đọc được: đừng gửi cho người khác, và thu hồi khi lộ. Trong lịch chỉ có nội dung công khai và ngày hạn.',
    en: 'Your calendar program reads your last days under a link of your own. Whoever has the link can read it: give it to nobody, and revoke it when it is out. It holds public words and last days, nothing else.',
  },
  noFeed: { vi: 'Chưa có đường dẫn lịch.', en: 'There is no calendar link.' },
  feedSince: { vi: 'Đường dẫn lịch tạo lúc {at}.', en: 'The calendar link was made at {at}.' },
  make: { vi: 'Tạo đường dẫn lịch', en: 'Make a calendar link' },
  makeAnew: {
    vi: 'Tạo đường dẫn mới, đường dẫn cũ hết dùng được',
    en: 'Make a new one; the old one stops working',
  },
  revoke: { vi: 'Thu hồi đường dẫn lịch', en: 'Revoke the calendar link' },
  shownOnce: {
    vi: 'Đây là lần duy nhất đường dẫn này hiện ra. Hãy chép vào chương trình lịch của bạn:',
    en: 'This is shown this once. Copy it into your calendar program:',
  },
  sent: { vi: 'Những email gần đây', en: 'The latest mails' },
  noneSent: { vi: 'Chưa có email nào.', en: 'None so far.' },
  doneAsked: { vi: 'Đã gửi đường dẫn xác nhận.', en: 'The link was sent.' },
  doneConfirmed: { vi: 'Đã xác nhận địa chỉ.', en: 'The address is confirmed.' },
  doneRemoved: {
    vi: 'Đã xóa địa chỉ; không còn email nào được gửi.',
    en: 'The address is removed; no more mail.',
  },
  doneSaved: { vi: 'Đã lưu.', en: 'Saved.' },
  doneRevoked: { vi: 'Đã thu hồi đường dẫn lịch.', en: 'The calendar link is revoked.' },
  feedMore: {
    vi: 'Còn {n} hạn nữa, xem trang Nhắc việc',
    en: '{n} more last days are on the page of reminders',
  },
  feedName: { vi: 'Hạn của tôi, {office}', en: 'My last days, {office}' },
} as const satisfies Phrases

/** What became of a day's mail, told to its owner. */
export const digestStateWords: Readonly<Record<DigestState, Phrase>> = {
  queued: { vi: 'đang chờ gửi', en: 'waiting to be sent' },
  sending: { vi: 'đang gửi', en: 'being sent' },
  sent: { vi: 'đã gửi', en: 'sent' },
  empty: { vi: 'không gửi: mọi việc đã nộp', en: 'not sent: all had been filed' },
  lapsed: {
    vi: 'không gửi được trong ngày; email sau nói lại đủ',
    en: 'could not be sent that day; the next one says it all',
  },
  held: {
    vi: 'không gửi: ngày nghỉ hoặc không còn địa chỉ, vị trí',
    en: 'not sent: a day without mail, or no address or seat',
  },
  refused: {
    vi: 'bị máy chủ email từ chối; email sau nói lại đủ',
    en: 'refused by the mail server; the next one says it all',
  },
}
