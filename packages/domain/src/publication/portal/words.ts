// Sentences of the public pages that every page shares: frame, parts, errors. Page by page: `pages.ts`.
import type { Phrase } from '../../kernel/language.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const frameWords = {
  name: { vi: 'Cam Kết', en: 'Cam Kết' },
  about: {
    vi: 'Sổ công khai các cam kết về quyền con người',
    en: 'Public register of human-rights commitments',
  },
  skip: { vi: 'Đến thẳng nội dung', en: 'Skip to content' },
  sections: { vi: 'Các phần của sổ', en: 'Sections of the register' },
  otherLanguage: { vi: 'English', en: 'Tiếng Việt' },
  plans: { vi: 'Kế hoạch', en: 'Plans' },
  commitments: { vi: 'Cam kết', en: 'Commitments' },
  restrictions: { vi: 'Điều khoản hạn chế', en: 'Restrictive clauses' },
  agencies: { vi: 'Cơ quan', en: 'Agencies' },
  rights: { vi: 'Quyền', en: 'Rights' },
  groups: { vi: 'Nhóm người', en: 'Groups' },
  years: { vi: 'Năm', en: 'Years' },
  history: { vi: 'Lịch sử', en: 'History' },
  search: { vi: 'Tìm', en: 'Search' },
  howItReads: { vi: 'Sổ đọc văn bản thế nào', en: 'How it reads' },
  aboutPage: { vi: 'Về sổ này', en: 'About' },
  feed: { vi: 'Tin thay đổi (Atom)', en: 'Feed of changes (Atom)' },
  footNote: {
    vi: 'Trang này không theo dõi người đọc, không đặt cookie, không cần mã chạy trong trình duyệt.',
    en: 'This page does not track its readers, sets no cookie and needs no script.',
  },
  asOf: { vi: 'tính đến ngày {day}', en: 'as of {day}' },
  noDay: { vi: 'chưa công bố ngày nào', en: 'no day published yet' },
} as const satisfies Phrases

export const partWords = {
  allClear: { vi: 'Văn bản nêu đủ sáu rõ', en: 'All six clears stated in the text' },
  someClear: {
    vi: 'Văn bản nêu {given}/6 rõ; thiếu: {missing}',
    en: '{given} of 6 clears stated in the text; missing: {missing}',
  },
  clearsAdded: {
    vi: 'cơ quan thường trực bổ sung: {added}',
    en: 'added by the office: {added}',
  },
  sixClears: { vi: 'Sáu rõ', en: 'Six clears' },
  noAgency: { vi: 'Văn bản không nêu cơ quan nào.', en: 'The text names no agency.' },
  addedByOffice: { vi: 'cơ quan thường trực bổ sung', en: 'added by the office' },
  requested: { vi: 'đề nghị, không phải giao', en: 'requested, not ordered' },
  unknownBody: { vi: 'chưa có trong danh sách cơ quan', en: 'not in the list of bodies' },
  noDate: { vi: 'Văn bản không nêu thời hạn.', en: 'The text gives no date.' },
  dueOn: { vi: 'hạn cuối {day}', en: 'last day {day}' },
  noDueDay: { vi: 'không quy ra ngày được', en: 'cannot be fixed to a day' },
  dueRule: { vi: 'Cách tính: {rule}', en: 'Rule: {rule}' },
  doubts: { vi: 'Điều còn ngờ', en: 'Doubtful' },
  passageSource: { vi: 'Đoạn trong văn bản gốc', en: 'Passage in the source' },
  page: { vi: 'trang {page}', en: 'page {page}' },
  paragraph: { vi: 'đoạn {paragraph}', en: 'paragraph {paragraph}' },
  openInText: { vi: 'Xem trong toàn văn', en: 'See it in the full text' },
  next: { vi: 'Trang sau', en: 'Next page' },
  first: { vi: 'Về trang đầu', en: 'Back to the first page' },
  pages: { vi: 'Lật trang', en: 'Pages' },
  filter: { vi: 'Lọc', en: 'Filter' },
  applyFilter: { vi: 'Lọc danh sách', en: 'Filter the list' },
  toResults: { vi: 'Xuống thẳng kết quả', en: 'Straight to the results' },
  clearFilter: { vi: 'Bỏ lọc', en: 'Remove filters' },
  any: { vi: 'tất cả', en: 'any' },
  record: { vi: 'Bản ghi công khai', en: 'Public record' },
  version: { vi: 'Phiên bản {version}', en: 'Version {version}' },
  publishedAt: { vi: 'công bố {when}', en: 'published {when}' },
  entry: { vi: 'mục số {entry} trong sổ', en: 'entry {entry} of the register' },
  digest: { vi: 'Mã băm', en: 'Digest' },
  withdrawn: { vi: 'Nội dung của bản ghi này đã được rút.', en: 'The content of this record was withdrawn.' },
  openRecord: { vi: 'Mở bản ghi (JSON)', en: 'Open the record (JSON)' },
  notAnswered: { vi: 'không trả lời', en: 'not answered' },
  sheet: { vi: 'Phiếu bảo đảm', en: 'Safeguard sheet' },
  sheetCount: { vi: 'Trả lời {answered} trên {lines} dòng', en: '{answered} of {lines} lines answered' },
  before: { vi: 'Trước', en: 'Before' },
  after: { vi: 'Sau', en: 'After' },
  nothing: { vi: 'không có', en: 'none' },
  source: { vi: 'Nguồn', en: 'Source' },
  outOf: { vi: 'trên {base}', en: 'of {base}' },
  problems: { vi: 'Còn {count} chỗ cần sửa', en: 'To mend: {count}' },
  wordsThatLed: { vi: 'vì có chữ', en: 'because of the words' },
  planLanguage: {
    vi: 'Chữ của kế hoạch',
    en: 'The plan’s own words, in Vietnamese',
  },
} as const satisfies Phrases

