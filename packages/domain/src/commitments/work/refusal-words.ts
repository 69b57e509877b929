import type { Phrase } from '../../kernel/language.ts'
import type { WorkCode } from './codes.ts'

export const workRefusals: Readonly<Record<WorkCode, Phrase>> = {
  'no-such-work': {
    vi: 'Không có cam kết “{commitment}”, hoặc cam kết đã bị thu hồi khỏi sổ công khai.',
    en: 'There is no commitment “{commitment}”, or it was withdrawn from the public register.',
  },
  'restrictive-not-work': {
    vi: '“{commitment}” là điều khoản hạn chế. Điều khoản hạn chế không được giao, không đặt hạn, không nhắc và không báo cáo là đã làm; nó được công bố cùng phiếu bảo đảm.',
    en: '“{commitment}” is a restrictive clause. It cannot be assigned, scheduled, reminded of or reported as done; it is published with its safeguard sheet.',
  },
  'not-your-work': {
    vi: 'Cam kết này không giao cho cơ quan của bạn. Nếu việc thuộc cơ quan bạn, hãy đề nghị Cơ quan Thường trực giao.',
    en: 'This commitment is not assigned to your body. If it should be, ask the secretariat to assign it.',
  },
  'not-lead': {
    vi: 'Chỉ cơ quan chủ trì làm được việc này; cơ quan của bạn là cơ quan phối hợp.',
    en: 'Only the lead may do this; your body is a supporting one.',
  },
  'not-accepted': {
    vi: 'Cơ quan của bạn chưa nhận cam kết này. Hãy nhận trước, hoặc trả lại kèm lý do.',
    en: 'Your body has not accepted this commitment yet. Accept it first, or hand it back with a reason.',
  },
  'assignment-state': {
    vi: 'Việc này không làm được khi cam kết đang ở trạng thái “{state}”.',
    en: 'This cannot be done while the assignment is “{state}”.',
  },
  'newer-owners': {
    vi: 'Phân công của cam kết “{commitment}” đã được người khác thay đổi sau khi bạn mở trang. Chưa giao cam kết nào trong lượt này; hãy xem phân công hiện tại rồi giao lại.',
    en: 'Who has the commitment “{commitment}” was changed by somebody else after you opened the page. Nothing of this step was assigned; look at who has it now and assign again.',
  },
  'newer-assignment': {
    vi: 'Phân công này đã thay đổi sau khi bạn mở trang. Câu trả lời của bạn chưa được ghi; hãy xem trạng thái hiện tại rồi trả lời lại.',
    en: 'This assignment changed after you opened the page. Your answer was not recorded; look at how it stands now and answer again.',
  },
  'newer-request': {
    vi: 'Đề nghị này đã thay đổi sau khi bạn mở trang. Quyết định của bạn chưa được ghi; hãy xem lại.',
    en: 'This request changed after you opened the page. Your decision was not recorded; look at it again.',
  },
  'two-leads': {
    vi: 'Một cam kết chỉ có một cơ quan chủ trì. Hãy chọn một; các cơ quan khác phối hợp.',
    en: 'A commitment has one lead. Choose one; the others support.',
  },
  'no-lead': {
    vi: 'Chưa chọn cơ quan chủ trì: cam kết không có chủ trì thì không ai phải báo cáo.',
    en: 'No lead is chosen: without one nobody has to report.',
  },
  'body-twice': {
    vi: 'Cơ quan “{body}” được chọn hai lần. Mỗi cơ quan chỉ có một vai trò.',
    en: '“{body}” is chosen twice. Each body has one part.',
  },
  'body-collective': {
    vi: '“{body}” là một nhóm cơ quan. Hãy chọn từng cơ quan: nhóm không có ai để nhận và báo cáo.',
    en: '“{body}” is a class of bodies. Choose each body: nobody can accept and report for a class.',
  },
  'body-ended': {
    vi: 'Cơ quan “{body}” đã kết thúc ngày {on}. Hãy chọn cơ quan kế thừa.',
    en: '“{body}” ended on {on}. Choose its successor.',
  },
  'body-living': {
    vi: 'Cơ quan “{body}” vẫn đang hoạt động: muốn chuyển việc của cơ quan này, hãy giao lại từng cam kết.',
    en: '“{body}” still exists: to move its work, assign each commitment anew.',
  },
  'not-a-successor': {
    vi: '“{to}” không phải cơ quan kế thừa của “{from}” trong danh sách cơ quan. Hãy bổ sung quan hệ kế thừa, hoặc giao lại từng cam kết.',
    en: '“{to}” is no successor of “{from}” in the list of bodies. Add the succession there, or assign each commitment anew.',
  },
  'owners-reason-missing': {
    vi: 'Phân công này khác với bản đã công bố nên phải nêu lý do; lý do được công bố cùng bản sửa đổi.',
    en: 'This differs from what is published, so it needs a reason; the reason is published with the amendment.',
  },
  'too-many-at-once': {
    vi: 'Mỗi lượt giao nhiều nhất {most} cam kết.',
    en: 'At most {most} commitments are assigned in one step.',
  },
  'nothing-chosen': {
    vi: 'Chưa chọn cam kết nào để giao.',
    en: 'No commitment is chosen.',
  },
  'nothing-to-extend': {
    vi: 'Thời hạn này chưa có ngày cuối nên không gia hạn được. Nếu thời hạn tính từ một sự kiện, hãy ghi ngày của sự kiện trước; nếu không, hãy đề nghị sửa lời cam kết.',
    en: 'This time has no last day yet, so it cannot be extended. Where it counts from an event, enter the day of the event first; otherwise ask for a change of the wording.',
  },
  'nothing-to-count': {
    vi: 'Thời hạn này không tính từ một sự kiện, hoặc đã có ngày cuối. Hãy tải lại trang và chọn thời hạn khác.',
    en: 'This time does not count from an event, or has a last day already. Load the page again and choose another time.',
  },
  'event-ahead': {
    vi: 'Ngày của sự kiện chưa tới (hôm nay là {today}). Hãy ghi khi sự kiện đã xảy ra.',
    en: 'The day of the event is still to come (today is {today}). Enter it once the event has happened.',
  },
  'no-calendar-to-count': {
    vi: 'Kỳ hạn kéo sang năm mà lịch làm việc chưa có nên chưa tính được ngày cuối. Hãy nhờ Cơ quan Thường trực thêm lịch năm đó rồi gửi lại.',
    en: 'The period runs into a year that the working calendar does not have, so its last day cannot be counted. Ask the secretariat to add that year, then send again.',
  },
  'day-not-later': {
    vi: 'Ngày xin gia hạn phải sau hạn hiện tại ({on}).',
    en: 'The day asked for must be later than the present one ({on}).',
  },
  'day-past': {
    vi: 'Ngày xin gia hạn đã qua (hôm nay là {today}).',
    en: 'The day asked for has passed (today is {today}).',
  },
  'milestone-after-due': {
    vi: 'Mốc {number} có ngày sau hạn cuối của cam kết ({last}). Hãy sửa ngày của mốc, hoặc xin gia hạn trước.',
    en: 'Milestone {number} is later than the commitment’s last day ({last}). Change its day, or ask for more time first.',
  },
  'milestone-reported': {
    vi: 'Đã có báo cáo công bố về mốc {number} (“{title}”): mốc đó giữ nguyên số và tên việc. Sản phẩm và ngày của mốc vẫn đổi được; việc mới thì ghi thành mốc mới ở cuối.',
    en: 'A published report speaks of milestone {number} (“{title}”): it keeps its number and its title. Its product and day can still change; what is new goes at the end as a new milestone.',
  },
  'milestones-not-numbered': {
    vi: 'Các mốc phải đánh số liên tục từ 1.',
    en: 'Milestones are numbered from 1 without gaps.',
  },
  'request-same': {
    vi: 'Nội dung đề nghị giống với nội dung hiện tại: không có gì để thay đổi.',
    en: 'What is asked for is what stands there already: nothing to change.',
  },
  'request-open': {
    vi: 'Đã có một đề nghị cùng loại đang chờ quyết định. Hãy chờ, hoặc rút đề nghị đó rồi gửi đề nghị mới.',
    en: 'A request of this kind is waiting for a decision. Wait for it, or withdraw it and ask anew.',
  },
  'request-overtaken': {
    vi: 'Nội dung mà đề nghị này muốn thay đã được sửa từ khi đề nghị được gửi. Hãy từ chối và để cơ quan đề nghị lại theo bản hiện tại.',
    en: 'What this request wants to change was amended after it was made. Refuse it and let the body ask again from what now stands.',
  },
  'no-such-request': { vi: 'Không có đề nghị này.', en: 'There is no such request.' },
  'request-decided': {
    vi: 'Đề nghị này không còn chờ quyết định ({state}).',
    en: 'This request is no longer waiting ({state}).',
  },
  'own-request': {
    vi: 'Người gửi đề nghị không được tự quyết định đề nghị của mình. Hãy để người khác của Cơ quan Thường trực quyết định.',
    en: 'Whoever made a request may not decide it. Let somebody else of the secretariat decide.',
  },
}
