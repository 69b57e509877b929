// What is due on a day, in words: each line of the lists of days says which of a commitment's days it is about.
import type { Phrase } from '../../../kernel/language.ts'
import type { DueKind } from '../../../commitments/work/dues.ts'

/** As a column of an open data file names it. */
export const dueKindWords: Readonly<Record<DueKind, Phrase>> = {
  final: { vi: 'ngày cuối', en: 'last day' },
  interim: { vi: 'thời hạn giữa kỳ', en: 'interim day' },
  milestone: { vi: 'mốc', en: 'milestone' },
  report: { vi: 'báo cáo định kỳ', en: 'recurring report' },
}

export const dueWords = {
  interim: {
    vi: 'Thời hạn giữa kỳ ({words}): ngày {day}. Cần một báo cáo nói đến thời gian này.',
    en: 'Interim day ({words}): {day}. A report that speaks of this time is asked for.',
  },
  milestone: { vi: 'Mốc {number}, “{words}”: ngày {day}', en: 'Milestone {number}, “{words}”: {day}' },
  report: {
    vi: 'Báo cáo kỳ {from} – {to}: gửi chậm nhất ngày {day}',
    en: 'Report on the period {from} – {to}: due on {day}',
  },
  unsettledDay: {
    vi: ' (lịch năm {years} chưa được xác nhận đủ: ngày này có thể đổi)',
    en: ' (the calendar of {years} is not confirmed as a whole: this day may change)',
  },
  late: { vi: '; đã qua {days} ngày làm việc', en: '; {days} working day(s) ago' },
  reviewAny: { vi: 'đã rà soát', en: 'reviewed' },
  near: { vi: 'Khi nào', en: 'When' },
  nearSoon: { vi: 'trong 30 ngày tới', en: 'within 30 days' },
  kind: { vi: 'Loại hạn', en: 'Kind of day' },
  words: { vi: 'Chữ của hạn', en: 'Words of the day' },
  covers: { vi: 'Kỳ báo cáo', en: 'Period reported on' },
  reportEvent: { vi: 'Báo cáo định kỳ đến hạn: {task}', en: 'Report due: {task}' },
  interimEvent: { vi: 'Thời hạn giữa kỳ: {task}', en: 'Interim day: {task}' },
  milestoneEvent: { vi: 'Mốc “{words}” đến hạn: {task}', en: 'Milestone “{words}” due: {task}' },
  standsEvent: { vi: 'Đang ở đâu: {task}', en: 'Where it stands: {task}' },
} as const satisfies Readonly<Record<string, Phrase>>
