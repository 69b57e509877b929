import type { Phrase } from '../../kernel/language.ts'
import type { AccountCode, ProofCode } from './codes.ts'

export const proofRefusals: Readonly<Record<ProofCode, Phrase>> = {
  'proof-needed': {
    vi: 'Việc này cần xác minh lại bạn là ai, vì lần xác minh gần nhất đã quá {minutes} phút. Những gì đã nhập vẫn còn.',
    en: 'This needs a fresh proof of who you are: the last one is older than {minutes} minutes. Nothing you entered is lost.',
  },
  'proof-first': {
    vi: 'Trước hết hãy thiết lập khoá truy cập hoặc mật khẩu; sau đó mới làm việc khác được.',
    en: 'Set up a passkey or a password first; everything else comes after that.',
  },
  'session-over': {
    vi: 'Phiên làm việc này đã kết thúc trong lúc bạn gửi, nên chưa có gì được ghi. Hãy đăng nhập lại.',
    en: 'This session ended while you were sending, so nothing was written. Sign in again.',
  },
  'no-proof-yet': {
    vi: 'Tài khoản này chưa có khoá truy cập hay mật khẩu để xác minh. Hãy đăng nhập lại bằng một đường dẫn mới rồi thiết lập ngay.',
    en: 'This account has no passkey and no password to prove it by. Sign in by a new link and set one up straight away.',
  },
  'no-password': {
    vi: 'Tài khoản này không dùng mật khẩu.',
    en: 'This account has no password.',
  },
  'last-proof': {
    vi: 'Đây là cách đăng nhập cuối cùng còn lại của tài khoản. Hãy thêm một khoá truy cập hoặc mật khẩu khác trước khi bỏ.',
    en: 'This is the last way to sign in to this account. Add another passkey or a password before you remove it.',
  },
  'ceremony-over': {
    vi: 'Bước này đã được dùng hoặc đã quá thời hạn. Hãy bắt đầu lại.',
    en: 'This step has been used or has run out. Begin again.',
  },
  'sign-in-failed': {
    vi: 'Không đăng nhập được: tên đăng nhập, mật khẩu hoặc mã không đúng.',
    en: 'Not signed in: the login, the password or the code is wrong.',
  },
  'code-wrong': {
    vi: 'Mã không đúng hoặc đã được dùng. Hãy chờ mã mới trên điện thoại rồi nhập lại; nếu vẫn sai, kiểm tra giờ trên điện thoại.',
    en: 'The code is wrong or has been used. Wait for the next one on the phone and type it; if it is still refused, check the phone’s clock.',
  },
  'too-many-attempts': {
    vi: 'Đã nhập sai quá nhiều lần từ nơi này. Hãy thử lại sau {minutes} phút, hoặc đăng nhập bằng khoá truy cập.',
    en: 'Too many wrong attempts from here. Try again in {minutes} minutes, or sign in with a passkey.',
  },
  busy: {
    vi: 'Máy chủ đang kiểm tra nhiều mật khẩu cùng lúc. Hãy thử lại sau ít giây, hoặc đăng nhập bằng khoá truy cập.',
    en: 'The server is checking many passwords at once. Try again in a few seconds, or sign in with a passkey.',
  },
  'no-seat': {
    vi: 'Tài khoản này hiện không giữ vai trò nào. Hãy liên hệ người quản trị tài khoản.',
    en: 'This account holds no seat at present. Ask the administrator of accounts.',
  },
  'passkey-refused': {
    vi: 'Không nhận được khoá truy cập này ở đây. Hãy bắt đầu lại và mở khoá thiết bị bằng mã PIN hoặc vân tay khi được hỏi.',
    en: 'This passkey was not accepted here. Begin again, and unlock the device by PIN or fingerprint when asked.',
  },
  'passkey-unknown': {
    vi: 'Khoá truy cập này không thuộc tài khoản nào ở đây. Hãy chọn khoá khác, hoặc đăng nhập bằng mật khẩu. Nếu khoá này trước đây vẫn mở được tài khoản của bạn, hãy báo ngay người vận hành máy chủ (không chỉ người quản trị tài khoản): có thể người khác đã thay chỗ bạn.',
    en: 'This passkey belongs to no account here. Choose another one, or sign in with a password. If it opened your account before, tell whoever runs the server at once (not only the administrator of accounts): somebody may have taken your place.',
  },
  'passkey-copied': {
    vi: 'Bộ đếm của khoá truy cập đã lùi lại: có thể khoá đã bị sao chép. Khoá không được chấp nhận; hãy dùng cách khác và báo người quản trị tài khoản.',
    en: 'The counter of this passkey went backwards: it may have been copied. It is not accepted; use another way in and tell the administrator of accounts.',
  },
  'passkey-taken': {
    vi: 'Khoá truy cập này đã được đăng ký.',
    en: 'This passkey is registered already.',
  },
  'no-such-passkey': {
    vi: 'Không có khoá truy cập này trong tài khoản của bạn.',
    en: 'There is no such passkey in your account.',
  },
  'password-short': {
    vi: 'Mật khẩu cần ít nhất {least} ký tự; nên dùng từ 15 ký tự, ví dụ vài từ ghép lại.',
    en: 'A password needs at least {least} characters; 15 or more are better, such as a few words in a row.',
  },
  'password-long': {
    vi: 'Mật khẩu dài quá {most} ký tự.',
    en: 'A password may have at most {most} characters.',
  },
  'password-common': {
    vi: 'Mật khẩu này nằm trong danh sách mật khẩu thường bị đoán. Hãy chọn mật khẩu khác.',
    en: 'This password is on the list of those that are guessed first. Choose another one.',
  },
  'password-context': {
    vi: 'Mật khẩu này gần như chỉ gồm tên đăng nhập, tên của bạn, tên cơ quan hoặc tên hệ thống. Hãy chọn mật khẩu khác.',
    en: 'This password is hardly more than your login, your name, the office’s or the system’s. Choose another one.',
  },
  'seed-unreadable': {
    vi: 'Máy chủ không còn chìa khoá để đọc mã xác thực của tài khoản này. Người vận hành cần đặt lại thư mục khoá; hoặc xin lời mời mới từ người quản trị tài khoản.',
    en: 'The server has lost the key that opens this account’s authenticator. The operator has to put the key folder back; or ask the administrator of accounts for a new invitation.',
  },
  'people-key-open': {
    vi: 'Tệp khoá {file} đang mở cho người khác trên máy chủ (quyền {mode}). Người vận hành chạy: chmod 600 {file}',
    en: 'The key file {file} is open to others on the server (mode {mode}). The operator runs: chmod 600 {file}',
  },
  'people-key-unreadable': {
    vi: 'Không đọc hoặc không ghi được tệp khoá {file} trên máy chủ ({why}). Người vận hành kiểm tra thư mục khoá.',
    en: 'The key file {file} on the server cannot be read or written ({why}). The operator has to look at the key folder.',
  },
  'sign-on-failed': {
    vi: 'Đăng nhập một lần không thành. Hãy bắt đầu lại; nếu vẫn không được, dùng cách khác và báo người quản trị tài khoản.',
    en: 'Single sign-on did not work. Begin again; if it still fails, use another way in and tell the administrator of accounts.',
  },
  'sign-on-unbound': {
    vi: 'Danh tính “{subject}” ở nơi đăng nhập một lần chưa gắn với tài khoản nào ở đây. Hãy gửi mã này cho người quản trị tài khoản, hoặc mở lời mời rồi chọn đăng nhập một lần.',
    en: 'The identity “{subject}” of the single sign-on is bound to no account here. Give this to the administrator of accounts, or open your invitation and choose single sign-on there.',
  },
  'sign-on-taken': {
    vi: 'Danh tính này đã gắn với một tài khoản khác.',
    en: 'This identity is bound to another account already.',
  },
  'bad-issuer': {
    vi: '“{issuer}” không phải là nơi đăng nhập một lần dùng được: cần địa chỉ https có trang /.well-known/openid-configuration.',
    en: '“{issuer}” is no single sign-on that can be used: an https address with /.well-known/openid-configuration is needed.',
  },
  'no-such-provider': {
    vi: 'Chưa có nơi đăng nhập một lần “{issuer}”.',
    en: 'There is no single sign-on “{issuer}”.',
  },
  'would-lock-out': {
    vi: 'Chưa gỡ: {count} tài khoản chỉ đăng nhập được bằng nơi này ({names}). Hãy để họ thêm khoá truy cập hoặc mật khẩu trước, hoặc khoá các tài khoản đó, rồi gỡ lại.',
    en: 'Not removed: {count} accounts can sign in only by this one ({names}). Let them add a passkey or a password first, or disable those accounts, then remove it again.',
  },
}

