// A sentence for every code of every room, so that an edge looks in one place.
import { calendarRefusals } from '../commitments/calendar/words.ts'
import { commitmentRefusals } from '../commitments/refusal-words.ts'
import { workRefusals } from '../commitments/work/refusal-words.ts'
import type { Phrase } from '../kernel/language.ts'
import { fieldRefusals } from '../oversight/field/refusal-words.ts'
import { inspectionRefusals } from '../oversight/inspection/refusal-words.ts'
import { peopleRefusals } from '../people/refusal-words.ts'
import { bodyImportRefusals } from '../people/import/words.ts'
import { planRefusals } from '../plans/refusal-words.ts'
import { doubtRefusals } from '../oversight/doubt/refusal-words.ts'
import { committeeRefusals } from '../oversight/committee/refusal-words.ts'
import { reminderRefusals } from '../oversight/reminders/refusal-words.ts'
import { progressRefusals } from '../progress/refusal-words.ts'
import { reviewRefusals } from '../oversight/review/refusal-words.ts'
import { safeguardRefusals } from '../safeguards/refusal-words.ts'
import { withdrawalRefusals } from './withdraw/refusal-words.ts'
import type { PublicationCode } from './codes.ts'
import { logRefusals } from './log/log-refusals.ts'
import { keepingWords } from './keeping/words.ts'
import { rollUpRefusals } from './roll-up/refusal-words.ts'
import { witnessRefusals } from './witness/refusal-words.ts'

const publicationRefusals: Readonly<Record<PublicationCode, Phrase>> = {
  'unassigned-sentences': {
    vi: 'Còn {sentences} câu ({units} đoạn) mới chỉ do máy đọc cho là phần dẫn. Hãy xác nhận, nêu quy tắc hoặc xếp lại từng đoạn trước khi công bố.',
    en: '{sentences} sentences ({units} units) are context by the reader’s guess alone. Confirm them, state a rule or assign them before publishing.',
  },
  'no-name-for-plan': {
    vi: 'Kế hoạch chưa có số, ký hiệu và cũng chưa có trích yếu nên không có địa chỉ. Hãy bổ sung một trong hai.',
    en: 'The plan has neither symbol nor title, so it has no address. Add one of them.',
  },
  'restrictive-without-rights': {
    vi: 'Có điều khoản hạn chế chưa ghi quyền tự do bị hạn chế.',
    en: 'A restrictive clause does not yet say which freedom it limits.',
  },
  'limit-overruled-without-reason': {
    vi: 'Có đoạn máy đọc xếp là điều khoản hạn chế mà người rà soát xếp lại, chưa có lý do. Lý do được công bố cùng đoạn đó.',
    en: 'A passage that the reader took for restrictive was made something else without a reason. The reason is published with it.',
  },
  'restrictive-wording': {
    vi: 'Lời sửa đổi là điều khoản hạn chế ({because}). Cam kết không thể thành điều khoản hạn chế.',
    en: 'The amended wording is a restrictive clause ({because}). A commitment cannot become one.',
  },
  'no-such-record': {
    vi: 'Không có bản công bố “{id}”.',
    en: 'Nothing is published as “{id}”.',
  },
  'nothing-changed': {
    vi: 'Bản sửa đổi không thay đổi gì.',
    en: 'The amendment changes nothing.',
  },
  'day-leaps': {
    vi: 'Theo đồng hồ máy hôm nay là {to}, còn ngày công bố mới nhất là {from}. Ngày đã công bố không rút lại được, nên máy chủ không tự công bố. Nếu đồng hồ đúng, chạy: camket day --confirm {to}; nếu sai, chỉnh đồng hồ.',
    en: 'By this machine’s clock today is {to}, and the newest published day is {from}. A published day cannot be taken back, so the server does not publish it by itself. If the clock is right, run: camket day --confirm {to}; if not, set the clock.',
  },
  'lone-surrogate': {
    vi: 'Văn bản có ký tự hỏng, không ghi được thành UTF-8. Hãy sửa hoặc đọc lại tệp.',
    en: 'The text holds a broken character that has no UTF-8 form. Mend it or read the file again.',
  },
  ...withdrawalRefusals,
}

export const refusalWords: Readonly<Record<string, Phrase>> = {
  ...peopleRefusals,
  ...bodyImportRefusals,
  ...planRefusals,
  ...commitmentRefusals,
  ...calendarRefusals,
  ...workRefusals,
  ...safeguardRefusals,
  ...progressRefusals,
  ...reviewRefusals,
  ...fieldRefusals,
  ...inspectionRefusals,
  ...committeeRefusals,
  ...doubtRefusals,
  ...reminderRefusals,
  ...publicationRefusals,
  ...logRefusals,
  ...witnessRefusals,
  ...rollUpRefusals,
  ...keepingWords,
}
