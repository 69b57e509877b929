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
  'round-seal': {
    vi: 'Đợt rà soát chờ niêm phong số bí mật',
    en: 'Review round waiting for a secret to be sealed',
  },
  'round-open': { vi: 'Đợt rà soát chờ mở số bí mật', en: 'Review round waiting for a secret to be opened' },
  sample: { vi: 'Mẫu đã rút chờ rà soát', en: 'Drawn sample to be reviewed' },
  inspection: { vi: 'Cuộc kiểm tra theo kế hoạch', en: 'Planned inspection' },
  doubts: { vi: 'Ý kiến từ bên ngoài sắp hiện công khai', en: 'Doubts from outside about to appear' },
  proposal: { vi: 'Đề xuất đã quá hạn được trả lời', en: 'Proposal whose answer is overdue' },
  meeting: { vi: 'Phiên họp sắp tới của Ban Chỉ đạo', en: 'Coming meeting of the committee' },
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
  meets: { vi: 'Họp ngày {due}.', en: 'It meets on {due}.' },
  inspects: {
    vi: 'Ngày kiểm tra: {due}; chưa có ghi chép nào.',
    en: 'Its day is {due}; nothing is noted of it yet.',
  },
  appears: { vi: 'Xem được đến hết ngày {due}.', en: 'To be looked at until the end of {due}.' },
  unanswered: {
    vi: 'Hạn trả lời là {due}, đã qua {late} ngày làm việc.',
    en: 'An answer was due on {due}, {late} working days ago.',
  },
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
  roundEnds: {
    vi: 'Tiếp theo: quá ngày này đợt tự kết thúc không có mẫu; nơi đã niêm phong mà không mở được nêu tên công khai.',
    en: 'Next: past that day the round ends by itself without a sample; whoever has sealed and not opened is named in public.',
  },
  inspected: {
    vi: 'Tiếp theo: ghi kết quả, hoặc dời ngày; để quá ngày thì còn được nhắc lại.',
    en: 'Next: note what was found, or move its day; past it, this is said again.',
  },
  meets: {
    vi: 'Tiếp theo: chốt chương trình họp; họp xong thì ghi chỉ đạo.',
    en: 'Next: settle the agenda; after the meeting, note what was decided.',
  },
  appears: {
    vi: 'Tiếp theo: ngày hôm sau các ý kiến tự hiện công khai, dù đã xem hay chưa.',
    en: 'Next: they appear by themselves on the following day, looked at or not.',
  },
  unanswered: {
    vi: 'Tiếp theo: nhắc nơi nhận, và ghi trả lời khi có; được nhắc lại năm ngày làm việc một lần.',
    en: 'Next: ask again, and note the answer when it comes; this is said again every five working days.',
  },
  up: {
    vi: 'Chuyển tới bạn vì {role} của {body} chưa làm, hoặc chưa có ai giữ vị trí đó.',
    en: 'This comes up to you because the {role} of {body} has not acted, or nobody holds that seat.',
  },
} as const satisfies Record<string, Phrase>

export const mailWords = {
  subject: {
    vi: 'Cam Kết: {count} việc chờ bạn, ngày {day}',
    en: 'Cam Kết: waiting for you: {count}, {day}',
  },
  subjectLate: {
    vi: 'Cam Kết: {count} việc chờ bạn, {late} việc quá hạn, ngày {day}',
    en: 'Cam Kết: waiting for you: {count}, late: {late}, {day}',
  },
  opening: {
    vi: 'Đến ngày {day}, những việc sau đây chờ bạn tại {office}:',
    en: 'As of {day}, this waits for you at {office}:',
  },
  more: {
    vi: 'Còn {n} việc nữa không đủ chỗ trong email này; trang Nhắc việc có đủ.',
    en: 'This mail has no room for {n} more; the page of reminders has them all.',
  },
  later: {
    vi: 'Trong đó {n} việc mới hoặc chậm thêm; email của ngày làm việc tới sẽ nêu tiếp.',
    en: '{n} of them are new or later than before; the mail of the next working day goes on with them.',
  },
  all: { vi: 'Xem tất cả: {url}', en: 'See all of it: {url}' },
  why: {
    vi: 'Mỗi ngày làm việc nhiều nhất một email, chỉ khi có việc mới hoặc chậm thêm. Việc đã nộp thì không nhắc nữa.\nĐổi địa chỉ, ngôn ngữ, ngày nghỉ hoặc thôi nhận email: {url}',
    en: 'At most one mail a working day, and only when something is new or later than before. What has been filed is not mentioned again.\nChange the address, the language or days without mail, or stop: {url}',
  },
  confirmSubject: {
    vi: 'Cam Kết: xác nhận địa chỉ nhận email nhắc việc',
    en: 'Cam Kết: confirm your address for reminders',
  },
  confirm: {
    vi: 'Có người vừa nhập địa chỉ này để nhận email nhắc việc từ {office}.\n\nNếu đúng là bạn, hãy đăng nhập rồi mở đường dẫn sau trong vòng 24 giờ và bấm Xác nhận:\n{url}\n\nNếu không phải bạn, hãy bỏ qua email này: sẽ không có email nào được gửi tới đây.',
    en: 'Somebody has just typed this address to be sent reminders by {office}.\n\nIf that was you, sign in, open this link within 24 hours and press Confirm:\n{url}\n\nIf not, ignore this: nothing will be sent here.',
  },
} as const satisfies Record<string, Phrase>
