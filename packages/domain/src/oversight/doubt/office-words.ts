// Sentences of the office about doubts and answers.
import type { Phrase } from '../../kernel/language.ts'
import type { AnsweredKind, AnswerState } from './states.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const answerStateNames: Readonly<Record<AnswerState | 'none', Phrase>> = {
  none: { vi: 'chưa soạn', en: 'not begun' },
  draft: { vi: 'đang soạn', en: 'draft' },
  submitted: { vi: 'đã trình, chờ duyệt', en: 'submitted' },
  returned: { vi: 'bị trả lại', en: 'returned' },
  published: { vi: 'đã công bố', en: 'published' },
}

export const answeredKindNames: Readonly<Record<AnsweredKind, Phrase>> = {
  doubt: { vi: 'ý kiến khác', en: 'a doubt' },
  review: { vi: 'rà soát độc lập', en: 'a review' },
}

export const doubtOfficeWords = {
  title: { vi: 'Ý kiến khác và trả lời', en: 'Doubts and answers' },
  waiting: { vi: 'Nội dung sắp hiện', en: 'Texts that will appear' },
  waitingLead: {
    vi: 'Mỗi nội dung tự hiện vào ngày ghi ở đây, không cần ai duyệt. Bạn chỉ việc đọc; chỉ giữ lại khi có một trong năm căn cứ. Phê bình một cơ quan, dù gay gắt hay sai, không phải là căn cứ: cơ quan đó trả lời.',
    en: 'Each text appears by itself on the day given here; nobody has to let it. You read, and withhold only on one of the five grounds. Criticism of an office, however sharp or mistaken, is none of them: that office answers.',
  },
  noneWaiting: { vi: 'Không có nội dung nào đang chờ hiện.', en: 'No text is waiting to appear.' },
  showsOn: { vi: 'tự hiện ngày {day}', en: 'appears on {day}' },
  receivedOn: { vi: 'nhận ngày {day}', en: 'received on {day}' },
  look: { vi: 'Xem và quyết định', en: 'Look and decide' },
  toAnswer: { vi: 'Chờ cơ quan trả lời', en: 'Waiting for an answer' },
  toAnswerLead: {
    vi: 'Trả lời được công bố cạnh ý kiến và nội dung bị nói đến. Người soạn không tự duyệt.',
    en: 'The answer is published beside the doubt and what it is about. Whoever drafts does not approve.',
  },
  noneToAnswer: { vi: 'Không có gì chờ trả lời.', en: 'Nothing waits for an answer.' },
  answerBy: { vi: 'hạn trả lời {day}', en: 'answer due on {day}' },
  overdue: { vi: 'quá hạn trả lời từ {day}', en: 'answer overdue since {day}' },
  committee: { vi: 'Cơ quan Thường trực trả lời', en: 'the secretariat answers' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  decide: { vi: 'Duyệt hoặc trả lại', en: 'Approve or return' },
  days: { vi: 'Số ngày làm việc', en: 'Working days' },
  wait: { vi: 'Từ ngày nhận đến ngày tự hiện (1–10)', en: 'From receipt to the text’s appearing (1–10)' },
  answerDays: {
    vi: 'Từ ngày hiện đến hạn trả lời (5–60)',
    en: 'From appearing to the due day of the answer (5–60)',
  },
  daysHint: {
    vi: 'Biên nhận đã cấp giữ nguyên ngày đã ghi.',
    en: 'Receipts that are given out keep their day.',
  },
  saveDays: { vi: 'Lưu số ngày', en: 'Save' },
  daysSaved: { vi: 'Đã lưu.', en: 'Saved.' },
  one: { vi: 'Ý kiến {id}', en: 'Doubt {id}' },
  text: { vi: 'Nội dung sẽ hiện', en: 'The text that will appear' },
  about: { vi: 'Nội dung bị nói đến', en: 'What it is about' },
  openFile: { vi: 'Mở tệp kèm theo ({size})', en: 'Open the file ({size})' },
  withhold: { vi: 'Giữ lại nội dung', en: 'Withhold the text' },
  withholdLead: {
    vi: 'Công chúng sẽ thấy: mã ý kiến, nội dung bị nói đến, ngày nhận, căn cứ, lý do bạn viết, tên cơ quan bạn. Chữ người ta viết bị xóa khỏi máy chủ; người viết vẫn chứng minh được với ai cũng được mình đã viết gì.',
    en: 'The public will see: the doubt’s id, what it is about, the day, the ground, your reason, your office. The text goes from the server; whoever wrote it can still prove to anybody what it said.',
  },
  ground: { vi: 'Căn cứ', en: 'Ground' },
  reason: { vi: 'Lý do (được công bố)', en: 'Reason (published)' },
  reasonHint: {
    vi: 'Nói vì sao căn cứ này đúng, không nhắc lại điều phải giữ kín.',
    en: 'Say why the ground holds, without repeating what has to be kept.',
  },
  same: { vi: 'Mã ý kiến kia (khi cùng một lời)', en: 'The other doubt (when it is the same text)' },
  preview: { vi: 'Xem trước điều công chúng sẽ thấy', en: 'Preview what the public will see' },
  previewTitle: { vi: 'Công chúng sẽ thấy', en: 'The public will see' },
  confirm: { vi: 'Giữ lại và công bố căn cứ', en: 'Withhold, and publish the ground' },
  mask: { vi: 'Chỉ che tên người thứ ba', en: 'Mask a third person’s name only' },
  maskLead: {
    vi: 'Thay cho giữ lại cả nội dung: che đúng chữ đó; phần còn lại hiện đúng ngày như mọi ý kiến khác, cùng lý do.',
    en: 'Instead of withholding all of it: those words are masked; the rest appears on its day like every other doubt, with the reason.',
  },
  maskWords: { vi: 'Chữ cần che, mỗi dòng một cụm', en: 'Words to mask, one a line' },
  maskFile: {
    vi: 'Tệp kèm theo cũng cho biết chữ ấy: không công bố tệp (ghi rõ cạnh nội dung)',
    en: 'The file tells these words too: leave it out (said beside the text)',
  },
  maskNow: { vi: 'Che những chữ này', en: 'Mask these words' },
  doneWithheld: {
    vi: 'Đã giữ lại; căn cứ đã vào sổ công khai.',
    en: 'Withheld; the ground is in the public register.',
  },
  doneMasked: {
    vi: 'Đã che. Nội dung hiện đúng ngày đã hẹn, cùng lý do che.',
    en: 'Masked. The text appears on its day, with the reason.',
  },
  willAppear: { vi: 'Sẽ hiện như sau, vì đã che', en: 'Masked; this is how it will appear' },
  toPublic: { vi: 'Xem trang công khai', en: 'See the public page' },
  answerTitle: { vi: 'Trả lời {kind} {id}', en: 'Answer {kind} {id}' },
  answerReview: { vi: 'Trả lời rà soát số {number} của {by}', en: 'Answer review {number} of {by}' },
  promise: { vi: 'Cam kết', en: 'The commitment' },
  reviewFound: { vi: 'Bên rà soát nói gì', en: 'What the reviewer says' },
  claimSaid: { vi: 'Lời đã công bố bị nói đến', en: 'The published words that it is about' },
  becomesPublic: { vi: 'Khi duyệt, mọi người sẽ thấy', en: 'Once approved, everybody sees' },
  answerText: { vi: 'Nội dung trả lời', en: 'The answer' },
  answerHint: {
    vi: 'Nói thẳng vào điều được nêu: đúng, không đúng hay chưa rõ, và cơ quan làm gì tiếp. Không đoán người viết là ai. Chỉ trả lời một lần.',
    en: 'Speak to what is said: right, wrong or not clear, and what happens next. Do not guess who wrote it. There is one answer.',
  },
  save: { vi: 'Lưu dự thảo', en: 'Save the draft' },
  submit: { vi: 'Trình duyệt', en: 'Submit' },
  saved: { vi: 'Đã lưu dự thảo; chỉ người trong cơ quan xem được.', en: 'Saved; only your body sees it.' },
  submittedNow: {
    vi: 'Đã trình người có thẩm quyền. Chưa có gì công khai.',
    en: 'Submitted to your validating authority. Nothing is public yet.',
  },
  approve: { vi: 'Duyệt và công bố', en: 'Approve and publish' },
  approveLead: {
    vi: 'Duyệt là công bố ngay, cạnh ý kiến và nội dung bị nói đến.',
    en: 'Approving publishes at once, beside the doubt and what it is about.',
  },
  approveLeadReview: {
    vi: 'Duyệt là công bố ngay, cạnh bản rà soát và cam kết. Cơ quan chỉ trả lời một lần.',
    en: 'Approving publishes at once, beside the review and the commitment. There is one answer.',
  },
  ownAnswer: {
    vi: 'Bạn đã soạn câu trả lời này nên không tự duyệt; người khác của cơ quan phải duyệt.',
    en: 'You wrote at this answer and cannot approve it; another of your body has to.',
  },
  giveBack: { vi: 'Trả lại người soạn', en: 'Give it back' },
  giveBackReason: { vi: 'Lý do trả lại', en: 'Why' },
  returned: { vi: 'Bị trả lại: “{reason}”', en: 'Returned: “{reason}”' },
  published: { vi: 'Câu trả lời đã công bố.', en: 'The answer is published.' },
  waitsFor: {
    vi: 'Dự thảo đã trình, chờ người có thẩm quyền của cơ quan duyệt hoặc trả lại.',
    en: 'The draft waits for your validating authority.',
  },
  draftedBy: { vi: 'Sửa gần nhất: {by}', en: 'Last changed by: {by}' },
} as const satisfies Phrases
