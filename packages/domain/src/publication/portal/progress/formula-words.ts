// The page that says how every public figure of progress is counted.
import type { Phrase } from '../../../kernel/language.ts'

export const formulaTitle: Phrase = { vi: 'Các con số được đếm thế nào', en: 'How the figures are counted' }
export const formulaLead: Phrase = {
  vi: 'Mọi con số về tiến độ được tính từ các bản ghi công khai, tính đến ngày công bố mới nhất. Ai có bản ghi đều tính lại được: lệnh camket verify và trang verify.html làm đúng việc đó.',
  en: 'Every figure of progress is worked out from public records, as of the newest published day. Whoever has the records can count again: camket verify and the page verify.html do just that.',
}

interface Formula {
  /** Place on the page. */
  readonly id: string
  readonly name: Phrase
  readonly words: Phrase
}

export const formulas: readonly Formula[] = [
  {
    id: 'report',
    name: { vi: 'Có báo cáo, không có báo cáo, chưa đến hạn', en: 'Reported, no report, not due' },
    words: {
      vi: '“Có báo cáo”: sổ có ít nhất một báo cáo đã duyệt, và việc định kỳ thì có báo cáo nói đến một ngày của kỳ đến hạn gần nhất hoặc sau kỳ đó. “Đến hạn, không báo cáo”: ngày cuối đã qua mà sổ không có báo cáo nào, hoặc thiếu báo cáo của kỳ đến hạn gần nhất; lời của kỳ trước vẫn đứng đó. “Chưa đến hạn”: không có báo cáo và chưa báo cáo nào đến hạn. Ba số cộng lại bằng số cam kết. Báo cáo 0 % là có báo cáo; một báo cáo được tính là 0 % khi nói “chưa bắt đầu”: số phần trăm ghi thêm không đổi bậc, và số không khớp được chỉ ra cho người duyệt.',
      en: '“Reported”: at least one approved report is on record and, for recurring work, one that speaks of a day of the period that fell due last or of a later one. “Due, no report”: the last day has passed and no report is on record, or the one of the period that fell due last is missing; what was said of an earlier period still stands. “Not due”: no report is on record and none was due. The three add up to the commitments. A report of 0 % is a report; a report counts as 0 % where it says “not started”: the per cent beside it does not move the step, and one that does not fit is pointed out to whoever approves.',
    },
  },
  {
    id: 'periods',
    name: { vi: 'Kỳ báo cáo của việc định kỳ', en: 'Reporting periods of recurring work' },
    words: {
      vi: 'Kỳ do lời văn của kế hoạch định: ngày mà kế hoạch nêu, hoặc tháng, quý, 6 tháng, 9 tháng, năm theo Nghị định 09/2019/NĐ-CP (chốt số liệu ngày 14, gửi trong hai ngày làm việc tiếp theo, theo lịch đã công bố). Việc thường xuyên mà kế hoạch không nói kỳ thì tính 6 tháng một lần. Lời văn không quy ra kỳ được (“theo học kỳ”, “hằng tuần” không nêu thứ, “đột xuất”) thì không kỳ nào đến hạn. Kỳ đã chốt trước ngày kế hoạch được công bố ở sổ này (giờ UTC) thì không tính.',
      en: 'The period comes from the words of the plan: the days that it names, or month, quarter, half-year, nine months, year by Decree 09/2019/NĐ-CP (figures close on the 14th and are sent within the two working days that follow, by the published calendar). Standing work of which the plan names no period is counted by half-years. Words that give no period (“by school term”, “weekly” without a day, “as needed”) make nothing due. A period that had closed before the plan was published in this register (UTC) does not count.',
    },
  },
  {
    id: 'agency',
    name: { vi: 'Cơ quan nói', en: 'What the agency says' },
    words: {
      vi: 'Bậc trong báo cáo mới nhất về toàn bộ cam kết. Báo cáo về một mốc là một báo cáo, nhưng không đặt bậc cho toàn bộ. Báo cáo bị thu hồi thì báo cáo trước nó có hiệu lực lại.',
      en: 'The step in the newest report on the whole commitment. A report on one milestone is a report but sets no step of the whole. Where a report was withdrawn, the one before it speaks again.',
    },
  },
  {
    id: 'evidence',
    name: { vi: 'Bằng chứng cho thấy', en: 'What the evidence supports' },
    words: {
      vi: 'Bậc tính theo quy tắc đã công bố, từ bằng chứng kèm báo cáo đó về chính sản phẩm được hứa; không ai đặt bằng tay.',
      en: 'The step by the published rule, from the evidence given with that report on the promised product itself; nobody sets it by hand.',
    },
  },
  {
    id: 'review',
    name: { vi: 'Bên rà soát thấy', en: 'What the reviewer finds' },
    words: {
      vi: 'Bậc trong bản rà soát độc lập mới nhất. Nơi chưa có bản rà soát nào, sổ nói “chưa rà soát” và không suy ra từ hai lời kia. Cạnh đó là số cam kết mà lời cơ quan, hoặc bằng chứng, cao hơn bản rà soát ấy, trên số cam kết có cả ba lời.',
      en: 'The step in the newest independent review. Where there is none, the register says “no review yet” and infers nothing from the other two. Beside it stands in how many the agency’s word, or the evidence, is above that review, out of those with all three words.',
    },
  },
  {
    id: 'gap',
    name: { vi: 'Khoảng cách', en: 'The gap' },
    words: {
      vi: 'Số bậc mà lời cơ quan cao hơn bằng chứng (chưa bắt đầu, hạn chế, đáng kể, hoàn thành; “không có bằng chứng” ngang với “chưa bắt đầu”). Lời “chưa bắt đầu” không cần chứng minh nên không có khoảng cách. Của một cơ quan: số cam kết có khoảng cách, trên số cam kết có lời của cơ quan về toàn bộ; và tổng số bậc.',
      en: 'The steps by which the agency’s word stands above the evidence (not started, limited, substantial, complete; “no evidence” stands level with “not started”). “Not started” needs no proof and has no gap. Of an agency: commitments with a gap, out of those with a word of the agency on the whole; and the steps in all.',
    },
  },
  {
    id: 'due',
    name: { vi: 'Đến hạn, quá hạn', en: 'Due and overdue' },
    words: {
      vi: 'Ngày cuối là ngày muộn nhất trong các thời hạn của phiên bản mới nhất: chỉ khi đó toàn bộ cam kết mới đến hạn; gia hạn là một sửa đổi và để lại hạn cũ trong lịch sử. “Quá hạn”: ngày cuối trước ngày công bố mới nhất và cơ quan chưa nói là hoàn thành. “Trong 30 ngày”: ngày cuối từ ngày công bố mới nhất đến 30 ngày sau, chưa hoàn thành. “Quá hạn N ngày làm việc”: số ngày làm việc sau ngày cuối, đến hết ngày công bố mới nhất, theo lịch đã công bố; năm chưa công bố lịch thì chỉ trừ thứ Bảy, Chủ nhật.',
      en: 'The last day is the latest among the deadlines of the newest version, for only then the whole commitment is due; an extension is an amendment and leaves the old day in the history. “Overdue”: the last day lies before the newest published day and the agency has not said “complete”. “Within 30 days”: the last day lies from the newest published day to 30 days after it, and it is not complete. “Late by N working days”: working days after the last day up to and with the newest published day, by the published calendar; in a year without one, Saturdays and Sundays alone are taken out.',
    },
  },
  {
    id: 'each-day',
    name: { vi: 'Từng ngày đến hạn', en: 'Each day on its own' },
    words: {
      vi: 'Danh sách “Sắp đến hạn” và “Đã quá hạn” có một dòng cho mỗi ngày. Ngày cuối còn mở cho đến khi cơ quan nói hoàn thành. Thời hạn giữa kỳ (ngày trước ngày cuối) còn mở cho đến khi có báo cáo nói đến một ngày trong 30 ngày trước nó, sau thời hạn trước nó, hoặc muộn hơn. Mốc của cơ quan còn mở cho đến khi báo cáo mới nhất về mốc ấy nói hoàn thành. Báo cáo định kỳ còn mở cho đến khi có báo cáo nói đến kỳ ấy. Cam kết đã hoàn thành thì không còn ngày nào mở, trừ báo cáo định kỳ. Số “Quá hạn” của một cơ quan đếm cam kết theo ngày cuối, không đếm dòng. Trong tin và lịch, mỗi ngày đứng theo lúc nó thành gần (30 ngày trước) hoặc thành quá hạn.',
      en: 'The lists “Coming up” and “Overdue” have one line for each day. The last day is open until the agency says “complete”. An interim day (one before the last) is open until a report speaks of a day in the 30 days before it, after the deadline before it, or of a later one. A milestone is open until the newest report on it says “complete”. A recurring report is open until one speaks of that period. Of a complete commitment no day is open but its recurring reports. The figure “Overdue” of an agency counts commitments by their last day, not lines. In feeds each day stands by when it came near (30 days before) or became overdue.',
    },
  },
  {
    id: 'on-time',
    name: { vi: 'Tỉ lệ đúng hạn', en: 'The on-time share' },
    words: {
      vi: 'Số cam kết mà cơ quan nói là hoàn thành từ một ngày không sau ngày cuối, và lời ấy được công bố (giờ UTC) không sau ngày cuối, chia cho mọi cam kết đã qua ngày cuối. Lời công bố sau ngày cuối rằng đã hoàn thành từ trước đó đứng riêng: khi ngày cuối qua, sổ chưa có lời ấy. Hoàn thành sau hạn, đã báo cáo nhưng chưa hoàn thành, báo cáo 0 % và không báo cáo đứng riêng, đều nằm trong mẫu số. Cam kết chưa đến hạn không nằm trong mẫu số. Hạn là hạn mới nhất: số cam kết đã sửa đổi đứng bên cạnh.',
      en: 'Commitments said to be complete from a day not after their last day, where that was published (UTC) not after it either, out of all whose last day has passed. What was published after the last day and says that it had been complete before stands apart: when the day went by, it was not on record. Complete after it, reported and not complete, reported as 0 % and not reported stand apart, and all of them are in the base. What is not due is not. The day is the newest one: how many were amended stands beside it.',
    },
  },
  {
    id: 'agency-of',
    name: { vi: 'Tính cho cơ quan nào', en: 'Which agency it counts with' },
    words: {
      vi: 'Mỗi cam kết tính một lần, cho cơ quan được giao chủ trì đầu tiên; nếu văn bản không nói ai chủ trì thì cho cơ quan được nêu đầu tiên; rồi đến cơ quan được đề nghị. Không nêu cơ quan nào thì đứng ở dòng “Không nêu cơ quan”.',
      en: 'Each commitment counts once, with the first agency told to lead; where the text says of nobody that it leads, with the first named; then with the first that is asked. Where none is named it stands in the line “No agency named”.',
    },
  },
]
