// Sentences of the safeguard sheet while it is filled in.
import type { Phrase } from '../kernel/language.ts'
import type { SheetLine } from './sheet.ts'

export const sheetWords = {
  title: { vi: 'Phiếu bảo đảm', en: 'Safeguard sheet' },
  what: {
    vi: 'Điều khoản này yêu cầu hạn chế một quyền tự do. Sổ ghi nguyên văn và hỏi công khai tám điều; dòng để trống được công bố là “không trả lời”. Điều khoản không bao giờ được giao, nhắc hay báo cáo như một việc phải làm.',
    en: 'This clause asks to limit a freedom. The register keeps its words and asks eight questions in public; a line left empty is published as “not answered”. The clause is never assigned, reminded of or reported as work.',
  },
  save: { vi: 'Lưu phiếu', en: 'Save the sheet' },
  count: { vi: 'Đã trả lời {answered} trên 8 dòng', en: '{answered} of 8 lines answered' },
} as const satisfies Readonly<Record<string, Phrase>>

export const sheetHints: Readonly<Record<SheetLine, Phrase>> = {
  legalBasis: {
    vi: 'Điều, khoản của luật cho phép hạn chế; “theo quy định của pháp luật” chưa phải là trả lời.',
    en: 'Article and clause of the law that allows the limit; “as the law provides” is no answer.',
  },
  aim: {
    vi: 'Mục đích nào trong những mục đích mà Công ước cho phép.',
    en: 'Which of the aims that the Covenant allows.',
  },
  necessity: { vi: 'Vì sao không thể không hạn chế.', en: 'Why the limit cannot be avoided.' },
  proportionality: {
    vi: 'Vì sao mức hạn chế không quá mức cần thiết.',
    en: 'Why it goes no further than needed.',
  },
  lessRestrictive: {
    vi: 'Đã xem xét cách nào nhẹ hơn, vì sao không chọn.',
    en: 'Which milder means were weighed, and why not taken.',
  },
  remedy: {
    vi: 'Người bị ảnh hưởng khiếu nại ở đâu, trong thời hạn nào.',
    en: 'Where and within which time those affected can complain.',
  },
  reviewDate: {
    vi: 'Ngày xem lại xem việc hạn chế còn cần không.',
    en: 'Day on which the need for the limit is looked at again.',
  },
  authority: {
    vi: 'Cơ quan chịu trách nhiệm về việc hạn chế.',
    en: 'The authority that answers for the limit.',
  },
}
