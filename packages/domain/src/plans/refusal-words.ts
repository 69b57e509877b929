import type { Phrase } from '../kernel/language.ts'
import type { PlanCode } from './draft.ts'

export const planRefusals: Readonly<Record<Exclude<PlanCode, 'not-allowed' | 'bad-input'>, Phrase>> = {
  'no-such-plan': {
    vi: 'Không có kế hoạch này, hoặc bản nháp đã bị bỏ.',
    en: 'There is no such plan, or its draft was discarded.',
  },
  'plan-not-a-draft': {
    vi: 'Kế hoạch này không ở trạng thái bản nháp (hiện là: {state}), nên không sửa được.',
    en: 'This plan is not a draft (it is: {state}) and cannot be edited.',
  },
  'plan-already-published': {
    vi: 'Kế hoạch đã được công bố tại địa chỉ “{slug}”. Muốn thay đổi, hãy lập bản sửa đổi.',
    en: 'The plan is already public as “{slug}”. To change it, make an amendment.',
  },
  'reading-not-failed': {
    vi: 'Lần đọc văn bản không bị lỗi nên không cần đọc lại.',
    en: 'The reading has not failed, so there is nothing to try again.',
  },
  'file-empty': {
    vi: 'Tệp “{file}” rỗng (0 byte). Hãy chọn đúng tệp.',
    en: 'The file “{file}” is empty (0 bytes). Choose the right file.',
  },
  'file-too-large': {
    vi: 'Tệp “{file}” lớn hơn 30 MB. Hãy lưu văn bản không kèm ảnh lớn, hoặc tách phụ lục.',
    en: 'The file “{file}” is larger than 30 MB. Save it without large pictures, or split off the annexes.',
  },
  'file-name-missing': { vi: 'Tệp không có tên.', en: 'The file has no name.' },
  'newer-edit': {
    vi: 'Trong lúc bạn sửa, {by} đã lưu một bản mới hơn. Bản của bạn chưa được lưu; hai bản được đặt cạnh nhau để bạn chọn.',
    en: 'While you were editing, {by} saved a newer version. Yours is not saved; both stand side by side for you to choose.',
  },
  'span-outside-text': {
    vi: 'Đoạn được chọn nằm ngoài văn bản ({length} ký tự).',
    en: 'The selected passage lies outside the text ({length} characters).',
  },
  'span-empty': { vi: 'Chưa chọn chữ nào.', en: 'No words are selected.' },
  'span-already-redacted': { vi: 'Đoạn này đã được che.', en: 'This passage is already redacted.' },
  'no-such-redaction': { vi: 'Không có chỗ che này.', en: 'There is no such redaction.' },
}
