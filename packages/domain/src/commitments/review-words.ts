// Sentences of the review: source on the left, outline on the right, every decision in words.
import type { Phrase } from '../kernel/language.ts'
import type { Decider, UnitKind } from './unit.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const reviewWords = {
  title: { vi: 'Rà soát văn bản', en: 'Review of the document' },
  source: { vi: 'Văn bản gốc', en: 'Source' },
  outline: { vi: 'Dàn ý', en: 'Outline' },
  unitOf: { vi: 'Đoạn {number} trên {of}', en: 'Passage {number} of {of}' },
  ledger: { vi: 'Sổ phủ văn bản', en: 'Coverage ledger' },
  waiting: { vi: 'Còn {count} trên {of} câu chưa ai nhận', en: '{count} of {of} sentences still unassigned' },
  noneWaiting: {
    vi: 'Mọi câu đã được nhận: có thể công bố.',
    en: 'Every sentence is assigned: the plan can be published.',
  },
  nextWaiting: { vi: 'Đến câu chưa nhận kế tiếp', en: 'To the next unassigned one' },
  toPublish: { vi: 'Đi đến công bố', en: 'Go to publishing' },
  showAll: { vi: 'tất cả', en: 'all' },
  showWaiting: { vi: 'chưa nhận', en: 'unassigned' },
  showUnsure: { vi: 'còn ngờ', en: 'doubtful' },
  showCommitments: { vi: 'cam kết', en: 'commitments' },
  showRestrictive: { vi: 'hạn chế', en: 'restrictive' },
  emptyFilter: { vi: 'Không có đoạn nào thuộc loại này.', en: 'No passage of this kind.' },
  chooseOne: {
    vi: 'Chọn một đoạn ở văn bản hay dàn ý để xem và quyết định.',
    en: 'Choose a passage in the source or the outline to see and decide it.',
  },
  because: { vi: 'Vì sao', en: 'Why' },
  unsure: { vi: 'Máy đọc còn ngờ', en: 'The reader is unsure' },
  decidedBy: { vi: 'Người quyết định', en: 'Decided by' },
  accept: { vi: 'Xác nhận như vậy', en: 'Confirm as it stands' },
  acceptReason: { vi: 'Lý do (công bố cùng đoạn này)', en: 'Reason (published with the passage)' },
  acceptRest: { vi: 'Xác nhận mọi đoạn còn lại', en: 'Confirm all that remain' },
  acceptRestWhat: {
    vi: 'Một người nhận trách nhiệm cho mọi đoạn mà mới chỉ máy đọc xếp loại. Lý do được công bố.',
    en: 'A person answers for every passage that only the reader has judged. The reason is published.',
  },
  isWhat: { vi: 'Đoạn này là', en: 'This passage is' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: { vi: 'Cần khi để riêng; được công bố.', en: 'Needed to set aside; it is published.' },
  rule: { vi: 'Theo quy tắc', en: 'By the rule' },
  noRule: { vi: 'không theo quy tắc nào', en: 'by no rule' },
  correct: { vi: 'Sửa đoạn này', en: 'Correct this passage' },
  label: { vi: 'Ký hiệu điểm, mục', en: 'Label' },
  agencies: { vi: 'Ai làm', en: 'Who' },
  agency: { vi: 'Cơ quan {number}', en: 'Body {number}' },
  agencyHint: {
    vi: 'Xoá tên để bỏ cơ quan; ô cuối để thêm.',
    en: 'Clear a name to remove it; the last line adds one.',
  },
  role: { vi: 'Vai trò', en: 'Role' },
  mode: { vi: 'Cách giao', en: 'Mode' },
  deadlines: { vi: 'Khi nào', en: 'When' },
  deadlineText: { vi: 'Chữ về thời hạn {number}', en: 'Words of deadline {number}' },
  deadlineKind: { vi: 'Loại', en: 'Kind' },
  deadlineOn: { vi: 'Ngày cuối', en: 'Last day' },
  recurring: { vi: 'Thường xuyên hoặc định kỳ', en: 'Recurring' },
  rights: { vi: 'Quyền được phục vụ', en: 'Rights served' },
  groups: { vi: 'Nhóm người', en: 'Groups' },
  clears: { vi: 'Sáu rõ', en: 'Six clears' },
  clearAdd: {
    vi: 'Văn bản không nêu “{clear}”. Văn phòng có thể bổ sung; trang công khai ghi rõ là bổ sung.',
    en: 'The text does not state “{clear}”. The office may add it; the public page says that it was added.',
  },
  limits: { vi: 'Quyền bị hạn chế', en: 'Freedoms limited' },
  told: { vi: 'Điều khoản bảo ai làm', en: 'Whom the clause tells' },
  save: { vi: 'Lưu sửa đổi', en: 'Save the correction' },
  split: { vi: 'Tách đoạn', en: 'Split' },
  splitAt: { vi: 'Phần thứ hai bắt đầu từ chữ', en: 'The second part begins with' },
  merge: { vi: 'Gộp với đoạn sau', en: 'Merge with the next passage' },
  cut: { vi: 'Tách riêng một cụm chữ', en: 'Take words out as a passage of their own' },
  cutHint: {
    vi: 'Bôi chọn bằng chuột trong văn bản gốc, hoặc chép đúng cụm chữ vào đây.',
    en: 'Select with the mouse in the source, or copy the exact words here.',
  },
  words: { vi: 'Cụm chữ', en: 'Words' },
  nth: { vi: 'Lần xuất hiện thứ', en: 'Which occurrence' },
  cutAs: { vi: 'Xếp cụm chữ này là', en: 'Make these words' },
  redact: { vi: 'Che tên', en: 'Redact a name' },
  redactWhat: {
    vi: 'Tên người không phải chức danh được che bằng ký tự cùng độ dài trong mọi thứ được công bố.',
    en: 'The name of a person who is not named in office is masked at the same length in everything published.',
  },
  redactEverywhere: { vi: 'ở mọi chỗ trong văn bản', en: 'everywhere in the document' },
  unredact: { vi: 'Bỏ che “{words}”', en: 'Unmask “{words}”' },
  redactions: { vi: 'Chỗ đã che', en: 'Redacted' },
  noRedaction: { vi: 'Chưa che chỗ nào.', en: 'Nothing is redacted.' },
  facts: { vi: 'Thông tin văn bản', en: 'Facts of the document' },
  saveFacts: { vi: 'Lưu thông tin', en: 'Save the facts' },
  signerPrivate: {
    vi: 'Người ký: {name} (để đối chiếu; không thành mục riêng khi công bố)',
    en: 'Signer: {name} (for checking; no field of its own when published)',
  },
  warnings: { vi: 'Điều máy đọc lưu ý', en: 'The reader’s notes' },
  pagePicture: { vi: 'Ảnh trang {page}', en: 'Picture of page {page}' },
  confidence: { vi: 'độ tin cậy {percent}%', en: '{percent}% confidence' },
  saved: {
    vi: 'Đã lưu. Sổ còn {count} câu chưa nhận.',
    en: 'Saved. {count} sentences are still unassigned.',
  },
  newer: { vi: 'Người khác vừa sửa đoạn này', en: 'Someone has just changed this passage' },
  newerWhat: {
    vi: '{who} đã lưu lúc {when}. Sửa đổi của bạn chưa được lưu; đối chiếu rồi chọn.',
    en: '{who} saved at {when}. Your change is not saved yet; compare and choose.',
  },
  theirs: { vi: 'Bản đang có', en: 'As it now stands' },
  yours: { vi: 'Bản của bạn', en: 'Yours' },
  sendAgain: { vi: 'Vẫn lưu bản của tôi', en: 'Save mine anyway' },
  keepTheirs: { vi: 'Giữ bản đang có', en: 'Keep what stands' },
  keys: { vi: 'Phím tắt', en: 'Keys' },
  keysOn: { vi: 'Bật phím tắt', en: 'Use keys' },
  keysWhat: {
    vi: 'J đoạn sau · K đoạn trước · W đoạn chưa nhận kế tiếp · A xác nhận · M gộp với đoạn sau · C tách cụm chữ đang chọn · E sửa',
    en: 'J next · K previous · W next unassigned · A confirm · M merge with next · C take out the selected words · E edit',
  },
  unsaved: {
    vi: 'Có chữ chưa lưu, đã được giữ lại trên máy này.',
    en: 'Unsaved words were kept on this device.',
  },
  wordsMissing: {
    vi: 'Không tìm thấy cụm chữ này trong văn bản. Xin chép đúng từng chữ.',
    en: 'These words are not in the document. Please copy them exactly.',
  },
} as const satisfies Phrases

export const unitKindNames: Readonly<Record<UnitKind, Phrase>> = {
  commitment: { vi: 'cam kết', en: 'a commitment' },
  restrictive: { vi: 'điều khoản hạn chế', en: 'a restrictive clause' },
  context: { vi: 'phần dẫn', en: 'context' },
  'set-aside': { vi: 'để riêng', en: 'set aside' },
}

export const unitStateNames: Readonly<Record<Decider, Phrase>> = {
  reader: { vi: 'máy đọc đề xuất', en: 'proposed by the reader' },
  rule: { vi: 'theo quy tắc', en: 'by a stated rule' },
  person: { vi: 'đã có người xem', en: 'seen by a person' },
}
