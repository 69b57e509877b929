import type { Phrase } from '../kernel/language.ts'

/** The page from which everything that others say of the agencies' work is reached. */
export const overviewWords = {
  title: { vi: 'Giám sát', en: 'Oversight' },
  lead: {
    vi: 'Lời của chính cơ quan đứng ở trang Tình hình. Ở đây là điều người khác nói về công việc đó: bên rà soát độc lập, đoàn kiểm tra, Ban Chỉ đạo, và bất kỳ ai thấy khác.',
    en: 'What agencies say of themselves stands under “How it goes”. Here is what others say of that work: independent reviewers, inspections, the committee, and anyone with a doubt.',
  },
  line: {
    vi: 'Giám sát ở đây là giám sát nghĩa vụ và cơ quan, không bao giờ là giám sát người dân hay lời nói của họ.',
    en: 'What is watched here are duties and offices, never people or what they say.',
  },
  reviews: { vi: 'Rà soát độc lập', en: 'Independent reviews' },
  reviewsBelow: { vi: 'thấp hơn lời cơ quan', en: 'below the agency’s word' },
  rounds: { vi: 'Đợt rà soát', en: 'Review rounds' },
  roundsNote: {
    vi: 'mẫu rút công khai, ai cũng rút lại được',
    en: 'samples drawn in public, for anyone to draw again',
  },
  findings: { vi: 'Kết luận kiểm tra', en: 'Findings of inspections' },
  allTasks: { vi: 'Việc có hạn', en: 'Dated tasks' },
  tasksLead: {
    vi: 'Mọi việc có hạn sinh ra từ kết luận kiểm tra và từ chỉ đạo. Việc khép lại khi cơ quan khác đã kiểm tra, không bao giờ vì không ai nhắc.',
    en: 'All dated tasks that came of findings and of decisions. A task closes when another office has checked it, never because nobody spoke of it.',
  },
  noTasks: { vi: 'Chưa có việc có hạn nào.', en: 'No dated task yet.' },
  noTasksTurn: {
    vi: 'Việc có hạn sinh ra từ kết luận kiểm tra và chỉ đạo của Ban Chỉ đạo.',
    en: 'They come of findings of inspections and decisions of the committee.',
  },
  overdue: { vi: 'quá hạn', en: 'overdue' },
  decisions: { vi: 'Chỉ đạo của Ban Chỉ đạo', en: 'Decisions of the committee' },
  proposals: { vi: 'Kiến nghị gửi cấp trên', en: 'Proposals to a higher level' },
  silent: { vi: 'quá hạn trả lời', en: 'past the day of the answer' },
  doubts: { vi: 'Ý kiến khác', en: 'Doubts from outside' },
  unanswered: { vi: 'cơ quan chưa trả lời đúng hạn', en: 'not answered in time' },
  checking: { vi: 'chờ cơ quan khác xác nhận', en: 'waiting for another office’s check' },
  coming: { vi: 'chưa đến hạn', en: 'not due yet' },
  done: { vi: 'đã được xác nhận', en: 'verified' },
  answered: { vi: 'đã có trả lời', en: 'answered' },
  withheldOn: { vi: 'không cho hiện, căn cứ: {ground}', en: 'withheld, ground: {ground}' },
  section: { vi: 'Giám sát', en: 'Oversight' },
  sectionAgency: {
    vi: 'Người khác nói gì về công việc của cơ quan này: mỗi con số mở danh sách của nó.',
    en: 'What others say of this agency’s work; each figure opens its list.',
  },
  sectionPlan: {
    vi: 'Người khác nói gì về việc thực hiện kế hoạch này: mỗi con số mở danh sách của nó.',
    en: 'What others say of how this plan is carried out; each figure opens its list.',
  },
  sectionNone: {
    vi: 'Chưa có rà soát, kiểm tra, chỉ đạo, kiến nghị hay ý kiến khác nào.',
    en: 'No review, finding, decision, proposal or doubt yet.',
  },
  what: { vi: 'Việc', en: 'What' },
  count: { vi: 'Số lượng', en: 'Count' },
  note: { vi: 'Trong đó', en: 'Of these' },
} as const satisfies Readonly<Record<string, Phrase>>
