// Sentences of the facet, search, history, reading and about pages.
import type { Phrase } from '../../kernel/language.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const facetWords = {
  agencies: { vi: 'Cam kết theo cơ quan', en: 'Commitments by agency' },
  rights: { vi: 'Cam kết theo quyền', en: 'Commitments by right' },
  groups: { vi: 'Cam kết theo nhóm người', en: 'Commitments by group' },
  years: { vi: 'Cam kết theo năm đến hạn', en: 'Commitments by year due' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  right: { vi: 'Quyền', en: 'Right' },
  group: { vi: 'Nhóm người', en: 'Group' },
  year: { vi: 'Năm', en: 'Year' },
  articles: { vi: 'Điều ước', en: 'Instruments' },
  count: { vi: 'Số cam kết', en: 'Commitments' },
  none: { vi: 'Chưa có gì để liệt kê.', en: 'There is nothing to list yet.' },
  noneTurn: {
    vi: 'Bảng này đầy lên khi kế hoạch đầu tiên được công bố.',
    en: 'It fills when the first plan is published.',
  },
  agenciesNote: {
    vi: 'Tính cả vai chủ trì và phối hợp; một cam kết có thể đứng ở nhiều dòng.',
    en: 'Lead and support both count; one commitment may stand in several rows.',
  },
  rightsNote: {
    vi: 'Quyền được nhận ra bằng bảng từ đã công bố. Quyền không cam kết nào phục vụ vẫn có mặt, với số 0.',
    en: 'Rights are found by a published word list. Rights that no commitment serves stay in the table, with 0.',
  },
  groupsNote: {
    vi: 'Nhóm không cam kết nào nói đến vẫn có mặt, với số 0.',
    en: 'Groups that no commitment names stay in the table, with 0.',
  },
  yearsNote: {
    vi: 'Theo năm của ngày cuối cùng; cam kết không nêu thời hạn, hoặc có thời hạn không quy ra ngày được, không ở đây.',
    en: 'By the year of the last day; commitments without a date, or with a time that cannot be fixed to a day, are not here.',
  },
} as const satisfies Phrases

export const searchWords = {
  title: { vi: 'Tìm trong sổ', en: 'Search the register' },
  label: { vi: 'Chữ cần tìm', en: 'Words to find' },
  found: { vi: '{total} chỗ có các chữ “{query}”', en: 'Places with the words “{query}”: {total}' },
  foundMore: {
    vi: 'Hơn {total} chỗ có các chữ “{query}”',
    en: 'Places with the words “{query}”: over {total}',
  },
  nothing: {
    vi: 'Không thấy “{query}” trong các cam kết, các điều khoản hạn chế và tên các kế hoạch.',
    en: '“{query}” is in no commitment, no restrictive clause and no name of a plan.',
  },
  nothingTurn: {
    vi: 'Thử ít chữ hơn, hoặc một cách viết khác; dấu thanh và đ/d không quan trọng.',
    en: 'Try fewer words or another spelling; tone marks and đ/d do not matter.',
  },
  scope: {
    vi: 'Ô tìm này xem toàn văn các kế hoạch đã công bố: cam kết, điều khoản hạn chế, và phần còn lại của văn bản khi hai loại đầu không quá nhiều.',
    en: 'This search looks at the whole text of published plans: commitments, restrictive clauses, and the rest of a document where there are not too many of these.',
  },
  passage: { vi: 'Phần khác của văn bản', en: 'Elsewhere in the document' },
  otherMarks: { vi: 'viết khác dấu: {words}', en: 'other marks: {words}' },
  apart: { vi: 'các chữ đứng rời nhau', en: 'the words stand apart' },
  beyond: { vi: 'có chữ nằm ngoài đoạn trích này', en: 'some of the words stand beyond this excerpt' },
  tooShort: { vi: 'Xin gõ ít nhất một chữ.', en: 'Please type at least one word.' },
} as const satisfies Phrases

