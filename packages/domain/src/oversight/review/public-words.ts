// Sentences of the public pages of independent review. They say who found what, and what is not known.
import type { Phrase } from '../../kernel/language.ts'
import type { RedrawFault } from './redraw.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const reviewPageWords = {
  title: { vi: 'Rà soát độc lập', en: 'Independent reviews' },
  lead: {
    vi: 'Thanh tra, Mặt trận, Hội đồng nhân dân hoặc chuyên gia bên ngoài nói cam kết thật sự tới đâu, trên cùng năm bậc với cơ quan. Lời cơ quan, bằng chứng và bên rà soát không bao giờ được gộp làm một.',
    en: 'Inspectorate, Front, council or outside experts say how far a commitment really is, on the same five steps as the agency. What the agency says, what the evidence supports and what the reviewer finds are never merged.',
  },
  none: { vi: 'Sổ chưa có bản rà soát độc lập nào.', en: 'No independent review is on record.' },
  noneTurn: {
    vi: 'Cơ quan rà soát viết, ký, rồi bản rà soát hiện ở đây.',
    en: 'A reviewing office writes and signs one; then it stands here.',
  },
  toRounds: { vi: 'Các đợt rà soát và mẫu đã rút', en: 'Review rounds and their samples' },
  by: { vi: 'Bên rà soát', en: 'Reviewed by' },
  lead1: { vi: 'chủ trì: {name}', en: 'led by {name}' },
  gap: { vi: 'So với lời cơ quan', en: 'Against the agency’s word' },
  gapBelow: { vi: 'bên rà soát thấy thấp hơn', en: 'the reviewer finds less' },
  gapSame: { vi: 'cùng một bậc', en: 'the same step' },
  gapAbove: { vi: 'bên rà soát thấy cao hơn', en: 'the reviewer finds more' },
  step: { vi: 'Bậc', en: 'Step' },
  round: { vi: 'Đợt rà soát', en: 'Review round' },
  finds: { vi: '{body} thấy: {step}', en: '{body} finds: {step}' },
  answered: { vi: 'Cơ quan đã trả lời', en: 'The agency has answered' },

  onCommitment: { vi: 'Bên rà soát độc lập thấy gì', en: 'What independent reviewers find' },
  toReviews: { vi: 'Rà soát độc lập: {count}', en: 'Independent reviews: {count}' },
  onNone: {
    vi: 'Chưa có bản rà soát độc lập nào về cam kết này.',
    en: 'No independent review of this commitment is on record.',
  },
  onNoneTurn: {
    vi: 'Cơ quan không chủ trì, không phối hợp mới rà soát được.',
    en: 'Only an office that neither leads nor supports it may review it.',
  },
  review: { vi: 'Rà soát số {number}: {step}', en: 'Review {number}: {step}' },
  asOf: { vi: 'nói đến ngày {day}', en: 'speaks of {day}' },
  ofVersion: { vi: 'về phiên bản {version} của cam kết', en: 'on version {version} of the commitment' },
  noEvidence: {
    vi: 'Bên rà soát không gắn bằng chứng riêng.',
    en: 'The reviewer attached no evidence of its own.',
  },
  besideNone: {
    vi: 'Khi ký, cơ quan chưa báo cáo gì về toàn bộ cam kết.',
    en: 'When it was signed the agency had reported nothing on the whole.',
  },
  beside: {
    vi: 'Khi ký: cơ quan nói {agency}; bậc mà bằng chứng cho thấy: {evidence}.',
    en: 'When it was signed the agency said: {agency}; the evidence supported: {evidence}.',
  },
  blind: {
    vi: 'Ký trước khi cơ quan có báo cáo công khai nào, và văn phòng chưa từng cho người ký xem.',
    en: 'Rated before any report of the agency was public, and the office had shown the signer none.',
  },
  notShown: {
    vi: 'Khi ký, văn phòng chưa cho người ký xem báo cáo mới nhất của cơ quan. Báo cáo đã công khai, nên người ký có đọc ở đó hay không thì không biết.',
    en: 'When it was signed the office had not shown the signer the agency’s newest report. It was public; whether it was read there is not known.',
  },
  shown: {
    vi: 'Người ký được xem báo cáo của cơ quan trước khi ký.',
    en: 'The signer could see the agency’s report before signing.',
  },
  ofRound: { vi: 'Thuộc đợt rà soát {round}.', en: 'Of review round {round}.' },
  answer: { vi: 'Cơ quan trả lời', en: 'The agency answers' },
  answerNone: {
    vi: 'Cơ quan chủ trì chưa trả lời; cơ quan được trả lời một lần.',
    en: 'The lead agency has not answered; it may once.',
  },
  earlier: { vi: 'Trước khi đính chính', en: 'Before it was corrected' },
  earlierIs: { vi: 'Phiên bản {version}, {when}: {step}', en: 'Version {version}, {when}: {step}' },
  corrected: { vi: 'đã đính chính, phiên bản {version}', en: 'corrected, version {version}' },
  gone: {
    vi: 'Bản rà soát số {number} ({when}) đã bị thu hồi. Căn cứ: {ground}. Lý do: {reason}.',
    en: 'Review {number} ({when}) was withdrawn. Ground: {ground}. Reason: {reason}.',
  },

  onAgency: { vi: 'Bên rà soát độc lập thấy gì', en: 'What independent reviewers find' },
  agencyNone: {
    vi: 'Chưa cam kết nào do cơ quan này chủ trì được rà soát độc lập.',
    en: 'No commitment that this agency leads was reviewed independently yet.',
  },
  agencyReviewed: {
    vi: 'Đã rà soát {reviewed} trong {commitments} cam kết chủ trì',
    en: '{reviewed} of its {commitments} commitments were reviewed',
  },
  unsaid: { vi: 'cơ quan chưa nói gì', en: 'the agency has said nothing' },
} as const satisfies Phrases

