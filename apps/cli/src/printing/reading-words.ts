import type { Phrase } from '@camket/domain/kernel/language'
import { factNames } from '@camket/domain/plans/office-words'

/** The signer is read for checking and never published: only here it has a name. */
export const labels = {
  ...factNames,
  signer: { vi: 'Người ký', en: 'Signer' },
} as const satisfies Record<string, Phrase>

export const words = {
  notFound: { vi: 'không thấy trong văn bản', en: 'not found in the text' },
  unsure: { vi: 'chưa chắc', en: 'unsure' },
  doubtful: {
    vi: '(?): máy đọc chưa chắc; xin đối chiếu với văn bản.',
    en: '(?): the reader is unsure; please compare with the paper.',
  },
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