export const historyWords = {
  title: { vi: 'Mọi thay đổi của sổ', en: 'Every change of the register' },
  lead: {
    vi: 'Mỗi lần công bố, sửa đổi hay thu hồi thêm bản ghi mới, không thay và không bỏ bản ghi cũ. Bản ghi đã thu hồi mất nội dung; loại, mã, phiên bản và thời điểm của bản ghi vẫn còn.',
    en: 'Each publication, amendment or withdrawal adds records and neither replaces nor drops an older one. A withdrawn record loses its content; its kind, id, version and time stay.',
  },
  when: { vi: 'Lúc', en: 'When' },
  what: { vi: 'Bản ghi', en: 'Record' },
  words: { vi: 'Nội dung', en: 'Words' },
  records: { vi: 'Số bản ghi', en: 'Records' },
  together: {
    vi: 'mở cả {count} bản ghi của lần công bố này',
    en: 'open all {count} records published together',
  },
  toAll: { vi: 'Mọi lần công bố', en: 'All publications' },
  nothing: { vi: 'Sổ chưa có bản ghi nào.', en: 'The register holds no record yet.' },
  noneHere: {
    vi: 'Không có dòng nào ở đây: mục này chỉ ghi một ngày của sổ, hoặc danh sách đã hết.',
    en: 'No line stands here: this entry only records a day of the register, or the list has ended.',
  },
  withdrawn: { vi: 'đã thu hồi', en: 'withdrawn' },
  withdrawnThing: {
    vi: '{kind} {id}, phiên bản {version}: đã thu hồi',
    en: '{kind} {id}, version {version}: withdrawn',
  },
  withdrawnReplaced: {
    vi: '{kind} {id}, phiên bản {version}: đã thu hồi, có phiên bản mới thay',
    en: '{kind} {id}, version {version}: withdrawn; a newer version is in its place',
  },
  withdrawnBy: { vi: 'Thu hồi ở mục', en: 'Withdrawn by entry' },
} as const satisfies Phrases

export const howItReadsWords = {
  title: { vi: 'Sổ đọc văn bản thế nào', en: 'How the register reads' },
  lead: {
    vi: 'Chương trình đọc văn bản theo các quy tắc cố định dưới đây; cùng một tệp luôn cho cùng một kết quả. Người của cơ quan thường trực rà soát trước khi công bố. Chữ có chân là chữ của kế hoạch; chữ không chân là lời của sổ.',
    en: 'The program reads by the fixed rules below; the same file always gives the same answer. The secretariat reviews it before publication. Serif letters are the plan’s words; plain letters are the register’s.',
  },
  clears: { vi: 'Sáu rõ', en: 'The six clears' },
  clearsText: { vi: 'Một cam kết rõ khi văn bản nói:', en: 'A commitment is clear when the text says:' },
  states: { vi: 'Trạng thái theo lịch', en: 'States by the calendar' },
  statesText: {
    vi: 'Tính theo ngày công bố mới nhất của sổ, không theo đồng hồ của máy bạn. Quá hạn chỉ nói rằng ngày đã qua và sổ chưa có báo cáo.',
    en: 'Counted as of the newest day the register has published, not by your clock. “Past its date” says only that the day has passed with no report on record.',
  },
  context: { vi: 'Khi nào một câu là phần dẫn', en: 'When a sentence is context' },
  contextText: {
    vi: 'Câu nào máy đọc đoán là phần dẫn thì phải có người, hoặc một trong các quy tắc sau, nói vì sao:',
    en: 'Where the reader guesses context, a person or one of these rules must say why:',
  },
  restrictive: { vi: 'Điều khoản hạn chế', en: 'Restrictive clauses' },
  restrictiveText: {
    vi: 'Một điều khoản là hạn chế khi nó yêu cầu hạn chế, kiểm soát, ngăn chặn hoặc xử phạt việc thực hiện một trong các quyền: {names}. Phần hạn chế được tách khỏi cam kết; nó không được giao, không có hạn, không được báo cáo hoàn thành.',
    en: 'A clause is restrictive when it asks to limit, control, prevent or punish the use of one of these: {names}. That part is cut out of the commitment; it cannot be assigned, has no date and is never reported as done.',
  },
  dates: { vi: 'Thời hạn', en: 'Dates' },
  datesText: {
    vi: '“Trước ngày X” lấy chính ngày X và ghi rõ điều còn ngờ; quý, tháng lấy ngày cuối; “thường xuyên” không có ngày cuối. Mỗi thời hạn đi cùng cách tính và các điều còn ngờ:',
    en: '“Before day X” takes X itself and notes the doubt; quarters and months take their last day; “regularly” has none. Each date stands with its rule and its doubts:',
  },
  rights: { vi: 'Bảng từ của các quyền', en: 'The word list of the rights' },
  rightsText: {
    vi: 'Một cam kết được coi là phục vụ một quyền khi có một trong các cụm từ sau. Dấu chấm phẩy ngăn các cụm; (a|b) là một trong hai chữ.',
    en: 'A commitment is taken to serve a right when it has one of these Vietnamese phrases. Semicolons part the phrases; (a|b) stands for either word.',
  },
} as const satisfies Phrases