export const accountRefusals: Readonly<Record<AccountCode, Phrase>> = {
  'bad-login': {
    vi: 'Tên đăng nhập chỉ gồm chữ cái không dấu a–z, chữ số và các dấu . _ - @, dài nhất 64 ký tự.',
    en: 'A login has letters a–z without accents, digits and . _ - @ only, at most 64 of them.',
  },
  'bad-name': {
    vi: 'Tên còn trống, quá dài, có ký tự ẩn hoặc trộn chữ cái của hai bộ chữ. Hãy gõ lại bằng bàn phím thay vì dán.',
    en: 'The name is empty, too long, has hidden characters or mixes letters of two scripts. Type it instead of pasting it.',
  },
  'body-needed': {
    vi: 'Vai trò này thuộc về một cơ quan. Hãy chọn cơ quan.',
    en: 'This role belongs to a body. Choose the body.',
  },
  'body-not-asked': {
    vi: 'Vai trò này thuộc về toàn ban chỉ đạo, không thuộc một cơ quan. Hãy bỏ trống cơ quan.',
    en: 'This role belongs to the committee as a whole. Leave the body empty.',
  },
  'seat-held': {
    vi: '“{seat}” đang do {name} giữ. Mỗi cơ quan chỉ có một người giữ vai trò này; hãy chấm dứt việc giữ vai trò hiện tại trước.',
    en: '“{seat}” is held by {name}. A body has one holder of this role; end that holding first.',
  },
  'seat-held-already': {
    vi: 'Tài khoản này đang giữ vai trò đó.',
    en: 'This account holds that seat already.',
  },
  'own-seat': {
    vi: 'Không ai tự giao vai trò cho chính mình. Hãy nhờ một người quản trị tài khoản khác, hoặc người vận hành máy chủ.',
    en: 'Nobody gives a seat to themselves. Ask another administrator of accounts, or the operator of the server.',
  },
  'own-account': {
    vi: 'Việc này không làm được với chính tài khoản của mình. Hãy nhờ một người quản trị tài khoản khác.',
    en: 'This cannot be done to your own account. Ask another administrator of accounts.',
  },
  'last-administrator': {
    vi: 'Đây là người quản trị tài khoản cuối cùng. Hãy giao vai trò này cho người khác trước.',
    en: 'This is the last administrator of accounts. Give the role to somebody else first.',
  },
  'account-disabled': {
    vi: 'Tài khoản này đã bị khoá. Người quản trị tài khoản có thể mở lại.',
    en: 'This account is disabled. The administrator of accounts can enable it again.',
  },
  'no-such-account': { vi: 'Không có tài khoản này.', en: 'There is no such account.' },
  'no-such-holding': {
    vi: 'Tài khoản này không giữ vai trò đó.',
    en: 'This account does not hold that seat.',
  },
  'no-such-session': {
    vi: 'Không có phiên này, hoặc phiên đã kết thúc.',
    en: 'There is no such session, or it is over.',
  },
  'invitation-unknown': {
    vi: 'Lời mời không đúng. Hãy kiểm tra xem đường dẫn có bị cắt không, hoặc xin lời mời mới.',
    en: 'This invitation is not known. See whether the link was cut short, or ask for a new one.',
  },
  'invitation-used': {
    vi: 'Lời mời đã được dùng; mỗi lời mời chỉ mở được một lần. Nếu không phải bạn dùng, hãy báo ngay người quản trị tài khoản.',
    en: 'This invitation has been used; each opens once. If it was not you, tell the administrator of accounts at once.',
  },
  'invitation-expired': {
    vi: 'Lời mời đã hết hạn. Hãy xin lời mời mới từ người quản trị tài khoản.',
    en: 'This invitation has run out. Ask the administrator of accounts for a new one.',
  },
  'invitation-waits': {
    vi: 'Tài khoản này vẫn còn cách đăng nhập, nên lời mời mới chỉ mở được sau {hours} giờ nữa: trong lúc đó chủ tài khoản thấy lời mời và có thể dừng. Nếu cần ngay, hãy nhờ người vận hành máy chủ.',
    en: 'The account can still be entered, so a new invitation opens in {hours} hours: until then its holder sees it and can stop it. If it is urgent, ask whoever runs the server.',
  },
  'has-proof': {
    vi: 'Tài khoản này đã có cách đăng nhập. Chủ tài khoản gắn thêm danh tính bằng một lời mời mới; hoặc nhờ người vận hành máy chủ.',
    en: 'The account has a way in already. Its holder adds an identity by a new invitation; or ask whoever runs the server.',
  },
}
