// Sentences of the step from draft to public record, and of amending what is public.
import type { Phrase } from '../kernel/language.ts'
import type { LikelyKind } from '../plans/persons/likely-names.ts'

export const publishWords = {
  title: { vi: 'Công bố kế hoạch', en: 'Publish the plan' },
  what: {
    vi: 'Sau khi bấm, những điều dưới đây thành bản ghi công khai, ai cũng xem được và không sửa mất dấu được. Sai thì sửa bằng một bản mới, đặt cạnh bản cũ.',
    en: 'After the button the following become public records that anyone can see and that cannot be changed without a trace. A mistake is mended by a new version beside the old one.',
  },
  commitments: { vi: 'Cam kết', en: 'Commitments' },
  restrictions: { vi: 'Điều khoản hạn chế', en: 'Restrictive clauses' },
  unanswered: { vi: 'Phiếu bảo đảm còn dòng chưa trả lời', en: 'Safeguard sheets with unanswered lines' },
  corrections: { vi: 'Chỗ sửa chữ máy đọc sai', en: 'Places with corrected words' },
  redactions: { vi: 'Chỗ đã che', en: 'Redactions' },
  sentences: { vi: 'Câu trong văn bản', en: 'Sentences in the document' },
  contextByRule: { vi: 'Phần dẫn theo quy tắc', en: 'Context by a stated rule' },
  contextByPerson: { vi: 'Phần dẫn do người xác nhận', en: 'Context confirmed by a person' },
  setAside: { vi: 'Để riêng, có lý do', en: 'Set aside, with a reason' },
  notYet: { vi: 'Chưa công bố được', en: 'Not ready yet' },
  publish: { vi: 'Công bố', en: 'Publish' },
  back: { vi: 'Về rà soát', en: 'Back to the review' },
  notPublic: {
    vi: 'Không công bố: tệp gốc và những chỗ đã che. Tên người ký không thành một mục riêng, nhưng vẫn nằm trong toàn văn nếu chưa che.',
    en: 'Not published: the original file and what is redacted. The signer’s name becomes no field of its own, but stays in the full text unless it is redacted.',
  },
  unseenCommitments: { vi: 'Cam kết chưa người nào xem', en: 'Commitments nobody has looked at' },
  unseenRestrictions: {
    vi: 'Điều khoản hạn chế chưa người nào xem',
    en: 'Restrictive clauses nobody has looked at',
  },
  showUnseen: { vi: 'Xem những cam kết ấy', en: 'Look at those commitments' },
  unseenConfirmed: {
    vi: 'Tôi biết {count} cam kết do máy đọc xếp chưa có ai xem, và vẫn công bố.',
    en: 'I know that nobody has looked at {count} commitments as the reader judged them, and publish all the same.',
  },
  twin: {
    vi: 'Đã có một kế hoạch công bố cùng số, ký hiệu và ngày: mọi con số sẽ tính hai lần. Nếu là bản sửa, hãy sửa đổi bản đã công bố.',
    en: 'A plan with the same symbol and date is already published: every figure would count twice. If this is a correction, amend the published one.',
  },
  openTwin: { vi: 'Mở kế hoạch đã công bố', en: 'Open the published plan' },
  persons: { vi: 'Có thể là người riêng', en: 'May be a private person' },
  personsWhat: {
    vi: 'Những chữ dưới đây giống tên, số điện thoại, số định danh hay địa chỉ thư của một người và chưa được che. Người giữ chức vụ nêu trong văn bản và tên cơ quan thì để; người khác thì che trước khi công bố.',
    en: 'The words below look like a person’s name, phone, identity number or mail address and are not redacted. An official named in office and the name of a body may stay; anyone else is to be redacted before publishing.',
  },
  personsSeen: {
    vi: 'Tôi đã xem từng chỗ: những tên còn lại là người giữ chức vụ nêu trong văn bản, hoặc tên cơ quan.',
    en: 'I have looked at each: the names that remain are officials named in office, or bodies.',
  },
  personsNotSeen: {
    vi: 'Còn chữ giống tên người: xin che, hoặc đánh dấu là đã xem từng chỗ.',
    en: 'Words that look like persons remain: redact them, or say that you have looked at each.',
  },
} as const satisfies Readonly<Record<string, Phrase>>

