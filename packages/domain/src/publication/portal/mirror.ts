// What a static copy of the public side has and what it leaves out: the list in the copy, on its page and in the docs.
import type { Phrase } from '../../kernel/language.ts'

type Phrases = Readonly<Record<string, Phrase>>

interface PageKind {
  /** Where it lies in the copy; `<…>` stands for what differs. English pages lie under `en/` when a copy has both languages. */
  readonly path: string
  readonly what: Phrase
}

/** Pages for people. */
export const mirrorPages: readonly PageKind[] = [
  { path: 'index.html', what: { vi: 'trang đầu', en: 'the front page' } },
  { path: 'lists/all/plans/<page>.html', what: { vi: 'các kế hoạch', en: 'the plans' } },
  { path: 'plans/<plan>.html', what: { vi: 'một kế hoạch', en: 'a plan' } },
  {
    path: 'plans/<plan>/text/<part>.html',
    what: { vi: 'toàn văn kế hoạch, từng phần', en: 'a plan’s text, part by part' },
  },
  {
    path: 'plans/<plan>/commitments/<page>.html',
    what: {
      vi: 'các cam kết của một kế hoạch, mỗi trang 100 số thứ tự',
      en: 'a plan’s commitments, 100 numbers a page',
    },
  },
  {
    path: 'plans/<plan>/by/<agency|right|group|year|missing>.html',
    what: {
      vi: 'các cam kết của một kế hoạch theo cơ quan, quyền, nhóm người, năm đến hạn, điều còn thiếu',
      en: 'a plan’s commitments by agency, right, group, year due, what is missing',
    },
  },
  {
    path: 'plans/<plan>/restrictions.html',
    what: { vi: 'các điều khoản hạn chế của một kế hoạch', en: 'a plan’s restrictive clauses' },
  },
  { path: 'commitments/<id>.html', what: { vi: 'một cam kết', en: 'a commitment' } },
  {
    path: 'commitments/<id>/<version>.html',
    what: { vi: 'phiên bản cũ của một cam kết', en: 'an older version of a commitment' },
  },
  { path: 'restrictions/<id>.html', what: { vi: 'một điều khoản hạn chế', en: 'a restrictive clause' } },
  {
    path: 'lists/all/<commitments|restrictions|six-clears>/<page>.html',
    what: {
      vi: 'số cam kết, điều khoản hạn chế của từng kế hoạch, kế hoạch cũ trước',
      en: 'how many commitments or restrictive clauses each plan has, oldest plan first',
    },
  },
  {
    path: 'lists/<agency|right|group|year|missing|open>/<value>/<page>.html',
    what: {
      vi: 'kế hoạch nào giao việc cho một cơ quan, phục vụ một quyền …, kế hoạch cũ trước',
      en: 'which plans give work to an agency, serve a right …, oldest plan first',
    },
  },
  {
    path: 'agencies.html, rights.html, groups.html',
    what: { vi: 'bảng cơ quan, quyền, nhóm người', en: 'tables of agencies, rights and groups' },
  },
  {
    path: 'due.html',
    what: {
      vi: 'trạng thái theo lịch, và số cam kết theo năm',
      en: 'states by the calendar, and counts by year',
    },
  },
  {
    path: 'calendar.html, calendar/<year>.html, calendar.ics',
    what: {
      vi: 'lịch làm việc đã công bố, từng năm, và tệp lịch',
      en: 'the published working calendar, year by year, and as a calendar file',
    },
  },
  { path: 'history.html', what: { vi: 'các lần công bố mới nhất', en: 'the newest publications' } },
  {
    path: 'lists/entries/<N>.html',
    what: {
      vi: 'mọi mục của sổ, mỗi trang 256 mục, cũ trước',
      en: 'every entry of the register, 256 a page, oldest first',
    },
  },
  {
    path: 'withdrawals.html, roll-up.html, how-to-check.html, how-it-reads.html, how-it-counts.html, how-evidence-is-judged.html, about.html, mirror.html',
    what: {
      vi: 'điều đã rút, cách kiểm tra, cách đọc, cách đếm, cách xét bằng chứng, về sổ này, về bản sao này',
      en: 'what was withdrawn, how to check, how it reads, how it counts, how evidence is judged, about the register, about this copy',
    },
  },
  {
    path: 'verify.html',
    what: { vi: 'trang tự kiểm tra, không cần mạng', en: 'the checker, works without a network' },
  },
]

