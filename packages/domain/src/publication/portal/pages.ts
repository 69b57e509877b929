// Sentences of the public pages, page by page.
import { fill, type Language, type Phrase } from '../../kernel/language.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const frontWords = {
  title: { vi: 'Kế hoạch hứa gì, và không nói gì', en: 'What the plans promise, and what they do not say' },
  lead: {
    vi: 'Sổ này tách từng việc mà kế hoạch về quyền con người của {tenant} giao, giữ nguyên chữ của kế hoạch, và chỉ ra điều kế hoạch để trống.',
    en: 'This register takes apart, word for word, what the human-rights plans of {tenant} set out to do, and shows what they leave open.',
  },
  look: { vi: 'Nhìn một lượt', en: 'In one look' },
  promises: { vi: 'cam kết trong {plans} kế hoạch đã công bố', en: 'commitments; plans published: {plans}' },
  allSix: {
    vi: 'cam kết mà văn bản tự nêu đủ sáu rõ',
    en: 'with all six clears stated in the text itself',
  },
  allSixWithOffice: {
    vi: 'thêm {count} cam kết đủ sáu rõ nhờ cơ quan thường trực bổ sung',
    en: 'a further {count} have all six because the secretariat added some',
  },
  thisQuarter: {
    vi: 'Các cam kết đến hạn trong {quarter} năm {year}',
    en: 'Commitments due in {quarter} of {year}',
  },
  restrictions: {
    vi: 'điều khoản hạn chế: yêu cầu hạn chế, kiểm soát một quyền tự do',
    en: 'restrictive clauses: they ask to limit or control a freedom',
  },
  sheets: {
    vi: 'phiếu bảo đảm còn dòng không trả lời',
    en: 'with lines of the safeguard sheet not answered',
  },
  unsaid: { vi: 'Điều kế hoạch không nói', en: 'What the plans do not say' },
  unsaidClear: { vi: 'cam kết không nói {question}', en: 'without saying {question}' },
  unsaidAdded: {
    vi: 'cơ quan thường trực đã bổ sung: {count}',
    en: 'added since by the secretariat: {count}',
  },
  unfixed: {
    vi: 'cam kết có thời hạn nhưng không quy ra ngày được',
    en: 'with a time that cannot be fixed to a day',
  },
  unnamedRights: {
    vi: 'quyền trong danh mục không cam kết nào phục vụ',
    en: 'rights of the list that no commitment serves',
  },
  whichRights: { vi: 'Những quyền nào', en: 'Which rights' },
  unnamedGroups: {
    vi: 'nhóm người trong danh mục không cam kết nào nói đến: {names}',
    en: 'groups of the list that no commitment names: {names}',
  },
  newest: { vi: 'Mới công bố', en: 'Newest' },
  listOf: { vi: 'danh sách này', en: 'this list' },
  searchLabel: {
    vi: 'Tìm trong các cam kết và điều khoản hạn chế',
    en: 'Search commitments and restrictive clauses',
  },
  searchHint: { vi: 'Gõ có dấu hay không dấu đều được.', en: 'With or without Vietnamese marks.' },
  searchVerb: { vi: 'Tìm', en: 'Search' },
  nothing: { vi: 'Chưa có kế hoạch nào được công bố.', en: 'No plan has been published yet.' },
  nothingTurn: {
    vi: 'Đến lượt cơ quan thường trực: đưa kế hoạch vào, rà soát, rồi công bố.',
    en: 'It is the secretariat’s turn to bring one in, review it and publish it.',
  },
} as const satisfies Phrases

