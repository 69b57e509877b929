// What a static copy of the public side has and what it leaves out: the list in the copy, on its page and in the docs.
import type { Phrase } from '../../kernel/language.ts'

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
  {
    path: 'progress.html, progress/<from>.html',
    what: { vi: 'tình hình thực hiện, từng cơ quan', en: 'how it goes, agency by agency' },
  },
  { path: 'agencies/<agency>.html', what: { vi: 'một cơ quan', en: 'an agency' } },
  {
    path: 'standing.html, upcoming.html, overdue.html',
    what: {
      vi: 'mọi cam kết theo tháng của ngày cuối; sắp đến hạn; đã quá hạn (200 cam kết đầu)',
      en: 'all commitments by the month of their last day; coming up; overdue (the first 200)',
    },
  },
  {
    path: 'lists/<due|lead>/<value>/<page>.html, plans/<plan>/standing/<page>.html',
    what: {
      vi: 'từng cam kết đang ở đâu: theo tháng của ngày cuối, theo cơ quan được nêu đầu tiên, theo kế hoạch; công bố trước đứng trước',
      en: 'where each commitment stands: by the month of its last day, by the agency named first, by plan; published earlier first',
    },
  },
  {
    path: 'updates.html, amendments.html, lists/<updates|amendments>/<N>.html',
    what: {
      vi: 'báo cáo và sửa đổi mới nhất; tất cả, theo 256 mục của sổ, công bố trước đứng trước',
      en: 'the newest reports and amendments; all of them, by 256 entries of the register, published earlier first',
    },
  },
  {
    path: 'oversight.html, reviews.html, rounds.html, findings.html, actions.html, decisions.html, proposals.html, doubts.html',
    what: {
      vi: 'giám sát: số lượng; rà soát, đợt rà soát, kết luận kiểm tra, việc có hạn, chỉ đạo, kiến nghị, ý kiến khác mới nhất',
      en: 'oversight: figures; the newest reviews, review rounds, findings, dated tasks, decisions, proposals and doubts',
    },
  },
  {
    path: 'lists/<reviews|rounds|findings|actions|decisions|proposals|doubts>/<N>.html',
    what: {
      vi: 'tất cả, theo 256 mục của sổ mà lời mới nhất của nó đứng trong đó',
      en: 'all of them, by the 256 entries of the register that hold their newest word',
    },
  },
  {
    path: 'findings/<id>.html, decisions/<id>.html, proposals/<id>.html, doubts/<id>.html, reviews/<round>.html',
    what: {
      vi: 'một kết luận kiểm tra, chỉ đạo, kiến nghị, ý kiến khác, đợt rà soát',
      en: 'a finding, decision, proposal, doubt, review round',
    },
  },
  {
    path: 'plans/<plan>/time-line.html',
    what: { vi: 'dòng thời gian của một kế hoạch', en: 'a plan’s time line' },
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
      vi: 'điều đã thu hồi, cách kiểm tra, cách đọc, cách đếm, cách xét bằng chứng, về sổ này, về bản sao này',
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
    what: { vi: 'một bản ghi: phong bì, salt, nội dung', en: 'a record: envelope, salt, body' },
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
    path: 'tables/said.jsonl, tables/oversight.json',
    what: {
      vi: 'báo cáo, rà soát, kết luận kiểm tra, việc có hạn, chỉ đạo, kiến nghị, ý kiến khác, trả lời; và các con số về chúng',
      en: 'reports, reviews, findings, tasks, decisions, proposals, doubts, answers; and the figures on them',
    },
  },
  {
    path: 'log/checkpoint, log/keys.json, log/tile/…',
    what: {
      vi: 'sổ đã ký: điểm kiểm tra, khóa công khai, các ô băm',
      en: 'the signed register: checkpoint, public keys, tiles',
    },
  },
  { path: 'feed.xml', what: { vi: 'tin thay đổi (Atom)', en: 'the feed of changes (Atom)' } },
  {
    path: '<standing|upcoming|overdue|updates|amendments>.<xml|ics>',
    what: {
      vi: 'tin (Atom) và lịch (iCalendar) của từng danh sách; trong tệp lịch là địa chỉ của cổng gốc',
      en: 'feed (Atom) and calendar (iCalendar) of each list; calendars bear the addresses of the portal itself',
    },
  },
  {
    path: '<reviews|reviews/rounds|findings|actions|decisions|proposals|doubts>.xml, findings.ics',
    what: {
      vi: 'tin (Atom) của từng danh sách giám sát, và lịch các hạn khắc phục',
      en: 'feed (Atom) of each list of oversight, and the calendar of last days',
    },
  },
  {
    path: 'evidence/<file>',
    what: {
      vi: 'bằng chứng công khai, tên tệp là SHA-256 của nội dung',
      en: 'public evidence, named by the SHA-256 of its bytes',
    },
  },
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
      vi: 'Mỗi kế hoạch có trang riêng theo cơ quan, quyền, nhóm người, năm và điều còn thiếu; một con số về tiến độ mở danh sách của cơ quan, kế hoạch hay tháng ấy, mỗi dòng nói cam kết đang ở đâu. Tin và lịch của riêng một cơ quan hay kế hoạch: chỉ ở cổng gốc. Tệp tables/plans có đủ mọi dòng.',
      en: 'Each plan has pages by agency, right, group, year and what is missing; a figure of progress opens the list of that agency, plan or month, where each line says how a commitment stands. Feeds and calendars of one agency or plan alone: at the portal itself. The files in tables/plans have every row.',
    },
  },
  {
    what: { vi: 'Nơi gửi ý kiến khác.', en: 'The counter for doubts.' },
    instead: { vi: 'Gửi ý kiến: ở cổng gốc.', en: 'Hand one in at the portal itself.' },
  },
  {
    what: {
      vi: 'Danh sách giám sát của riêng một cơ quan hay kế hoạch, tin của riêng nó, và danh sách đã chốt của một đợt rà soát.',
      en: 'Lists of oversight of one agency or plan alone, their own feeds, and the frozen list of a review round.',
    },
    instead: {
      vi: 'Một con số mở danh sách chung, mỗi dòng nói cơ quan và cam kết của nó. Trang chỉ nói ngày và hạn; im lặng đã bao lâu thì tính từ hạn đó. Rút lại mẫu của một đợt từ chính thư mục này: camket redraw ĐỢT --from THƯ-MỤC.',
      en: 'A figure opens the whole list, where each line says its agency and commitment. Pages give days and due days; how long a silence has lasted is counted from these. The sample of a round is drawn again from this very folder: camket redraw ROUND --from DIR.',
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
      vi: 'Tệp chứng minh của từng mục (.tlog-proof).',
      en: 'The proof file of a single entry (.tlog-proof).',
    },
    instead: {
      vi: 'Trang verify.html và lệnh camket verify tự dựng lại phần chứng minh từ các ô băm trong thư mục log.',
      en: 'The page verify.html and camket verify make proofs from the tiles in the folder log.',
    },
  },
  {
    what: {
      vi: 'Sổ mới đến đâu và ai đã ký xác nhận lúc này.',
      en: 'How fresh it is, and who has cosigned by now.',
    },
    instead: {
      vi: 'Ngày và số mục của bản sao có ở trang đầu; muốn biết sổ đã dài thêm chưa, hãy hỏi cổng gốc.',
      en: 'The front page says up to which day and entry this copy goes; whether the register has grown since, ask its own address.',
    },
  },
]
