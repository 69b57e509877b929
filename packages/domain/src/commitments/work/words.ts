// Sentences of the office at work: whose a commitment is, when it is due, what is asked of it.
import type { Phrase } from '../../kernel/language.ts'
import type { Mode, Part } from './assignment.ts'
import type { AssignmentState, ChangeKind, ChangeState, HandBackGround, WorkEvent } from './codes.ts'
import type { WorkList } from './work-lists.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const partNames: Readonly<Record<Part, Phrase>> = {
  lead: { vi: 'chủ trì', en: 'lead' },
  support: { vi: 'phối hợp', en: 'support' },
}

export const modeNames: Readonly<Record<Mode, Phrase>> = {
  order: { vi: 'giao', en: 'ordered' },
  request: { vi: 'đề nghị', en: 'requested' },
}

export const assignmentStateNames: Readonly<Record<AssignmentState, Phrase>> = {
  waiting: { vi: 'chờ trả lời', en: 'waiting for an answer' },
  accepted: { vi: 'đã nhận', en: 'accepted' },
  'handed-back': { vi: 'đã trả lại', en: 'handed back' },
  ended: { vi: 'đã thôi', en: 'ended' },
}

export const groundNames: Readonly<Record<HandBackGround, Phrase>> = {
  'not-our-duty': { vi: 'Không thuộc chức năng, nhiệm vụ', en: 'Not within the body’s duties' },
  'belongs-to-another': { vi: 'Thuộc cơ quan khác', en: 'Another body’s task' },
  'no-means': { vi: 'Chưa có kinh phí hoặc nhân lực', en: 'No money or staff for it' },
  'not-clear': { vi: 'Nội dung chưa rõ', en: 'What is wanted is not clear' },
  'done-elsewhere': { vi: 'Trùng với việc đã có nơi làm', en: 'Done under another task already' },
  other: { vi: 'Lý do khác', en: 'Another reason' },
}

export const changeKindNames: Readonly<Record<ChangeKind, Phrase>> = {
  extension: { vi: 'Xin gia hạn', en: 'More time' },
  event: {
    vi: 'Ghi ngày của sự kiện mà thời hạn tính từ đó',
    en: 'The day of the event that a time counts from',
  },
  target: { vi: 'Xin sửa lời cam kết', en: 'Another wording of the commitment' },
  wording: { vi: 'Lời của cơ quan về sản phẩm và thước đo', en: 'The body’s words for product and measure' },
  milestones: { vi: 'Chia thành các mốc', en: 'Milestones' },
}

export const changeStateNames: Readonly<Record<ChangeState, Phrase>> = {
  asked: { vi: 'chờ quyết định', en: 'waiting for a decision' },
  granted: { vi: 'đã đồng ý', en: 'granted' },
  refused: { vi: 'không đồng ý', en: 'refused' },
  withdrawn: { vi: 'đã rút', en: 'withdrawn' },
}

/** `{body}` is whose part it is about. */
export const eventWords: Readonly<Record<WorkEvent, Phrase>> = {
  named: { vi: '{body}: được kế hoạch nêu tên', en: '{body}: named by the plan' },
  assigned: { vi: '{body}: được giao', en: '{body}: assigned' },
  accepted: { vi: '{body}: đã nhận', en: '{body}: accepted' },
  'handed-back': { vi: '{body}: trả lại', en: '{body}: handed back' },
  ended: { vi: '{body}: không còn giữ cam kết', en: '{body}: no longer has it' },
  'passed-on': {
    vi: '{body}: nhận việc của cơ quan đã kết thúc',
    en: '{body}: took over from a body that ended',
  },
  asked: { vi: '{body}: gửi đề nghị', en: '{body}: made a request' },
  withdrawn: { vi: '{body}: rút đề nghị', en: '{body}: withdrew a request' },
  granted: { vi: 'Đồng ý đề nghị của {body}', en: 'Request of {body} granted' },
  refused: { vi: 'Không đồng ý đề nghị của {body}', en: 'Request of {body} refused' },
}

