import type { Phrase } from '../../kernel/language.ts'
import type { HandOverGroup, ThinReason } from './hand-over.ts'

export const groupWords: Readonly<Record<HandOverGroup, Phrase>> = {
  overdue: { vi: 'Đã quá hạn', en: 'Overdue' },
  soon: { vi: 'Đến hạn trong 30 ngày', en: 'Due within 30 days' },
  later: { vi: 'Đến hạn sau đó', en: 'Due later' },
  'no-day': { vi: 'Thường xuyên, hoặc không có hạn quy ra ngày', en: 'Recurring, or without a last day' },
}

export const thinWords: Readonly<Record<ThinReason, Phrase>> = {
  'no-report': { vi: 'chưa có báo cáo nào được công bố', en: 'no report is published yet' },
  'no-evidence': { vi: 'báo cáo mới nhất không kèm bằng chứng', en: 'the newest report has no evidence' },
  'behind-word': {
    vi: 'bằng chứng chưa chứng minh được bậc đã báo cáo',
    en: 'the evidence does not bear out what was reported',
  },
  'behind-review': {
    vi: 'bên rà soát độc lập đánh giá thấp hơn báo cáo',
    en: 'the independent reviewer found less than was reported',
  },
}

export const handOverWords = {
  title: { vi: 'Bàn giao công việc', en: 'Hand-over' },
  lead: {
    vi: 'Trang này dành cho người nhận lại việc của đầu mối: việc gì đang đến hạn, đã hứa thêm điều gì, bằng chứng nào còn mỏng, lần gần nhất cơ quan đã nêu lý do gì.',
    en: 'For whoever takes over from a focal point: what is due, what was promised besides, where evidence is thin, which reasons were given last.',
  },
  asOf: {
    vi: '{body}, tính đến {day}. Chỉ cơ quan này và Cơ quan Thường trực đọc được trang này.',
    en: '{body}, as of {day}. Only this body and the secretariat can read this page.',
  },
  counts: {
    vi: '{open} cam kết đang làm, trong đó {overdue} đã quá hạn, {soon} đến hạn trong 30 ngày, {thin} có bằng chứng mỏng. {done} đã báo cáo hoàn thành.',
    en: '{open} commitments in hand: {overdue} overdue, {soon} due within 30 days, {thin} with thin evidence. {done} reported complete.',
  },
  left: {
    vi: 'Còn {count} cam kết không có trên trang này; xem ở danh sách công việc.',
    en: '{count} more are not on this page; they are in the list of work.',
  },
  file: { vi: 'Tải tệp để in hoặc lưu', en: 'Download the file, to print or keep' },
  choose: { vi: 'Cơ quan', en: 'Body' },
  show: { vi: 'Xem', en: 'Show' },
  chooseFirst: {
    vi: 'Chọn cơ quan có đầu mối thay đổi.',
    en: 'Choose the body whose focal point changes.',
  },
  nothing: { vi: 'Cơ quan này không có cam kết nào đang làm.', en: 'This body has no commitment in hand.' },
  nothingTurn: {
    vi: 'Cam kết được giao sẽ hiện ở đây.',
    en: 'What is assigned appears here.',
  },
  said: { vi: 'Báo cáo mới nhất', en: 'Newest report' },
  saidOn: { vi: '{step}, tính đến {day}', en: '{step}, as of {day}' },
  promised: { vi: 'Đã hứa thêm', en: 'Promised besides' },
  milestone: { vi: 'mốc {number}: {title} ({day})', en: 'milestone {number}: {title} ({day})' },
  moved: { vi: 'xin gia hạn và được đồng ý: đến {day}', en: 'asked for more time and got it: until {day}' },
  thin: { vi: 'Bằng chứng mỏng', en: 'Thin evidence' },
  reasons: { vi: 'Lý do đã nêu gần nhất', en: 'Reasons given last' },
  draft: { vi: 'Báo cáo đang dở', en: 'Report under way' },
  draftIs: { vi: '{state}, sửa lần cuối {day}', en: '{state}, last edited {day}' },
  owed: { vi: 'Đang chờ cơ quan này làm', en: 'Waiting for this body' },
  taskSaid: { vi: 'Lý do gần nhất', en: 'Reason given last' },
  taskReturned: { vi: 'Kết quả bị trả lại', en: 'The report was returned' },
  reportReturned: { vi: 'Báo cáo từng bị trả lại', en: 'A report was returned' },
  milestonePassed: {
    vi: 'mốc {number}: {title} ({day}, đã qua)',
    en: 'milestone {number}: {title} ({day}, has passed)',
  },
  newHere: {
    vi: 'Bạn giữ vị trí này từ ngày {day}. Bàn giao công việc có đủ việc đến hạn, điều đã hứa và lý do đã nêu.',
    en: 'You have held this seat since {day}. The hand-over has what is due, what was promised and which reasons were given.',
  },
  openIt: { vi: 'Mở bàn giao', en: 'Open the hand-over' },
  seatChanged: {
    vi: 'Người mới giữ vị trí của một cơ quan thấy đường dẫn tới Bàn giao công việc ngay trang đầu trong 30 ngày. Có thể gửi sẵn địa chỉ này cho họ:',
    en: 'For 30 days whoever takes a seat of an agency is shown the way to the hand-over on their first page. You can send them this address too:',
  },
  tasks: { vi: 'Việc có hạn từ kiểm tra và chỉ đạo', en: 'Dated tasks from inspections and decisions' },
  taskDue: { vi: 'hạn {day}', en: 'due {day}' },
  taskLate: { vi: 'quá hạn {days} ngày', en: '{days} days overdue' },
  waits: { vi: 'Chờ quyết định', en: 'Waiting for a decision' },
} as const satisfies Readonly<Record<string, Phrase>>
