// Sentences of an official's own account.
import type { Phrase } from '../../kernel/language.ts'

type Phrases = Readonly<Record<string, Phrase>>

/** How a session was opened. */
export const methodNames: Readonly<Record<string, Phrase>> = {
  link: { vi: 'đường dẫn dùng một lần', en: 'one-time link' },
  invitation: { vi: 'lời mời', en: 'invitation' },
  passkey: { vi: 'khoá truy cập', en: 'passkey' },
  password: { vi: 'mật khẩu và mã', en: 'password and code' },
  'sign-on': { vi: 'đăng nhập một lần', en: 'single sign-on' },
}

export const ownWords = {
  title: { vi: 'Tài khoản của tôi', en: 'My account' },
  about: {
    vi: 'Chỉ bạn và người quản trị tài khoản thấy trang này. Tên đăng nhập và họ tên không bao giờ được công bố: công chúng chỉ thấy cơ quan và vai trò.',
    en: 'Only you and the administrator of accounts see this. Login and name are never published: the public sees body and role only.',
  },
  name: { vi: 'Họ và tên', en: 'Name' },
  login: { vi: 'Tên đăng nhập', en: 'Login' },
  seats: { vi: 'Vai trò', en: 'Seats' },
  seatsWhat: {
    vi: 'Mỗi lúc bạn làm việc với một vai trò. Đổi vai trò sẽ mở phiên mới.',
    en: 'You act in one seat at a time. Switching opens a new session.',
  },
  actingAs: { vi: 'đang làm việc', en: 'in use' },
  switch: { vi: 'Chuyển sang', en: 'Switch to' },
  switched: { vi: 'Bạn đang làm việc với tư cách: {name}', en: 'You are now working as: {name}' },
  proofs: { vi: 'Cách đăng nhập', en: 'Ways to sign in' },
  passkeys: { vi: 'Khoá truy cập', en: 'Passkeys' },
  noPasskey: {
    vi: 'Chưa có khoá truy cập. Nên có hai khoá trên hai thiết bị.',
    en: 'No passkey yet. Two on two devices are best.',
  },
  onePasskey: {
    vi: 'Nên thêm một khoá trên thiết bị khác, phòng khi mất thiết bị này.',
    en: 'Add one on another device, in case this one is lost.',
  },
  keyName: { vi: 'Tên khoá', en: 'Name of the key' },
  keyHint: { vi: 'Ví dụ: máy tính cơ quan, điện thoại', en: 'Such as: office computer, phone' },
  addPasskey: { vi: 'Thêm khoá truy cập', en: 'Add a passkey' },
  addWhat: {
    vi: 'Trình duyệt sẽ hỏi bạn muốn lưu khoá ở đâu: trong máy này, trên điện thoại, hoặc trên khoá bảo mật USB. Bạn mở khoá bằng vân tay, khuôn mặt hoặc mã PIN của thiết bị; những thứ đó không rời khỏi thiết bị.',
    en: 'The browser asks where to keep it: on this machine, on the phone or on a USB security key. You unlock it by the device’s fingerprint, face or PIN; these never leave the device.',
  },
  makeKey: { vi: 'Tạo khoá truy cập', en: 'Make the passkey' },
  rename: { vi: 'Đổi tên', en: 'Rename' },
  renameWhich: { vi: 'Đổi tên khoá “{label}”', en: 'Rename the key “{label}”' },
  remove: { vi: 'Bỏ khoá', en: 'Remove' },
  removeWhich: { vi: 'Bỏ khoá “{label}”', en: 'Remove the key “{label}”' },
  onlyWay: {
    vi: 'Đây là cách đăng nhập duy nhất, nên chưa bỏ được.',
    en: 'This is the only way to sign in, so it cannot be removed yet.',
  },
  made: { vi: 'Tạo lúc', en: 'Made' },
  used: { vi: 'Dùng lần cuối', en: 'Last used' },
  never: { vi: 'chưa dùng', en: 'not yet' },
  synced: { vi: 'có trên nhiều thiết bị của bạn', en: 'kept on several of your devices' },
  passwordTitle: { vi: 'Mật khẩu và ứng dụng xác thực', en: 'Password and authenticator app' },
  passwordSet: {
    vi: 'Đặt lúc {day}. Còn {count} mã khôi phục.',
    en: 'Set {day}. {count} recovery codes are left.',
  },
  noPassword: {
    vi: 'Chưa đặt. Nên có thêm cách này, để vào được từ máy không dùng được khoá truy cập hoặc tắt JavaScript.',
    en: 'Not set. It is good to have as well, for machines without passkeys or without JavaScript.',
  },
  setPassword: { vi: 'Đặt mật khẩu và ứng dụng xác thực', en: 'Set a password and an authenticator app' },
  changePassword: { vi: 'Đổi mật khẩu', en: 'Change the password' },
  newPhone: {
    vi: 'Chuyển ứng dụng xác thực sang điện thoại khác',
    en: 'Move the authenticator to another phone',
  },
  newCodes: { vi: 'Làm mã khôi phục mới', en: 'Make new recovery codes' },
  newCodesWhat: {
    vi: 'Mã cũ hết hiệu lực ngay khi mã mới được làm.',
    en: 'The old codes stop working as soon as the new ones are made.',
  },
  removePassword: { vi: 'Bỏ cách đăng nhập bằng mật khẩu', en: 'Remove sign-in by password' },
  signOns: { vi: 'Đăng nhập một lần', en: 'Single sign-on' },
  boundSince: { vi: '{label}, gắn lúc {day}', en: '{label}, bound {day}' },
  sessions: { vi: 'Các phiên đang mở', en: 'Open sessions' },
  sessionsWhat: {
    vi: 'Thấy phiên lạ thì kết thúc ngay rồi báo người quản trị tài khoản.',
    en: 'If one is not yours, end it at once and tell the administrator of accounts.',
  },
  thisSession: { vi: 'phiên này', en: 'this session' },
  opened: { vi: 'Mở lúc', en: 'Opened' },
  seen: { vi: 'Dùng lần cuối', en: 'Last used' },
  by: { vi: 'Bằng', en: 'By' },
  as: { vi: 'Vai trò', en: 'Seat' },
  end: { vi: 'Kết thúc', en: 'End it' },
  endWhich: { vi: 'Kết thúc phiên mở lúc {when}', en: 'End the session opened {when}' },
  endOthers: { vi: 'Kết thúc mọi phiên khác', en: 'End all other sessions' },
  ended: { vi: 'Đã kết thúc {count} phiên.', en: '{count} sessions ended.' },
  done: { vi: 'Đã lưu.', en: 'Saved.' },
  invitationStopped: {
    vi: 'Đã dừng lời mời; đường dẫn đó không mở được gì nữa.',
    en: 'The invitation is stopped; its link opens nothing any more.',
  },
  keyAdded: {
    vi: 'Đã thêm khoá truy cập. Từ nay bạn đăng nhập bằng khoá này.',
    en: 'The passkey is added. From now on you can sign in with it.',
  },
  keyRemoved: {
    vi: 'Đã bỏ khoá truy cập; các phiên khác đã kết thúc.',
    en: 'The passkey is removed; other sessions are over.',
  },
  passwordChanged: {
    vi: 'Đã đổi mật khẩu; các phiên khác đã kết thúc.',
    en: 'The password is changed; other sessions are over.',
  },
  phoneChanged: {
    vi: 'Đã chuyển ứng dụng xác thực; mã trên điện thoại cũ không còn dùng được.',
    en: 'The authenticator is moved; codes on the old phone no longer work.',
  },
  passwordRemoved: {
    vi: 'Đã bỏ mật khẩu và ứng dụng xác thực.',
    en: 'Password and authenticator are removed.',
  },
  back: { vi: 'Về tài khoản của tôi', en: 'Back to my account' },
} as const satisfies Phrases

