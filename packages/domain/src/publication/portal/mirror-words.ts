// Sentences of a static copy's own pages.
import type { Phrase } from '../../kernel/language.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const mirrorWords = {
  copy: {
    vi: 'Đây là bản sao tĩnh của sổ: đọc và kiểm tra được khi không có mạng.',
    en: 'This is a static copy of the register: it can be read and checked without a network.',
  },
  about: { vi: 'Về bản sao này', en: 'About this copy' },
  verify: { vi: 'Kiểm tra bản sao này', en: 'Check this copy' },
  title: { vi: 'Bản sao này có gì', en: 'What this copy has' },
  lead: {
    vi: 'Bản sao được viết ra từ sổ công khai: cùng một sổ, cùng số mục, cùng phiên bản chương trình thì mọi bản sao giống nhau từng byte. Không trang nào gọi đến máy chủ.',
    en: 'The copy is written from the public register: for the same register, number of entries and version of the program every copy is the same, byte for byte. No page calls a server.',
  },
  pages: { vi: 'Các trang', en: 'Pages' },
  data: { vi: 'Các tệp dữ liệu', en: 'Files of data' },
  path: { vi: 'Nơi để', en: 'Where' },
  what: { vi: 'Là gì', en: 'What' },
  leftOut: { vi: 'Điều bản sao không có', en: 'What the copy leaves out' },
  leftOutLead: {
    vi: 'Có những việc cần một máy chủ; bản sao để chúng ra ngoài. Thay vào đó:',
    en: 'Some things need a server and are left out. Instead:',
  },
  noSearch: {
    vi: 'Bản sao tĩnh không tìm kiếm được. Hãy mở một kế hoạch và dùng lệnh tìm của trình duyệt.',
    en: 'A static copy has no search. Open a plan and use your browser’s own search.',
  },
  state: {
    vi: 'Bản sao này đến mục số {last} của sổ (tất cả {size} mục).',
    en: 'This copy goes up to entry {last} of the register (entries: {size}).',
  },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  count: { vi: 'Số cam kết', en: 'Commitments' },
  countClauses: { vi: 'Số điều khoản', en: 'Clauses' },
  oldestFirst: { vi: 'Kế hoạch công bố trước đứng trước.', en: 'Plans published earlier stand first.' },
  emptyList: { vi: 'Chưa có kế hoạch nào như vậy.', en: 'There is no such plan yet.' },
  emptyTurn: {
    vi: 'Danh sách này đầy lên khi một kế hoạch như vậy được công bố.',
    en: 'It fills when such a plan is published.',
  },
  listPlans: { vi: 'Các kế hoạch và số cam kết', en: 'The plans and how many commitments they have' },
  listCommitments: { vi: 'Cam kết theo kế hoạch', en: 'Commitments by plan' },
  listRestrictions: { vi: 'Điều khoản hạn chế theo kế hoạch', en: 'Restrictive clauses by plan' },
  listSix: {
    vi: 'Kế hoạch có cam kết mà văn bản tự nêu đủ sáu rõ',
    en: 'Plans with commitments whose text gives all six clears',
  },
  listAgency: { vi: 'Kế hoạch giao việc cho {name}', en: 'Plans that give work to {name}' },
  listRight: { vi: 'Kế hoạch có cam kết phục vụ: {name}', en: 'Plans with commitments that serve: {name}' },
  listGroup: { vi: 'Kế hoạch có cam kết nói đến: {name}', en: 'Plans with commitments that name: {name}' },
  listYear: {
    vi: 'Kế hoạch có cam kết đến hạn trong năm {name}',
    en: 'Plans with commitments due in {name}',
  },
  listMissing: {
    vi: 'Kế hoạch có cam kết mà văn bản không nêu: {name}',
    en: 'Plans with commitments whose text does not give: {name}',
  },
  listOpen: { vi: 'Kế hoạch có cam kết: {name}', en: 'Plans with commitments: {name}' },
  page: { vi: 'Trang {page}', en: 'Page {page}' },
  pageOf: { vi: 'Trang {page} trên {pages}', en: 'Page {page} of {pages}' },
  previous: { vi: 'Trang trước', en: 'Previous page' },
  byAgency: { vi: 'theo cơ quan', en: 'by agency' },
  byRight: { vi: 'theo quyền', en: 'by right' },
  byGroup: { vi: 'theo nhóm người', en: 'by group' },
  byYear: { vi: 'theo năm đến hạn', en: 'by year due' },
  byMissing: { vi: 'theo điều văn bản không nêu', en: 'by what the text does not give' },
  by: { vi: 'Cam kết của kế hoạch này', en: 'This plan’s commitments' },
  noneMissing: { vi: 'Không thiếu điều nào', en: 'Nothing missing' },
  allPlans: { vi: 'các kế hoạch khác', en: 'other plans' },
  nothingHere: {
    vi: 'Không cam kết nào của kế hoạch này đứng ở đây.',
    en: 'No commitment of this plan stands here.',
  },
  due: { vi: 'Thời hạn', en: 'Dates' },
  dueLead: {
    vi: 'Trang này, trang đầu, tình hình thực hiện, sắp đến hạn, quá hạn và trang của cơ quan nói trạng thái theo lịch; trang và danh sách của từng cam kết chỉ ghi ngày, để bản sao không phải viết lại mỗi ngày.',
    en: 'This page, the front page, the pages of progress, of what comes up or is overdue and of agencies give states by the calendar; a commitment’s own page and lists give its dates, so that the copy need not be written anew each day.',
  },
  dueOverdue: { vi: 'có ngày cuối đã qua', en: 'whose last day has passed' },
  dueSoon: { vi: 'đến hạn trong 30 ngày', en: 'due within 30 days' },
  dueAhead: { vi: 'chưa đến hạn', en: 'not yet due' },
  years: { vi: 'Theo năm của ngày cuối', en: 'By the year of the last day' },
  undatedToo: { vi: 'Không có ngày cuối', en: 'Without a last day' },
  newest: { vi: 'Các lần công bố mới nhất', en: 'Newest publications' },
  allEntries: { vi: 'Mọi mục của sổ', en: 'Every entry of the register' },
  entriesTitle: { vi: 'Mục {from} đến {to} của sổ', en: 'Entries {from} to {to} of the register' },
  entriesFrom: { vi: 'từ mục {from}', en: 'from entry {from}' },
  entry: { vi: 'Mục', en: 'Entry' },
  bundle: { vi: 'Các bản ghi này trong một tệp', en: 'These records in one file' },
} as const satisfies Phrases
