// Sentences of a static copy's lists of progress.
import type { Phrase } from '../../../kernel/language.ts'

export const copyWords = {
  standingLead: {
    vi: 'Theo tháng của ngày cuối. Mỗi tháng mở ra danh sách của tháng đó, với lời cơ quan và điều bằng chứng cho thấy về từng cam kết.',
    en: 'By the month of the last day. Each month opens its list, with what the agency says and the evidence supports of each commitment.',
  },
  notComplete: { vi: 'Cơ quan chưa nói là hoàn thành', en: 'Not said to be complete' },
  byMonth: { vi: 'Theo tháng của ngày cuối', en: 'By the month of the last day' },
  dueIn: { vi: 'Cam kết có ngày cuối trong tháng {month}', en: 'Commitments with their last day in {month}' },
  dueNone: { vi: 'Cam kết không có ngày cuối', en: 'Commitments without a last day' },
  ledBy: { vi: 'Cam kết mà {name} được nêu đầu tiên', en: 'Commitments in which {name} is named first' },
  leadNone: { vi: 'Cam kết không nêu cơ quan', en: 'Commitments that name no agency' },
  ofPlan: { vi: 'Tình hình thực hiện: {plan}', en: 'How it goes: {plan}' },
  oldestFirst: { vi: 'Công bố trước đứng trước.', en: 'What was published earlier stands first.' },
  firstOf: {
    vi: '{shown} cam kết đầu của danh sách; tất cả ở các danh sách theo tháng dưới đây.',
    en: 'The first {shown} of the list; all of them are in the lists by month below.',
  },
  all: { vi: 'Tất cả, công bố trước đứng trước', en: 'All of them, published earlier first' },
  entries: { vi: 'mục {from} đến {to}', en: 'entries {from} to {to}' },
  amongEntries: {
    vi: '{list}: mục {from} đến {to} của sổ',
    en: '{list}: entries {from} to {to} of the register',
  },
} as const satisfies Record<string, Phrase>
