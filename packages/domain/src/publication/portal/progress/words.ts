// Sentences of the pages that show progress. They say what is on record, never that nothing was done.
import type { Phrase } from '../../../kernel/language.ts'
import type { ReportState } from '../../../progress/report-state.ts'
import type { Step } from '../../../progress/steps.ts'
import type { TimeState } from './standing.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const stepWords: Readonly<Record<Step, Phrase>> = {
  'no-evidence': { vi: 'không có bằng chứng', en: 'no evidence' },
  'not-started': { vi: 'chưa bắt đầu', en: 'not started' },
  limited: { vi: 'hạn chế', en: 'limited' },
  substantial: { vi: 'đáng kể', en: 'substantial' },
  complete: { vi: 'hoàn thành', en: 'complete' },
}

export const reportWords: Readonly<Record<ReportState, Phrase>> = {
  reported: { vi: 'đã có báo cáo', en: 'reported' },
  'no-report': { vi: 'đã đến hạn báo cáo, chưa có báo cáo', en: 'a report was due, none is on record' },
  'not-due': { vi: 'chưa đến hạn báo cáo, chưa có báo cáo', en: 'no report, none due yet' },
}

export const timeWords: Readonly<Record<TimeState, Phrase>> = {
  'on-time': { vi: 'hoàn thành đúng hạn', en: 'complete by its date' },
  'told-late': {
    vi: 'hoàn thành trước hạn theo lời nói sau hạn',
    en: 'said only after its date to be complete by it',
  },
  late: { vi: 'hoàn thành sau hạn', en: 'complete after its date' },
  open: { vi: 'đã báo cáo, chưa hoàn thành', en: 'reported, not complete' },
  zero: { vi: 'đã báo cáo là chưa bắt đầu (0 %)', en: 'reported as not started (0 %)' },
  none: { vi: 'không có báo cáo', en: 'no report' },
}

export const statusWords = {
  title: { vi: 'Đang ở đâu', en: 'Where it stands' },
  agency: { vi: 'Cơ quan nói: {step}', en: 'The agency says: {step}' },
  agencyAsOf: { vi: ' (đến ngày {day})', en: ' (as of {day})' },
  agencyPercent: { vi: ', {percent} %', en: ', {percent} %' },
  agencyPart: {
    vi: 'Cơ quan mới báo cáo về từng mốc, chưa nói về toàn bộ cam kết',
    en: 'The agency has reported on milestones alone, not on the whole',
  },
  agencyNone: { vi: 'Cơ quan: {report}', en: 'The agency: {report}' },
  nothing: { vi: 'Chưa có báo cáo', en: 'No report on record' },
  nothingDue: { vi: 'Chưa có báo cáo; chưa đến hạn báo cáo', en: 'No report on record; none is due yet' },
  nothingMissed: { vi: 'Đã đến hạn báo cáo, chưa có báo cáo', en: 'A report was due; none is on record' },
  missed: {
    vi: 'Chưa có báo cáo của kỳ {from} – {to} (hạn gửi {on})',
    en: 'No report on the period {from} – {to} (it was due on {on})',
  },
  evidence: { vi: 'bằng chứng cho thấy: {step}', en: 'the evidence supports: {step}' },
  evidenceNone: {
    vi: 'bằng chứng: không có gì tính được cho sản phẩm được hứa',
    en: 'evidence: nothing that counts for the promised product',
  },
  evidenceNothing: { vi: 'bằng chứng: chưa có gì để xét', en: 'evidence: nothing to judge yet' },
  reviewer: { vi: 'bên rà soát độc lập: {step}', en: 'the independent reviewer: {step}' },
  reviewerNone: { vi: 'bên rà soát độc lập: chưa rà soát', en: 'the independent reviewer: no review yet' },
  ahead: {
    vi: 'Lời cơ quan cao hơn bằng chứng {steps} bậc.',
    en: 'The agency’s word stands {steps} step(s) above the evidence.',
  },
  due: { vi: 'hạn {day}', en: 'due {day}' },
  noDue: { vi: 'không có ngày cuối cố định', en: 'no fixed last day' },
  late: {
    vi: 'đã quá hạn {days} ngày làm việc, tính đến {day}',
    en: 'late by {days} working day(s) as of {day}',
  },
  unsettled: {
    vi: ' (lịch năm {years} chưa được xác nhận đủ: số ngày có thể đổi)',
    en: ' (the calendar of {years} is not confirmed as a whole: the number may change)',
  },
  completeOn: { vi: 'cơ quan nói hoàn thành từ ngày {day}', en: 'said to be complete since {day}' },
  toldLate: {
    vi: 'lời này được công bố ngày {day}, sau hạn',
    en: 'this was published on {day}, after its date',
  },
  inTime: { vi: 'đúng hạn', en: 'by its date' },
  afterTime: { vi: 'sau hạn', en: 'after its date' },
  apart: {
    vi: '“Không có báo cáo” không có nghĩa là chưa làm gì; “0 %” là điều cơ quan đã báo cáo; “chưa đến hạn” là chưa ai phải báo cáo.',
    en: '“No report” does not mean that nothing was done; “0 %” is what an agency reported; “not due” means that nobody had to report yet.',
  },
  toHistory: { vi: 'Báo cáo đã công bố: {count}', en: 'Reports on record: {count}' },
  how: { vi: 'Cách tính', en: 'How this is worked out' },
} as const satisfies Phrases

