// Sentences of getting in: signing in, accepting an invitation, proving again who one is.
import type { Phrase } from '../../kernel/language.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const doorWords = {
  lead: {
    vi: 'Dành cho cán bộ của ban chỉ đạo và các cơ quan. Đọc, tìm và kiểm tra những gì đã công bố thì không cần tài khoản.',
    en: 'For officials of the committee and its agencies. Reading, searching and checking what is public needs no account.',
  },
  byPasskey: { vi: 'Khoá truy cập (passkey)', en: 'Passkey' },
  passkeyWhat: {
    vi: 'Thiết bị của bạn xác minh bằng vân tay, khuôn mặt hoặc mã PIN. Không có gì để gõ, không có gì để bị lộ.',
    en: 'Your device proves who you are by fingerprint, face or PIN. There is nothing to type and nothing to give away.',
  },
  usePasskey: { vi: 'Đăng nhập bằng khoá truy cập', en: 'Sign in with a passkey' },
  passkeyNeedsScript: {
    vi: 'Khoá truy cập cần JavaScript, mà trình duyệt này đang tắt. Hãy dùng mật khẩu và mã xác thực bên dưới; mọi phần khác của văn phòng dùng được không cần JavaScript.',
    en: 'A passkey needs JavaScript, which is off in this browser. Use the password and the code below; every other part of the office works without JavaScript.',
  },
  passkeyNotHere: {
    vi: 'Trình duyệt này không dùng được khoá truy cập. Hãy dùng mật khẩu và mã xác thực bên dưới.',
    en: 'This browser cannot use passkeys. Use the password and the code below.',
  },
  makingNeedsScript: {
    vi: 'Tạo khoá truy cập cần JavaScript, mà trình duyệt này đang tắt. Hãy đặt mật khẩu và ứng dụng xác thực: cách đó không cần JavaScript.',
    en: 'Making a passkey needs JavaScript, which is off in this browser. Set a password and an authenticator app instead: that needs no JavaScript.',
  },
  makingNotHere: {
    vi: 'Trình duyệt này không tạo được khoá truy cập. Hãy đặt mật khẩu và ứng dụng xác thực, hoặc mở trang này bằng trình duyệt khác.',
    en: 'This browser cannot make passkeys. Set a password and an authenticator app, or open this page in another browser.',
  },
  passkeyStopped: {
    vi: 'Thiết bị không hoàn tất: bạn đã huỷ, đã hết giờ, hoặc thiết bị không có khoá cho địa chỉ này. Chưa có gì thay đổi; hãy thử lại hoặc dùng cách khác.',
    en: 'The device did not finish: it was cancelled, it ran out of time, or it holds no passkey for this address. Nothing has changed; try again or use another way.',
  },
  passkeyHeld: {
    vi: 'Thiết bị này đã có khoá truy cập của tài khoản này.',
    en: 'This device already holds a passkey of this account.',
  },
  byPassword: { vi: 'Mật khẩu và mã xác thực', en: 'Password and code' },
  login: { vi: 'Tên đăng nhập', en: 'Login' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  next: { vi: 'Tiếp tục', en: 'Continue' },
  codeTitle: { vi: 'Mã xác thực', en: 'Code' },
  code: { vi: 'Mã xác thực hoặc mã khôi phục', en: 'Code, or a recovery code' },
  codeHint: {
    vi: 'Mã 6 chữ số trong ứng dụng xác thực. Mất điện thoại thì nhập một mã khôi phục đã in; mỗi mã khôi phục dùng được một lần.',
    en: 'The 6 digits in the authenticator app. Without the phone, type one of the recovery codes you printed; each works once.',
  },
  codeHow: {
    vi: 'Đã nhận mật khẩu. Còn một bước: nhập mã trong vòng 10 phút.',
    en: 'The password is taken. One more step: type the code within 10 minutes.',
  },
  enter: { vi: 'Vào văn phòng', en: 'Enter the office' },
  startAgain: { vi: 'Bắt đầu lại', en: 'Begin again' },
  bySignOn: { vi: 'Đăng nhập một lần', en: 'Single sign-on' },
  useSignOn: { vi: 'Đăng nhập bằng {label}', en: 'Sign in with {label}' },
  goingTo: { vi: 'Đang chuyển đến {label}', en: 'Going to {label}' },
  goOn: { vi: 'Mở {label}', en: 'Open {label}' },
  goOnWhat: {
    vi: 'Bạn sẽ đăng nhập ở {host}, rồi được đưa trở lại đây. Nếu trang không tự chuyển, hãy bấm vào đường dẫn.',
    en: 'You sign in at {host} and are brought back here. If the page does not go on by itself, use the link.',
  },
  cameBack: { vi: 'Đăng nhập một lần', en: 'Single sign-on' },
  lost: { vi: 'Không vào được?', en: 'Cannot get in?' },
  lostPhone: {
    vi: 'Mất điện thoại: dùng mã khôi phục thay cho mã xác thực.',
    en: 'The phone is lost: use a recovery code in place of the code.',
  },
  lostPassword: {
    vi: 'Quên mật khẩu hoặc mất hết: báo người quản trị tài khoản của ban chỉ đạo. Người đó xác nhận lại bạn là ai rồi gửi lời mời mới. Không ai có thể đặt lại qua thư điện tử.',
    en: 'The password is forgotten, or everything is lost: tell the committee’s administrator of accounts, who makes sure who you are and sends a new invitation. Nothing can be reset by e-mail.',
  },
  operator: {
    vi: 'Người vận hành máy chủ tạo đường dẫn dùng một lần, có hiệu lực 30 phút, bằng lệnh:',
    en: 'Whoever runs the server makes a one-time link, valid for 30 minutes, with this command:',
  },
} as const satisfies Phrases

