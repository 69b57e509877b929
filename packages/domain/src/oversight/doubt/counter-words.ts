// Sentences of the counter: what anybody may hand in.
import type { Phrase } from '../../kernel/language.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const counterWords = {
  title: { vi: 'Tôi thấy khác', en: 'I see it otherwise' },
  lead: {
    vi: 'Bạn nói điều trái với một nội dung đã công bố. Không cần tài khoản, không hỏi tên, số điện thoại, địa chỉ. Máy chủ không lưu địa chỉ mạng, loại máy hay giờ gửi của bạn, và không nối ý kiến này với ý kiến nào khác.',
    en: 'You say what contradicts something that was published. No account; no name, telephone or address is asked. The server keeps neither your network address nor your device nor the hour, and ties this doubt to no other.',
  },
  about: { vi: 'Nội dung đã công bố', en: 'What was published' },
  aboutSheet: {
    vi: 'Đây là điều cơ quan nói về các bảo đảm quanh một điều khoản hạn chế. Hãy nói về điều cơ quan viết, đừng nói về một người nào.',
    en: 'This is what the office says of the safeguards around a restrictive clause. Speak of what the office wrote, not of any person.',
  },
  next: { vi: 'Rồi chuyện gì xảy ra', en: 'What happens then' },
  nextReceipt: {
    vi: 'Đầu giờ tròn kế tiếp, biên nhận của bạn vào sổ công khai cùng mọi biên nhận của giờ đó: về nội dung nào, ngày nào, dấu niêm phong của chữ bạn viết. Chưa có chữ nào của bạn.',
    en: 'At the next full hour your receipt goes into the public register with all others of that hour: what it is about, the day, a seal that closes your text. None of your words.',
  },
  nextShows: {
    vi: 'Sau {wait} ngày làm việc, chữ bạn viết tự hiện. Cơ quan Thường trực chỉ có thể giữ lại theo năm căn cứ ({grounds}), và phải công bố căn cứ. Phê bình một cơ quan không phải là căn cứ.',
    en: 'After {wait} working days your text appears by itself. The secretariat can withhold it only on five grounds ({grounds}), and has to publish which. Criticism of an office is none of them.',
  },
  nextAnswer: {
    vi: 'Cơ quan có {answer} ngày làm việc để trả lời; im lặng thì trang ghi rõ đã im lặng bao lâu.',
    en: 'The agency has {answer} working days to answer; if it does not, the page says for how long it has been silent.',
  },
  warning: {
    vi: 'Đừng viết tên, số điện thoại hay địa chỉ của bạn hoặc của người khác: mọi chữ bạn viết sẽ công khai và không thu hồi được. Ảnh được vẽ lại để bỏ dữ liệu của máy ảnh, nhưng mặt người, biển số trong ảnh thì vẫn còn.',
    en: 'Do not write names, telephone numbers or addresses, yours or anybody’s: all you write becomes public and cannot be taken back. Pictures are drawn anew without what the camera noted, but faces and number plates stay in them.',
  },
  notComplaint: {
    vi: 'Đây không phải khiếu nại, tố cáo. Muốn được giải quyết việc của riêng mình, hãy gửi đến Ban Tiếp công dân.',
    en: 'This is no complaint or denunciation. To have your own case decided, go to the office of citizen reception.',
  },
  begin: { vi: 'Viết ý kiến', en: 'Write' },
  beginHint: {
    vi: 'Thiết bị của bạn làm một phép tính trong vài giây, thay cho câu đố chống máy gửi hàng loạt.',
    en: 'Your device makes a calculation of some seconds, instead of a riddle against machines that send in masses.',
  },
  working: { vi: 'Đang tính, vài giây…', en: 'Calculating, some seconds…' },
  cannotWork: {
    vi: 'Trình duyệt này không làm được phép tính. Hãy lấy lượt chờ ở dưới.',
    en: 'This browser cannot make the calculation. Wait for a turn below.',
  },
  wait: { vi: 'Chờ đến lượt, không cần tính', en: 'Wait for a turn, without a calculation' },
  waitHint: {
    vi: 'Không cần script. Trang tự hỏi lại; khi đến lượt, biểu mẫu mở ra. Vắng người thì đến lượt ngay.',
    en: 'Needs no script. The page asks again by itself, and the form opens when it is your turn. When nobody waits, that is at once.',
  },
  waiting: { vi: 'Bạn đang chờ đến lượt', en: 'You are waiting for your turn' },
  before: {
    vi: 'Trước bạn còn {before} lượt. Cứ để trang này mở: trang tự hỏi lại sau {again} giây. Rời trang hơn một phút thì mất chỗ.',
    en: '{before} come before you. Leave this page open: it asks again after {again} seconds. Who is away for more than a minute loses the place.',
  },
  nextOne: {
    vi: 'Bạn là người kế tiếp. Cứ để trang này mở: trang tự hỏi lại sau {again} giây.',
    en: 'You are the next. Leave this page open: it asks again after {again} seconds.',
  },
  ask: { vi: 'Hỏi lại ngay', en: 'Ask again now' },
  form: { vi: 'Điều tôi thấy khác', en: 'What I see otherwise' },
  contradicts: { vi: 'Điều trái với nội dung đã công bố', en: 'What contradicts it' },
  contradictsHint: {
    vi: 'Ở đâu, lúc nào, khác thế nào. Từ 20 đến 5.000 chữ cái. Đừng ghi tên riêng của ai.',
    en: 'Where, when, how it differs. 20 to 5,000 letters. No names of private persons.',
  },
  link: { vi: 'Đường dẫn (nếu có)', en: 'Link (if any)' },
  linkHint: { vi: 'Bắt đầu bằng https:// hoặc http://', en: 'Begins with https:// or http://' },
  file: { vi: 'Tệp (nếu có)', en: 'File (if any)' },
  fileHint: {
    vi: 'Một ảnh (PNG, JPEG, WebP) hoặc văn bản thuần (TXT, CSV), không quá 25 MB. Không nhận PDF, Word, Excel vì tệp ấy thường mang tên người viết: hãy chụp ảnh trang giấy.',
    en: 'One picture (PNG, JPEG, WebP) or plain text (TXT, CSV), 25 MB at most. No PDF, Word or Excel, for they mostly carry the writer’s name: take a picture of the page.',
  },
  fileAgain: {
    vi: 'Hãy chọn lại tệp: trình duyệt không giữ tệp đã chọn.',
    en: 'Choose the file again: browsers do not keep it.',
  },
  send: { vi: 'Gửi ý kiến', en: 'Hand in' },
  passWithin: {
    vi: 'Lượt này dùng được một lần, trong khoảng hai giờ.',
    en: 'This pass is good for one doubt, for about two hours.',
  },
  newPass: { vi: 'Lấy lượt mới', en: 'Get a new pass' },
  newPassCopy: {
    vi: 'Chép chữ bạn đã viết ra trước khi lấy lượt mới: máy chủ không giữ.',
    en: 'Copy what you wrote before you get a new pass: the server does not keep it.',
  },
  receipt: { vi: 'Biên nhận của bạn', en: 'Your receipt' },
  receiptLead: {
    vi: 'Đã nhận. Trang này chỉ hiện một lần: hãy chép hoặc in lại, ở nơi an toàn với bạn. Ai giữ chuỗi mở dấu cũng chứng minh được mình biết nội dung; không ai tìm ra bạn từ nó.',
    en: 'Received. This page is shown once: copy or print it, where it is safe for you. Whoever has what opens the seal can prove that they know the text; it leads nobody to you.',
  },
  id: { vi: 'Mã ý kiến', en: 'Doubt' },
  salt: { vi: 'Chuỗi mở dấu', en: 'What opens the seal' },
  seal: { vi: 'Dấu niêm phong', en: 'Seal' },
  batch: { vi: 'Biên nhận vào sổ công khai lúc', en: 'In the public register at' },
  batchCheck: {
    vi: 'Sau giờ đó hãy mở đường dẫn dưới đây. Nếu không thấy, người vận hành đã không công bố biên nhận: hãy nói điều đó cùng với trang này.',
    en: 'Open the address below after that hour. If it is not there, the operator did not publish your receipt: say so, with this page.',
  },
  shows: { vi: 'Chữ bạn viết tự hiện ngày', en: 'Your text appears by itself on' },
  follow: { vi: 'Theo dõi ở', en: 'Follow it at' },
  yourText: { vi: 'Chữ bạn đã gửi', en: 'What you handed in' },
  noFile: { vi: 'không có', en: 'none' },
  gone: {
    vi: 'Nội dung này không có trong sổ công khai, hoặc đã bị thu hồi. Không gửi ý kiến về nội dung đã thu hồi được.',
    en: 'This is not in the public register, or was withdrawn. There are no doubts about what was withdrawn.',
  },
  back: { vi: 'Trở lại nội dung đã công bố', en: 'Back to what was published' },
} as const satisfies Phrases