export const planWords = {
  title: { vi: 'Các kế hoạch đã công bố', en: 'Published plans' },
  rules: { vi: 'Các quy tắc', en: 'The rules' },
  untitled: { vi: 'Văn bản không ghi trích yếu', en: 'The document gives no subject' },
  noSymbol: { vi: 'không ghi số, ký hiệu', en: 'no number or symbol' },
  notTheDocument: { vi: 'không phải văn bản gốc', en: 'not the document itself' },
  notStated: { vi: 'văn bản không ghi', en: 'not printed' },
  corrected: {
    vi: '{fact}: cơ quan thường trực đã sửa; bản đọc ghi “{read}”.',
    en: '{fact}: corrected by the secretariat; the reading had “{read}”.',
  },
  correctedNone: {
    vi: '{fact}: cơ quan thường trực bổ sung; bản đọc để trống.',
    en: '{fact}: added by the secretariat; the reading had none.',
  },
  counts: {
    vi: '{commitments} cam kết, {restrictions} điều khoản hạn chế',
    en: 'commitments: {commitments}; restrictive clauses: {restrictions}',
  },
  ledger: { vi: 'Mỗi câu của văn bản được coi là gì', en: 'What every sentence was taken to be' },
  sentences: { vi: 'Số câu', en: 'Sentences' },
  takenAs: { vi: 'Được coi là', en: 'Taken as' },
  contextByRule: { vi: 'Phần dẫn, theo quy tắc đã công bố', en: 'Context, by a stated rule' },
  contextByPerson: { vi: 'Phần dẫn, do người rà soát xác nhận', en: 'Context, confirmed by a reviewer' },
  parts: { vi: 'Các phần của văn bản', en: 'Parts of the document' },
  partCommitments: { vi: '{count} cam kết', en: 'commitments: {count}' },
  part: { vi: 'Phần {part} trên {parts}', en: 'Part {part} of {parts}' },
  inParts: { vi: 'ở các phần', en: 'in parts' },
  previousPart: { vi: 'Phần trước', en: 'Previous part' },
  nextPart: { vi: 'Phần sau', en: 'Next part' },
  fullText: { vi: 'Toàn văn, có đánh dấu', en: 'Full text, marked' },
  readText: { vi: 'Đọc toàn văn', en: 'Read the text' },
  toCommitments: { vi: 'Mọi cam kết của kế hoạch này', en: 'All commitments of this plan' },
  toRestrictions: {
    vi: 'Mọi điều khoản hạn chế của kế hoạch này',
    en: 'All restrictive clauses of this plan',
  },
  cited: { vi: 'Văn bản được dẫn', en: 'Instruments cited' },
  redactions: {
    vi: 'Đã che {count} chỗ có tên riêng; mỗi ký tự che hiện là █.',
    en: 'Personal names redacted in places: {count}; each character shows as █.',
  },
  maskedSince: {
    vi: 'Đã che {count} chỗ có tên riêng hoặc chữ đã thu hồi; mỗi ký tự che hiện là █.',
    en: 'Personal names or withdrawn words masked in places: {count}; each character shows as █.',
  },
  withdrawnCommitments: { vi: '{count} cam kết đã thu hồi', en: 'Commitments withdrawn: {count}' },
  withdrawnRestrictions: {
    vi: '{count} điều khoản hạn chế đã thu hồi',
    en: 'Restrictive clauses withdrawn: {count}',
  },
  atEntry: { vi: 'mục {entry}', en: 'entry {entry}' },
  unitWithdrawn: { vi: '{kind}, đã thu hồi', en: '{kind}, withdrawn' },
  passagesHidden: {
    vi: 'Trong toàn văn, chỗ của đoạn đã thu hồi hiện là █ và số ký tự đã che.',
    en: 'In the full text a withdrawn passage shows as █ with the number of its characters.',
  },
  textCorrections: {
    vi: 'Cơ quan thường trực đã sửa {count} chỗ máy đọc sai chữ; chữ máy đọc ghi ngay trong toàn văn.',
    en: 'Misread words corrected by the secretariat in places: {count}; the full text gives what the reader had.',
  },
  correctionsHere: { vi: 'Chữ đã sửa trong phần này', en: 'Words corrected in this part' },
  correctionsWhat: {
    vi: 'Máy đọc sai; cơ quan thường trực sửa theo văn bản gốc. Số trong văn bản dẫn đến từng dòng dưới đây.',
    en: 'Misread by the reader and corrected by the secretariat after the document. The numbers in the text lead to these lines.',
  },
  correctionNumber: { vi: 'Chữ đã sửa, số {number}', en: 'Corrected words, number {number}' },
  wasRead: { vi: 'Đã sửa; máy đọc: “{words}”', en: 'Corrected; the reader had “{words}”' },
  correctionReason: { vi: 'lý do', en: 'reason' },
  openCommitment: { vi: 'Mở cam kết này', en: 'Open this commitment' },
  openRestriction: { vi: 'Mở điều khoản này và phiếu bảo đảm', en: 'Open this clause and its sheet' },
  legend: {
    vi: 'Vạch đơn bên lề: cam kết. Vạch đôi bên lề: điều khoản hạn chế. Chữ còn lại là phần dẫn, kèm quy tắc hoặc lý do.',
    en: 'Single rule in the margin: commitment. Double rule: restrictive clause. The rest is context, with its rule or reason.',
  },
} as const satisfies Phrases