export const historyWords = {
  title: { vi: 'Báo cáo của cơ quan', en: 'What the agency reported' },
  none: { vi: 'Sổ chưa có báo cáo nào về cam kết này.', en: 'No report on this commitment is on record.' },
  noneTurn: {
    vi: 'Cơ quan chủ trì soạn báo cáo, người có thẩm quyền của cơ quan duyệt, rồi báo cáo hiện ở đây.',
    en: 'The lead agency drafts a report, its validating authority approves it, and then it stands here.',
  },
  update: { vi: 'Báo cáo số {number}', en: 'Report {number}' },
  by: { vi: '{body}, {role} duyệt', en: '{body}, approved by its {role}' },
  asOf: { vi: 'nói đến ngày {day}', en: 'speaks of {day}' },
  ofVersion: { vi: 'về phiên bản {version} của cam kết', en: 'on version {version} of the commitment' },
  onMilestone: { vi: 'về mốc {number}', en: 'on milestone {number}' },
  masked: {
    vi: 'Một phần chữ đã bị thu hồi và che; lý do ở trang các lần thu hồi.',
    en: 'Some of its words were withdrawn and masked; why stands on the page of withdrawals.',
  },
  says: { vi: 'Cơ quan nói', en: 'The agency says' },
  figure: { vi: 'Số liệu', en: 'Figure' },
  figureBase: { vi: ', trên {base}', en: ', out of {base}' },
  evidenceTitle: { vi: 'Bằng chứng ({count})', en: 'Evidence ({count})' },
  noEvidence: { vi: 'Không kèm bằng chứng nào.', en: 'No evidence was given.' },
  onProduct: { vi: 'về chính sản phẩm được hứa', en: 'on the promised product itself' },
  outOfTime: {
    vi: 'không tính, vì ghi ngày sau ngày mà báo cáo nói đến hoặc trước kế hoạch',
    en: 'does not count, for its day is after the one that the report speaks of or before the plan',
  },
  offProduct: { vi: 'không phải về chính sản phẩm được hứa', en: 'not on the promised product itself' },
  dated: { vi: 'ngày {day}', en: 'dated {day}' },
  undated: { vi: 'không ghi ngày', en: 'no day given' },
  own: { vi: 'do chính cơ quan lập', en: 'made by the agency itself' },
  independent: { vi: 'do nơi khác lập', en: 'made by somebody else' },
  withheld: {
    vi: 'Không công khai. Căn cứ: {ground}. Lý do: {reason}',
    en: 'Withheld. Ground: {ground}. Reason: {reason}',
  },
  file: { vi: 'mở tệp {name} ({size})', en: 'open the file {name} ({size})' },
  digest: { vi: 'SHA-256 của tệp: {digest}', en: 'SHA-256 of the file: {digest}' },
  gone: {
    vi: 'Báo cáo số {number} đã bị thu hồi ({when}). Căn cứ: {ground}. Lý do: {reason}',
    en: 'Report {number} was withdrawn ({when}). Ground: {ground}. Reason: {reason}',
  },
  milestones: { vi: 'Các mốc', en: 'Milestones' },
  milestone: { vi: 'Mốc', en: 'Milestone' },
  milestoneDue: { vi: 'Hạn', en: 'Due' },
  milestoneProduct: { vi: 'Sản phẩm', en: 'Product' },
  milestoneSaid: { vi: 'Báo cáo mới nhất về mốc này', en: 'Newest report on it' },
  ownWords: { vi: 'Cơ quan nói rõ thêm, bằng lời của mình', en: 'In the agency’s own words' },
  ownProduct: { vi: 'Sản phẩm: {words}', en: 'Product: {words}' },
  ownMeasure: { vi: 'Đo bằng: {words}', en: 'Measured by: {words}' },
  ownNote: {
    vi: 'Đây là lời cơ quan; chữ của kế hoạch ở trên không đổi.',
    en: 'These are the agency’s words; the plan’s own above are unchanged.',
  },
} as const satisfies Phrases