export const roundPageWords = {
  title: { vi: 'Các đợt rà soát', en: 'Review rounds' },
  lead: {
    vi: 'Mỗi đợt rút một mẫu cam kết từ danh sách đã chốt trước. Hai cơ quan khác nhau niêm phong mỗi bên một số bí mật rồi mở; mẫu suy ra từ cả hai, nên không bên nào tự chọn được. Ai cũng rút lại được từ sổ công khai. Bên mở sau có thể từ chối mở: khi ấy đợt không có mẫu, tên cơ quan và lý do được công khai, và đợt sau nói rõ nó lặp lại đợt nào.',
    en: 'Each round draws a sample from a list frozen before. Two different offices seal a secret each, then open; the sample follows from both, so that neither can choose it alone. Anybody can draw it again from the public register. The office that opens second can refuse: the round then has no sample, the office and its reason are public, and the next round says which one it repeats.',
  },
  none: { vi: 'Chưa có đợt rà soát nào.', en: 'There is no review round yet.' },
  noneTurn: {
    vi: 'Cơ quan thường trực mở đợt, hai cơ quan rà soát niêm phong.',
    en: 'The secretariat begins one; two reviewing offices seal.',
  },
  one: { vi: 'Đợt rà soát {round}', en: 'Review round {round}' },
  of: { vi: 'rút {sample} trong {count} cam kết', en: '{sample} of {count} commitments' },
  ofPlan: { vi: 'của một kế hoạch', en: 'of one plan' },
  ofAll: { vi: 'mọi cam kết đang công khai', en: 'all public commitments' },
  holds: { vi: 'Rút lại khớp', en: 'Drawn again, it holds' },
  holdsText: {
    vi: 'Trang này vừa tính lại danh sách từ sổ công khai và mẫu từ hai số đã mở: khớp với bản đã công bố.',
    en: 'This page has just worked the list out again from the public register, and the sample from the two opened secrets: they are what was published.',
  },
  holdsSoFar: {
    vi: 'Trang này vừa tính lại danh sách từ sổ công khai: khớp. Mẫu chưa rút.',
    en: 'This page has just worked the list out again from the public register: it holds. Nothing is drawn yet.',
  },
  fails: { vi: 'Rút lại không khớp', en: 'Drawn again, it does not hold' },
  steps: { vi: 'Đã diễn ra thế nào', en: 'How it went' },
  frozen: {
    vi: 'Chốt danh sách: {count} cam kết, ở trạng thái {size} mục của sổ (ngày {day}).',
    en: 'List frozen: {count} commitments, at the state of {size} entries (day {day}).',
  },
  sealedBy: { vi: '{body} niêm phong.', en: '{body} seals.' },
  openedBoth: { vi: 'Cả hai mở; mẫu đã rút.', en: 'Both open; the sample is drawn.' },
  wasAbandoned: { vi: 'Bỏ đợt. Lý do: {reason}', en: 'Abandoned. Reason: {reason}' },
  wasEndedBy: { vi: '{body} bỏ đợt. Lý do: {reason}', en: '{body} abandons it. Reason: {reason}' },
  wasRefusedBy: {
    vi: '{body} từ chối mở số đã niêm phong. Lý do: {reason}',
    en: '{body} refuses to open what it has sealed. Reason: {reason}',
  },
  dayPassed: {
    vi: 'Đợt kết thúc mà không có mẫu. {reason}',
    en: 'The round ended without a sample. {reason}',
  },
  repeats: {
    vi: 'Đợt này lặp lại đợt {round}, đã kết thúc mà không có mẫu.',
    en: 'This round repeats round {round}, which ended without a sample.',
  },
  repeatedBy: { vi: 'Đợt lặp lại nó: {round}.', en: 'The round that repeats it: {round}.' },
  missing: { vi: 'Đã niêm phong mà không mở: {names}.', en: 'Sealed and did not open: {names}.' },
  waitSeals: { vi: 'Chờ hai cơ quan niêm phong.', en: 'Waiting for two offices to seal.' },
  sealUntil: {
    vi: 'Hạn niêm phong: hết ngày {day}. Quá ngày, đợt kết thúc công khai.',
    en: 'Last day to seal: {day}. After it the round ends in public.',
  },
  waitOpen: {
    vi: 'Chờ hai cơ quan mở. Số mở trước nằm ở văn phòng tới khi số kia cũng mở; người vận hành văn phòng có thể đọc được nó. Vì vậy từ chối mở luôn được công khai, có tên.',
    en: 'Waiting for both to open. What is opened first lies with the office until the other is open too; whoever runs the office can read it. That is why a refusal to open is always public and named.',
  },
  openUntil: {
    vi: 'Hạn mở: hết ngày {day}. Quá ngày, đợt kết thúc và công khai tên cơ quan không mở.',
    en: 'Last day to open: {day}. After it the round ends, and the office that did not open is named.',
  },
  drawn: { vi: 'Mẫu đã rút', en: 'The sample' },
  drawnHint: { vi: 'Theo thứ tự rút.', en: 'In the order of drawing.' },
  reviewed: { vi: 'đã rà soát: {names}', en: 'reviewed by {names}' },
  notReviewed: { vi: 'chưa rà soát', en: 'not reviewed yet' },
  wasWithdrawn: { vi: 'đã thu hồi sau khi rút', en: 'withdrawn since' },
  again: { vi: 'Tự rút lại', en: 'Draw it again yourself' },
  againLead: {
    vi: 'Không cần tin trang này. Chỉ cần sổ công khai và lệnh sha256sum có sẵn trên máy.',
    en: 'There is no need to believe this page. The public register and the command sha256sum are enough.',
  },
  rule1: {
    vi: 'Danh sách: mã các cam kết trong sổ trước mục {size}, trừ những cam kết mà bản mới nhất bị một mục thu hồi trước đó lấy đi, xếp theo thứ tự chữ. Tệp danh sách:',
    en: 'The list: ids of the commitments in the register before entry {size}, without those whose newest version a tombstone before it takes away, in the order of their letters. The list as a file:',
  },
  rule2: {
    vi: 'Mã băm của danh sách là SHA-256 của mảng JSON các mã ấy (RFC 8785). Phải bằng:',
    en: 'The list’s digest is SHA-256 over the JSON array of those ids (RFC 8785). It must be:',
  },
  rule3: {
    vi: 'Mỗi dấu niêm phong là SHA-256 của JSON có cơ quan, mã băm của danh sách, mã đợt và số bí mật; vì có mã băm của danh sách, không ai niêm phong được trước khi danh sách chốt:',
    en: 'Each seal is SHA-256 over JSON with the office, the list’s digest, the round and the secret; since the list’s digest is in it, nobody can have sealed before the list was frozen:',
  },
  rule4: {
    vi: 'Hạt giống là SHA-256 của JSON có mã băm của danh sách, mã đợt và hai số theo thứ tự niêm phong:',
    en: 'The seed is SHA-256 over JSON with the list’s digest, the round and both secrets in the order of their seals:',
  },
  rule5: {
    vi: 'Mỗi mã có vị trí là SHA-256 của hạt giống viết liền mã; lấy {sample} vị trí nhỏ nhất:',
    en: 'The place of each id is SHA-256 over the seed followed by the id; the {sample} smallest places are drawn:',
  },
  byProgram: { vi: 'Hoặc bằng chương trình này:', en: 'Or with this program:' },
  listFile: { vi: 'danh sách, mỗi dòng một mã', en: 'the list, one id a line' },
  record: { vi: 'Bản ghi công khai', en: 'The public record' },
  toReviews: { vi: 'Rà soát của đợt này', en: 'Reviews of this round' },
  toAll: { vi: 'Tất cả các đợt', en: 'All rounds' },
} as const satisfies Phrases

