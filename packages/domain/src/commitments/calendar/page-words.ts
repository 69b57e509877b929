// What stands on the pages of the calendar: the office's, and the public's.
import type { Phrase } from '../../kernel/language.ts'
import type { CalendarYear } from './calendar-year.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const calendarWords = {
  title: { vi: 'Lịch làm việc', en: 'Working calendar' },
  titleYear: { vi: 'Lịch làm việc năm {year}', en: 'Working calendar {year}' },
  lead: {
    vi: 'Ngày làm việc là thứ Hai đến thứ Sáu, trừ những ngày nghỉ dưới đây, thêm những ngày làm bù. Hạn tính theo kỳ trong sổ này được đếm theo lịch đã công bố ở đây.',
    en: 'Working days are Monday to Friday, without the days off below and with the days that are worked instead. Periods in this register are counted by the calendar published here.',
  },
  rule: {
    vi: 'Ngày in trong văn bản giữ nguyên như in. Kỳ hạn tính từ ngày ban hành mà hết vào ngày nghỉ thì hết vào ngày làm việc tiếp theo (Bộ luật Dân sự 2015, Điều 148).',
    en: 'A day printed in a text stays as printed. A period counted from the day of issue that would end on a rest day ends on the next working day (Civil Code 2015, art. 148).',
  },
  none: { vi: 'Chưa công bố lịch năm nào.', en: 'No year of the calendar is published yet.' },
  noneTurn: {
    vi: 'Cơ quan thường trực công bố lịch. Trước đó chỉ trừ thứ Bảy và Chủ nhật.',
    en: 'The secretariat publishes it. Until then only Saturdays and Sundays are left out.',
  },
  year: { vi: 'Năm', en: 'Year' },
  day: { vi: 'Ngày', en: 'Day' },
  kind: { vi: 'Loại ngày', en: 'Kind' },
  name: { vi: 'Dịp', en: 'Occasion' },
  source: { vi: 'Nguồn', en: 'Source' },
  state: { vi: 'Xác nhận', en: 'Confirmed' },
  confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
  unconfirmed: { vi: 'Chưa xác nhận', en: 'Not confirmed' },
  yearConfirmed: {
    vi: 'Lịch năm {year} đã được xác nhận đủ.',
    en: 'The calendar of {year} is confirmed as a whole.',
  },
  yearUnconfirmed: {
    vi: 'Lịch năm {year} chưa được xác nhận đủ: số ngày chưa xác nhận là {count}. Hạn tính qua năm này có thể đổi.',
    en: 'The calendar of {year} is not confirmed as a whole; days not confirmed: {count}. What is counted over this year may change.',
  },
  yearOpen: {
    vi: 'Lịch năm {year} chưa được xác nhận đủ: từng ngày dưới đây đã xác nhận, nhưng có thể còn ngày nghỉ, hoán đổi chờ quyết định. Hạn tính qua năm này có thể đổi.',
    en: 'The calendar of {year} is not confirmed as a whole: each day below is, but further days off or swaps may await a decision. What is counted over this year may change.',
  },
  sourceOfYear: { vi: 'Nguồn của cả năm', en: 'Source of the year' },
  daysOff: { vi: 'Ngày nghỉ', en: 'Days off' },
  daysWorked: { vi: 'Ngày làm bù', en: 'Days worked' },
  version: { vi: 'Bản công bố', en: 'Published as' },
  versionOf: { vi: 'phiên bản {version}, {when}', en: 'version {version}, {when}' },
  open: { vi: 'Xem năm {year}', en: 'Open {year}' },
  others: { vi: 'Các năm khác', en: 'Other years' },
  all: { vi: 'Mọi năm', en: 'All years' },
  ical: { vi: 'Tệp lịch (iCalendar)', en: 'Calendar file (iCalendar)' },
  icalWhat: {
    vi: 'mở được bằng các chương trình lịch',
    en: 'opens in calendar programs',
  },
  dayOff: { vi: 'Nghỉ: {name}', en: 'Off: {name}' },
  dayWorked: { vi: 'Làm bù: {name}', en: 'Worked: {name}' },
} as const satisfies Phrases

/** Whether a year is settled: the sentence, and what it is filled with. */
export function yearSentence({
  year,
  confirmed,
  days,
}: CalendarYear): [Phrase, { year: number; count: number }] {
  const count = days.filter(day => !day.confirmed).length
  const open = count > 0 ? calendarWords.yearUnconfirmed : calendarWords.yearOpen
  return [confirmed ? calendarWords.yearConfirmed : open, { year, count }]
}

export const weekdayWords: readonly Phrase[] = [
  { vi: 'Chủ nhật', en: 'Sunday' },
  { vi: 'Thứ Hai', en: 'Monday' },
  { vi: 'Thứ Ba', en: 'Tuesday' },
  { vi: 'Thứ Tư', en: 'Wednesday' },
  { vi: 'Thứ Năm', en: 'Thursday' },
  { vi: 'Thứ Sáu', en: 'Friday' },
  { vi: 'Thứ Bảy', en: 'Saturday' },
]

