import type { Phrase } from '../../kernel/language.ts'
import type { ActionState } from '../codes.ts'

export const situationWords = {
  title: { vi: 'Tình hình', en: 'Situation' },
  asOf: {
    vi: 'Tính đến ngày công bố {day}. Mỗi con số mở ra danh sách của nó. In vừa một trang.',
    en: 'As of the published day {day}. Every figure opens its list. It prints on one page.',
  },
  noDay: {
    vi: 'Chưa có ngày nào được công bố nên chưa có gì đến hạn.',
    en: 'No day is published yet, so nothing is due.',
  },
  late: { vi: 'Việc gì chậm, vì sao', en: 'What is late, and why' },
  overdue: { vi: 'cam kết quá hạn', en: 'commitments overdue' },
  of: { vi: 'trên {count} cam kết', en: 'of {count} commitments' },
  overdueSilent: { vi: 'quá hạn, cơ quan không báo cáo', en: 'overdue, the agency reported nothing' },
  overdueZero: { vi: 'quá hạn, báo cáo là chưa bắt đầu', en: 'overdue, reported as not started' },
  overdueOpen: { vi: 'quá hạn, đang làm', en: 'overdue, under way' },
  handedBack: { vi: 'bị trả lại, chưa giao lại', en: 'handed back, not assigned again' },
  waiting: { vi: 'cơ quan chưa trả lời có nhận hay không', en: 'the body has not said whether it accepts' },
  asked: { vi: 'xin gia hạn hoặc sửa, chờ quyết định', en: 'more time or a change asked, not decided' },
  submitted: { vi: 'báo cáo chờ cơ quan duyệt', en: 'reports waiting for approval in the agency' },
  tasksLate: { vi: 'việc có hạn quá hạn, chưa có báo cáo', en: 'dated tasks overdue, without a report' },
  tasksToCheck: {
    vi: 'việc chờ cơ quan khác xác nhận',
    en: 'tasks waiting for another office’s check',
  },
  proposalsSilent: {
    vi: 'kiến nghị cấp trên quá hạn trả lời',
    en: 'proposals to those above, answer overdue',
  },
  doubtsSilent: { vi: 'ý kiến khác quá hạn trả lời', en: 'doubts, answer overdue' },
  soonTasks: { vi: 'Việc có hạn', en: 'Dated tasks' },
  lateBy: { vi: 'Cơ quan có nhiều việc quá hạn nhất', en: 'Bodies with most overdue' },
  reasons: { vi: 'Lời gần nhất của cơ quan về việc chậm', en: 'The bodies’ newest word on what is late' },
  reasonsNone: {
    vi: 'Chưa cơ quan nào nói gì: không đề nghị, không trả lại, không báo cáo.',
    en: 'No body has said anything: no request, no hand-back, no report.',
  },
  reasonsOf: {
    vi: '{stated} trong {late} cam kết quá hạn có lời của cơ quan',
    en: 'Of {late} overdue commitments bodies have spoken of {stated}',
  },
  reasonsCount: {
    vi: '{count} cam kết quá hạn có lời của cơ quan: đề nghị, trả lại hoặc báo cáo, lời nào mới nhất. Không đoán lý do.',
    en: '{count} overdue commitments of which a body has spoken: a request, a hand-back or a report, whichever is newest. No reason is guessed.',
  },
  reasonAsked: { vi: 'đang xin {kind}, ngày {day}', en: 'asks for: {kind}, {day}' },
  reasonRefused: {
    vi: 'đã xin {kind}, không được chấp thuận, ngày {day}',
    en: 'asked for: {kind}, refused, {day}',
  },
  reasonReported: { vi: 'báo cáo gần nhất, ngày {day}', en: 'newest report, {day}' },
  reasonBack: { vi: 'trả lại, {ground}, ngày {day}', en: 'handed back, {ground}, {day}' },
  sinceMeeting: { vi: 'Đếm từ phiên họp', en: 'Count since the meeting' },
  sinceLast: { vi: 'gần nhất đã họp', en: 'held last' },
  sinceShow: { vi: 'Xem', en: 'Show' },
  body: { vi: 'Cơ quan', en: 'Body' },
  unclear: { vi: 'Điều gì chưa rõ', en: 'What is unclear' },
  unclearLead: { vi: 'Cam kết mà lời kế hoạch không nói:', en: 'Commitments whose text does not say:' },
  changed: { vi: 'Đã đổi gì từ phiên họp trước', en: 'What changed since the last meeting' },
  since: { vi: 'Từ {title}, {day}', en: 'Since {title}, {day}' },
  sinceStart: {
    vi: 'Chưa có phiên họp nào trước ngày này: tính trong 90 ngày qua.',
    en: 'No meeting was held before this day: counted over the last 90 days.',
  },
  ofThings: { vi: '{kind}, về {things} mục', en: '{kind}, of {things} things' },
  nothingChanged: { vi: 'Không có gì được công bố từ đó.', en: 'Nothing was published since.' },
  claims: { vi: 'Lời nói và bằng chứng', en: 'Words and evidence' },
  unproven: { vi: 'báo cáo đã làm mà không có bằng chứng', en: 'reported as done in part, without evidence' },
  ahead: { vi: 'lời cơ quan cao hơn bằng chứng', en: 'the agency’s word above the evidence' },
  stepsAhead: { vi: 'cộng {steps} bậc', en: '{steps} steps in all' },
  reviewedLower: {
    vi: 'bên rà soát độc lập thấy thấp hơn lời cơ quan',
    en: 'the independent reviewer found less than the agency says',
  },
  reviewed: { vi: 'trên {count} cam kết đã rà soát', en: 'of {count} reviewed' },
  still: { vi: 'Nơi và nhóm chưa có tiến triển nào', en: 'Places and groups without any progress' },
  stillLead: {
    vi: 'Không một cam kết nào tiến quá “chưa bắt đầu” hay có báo cáo về một mốc, theo lời chính cơ quan.',
    en: 'Not one commitment has come further than “not started” or has a report on a milestone, by the agencies’ own word.',
  },
  stillGroups: { vi: 'Nhóm người', en: 'Groups' },
  stillPlaces: { vi: 'Xã, phường, đặc khu', en: 'Communes' },
  stillBodies: { vi: 'Cơ quan khác', en: 'Other bodies' },
  none: { vi: 'không có', en: 'none' },
  soon: { vi: '30 ngày tới', en: 'The next 30 days' },
  dueSoon: { vi: 'cam kết đến hạn', en: 'commitments fall due' },
  nextMeeting: { vi: 'Phiên họp tới:', en: 'Next meeting:' },
  noMeeting: { vi: 'Chưa xếp phiên họp nào tới đây.', en: 'No further meeting is planned.' },
  soonInspections: { vi: 'Cuộc kiểm tra đã xếp lịch', en: 'Planned inspections' },
  moreDays: { vi: 'và {count} hạn nữa', en: 'and {count} more days' },
  moreThan: { vi: 'và hơn {count} hạn nữa', en: 'and more than {count} further days' },
  moreTasks: { vi: 'và {count} việc nữa', en: 'and {count} more tasks' },
  moreInspections: { vi: 'và {count} cuộc nữa', en: 'and {count} more inspections' },
  moreBodies: { vi: 'và {count} nơi nữa', en: 'and {count} more' },
  moreGroups: { vi: 'và {count} nhóm nữa', en: 'and {count} more groups' },
  print: { vi: 'Bấm Ctrl+P để in.', en: 'Press Ctrl+P to print.' },
  changesTitle: { vi: '{kind} công bố từ {day}', en: '{kind} published since {day}' },
  changesFromStart: { vi: '{kind} đã công bố', en: '{kind} published so far' },
  changesCount: { vi: '{count} bản ghi, cũ nhất trước.', en: '{count} records, oldest first.' },
  changesBack: { vi: 'Trở lại trang tình hình', en: 'Back to the situation page' },
  changesMore: { vi: 'Trang sau', en: 'Next page' },
} as const satisfies Readonly<Record<string, Phrase>>

