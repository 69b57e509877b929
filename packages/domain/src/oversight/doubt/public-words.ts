// Sentences about doubts on public pages.
import type { Phrase } from '../../kernel/language.ts'
import type { DoubtGround } from '../codes.ts'
import type { DoubtedKind } from './text.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const doubtGroundNames: Readonly<Record<DoubtGround, Phrase>> = {
  'third-person-data': { vi: 'dữ liệu riêng của người thứ ba', en: 'a third person’s data' },
  'threat-of-violence': { vi: 'lời đe dọa bạo lực', en: 'a threat of violence' },
  'sexual-images': { vi: 'hình ảnh tình dục', en: 'sexual images' },
  malware: { vi: 'mã độc', en: 'malware' },
  'same-text-again': { vi: 'gửi lại cùng một lời nhiều lần', en: 'the same text many times' },
}

export const doubtedNames: Readonly<Record<DoubtedKind, Phrase>> = {
  update: { vi: 'báo cáo của cơ quan', en: 'a report of the agency' },
  commitment: { vi: 'tình trạng của cam kết', en: 'how the commitment stands' },
  answer: { vi: 'câu trả lời của cơ quan', en: 'an answer of the agency' },
  action: { vi: 'một việc có hạn và lời báo đã làm', en: 'a dated task and what is reported of it' },
  review: { vi: 'bản rà soát độc lập', en: 'an independent review' },
  finding: { vi: 'kết luận kiểm tra', en: 'a finding of an inspection' },
  decision: { vi: 'chỉ đạo của Ban Chỉ đạo', en: 'a decision of the committee' },
  restriction: {
    vi: 'phiếu bảo đảm của điều khoản hạn chế',
    en: 'the safeguard sheet of a restrictive clause',
  },
}