export const officeCalendarWords = {
  about: {
    vi: 'Ngày nghỉ và ngày làm bù của từng năm, mỗi ngày một nguồn. Văn phòng đếm hạn theo lịch này ngay khi lưu; cổng công khai đếm theo lịch đã công bố.',
    en: 'Days off and days worked instead, year by year, each with its source. The office counts by this calendar as soon as it is saved; the public portal by what is published.',
  },
  follows: {
    vi: 'Đổi lịch thì đồng hồ trên trang từng cam kết đếm lại ngay. Danh sách việc và thư nhắc báo cáo theo lịch mới từ lần chạy đêm kế tiếp; hạn trên cổng công khai theo lịch mới khi lịch được công bố. Ngày cuối đã công bố trong cam kết giữ nguyên như đã đếm; muốn đổi phải công bố sửa đổi.',
    en: 'When the calendar changes, the clock on each commitment’s page counts anew at once. Lists of work and reminders of reports follow with the next nightly run; days on the public portal when the calendar is published. A last day that is published in a commitment stays as it was counted; an amendment changes it.',
  },
  lastConfirmed: {
    vi: 'Lịch được xác nhận đủ đến hết năm {year}. Hạn tính qua các năm sau có thể đổi.',
    en: 'The calendar is confirmed up to the end of {year}. Days counted over later years may change.',
  },
  noneConfirmed: {
    vi: 'Chưa năm nào được xác nhận đủ. Mọi hạn tính theo kỳ đều có thể đổi.',
    en: 'No year is confirmed as a whole yet. Every counted day may change.',
  },
  empty: {
    vi: 'Lịch chưa có năm nào. Hãy thêm năm đầu tiên; năm 2023–2027 có sẵn ngày nghỉ.',
    en: 'The calendar has no year yet. Add the first; 2023–2027 come with their days off.',
  },
  unpublished: {
    vi: 'Có thay đổi chưa công bố: {years}.',
    en: 'Changes not published yet: {years}.',
  },
  allPublished: { vi: 'Mọi thay đổi đã công bố.', en: 'Every change is published.' },
  publish: { vi: 'Công bố lịch', en: 'Publish the calendar' },
  whoSees: {
    vi: 'Ai cũng xem được trên cổng công khai; mỗi lần công bố là một phiên bản không xoá được.',
    en: 'Anyone will see it on the public portal; each publication is a version that cannot be deleted.',
  },
  publishedNow: { vi: 'Đã công bố lịch: {years}.', en: 'Published: {years}.' },
  nothingToPublish: { vi: 'Không có gì mới để công bố.', en: 'There is nothing new to publish.' },
  saved: { vi: 'Đã lưu lịch năm {year}.', en: 'The calendar of {year} is saved.' },
  noDays: { vi: 'Năm này chưa có ngày nào trong lịch.', en: 'This year has no days in the calendar yet.' },
  change: { vi: 'Sửa', en: 'Change' },
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
  remove: { vi: 'Bỏ', en: 'Remove' },
  addDay: { vi: 'Thêm một ngày', en: 'Add a day' },
  changeDay: { vi: 'Sửa ngày {day}', en: 'Change {day}' },
  saveDay: { vi: 'Lưu ngày', en: 'Save the day' },
  leaveDay: { vi: 'Thôi sửa', en: 'Leave it as it is' },
  sourceHint: {
    vi: 'Số, ký hiệu của luật hoặc thông báo quy định ngày này.',
    en: 'Number and symbol of the law or notice that says so.',
  },
  confirmedHint: {
    vi: 'Nguồn đã được kiểm tra',
    en: 'The source has been checked',
  },
  theYear: { vi: 'Cả năm {year}', en: 'The whole of {year}' },
  yearIsSettled: {
    vi: 'Mọi ngày nghỉ, hoán đổi của năm đã có quyết định',
    en: 'Every day off and every swap of the year is decided',
  },
  saveYear: { vi: 'Lưu năm', en: 'Save the year' },
  counting: { vi: 'Khi ngày cuối là ngày nghỉ', en: 'When a last day is a rest day' },
  rolls: {
    vi: 'Kỳ hạn tính bằng ngày, tuần, tháng, năm kết thúc vào ngày làm việc tiếp theo (Điều 148 Bộ luật Dân sự)',
    en: 'Periods in days, weeks, months or years end on the next working day (art. 148 of the Civil Code)',
  },
  rollsHint: {
    vi: 'Bỏ chọn nếu cơ quan có thẩm quyền tính hết đúng ngày đó. Ngày cuối đã công bố giữ nguyên; mỗi thời hạn ghi rõ đã tính thế nào.',
    en: 'Clear it where the authority counts to that very day. Days that are published stay; each deadline says how it was counted.',
  },
  saveCounting: { vi: 'Lưu cách tính', en: 'Save how it is counted' },
  countingSaved: { vi: 'Đã lưu cách tính.', en: 'How it is counted is saved.' },
  addYear: { vi: 'Thêm một năm', en: 'Add a year' },
  yearNumber: { vi: 'Năm (bốn chữ số)', en: 'Year (four digits)' },
  newerTitle: { vi: 'Lịch đã được sửa trước bạn', en: 'The calendar was changed before you' },
  theirs: { vi: 'Đang có trong lịch', en: 'What stands now' },
  yours: { vi: 'Bạn đã gửi', en: 'What you sent' },
  kept: {
    vi: 'Những gì bạn gửi vẫn còn trong biểu mẫu bên dưới.',
    en: 'What you sent is still in the form below.',
  },
  notThere: { vi: 'Không có ngày này', en: 'No such day' },
} as const satisfies Phrases
