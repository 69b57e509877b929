import type { Phrase } from '../../kernel/language.ts'
import type { DoubtCode } from './codes.ts'

export const doubtRefusals: Readonly<Record<DoubtCode, Phrase>> = {
  'no-such-doubted': {
    vi: 'Không có “{id}” trong sổ công khai, hoặc nội dung đó đã bị thu hồi. Chưa ghi nhận gì; hãy mở lại trang cam kết.',
    en: 'There is no “{id}” in the public register, or it was withdrawn. Nothing was taken in; open the page of the commitment again.',
  },
  'doubted-moved-on': {
    vi: 'Nội dung này đã có phiên bản mới (số {version}) sau khi bạn mở trang. Hãy đọc phiên bản mới rồi gửi lại nếu bạn vẫn thấy khác; chữ bạn viết vẫn còn dưới đây.',
    en: 'This has a newer version ({version}) since you opened the page. Read it, and send again if you still see it otherwise; what you wrote is kept below.',
  },
  'no-such-doubt': {
    vi: 'Không có ý kiến “{doubt}” ở trạng thái này.',
    en: 'There is no doubt “{doubt}” in this state.',
  },
  'doubt-too-short': {
    vi: 'Hãy viết điều trái với nội dung đã công bố, từ 20 đến 5.000 chữ cái.',
    en: 'Write what contradicts it, in 20 to 5,000 letters.',
  },
  'doubt-link-unfit': {
    vi: 'Đường dẫn phải bắt đầu bằng http:// hoặc https:// và không kèm tên, mật khẩu. Bỏ trống nếu không có.',
    en: 'A link begins with http:// or https:// and has no name or password in it. Leave it empty if there is none.',
  },
  'doubt-file-kind': {
    vi: 'Chỉ nhận ảnh (PNG, JPEG, WebP) và văn bản thuần (TXT, CSV): tệp PDF, Word, Excel thường mang tên người viết. Hãy chụp ảnh trang giấy, hoặc gửi đường dẫn.',
    en: 'Only pictures (PNG, JPEG, WebP) and plain text (TXT, CSV) are taken: PDF, Word and Excel files mostly carry the writer’s name. Take a picture of the page, or send a link.',
  },
  'pass-missing': {
    vi: 'Lượt gửi đã hết hạn hoặc không phải do cổng này cấp. Hãy lấy lượt mới; chữ bạn viết vẫn còn dưới đây.',
    en: 'The pass has run out or is not of this counter. Get a new one; what you wrote is kept below.',
  },
  'pass-spent': {
    vi: 'Lượt này đã dùng rồi. Nếu bạn vừa gửi chính ý kiến này thì nó đã được nhận. Muốn gửi ý kiến khác, hãy lấy lượt mới.',
    en: 'This pass was used already. If this very text was sent with it, it has been taken in. For another one, get a new pass.',
  },
  'challenge-unsolved': {
    vi: 'Phép tính của thiết bị chưa đúng hoặc đã quá hạn. Hãy thử lại, hoặc chờ đến lượt không cần tính.',
    en: 'Your device’s calculation was not right or too late. Try again, or wait for a turn without one.',
  },
  'challenge-spent': {
    vi: 'Phép tính này đã dùng rồi. Hãy tải lại trang để có phép tính mới.',
    en: 'This calculation was used already. Load the page again for a new one.',
  },
  'queue-full': {
    vi: 'Hàng chờ đang đầy. Hãy thử lại sau ít phút; trang vẫn đọc được như thường.',
    en: 'The queue is full. Try again in some minutes; the pages can be read as ever.',
  },
  'counter-full': {
    vi: 'Đang có quá nhiều ý kiến chờ công bố, cổng tạm không nhận thêm. Hãy thử lại vào ngày mai; bạn có thể giữ bản viết của mình.',
    en: 'Too many doubts wait to appear; the counter takes no more for now. Try again tomorrow, and keep what you wrote.',
  },
  'counter-full-of-files': {
    vi: 'Kho tệp chờ công bố đang đầy. Hãy gửi không kèm tệp, hoặc thử lại vào ngày mai.',
    en: 'There is no room for more files. Send without one, or try again tomorrow.',
  },
  'doubt-shown-already': {
    vi: 'Nội dung ý kiến đã hiện công khai; sau đó chỉ còn việc thu hồi theo căn cứ pháp luật.',
    en: 'The text has appeared; from then on there is only a withdrawal on a legal ground.',
  },
  'doubt-withheld-already': {
    vi: 'Nội dung ý kiến này đã được giữ lại, căn cứ đã công khai.',
    en: 'This text is withheld already; the ground is public.',
  },
  'ground-needs-file': {
    vi: 'Căn cứ này chỉ dùng khi ý kiến có tệp hoặc đường dẫn.',
    en: 'This ground is for doubts that have a file or a link.',
  },
  'same-not-named': {
    vi: 'Hãy ghi mã của ý kiến kia, ý kiến đã có cùng lời.',
    en: 'Name the other doubt, the one that says the same.',
  },
  'same-not-same': {
    vi: 'Ý kiến {doubt} không cùng lời, cùng số, cùng đường dẫn và cùng tệp về cùng nội dung. Cùng ý nhưng khác lời, hay cùng lời nhưng kèm bằng chứng khác, là một ý kiến riêng, không giữ lại được.',
    en: 'The doubt {doubt} does not say the same words and numbers about the same thing, with the same link and file. The same view in other words, or the same words with another proof, is a doubt of its own and cannot be withheld.',
  },
  'same-not-earlier': {
    vi: 'Ý kiến {doubt} nhận sau ý kiến này. Chỉ giữ lại ý kiến nhận sau, khi ý kiến nhận trước đã hiện hoặc sẽ hiện.',
    en: 'The doubt {doubt} was received after this one. Only the later one can be withheld for the earlier, which appears.',
  },
  'stands-for-others': {
    vi: 'Đã có ý kiến bị giữ lại vì cùng lời với ý kiến này, nên ý kiến này phải hiện.',
    en: 'Another doubt was withheld because this one says the same; so this one has to appear.',
  },
  'mask-of-no-person': {
    vi: 'Chỉ che được họ tên người (từ hai chữ), số điện thoại, số giấy tờ, địa chỉ thư của người thứ ba; không che tên cơ quan, nơi chốn, chữ viết tắt, số tiền hay cả câu. Lý do công bố cũng không được nhắc lại chữ bị che.',
    en: 'Only full names (two words or more), telephone or identity numbers and addresses of mail of third persons can be masked, never the name of an office or a place, an abbreviation, a sum or a sentence. Nor may the published reason repeat them.',
  },
  'mask-too-much': {
    vi: 'Chữ bị che chiếm hơn một phần ba nội dung. Che như vậy là giữ lại; muốn giữ lại thì phải có căn cứ.',
    en: 'More than a third of the text would be masked. That is withholding, which needs a ground.',
  },
  'mask-not-found': {
    vi: 'Không thấy chữ cần che trong nội dung ý kiến.',
    en: 'The words to mask do not stand in the text.',
  },
  'not-yours-to-answer': {
    vi: 'Việc trả lời thuộc cơ quan chủ trì cam kết; nơi chưa có cơ quan chủ trì thì thuộc Cơ quan Thường trực.',
    en: 'To answer is for the agency that leads; where none does, for the secretariat.',
  },
  'answered-already': {
    vi: 'Đã có trả lời công khai. Mỗi ý kiến được trả lời một lần.',
    en: 'There is a public answer already. Each is answered once.',
  },
  'answer-not-submitted': {
    vi: 'Chưa có dự thảo trả lời được trình.',
    en: 'No draft has been submitted.',
  },
  'answer-submitted-already': {
    vi: 'Dự thảo đã trình người có thẩm quyền; chờ duyệt hoặc trả lại rồi mới sửa được.',
    en: 'The draft is with the validating authority; it can be changed once it is returned.',
  },
  'own-answer': {
    vi: 'Người đã soạn không được tự duyệt. Hãy để người khác của cơ quan duyệt.',
    en: 'Whoever drafted may not approve. Another of your body has to.',
  },
  'newer-answer': {
    vi: 'Dự thảo vừa được người khác sửa ({by}). Chữ của bạn chưa được ghi; hãy xem bản mới rồi gửi lại.',
    en: 'The draft was just changed by somebody else ({by}). Yours was not saved; look at the newer one and send again.',
  },
  'doubt-reason-missing': {
    vi: 'Hãy ghi lý do, từ 10 chữ cái.',
    en: 'Give a reason of at least 10 letters.',
  },
}
