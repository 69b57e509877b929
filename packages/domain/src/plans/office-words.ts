// Sentences of the office's list of plans, of bringing one in and of watching it being read.
import { commandLine, theServer } from '../kernel/author.ts'
import type { Phrase } from '../kernel/language.ts'
import type { JobState, PlanState, PublicFact } from './draft.ts'
import type { deadlineKinds, documentKinds } from './reading.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const officeWords = {
  office: { vi: 'Văn phòng', en: 'Office' },
  toPortal: { vi: 'Cổng công khai', en: 'Public portal' },
  plans: { vi: 'Kế hoạch', en: 'Plans' },
  parts: { vi: 'Các phần của văn phòng', en: 'Parts of the office' },
  noPlan: { vi: 'Chưa có kế hoạch nào.', en: 'No plan yet.' },
  noPlanTurn: {
    vi: 'Hãy đưa văn bản kế hoạch vào; việc tiếp theo là rà soát những gì máy đọc được.',
    en: 'Bring in the plan document; the next step is to review what was read.',
  },
  bringIn: { vi: 'Đưa văn bản vào', en: 'Bring in a document' },
  bringInWhat: {
    vi: 'Nhận .docx, .odt, .pdf, ảnh quét (.png, .jpg; .tif thì lưu thành .png trước), .html, .txt, .md, .xlsx, không quá 30 MB. Tệp gốc được giữ riêng, không bao giờ công bố; chỉ phần chữ đã rà soát được công bố.',
    en: 'Takes .docx, .odt, .pdf, scanned pictures (.png, .jpg; save a .tif as .png first), .html, .txt, .md, .xlsx, up to 30 MB. The original is kept private and never published; only its reviewed text is.',
  },
  file: { vi: 'Văn bản kế hoạch', en: 'Plan document' },
  readIt: { vi: 'Đọc văn bản', en: 'Read the document' },
  columnPlan: { vi: 'Kế hoạch', en: 'Plan' },
  columnState: { vi: 'Tình trạng', en: 'State' },
  columnEdited: { vi: 'Sửa lần cuối', en: 'Last edited' },
  columnNext: { vi: 'Việc tiếp theo', en: 'Next step' },
  noTitle: { vi: 'Chưa rõ trích yếu', en: 'Subject not known' },
  noSymbol: { vi: 'không số', en: 'no symbol' },
  watch: { vi: 'Xem tiến độ đọc', en: 'Watch the reading' },
  seeWhy: { vi: 'Xem lý do, đọc lại', en: 'See why, read again' },
  review: { vi: 'Rà soát', en: 'Review' },
  publish: { vi: 'Công bố', en: 'Publish' },
  openPublic: { vi: 'Mở trang công khai', en: 'Open the public page' },
  amend: { vi: 'Sửa đổi', en: 'Amend' },
  byWhom: { vi: '{when}, {who}', en: '{when}, {who}' },
  chooseFile: {
    vi: 'Chưa chọn tệp: xin chọn văn bản kế hoạch.',
    en: 'No file chosen: please choose the plan document.',
  },
  published: {
    vi: 'Đã công bố “{plan}”. Ai cũng đọc được; sửa đổi về sau là bản mới, bản cũ vẫn xem được.',
    en: '“{plan}” is public. Anyone can read it; later amendments are new versions, the old ones stay.',
  },
  discarded: { vi: 'Đã bỏ văn bản.', en: 'The document was discarded.' },
  alreadyHere: {
    vi: 'Tệp này đã có trong văn phòng từ trước; không có gì được tạo thêm. Dưới đây là bản đang có.',
    en: 'This file was already in the office; nothing new was made. What is here is shown below.',
  },
} as const satisfies Phrases

/** Authors that are no seat, by the name under which their edits are kept. */
export const authorNames: Readonly<Record<string, Phrase>> = {
  [commandLine.name]: { vi: 'người vận hành, dòng lệnh', en: 'operator, command line' },
  [theServer.name]: { vi: 'chương trình', en: 'the program' },
}