export const setUpWords = {
  reinvited: {
    vi: 'Có người quản trị tài khoản đã tạo lời mời mới cho tài khoản này. Từ {when}, ai mở lời mời đó sẽ thay bạn: mọi khoá, mật khẩu và phiên của bạn mất hiệu lực. Nếu bạn không nhờ việc này, hãy dừng ngay và báo người vận hành máy chủ.',
    en: 'An administrator of accounts has made a new invitation to this account. From {when} on, whoever opens it takes your place: all your keys, passwords and sessions stop working. If you did not ask for it, stop it now and tell whoever runs the server.',
  },
  stopInvitation: { vi: 'Dừng lời mời này', en: 'Stop this invitation' },
  title: { vi: 'Chọn cách đăng nhập', en: 'Choose how to sign in' },
  lead: {
    vi: 'Chào {name}. Trước khi bắt đầu, hãy thiết lập ít nhất một cách đăng nhập; lời mời không dùng lại được.',
    en: 'Welcome, {name}. Before you begin, set up at least one way to sign in; the invitation does not work again.',
  },
  passkey: {
    vi: 'Nên chọn. Mở bằng vân tay, khuôn mặt hoặc mã PIN của thiết bị; không đoán được, không bị lừa lấy mất. Cần JavaScript.',
    en: 'The better choice. Opened by fingerprint, face or the device’s PIN; it cannot be guessed or lured away. Needs JavaScript.',
  },
  password: {
    vi: 'Dùng được trên mọi máy, kể cả khi tắt JavaScript. Cần một ứng dụng xác thực trên điện thoại.',
    en: 'Works on every machine, also without JavaScript. Needs an authenticator app on the phone.',
  },
  banner: {
    vi: 'Bạn đang vào bằng đường dẫn dùng một lần. Hãy thiết lập khoá truy cập hoặc mật khẩu trong 30 phút này; sau đó không công bố được cho đến khi có một cách xác minh.',
    en: 'You came in by a one-time link. Set up a passkey or a password within these 30 minutes; after that nothing can be published until there is a way to prove who you are.',
  },
  bannerLink: { vi: 'Thiết lập ngay', en: 'Set it up now' },
} as const satisfies Phrases

