// What is said only of a running site, which may grow or fail while it is read; the page, which asks nobody, carries none of it.
import type { Phrase } from '../../kernel/language.ts'

export const siteWords = {
  'tables-ahead': {
    vi: 'Các bảng của cổng là của {shown} mục, mới ký đến {size}: phần sau chưa ai ký, nên chưa tính lại được. Hãy kiểm tra lại sau ít phút.',
    en: 'The portal’s tables are of {shown} entries, {size} are signed: nobody has signed what is beyond, so they were not computed again. Check again in a few minutes.',
  },
  'grew-while-read': {
    vi: 'Sổ lớn thêm trong lúc kiểm tra, nên bảng có thể thuộc trạng thái khác; hãy kiểm tra lại hoặc kiểm tra một bản sao.',
    en: 'The log grew while it was read, so the tables may be of another state; check again, or check a copy.',
  },
} as const satisfies Record<string, Phrase>
export type SiteCode = keyof typeof siteWords

/** Why bytes could not be had. */
export const siteTroubles = {
  timeout: { vi: 'chờ quá lâu', en: 'it took too long' },
  'redirected-away': { vi: 'bị chuyển sang trang khác', en: 'it leads to another site' },
  'bad-status': { vi: 'máy chủ báo lỗi', en: 'the server answers with an error' },
  unreachable: { vi: 'không kết nối được', en: 'it cannot be reached' },
} as const satisfies Record<string, Phrase>
