// Sentences of the page that works without a line. It always says where the words are: on this device, or in the office.
import type { Phrase } from '../../kernel/language.ts'
import type { WeakPin } from './pin.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const fieldWords = {
  title: { vi: 'Đi cơ sở: ghi khi không có mạng', en: 'Field work: write without a line' },
  short: { vi: 'Đi cơ sở', en: 'Field work' },
  lead: {
    vi: 'Mang việc theo khi còn mạng, ghi tại chỗ khi mất mạng, gửi sau. Gửi xong vẫn chỉ là bản soạn: chưa ai nộp, duyệt hay công bố gì.',
    en: 'Take work along while there is a line, write where there is none, send later. What is sent is a draft: nothing is handed over, approved or published by it.',
  },
  noScript: {
    vi: 'Trang này cần JavaScript vì phải tự chạy khi không có mạng. Khi có mạng, hãy dùng biểu mẫu thường:',
    en: 'This page needs JavaScript, for it has to run by itself without a line. While there is one, use the usual forms:',
  },
  work: { vi: 'Công việc', en: 'Work' },
  inspections: { vi: 'Kiểm tra', en: 'Inspections' },
  toOffice: { vi: 'Về văn phòng', en: 'Back to the office' },
  waiting: { vi: 'Đang mở…', en: 'Opening…' },
  online: { vi: 'Có mạng', en: 'There is a line' },
  offline: { vi: 'Không có mạng: vẫn ghi được, gửi sau.', en: 'No line: you can write; send later.' },
  cannot: {
    vi: 'Trình duyệt này không giữ được dữ liệu ở dạng mã hoá (cần IndexedDB và WebCrypto, không ở chế độ ẩn danh). Hãy dùng biểu mẫu thường.',
    en: 'This browser cannot keep things sealed (IndexedDB and WebCrypto are needed, and no private window). Use the usual forms.',
  },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  signInFirst: {
    vi: 'Chưa mang gì theo. Hãy đăng nhập khi có mạng để chọn việc.',
    en: 'Nothing is taken along. Sign in while there is a line to choose.',
  },
  lapsed: {
    vi: 'Phiên đăng nhập đã hết giờ. Những gì trên thiết bị vẫn còn; đăng nhập lại bằng chính tài khoản này để gửi.',
    en: 'Your session has run out. What is on the device is kept; sign in again with the same account to send it.',
  },
  mayNot: {
    vi: 'Vai trò này không báo cáo tiến độ và không kiểm tra, nên không có gì để mang theo.',
    en: 'This seat neither reports progress nor inspects: there is nothing for it to take along.',
  },
  emptyAway: {
    vi: 'Thiết bị này chưa mang gì theo và đang không có mạng.',
    en: 'This device has taken nothing along, and there is no line.',
  },
  // taking along
  choose: { vi: 'Chọn việc mang theo', en: 'Choose what to take along' },
  chooseHint: {
    vi: 'Thiết bị chỉ giữ lời cam kết, sản phẩm, thời hạn, câu hỏi kiểm tra và bản đang soạn; tất cả được mã hoá và tự xoá sau {days} ngày.',
    en: 'The device keeps the wording, the product, the last day, the checklist and the open draft only, all of it sealed, and erases it by itself after {days} days.',
  },
  chooseCommitments: { vi: 'Báo cáo tiến độ', en: 'Progress to report' },
  chooseInspections: { vi: 'Cuộc kiểm tra', en: 'Inspections' },
  chooseNone: { vi: 'Hiện không có việc nào mang theo được.', en: 'There is nothing to take along now.' },
  chooseSome: { vi: 'Hãy chọn ít nhất một việc.', en: 'Choose one thing at least.' },
  lock: { vi: 'Cách khoá', en: 'What locks it' },
  lockPin: { vi: 'Mã riêng cho thiết bị này', en: 'A PIN for this device' },
  lockKey: {
    vi: 'Khoá truy cập (vân tay, khuôn mặt, khoá bảo mật)',
    en: 'My passkey (finger, face, security key)',
  },
  pin: { vi: 'Mã', en: 'PIN' },
  pinAgain: { vi: 'Mã, một lần nữa', en: 'PIN, once more' },
  pinHint: {
    vi: 'Từ {least} ký tự; một câu ngắn tốt hơn dãy số. Mã không được lưu ở đâu: quên mã là mất những gì chưa gửi. Sai {most} lần liền, mọi thứ trên thiết bị bị xoá; ai lấy được bộ nhớ của thiết bị vẫn dò được dãy số ngắn trong vài ngày.',
    en: 'From {least} signs; a short sentence is better than digits. It is stored nowhere: forget it and what was not sent is lost. After {most} wrong tries in a row everything on the device is erased; whoever holds its storage can still try short digits through within days.',
  },
  pinDiffers: { vi: 'Hai mã không giống nhau.', en: 'The two PINs differ.' },
  take: { vi: 'Mang theo', en: 'Take along' },
  takeMore: { vi: 'Mang theo thêm, hoặc lấy bản mới', en: 'Take more along, or the newest state' },
  takeMoreHint: {
    vi: 'Danh sách chọn ở đây thay cho danh sách cũ; những gì đã ghi vẫn giữ nguyên.',
    en: 'What is chosen here takes the place of the old list; what you wrote stays.',
  },
  taken: {
    vi: 'Đã mang theo. Trang này giờ mở được khi không có mạng.',
    en: 'Taken along. This page now opens without a line.',
  },
  takeFailed: {
    vi: 'Không mang theo được; chưa có gì trên thiết bị. Hãy thử lại.',
    en: 'Taking along failed; nothing is on the device. Try again.',
  },
  // opening
  locked: { vi: 'Đã khoá', en: 'Locked' },
  unlock: { vi: 'Mở', en: 'Open' },
  unlockKey: { vi: 'Mở bằng khoá truy cập', en: 'Open with my passkey' },
  wrongPin: {
    vi: 'Mã không đúng. Còn {left} lần trước khi mọi thứ bị xoá.',
    en: 'The PIN is wrong. {left} tries are left before everything is erased.',
  },
  wrongKey: {
    vi: 'Khoá truy cập không mở được. Không có gì bị mất; hãy thử lại.',
    en: 'The passkey did not open it. Nothing is lost; try again.',
  },
  keyNoPrf: {
    vi: 'Khoá truy cập này không cho khoá mã hoá (PRF), hoặc không phải của bạn. Hãy dùng mã.',
    en: 'This passkey gives no key for sealing (PRF), or is not yours. Use a PIN.',
  },
  lockNow: { vi: 'Khoá lại', en: 'Lock' },
  idle: {
    vi: 'Tự khoá sau {minutes} phút không chạm đến.',
    en: 'Locks itself after {minutes} minutes without a touch.',
  },
  mayVanish: {
    vi: 'Trình duyệt này không hứa giữ dữ liệu: Safari chẳng hạn tự xoá sau 7 ngày không mở trang. Hãy thêm trang này vào màn hình chính, và gửi sớm.',
    en: 'This browser does not promise to keep what is here: Safari, for one, erases it after 7 days without a visit. Add this page to the home screen, and send soon.',
  },
  tookElsewhere: {
    vi: 'Một thẻ khác của trình duyệt này vừa mang việc theo. Hãy tải lại trang và mở bằng mã đã đặt ở đó.',
    en: 'Another tab of this browser has just taken things along. Load this page again and open it with the PIN that was set there.',
  },
  erase: { vi: 'Xoá mọi thứ trên thiết bị này', en: 'Erase everything on this device' },
  eraseSure: {
    vi: 'Xoá hẳn {unsent} mục chưa gửi và mọi thứ đã mang theo?',
    en: 'Erase {unsent} items not sent, and all that was taken along, for good?',
  },
  keptUntil: { vi: 'Tự xoá: {when}.', en: 'Erases itself: {when}.' },
  erasedTries: {
    vi: 'Sai mã {most} lần liền: mọi thứ trên thiết bị đã bị xoá.',
    en: 'The PIN was wrong {most} times in a row: everything on this device was erased.',
  },
  erasedExpired: {
    vi: 'Đã quá {days} ngày: những gì mang theo và chưa gửi đã tự xoá khỏi thiết bị.',
    en: 'More than {days} days have passed: what was taken along and not sent has erased itself from this device.',
  },
  erasedSome: {
    vi: 'Một số mục đã quá {days} ngày và tự xoá khỏi thiết bị.',
    en: 'Some items were over {days} days old and have erased themselves from this device.',
  },
  erasedOver: {
    vi: 'Phiên đăng nhập đã bị kết thúc: mọi thứ trên thiết bị đã bị xoá.',
    en: 'Your session was ended: everything on this device was erased.',
  },
  erasedOther: {
    vi: 'Tài khoản khác vừa đăng nhập: những gì của tài khoản trước đã bị xoá khỏi thiết bị.',
    en: 'Another account has signed in: what the former had on this device was erased.',
  },
  erased: { vi: 'Đã xoá.', en: 'Erased.' },
  signOutSure: {
    vi: 'Còn {unsent} mục ghi khi không có mạng chưa gửi. Đăng xuất sẽ xoá hẳn. Vẫn đăng xuất?',
    en: '{unsent} items written without a line are not sent. Signing out erases them for good. Sign out all the same?',
  },
  newer: { vi: 'Trang này đã có bản mới.', en: 'There is a newer version of this page.' },
  reload: { vi: 'Tải lại', en: 'Load it again' },
  // writing
  along: { vi: 'Đã mang theo', en: 'Taken along' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  due: { vi: 'Thời hạn', en: 'Last day' },
  visitOn: { vi: 'Ngày kiểm tra', en: 'Day of the visit' },
  inspected: { vi: 'Cơ quan được kiểm tra', en: 'Body inspected' },
  openDraft: {
    vi: 'Đang có bản soạn của {by}: bạn viết tiếp bản đó.',
    en: 'There is an open draft by {by}: you go on with it.',
  },
  writeClaim: { vi: 'Ghi tiến độ', en: 'Write progress' },
  writeNote: { vi: 'Ghi buổi kiểm tra', en: 'Write notes of the visit' },
  writeFinding: { vi: 'Viết kết luận', en: 'Write a finding' },
  claim: { vi: 'Báo cáo tiến độ', en: 'Progress report' },
  note: { vi: 'Ghi chép kiểm tra', en: 'Notes of a visit' },
  finding: { vi: 'Kết luận kiểm tra', en: 'Finding' },
  written: { vi: 'Ghi trên thiết bị này', en: 'Written on this device' },
  writtenNone: { vi: 'Chưa ghi gì.', en: 'Nothing is written yet.' },
  openItem: { vi: 'Mở', en: 'Open' },
  toList: { vi: 'Về danh sách', en: 'Back to the list' },
  keptAt: { vi: 'Đã giữ trên thiết bị, {when}. Chưa gửi.', en: 'Kept on this device, {when}. Not sent.' },
  keeping: { vi: 'Đang giữ…', en: 'Keeping…' },
  notKept: {
    vi: 'Chưa giữ được thay đổi mới nhất (bộ nhớ có thể đã đầy). Đừng đóng trang; hãy bỏ bớt tệp.',
    en: 'The latest change is not kept (storage may be full). Do not close the page; take a file out.',
  },
  stateDraft: { vi: 'chưa gửi', en: 'not sent' },
  stateTrouble: { vi: 'cần xem lại', en: 'needs a look' },
  statePending: { vi: 'đang gửi dở, sẽ gửi tiếp', en: 'being sent, goes on' },
  evidence: { vi: 'Bằng chứng', en: 'Evidence' },
  evidenceAdd: { vi: 'Thêm: {kind}', en: 'Add: {kind}' },
  evidenceOut: { vi: 'Bỏ bằng chứng này', en: 'Take this evidence out' },
  evidenceSent: { vi: 'đã gửi', en: 'sent' },
  fileKept: { vi: 'Đã giữ tệp {name} ({size} kB).', en: 'The file {name} is kept ({size} kB).' },
  fileTooLarge: {
    vi: 'Tệp {name} lớn hơn {most} MB nên không giữ.',
    en: 'The file {name} is over {most} MB and was not kept.',
  },
  discard: { vi: 'Bỏ mục này', en: 'Discard this item' },
  discardSure: { vi: 'Bỏ hẳn mục này khỏi thiết bị?', en: 'Discard this item from the device for good?' },
  // sending
  send: { vi: 'Gửi tất cả', en: 'Send everything' },
  sendOne: { vi: 'Gửi mục này', en: 'Send this' },
  sendHint: {
    vi: 'Gửi vào văn phòng thành bản soạn của bạn; nộp, ký hay công bố vẫn làm ở đó.',
    en: 'It goes into the office as your draft; handing over, signing and publishing are done there.',
  },
  sending: { vi: 'Đang gửi…', en: 'Sending…' },
  sentAll: {
    vi: 'Đã gửi hết. Trên thiết bị không còn mục nào chưa gửi.',
    en: 'All is sent. Nothing unsent is left on this device.',
  },
  sendBroken: {
    vi: 'Đường truyền bị ngắt. Không có gì mất và không có gì gửi hai lần; hãy gửi lại khi có mạng.',
    en: 'The line broke. Nothing is lost and nothing is sent twice; send again when there is a line.',
  },
  sendSome: {
    vi: 'Có mục cần bạn xem lại; chúng vẫn ở trên thiết bị.',
    en: 'Some items need a look; they are still on this device.',
  },
  fileGone: {
    vi: 'Tệp của bằng chứng này không còn đọc được trên thiết bị nên chưa gửi. Hãy chọn lại tệp, hoặc bỏ bằng chứng này.',
    en: 'The file of this evidence can no longer be read on this device, so nothing was sent. Choose it again, or take this evidence out.',
  },
  tooLarge: {
    vi: 'Máy chủ không nhận vì quá lớn. Hãy chọn tệp nhỏ hơn.',
    en: 'The server does not take it, for it is too large. Choose a smaller file.',
  },
  notTaken: {
    vi: 'Máy chủ không nhận mục này. Hãy tải lại trang và đăng nhập lại; nếu vẫn không được, chép nội dung sang biểu mẫu trong văn phòng.',
    en: 'The server does not take this. Load the page again and sign in again; if that does not help, copy it into the form in the office.',
  },
  receipts: { vi: 'Đã gửi', en: 'Sent' },
  fromField: { vi: 'Gửi từ trang đi cơ sở.', en: 'Sent from the page for field work.' },
  receipt: {
    vi: 'Máy chủ nhận {received}. Theo đồng hồ thiết bị, ghi lúc {noted} (đồng hồ có thể sai).',
    en: 'Taken in by the server {received}. Written {noted} by this device’s clock (which may be off).',
  },
  openInOffice: { vi: 'Mở trong văn phòng', en: 'Open in the office' },
  // both sides
  conflict: {
    vi: 'Văn phòng đã thay đổi từ khi bạn mang theo',
    en: 'The office has changed since you took this along',
  },
  conflictHint: {
    vi: 'Chưa có gì bị ghi đè. Hãy đọc cả hai bên rồi quyết định.',
    en: 'Nothing was overwritten. Read both sides, then decide.',
  },
  mine: { vi: 'Của bạn, trên thiết bị', en: 'Yours, on this device' },
  theirs: { vi: 'Trong văn phòng, {by}', en: 'In the office, {by}' },
  wordsThen: { vi: 'Cam kết khi mang theo', en: 'The commitment as taken along' },
  wordsNow: { vi: 'Cam kết hiện nay', en: 'The commitment now' },
  putMine: { vi: 'Dùng bản của tôi thay bản trong văn phòng', en: 'Put mine in the place of theirs' },
  keepBoth: {
    vi: 'Giữ bản của họ, gửi bản của tôi thành bản riêng',
    en: 'Keep theirs, send mine as one of its own',
  },
  readNew: { vi: 'Tôi đã đọc lời mới, vẫn gửi', en: 'I have read the new words; send all the same' },
  dropMine: { vi: 'Giữ bản của họ, bỏ bản của tôi', en: 'Keep theirs, discard mine' },
  gone: {
    vi: 'Việc này không còn của bạn nên không gửi được. Nội dung vẫn ở đây để chép ra cho đến khi tự xoá.',
    en: 'This is no longer yours, so it cannot be sent. What you wrote stays here to be copied until it erases itself.',
  },
  passedOn: {
    vi: 'Bản trong văn phòng đã nộp. Khi bản đó được trả lại hoặc duyệt, hãy gửi lại; hoặc bỏ bản của bạn.',
    en: 'The one in the office was handed over. Send again when it was given back or approved, or discard yours.',
  },
} as const satisfies Phrases

export const weakPinWords: Readonly<Record<WeakPin, Phrase>> = {
  short: { vi: 'Mã quá ngắn: cần từ {least} ký tự.', en: 'The PIN is too short: {least} signs at least.' },
  simple: {
    vi: 'Mã quá dễ đoán: dùng ít nhất 4 ký tự khác nhau và không dùng dãy ký tự liên tiếp.',
    en: 'The PIN is too easy to guess: use four different signs at least, and no counting up or down.',
  },
}
