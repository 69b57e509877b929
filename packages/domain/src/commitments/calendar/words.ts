// Sentences of the calendar: in the office, on the portal, and wherever a last day is explained.
import type { Phrase } from '../../kernel/language.ts'
import type { CalendarDay } from './calendar-year.ts'
import type { OpenReason } from './deadline-term.ts'
import type { DueRule } from './due.ts'
import type { CalendarCode } from './edit-year.ts'
import type { CalendarWarning } from './warnings.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const dayKindWords: Readonly<Record<CalendarDay['kind'], Phrase>> = {
  off: { vi: 'Nghỉ', en: 'Day off' },
  worked: { vi: 'Làm bù', en: 'Worked' },
}

export const dueRuleWords: Readonly<Record<DueRule, Phrase>> = {
  printed: { vi: 'Ngày in trong văn bản, giữ nguyên.', en: 'The day printed in the text, kept as it is.' },
  'own-day': { vi: 'Ngày do kế hoạch tự ấn định.', en: 'A day that the plan itself names.' },
  report: {
    vi: 'Chốt số liệu theo Nghị định 09/2019/NĐ-CP, gửi trong 2 ngày làm việc.',
    en: 'Figures close by Decree 09/2019/NĐ-CP; the report is sent within 2 working days.',
  },
  period: {
    vi: 'Tính từ ngày ban hành kế hoạch theo Điều 145–148 Bộ luật Dân sự.',
    en: 'Counted from the plan’s day of issue by arts. 145–148 of the Civil Code.',
  },
}

export const dueWords = {
  moved: {
    vi: 'Ngày cuối là {day}, ngày nghỉ, nên chuyển sang ngày làm việc tiếp theo.',
    en: 'The last day, {day}, is a rest day, so the period ends on the next working day.',
  },
  covers: { vi: 'Kỳ từ {from} đến {to}', en: 'Period from {from} to {to}' },
  assumed: {
    vi: 'Kế hoạch không nêu kỳ báo cáo; tạm tính theo kỳ 6 tháng.',
    en: 'The plan names no reporting period; half a year is assumed.',
  },
} as const satisfies Phrases

export const openReasonWords: Readonly<Record<OpenReason, Phrase>> = {
  'event-unknown': {
    vi: 'Tính từ một sự kiện mà văn bản không ghi ngày.',
    en: 'Counted from an event that the text does not date.',
  },
  'no-issue-day': {
    vi: 'Tính từ ngày ban hành, mà bản công bố không có ngày ban hành.',
    en: 'Counted from the day of issue, which the record does not have.',
  },
  minimum: {
    vi: 'Đây là thời gian tối thiểu, không phải hạn cuối.',
    en: 'A least time that something lasts, not a last day.',
  },
  'before-event': {
    vi: 'Tính lùi từ một sự kiện chưa có ngày.',
    en: 'Counted back from an event without a day.',
  },
  hours: {
    vi: 'Tính bằng giờ; lịch này chỉ tính ngày.',
    en: 'Given in hours; this calendar counts days.',
  },
  'number-in-doubt': {
    vi: 'Số ngày viết bằng số và bằng chữ không khớp, hoặc không đọc được.',
    en: 'The number of days and the word for it differ, or cannot be read.',
  },
  'cadence-open': {
    vi: 'Không rõ bao lâu một lần hoặc ngày nào trong kỳ.',
    en: 'It is not said how often, or on which day of the period.',
  },
  'week-day-open': { vi: 'Hằng tuần, không nêu thứ mấy.', en: 'Every week, without the day of the week.' },
  'school-term': {
    vi: 'Theo học kỳ, năm học: lịch này không có.',
    en: 'By school term or year, which this calendar does not have.',
  },
  'as-needed': { vi: 'Đột xuất: chỉ khi có việc.', en: 'As needed: only when something calls for it.' },
  'no-day': { vi: 'Không quy ra ngày được.', en: 'It cannot be fixed to a day.' },
}

export const warningWords: Readonly<Record<CalendarWarning['code'], Phrase>> = {
  'year-missing': {
    vi: 'Năm {year} chưa có trong lịch: mới trừ thứ Bảy, Chủ nhật.',
    en: 'The calendar does not have {year} yet: only Saturdays and Sundays are left out.',
  },
  'year-unconfirmed': {
    vi: 'Lịch năm {year} chưa được xác nhận đủ.',
    en: 'The calendar of {year} is not confirmed as a whole.',
  },
  'day-unconfirmed': {
    vi: 'Chưa được xác nhận trong lịch: {day}.',
    en: 'Not confirmed in the calendar: {day}.',
  },
}

export const calendarRefusals: Readonly<Record<CalendarCode, Phrase>> = {
  'no-such-year': { vi: 'Lịch chưa có năm {year}.', en: 'The calendar does not have {year}.' },
  'year-there-already': { vi: 'Lịch đã có năm {year}.', en: 'The calendar has {year} already.' },
  'newer-calendar': {
    vi: 'Lịch năm {year} đã được người khác sửa sau khi bạn mở trang. Nội dung đang có ở cạnh nội dung bạn gửi; hãy xem rồi gửi lại nếu vẫn cần.',
    en: 'The calendar of {year} was changed by somebody else after you opened the page. What stands now is beside what you sent; look, then send again if it is still needed.',
  },
  'day-outside-year': {
    vi: 'Ngày {day} không thuộc năm {year}.',
    en: '{day} does not lie in {year}.',
  },
  'worked-on-weekday': {
    vi: 'Ngày {day} vốn là ngày làm việc. Chỉ thứ Bảy hoặc Chủ nhật mới ghi là làm bù.',
    en: '{day} is a working day anyway. Only a Saturday or Sunday can be marked as worked instead.',
  },
  'day-there-already': {
    vi: 'Ngày {day} đã có trong lịch. Hãy sửa dòng đó.',
    en: '{day} is in the calendar already. Change that line.',
  },
  'no-such-day-entry': {
    vi: 'Ngày {day} không còn trong lịch.',
    en: '{day} is no longer in the calendar.',
  },
  'too-many-days': {
    vi: 'Một năm ghi được nhiều nhất {count} ngày. Hãy bỏ bớt ngày không cần.',
    en: 'A year holds at most {count} days. Remove those that are not needed.',
  },
  'days-unconfirmed': {
    vi: 'Năm {year} còn {count} ngày chưa xác nhận. Hãy xác nhận hoặc bỏ từng ngày trước.',
    en: '{count} days of {year} are not confirmed. Confirm or remove each first.',
  },
  'calendar-unchanged': { vi: 'Không có gì thay đổi.', en: 'Nothing has changed.' },
}
