import type { Phrase } from '../kernel/language.ts'
import type { ProgressCode } from './codes.ts'

export const progressRefusals: Readonly<Record<ProgressCode, Phrase>> = {
  'no-such-claim': {
    vi: 'Không có báo cáo này, hoặc báo cáo không thuộc phần bạn được xem.',
    en: 'There is no such report, or it is not yours to see.',
  },
  'no-such-evidence': {
    vi: 'Không có bằng chứng này, hoặc bằng chứng không thuộc phần bạn được xem.',
    en: 'There is no such evidence, or it is not yours to see.',
  },
  'claim-open': {
    vi: 'Cơ quan đang có một báo cáo chưa xong về chính việc này. Hãy viết tiếp báo cáo đó, hoặc bỏ nó rồi viết báo cáo mới.',
    en: 'Your agency has an unfinished report on this already. Go on with that one, or discard it and begin anew.',
  },
  'newer-claim': {
    vi: 'Báo cáo đã được {by} sửa sau khi bạn mở. Chữ bạn nhập vẫn còn dưới đây; bản đang lưu đứng bên cạnh. Hãy so rồi lưu lại.',
    en: '{by} changed the report after you opened it. What you entered is still here; what is saved stands beside it. Compare, then save again.',
  },
  'claim-not-open': {
    vi: 'Báo cáo này không còn sửa được: đã trình, đã duyệt hoặc đã bỏ.',
    en: 'This report can no longer be changed: it was submitted, approved or discarded.',
  },
  'claim-not-submitted': {
    vi: 'Báo cáo này không đang chờ duyệt: chưa trình, hoặc đã được trả lại, duyệt, bỏ.',
    en: 'This report is not waiting for approval: not submitted yet, or returned, approved or discarded already.',
  },
  'own-claim': {
    vi: 'Bạn đã soạn hoặc sửa báo cáo này, nên không thể tự duyệt hay trả lại, dù ở vai trò khác. Người có thẩm quyền duyệt khác của cơ quan phải làm việc này.',
    en: 'You drafted or changed this report, so you cannot decide on it yourself, whatever seat you hold. Another validating authority of the agency must.',
  },
  'promise-amended': {
    vi: 'Cam kết đã được sửa đổi (nay là phiên bản {version}) sau khi bạn mở trang này. Nội dung mới đứng ở trên; hãy đọc lại, rồi duyệt hoặc trả lại.',
    en: 'The commitment was amended (it is version {version} now) after you opened this page. What it says now stands above; read it again, then approve or return.',
  },
  'other-body': {
    vi: 'Báo cáo này là của cơ quan khác. Chỉ người có thẩm quyền của chính cơ quan đó được duyệt.',
    en: 'This report is another agency’s. Only its own validating authority decides on it.',
  },
  'rate-first': {
    vi: 'Ở đây người rà soát độc lập ký bậc của mình trước khi văn phòng cho xem lời của cơ quan. Hãy ký bản rà soát về cam kết này, rồi báo cáo sẽ mở.',
    en: 'Here a reviewer signs the own rating before the office shows what the agency says. Sign your review of this commitment; the report opens then.',
  },
  'day-ahead': {
    vi: 'Ngày {day} chưa tới: báo cáo chỉ nói được đến hết hôm nay ({today}).',
    en: '{day} has not come yet: a report speaks of today ({today}) at the latest.',
  },
  'day-before-plan': {
    vi: 'Ngày {day} có trước kế hoạch ({since}): khi đó chưa có cam kết để báo cáo.',
    en: '{day} lies before the plan ({since}): there was no commitment to report on yet.',
  },
  'no-such-milestone': {
    vi: 'Cam kết không có mốc số {milestone}.',
    en: 'The commitment has no milestone {milestone}.',
  },
  'complete-without-evidence': {
    vi: 'Báo cáo nói “hoàn thành” mà chưa có bằng chứng nào về chính sản phẩm: {product}. Hãy gắn văn bản, ảnh, đường dẫn, trích đoạn hoặc số liệu thể hiện sản phẩm đó, hoặc chọn bậc thấp hơn.',
    en: 'The report says “complete” and nothing attached shows the named product: {product}. Attach a document, photo, link, passage or figure that shows it, or choose a lower step.',
  },
  'answer-missing': {
    vi: 'Trả lại báo cáo thì phải nêu lý do (ít nhất 10 ký tự): người soạn cần biết phải sửa gì.',
    en: 'Returning a report needs a reason (10 characters at least): whoever drafted it must know what to mend.',
  },
  'too-many-pieces': {
    vi: 'Một báo cáo có nhiều nhất {most} bằng chứng. Hãy bớt những thứ trùng nhau.',
    en: 'A report has at most {most} pieces of evidence. Take out what says the same.',
  },
  'piece-needs-file': {
    vi: 'Loại bằng chứng này cần một tệp. Hãy chọn tệp, hoặc chọn loại khác.',
    en: 'This kind of evidence needs a file. Choose one, or another kind.',
  },
  'piece-needs-url': {
    vi: 'Đường dẫn còn trống hoặc không bắt đầu bằng http:// hay https://.',
    en: 'The link is empty or does not begin with http:// or https://.',
  },
  'piece-needs-quote': {
    vi: 'Hãy chép nguyên văn đoạn được trích.',
    en: 'Copy the words of the passage.',
  },
  'piece-needs-figure': {
    vi: 'Hãy ghi số và đơn vị tính.',
    en: 'Give the number and its unit.',
  },
  'secret-not-uploaded': {
    vi: 'Bí mật nhà nước không được đưa lên đây dưới bất kỳ dạng nào. Chỉ ghi một tên gọi không lộ nội dung và nơi giữ; bỏ tệp, đường dẫn, trích đoạn và số liệu.',
    en: 'A state secret may not be brought in here in any form. Give a name that tells nothing of it and who keeps it; leave out file, link, passage and figure.',
  },
  'not-a-picture': {
    vi: 'Tệp “{file}” không phải ảnh. Ảnh là PNG, JPEG hoặc WebP; với tệp khác hãy chọn loại “văn bản, tệp”.',
    en: '“{file}” is no picture. A photo is PNG, JPEG or WebP; for other files choose “document, file”.',
  },
  'evidence-empty': {
    vi: 'Tệp “{file}” trống (0 byte). Hãy kiểm tra rồi chọn lại.',
    en: '“{file}” is empty (0 bytes). Check it and choose again.',
  },
  'evidence-too-large': {
    vi: 'Tệp “{file}” lớn hơn {limit} MB. Hãy gửi bản nhỏ hơn hoặc chia thành nhiều tệp.',
    en: '“{file}” is larger than {limit} MB. Send a smaller one or several parts.',
  },
  'evidence-unknown-kind': {
    vi: 'Tệp “{file}” là {found}, loại không nhận. Nhận: PDF, DOCX, XLSX, ODT, ODS, TXT, CSV, PNG, JPEG, WebP. Hãy lưu lại thành một trong các loại đó. Ảnh HEIC, TIFF: lưu thành JPEG; trên iPhone chọn Cài đặt › Camera › Định dạng › Tương thích nhất rồi chụp lại, hoặc gửi ảnh qua thư để máy tự đổi.',
    en: '“{file}” is {found}, which is not taken. Taken are PDF, DOCX, XLSX, ODT, ODS, TXT, CSV, PNG, JPEG, WebP. Save it as one of these. HEIC or TIFF pictures: save them as JPEG; on an iPhone choose Settings › Camera › Formats › Most Compatible and take it again, or mail the picture to yourself, which converts it.',
  },
  'evidence-other-name': {
    vi: 'Tên “{file}” nói một loại, nội dung lại là {found}. Nếu tệp đúng là thứ bạn muốn gửi, hãy đổi đuôi tên thành .{extension} rồi gửi lại.',
    en: 'The name “{file}” says one thing, its content is {found}. If it is the right file, end its name in .{extension} and send it again.',
  },
  'evidence-damaged': {
    vi: 'Tệp “{file}” hỏng hoặc bị cắt cụt, không mở được. Hãy mở bản gốc, lưu lại và gửi bản mới.',
    en: '“{file}” is damaged or cut short and cannot be opened. Open the original, save it again and send that.',
  },
  'evidence-locked': {
    vi: 'Tệp “{file}” có mật khẩu. Công chúng không mở được; hãy lưu bản không có mật khẩu.',
    en: '“{file}” has a password. The public could not open it; save it without one.',
  },
  'evidence-unpacks-too-large': {
    vi: 'Tệp “{file}” bung ra quá lớn so với kích thước của nó, như một tệp tấn công. Hãy lưu lại thành PDF.',
    en: '“{file}” unpacks to far more than its size, as an attack does. Save it as PDF.',
  },
  'evidence-picture-too-large': {
    vi: 'Ảnh “{file}” có quá nhiều điểm ảnh ({width} × {height}); nhiều nhất {limit} triệu. Hãy thu nhỏ rồi gửi lại.',
    en: 'The picture “{file}” has too many pixels ({width} × {height}); {limit} million at most. Make it smaller and send it again.',
  },
  'evidence-with-program': {
    vi: 'Tệp “{file}” chứa lệnh chạy được hoặc tệp đính kèm bên trong ({found}). Hãy lưu bản không có macro, công thức tự chạy, liên kết tự mở và tệp đính kèm, hoặc xuất (in) thành PDF thường.',
    en: '“{file}” carries a program or files inside it ({found}). Save it without macros, formulas that run, links that open by themselves and attachments, or export (print) it as a plain PDF.',
  },
  'evidence-two-files': {
    vi: 'Tệp “{file}” vừa là {found}, vừa là thứ khác nữa: hai chương trình sẽ thấy hai nội dung. Hãy mở, lưu lại và gửi bản mới.',
    en: '“{file}” is {found} and something else besides: two programs would see two things. Open it, save it again and send that.',
  },
  'evidence-too-slow': {
    vi: 'Kiểm tra tệp “{file}” mất quá nhiều thời gian hoặc bộ nhớ nên đã dừng. Hãy lưu lại bản đơn giản hơn.',
    en: 'Checking “{file}” took too much time or memory and was stopped. Save a simpler version.',
  },
  'evidence-check-busy': {
    vi: 'Đang có nhiều tệp được kiểm tra cùng lúc. Tệp này chưa được lưu; hãy gửi lại sau ít phút.',
    en: 'Several files are being checked at once. This one has not been stored; send it again in a few minutes.',
  },
  'claim-full': {
    vi: 'Các tệp của một báo cáo được nặng tối đa {limit} MB; thêm “{file}” thì vượt. Hãy bỏ bớt tệp, gửi bản nhẹ hơn (ảnh nhỏ hơn, PDF nén), hoặc dẫn liên kết đến nơi đã công bố.',
    en: 'The files of one report may weigh {limit} MB together; “{file}” would be too much. Remove a file, send lighter ones (smaller pictures, a compressed PDF), or link to where it is published.',
  },
  'body-full': {
    vi: 'Tệp trong các báo cáo chưa được duyệt của cơ quan được nặng tối đa {limit} MB; thêm “{file}” thì vượt. Hãy trình để duyệt những báo cáo đã xong, bỏ những báo cáo không dùng, rồi gửi lại tệp.',
    en: 'The files in reports of your agency that are not approved yet may weigh {limit} MB together; “{file}” would be too much. Submit what is finished for approval, discard what is not used, then send the file again.',
  },
}