export const passwordPageWords = {
  title: { vi: 'Mật khẩu và ứng dụng xác thực', en: 'Password and authenticator app' },
  phoneTitle: { vi: 'Ứng dụng xác thực trên điện thoại mới', en: 'Authenticator on a new phone' },
  changeTitle: { vi: 'Đổi mật khẩu', en: 'Change the password' },
  step1: { vi: '1. Quét mã bằng ứng dụng xác thực', en: '1. Scan the code with the authenticator app' },
  step1What: {
    vi: 'Dùng ứng dụng nào theo chuẩn TOTP cũng được (ví dụ Aegis, FreeOTP, Google Authenticator, Microsoft Authenticator). Nếu không quét được, nhập tay khoá dưới đây.',
    en: 'Any app that follows TOTP will do (Aegis, FreeOTP, Google Authenticator, Microsoft Authenticator and others). If it cannot scan, type the key below.',
  },
  picture: {
    vi: 'Mã QR của ứng dụng xác thực; nội dung là khoá ghi bên dưới',
    en: 'QR code for the authenticator app; it holds the key written below',
  },
  secret: { vi: 'Khoá nhập tay', en: 'Key to type' },
  secretWhat: {
    vi: 'Không đưa khoá này cho ai và không chụp ảnh gửi đi: ai có nó thì tạo được mã của bạn.',
    en: 'Give this key to nobody and send no picture of it: whoever has it can make your codes.',
  },
  step2: { vi: '2. Chọn mật khẩu', en: '2. Choose a password' },
  passwordHint: {
    vi: 'Ít nhất 8 ký tự, nên từ 15, ví dụ bốn năm từ ghép lại. Dán từ trình quản lý mật khẩu được; không bắt buộc chữ hoa hay ký hiệu, không phải đổi định kỳ.',
    en: 'At least 8 characters, better 15 or more, such as four or five words. Pasting from a password manager works; no capitals or signs are demanded, and it need not be changed from time to time.',
  },
  step3: { vi: '3. Nhập mã đang hiện trong ứng dụng', en: '3. Type the code that the app shows now' },
  step2Code: { vi: '2. Nhập mã đang hiện trong ứng dụng', en: '2. Type the code that the app shows now' },
  code: { vi: 'Mã 6 chữ số', en: '6 digits' },
  save: { vi: 'Đặt mật khẩu', en: 'Set the password' },
  savePhone: { vi: 'Chuyển sang điện thoại này', en: 'Move it to this phone' },
  current: { vi: 'Mật khẩu hiện tại', en: 'Present password' },
  new: { vi: 'Mật khẩu mới', en: 'New password' },
  change: { vi: 'Đổi mật khẩu', en: 'Change the password' },
} as const satisfies Phrases

export const recoveryWords = {
  title: { vi: 'Mã khôi phục', en: 'Recovery codes' },
  what: {
    vi: 'Mỗi mã dùng được một lần, thay cho mã xác thực khi mất điện thoại. Các mã chỉ hiện ra lần này: hãy in hoặc chép ra giấy và cất ở nơi chỉ bạn lấy được.',
    en: 'Each works once, in place of the code when the phone is lost. They are shown this time only: print them or write them down, and keep them where only you can get them.',
  },
  print: {
    vi: 'In trang này bằng lệnh In của trình duyệt (Ctrl+P): bản in chỉ có các mã.',
    en: 'Print this page with the browser’s Print command (Ctrl+P): only the codes are printed.',
  },
  for: { vi: 'Mã khôi phục Cam Kết · {login}', en: 'Cam Kết recovery codes · {login}' },
  kept: { vi: 'Tôi đã cất các mã này', en: 'I have put these codes away' },
} as const satisfies Phrases