export const listWords = {
  commitments: { vi: 'Các cam kết', en: 'Commitments' },
  restrictions: { vi: 'Các điều khoản hạn chế', en: 'Restrictive clauses' },
  shown: { vi: 'Đang xem {shown} trên {total} dòng', en: 'Showing {shown} of {total} rows' },
  shownMore: {
    vi: 'Đang xem {shown} dòng; có hơn {total} dòng',
    en: 'Showing {shown} rows; there are over {total}',
  },
  download: { vi: 'Tải đúng những dòng đang xem:', en: 'Download exactly these rows:' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  right: { vi: 'Quyền', en: 'Right' },
  group: { vi: 'Nhóm người', en: 'Group' },
  year: { vi: 'Năm đến hạn', en: 'Year due' },
  quarter: { vi: 'Quý đến hạn', en: 'Quarter due' },
  quarterIs: { vi: 'Quý {quarter}', en: 'Quarter {quarter}' },
  state: { vi: 'Trạng thái', en: 'State' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  missing: { vi: 'Văn bản thiếu điều rõ', en: 'Clear the text lacks' },
  added: { vi: 'Cơ quan thường trực bổ sung', en: 'Added by the secretariat' },
  sort: { vi: 'Xếp theo', en: 'Order' },
  sortPlan: { vi: 'thứ tự trong văn bản', en: 'order in the text' },
  sortDue: { vi: 'thời hạn', en: 'date due' },
  limits: { vi: 'Quyền bị hạn chế', en: 'Freedom limited' },
  noneFiltered: { vi: 'Không có dòng nào khớp bộ lọc này.', en: 'Nothing matches these filters.' },
  noneFilteredTurn: { vi: 'Bỏ bớt một điều kiện để xem rộng hơn.', en: 'Take one filter away to see more.' },
  noneYet: { vi: 'Chưa có cam kết nào được công bố.', en: 'No commitment has been published yet.' },
  noRestrictions: {
    vi: 'Chưa có điều khoản hạn chế nào trong các kế hoạch đã công bố.',
    en: 'The published plans contain no restrictive clause.',
  },
  noRestrictionsTurn: {
    vi: 'Nếu thấy một điều khoản bị bỏ sót, toàn văn của từng kế hoạch ở ngay trong sổ để đối chiếu.',
    en: 'Should one have been missed, the full text of each plan is here to compare.',
  },
} as const satisfies Phrases

/** Vietnamese papers number quarters in Roman figures. */
export function quarterName(quarter: number, language: Language): string {
  const roman = ['I', 'II', 'III', 'IV'][quarter - 1] ?? String(quarter)
  return fill(listWords.quarterIs[language], { quarter: language === 'vi' ? roman : quarter })
}

export const commitmentWords = {
  kicker: { vi: 'Cam kết', en: 'Commitment' },
  under: { vi: 'Thuộc mục', en: 'Under' },
  lead: { vi: 'Ai chủ trì', en: 'Who leads' },
  sameRow: { vi: 'Các ô khác cùng hàng', en: 'Other cells of the row' },
  asked: { vi: 'Ai được đề nghị', en: 'Who is requested' },
  named: { vi: 'Ai được nêu tên', en: 'Who is named' },
  namedOnly: { vi: 'Văn bản không nói ai chủ trì.', en: 'The text does not say who leads.' },
  support: { vi: 'Ai phối hợp', en: 'Who supports' },
  when: { vi: 'Khi nào', en: 'By when' },
  rights: { vi: 'Phục vụ quyền', en: 'Rights served' },
  groups: { vi: 'Nhóm người', en: 'Groups' },
  cites: { vi: 'Dẫn văn bản', en: 'Cites' },
  decided: { vi: 'Ai xác định', en: 'Who said so' },
  overruled: {
    vi: 'Máy đọc đã xếp đoạn này là điều khoản hạn chế; người rà soát xếp lại. Lý do:',
    en: 'The reader had taken this passage for a restrictive clause; a reviewer did not. The reason:',
  },
  decidedBy: { vi: 'Được xác định là cam kết bởi: {by}', en: 'Taken as a commitment by: {by}' },
  noRights: {
    vi: 'Không thấy chữ nào của danh mục quyền trong cam kết này.',
    en: 'None of the listed words for rights stands in this commitment.',
  },
  noGroups: { vi: 'Cam kết không nói đến nhóm nào.', en: 'It names no group.' },
  noCites: { vi: 'Cam kết không dẫn văn bản nào.', en: 'It cites no instrument.' },
  byWords: { vi: 'theo bảng từ', en: 'by the word list' },
  beside: { vi: 'Cắt từ cùng đoạn', en: 'Cut from the same passage' },
  besideText: {
    vi: 'Cùng đoạn này có điều khoản hạn chế, được tách riêng:',
    en: 'The same passage holds a restrictive clause, kept apart:',
  },
  versions: { vi: 'Các phiên bản', en: 'Versions' },
  oneVersion: {
    vi: 'Chỉ có một phiên bản; chưa có sửa đổi nào.',
    en: 'There is one version; nothing was amended.',
  },
  oldVersion: {
    vi: 'Bạn đang xem phiên bản cũ {version}.',
    en: 'This is version {version}, an old one.',
  },
  toNewest: { vi: 'Xem phiên bản mới nhất', en: 'See the newest' },
  statusOfNewest: {
    vi: 'Dòng tình hình và thời hạn trong dòng ấy là của phiên bản mới nhất.',
    en: 'The line on how it stands, with its date, is that of the newest version.',
  },
  amended: { vi: 'Đã sửa {count} lần', en: 'Times amended: {count}' },
  amendedDue: { vi: ': hạn {before} → {after}', en: ': date {before} → {after}' },
  toVersions: { vi: 'xem các phiên bản', en: 'see the versions' },
  reason: { vi: 'Lý do: {reason}', en: 'Reason: {reason}' },
  ground: { vi: 'Căn cứ: {ground}', en: 'Ground: {ground}' },
  previous: { vi: '← Cam kết trước', en: '← Previous commitment' },
  next: { vi: 'Cam kết sau →', en: 'Next commitment →' },
} as const satisfies Phrases

export const restrictionWords = {
  kicker: { vi: 'Điều khoản hạn chế', en: 'Restrictive clause' },
  note: {
    vi: 'Sổ ghi điều khoản này để mọi người thấy và hỏi lại. Không ai được giao, đôn đốc hay báo cáo hoàn thành điều khoản này qua sổ.',
    en: 'The register records this clause so that people can see it and question it. Nobody is assigned it, reminded of it or reports it as done here.',
  },
  limits: { vi: 'Quyền bị hạn chế', en: 'Freedoms limited' },
  told: { vi: 'Yêu cầu ai làm', en: 'Whom it tells' },
  toldNobody: { vi: 'điều khoản không nêu ai', en: 'it names nobody' },
  because: { vi: 'Vì sao coi là hạn chế', en: 'Why it counts as restrictive' },
  noBecause: {
    vi: 'Người rà soát xác định; không ghi thêm lý do.',
    en: 'A reviewer said so and gave no further reason.',
  },
  beside: { vi: 'Phần còn lại của đoạn là cam kết:', en: 'The rest of the passage is a commitment:' },
  unanswered: { vi: 'không trả lời {count} trên 8 dòng', en: 'lines not answered: {count} of 8' },
  answeredAll: { vi: 'trả lời đủ 8 dòng', en: 'all 8 lines answered' },
  listLead: {
    vi: 'Đây là những chỗ trong kế hoạch yêu cầu hạn chế, kiểm soát, ngăn chặn hoặc xử phạt việc thực hiện một quyền tự do. Điều 19(3) và các điều tương tự của Công ước quốc tế về các quyền dân sự và chính trị đòi hỏi mỗi hạn chế phải có căn cứ luật, mục đích chính đáng, cần thiết và tương xứng. Phiếu bảo đảm ghi câu trả lời của cơ quan; dòng để trống hiện là “không trả lời”.',
    en: 'These are the places where a plan asks to limit, control, prevent or punish the use of a freedom. Article 19(3) of the International Covenant on Civil and Political Rights and like articles ask of every limit a basis in law, a legitimate aim, necessity and proportion. The safeguard sheet holds the authority’s answers; an empty line reads “not answered”.',
  },
} as const satisfies Phrases
