import type { Phrase } from '../../kernel/language.ts'
import type { ReviewCode } from './codes.ts'

export const reviewRefusals: Readonly<Record<ReviewCode, Phrase>> = {
  'no-such-review': {
    vi: 'Không có bản rà soát này, hoặc bản rà soát không thuộc phần bạn được xem.',
    en: 'There is no such review, or it is not yours to see.',
  },
  'review-open': {
    vi: 'Cơ quan bạn đang có một bản rà soát chưa ký về chính cam kết này. Hãy viết tiếp bản đó, hoặc bỏ nó rồi viết bản mới.',
    en: 'Your office has an unsigned review of this commitment already. Go on with that one, or discard it and begin anew.',
  },
  'review-not-open': {
    vi: 'Bản rà soát này không còn sửa được: đã ký hoặc đã bỏ. Muốn sửa điều đã công bố, hãy viết bản đính chính.',
    en: 'This review can no longer be changed: it was signed or discarded. To mend what is public, write a correction.',
  },
  'newer-review': {
    vi: 'Bản rà soát đã được {by} sửa sau khi bạn mở. Chữ bạn nhập vẫn còn dưới đây; bản đang lưu đứng bên cạnh. Hãy so rồi lưu lại.',
    en: '{by} changed the review after you opened it. What you entered is still here; what is saved stands beside it. Compare, then save again.',
  },
  'own-body-acts': {
    vi: 'Cơ quan bạn chủ trì, phối hợp hoặc đã báo cáo cam kết này (qua “{body}”), nên không rà soát độc lập được. Cơ quan khác phải làm việc này.',
    en: 'Your office leads, supports or has reported on this commitment (as “{body}”), so it cannot review it independently. Another office must.',
  },
  'own-account-acted': {
    vi: 'Chính bạn đã soạn hoặc duyệt một báo cáo về cam kết này, ở vai trò khác. Người khác phải rà soát.',
    en: 'You drafted or decided a report on this commitment yourself, on another seat. Somebody else has to review it.',
  },
  'own-seat-acts': {
    vi: 'Tài khoản của bạn còn giữ một vị trí tại cơ quan có phần trong cam kết này (“{body}”, hoặc cơ quan tiền thân, kế tục), nên bạn không rà soát độc lập được. Người khác phải rà soát.',
    en: 'Your account also holds a seat where this commitment is acted on (“{body}”, or what it came out of or became), so you cannot review it independently. Somebody else has to.',
  },
  'drafter-acts': {
    vi: 'Có người đã viết vào bản này mà chính họ báo cáo hoặc đang giữ vị trí tại cơ quan có phần trong cam kết. Bản này không ký được: hãy bỏ nó rồi viết bản mới.',
    en: 'Somebody who wrote at this draft has reported on the commitment, or holds a seat where it is acted on. It cannot be signed: discard it and begin anew.',
  },
  'reviewer-without-body': {
    vi: 'Vai trò này không thuộc cơ quan nào, nên không ký được rà soát độc lập.',
    en: 'This seat is of no body, so it cannot sign an independent review.',
  },
  'commitment-amended': {
    vi: 'Cam kết đã được sửa đổi sau khi bạn xem: bạn xem bản {seen}, nay là bản {newest}. Hãy đọc lại bản mới, rồi xác nhận đã xem lại.',
    en: 'The commitment was amended after you looked at it: you saw version {seen}, now it is version {newest}. Read it again, then say that you have.',
  },
  'reasons-missing': {
    vi: 'Bản rà soát phải nêu lý do (ít nhất {least} ký tự): người đọc cần biết bậc này dựa vào đâu.',
    en: 'A review gives its reasons ({least} characters at least): readers must know what the step rests on.',
  },
  'review-day-ahead': {
    vi: 'Ngày {day} chưa tới: bản rà soát chỉ nói được đến hết hôm nay ({today}).',
    en: '{day} has not come yet: a review speaks of today ({today}) at the latest.',
  },
  'no-such-round': { vi: 'Không có đợt rà soát “{round}”.', en: 'There is no review round “{round}”.' },
  'round-over': {
    vi: 'Đợt rà soát {round} đã kết thúc: đã rút mẫu hoặc đã bỏ.',
    en: 'Review round {round} is over: its sample is drawn, or it was abandoned.',
  },
  'round-open': {
    vi: 'Đang có đợt rà soát {round} chưa rút mẫu trên cùng danh sách. Hoàn thành hoặc bỏ công khai đợt đó trước: không ai được mở nhiều đợt rồi giữ đợt vừa ý.',
    en: 'Round {round} of the same list is not drawn yet. Finish it, or abandon it in public, first: nobody begins many rounds and keeps the one they like.',
  },
  'round-opening': {
    vi: 'Đợt {round} đã đủ hai dấu và đang chờ mở đến hết ngày {day}. Cơ quan thường trực không bỏ được lúc này: ai không mở thì tự nói lý do, hoặc qua ngày đó đợt tự kết thúc, công khai tên cơ quan không mở.',
    en: 'Round {round} has both its seals and waits to be opened until {day}. The secretariat cannot abandon it now: an office that will not open says why itself, or the round ends by itself after that day, with the name of the office that did not open.',
  },
  'round-empty': {
    vi: 'Ở điểm kiểm tra mới nhất chưa có cam kết nào để rút mẫu.',
    en: 'At the newest checkpoint there is no commitment to draw from.',
  },
  'round-sample': {
    vi: 'Danh sách chỉ có {most} cam kết: mẫu không thể lớn hơn.',
    en: 'The list has {most} commitments: a sample cannot be larger.',
  },
  'not-in-round': {
    vi: 'Đợt rà soát “{round}” không rút trúng cam kết này.',
    en: 'Review round “{round}” did not draw this commitment.',
  },
  'round-not-signed': {
    vi: 'Sổ công khai chưa có điểm kiểm tra nào, nên chưa chốt được danh sách. Người vận hành xem: camket log.',
    en: 'The public register has no checkpoint yet, so no list can be frozen. For the operator: camket log.',
  },
  'seal-form': {
    vi: 'Dấu niêm phong là 64 chữ số thập lục phân (0–9, a–f). Hãy chép nguyên dòng.',
    en: 'A seal is 64 hexadecimal digits (0–9, a–f). Copy the whole line.',
  },
  'seal-twice': {
    vi: 'Dấu niêm phong này trùng với dấu của cơ quan kia. Mỗi cơ quan niêm phong số bí mật của chính mình.',
    en: 'This seal is the same as the other office’s. Each office seals a secret of its own.',
  },
  'seal-kin': {
    vi: 'Cơ quan bạn và “{body}” là một, hoặc cơ quan này từ cơ quan kia mà ra, hoặc cả hai đã nhập làm một, hoặc bạn giữ vị trí ở cả hai. Hai số bí mật phải của hai cơ quan khác nhau.',
    en: 'Your office and “{body}” are one, or one came out of the other, or both were merged into one, or you hold a seat in both. The two secrets are of two different offices.',
  },
  'seal-own-hand': {
    vi: 'Chính bạn đã niêm phong số kia, ở vai trò khác. Người khác phải niêm phong số thứ hai.',
    en: 'You sealed the other one yourself, on another seat. Somebody else has to seal the second.',
  },
  'sealed-already': {
    vi: 'Cơ quan bạn đã niêm phong một số cho đợt này. Dấu đã công bố thì không thay được.',
    en: 'Your office has sealed a secret for this round. A published seal cannot be replaced.',
  },
  'opened-already': {
    vi: 'Cơ quan bạn đã mở số của mình cho đợt {round}, nên không còn gì để từ chối.',
    en: 'Your office has opened its secret for round {round}: there is nothing left to refuse.',
  },
  'seals-full': {
    vi: 'Đợt {round} đã có đủ hai dấu niêm phong của hai cơ quan khác.',
    en: 'Round {round} has both its seals already, of two other offices.',
  },
  'seals-missing': {
    vi: 'Đợt {round} chưa đủ hai dấu niêm phong. Chưa ai được mở số của mình.',
    en: 'Round {round} has not both its seals yet. Nobody may open theirs before.',
  },
  'not-sealer': {
    vi: 'Cơ quan bạn không niêm phong số nào cho đợt {round}.',
    en: 'Your office has sealed nothing for round {round}.',
  },
  'secret-form': {
    vi: 'Số bí mật là 64 chữ số thập lục phân (0–9, a–f), đúng như khi niêm phong.',
    en: 'A secret is 64 hexadecimal digits (0–9, a–f), just as it was sealed.',
  },
  'secret-changed': {
    vi: 'Số này không phải số đã niêm phong: tính lại không ra dấu đã công bố. Hãy tìm đúng số đã giữ. Nếu không còn, hãy công bố lý do không mở, ở cuối trang này.',
    en: 'This is not the secret that was sealed: it does not give the published seal. Find the one you kept. If it is lost, say in public why you do not open, at the end of this page.',
  },
}
