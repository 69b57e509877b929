// Sentences of signing in and of the list of bodies.
import type { Phrase } from '../kernel/language.ts'
import type { BodyKind } from './bodies.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const signInWords = {
  title: { vi: 'Đăng nhập văn phòng', en: 'Sign in to the office' },
  how: {
    vi: 'Văn phòng mở bằng đường dẫn dùng một lần. Người vận hành máy tạo đường dẫn bằng lệnh dưới đây; nó có hiệu lực 30 phút.',
    en: 'The office opens with a one-time link. Whoever runs the machine makes one with the command below; it is valid for 30 minutes.',
  },
  ready: {
    vi: 'Đường dẫn này mở văn phòng với tư cách cơ quan thường trực. Nó chỉ dùng được một lần.',
    en: 'This link opens the office as the secretariat. It works once.',
  },
  plainHttp: {
    vi: 'Địa chỉ này là http không mã hoá, nên không đăng nhập được ở đây: ai ở giữa đường truyền cũng lấy được phiên. Hãy mở văn phòng bằng https, hoặc ngay trên máy chủ bằng localhost. Đường dẫn đăng nhập chưa bị dùng.',
    en: 'This address is unencrypted http, so nobody can sign in here: anyone on the way could take the session. Open the office by https, or on the server itself by localhost. The sign-in link has not been used up.',
  },
  open: { vi: 'Vào văn phòng', en: 'Enter the office' },
  signedIn: { vi: 'Đang làm việc với tư cách: {name}', en: 'Working as: {name}' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
} as const satisfies Phrases

export const bodyWords = {
  title: { vi: 'Cơ quan', en: 'Bodies' },
  about: {
    vi: 'Danh sách này cho biết cơ quan nào tồn tại từ ngày nào đến ngày nào và cơ quan nào kế thừa. Danh sách được công khai ở lần công bố tiếp theo.',
    en: 'This list says which body exists from when to when, and which one succeeds it. It becomes public with the next publication.',
  },
  empty: {
    vi: 'Chưa có cơ quan nào. Hãy thêm những cơ quan mà kế hoạch nêu tên.',
    en: 'No body yet. Add those that the plan names.',
  },
  name: { vi: 'Tên đầy đủ', en: 'Full name' },
  short: { vi: 'Tên viết tắt', en: 'Short name' },
  aliases: { vi: 'Cách viết khác, mỗi dòng một cách', en: 'Other spellings, one a line' },
  kind: { vi: 'Loại', en: 'Kind' },
  validFrom: { vi: 'Có từ ngày', en: 'Exists from' },
  validTo: { vi: 'Đến hết ngày', en: 'Until' },
  successors: { vi: 'Cơ quan kế thừa', en: 'Successors' },
  add: { vi: 'Thêm cơ quan', en: 'Add a body' },
  change: { vi: 'Sửa', en: 'Change' },
  save: { vi: 'Lưu cơ quan', en: 'Save the body' },
  publish: { vi: 'Công bố danh sách', en: 'Publish the list' },
  saved: {
    vi: 'Đã lưu cơ quan “{name}”. Muốn đổi lại, bấm “Sửa”.',
    en: '“{name}” saved. To change it back, use “Change”.',
  },
  newerTitle: { vi: 'Cơ quan này đã được sửa trước bạn', en: 'This body was changed before you' },
  theirs: { vi: '{field}: đang có trong danh sách', en: '{field}: what stands now' },
  yours: { vi: '{field}: bạn đã gửi', en: '{field}: what you sent' },
  kept: {
    vi: 'Chưa lưu gì. Những gì bạn gửi vẫn còn trong biểu mẫu bên dưới; lưu lần nữa sẽ thay nội dung đang có.',
    en: 'Nothing is saved yet. What you sent is still in the form below; saving again replaces what stands now.',
  },
  sameAsYours: {
    vi: 'Nội dung đang có giống hệt nội dung bạn gửi; không cần lưu nữa.',
    en: 'What stands now is what you sent; there is nothing left to save.',
  },
  none: { vi: '(để trống)', en: '(empty)' },
  published: { vi: 'Đã công bố {count} cơ quan.', en: '{count} bodies published.' },
  open: { vi: 'nay', en: 'today' },
} as const satisfies Phrases

export const bodyKindNames: Readonly<Record<BodyKind, Phrase>> = {
  committee: { vi: 'Uỷ ban, ban chỉ đạo', en: 'Committee' },
  department: { vi: 'Sở, ban, ngành', en: 'Department' },
  commune: { vi: 'Xã, phường, đặc khu', en: 'Commune' },
  central: { vi: 'Cơ quan trung ương', en: 'Central authority' },
  party: { vi: 'Cơ quan của Đảng', en: 'Party body' },
  front: { vi: 'Mặt trận, đoàn thể, hội', en: 'Front, unions, associations' },
  judicial: { vi: 'Toà án, viện kiểm sát, thi hành án', en: 'Courts, procuracy, enforcement' },
  'public-unit': { vi: 'Đơn vị sự nghiệp', en: 'Public service unit' },
  collective: { vi: 'Nhóm cơ quan', en: 'Class of bodies' },
  other: { vi: 'Khác', en: 'Other' },
}

/** What is said of a field whose input does not fit, by the kind of fault. */
export const inputProblemNames: Readonly<Record<string, Phrase>> = {
  too_small: { vi: 'còn trống hoặc quá ngắn', en: 'it is empty or too short' },
  too_big: { vi: 'quá dài', en: 'it is too long' },
  invalid_format: { vi: 'sai cách viết', en: 'it is written in another form' },
  invalid_type: { vi: 'còn thiếu', en: 'it is missing' },
  invalid_value: { vi: 'không có trong danh sách', en: 'it is not in the list' },
  unrecognized_keys: { vi: 'có mục lạ', en: 'it has an unknown part' },
  'unseen-letter': {
    vi: 'có ký tự không nhìn thấy {letter} sau “{after}”: xoá chỗ đó rồi gõ lại, đừng dán',
    en: 'it has the unseen character {letter} after “{after}”: delete that place and type it again instead of pasting',
  },
  'borrowed-letter': {
    vi: 'có chữ {letter} của bảng chữ cái khác trông giống chữ Việt, sau “{after}”: xoá chỗ đó rồi gõ lại, đừng dán',
    en: 'it has a letter of another alphabet that looks like ours, {letter}, after “{after}”: delete that place and type it again instead of pasting',
  },
  characters: { vi: 'có ký tự không ghi được', en: 'it has a character that cannot be stored' },
}

export const inputWords = {
  form: { vi: 'biểu mẫu', en: 'the form' },
  notFitting: { vi: 'không đúng', en: 'it does not fit' },
  notADay: {
    vi: 'không phải một ngày có trong lịch, viết theo năm-tháng-ngày',
    en: 'no day of the calendar, written as year-month-day',
  },
} as const satisfies Phrases
