import type { Phrase } from '../../kernel/language.ts'
import type { FieldCode } from './codes.ts'

export const fieldRefusals: Readonly<Record<FieldCode, Phrase>> = {
  'field-package-unknown': {
    vi: 'Máy chủ không biết lần mang theo này, hoặc người khác đã mang. Nội dung vẫn còn trên thiết bị; hãy chép ra, rồi mang theo lại.',
    en: 'The server does not know what was taken along here, or somebody else took it. What you wrote is still on the device; copy it, then take along anew.',
  },
  'field-package-over': {
    vi: 'Đã quá {days} ngày từ khi mang theo nên máy chủ không nhận nữa. Hãy chép nội dung ra biểu mẫu thường.',
    en: 'More than {days} days have passed since this was taken along; the server takes it no more. Copy what you wrote into the usual form.',
  },
  'field-other-seat': {
    vi: 'Việc này được mang theo với vai trò khác. Hãy chuyển sang vai trò đó ở “Tài khoản của tôi”, rồi gửi lại.',
    en: 'This was taken along from another seat. Change to that seat under “My account”, then send again.',
  },
  'field-other-bytes': {
    vi: 'Máy chủ đã nhận một nội dung khác dưới cùng mã này. Không có gì bị ghi đè; hãy mở mục này, xem lại rồi gửi lại.',
    en: 'The server has already taken in something else under this id. Nothing was overwritten; open the item, look at it and send again.',
  },
  'field-other-format': {
    vi: 'Trang trên thiết bị thuộc phiên bản cũ. Nội dung vẫn còn; hãy nối mạng, tải lại trang này rồi gửi lại.',
    en: 'The page on this device is of an older version. What you wrote is kept; go online, load the page again and send again.',
  },
  'field-amended': {
    vi: 'Cam kết đã được sửa đổi sau khi bạn mang theo. Hãy đọc lời mới rồi quyết định có gửi không.',
    en: 'The commitment was amended after you took it along. Read the new words, then decide whether to send.',
  },
  'field-too-much': {
    vi: 'Mỗi lần mang theo nhiều nhất {most} việc. Hãy chọn ít hơn.',
    en: 'At most {most} things are taken along at a time. Choose fewer.',
  },
}