export const doubtPageWords = {
  title: { vi: 'Ý kiến khác và trả lời', en: 'Doubts and answers' },
  lead: {
    vi: 'Ai cũng có thể nói rằng một nội dung đã công bố trái với điều mình thấy, không cần tài khoản, không khai mình là ai. Nội dung tự hiện sau số ngày làm việc đã định; chỉ giữ lại được theo năm căn cứ dưới đây, và việc giữ lại luôn công khai.',
    en: 'Anybody may say that something published contradicts what they see, with no account and without saying who they are. The text appears by itself after the set working days; it can be withheld only on the five grounds below, and withholding is always public.',
  },
  seeOtherwise: { vi: 'Tôi thấy khác', en: 'I see it otherwise' },
  seeOtherwiseStanding: { vi: 'Tôi thấy tình trạng này khác', en: 'I see this standing otherwise' },
  seeOtherwiseSheet: {
    vi: 'Tôi thấy điều nói về bảo đảm này khác',
    en: 'I see what is said of the safeguards otherwise',
  },
  on: { vi: 'Về {of}', en: 'On {of}' },
  ofVersion: { vi: 'phiên bản {version}', en: 'version {version}' },
  received: { vi: 'nhận ngày {day}', en: 'received on {day}' },
  sealed: {
    vi: 'Nội dung sẽ tự hiện ngày {day}. Đến lúc đó chỉ có biên nhận: nội dung được nhận ngày nào, và dấu niêm phong của nội dung ấy.',
    en: 'The text appears by itself on {day}. Until then there is only the receipt: what it is about, the day, and the seal that closes the text.',
  },
  overdueToShow: {
    vi: 'Lẽ ra nội dung phải hiện từ ngày {day} mà sổ công khai vẫn chưa có. Không có căn cứ nào được công bố cho việc này.',
    en: 'The text should have appeared on {day}, and the public register still does not have it. No ground has been published for this.',
  },
  withheld: { vi: 'Giữ lại nội dung, căn cứ: {ground}.', en: 'The text is withheld; ground: {ground}.' },
  withheldBy: { vi: '{by}: “{reason}”', en: '{by}: “{reason}”' },
  sameAs: { vi: 'Ý kiến có cùng lời:', en: 'The doubt that says the same:' },
  masked: {
    vi: 'Có chữ được che theo đúng độ dài ({by}): {reason}',
    en: 'Some words are masked at their length ({by}): {reason}',
  },
  withoutFile: {
    vi: 'Tệp kèm theo không được công bố vì cũng cho biết chữ bị che.',
    en: 'The file that came with it is left out, for it tells those words too.',
  },
  contradicts: { vi: 'Điều trái với nội dung công bố', en: 'What contradicts it' },
  link: { vi: 'Đường dẫn kèm theo', en: 'Link' },
  linkWarning: {
    vi: 'trang ngoài, chưa ai kiểm tra',
    en: 'an outside page, checked by nobody',
  },
  file: { vi: 'Tệp kèm theo', en: 'File' },
  answer: { vi: 'Trả lời của {by}', en: 'Answer of {by}' },
  answered: { vi: 'trả lời ngày {day}', en: 'answered on {day}' },
  answeredLate: {
    vi: 'trả lời ngày {day}, muộn {days} ngày làm việc',
    en: 'answered on {day}, {days} working days late',
  },
  waits: { vi: 'Chờ trả lời, hạn {day}.', en: 'Waits for an answer, due on {day}.' },
  silent: {
    vi: 'Không trả lời: đã quá hạn {days} ngày làm việc (hạn {day}), tính đến {on}.',
    en: 'No answer: {days} working days past the due day {day}, as of {on}.',
  },
  claim: { vi: 'Nội dung đã công bố', en: 'What was published' },
  claimGone: {
    vi: 'Nội dung này đã bị thu hồi hoặc được thay bằng phiên bản mới.',
    en: 'This was withdrawn, or replaced by a newer version.',
  },
  toClaim: { vi: 'Xem nội dung đã công bố', en: 'See what was published' },
  one: { vi: 'Ý kiến {id}', en: 'Doubt {id}' },
  open: { vi: 'Xem riêng ý kiến này', en: 'See this doubt by itself' },
  onCommitment: { vi: 'Ý kiến khác từ bên ngoài', en: 'Doubts from outside' },
  none: { vi: 'Chưa có ý kiến khác nào.', en: 'There is no doubt yet.' },
  noneTurn: {
    vi: 'Ở mỗi báo cáo và mỗi cam kết có đường dẫn “Tôi thấy khác”.',
    en: 'Every report and every commitment has a link “I see it otherwise”.',
  },
  stateFilter: { vi: 'Tình trạng', en: 'State' },
  waitingToShow: { vi: 'chờ hiện', en: 'text to appear' },
  shown: { vi: 'đã hiện', en: 'text shown' },
  silentFilter: { vi: 'quá hạn trả lời', en: 'answer overdue' },
  isAnswered: { vi: 'đã trả lời', en: 'answered' },
  isOpen: { vi: 'chờ trả lời, còn trong hạn', en: 'waits for an answer, within time' },
  isWithheld: { vi: 'bị giữ lại', en: 'withheld' },
  groundFilter: { vi: 'Căn cứ giữ lại', en: 'Ground of withholding' },
  ofFilter: { vi: 'Cam kết', en: 'Commitment' },
  figures: { vi: 'Tất cả, tính đến {on}', en: 'All of them, as of {on}' },
  figuresOf: {
    vi: 'Của cơ quan, kế hoạch đã chọn, tính đến {on}',
    en: 'Of the agency or plan chosen, as of {on}',
  },
  all: { vi: 'Ý kiến đã nhận', en: 'Doubts received' },
  countWaiting: { vi: 'Nội dung chờ hiện', en: 'Texts to appear' },
  countAnswered: { vi: 'Đã trả lời', en: 'Answered' },
  countOpen: { vi: 'Chờ trả lời, còn trong hạn', en: 'Waiting for an answer, within time' },
  countSilent: { vi: 'Không trả lời, đã quá hạn', en: 'Not answered, past the due day' },
  longestSilence: { vi: 'im lặng lâu nhất {days} ngày làm việc', en: 'longest silence {days} working days' },
  countWithheld: { vi: 'Giữ lại, căn cứ {ground}', en: 'Withheld, ground: {ground}' },
  sealWords: { vi: 'Dấu niêm phong', en: 'Seal' },
  salt: { vi: 'Chuỗi mở dấu', en: 'What opens the seal' },
  sealHow: {
    vi: 'Dấu niêm phong là SHA-256 của chuỗi mở dấu (32 byte) rồi đến nội dung ở dạng JSON chuẩn (of, contradicts, link, file). Tính lại mà ra đúng dấu niêm phong trong biên nhận thì nội dung hiện ra chính là nội dung đã gửi.',
    en: 'The seal is the SHA-256 of what opens it (32 bytes) and then the text as canonical JSON (of, contradicts, link, file). Work it out again: if it comes to the seal of the receipt, the text that appeared is the one that was handed in.',
  },
  sealMasked: {
    vi: 'Vì có chữ được che nên chuỗi mở dấu không công bố: nó giúp đoán ra chữ bị che. Người gửi giữ chuỗi này và tự chứng minh được.',
    en: 'As words are masked, what opens the seal is not published: it would help to guess them. Whoever handed it in has it and can prove the text.',
  },
  sealWithheld: {
    vi: 'Nội dung đã xóa khỏi máy chủ. Người gửi có nội dung và chuỗi mở dấu, nên vẫn chứng minh được với người khác mình đã viết gì.',
    en: 'The text is gone from the server. Whoever wrote it has text and salt, and can still prove to others what it said.',
  },
  record: { vi: 'Bản ghi trong sổ công khai', en: 'The record' },
} as const satisfies Phrases