export const invitationWords = {
  title: { vi: 'Lời mời vào văn phòng', en: 'Invitation to the office' },
  for: { vi: 'Lời mời này dành cho', en: 'This invitation is for' },
  name: { vi: 'Họ và tên', en: 'Name' },
  login: { vi: 'Tên đăng nhập', en: 'Login' },
  seats: { vi: 'Vai trò', en: 'Seats' },
  until: { vi: 'Mở được đến', en: 'Can be opened until' },
  how: {
    vi: 'Khi nhận lời mời, bạn chọn cách đăng nhập về sau: khoá truy cập, hoặc mật khẩu cùng ứng dụng xác thực. Lời mời chỉ mở được một lần; nếu bạn không phải người có tên ở trên, hãy đóng trang này và báo người đã gửi.',
    en: 'When you accept it, you choose how to sign in from then on: a passkey, or a password with an authenticator app. An invitation opens once; if you are not the person named above, close this page and tell whoever sent it.',
  },
  accept: { vi: 'Nhận lời mời', en: 'Accept the invitation' },
  bySignOn: { vi: 'Nhận lời mời bằng {label}', en: 'Accept it with {label}' },
  noToken: {
    vi: 'Trang này mở bằng đường dẫn mời mà người quản trị tài khoản gửi cho bạn.',
    en: 'This page is opened by the link that the administrator of accounts sends you.',
  },
  other: {
    vi: 'Trình duyệt này đang đăng nhập với tư cách {name}. Nhận lời mời sẽ thay phiên đó bằng phiên của người được mời.',
    en: 'This browser is signed in as {name}. Accepting the invitation replaces that session by one of the person invited.',
  },
} as const satisfies Phrases

export const passwordLinkWords = {
  title: { vi: 'Đặt mật khẩu mới', en: 'Set a new password' },
  how: {
    vi: 'Đường dẫn này đặt mật khẩu mới cho tài khoản “{login}” và chỉ dùng được một lần. Nó không đăng nhập và không bỏ bước thứ hai: lần đăng nhập sau vẫn cần mã xác thực.',
    en: 'This link sets a new password for the account “{login}” and works once. It does not sign in and does not skip the second step: the next sign-in still asks for the code.',
  },
  set: { vi: 'Đặt mật khẩu', en: 'Set the password' },
  done: {
    vi: 'Đã đặt mật khẩu mới. Mọi phiên cũ đã kết thúc; hãy đăng nhập bằng mật khẩu mới và mã xác thực.',
    en: 'The new password is set. All older sessions are over; sign in with the new password and a code.',
  },
  noToken: {
    vi: 'Trang này mở bằng đường dẫn mà người quản trị tài khoản gửi cho bạn.',
    en: 'This page is opened by a link that the administrator of accounts sends you.',
  },
} as const satisfies Phrases

export const proofWords = {
  title: { vi: 'Xác minh lại', en: 'Prove again who you are' },
  why: {
    vi: 'Công bố và thay đổi quyền cần một lần xác minh không quá 30 phút. Bạn vẫn đang đăng nhập; xác minh xong sẽ trở lại đúng chỗ đang làm.',
    en: 'Publishing and changing powers need a proof no older than 30 minutes. You are still signed in; afterwards you are back where you were.',
  },
  kept: {
    vi: 'Những gì bạn đã nhập được giữ nguyên và chưa được gửi đi.',
    en: 'What you entered is kept and has not been sent yet.',
  },
  fileLost: {
    vi: 'Tệp bạn đã chọn không giữ lại được qua bước này: sau khi xác minh hãy chọn lại tệp.',
    en: 'The file you chose cannot be kept over this step: choose it again afterwards.',
  },
  byPasskey: { vi: 'Xác minh bằng khoá truy cập', en: 'Prove it with a passkey' },
  byPassword: { vi: 'Xác minh bằng mật khẩu và mã', en: 'Prove it with password and code' },
  prove: { vi: 'Xác minh', en: 'Prove it' },
  done: { vi: 'Đã xác minh', en: 'Proved' },
  goOn: {
    vi: 'Đã xác minh. Bấm để gửi tiếp những gì bạn đã nhập.',
    en: 'Proved. Go on to send what you entered.',
  },
  continue: { vi: 'Tiếp tục việc đang làm', en: 'Go on with what you were doing' },
  none: {
    vi: 'Tài khoản này chưa có khoá truy cập hay mật khẩu, và đã quá 30 phút kể từ khi vào. Hãy xin người quản trị tài khoản một lời mời mới rồi thiết lập ngay khi mở.',
    en: 'This account has no passkey and no password yet, and more than 30 minutes have gone by since it was entered. Ask the administrator of accounts for a new invitation and set one up as soon as you open it.',
  },
  noneOperator: {
    vi: 'Nếu chưa có người quản trị tài khoản, người vận hành máy chủ tạo đường dẫn bằng lệnh:',
    en: 'Where there is none yet, whoever runs the server makes a link with this command:',
  },
  inNewTab: {
    vi: 'Nơi đăng nhập mở ở thẻ mới. Xác minh xong, hãy trở lại thẻ này rồi bấm “Tiếp tục việc đang làm”.',
    en: 'The provider opens in a new tab. When you have proved it there, come back to this tab and go on.',
  },
  back: { vi: 'Thôi, trở lại', en: 'Leave it and go back' },
} as const satisfies Phrases
