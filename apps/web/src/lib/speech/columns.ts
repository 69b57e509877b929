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
} as const satisfies Record<string, Phrase>
