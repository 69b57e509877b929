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
  'restrictive-unseen': {
    vi: 'Có {clauses} điều khoản hạn chế mới chỉ do máy đọc xếp, chưa người nào xem. Hãy mở từng điều khoản, xác nhận hoặc sửa, rồi mới công bố.',
    en: '{clauses} restrictive clauses are so far the reader’s judgment alone: nobody has looked at them. Open each, confirm or correct it, then publish.',
  },
  'persons-unseen': {
    vi: 'Có {persons} chỗ giống tên, số điện thoại hay địa chỉ của một người mà chưa được che: {words}. Công bố rồi thì không lấy lại trọn vẹn được. Hãy che trong bản rà soát; hoặc, nếu đã xem từng chỗ và đó là người giữ chức vụ hoặc tên cơ quan, xác nhận đúng con số: --persons {persons}.',
    en: 'Places that look like a person’s name, phone or address and are not redacted: {persons} ({words}). What has been published cannot wholly be taken back. Redact them in the review; or, having looked at each and found officials named in office or names of bodies, confirm the number: --persons {persons}.',
  },
  'commitments-unseen': {
    vi: 'Có {commitments} cam kết chưa người nào xem. Hãy xem và xác nhận trong bản rà soát; hoặc, nếu vẫn công bố, xác nhận đúng con số {commitments} (trên màn hình: đánh dấu ô; dòng lệnh: --unseen {commitments}).',
    en: 'Nobody has looked at {commitments} commitments. Look at them and confirm them in the review; or, to publish all the same, confirm the number {commitments} (on screen: tick the box; on the command line: --unseen {commitments}).',
  },
  'limit-overruled-without-reason': {
    vi: 'Có đoạn máy đọc xếp là điều khoản hạn chế mà người rà soát xếp lại, chưa có lý do. Lý do được công bố cùng đoạn đó.',
    en: 'A passage that the reader took for restrictive was made something else without a reason. The reason is published with it.',
  },
  'restrictive-wording': {
    vi: 'Lời sửa đổi là điều khoản hạn chế ({because}). Cam kết không thể thành điều khoản hạn chế.',
    en: 'The amended wording is a restrictive clause ({because}). A commitment cannot become one.',
  },
  'passage-over-border': {
    vi: 'Chỗ được chọn nằm trên hai đoạn của bản công bố. Hãy chọn chữ nằm trọn trong một đoạn.',
    en: 'What is chosen lies over two passages of what is published. Choose words within one passage.',
  },
  'passage-empty': {
    vi: 'Chỗ được chọn không có chữ nào. Hãy chép nguyên văn phần cần xếp lại.',
    en: 'What is chosen holds no word. Copy the exact words of the passage.',
  },
  'passage-stays-limit': {
    vi: 'Điều khoản hạn chế đã công bố thì giữ là điều khoản hạn chế. Muốn nói rõ hơn, hãy bổ sung phiếu bảo đảm hoặc sửa quyền bị hạn chế của điều khoản ấy.',
    en: 'A published restrictive clause stays one. To say more, complete its safeguard sheet or correct the freedoms it limits.',
  },
  'passage-whole': {
    vi: 'Không xếp lại được cả một cam kết đã công bố: cam kết không rút lại bằng cách sửa đổi. Hãy chọn phần có nội dung hạn chế, để lại phần còn lại là cam kết.',
    en: 'A published commitment is not made something else as a whole: a commitment is not taken back by an amendment. Choose the part that limits; the rest stays a commitment.',
  },
  'passage-reworded': {
    vi: 'Lời cam kết này đã được sửa bằng một bản sửa đổi, không còn đúng chữ của văn bản, nên không tách theo văn bản được. Hãy sửa lời cam kết về nguyên văn trước, rồi tách.',
    en: 'An amendment gave this commitment other words than the plan’s, so that it cannot be cut by the plan’s text. Amend its wording back first, then cut.',
  },
  'passage-in-the-middle': {
    vi: 'Chỗ được chọn nằm giữa cam kết, phần còn lại sẽ đứt làm hai. Hãy chọn từ đầu cam kết, hoặc đến hết cam kết.',
    en: 'What is chosen lies in the middle of the commitment, so that the rest would fall in two. Choose from its beginning, or through to its end.',
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
