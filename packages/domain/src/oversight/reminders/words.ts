// What a reminder says, in the mail, on the page and in the calendar feed.
import type { Phrase } from '../../kernel/language.ts'
import type { OwedKind } from './owed.ts'

/** What is owed. */
export const owedWords: Readonly<Record<OwedKind, Phrase>> = {
  commitment: { vi: 'Cam kết đến hạn', en: 'Commitment due' },
  report: { vi: 'Báo cáo định kỳ', en: 'Periodic report' },
  'report-back': { vi: 'Báo cáo bị trả lại, cần sửa', en: 'Report returned, to be mended' },
  assignment: { vi: 'Cam kết chờ cơ quan nhận', en: 'Commitment to be accepted' },
  task: { vi: 'Việc có hạn', en: 'Dated task' },
  'task-back': { vi: 'Kết quả việc có hạn bị trả lại', en: 'Report on a dated task returned' },
  answer: { vi: 'Ý kiến hoặc đánh giá chờ trả lời', en: 'Doubt or review to be answered' },
  'answer-back': { vi: 'Dự thảo trả lời bị trả lại', en: 'Draft answer returned' },
  'claim-approval': { vi: 'Báo cáo chờ duyệt', en: 'Report to be approved' },
  'task-approval': { vi: 'Kết quả việc có hạn chờ duyệt', en: 'Report on a dated task to be approved' },
  'answer-approval': { vi: 'Dự thảo trả lời chờ duyệt', en: 'Draft answer to be approved' },
  'task-check': { vi: 'Việc đã báo xong, chờ kiểm tra lại', en: 'Task reported done, to be checked' },
  'change-request': { vi: 'Đề nghị thay đổi chờ quyết định', en: 'Request for a change to be decided' },
  unassigned: { vi: 'Cam kết bị trả lại, cần giao lại', en: 'Commitment handed back, to be assigned again' },
}

/** Since when, and how late. */
export const sinceWords = {
  dueOn: {
    vi: 'Hạn hết ngày {due}; chờ từ ngày {since}.',
    en: 'Due by the end of {due}; waiting since {since}.',
  },
  passed: { vi: 'Đã qua hạn ngày {due}.', en: 'The last day, {due}, has passed.' },
  late: {
    vi: 'Quá hạn {late} ngày làm việc; hạn là {due}.',
    en: '{late} working days late; it was due on {due}.',
  },
  inside: { vi: 'Chờ từ ngày {since}.', en: 'Waiting since {since}.' },
} as const satisfies Record<string, Phrase>

/** What happens next. */
export const nextWords = {
  rung: {
    vi: 'Tiếp theo: nếu chưa làm, từ ngày {on} {role} cũng được nhắc.',
    en: 'Next: if nothing is filed, the {role} is reminded too from {on}.',
  },
  again: {
    vi: 'Tiếp theo: được nhắc lại năm ngày làm việc một lần cho đến khi làm xong.',
    en: 'Next: reminded again every five working days until it is done.',
  },
  once: {
    vi: 'Tiếp theo: không có hạn; chỉ nhắc một lần, vẫn nằm trong danh sách cho đến khi làm xong.',
    en: 'Next: there is no last day; this is said once, and stays listed until it is done.',
  },
  up: {
    vi: 'Chuyển tới bạn vì {role} của {body} chưa làm, hoặc chưa có ai giữ vị trí đó.',
    en: 'This comes up to you because the {role} of {body} has not acted, or nobody holds that seat.',
  },
} as const satisfies Record<string, Phrase>

export const mailWords = {
  subject: {
    vi: 'Cam Kết: {count} việc chờ bạn, ngày {day}',
    en: 'Cam Kết: {count} things wait for you, {day}',
  },
  subjectLate: {
    vi: 'Cam Kết: {count} việc chờ bạn, {late} việc quá hạn, ngày {day}',
    en: 'Cam Kết: {count} things wait for you, {late} of them late, {day}',
  },
  opening: {
    vi: 'Kính gửi Ông/Bà,\n\nĐến ngày {day}, những việc sau đây chờ Ông/Bà tại {office}:',
    en: 'As of {day}, this waits for you at {office}:',
  },
  more: { vi: 'Còn {n} việc nữa ở trang sau:', en: '{n} more are on this page:' },
  all: { vi: 'Xem tất cả: {url}', en: 'See all of it: {url}' },
  why: {
    vi: 'Mỗi ngày làm việc nhiều nhất một thư, chỉ khi có việc mới hoặc chậm thêm. Việc đã nộp thì không nhắc nữa.\nĐổi địa chỉ, ngôn ngữ, ngày nghỉ hoặc thôi nhận thư: {url}',
    en: 'At most one mail a working day, and only when something is new or later than before. What has been filed is not mentioned again.\nChange the address, the language or days without mail, or stop: {url}',
  },
  confirmSubject: {
    vi: 'Cam Kết: xác nhận địa chỉ nhận thư nhắc việc',
    en: 'Cam Kết: confirm your address for reminders',
  },
  confirm: {
    vi: 'Có người vừa nhập địa chỉ này để nhận thư nhắc việc từ {office}.\n\nNếu đúng là bạn, hãy đăng nhập rồi mở đường dẫn sau trong vòng 24 giờ và bấm Xác nhận:\n{url}\n\nNếu không phải bạn, hãy bỏ qua thư này: sẽ không có thư nào được gửi tới đây.',
    en: 'Somebody has just typed this address to be sent reminders by {office}.\n\nIf that was you, sign in, open this link within 24 hours and press Confirm:\n{url}\n\nIf not, ignore this: nothing will be sent here.',
  },
} as const satisfies Record<string, Phrase>