export const planStateNames: Readonly<Record<PlanState, Phrase>> = {
  reading: { vi: 'đang đọc', en: 'being read' },
  draft: { vi: 'đang rà soát', en: 'under review' },
  published: { vi: 'đã công bố', en: 'published' },
  discarded: { vi: 'đã bỏ', en: 'discarded' },
}

export const readingWords = {
  title: { vi: 'Đang đọc văn bản', en: 'Reading the document' },
  steps: { vi: 'Bước {done} trên {of}', en: 'Step {done} of {of}' },
  reload: {
    vi: 'Trang tự tải lại mỗi 2 giây cho đến khi đọc xong. Có thể đóng trang; việc đọc vẫn tiếp tục.',
    en: 'The page reloads every 2 seconds until the reading is done. You may close it; the reading goes on.',
  },
  failed: { vi: 'Chưa đọc được văn bản', en: 'The document could not be read' },
  kept: {
    vi: 'Tệp vẫn được giữ; chưa có gì được ghi vào sổ.',
    en: 'The file is kept; nothing was written to the register.',
  },
  crashed: {
    vi: 'Chương trình đọc dừng giữa chừng. Xin đọc lại; nếu vẫn vậy, xin gửi văn bản ở dạng .docx.',
    en: 'The reading program stopped half-way. Please read it again; if it fails again, send the document as .docx.',
  },
  again: { vi: 'Đọc lại', en: 'Read again' },
  discard: { vi: 'Bỏ văn bản này', en: 'Discard this document' },
  discardSure: { vi: 'Tôi hiểu là không lấy lại được', en: 'I understand that this cannot be undone' },
  discardUnsure: {
    vi: 'Chưa bỏ gì cả: xin đánh dấu ô xác nhận trước.',
    en: 'Nothing was discarded: please tick the box first.',
  },
  discardWhat: {
    vi: 'Bỏ tệp, bản đọc và mọi quyết định rà soát. Không lấy lại được.',
    en: 'Removes the file, the reading and all decisions of the review. This cannot be undone.',
  },
} as const satisfies Phrases

export const jobStateNames: Readonly<Record<JobState, Phrase>> = {
  queued: { vi: 'đang chờ đến lượt', en: 'waiting its turn' },
  running: { vi: 'đang đọc', en: 'being read' },
  done: { vi: 'đã đọc xong', en: 'read' },
  failed: { vi: 'không đọc được', en: 'could not be read' },
}

export const readingStepNames: Readonly<Record<string, Phrase>> = {
  opening: { vi: 'mở tệp', en: 'opening the file' },
  reading: { vi: 'đọc các trang', en: 'reading the pages' },
  recognising: { vi: 'nhận dạng chữ trong ảnh', en: 'recognising text in pictures' },
  understanding: { vi: 'phân tích nội dung', en: 'understanding the contents' },
}

export const factNames: Readonly<Record<PublicFact, Phrase>> = {
  kind: { vi: 'Loại văn bản', en: 'Kind of document' },
  symbol: { vi: 'Số, ký hiệu', en: 'Number and symbol' },
  date: { vi: 'Ngày ban hành', en: 'Date of issue' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuer' },
  province: { vi: 'Tỉnh, thành phố', en: 'Province' },
  title: { vi: 'Trích yếu', en: 'Subject' },
}

export const documentKindNames: Readonly<Record<(typeof documentKinds)[number], Phrase>> = {
  plan: { vi: 'kế hoạch', en: 'plan' },
  news: { vi: 'tin về kế hoạch', en: 'news of a plan' },
  other: { vi: 'văn bản khác', en: 'other document' },
}

export const deadlineKindNames: Readonly<Record<(typeof deadlineKinds)[number], Phrase>> = {
  date: { vi: 'ngày', en: 'day' },
  quarter: { vi: 'quý', en: 'quarter' },
  recurring: { vi: 'thường xuyên, định kỳ', en: 'recurring' },
  year: { vi: 'năm', en: 'year' },
}