export const progressWords = {
  title: { vi: 'Tình hình thực hiện', en: 'How it goes' },
  lead: {
    vi: 'Ba lời nói về mỗi cam kết, không trộn vào nhau: cơ quan nói gì, bằng chứng cho thấy gì, bên rà soát độc lập thấy gì. Chưa có báo cáo, 0 % và chưa đến hạn là ba điều khác nhau.',
    en: 'Three words on each commitment, never mixed: what the agency says, what the evidence supports, what the independent reviewer finds. No report, 0 % and not due are three different things.',
  },
  reported: { vi: 'cam kết đã có báo cáo', en: 'reported on' },
  noReport: {
    vi: 'cam kết đã đến hạn báo cáo mà chưa có báo cáo; điều đó không có nghĩa là chưa làm',
    en: 'where a report was due and none is on record; that does not mean nothing was done',
  },
  notDue: { vi: 'cam kết chưa đến hạn và chưa có báo cáo', en: 'not due and without a report so far' },
  dueSoon: {
    vi: 'cam kết đến hạn trong 30 ngày, chưa hoàn thành',
    en: 'due within 30 days and not complete',
  },
  overdue: {
    vi: 'cam kết đã qua hạn mà cơ quan chưa nói là hoàn thành',
    en: 'past their date and not said to be complete',
  },
  ahead: {
    vi: 'cam kết có lời cơ quan cao hơn bằng chứng',
    en: 'where the agency’s word stands above the evidence',
  },
  amended: { vi: 'cam kết đã được sửa đổi', en: 'amended since they were published' },
  byStep: { vi: 'Ba lời nói, theo bậc', en: 'The three words, step by step' },
  byAgency: { vi: 'Từng cơ quan', en: 'Agency by agency' },
  step: { vi: 'Bậc', en: 'Step' },
  agencySays: { vi: 'Cơ quan nói', en: 'The agency says' },
  evidenceSays: { vi: 'Bằng chứng cho thấy', en: 'The evidence supports' },
  reviewerSays: { vi: 'Bên rà soát thấy', en: 'The reviewer finds' },
  noReviewYet: {
    vi: 'Chưa có rà soát nào được công bố.',
    en: 'No review has been published yet.',
  },
  reviewedOf: {
    vi: 'Đã rà soát {count} trên {of} cam kết.',
    en: '{count} of {of} commitments were reviewed.',
  },
  partOnly: { vi: 'chỉ về từng mốc', en: 'milestones alone' },
  chart: { vi: 'Cam kết theo bậc mà cơ quan nói', en: 'Commitments by the step that the agency says' },
  chartDesc: {
    vi: 'Mỗi cơ quan một thanh; cùng số liệu với bảng dưới đây.',
    en: 'One bar for each agency; the same figures as the table below.',
  },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  noLead: { vi: 'Không nêu cơ quan', en: 'No agency named' },
  all: { vi: 'Tất cả', en: 'All' },
  commitments: { vi: 'Cam kết', en: 'Commitments' },
  colReported: { vi: 'Có báo cáo', en: 'Reported' },
  colNoReport: { vi: 'Đến hạn, không báo cáo', en: 'Due, no report' },
  colNotDue: { vi: 'Chưa đến hạn', en: 'Not due' },
  colOverdue: { vi: 'Quá hạn', en: 'Overdue' },
  colZero: { vi: 'Báo cáo 0 %', en: 'Reported 0 %' },
  colAhead: { vi: 'Lời cao hơn bằng chứng', en: 'Word above evidence' },
  colOnTime: { vi: 'Đúng hạn', en: 'On time' },
  countedOnce: {
    vi: 'Mỗi cam kết tính cho cơ quan được nêu đầu tiên. “Tất cả” đếm mỗi cam kết một lần.',
    en: 'Each commitment counts with the agency named first. “All” counts every commitment once.',
  },
  gapTitle: { vi: 'Khoảng cách giữa lời nói và bằng chứng', en: 'The gap between word and evidence' },
  gap: {
    vi: '{ahead} trên {said} cam kết có lời cơ quan cao hơn bằng chứng; tính chung {steps} bậc.',
    en: 'In {ahead} of {said} commitments the agency’s word stands above the evidence, by {steps} step(s) in all.',
  },
  gapNone: { vi: 'Chưa có lời nào để so.', en: 'There is no word to compare yet.' },
  timeTitle: { vi: 'Đúng hạn', en: 'On time' },
  timeShare: {
    vi: '{share} %: đến hết ngày cuối, {onTime} trên {passed} cam kết đã qua hạn được công bố là hoàn thành.',
    en: '{share} %: {onTime} of {passed} commitments whose date has passed had been published as complete by it.',
  },
  timeNone: { vi: 'Chưa cam kết nào qua hạn.', en: 'No date has passed yet.' },
  saidList: {
    vi: 'cam kết có lời cơ quan về toàn bộ',
    en: 'those with a word of the agency on the whole',
  },
  passed: { vi: 'Mọi cam kết đã qua hạn', en: 'All whose date has passed' },
  toList: { vi: 'Xem danh sách', en: 'See the list' },
  outcome: { vi: 'Kết quả', en: 'What became of it' },
  count: { vi: 'Số cam kết', en: 'Commitments' },
  lists: { vi: 'Danh sách', en: 'Lists' },
  formula: { vi: 'cách tính', en: 'how it is counted' },
  outOf: { vi: ' trên {base}', en: ' of {base}' },
} as const satisfies Phrases

