// Sentences of the review: source on the left, outline on the right, every decision in words.
import type { FindKind } from './finds.ts'
import type { Phrase } from '../kernel/language.ts'
import type { Decider, UnitKind } from './unit.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const reviewWords = {
  title: { vi: 'Rà soát văn bản', en: 'Review of the document' },
  source: { vi: 'Văn bản gốc', en: 'Source' },
  outline: { vi: 'Dàn ý', en: 'Outline' },
  unitOf: { vi: 'Đoạn {number} trên {of}', en: 'Passage {number} of {of}' },
  ledger: { vi: 'Sổ đối chiếu văn bản', en: 'Coverage ledger' },
  waiting: {
    vi: 'Còn {count} trên {of} câu chưa có người xếp loại',
    en: '{count} of {of} sentences still unassigned',
  },
  noneWaiting: {
    vi: 'Mọi câu đã được xếp loại: có thể công bố.',
    en: 'Every sentence is assigned: the plan can be published.',
  },
  nextWaiting: { vi: 'Đến đoạn chưa xếp loại tiếp theo', en: 'To the next unassigned one' },
  toPublish: { vi: 'Đi đến công bố', en: 'Go to publishing' },
  showAll: { vi: 'tất cả', en: 'all' },
  showWaiting: { vi: 'chưa xếp loại', en: 'unassigned' },
  showUnsure: { vi: 'còn ngờ', en: 'doubtful' },
  showUnseen: { vi: 'chưa ai xem', en: 'nobody looked' },
  showUnclear: { vi: 'chưa đủ sáu rõ', en: 'clears missing' },
  showCommitments: { vi: 'cam kết', en: 'commitments' },
  showRestrictive: { vi: 'hạn chế', en: 'restrictive' },
  emptyFilter: { vi: 'Không có đoạn nào thuộc loại này.', en: 'No passage of this kind.' },
  chooseOne: {
    vi: 'Chọn một đoạn trong văn bản hoặc trong dàn ý để xem và quyết định.',
    en: 'Choose a passage in the source or the outline to see and decide it.',
  },
  because: { vi: 'Vì sao', en: 'Why' },
  finds: {
    vi: 'Máy đọc thấy gì ở đây, vì sao ({count})',
    en: 'What the reader found here, and why ({count})',
  },
  findAbove: { vi: 'lấy từ đề mục phía trên', en: 'handed down by the heading above' },
  unsure: { vi: 'Máy đọc còn ngờ', en: 'The reader is unsure' },
  accept: { vi: 'Xác nhận như vậy', en: 'Confirm as it stands' },
  acceptReason: { vi: 'Lý do (công bố cùng đoạn này)', en: 'Reason (published with the passage)' },
  acceptRest: { vi: 'Xác nhận mọi đoạn còn lại', en: 'Confirm all that remain' },
  acceptRestWhat: {
    vi: 'Người xác nhận chịu trách nhiệm về mọi đoạn mà đến nay chỉ máy đọc xếp loại, trừ điều khoản hạn chế: những điều khoản ấy phải xem và xác nhận từng cái. Lý do được công bố. Sau đó vẫn sửa được từng đoạn, nhưng không đưa cả loạt về “chưa xếp loại” được nữa.',
    en: 'Whoever confirms answers for every passage that only the reader has judged, except restrictive clauses: those are looked at and confirmed one by one. The reason is published. Each passage can still be corrected afterwards, but they cannot all be made unassigned again.',
  },
  isWhat: { vi: 'Đoạn này là', en: 'This passage is' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: {
    vi: 'Phải nêu khi để riêng hoặc khi một điều khoản hạn chế được xếp sang loại khác; phần dẫn cần lý do hoặc quy tắc. Lý do được công bố.',
    en: 'Needed to set aside and to make a restrictive clause something else; context needs a reason or a rule. The reason is published.',
  },
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
    vi: 'Máy đọc không thấy “{clear}”. Cơ quan thường trực có thể bổ sung; trang công khai ghi rõ là bổ sung.',
    en: 'The reader did not find “{clear}”. The secretariat may add it; the public page says that it was added.',
  },
  clearStated: {
    vi: 'Đánh dấu những điều văn bản nêu. Bỏ dấu nếu máy đọc nhầm: điều đó thành “không nêu”.',
    en: 'Tick what the text states. Untick what the reader took wrongly: it becomes “not stated”.',
  },
  clearIsStated: { vi: 'Văn bản có nêu “{clear}”', en: 'The text does state “{clear}”' },
  limits: { vi: 'Quyền bị hạn chế', en: 'Freedoms limited' },
  told: { vi: 'Yêu cầu ai thực hiện', en: 'Whom the clause tells to act' },
  restrictiveLoses: {
    vi: 'Điều khoản hạn chế không giao được cho ai: cơ quan, thời hạn, quyền và nhóm người đã ghi ở đoạn này sẽ mất. Nếu sau này đổi lại thành cam kết thì phải ghi lại.',
    en: 'A restrictive clause is assigned to nobody: the bodies, deadlines, rights and groups of this passage go. If it is made a commitment again, they have to be entered again.',
  },
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
  correctText: { vi: 'Sửa chữ máy đọc sai', en: 'Correct misread words' },
  correctTextWhat: {
    vi: 'Chữ sửa được đánh dấu khi công bố, bên cạnh chữ máy đã đọc. Muốn giấu một tên thì dùng “Che tên”, đừng sửa.',
    en: 'Corrected words are marked when published, beside what the reader had read. To hide a name use “Redact a name”, not this.',
  },
  correctTextChoose: {
    vi: 'Chọn một đoạn, hoặc bôi chọn chữ trong văn bản gốc, rồi sửa chữ của đoạn đó ở đây.',
    en: 'Choose a passage, or select words in the source; its words can then be corrected here.',
  },
  correctTextNow: {
    vi: 'Chữ của đoạn, đúng như trong văn bản (giữ nguyên số dòng)',
    en: 'The words as the document has them (keep the lines)',
  },
  correctTextReason: { vi: 'Lý do, nếu cần (được công bố)', en: 'Reason, if needed (published)' },
  correctTextSave: { vi: 'Lưu chữ đã sửa', en: 'Save the corrected words' },
  corrections: { vi: 'Chữ đã sửa', en: 'Corrected so far' },
  correctTextBack: { vi: 'Trả lại “{words}”', en: 'Put “{words}” back' },
  wasRead: { vi: 'Đã sửa; máy đọc: “{words}”', en: 'Corrected; the reader had “{words}”' },
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
  pictureLarge: { vi: 'Mở ảnh trang ở cỡ gốc', en: 'Open the picture in full size' },
  confidence: { vi: 'độ tin cậy {percent}%', en: '{percent}% confidence' },
  newer: { vi: 'Người khác vừa sửa nội dung này', en: 'Someone has just changed this' },
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
    vi: 'J đoạn sau · K đoạn trước · W đoạn chưa xếp loại tiếp theo · A xác nhận · E sửa · S tách đoạn · T sửa chữ · M gộp với đoạn sau · C tách riêng cụm chữ đang chọn',
    en: 'J next · K previous · W next unassigned · A confirm · E edit · S split · T correct words · M merge with next · C take out the selected words',
  },
  unsaved: {
    vi: 'Biểu mẫu này có chữ chưa lưu từ lần trước; chữ được giữ trên máy này và đã được điền lại.',
    en: 'This form holds words that were not saved before; they were kept on this device and are filled in again.',
  },
  dropUnsaved: { vi: 'Bỏ chữ chưa lưu', en: 'Drop the unsaved words' },
  many: { vi: 'Xếp loại nhiều đoạn một lúc', en: 'Judge several passages at once' },
  manyWhat: {
    vi: 'Đánh dấu các đoạn trong dàn ý rồi chọn một trong ba cách. Đoạn nào xếp sai vẫn sửa lại được từng đoạn.',
    en: 'Tick passages in the outline, then take one of the three ways. Each passage can still be corrected afterwards.',
  },
  manyTick: { vi: 'Chọn đoạn {number}', en: 'Tick passage {number}' },
  manyAll: { vi: 'Chọn mọi đoạn đang hiện ({count})', en: 'Tick all that are listed ({count})' },
  manyTicked: { vi: 'Đã chọn {count} đoạn.', en: '{count} passages ticked.' },
  manyRule: { vi: 'Xếp là phần dẫn theo quy tắc', en: 'Make them context by the rule' },
  manyAside: { vi: 'Để riêng, với lý do này', en: 'Set them aside for this reason' },
  manyAccept: { vi: 'Xác nhận như máy đọc xếp', en: 'Confirm as they stand' },
  manyReason: { vi: 'Lý do chung (được công bố)', en: 'Reason for all (published)' },
  manyNone: {
    vi: 'Chưa đánh dấu đoạn nào. Hãy đánh dấu ô ở đầu dòng trong dàn ý.',
    en: 'No passage is ticked. Tick the box at the head of its line in the outline.',
  },
  manyNoRule: { vi: 'Chưa chọn quy tắc nào.', en: 'No rule is chosen.' },
  gaps: { vi: 'Điều còn thiếu, chưa khớp', en: 'What is missing or does not fit' },
  gapsWhat: {
    vi: 'Máy tìm được những điều dưới đây trong văn bản và trong bản đang rà soát. Chúng không cản việc công bố; người rà soát xem và quyết định.',
    en: 'Found in the document and in the review as it stands. None of it hinders publishing; the reviewer looks and decides.',
  },
  gapsMore: { vi: 'và {count} đoạn nữa', en: 'and {count} more' },
  gapAt: { vi: 'đoạn {number}', en: 'passage {number}' },

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

