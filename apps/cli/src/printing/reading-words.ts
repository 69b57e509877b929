import type { Phrase } from '@camket/domain/kernel/language'

export const labels = {
  kind: { vi: 'Loại', en: 'Kind' },
  symbol: { vi: 'Số, ký hiệu', en: 'Symbol' },
  date: { vi: 'Ngày', en: 'Date' },
  issuer: { vi: 'Cơ quan', en: 'Issuer' },
  province: { vi: 'Tỉnh', en: 'Province' },
  signer: { vi: 'Người ký', en: 'Signer' },
  title: { vi: 'Trích yếu', en: 'Subject' },
} as const satisfies Record<string, Phrase>

export const kinds = {
  plan: { vi: 'kế hoạch', en: 'plan' },
  news: { vi: 'tin, bài về kế hoạch', en: 'news about a plan' },
  other: { vi: 'văn bản khác', en: 'another paper' },
} as const satisfies Record<string, Phrase>

export const words = {
  notFound: { vi: 'không thấy trong văn bản', en: 'not found in the text' },
  unsure: { vi: 'chưa chắc', en: 'unsure' },
  why: { vi: 'vì', en: 'because' },
  tasks: { vi: 'Nhiệm vụ', en: 'Tasks' },
  noTasks: { vi: 'Không đọc được nhiệm vụ nào.', en: 'No task was read.' },
  lead: { vi: 'chủ trì', en: 'lead' },
  leadAsked: { vi: 'được đề nghị', en: 'asked to' },
  support: { vi: 'phối hợp', en: 'support' },
  when: { vi: 'hạn', en: 'by' },
  restrictive: { vi: 'HẠN CHẾ', en: 'RESTRICTIVE' },
  cited: { vi: 'Văn bản được dẫn', en: 'Cites' },
  clauses: { vi: 'Điều khoản hạn chế', en: 'Restrictive clauses' },
  limits: { vi: 'hạn chế', en: 'limits' },
  told: { vi: 'giao cho', en: 'told to' },
  groups: { vi: 'Nhóm được nêu', en: 'Groups named' },
  warnings: { vi: 'Lưu ý', en: 'Notes' },
  page: { vi: 'trang', en: 'page' },
  paragraph: { vi: 'đoạn', en: 'paragraph' },
  unnumbered: { vi: '–', en: '–' },
} as const satisfies Record<string, Phrase>
