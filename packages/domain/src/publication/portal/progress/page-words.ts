// Sentences of an agency's page and of a plan's time line.
import type { Phrase } from '../../../kernel/language.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const agencyWords = {
  leads: { vi: 'Được nêu đầu tiên trong {count} cam kết', en: 'Named first in {count} commitment(s)' },
  named: { vi: 'có tên trong {count} cam kết', en: 'named in {count} commitment(s) in all' },
  unknown: {
    vi: 'Danh sách cơ quan của sổ chưa có tên này; đây là tên như kế hoạch in.',
    en: 'The register’s list of agencies does not have this name; it stands as the plan prints it.',
  },
  from: { vi: 'Hoạt động từ {day}', en: 'In being since {day}' },
  to: { vi: 'Thôi hoạt động từ {day}', en: 'In being until {day}' },
  successors: { vi: 'Nơi nhận tiếp việc:', en: 'Its work went to:' },
  before: { vi: 'Nhận việc của:', en: 'Took over the work of:' },
  reports: { vi: 'Báo cáo', en: 'Reports' },
  overdueList: { vi: 'Quá hạn của cơ quan này', en: 'Overdue with this agency' },
  upcomingList: { vi: 'Sắp đến hạn', en: 'Coming up' },
  updatesList: { vi: 'Báo cáo mới nhất', en: 'Newest reports' },
  allOf: { vi: 'Tất cả ({count})', en: 'All ({count})' },
  none: { vi: 'Không có.', en: 'None.' },
} as const satisfies Phrases

export const timeLineWords = {
  title: { vi: 'Dòng thời gian', en: 'Time line' },
  of: { vi: 'Dòng thời gian: {plan}', en: 'Time line: {plan}' },
  lead: {
    vi: 'Việc có ngày đến hạn (ngày cuối, thời hạn giữa kỳ, mốc), báo cáo và sửa đổi của kế hoạch theo thời gian; vạch đứng là ngày công bố mới nhất.',
    en: 'What falls due (last days, interim days, milestones), what was reported and what was amended over time; the upright line is the newest published day.',
  },
  leadOfCopy: {
    vi: 'Việc đến hạn, báo cáo và sửa đổi của kế hoạch theo thời gian.',
    en: 'What falls due, what was reported and what was amended over time.',
  },
  standing: { vi: 'Từng cam kết của kế hoạch đang ở đâu', en: 'Where each commitment of the plan stands' },
  undated: {
    vi: '{count} cam kết không có ngày cuối nên không đứng trên dòng này.',
    en: '{count} commitment(s) have no last day and do not stand on this line.',
  },
  empty: {
    vi: 'Kế hoạch này chưa có gì trên lịch: không ngày cuối, không báo cáo, không sửa đổi.',
    en: 'Nothing of this plan is on the calendar yet: no last day, no report, no amendment.',
  },
  emptyTurn: {
    vi: 'Khi cơ quan báo cáo hoặc một hạn được ấn định, dòng thời gian sẽ có.',
    en: 'Once an agency reports or a date is set, there will be a line.',
  },
  month: { vi: 'Tháng', en: 'Month' },
  quarter: { vi: 'Quý', en: 'Quarter' },
  year: { vi: 'Năm', en: 'Year' },
  due: { vi: 'Đến hạn', en: 'Falls due' },
  updates: { vi: 'Báo cáo', en: 'Reports' },
  amendments: { vi: 'Sửa đổi', en: 'Amendments' },
  toPlan: { vi: 'Về kế hoạch', en: 'To the plan' },
  today: { vi: 'ngày công bố mới nhất', en: 'newest published day' },
  link: { vi: 'Xem dòng thời gian của kế hoạch', en: 'See the plan’s time line' },
  desc: {
    vi: 'Ba hàng: đến hạn, báo cáo, sửa đổi; mỗi cột một {unit}. Số liệu có trong bảng dưới đây.',
    en: 'Three rows: falls due, reports, amendments; one column for each {unit}. The figures stand in the table below.',
  },
} as const satisfies Phrases