/** Files for programs: the same in every language. */
export const mirrorData: readonly PageKind[] = [
  {
    path: 'records/<kind>/<id>/<version>.json',
    what: { vi: 'một bản ghi: phong bì, muối, nội dung', en: 'a record: envelope, salt, body' },
  },
  {
    path: 'records/bundles/<N>.jsonl',
    what: { vi: 'bản ghi của các mục 256N đến 256N + 255', en: 'records of entries 256N to 256N + 255' },
  },
  {
    path: 'tables/counts.json, tables/agencies.json, tables/bodies.jsonl, tables/plans/<plan>.jsonl',
    what: { vi: 'các bảng của cổng, để đếm lại', en: 'the portal’s tables, to be counted again' },
  },
  {
    path: 'log/checkpoint, log/keys.json, log/tile/…',
    what: {
      vi: 'nhật ký: đầu sổ đã ký, khóa công khai, các mảnh cây',
      en: 'the log: signed head, public keys, tiles',
    },
  },
  { path: 'feed.xml', what: { vi: 'tin thay đổi (Atom)', en: 'the feed of changes (Atom)' } },
  { path: 'assets/<file>', what: { vi: 'hình thức trang', en: 'the look of the pages' } },
  { path: 'pages.json', what: { vi: 'chính danh sách này', en: 'this very list' } },
  {
    path: 'mirror.json',
    what: {
      vi: 'bản sao này của sổ nào, đến mục nào, do phiên bản nào của chương trình ghi',
      en: 'whose register this copies, up to which entry, written by which version of the program',
    },
  },
]

/** What needs a server, and what to do without one. */
export const mirrorLeftOut: ReadonlyArray<{ readonly what: Phrase; readonly instead: Phrase }> = [
  {
    what: {
      vi: 'Danh sách theo tình hình thực hiện, trang từng cơ quan, dòng thời gian, tệp bằng chứng.',
      en: 'Lists by progress, the page of each agency, time lines, files of evidence.',
    },
    instead: {
      vi: 'Mở trang của từng cam kết, hoặc đếm lại từ các tệp tables/plans và tables/agencies.json.',
      en: 'Open the page of a commitment, or count again from tables/plans and tables/agencies.json.',
    },
  },
  {
    what: { vi: 'Tìm theo chữ.', en: 'Search by words.' },
    instead: {
      vi: 'Mở toàn văn kế hoạch và dùng lệnh tìm của trình duyệt, hoặc tìm trong các tệp tables/plans.',
      en: 'Open a plan’s text and use the browser’s own search, or search the files in tables/plans.',
    },
  },
  {
    what: {
      vi: 'Lọc theo nhiều điều kiện, sắp xếp lại.',
      en: 'Filters of several conditions, other orders.',
    },
    instead: {
      vi: 'Mỗi kế hoạch có trang riêng theo cơ quan, quyền, nhóm người, năm và điều còn thiếu; tệp tables/plans có đủ mọi dòng.',
      en: 'Each plan has pages by agency, right, group, year and what is missing; the files in tables/plans have every row.',
    },
  },
  {
    what: { vi: 'Danh sách CSV và JSON.', en: 'Lists as CSV and JSON.' },
    instead: {
      vi: 'Dùng các tệp tables/plans, mỗi dòng một JSON.',
      en: 'Use the files in tables/plans, one JSON value a line.',
    },
  },
  {
    what: {
      vi: 'Tệp bằng chứng của từng mục (.tlog-proof).',
      en: 'The proof file of a single entry (.tlog-proof).',
    },
    instead: {
      vi: 'Trang verify.html và lệnh camket verify tính lại bằng chứng từ các mảnh cây trong thư mục log.',
      en: 'The page verify.html and camket verify make proofs from the tiles in the folder log.',
    },
  },
  {
    what: {
      vi: 'Độ mới và các chữ ký chứng kiến lúc này.',
      en: 'How fresh it is, and who has cosigned by now.',
    },
    instead: {
      vi: 'Ngày và số mục của bản sao có ở trang đầu; muốn biết sổ đã dài thêm chưa, hãy hỏi cổng gốc.',
      en: 'The front page says up to which day and entry this copy goes; whether the register has grown since, ask its own address.',
    },
  },
]

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
  emptyList: { vi: 'Chưa kế hoạch nào có.', en: 'No plan has any yet.' },
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
    vi: 'Chỉ trang này và trang đầu nói trạng thái theo lịch; trang của từng cam kết chỉ ghi ngày, để bản sao không phải viết lại mỗi ngày.',
    en: 'Only this page and the front page give states by the calendar; a commitment’s own page gives its dates, so that the copy need not be written anew each day.',
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
