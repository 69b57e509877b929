import type { Phrase } from '../kernel/language.ts'
import type { PeopleCode } from './codes.ts'
import { accountRefusals, proofRefusals } from './proof/words.ts'

export const peopleRefusals: Readonly<Record<PeopleCode, Phrase>> = {
  'not-allowed': {
    vi: 'Vai trò “{role}” không được làm việc này ({action}).',
    en: 'The role “{role}” may not do this ({action}).',
  },
  'link-unknown': {
    vi: 'Đường dẫn đăng nhập không đúng. Hãy tạo đường dẫn mới.',
    en: 'This sign-in link is not known. Ask for a new one.',
  },
  'link-used': {
    vi: 'Đường dẫn đăng nhập đã được dùng. Mỗi đường dẫn chỉ dùng được một lần; hãy tạo đường dẫn mới.',
    en: 'This sign-in link has been used. Each link opens once; ask for a new one.',
  },
  'link-expired': {
    vi: 'Đường dẫn đăng nhập đã quá 30 phút. Hãy tạo đường dẫn mới.',
    en: 'This sign-in link is older than 30 minutes. Ask for a new one.',
  },
  'bad-input': {
    vi: 'Nội dung ở mục “{field}” chưa đúng quy định ({problem}). Những gì đã nhập vẫn còn; hãy sửa mục này.',
    en: 'What stands in “{field}” does not fit ({problem}). Nothing you entered is lost; mend this field.',
  },
  'no-such-body': { vi: 'Không có cơ quan “{body}”.', en: 'There is no body “{body}”.' },
  'no-such-successor': {
    vi: 'Cơ quan kế tiếp “{body}” chưa có trong danh sách. Hãy thêm cơ quan đó trước.',
    en: 'The successor “{body}” is not in the list. Add it first.',
  },
  'body-ends-before-it-begins': {
    vi: 'Ngày kết thúc ({to}) đứng trước ngày bắt đầu ({from}).',
    en: 'The last day ({to}) is before the first ({from}).',
  },
  'body-succeeds-itself': {
    vi: 'Một cơ quan không thể kế tiếp chính mình.',
    en: 'A body cannot succeed itself.',
  },
  'body-successors-circle': {
    vi: 'Chuỗi kế thừa đi thành vòng: {names}. Hãy bỏ một cơ quan kế thừa trong vòng này.',
    en: 'The successions go in a circle: {names}. Take one successor of it out.',
  },
  'body-added-already': {
    vi: 'Biểu mẫu này đã thêm cơ quan “{name}”. Muốn sửa cơ quan đó, bấm “Sửa” trong danh sách; nếu đây là một cơ quan khác, bấm lưu lần nữa.',
    en: 'This form has already added “{name}”. To change that body use “Change” in the list; if this is another body, save once more.',
  },
  'newer-body': {
    vi: 'Cơ quan “{name}” đã được người khác sửa sau khi bạn mở trang. Hãy xem nội dung mới rồi sửa lại.',
    en: '“{name}” was changed by somebody else after you opened the page. Look at what it says now, then change it.',
  },
  'no-such-tenant': { vi: 'Chưa có sổ “{tenant}”.', en: 'There is no register “{tenant}”.' },
  'bad-time-zone': {
    vi: 'Không có múi giờ “{timeZone}”. Ví dụ: Asia/Ho_Chi_Minh.',
    en: 'There is no time zone “{timeZone}”. Example: Asia/Ho_Chi_Minh.',
  },
  'bad-origin': {
    vi: '“{origin}” không phải một địa chỉ trang. Ví dụ: https://hue.example.vn.',
    en: '“{origin}” is not the address of a site. Example: https://hue.example.vn.',
  },
  'plain-origin': {
    vi: '“{origin}” là http không mã hoá, ai ở giữa đường truyền cũng lấy được phiên đăng nhập của văn phòng. Đặt một máy chủ có chứng chỉ (nginx, Caddy) ở phía trước rồi dùng --origin {mended}.',
    en: '“{origin}” is unencrypted http: anyone on the way could take the office’s session. Put a server with a certificate (nginx, Caddy) in front and use --origin {mended}.',
  },
  'misshapen-origin': {
    vi: '“{origin}” không đúng dạng https://tên-máy hoặc https://tên-máy:cổng, phía sau không có gì. Dùng --origin {mended}.',
    en: '“{origin}” is not of the form https://host or https://host:port, with nothing after it. Use --origin {mended}.',
  },
  'other-origin': {
    vi: 'Sổ “{tenant}” đã lập với địa chỉ {kept}; địa chỉ ấy đặt tên cho sổ và không đổi được. Không có gì thay đổi. Muốn có {asked}, hãy lập sổ khác với mã khác.',
    en: 'The register “{tenant}” was made with the address {kept}; that names its log and stays. Nothing was changed. For {asked} make another register under another id.',
  },
  'origin-not-kept': {
    vi: 'Sổ “{tenant}” đã lập mà không có địa chỉ riêng, và giữ như vậy. Không có gì thay đổi. Muốn có {asked}, hãy lập sổ khác với mã khác.',
    en: 'The register “{tenant}” was made without an address of its own, and stays so. Nothing was changed. For {asked} make another register under another id.',
  },
  'origin-taken': {
    vi: '“{tenant}” đã trả lời ở địa chỉ này. Chọn địa chỉ khác: --origin https://…',
    en: '“{tenant}” already answers at this address. Choose another: --origin https://…',
  },
  ...accountRefusals,
  ...proofRefusals,
}
