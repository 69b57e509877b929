// What the office says where a page cannot be shown to whoever asks.
import type { Phrase } from '../../kernel/language.ts'

export const officeFaultWords = {
  notYours: { vi: 'Trang này dành cho vai trò khác', en: 'This page is for another role' },
  workingAs: { vi: 'Bạn đang làm việc với tư cách {who}.', en: 'You are working as {who}.' },
  forRoles: { vi: 'Trang này dành cho: {roles}.', en: 'This page is for: {roles}.' },
  forOthers: { vi: 'Trang này dành cho vai trò khác.', en: 'This page is for another role.' },
  nothingChanged: { vi: 'Không có gì bị thay đổi.', en: 'Nothing was changed.' },
  missing: { vi: 'Văn phòng không có trang này', en: 'The office has no such page' },
  missingWhy: {
    vi: 'Địa chỉ không dẫn tới nội dung nào bạn xem được: có thể gõ nhầm, nội dung đã bỏ, hoặc thuộc cơ quan khác. Không có gì bị thay đổi. Hãy mở lại từ danh sách công việc.',
    en: 'The address leads to nothing that you can see: it may be mistyped, given up, or another body’s. Nothing was changed. Open it again from your list of work.',
  },
  toWork: { vi: 'Về trang công việc của bạn', en: 'To your own work' },
} as const satisfies Readonly<Record<string, Phrase>>