export const faultWords = {
  notFoundTitle: { vi: 'Không có trang này', en: 'There is no such page' },
  notFound: {
    vi: 'Địa chỉ này không có trong sổ. Có thể địa chỉ gõ nhầm, hoặc điều bạn tìm chưa được công bố.',
    en: 'The register has nothing at this address. It may be mistyped, or what you look for is not published yet.',
  },
  withdrawnTitle: { vi: 'Bản ghi đã rút', en: 'This record was withdrawn' },
  withdrawn: {
    vi: 'Nội dung đã được rút theo căn cứ pháp luật; mã băm của nó vẫn còn trong sổ.',
    en: 'Its content was withdrawn on a stated legal ground; its digest stays in the register.',
  },
  badTitle: { vi: 'Yêu cầu chưa hiểu được', en: 'The request could not be understood' },
  bad: {
    vi: 'Một phần của địa chỉ không đúng dạng. Xin quay lại danh sách và chọn lại.',
    en: 'A part of the address has the wrong form. Please go back to the list and choose again.',
  },
  refusedTitle: { vi: 'Không được phép', en: 'Not allowed' },
  refused: {
    vi: 'Việc này cần đăng nhập với vai trò phù hợp. Không có gì bị thay đổi.',
    en: 'This needs a sign-in with the right role. Nothing was changed.',
  },
  ourTitle: { vi: 'Lỗi ở phía chúng tôi', en: 'A fault on our side' },
  our: {
    vi: 'Trang này chưa mở được. Không có gì bị ghi dở dang. Xin thử lại sau ít phút; nếu báo lỗi, xin kèm mã {reference}.',
    en: 'This page could not be opened. Nothing was left half written. Please try again in a few minutes; if you report it, give the number {reference}.',
  },
  withoutQuery: {
    vi: 'Mở lại trang này, không kèm điều kiện',
    en: 'Open this page again without conditions',
  },
  toFront: { vi: 'Về trang đầu', en: 'To the front page' },
} as const satisfies Phrases