/** What a saved decision did, and which other decision takes it back. */
export const doneWords = {
  accept: {
    vi: 'Đã lưu: đoạn được xác nhận. Muốn đổi, dùng “Sửa đoạn này”.',
    en: 'Saved: confirmed. To change it, use “Correct this passage”.',
  },
  correct: {
    vi: 'Đã lưu sửa đổi. Muốn đổi lại, sửa đoạn lần nữa.',
    en: 'Correction saved. To change it back, correct the passage again.',
  },
  split: {
    vi: 'Đã lưu: đoạn được tách làm hai. Muốn ghép lại, dùng “Gộp với đoạn sau”.',
    en: 'Saved: split in two. To join them again, use “Merge with the next passage”.',
  },
  merge: {
    vi: 'Đã lưu: hai đoạn được gộp. Muốn tách lại, dùng “Tách đoạn”.',
    en: 'Saved: merged. To part them again, use “Split”.',
  },
  rule: {
    vi: 'Đã lưu: các đoạn được xếp là phần dẫn theo quy tắc. Muốn đổi đoạn nào, chọn đoạn đó rồi dùng “Sửa đoạn này”.',
    en: 'Saved: made context by the rule. To change one, choose it and use “Correct this passage”.',
  },
  cut: {
    vi: 'Đã lưu: cụm chữ thành một đoạn riêng. Muốn ghép lại, xếp nó cùng loại với đoạn bên cạnh rồi dùng “Gộp với đoạn sau”.',
    en: 'Saved: the words are a passage of their own. To join them again, make it of the same kind as its neighbour and use “Merge with the next passage”.',
  },
  text: {
    vi: 'Đã lưu: chữ đã sửa, có đánh dấu. Muốn trả lại, xem danh sách ở mục “Sửa chữ máy đọc sai”.',
    en: 'Saved: the words are corrected and marked. To put them back, see the list under “Correct misread words”.',
  },
  redact: {
    vi: 'Đã lưu: cụm chữ được che. Muốn bỏ che, xem danh sách ở mục “Che tên”.',
    en: 'Saved: redacted. To unmask, see the list under “Redact a name”.',
  },
  unredact: {
    vi: 'Đã lưu: cụm chữ không còn bị che. Muốn che lại, dùng “Che tên”.',
    en: 'Saved: unmasked. To mask it again, use “Redact a name”.',
  },
  facts: {
    vi: 'Đã lưu thông tin văn bản. Muốn đổi lại, sửa lần nữa.',
    en: 'Facts saved. To change them back, correct them again.',
  },
  sheet: {
    vi: 'Đã lưu phiếu bảo đảm. Muốn bỏ câu trả lời nào, xoá trắng dòng đó rồi lưu.',
    en: 'Sheet saved. To take an answer back, clear its line and save.',
  },
  many: {
    vi: 'Đã lưu: các đoạn được xác nhận. Muốn đổi đoạn nào, chọn đoạn đó rồi dùng “Sửa đoạn này”.',
    en: 'Saved: confirmed. To change one, choose it and use “Correct this passage”.',
  },
  aside: {
    vi: 'Đã lưu: các đoạn được để riêng. Muốn đổi đoạn nào, chọn đoạn đó rồi dùng “Sửa đoạn này”.',
    en: 'Saved: set aside. To change one, choose it and use “Correct this passage”.',
  },
  remaining: { vi: 'Còn {count} câu chưa xếp loại.', en: '{count} sentences are still unassigned.' },
} as const satisfies Phrases

export const findKindNames = {
  agency: { vi: 'cơ quan được giao', en: 'body that is told' },
  deadline: { vi: 'thời hạn', en: 'deadline' },
  right: {
    vi: 'quyền được bảo đảm (theo danh mục từ đã công bố)',
    en: 'right that is served (by the published word list)',
  },
  group: { vi: 'nhóm được nêu', en: 'group that is named' },
  clear: { vi: 'trả lời cho sáu rõ', en: 'answers one of the six clears' },
  citation: { vi: 'văn bản được dẫn', en: 'instrument that is cited' },
  fact: { vi: 'thông tin của văn bản', en: 'fact of the paper' },
} as const satisfies Readonly<Record<FindKind, Phrase>>
