// What the review says beside a clear that the reader found.
import type { Phrase } from '../../kernel/language.ts'
import type { SixClear } from '../six-clears.ts'

/** By which rule the reader says that a clear is there: the same for every passage, so it is told once beside each. */
export const clearRuleWords = {
  who: {
    vi: 'Máy thấy tên cơ quan phải làm, trong đoạn, ở đề mục hay trong hàng của bảng.',
    en: 'The reader found the name of a body that is to act: in the passage, its heading or its table row.',
  },
  what: {
    vi: 'Máy thấy một việc mà sau này nói được là đã làm hay chưa, không chỉ “tăng cường”, “quan tâm”.',
    en: 'The reader found an act of which one can say that it was done, not only “strengthen” or “care”.',
  },
  when: {
    vi: 'Máy thấy ngày, quý, năm hoặc việc làm định kỳ, trong đoạn, ở đề mục hay trong hàng của bảng.',
    en: 'The reader found a day, quarter, year or a returning time: in the passage, its heading or its table row.',
  },
  responsibility: {
    vi: 'Máy thấy từ chỉ vai trò (chủ trì, phụ trách, chịu trách nhiệm) hoặc việc được giao cho một cơ quan có tên.',
    en: 'The reader found a word of role (leads, is in charge, answers for), or a charge given to a named body.',
  },
  product: {
    vi: 'Máy thấy thứ để lại sau khi làm xong (văn bản, số lượng, công trình), không chỉ một sự kiện.',
    en: 'The reader found something that is left when it is done (a paper, a number, a building), not only an event.',
  },
  authority: {
    vi: 'Máy thấy cấp quyết định, phê duyệt hoặc một căn cứ có tên, có số.',
    en: 'The reader found who decides or approves, or a ground with its name or number.',
  },
} as const satisfies Readonly<Record<SixClear, Phrase>>
