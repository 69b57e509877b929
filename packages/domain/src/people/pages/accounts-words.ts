// Sentences of the administrator of accounts.
import type { Phrase } from '../../kernel/language.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const accountsWords = {
  title: { vi: 'Tài khoản', en: 'Accounts' },
  about: {
    vi: 'Ai giữ vai trò nào ở cơ quan nào. Người quản trị tài khoản mời, khoá, kết thúc phiên; không thấy bản nháp và không công bố được.',
    en: 'Who holds which seat of which body. The administrator of accounts invites, disables and ends sessions; drafts are not seen here and nothing can be published.',
  },
  committee: { vi: 'Ban chỉ đạo', en: 'The committee' },
  agencies: { vi: 'Các cơ quan', en: 'The agencies' },
  agenciesWhat: {
    vi: 'Mỗi cơ quan có ba vai trò: đầu mối, đầu mối dự phòng, người có thẩm quyền duyệt. Người soạn và người duyệt không bao giờ là một.',
    en: 'Each body has three seats: main focal point, alternate, validating authority. Who drafts and who approves are never the same person.',
  },
  body: { vi: 'Cơ quan', en: 'Body' },
  role: { vi: 'Vai trò', en: 'Seat' },
  holder: { vi: 'Người giữ', en: 'Holder' },
  empty: { vi: 'còn trống', en: 'empty' },
  invite: { vi: 'Mời', en: 'Invite' },
  inviteTo: { vi: 'Mời {role}, {body}', en: 'Invite: {role}, {body}' },
  notIn: { vi: 'chưa nhận lời mời', en: 'has not accepted yet' },
  runOut: { vi: 'lời mời đã hết hạn', en: 'invitation has run out' },
  disabled: { vi: 'đã khoá', en: 'disabled' },
  filter: { vi: 'Tìm cơ quan', en: 'Find a body' },
  onlyEmpty: { vi: 'Chỉ cơ quan còn vai trò trống', en: 'Only bodies with an empty seat' },
  find: { vi: 'Lọc', en: 'Filter' },
  counts: {
    vi: '{bodies} cơ quan; {empty} vai trò còn trống trên {all}.',
    en: '{bodies} bodies; {empty} of {all} seats are empty.',
  },
  none: { vi: 'Không có cơ quan nào khớp.', en: 'No body matches.' },
  noBodies: {
    vi: 'Chưa có cơ quan nào trong danh sách. Cơ quan thường trực thêm cơ quan trước, rồi mới mời được cán bộ của cơ quan.',
    en: 'There is no body in the list yet. The secretariat adds bodies first; then their officials can be invited.',
  },
  all: { vi: 'Tất cả tài khoản', en: 'All accounts' },
  name: { vi: 'Họ và tên', en: 'Name' },
  login: { vi: 'Tên đăng nhập', en: 'Login' },
  seats: { vi: 'Vai trò', en: 'Seats' },
  proof: { vi: 'Cách đăng nhập', en: 'Ways to sign in' },
  noSeat: { vi: 'không giữ vai trò nào', en: 'holds no seat' },
  passkeys: { vi: '{count} khoá truy cập', en: '{count} passkeys' },
  password: { vi: 'mật khẩu và mã', en: 'password and code' },
  signOn: { vi: 'đăng nhập một lần', en: 'single sign-on' },
  noProof: { vi: 'chưa thiết lập', en: 'none yet' },
  open: { vi: 'Mở', en: 'Open' },
  ended: { vi: 'Cơ quan đã kết thúc ngày {day}', en: 'Ended on {day}' },
  settings: { vi: 'Nơi đăng nhập một lần', en: 'Single sign-on providers' },
} as const satisfies Phrases