/** What a round that drew nothing says of its end where nobody wrote a reason; published words, in Vietnamese. */
export const roundEndWords = {
  notSealed: {
    vi: 'Hết hạn niêm phong mà chưa đủ dấu của hai cơ quan.',
    en: 'The last day to seal passed without the seals of two offices.',
  },
  notOpened: {
    vi: 'Hết hạn mở mà chưa đủ hai số bí mật được mở.',
    en: 'The last day to open passed without both secrets opened.',
  },
} as const satisfies Phrases

export const redrawFaultNames: Readonly<Record<RedrawFault, Phrase>> = {
  'list-of-later-state': {
    vi: 'Danh sách lấy ở một trạng thái sau khi đợt bắt đầu.',
    en: 'The list is of a state that came after the round began.',
  },
  'root-differs': {
    vi: 'Gốc của sổ ở trạng thái đã chốt khác với gốc đã ký.',
    en: 'The root at the frozen state is not the signed one.',
  },
  'list-differs': {
    vi: 'Danh sách tính lại khác với danh sách đã chốt.',
    en: 'The list worked out again is not the frozen one.',
  },
  'seals-not-of-two': {
    vi: 'Hai dấu niêm phong không phải của hai cơ quan khác nhau.',
    en: 'The two seals are not of two offices.',
  },
  'secret-not-sealed': {
    vi: 'Một số đã mở không ra dấu niêm phong đã công bố.',
    en: 'An opened secret does not give the seal that was published.',
  },
  'sample-differs': {
    vi: 'Mẫu tính lại khác với mẫu đã công bố.',
    en: 'The sample worked out again is not the published one.',
  },
}