export const listsWords = {
  standing: { vi: 'Mọi cam kết, theo ngày đến hạn', en: 'All commitments by their date' },
  upcoming: { vi: 'Sắp đến hạn', en: 'Coming up' },
  upcomingLead: {
    vi: 'Mỗi dòng một ngày sắp đến: ngày cuối, thời hạn giữa kỳ, mốc của cơ quan, báo cáo định kỳ tới; ngày gần đứng trước. Việc đã được nói là hoàn thành không đứng ở đây.',
    en: 'One line for each day that comes: last days, interim days, milestones of the agency, the next recurring report; the nearest first. What is said to be complete is not among them.',
  },
  overdue: { vi: 'Đã quá hạn', en: 'Overdue' },
  overdueLead: {
    vi: 'Mỗi dòng một ngày đã qua mà sổ chưa có lời đáp: ngày cuối, thời hạn giữa kỳ, mốc, báo cáo của kỳ gần nhất; ngày xa nhất đứng trước. Không có báo cáo không có nghĩa là chưa làm gì.',
    en: 'One line for each day that has passed without an answer on record: last days, interim days, milestones, the report of the newest period; the oldest first. No report does not mean that nothing was done.',
  },
  updates: { vi: 'Báo cáo mới', en: 'Newest reports' },
  updatesLead: {
    vi: 'Báo cáo đã được người có thẩm quyền của cơ quan duyệt, mới nhất đứng trước.',
    en: 'Reports approved by the agency’s validating authority, newest first.',
  },
  amendments: { vi: 'Sửa đổi', en: 'Amendments' },
  amendmentsLead: {
    vi: 'Mỗi lần đổi hạn, mục tiêu, lời văn, cơ quan: giá trị cũ đặt cạnh giá trị mới, kèm lý do.',
    en: 'Every change of a date, a target, words or an owner: the old value beside the new one, with the reason.',
  },
  noneStanding: { vi: 'Chưa có cam kết nào được công bố.', en: 'No commitment has been published yet.' },
  noneStandingTurn: {
    vi: 'Cơ quan thường trực công bố một kế hoạch đã soát.',
    en: 'The secretariat publishes a plan that was checked.',
  },
  noneUpcoming: { vi: 'Không có ngày nào sắp đến hạn.', en: 'Nothing is coming up.' },
  noneUpcomingTurn: {
    vi: 'Danh sách tính đến ngày công bố mới nhất.',
    en: 'The list holds as of the newest published day.',
  },
  noneOverdue: { vi: 'Không có ngày nào quá hạn.', en: 'Nothing is overdue.' },
  noneOverdueTurn: {
    vi: 'Danh sách tính đến ngày công bố mới nhất.',
    en: 'The list holds as of the newest published day.',
  },
  noneUpdates: { vi: 'Chưa có báo cáo nào.', en: 'There is no report yet.' },
  noneUpdatesTurn: {
    vi: 'Cơ quan soạn báo cáo; người có thẩm quyền của cơ quan duyệt rồi công bố.',
    en: 'An agency drafts one; its validating authority approves and publishes it.',
  },
  noneAmendments: { vi: 'Chưa có sửa đổi nào.', en: 'There is no amendment yet.' },
  noneAmendmentsTurn: {
    vi: 'Mọi thay đổi sau khi công bố sẽ đứng ở đây, cũ cạnh mới.',
    en: 'Whatever is changed after publication will stand here, old beside new.',
  },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  report: { vi: 'Báo cáo', en: 'Report' },
  step: { vi: 'Cơ quan nói', en: 'The agency says' },
  evidence: { vi: 'Bằng chứng cho thấy', en: 'The evidence supports' },
  gap: { vi: 'Khoảng cách', en: 'Gap' },
  reviewBelow: { vi: 'thấp hơn lời cơ quan', en: 'below the agency’s word' },
  gapAhead: { vi: 'lời cao hơn bằng chứng', en: 'word above evidence' },
  time: { vi: 'Khi hạn đã qua', en: 'Once its date has passed' },
  passed: { vi: 'mọi cam kết đã qua hạn', en: 'all whose date has passed' },
  due: { vi: 'Hạn', en: 'Date' },
  dueSoon: { vi: 'trong 30 ngày, chưa hoàn thành', en: 'within 30 days, not complete' },
  dueOver: { vi: 'đã qua, chưa hoàn thành', en: 'passed, not complete' },
  dueNone: { vi: 'không có ngày cuối', en: 'no last day' },
  amended: { vi: 'Sửa đổi', en: 'Amended' },
  amendedYes: { vi: 'đã sửa đổi', en: 'amended' },
  anyStep: { vi: 'bậc nào cũng được', en: 'any step' },
  period: { vi: 'Thời gian', en: 'Period' },
  feeds: { vi: 'Theo dõi:', en: 'Follow:' },
  atom: { vi: 'Tin (Atom)', en: 'Feed (Atom)' },
  calendar: { vi: 'Lịch (iCalendar)', en: 'Calendar (iCalendar)' },
  oldNew: { vi: 'cũ cạnh mới', en: 'old beside new' },
  dueEvent: { vi: 'Đến hạn: {task}', en: 'Due: {task}' },
  updateEvent: { vi: 'Báo cáo: {task}', en: 'Report: {task}' },
  amendmentEvent: { vi: 'Sửa đổi: {task}', en: 'Amended: {task}' },
} as const satisfies Phrases
