// Names of the closed lists as a public page says them. Rights and groups have their names in `plans`.
import type { Phrase } from '../../kernel/language.ts'
import type {
  assignmentModes,
  assignmentRoles,
  CoverageKind,
  dueDoubts,
  SixClear,
} from '../../plans/reading.ts'
import type { clearStates, Decider } from '../../commitments/unit.ts'
import type { SheetLine } from '../../safeguards/sheet.ts'
import type { RecordKind } from '../records.ts'

type Names<Code extends string> = Readonly<Record<Code, Phrase>>

/** What each clear asks, as the page on reading explains it and as the front page counts its absence. */
export const clearQuestions: Names<SixClear> = {
  who: { vi: 'ai làm', en: 'who does it' },
  what: { vi: 'làm việc gì', en: 'what is to be done' },
  when: { vi: 'khi nào xong', en: 'by when' },
  responsibility: { vi: 'ai chịu trách nhiệm chính, ai phối hợp', en: 'who answers for it and who supports' },
  product: { vi: 'sản phẩm, kết quả cụ thể là gì', en: 'which product or result is due' },
  authority: { vi: 'ai có thẩm quyền quyết định, phê duyệt', en: 'who has authority to decide or approve' },
}

export const clearStateNames: Names<(typeof clearStates)[number]> = {
  found: { vi: 'văn bản nêu', en: 'stated in the text' },
  added: { vi: 'cơ quan thường trực bổ sung', en: 'added by the secretariat' },
  missing: { vi: 'không nêu', en: 'not stated' },
}

export const roleNames: Names<(typeof assignmentRoles)[number]> = {
  lead: { vi: 'Chủ trì', en: 'Lead' },
  support: { vi: 'Phối hợp', en: 'Support' },
}

export const modeNames: Names<(typeof assignmentModes)[number]> = {
  order: { vi: 'được giao', en: 'ordered' },
  request: { vi: 'được đề nghị', en: 'requested' },
}

export const doubtNames: Names<(typeof dueDoubts)[number]> = {
  'strict-day-before': {
    vi: '“Trước ngày” hiểu chặt thì hạn cuối là ngày liền trước.',
    en: '“Before the day”, read strictly, ends one day earlier.',
  },
  'year-from-plan': {
    vi: 'Văn bản không ghi năm; lấy năm của kế hoạch.',
    en: 'No year is printed; the year of the plan is taken.',
  },
  'year-from-issue': {
    vi: 'Văn bản không ghi năm; lấy năm ban hành.',
    en: 'No year is printed; the year of issue is taken.',
  },
  'before-issue': {
    vi: 'Thời hạn đứng trước ngày ban hành kế hoạch.',
    en: 'The date is earlier than the issue of the plan.',
  },
  'reversed-range': {
    vi: 'Khoảng thời gian bị ngược: ngày đầu sau ngày cuối.',
    en: 'The range runs backwards: its first day is after its last.',
  },
  'no-such-day': { vi: 'Lịch không có ngày này.', en: 'The calendar has no such day.' },
  'weekday-mismatch': {
    vi: 'Thứ trong tuần không khớp với ngày.',
    en: 'The weekday does not match the date.',
  },
  relative: {
    vi: 'Thời hạn tính từ một việc khác, chưa quy ra ngày được.',
    en: 'The date depends on another event and cannot be fixed yet.',
  },
  'no-year': { vi: 'Không xác định được năm.', en: 'The year cannot be told.' },
  'number-word-mismatch': {
    vi: 'Số viết bằng chữ số và bằng chữ không khớp nhau.',
    en: 'The figure and the word for it differ.',
  },
}

export const sheetLineNames: Names<SheetLine> = {
  legalBasis: { vi: 'Căn cứ pháp luật', en: 'Legal basis' },
  aim: { vi: 'Mục đích chính đáng', en: 'Legitimate aim' },
  necessity: { vi: 'Sự cần thiết', en: 'Necessity' },
  proportionality: { vi: 'Tính tương xứng', en: 'Proportionality' },
  lessRestrictive: { vi: 'Biện pháp ít hạn chế hơn đã xem xét', en: 'Less restrictive means considered' },
  remedy: { vi: 'Cách khiếu nại, khắc phục', en: 'Remedy' },
  reviewDate: { vi: 'Ngày xem xét lại', en: 'Review date' },
  authority: { vi: 'Cơ quan chịu trách nhiệm', en: 'Responsible authority' },
}

export const coverageNames: Names<CoverageKind> = {
  commitment: { vi: 'Cam kết', en: 'Commitment' },
  restrictive: { vi: 'Điều khoản hạn chế', en: 'Restrictive clause' },
  context: { vi: 'Phần dẫn', en: 'Context' },
  'set-aside': { vi: 'Để riêng, có lý do', en: 'Set aside, with a reason' },
}

export const deciderNames: Names<Decider> = {
  reader: { vi: 'máy đọc', en: 'the reader' },
  rule: { vi: 'quy tắc đã công bố', en: 'a stated rule' },
  person: { vi: 'người rà soát', en: 'a reviewer' },
}

export const recordKindNames: Names<RecordKind> = {
  body: { vi: 'Cơ quan', en: 'Body' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  commitment: { vi: 'Cam kết', en: 'Commitment' },
  restriction: { vi: 'Điều khoản hạn chế', en: 'Restrictive clause' },
  amendment: { vi: 'Sửa đổi', en: 'Amendment' },
  day: { vi: 'Bản ghi ngày', en: 'Day record' },
  tombstone: { vi: 'Thu hồi', en: 'Withdrawal' },
  'roll-up': { vi: 'Tổng hợp từ sổ của nơi khác', en: 'Roll-up of another register' },
  calendar: { vi: 'Lịch làm việc', en: 'Working calendar' },
  update: { vi: 'Báo cáo tiến độ', en: 'Progress update' },
  round: { vi: 'Đợt rà soát', en: 'Review round' },
  review: { vi: 'Rà soát độc lập', en: 'Independent review' },
  answer: { vi: 'Trả lời của cơ quan', en: 'Answer of an agency' },
  finding: { vi: 'Kết luận kiểm tra', en: 'Finding of an inspection' },
  action: { vi: 'Việc có hạn', en: 'Dated task' },
  decision: { vi: 'Chỉ đạo của Ban Chỉ đạo', en: 'Decision of the committee' },
  proposal: { vi: 'Kiến nghị cấp trên', en: 'Proposal to a higher level' },
  doubt: { vi: 'Ý kiến khác', en: 'Doubt from outside' },
}