export const inviteWords = {
  title: { vi: 'Mời cán bộ', en: 'Invite an official' },
  about: {
    vi: 'Hãy chắc chắn người được mời đúng là người giữ vai trò này (ví dụ theo văn bản cử đầu mối). Đường dẫn mời hiện ra một lần; bạn đưa tận tay hoặc gửi qua kênh mà chỉ người đó mở được.',
    en: 'Make sure that the person is the one who holds this seat (by the letter that names the focal point, for example). The invitation link is shown once; hand it over yourself or send it where only that person can open it.',
  },
  name: { vi: 'Họ và tên', en: 'Name' },
  login: { vi: 'Tên đăng nhập', en: 'Login' },
  loginHint: {
    vi: 'Chữ không dấu a–z, chữ số và . _ - @; ví dụ nguyen.an hoặc địa chỉ thư công vụ. Người đã có tài khoản thì ghi đúng tên đăng nhập cũ: vai trò mới được thêm vào.',
    en: 'Letters a–z without accents, digits and . _ - @; such as nguyen.an or the office e-mail address. For somebody who has an account, give that login: the seat is added to it.',
  },
  role: { vi: 'Vai trò', en: 'Seat' },
  body: { vi: 'Cơ quan', en: 'Body' },
  bodyHint: {
    vi: 'Bỏ trống nếu vai trò thuộc cả ban chỉ đạo (cơ quan thường trực, quản trị tài khoản, phụ trách số liệu).',
    en: 'Leave it empty for seats of the whole committee (secretariat, accounts, data steward).',
  },
  wholeCommittee: { vi: '(cả ban chỉ đạo)', en: '(the whole committee)' },
  send: { vi: 'Tạo lời mời', en: 'Make the invitation' },
  done: { vi: 'Lời mời của {name}', en: 'Invitation for {name}' },
  link: { vi: 'Đường dẫn mời', en: 'Invitation link' },
  linkOnce: {
    vi: 'Đường dẫn chỉ hiện ra lần này, mở được một lần, đến {until}. Ai có nó thì vào được thay người được mời.',
    en: 'The link is shown this time only and opens once, until {until}. Whoever has it gets in as the person invited.',
  },
  added: {
    vi: 'Đã thêm vai trò cho tài khoản “{login}”. Người đó đăng nhập như thường lệ rồi chuyển vai trò ở “Tài khoản của tôi”; không cần lời mời.',
    en: 'The seat is added to the account “{login}”. They sign in as usual and switch seats under “My account”; no invitation is needed.',
  },
  opensFrom: {
    vi: 'Lời mời này mở được từ {when}: tài khoản còn cách đăng nhập, và đến lúc đó chủ tài khoản có thể dừng.',
    en: 'This invitation opens from {when} on: the account can still be entered, and until then its holder can stop it.',
  },
  back: { vi: 'Về danh sách tài khoản', en: 'Back to the accounts' },
} as const satisfies Phrases

export const oneAccountWords = {
  created: { vi: 'lập lúc {day}', en: 'made {day}' },
  since: { vi: 'từ {day}', en: 'since {day}' },
  endHolding: { vi: 'Chấm dứt', en: 'End it' },
  endHoldingWhich: { vi: 'Chấm dứt vai trò {seat}', en: 'End the holding of {seat}' },
  endHoldingWhat: {
    vi: 'Phiên của vai trò đó kết thúc ngay; những gì đã làm vẫn đứng tên cơ quan và vai trò.',
    en: 'Sessions in that seat end at once; what was done stays under body and seat.',
  },
  addSeat: { vi: 'Thêm vai trò', en: 'Add a seat' },
  give: { vi: 'Giao vai trò', en: 'Give the seat' },
  sessions: { vi: 'Phiên và trạng thái', en: 'Sessions and state' },
  endSessions: { vi: 'Kết thúc mọi phiên', en: 'End all sessions' },
  lost: { vi: 'Mất cách đăng nhập', en: 'Lost ways to sign in' },
  newInvitation: { vi: 'Gửi lời mời mới', en: 'Send a new invitation' },
  newInvitationWhat: {
    vi: 'Dùng khi người đó mất hết. Hãy gặp hoặc gọi lại bằng số đã biết để xác nhận đúng người. Khi lời mời được nhận, mọi khoá, mật khẩu và phiên cũ mất hiệu lực. Nếu tài khoản còn cách đăng nhập, lời mời chỉ mở được sau 24 giờ: trong lúc đó chủ tài khoản thấy và có thể dừng. Cần ngay thì nhờ người vận hành máy chủ: camket invite TÊN --again.',
    en: 'For somebody who has lost everything. Make sure it is them: meet, or call back on a number you know. When it is accepted, all old keys, passwords and sessions stop working. Where the account can still be entered, the invitation opens after 24 hours only: until then its holder sees it and can stop it. If it is urgent, whoever runs the server can do it: camket invite LOGIN --again.',
  },
  newPassword: { vi: 'Gửi đường dẫn đặt mật khẩu mới', en: 'Send a link for a new password' },
  newPasswordWhat: {
    vi: 'Dùng khi người đó quên mật khẩu mà còn điện thoại: bước mã xác thực vẫn giữ.',
    en: 'For somebody who forgot the password and still has the phone: the code is still asked for.',
  },
  passwordLink: { vi: 'Đường dẫn đặt mật khẩu', en: 'Link for a new password' },
  disable: { vi: 'Khoá tài khoản', en: 'Disable the account' },
  disableWhat: {
    vi: 'Người đó không vào được nữa và mọi phiên kết thúc ngay. Không có gì bị xoá; mở lại được.',
    en: 'They can no longer get in, and all sessions end at once. Nothing is deleted; it can be enabled again.',
  },
  enable: { vi: 'Mở lại tài khoản', en: 'Enable the account again' },
  identities: { vi: 'Danh tính đăng nhập một lần', en: 'Single sign-on identities' },
  bind: { vi: 'Gắn danh tính', en: 'Bind the identity' },
  bindWhat: {
    vi: 'Mã danh tính (sub) do nơi đăng nhập cấp; người đó thấy mã khi thử đăng nhập một lần.',
    en: 'The identity (sub) is given by the provider; the person is shown it when they try to sign on.',
  },
  subject: { vi: 'Mã danh tính (sub)', en: 'Identity (sub)' },
  provider: { vi: 'Nơi đăng nhập', en: 'Provider' },
  unbind: { vi: 'Gỡ', en: 'Unbind' },
  unbindWhich: { vi: 'Gỡ danh tính {subject}', en: 'Unbind the identity {subject}' },
  own: {
    vi: 'Đây là tài khoản của chính bạn: vai trò và trạng thái của nó do một người quản trị tài khoản khác thay đổi.',
    en: 'This is your own account: its seats and state are changed by another administrator of accounts.',
  },
  done: { vi: 'Đã làm xong.', en: 'Done.' },
  sessionsEnded: { vi: 'Đã kết thúc {count} phiên.', en: '{count} sessions ended.' },
} as const satisfies Phrases