/** Lines that the agenda of a meeting begins with. `{n}` is the figure as it stands. */
export const agendaWords = {
  overdue: { vi: '{n} cam kết quá hạn', en: '{n} commitments overdue' },
  noReport: {
    vi: '{n} cam kết quá hạn mà không có báo cáo',
    en: '{n} commitments overdue without any report',
  },
  handedBack: {
    vi: '{n} cam kết bị trả lại, chưa có cơ quan nhận',
    en: '{n} commitments handed back, with no body',
  },
  asked: { vi: '{n} đề nghị gia hạn hoặc sửa, chờ quyết định', en: '{n} requests for more time or a change' },
  unproven: { vi: '{n} báo cáo không có bằng chứng', en: '{n} reports without evidence' },
  reviewedLower: {
    vi: '{n} cam kết mà bên rà soát thấy thấp hơn lời cơ quan',
    en: '{n} commitments that the reviewer found less far',
  },
  stillGroups: { vi: '{n} nhóm người chưa có tiến triển nào', en: '{n} groups without any progress' },
  tasksLate: {
    vi: '{n} việc có hạn quá hạn, chưa có báo cáo',
    en: '{n} dated tasks overdue, without a report',
  },
  proposalsSilent: {
    vi: '{n} kiến nghị cấp trên quá hạn trả lời',
    en: '{n} proposals to those above, answer overdue',
  },
  doubtsSilent: { vi: '{n} ý kiến khác quá hạn trả lời', en: '{n} doubts, answer overdue' },
  dueSoon: { vi: '{n} cam kết đến hạn trong 30 ngày', en: '{n} commitments due within 30 days' },
} as const satisfies Readonly<Record<string, Phrase>>

/** The figures that an agenda may come from. */
export type AgendaFigure = keyof typeof agendaWords

/** What happened to a dated task, before its words. */
export const stepWordsOfTask: Readonly<Record<ActionState, Phrase>> = {
  open: { vi: 'đã đặt ra', en: 'set' },
  moved: { vi: 'đã dời hạn', en: 'day moved' },
  reported: { vi: 'cơ quan báo đã làm', en: 'reported done' },
  verified: { vi: 'đã xác nhận', en: 'verified' },
  reopened: { vi: 'mở lại', en: 'opened again' },
}