export const amendWords = {
  title: { vi: 'Sửa đổi bản đã công bố', en: 'Amend what is published' },
  what: {
    vi: 'Bản mới được đặt cạnh bản cũ; lý do được công bố. Bản cũ không mất.',
    en: 'The new version stands beside the old one; the reason is published. The old version remains.',
  },
  chooseCommitment: { vi: 'Chọn cam kết để sửa đổi', en: 'Choose the commitment to amend' },
  chooseRestriction: {
    vi: 'Chọn điều khoản hạn chế để bổ sung phiếu bảo đảm',
    en: 'Choose the restrictive clause whose sheet is to be completed',
  },
  restrictionWhat: {
    vi: 'Nguyên văn điều khoản không đổi. Bổ sung hay sửa câu trả lời của phiếu bảo đảm, quyền bị hạn chế và người được yêu cầu; bản cũ vẫn xem được bên cạnh.',
    en: 'The clause’s words stay. Answers of its sheet, the freedoms limited and whom it tells may be added or corrected; the old version stays readable beside.',
  },
  passage: { vi: 'Đoạn bỏ sót khi rà soát', en: 'A passage that the review missed' },
  passageOpen: {
    vi: 'Công bố một đoạn bỏ sót thành điều khoản hạn chế hoặc cam kết',
    en: 'Publish a missed passage as a restrictive clause or a commitment',
  },
  passageWhat: {
    vi: 'Chép nguyên văn phần bị bỏ sót trong văn bản đã công bố và nói phần ấy là gì. Kế hoạch có phiên bản mới, cũ đặt cạnh mới. Phần lấy ra từ một cam kết thì phải đứng ở đầu hoặc ở cuối cam kết, phần còn lại vẫn là cam kết. Cơ quan, thời hạn hoặc phiếu bảo đảm thì bổ sung ngay sau đó, tại trang này.',
    en: 'Copy the exact words that were missed out of the published text and say what they are. The plan gets a new version, old beside new. What is taken out of a commitment stands at its beginning or its end, and the rest stays a commitment. Who, by when, or the safeguard sheet is added right afterwards, on this page.',
  },
  passageText: { vi: 'Mở toàn văn đã công bố', en: 'Open the published text' },
  passageHint: {
    vi: 'Chép đúng cụm chữ từ toàn văn đã công bố, không sửa, không bỏ dấu câu.',
    en: 'Copy the exact words of the published text, punctuation included.',
  },
  passageAs: { vi: 'Đoạn này là', en: 'The passage is' },
  passageLimits: {
    vi: 'Hai mục dưới đây chỉ dành cho điều khoản hạn chế.',
    en: 'The next two are for a restrictive clause only.',
  },
  passageLost: {
    vi: 'Không tìm thấy nguyên văn cụm chữ này trong toàn văn đã công bố. Hãy chép lại từ toàn văn, kể cả dấu câu.',
    en: 'These exact words are not in the published text. Copy them again from it, punctuation included.',
  },
  agency: { vi: 'Lời của cơ quan và các mốc', en: 'The body’s own words and milestones' },
  agencyWhat: {
    vi: 'Điều cơ quan chủ trì đã nêu và đã công bố. Sửa ở đây khi phải đổi mà cơ quan không tự đề nghị được; giá trị cũ đứng cạnh giá trị mới và cơ quan thấy ngay. Xóa trống cả sản phẩm và thước đo là bỏ lời của cơ quan.',
    en: 'What the lead stated and is published. Change it here where it must change and the lead cannot ask for it; the old value stands beside the new, and the lead sees it at once. Emptying both product and measure takes the body’s words away.',
  },
  milestoneAfterDue: {
    vi: 'Mốc {number} có ngày sau hạn cuối của cam kết ({last}). Hãy sửa ngày của mốc hoặc sửa thời hạn, ngay trong biểu mẫu này.',
    en: 'Milestone {number} is later than the commitment’s last day ({last}). Change its day or the deadline, both in this form.',
  },
  planFacts: { vi: 'Thông tin kế hoạch', en: 'Facts of the plan' },
  text: { vi: 'Lời cam kết', en: 'Wording' },
  reason: { vi: 'Lý do sửa đổi', en: 'Reason of the amendment' },
  ground: { vi: 'Căn cứ (văn bản cho phép sửa đổi)', en: 'Ground (the instrument that allows it)' },
  save: { vi: 'Công bố sửa đổi', en: 'Publish the amendment' },
  done: {
    vi: 'Đã công bố phiên bản {version}. Muốn đổi lại, công bố thêm một bản sửa đổi; phiên bản cũ vẫn xem được.',
    en: 'Version {version} published. To change it back, publish another amendment; older versions stay readable.',
  },
  openPublic: { vi: 'Mở trang công khai', en: 'Open the public page' },
  newer: {
    vi: 'Trong lúc soạn, phiên bản {version} đã được công bố. Sửa đổi này chưa được công bố; chữ đã nhập vẫn còn. Xem phiên bản mới, rồi gửi lại nếu vẫn cần.',
    en: 'While you were writing, version {version} was published. This amendment was not; what you typed is kept. Look at the new version, then send again if it is still needed.',
  },
} as const satisfies Readonly<Record<string, Phrase>>

export const likelyKindNames = {
  name: { vi: 'tên', en: 'name' },
  phone: { vi: 'số điện thoại', en: 'phone number' },
  'identity-number': { vi: 'số định danh', en: 'identity number' },
  mail: { vi: 'địa chỉ thư', en: 'mail address' },
} as const satisfies Readonly<Record<LikelyKind, Phrase>>
