import type { Phrase } from '@camket/domain/kernel/language'

/** Heads of columns that only the open data files have. */
export const listColumns = {
  label: { vi: 'Số mục', en: 'Label' },
  text: { vi: 'Chữ của kế hoạch', en: 'Plan’s words' },
  named: { vi: 'Được nêu tên, không nói ai chủ trì', en: 'Named, not said to lead' },
  due: { vi: 'Ngày cuối', en: 'Last day' },
  dueText: { vi: 'Thời hạn như văn bản viết', en: 'Deadline as printed' },
  version: { vi: 'Phiên bản', en: 'Version' },
  asOf: { vi: 'Tính đến ngày', en: 'As of' },
  unanswered: { vi: 'Dòng không trả lời', en: 'Lines not answered' },
  saidAsOf: { vi: 'Cơ quan nói đến ngày', en: 'The agency speaks of' },
  completedOn: { vi: 'Cơ quan nói hoàn thành từ', en: 'Said to be complete since' },
  toldOn: { vi: 'Lời ấy công bố ngày', en: 'Which was published on' },
  onDay: { vi: 'Ngày đến hạn', en: 'Day it is due' },
  passed: { vi: 'Đã qua (ngày làm việc)', en: 'Passed (working days)' },
  late: { vi: 'Quá hạn (ngày làm việc)', en: 'Late (working days)' },
  published: { vi: 'Công bố lúc', en: 'Published at' },
  entry: { vi: 'Mục của sổ', en: 'Entry' },
  field: { vi: 'Điều được sửa', en: 'What was changed' },
  reason: { vi: 'Lý do', en: 'Reason' },
  ground: { vi: 'Căn cứ', en: 'Ground' },
} as const satisfies Record<string, Phrase>