export const listNames: Readonly<Record<WorkList, Phrase>> = {
  waiting: { vi: 'Chờ trả lời', en: 'Waits for an answer' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  due: { vi: 'Đến hạn trong 30 ngày', en: 'Due within 30 days' },
  asked: { vi: 'Có đề nghị chờ quyết định', en: 'Requests waiting' },
  'handed-back': { vi: 'Đã trả lại', en: 'Handed back' },
  all: { vi: 'Tất cả', en: 'All' },
}

/** What an empty list says, and whose turn it is. */
export const emptyLists: Readonly<Record<WorkList, readonly [missing: Phrase, turn: Phrase]>> = {
  waiting: [
    { vi: 'Không có cam kết nào chờ trả lời.', en: 'No commitment waits for an answer.' },
    { vi: 'Cam kết mới được giao sẽ hiện ở đây.', en: 'What is assigned next appears here.' },
  ],
  overdue: [
    { vi: 'Không có cam kết nào quá hạn.', en: 'No commitment is overdue.' },
    {
      vi: 'Cam kết qua hạn cuối mà chưa báo cáo hoàn thành sẽ hiện ở đây.',
      en: 'What passes its last day without being reported complete appears here.',
    },
  ],
  due: [
    { vi: 'Không có cam kết nào đến hạn trong 30 ngày tới.', en: 'No commitment falls due within 30 days.' },
    {
      vi: 'Danh sách được tính lại mỗi lần mở trang.',
      en: 'The list is worked out anew whenever it is opened.',
    },
  ],
  asked: [
    { vi: 'Không có đề nghị nào chờ quyết định.', en: 'No request waits for a decision.' },
    {
      vi: 'Cơ quan chủ trì gửi đề nghị ở trang của cam kết.',
      en: 'The lead makes a request on the commitment’s page.',
    },
  ],
  'handed-back': [
    { vi: 'Không có cam kết nào bị trả lại.', en: 'No commitment is handed back.' },
    {
      vi: 'Cam kết bị trả lại chờ Cơ quan Thường trực giao lại.',
      en: 'What is handed back waits for the secretariat to assign it again.',
    },
  ],
  all: [
    { vi: 'Chưa có cam kết nào.', en: 'No commitment yet.' },
    {
      vi: 'Cam kết có ở đây sau khi kế hoạch được công bố và giao.',
      en: 'They are here once a plan is published and assigned.',
    },
  ],
}

export const workWords = {
  submitted: { vi: 'Báo cáo chờ duyệt', en: 'Reports waiting for approval' },
  submittedBy: { vi: 'trình bởi {by}', en: 'submitted by {by}' },
  noneSubmitted: { vi: 'Không có báo cáo nào chờ duyệt.', en: 'No report waits for approval.' },
  noneSubmittedTurn: {
    vi: 'Báo cáo hiện ở đây khi đầu mối trình người có thẩm quyền của cơ quan.',
    en: 'A report appears here once a focal point has submitted it.',
  },
  mine: { vi: 'Việc của cơ quan tôi', en: 'My body’s work' },
  everybody: { vi: 'Việc của các cơ quan', en: 'Work of all bodies' },
  asOf: { vi: 'Tính đến hôm nay, {day}.', en: 'As of today, {day}.' },
  lists: { vi: 'Các danh sách', en: 'Lists' },
  moreThan: { vi: 'hơn {count}', en: 'more than {count}' },
  search: { vi: 'Tìm theo số hoặc theo chữ', en: 'Search by number or words' },
  searchHint: {
    vi: 'Ví dụ: 12; 96-kh-bcd-2023.12; trợ giúp pháp lý (không cần gõ dấu).',
    en: 'For example: 12; 96-kh-bcd-2023.12; tro giup phap ly (tones may be left out).',
  },
  ofBody: { vi: 'Cơ quan', en: 'Body' },
  anyBody: { vi: 'Mọi cơ quan', en: 'Any body' },
  find: { vi: 'Tìm', en: 'Search' },
  clear: { vi: 'Bỏ tìm', en: 'Show all' },
  noHit: {
    vi: 'Không có cam kết nào khớp với “{query}” trong danh sách này.',
    en: 'No commitment of this list fits “{query}”.',
  },
  noHitTurn: { vi: 'Hãy thử ít chữ hơn hoặc danh sách “Tất cả”.', en: 'Try fewer words, or the list “All”.' },
  number: { vi: 'Cam kết {number}', en: 'Commitment {number}' },
  dueIn: { vi: 'hạn {day}, còn {days} ngày', en: 'due {day}, {days} days left' },
  dueToday: { vi: 'hạn cuối là hôm nay, {day}', en: 'last day is today, {day}' },
  firstDay: { vi: '{kind}{words}: {day}', en: '{kind}{words}: {day}' },
  overdueBy: { vi: 'quá hạn {days} ngày (hạn {day})', en: '{days} days overdue (due {day})' },
  doneLate: { vi: 'đã báo cáo hoàn thành (hạn {day})', en: 'reported complete (due {day})' },
  byPeriod: { vi: 'thường xuyên, báo cáo theo kỳ', en: 'recurring, reported by period' },
  noDay: { vi: 'không có hạn quy ra ngày', en: 'no last day' },
  openRequests: { vi: '{count} đề nghị chờ quyết định', en: '{count} requests waiting' },
  noOwner: { vi: 'chưa có cơ quan nào giữ', en: 'nobody has it' },
  accept: { vi: 'Nhận', en: 'Accept' },
  answerElsewhere: { vi: 'Xem, trả lại', en: 'Open, hand back' },
  accepted: { vi: 'Đã nhận “{what}”.', en: '“{what}” is accepted.' },
  backToList: { vi: 'Danh sách công việc', en: 'List of work' },
  publicPage: { vi: 'Trang công khai của cam kết', en: 'The commitment’s public page' },
} as const satisfies Phrases
