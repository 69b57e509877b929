// How the three words on a commitment stand apart: sentences of the columns and figures about it.
import type { Phrase } from '../../../kernel/language.ts'

export const threeGapWords = {
  colBelowAgency: { vi: 'Lời cao hơn rà soát', en: 'Word above review' },
  colBelowEvidence: { vi: 'Bằng chứng cao hơn rà soát', en: 'Evidence above review' },
  belowEvidence: { vi: 'thấp hơn bằng chứng cho thấy', en: 'less than the evidence supports' },
  aboveEvidence: { vi: 'cao hơn bằng chứng cho thấy', en: 'more than the evidence supports' },
  compared: {
    vi: 'So với bên rà soát độc lập, trên {compared} cam kết có cả ba lời:',
    en: 'Beside the independent reviewer, of {compared} commitments with all three words:',
  },
  agencyAbove: { vi: '{count} có lời cơ quan cao hơn rà soát', en: 'in {count} the agency says more' },
  evidenceAbove: {
    vi: '{count} có bằng chứng cho thấy nhiều hơn rà soát',
    en: 'in {count} the evidence supports more',
  },
  evidenceBelow: {
    vi: '{count} có rà soát thấy nhiều hơn bằng chứng',
    en: 'in {count} the reviewer finds more than the evidence supports',
  },
  none: {
    vi: 'Chưa cam kết nào có cả lời cơ quan và rà soát độc lập để so.',
    en: 'No commitment has both a word of the agency and an independent review to compare.',
  },
} as const satisfies Readonly<Record<string, Phrase>>
