import type { Phrase } from '../../kernel/language.ts'
import type { InspectionCode } from './codes.ts'

export const inspectionRefusals: Readonly<Record<InspectionCode, Phrase>> = {
  'no-such-inspection': { vi: 'Không có cuộc kiểm tra này.', en: 'There is no such inspection.' },
  'no-such-note': {
    vi: 'Không có ghi chép này, hoặc ghi chép không thuộc cơ quan của bạn.',
    en: 'There is no such note, or it is not your office’s.',
  },
  'no-such-finding': {
    vi: 'Không có kết luận này, hoặc kết luận không thuộc cơ quan của bạn.',
    en: 'There is no such finding, or it is not your office’s.',
  },
  'no-such-action': { vi: 'Không có việc này.', en: 'There is no such task.' },
  'no-such-report': {
    vi: 'Không có báo cáo này, hoặc báo cáo không thuộc cơ quan của bạn.',
    en: 'There is no such report, or it is not your body’s.',
  },
  'no-such-body': {
    vi: 'Danh sách cơ quan không có “{body}”. Hãy chọn một cơ quan trong danh sách.',
    en: 'The list of bodies has no “{body}”. Choose a body of the list.',
  },
  'inspected-collective': {
    vi: '“{name}” là tên gọi chung của nhiều cơ quan. Hãy chọn một cơ quan cụ thể.',
    en: '“{name}” stands for many bodies. Choose one of them.',
  },
  'own-body': {
    vi: 'Cơ quan bạn không kiểm tra chính mình, cơ quan tiền thân hay cơ quan kế tục của mình ({name}). Cơ quan khác phải kiểm tra.',
    en: 'Your body does not inspect itself, nor what it came out of or what came out of it ({name}). Another office has to.',
  },
  'own-seat-there': {
    vi: 'Tài khoản của bạn còn giữ một vị trí tại {name} hoặc cơ quan tiền thân, kế tục của cơ quan đó, nên không kiểm tra cơ quan đó.',
    en: 'Your account also holds a seat at {name}, or at what it came out of or became, and so does not inspect it.',
  },
  'not-own-inspection': {
    vi: 'Cuộc kiểm tra này do cơ quan khác tiến hành. Ghi chép của họ chưa công bố và chỉ họ xem, sửa được.',
    en: 'Another office makes this inspection. Its notes are not public; only that office reads and changes them.',
  },
  'newer-inspection': {
    vi: '{by} đã sửa kế hoạch kiểm tra sau khi bạn mở. Chữ bạn nhập vẫn còn; hãy so với bản đang lưu rồi lưu lại.',
    en: '{by} changed the plan of the inspection after you opened it. What you entered is still here; compare, then save again.',
  },
  'newer-note': {
    vi: '{by} đã lưu ghi chép này sau bản mà bạn viết tiếp. Không bản nào bị ghi đè: bản của bạn và bản đang lưu đứng cạnh nhau dưới đây. Hãy so rồi lưu lại.',
    en: '{by} saved this note after the one you went on from. Nothing was overwritten: yours and what is saved stand side by side below. Compare, then save again.',
  },
  'newer-finding': {
    vi: '{by} đã sửa kết luận sau khi bạn mở. Chữ bạn nhập vẫn còn; hãy so với bản đang lưu rồi lưu lại.',
    en: '{by} changed the finding after you opened it. What you entered is still here; compare, then save again.',
  },
  'newer-report': {
    vi: '{by} đã sửa báo cáo sau khi bạn mở. Chữ bạn nhập vẫn còn; hãy so với bản đang lưu rồi lưu lại.',
    en: '{by} changed the report after you opened it. What you entered is still here; compare, then save again.',
  },
  'checklist-answered': {
    vi: 'Có câu hỏi đã được trả lời trong ghi chép nên không bỏ, không đổi lời và không đổi cơ quan được nữa. Hãy thêm câu hỏi mới.',
    en: 'Some question has an answer in a note already: it is not dropped or reworded, and the body stays. Add a new question.',
  },
  'note-day-ahead': {
    vi: 'Ngày ghi chép {day} ở sau hôm nay ({today}). Đồng hồ của thiết bị có thể sai: hãy ghi ngày đã đến thật.',
    en: 'The note’s day {day} lies after today ({today}). The device’s clock may be wrong: give the day of the visit.',
  },
  'finding-not-open': {
    vi: 'Kết luận này đã công bố hoặc đã bỏ, không sửa được nữa.',
    en: 'This finding was published or given up, and can no longer be changed.',
  },
  'finding-no-task': {
    vi: 'Kết luận này chưa đặt việc nào, nên sẽ không ai theo dõi. Hãy đặt ít nhất một việc có hạn, hoặc ghi vì sao không cần; nếu không phát hiện tồn tại thì chọn kết quả đó.',
    en: 'This finding sets no task, so nobody would follow it. Set at least one dated task, or say why none is needed; if nothing was found, choose that outcome.',
  },
  'finding-task-and-none': {
    vi: 'Kết luận vừa đặt việc vừa nói không cần việc nào. Hãy bỏ một trong hai.',
    en: 'The finding sets a task and says that none is needed. Take one of the two out.',
  },
  'outcome-with-tasks': {
    vi: 'Kết quả là không phát hiện tồn tại hoặc không kiểm tra được, nên không đặt việc và không cần lý do về việc. Hãy bỏ các việc, hoặc chọn “có điều phải khắc phục”.',
    en: 'Nothing was found, or the visit was not made: there is no task to set and none to explain. Take the tasks out, or choose that something has to be mended.',
  },
  'inspection-day-passed': {
    vi: 'Ngày kiểm tra {day} đã qua mà chưa công bố kết quả, nên không dời được. Hãy ký kết quả trước, kể cả “không kiểm tra được” với lý do, rồi đặt ngày mới.',
    en: 'The day of the visit, {day}, has passed without a public outcome and cannot be moved. Sign an outcome first, “not made” with its reason if so, then set another day.',
  },
  'finding-other-commitment': {
    vi: 'Cuộc kiểm tra này không gồm cam kết {commitment}. Hãy thêm cam kết vào kế hoạch kiểm tra trước.',
    en: 'This inspection is not about commitment {commitment}. Add it to the plan of the inspection first.',
  },
  'finding-own-hand': {
    vi: 'Bạn đã viết kết luận này. Kết luận của Cơ quan Thường trực phải do người khác của Cơ quan Thường trực ký công bố.',
    en: 'You wrote this finding. One of the secretariat is signed by somebody else of the secretariat.',
  },
  'finding-drafter-there': {
    vi: 'Có người đã viết vào kết luận này mà nay giữ một vị trí tại {name}, hoặc cơ quan tiền thân, kế tục của cơ quan đó. Kết luận này không ký được: hãy bỏ nó rồi viết bản mới.',
    en: 'Somebody who wrote at this finding holds a seat at {name} by now, or at what it came out of or became. It cannot be signed: discard it and write it anew.',
  },
  'action-other-state': {
    vi: 'Việc này không còn ở trạng thái cho phép bước đó. Hãy tải lại trang để xem việc đang ở đâu.',
    en: 'The task is no longer where that step can be taken. Load the page again to see where it stands.',
  },
  'action-moved-on': {
    vi: 'Đã có bước khác sau bản bạn xem (bản {seen}, nay là bản {is}). Chưa ghi gì; chữ bạn nhập vẫn còn. Hãy xem bước mới rồi quyết định.',
    en: 'Another step was taken after what you saw (version {seen}, now {is}). Nothing was written; what you entered is still here. Look at the new step, then decide.',
  },
  'action-not-setter': {
    vi: 'Chỉ cơ quan đã đặt ra việc này mới dời hạn hoặc mở thêm việc.',
    en: 'Only the office that set this task moves its day or opens another.',
  },
  'action-own-body': {
    vi: 'Bạn thuộc cơ quan có việc này (hoặc cơ quan tiền thân, kế tục), nên không tự dời hạn, xác nhận hay mở lại. Cơ quan khác phải làm.',
    en: 'You belong to the body that has this task (or to what it came out of or became): it is for another office to move, verify or reopen it.',
  },
  'action-own-report': {
    vi: 'Bạn đã viết hoặc duyệt báo cáo về việc này, nên không tự xác nhận, dù ở vai trò khác.',
    en: 'You wrote or approved a report on this task and cannot check it, in whatever role.',
  },
  'action-not-owner': {
    vi: 'Việc này không do cơ quan của bạn thực hiện.',
    en: 'This task is not your body’s.',
  },
  'action-same-day': {
    vi: 'Hạn mới trùng với hạn đang có ({due}). Hãy chọn ngày khác.',
    en: 'The new last day is the one that stands ({due}). Choose another.',
  },
  'action-day-behind': {
    vi: 'Hạn phải từ hôm nay ({today}) trở đi.',
    en: 'The last day must not lie before today ({today}).',
  },
  'action-day-off': {
    vi: '{day} là ngày nghỉ theo lịch làm việc. Ngày làm việc kế tiếp là {next}.',
    en: '{day} is no working day by the calendar. The next one is {next}.',
  },
  'action-restrictive': {
    vi: 'Lời này là điều khoản hạn chế quyền tự do ({because}). Không giao việc hạn chế quyền cho ai; hãy viết lại.',
    en: 'These words ask to limit a freedom ({because}). Nobody is given such a task; word it otherwise.',
  },
  'report-open': {
    vi: 'Cơ quan đang có một báo cáo chưa xong về việc này. Hãy viết tiếp báo cáo đó.',
    en: 'Your body has an unfinished report on this task already. Go on with that one.',
  },
  'report-not-open': {
    vi: 'Báo cáo này đã trình, đã công bố hoặc đã bỏ, không sửa được nữa.',
    en: 'This report was submitted, published or given up, and can no longer be changed.',
  },
  'report-not-submitted': {
    vi: 'Báo cáo này không đang chờ duyệt.',
    en: 'This report is not waiting for approval.',
  },
  'report-own-hand': {
    vi: 'Bạn đã viết báo cáo này nên không tự duyệt hay trả lại. Người có thẩm quyền duyệt khác phải làm.',
    en: 'You wrote this report and can neither approve nor return it. Another validating authority has to.',
  },
}