export const aboutWords = {
  title: { vi: 'Về sổ này', en: 'About this register' },
  whatText: {
    vi: 'Cam Kết biến kế hoạch về quyền con người trên giấy thành những cam kết mà ai cũng kiểm tra được: từng việc, nguyên chữ, ai làm, khi nào xong, và điều gì văn bản không nói.',
    en: 'Cam Kết turns a human-rights plan on paper into promises that anyone can check: each task in its own words, who does it, by when, and what the text leaves unsaid.',
  },
  never: { vi: 'Điều sổ không bao giờ làm', en: 'What it never does' },
  neverPeople: {
    vi: 'Không thu thập điều người dân nói hay đăng; không nhập gì từ mạng xã hội; không lập danh sách hay hồ sơ về ai; không phân loại ý kiến.',
    en: 'It does not collect what people say or post, imports nothing from social media, keeps no list or profile of anyone and classifies no opinion.',
  },
  neverBlock: {
    vi: 'Không chặn, không gỡ nội dung của ai. Điều khoản hạn chế được ghi và công khai cùng phiếu bảo đảm; không có công cụ nào để thi hành chúng.',
    en: 'It blocks and takes down nothing. Restrictive clauses are recorded and shown with their safeguard sheets; no tool carries them out.',
  },
  neverNames: {
    vi: 'Không đưa dữ liệu cá nhân vào bản ghi công khai: cơ quan xuất hiện với tên và vai trò; tên riêng được che trước khi công bố. Tệp gốc không được công bố, chỉ phần chữ của nó.',
    en: 'No personal data enters the public record: bodies appear by name and role, personal names are redacted before publication. The original file is not published, only its text.',
  },
  privacy: { vi: 'Riêng tư của người đọc', en: 'Readers’ privacy' },
  privacyText: {
    vi: 'Trang công khai không đặt cookie, không có mã theo dõi, không gọi máy chủ nào khác, và đọc được trọn vẹn khi tắt JavaScript.',
    en: 'Public pages set no cookie, carry no tracker, call no other server and are complete with JavaScript off.',
  },
  records: { vi: 'Bản ghi không đổi', en: 'Records that do not change' },
  recordsText: {
    vi: 'Mỗi điều công bố là một bản ghi có mã băm. Sửa đổi tạo bản mới đứng cạnh bản cũ. Ai cũng có thể tải bản ghi và tự tính lại mã băm: SHA-256 của salt nối với nội dung. Bản sao mà người khác đã giữ thì không thu hồi được.',
    en: 'Each published thing is a record with a digest. An amendment makes a new one beside the old. Anyone can fetch a record and compute its digest again: SHA-256 over salt and body. Copies that others hold cannot be recalled.',
  },
  data: { vi: 'Dữ liệu mở', en: 'Open data' },
  dataText: {
    vi: 'Mỗi danh sách có bản CSV và JSON của đúng những dòng đang xem; mỗi bản ghi có bản JSON nguyên vẹn; mọi thay đổi có trong tin Atom.',
    en: 'Each list comes as CSV and JSON of exactly what is shown, each record as verbatim JSON, every change in the Atom feed.',
  },
} as const satisfies Phrases
