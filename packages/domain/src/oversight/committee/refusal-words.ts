import type { Phrase } from '../../kernel/language.ts'
import type { CommitteeCode } from './codes.ts'

export const committeeRefusals: Readonly<Record<CommitteeCode, Phrase>> = {
  'no-such-meeting': { vi: 'Không có phiên họp “{meeting}”.', en: 'There is no meeting “{meeting}”.' },
  'newer-meeting': {
    vi: 'Phiên họp đã được {by} sửa sau khi bạn mở. Chữ bạn nhập vẫn còn dưới đây; hãy xem bản đang lưu rồi lưu lại.',
    en: '{by} changed the meeting after you opened it. What you entered is still here; look at what is saved, then save again.',
  },
  'meeting-to-come': {
    vi: 'Phiên họp ngày {on} chưa diễn ra (hôm nay là {today}): chưa thể công bố chỉ đạo của phiên họp.',
    en: 'The meeting of {on} has not been held yet (today is {today}): nothing it decided can be published.',
  },
  'meeting-decided': {
    vi: 'Phiên họp đã có chỉ đạo được công bố nên ngày và tên của phiên họp không sửa được nữa; chương trình thì vẫn sửa được.',
    en: 'Decisions of this meeting are published, so its day and name stay as they are; the agenda can still be changed.',
  },
  'no-such-commitment': {
    vi: 'Không có cam kết “{commitment}” trong sổ công khai. Mã cam kết có dạng 96-kh-bcd-2023.12, ở khung “Bản ghi công khai” cuối trang của cam kết.',
    en: 'The register has no commitment “{commitment}”. An id looks like 96-kh-bcd-2023.12 and stands in the box “Public record” at the end of its page.',
  },
  'restriction-no-task': {
    vi: '“{commitment}” là điều khoản hạn chế quyền. Điều khoản này được ghi lại và hỏi công khai về căn cứ; không giao thành việc, không đôn đốc.',
    en: '“{commitment}” is a clause that limits a freedom. It is recorded and asked about in public; it is never made a task, and nobody is urged to carry it out.',
  },
  'committee-restrictive': {
    vi: 'Lời này yêu cầu hạn chế quyền tự do ({because}). Chỉ đạo hoặc kiến nghị như vậy không được giao thành việc ở đây: hãy đưa văn bản vào sổ như một kế hoạch, để điều khoản được ghi lại cùng tám câu hỏi công khai về căn cứ.',
    en: 'These words ask to limit a freedom ({because}). Nothing of that kind becomes a task here: bring the paper into the register as a plan, so that the clause is recorded with the eight public questions it has to answer.',
  },
  'no-such-proposal': { vi: 'Không có kiến nghị “{proposal}”.', en: 'There is no proposal “{proposal}”.' },
  'newer-proposal': {
    vi: 'Kiến nghị đã có phiên bản mới hơn bản bạn mở. Hãy mở lại trang rồi nhập câu trả lời.',
    en: 'The proposal has a newer version than the one you opened. Open the page again, then enter the answer.',
  },
  'proposal-answered': {
    vi: 'Kiến nghị này đã có trả lời ngày {on}, đã công bố. Nếu công bố sai, hãy thu hồi bản ghi đó.',
    en: 'This proposal was answered on {on}, and that is published. If it is wrong, withdraw that record.',
  },
  'sent-ahead': {
    vi: 'Ngày gửi {on} chưa tới (hôm nay là {today}). Kiến nghị được công bố khi đã gửi.',
    en: 'It is to be sent on {on}, which has not come yet (today is {today}). A proposal is published once it was sent.',
  },
  'answer-ahead': {
    vi: 'Ngày trả lời {on} chưa tới (hôm nay là {today}).',
    en: 'The answer is dated {on}, which has not come yet (today is {today}).',
  },
  'answer-before-sent': {
    vi: 'Ngày trả lời {on} trước ngày gửi {sentOn}.',
    en: 'The answer is dated {on}, before the proposal was sent ({sentOn}).',
  },
  'answer-due-before-sent': {
    vi: 'Hạn trả lời {on} trước ngày gửi {sentOn}.',
    en: 'An answer would be due on {on}, before the proposal was sent ({sentOn}).',
  },
}