export const providerWords = {
  title: { vi: 'Nơi đăng nhập một lần', en: 'Single sign-on providers' },
  about: {
    vi: 'Nơi đăng nhập dùng chuẩn OpenID Connect (ví dụ cổng xác thực của tỉnh). Nó chỉ xác minh danh tính; ai được vào và giữ vai trò nào vẫn do lời mời ở đây quyết định.',
    en: 'A provider speaks OpenID Connect (the province’s sign-in portal, for example). It proves identity only; who gets in and in which seat is still decided by invitations here.',
  },
  none: { vi: 'Chưa có nơi nào.', en: 'None yet.' },
  add: { vi: 'Thêm hoặc sửa', en: 'Add or change' },
  issuer: { vi: 'Địa chỉ (issuer)', en: 'Address (issuer)' },
  issuerHint: {
    vi: 'Ví dụ https://dangnhap.tinh.example.vn',
    en: 'Such as https://login.province.example.vn',
  },
  clientId: { vi: 'Mã ứng dụng (client id)', en: 'Client id' },
  secret: { vi: 'Khoá ứng dụng (client secret)', en: 'Client secret' },
  secretHint: {
    vi: 'Được niêm kín, không hiện lại. Bỏ trống nếu nơi đăng nhập không cấp; sửa mà bỏ trống thì khoá cũ bị bỏ.',
    en: 'Sealed and never shown again. Leave it empty if the provider gives none; empty in a change drops the old one.',
  },
  acr: { vi: 'Mức xác thực phải có (acr)', en: 'Level of assurance asked for (acr)' },
  acrHint: {
    vi: 'Ghi mức có hai yếu tố của nơi đăng nhập, nếu nơi đó có: người đăng nhập ở mức thấp hơn sẽ không vào được.',
    en: 'Give the provider’s level with two factors, where it has one: whoever signs in at a lower level is not let in.',
  },
  label: { vi: 'Tên hiện trên nút', en: 'Name on the button' },
  redirect: {
    vi: 'Ở nơi đăng nhập, đăng ký địa chỉ trả về này: {address}',
    en: 'Register this return address with the provider: {address}',
  },
  save: { vi: 'Lưu nơi đăng nhập', en: 'Save the provider' },
  remove: { vi: 'Bỏ', en: 'Remove' },
  removeWhich: { vi: 'Bỏ {label}', en: 'Remove {label}' },
  saved: { vi: 'Đã lưu “{label}”.', en: '“{label}” saved.' },
  removed: { vi: 'Đã bỏ nơi đăng nhập.', en: 'The provider is removed.' },
} as const satisfies Phrases
