// The questions that a visit is made with: drawn from what the commitment says, and what it does not say.
import { firstLetters } from '../../kernel/cut.ts'
import { sixClears, type SixClear } from '../../plans/six-clears.ts'
import type { Phrase } from '../../kernel/language.ts'
import type { ChecklistLine } from './input.ts'

/** What of a published commitment questions are drawn from. */
export interface Questioned {
  readonly id: string
  readonly clears: Readonly<Record<SixClear, { readonly state: string; readonly words: string | null }>>
  /** Lead’s own words for the product; null where it gave none. */
  readonly ownProduct: string | null
}

const asked: Readonly<Record<SixClear, { readonly said: Phrase; readonly missing: Phrase }>> = {
  who: {
    said: {
      vi: 'Đã có người được giao việc này chưa, theo văn bản nào? (ghi: {words})',
      en: 'Has somebody been charged with it, by which paper? (it says: {words})',
    },
    missing: {
      vi: 'Kế hoạch không ghi ai làm. Cơ quan đã giao cho ai, theo văn bản nào?',
      en: 'The plan does not say who. Whom has the body charged with it, by which paper?',
    },
  },
  what: {
    said: { vi: 'Việc đã làm có đúng là việc đã hứa không?', en: 'Is what was done what was promised?' },
    missing: {
      vi: 'Kế hoạch không ghi rõ việc. Cơ quan hiểu việc phải làm là gì?',
      en: 'The plan is not clear on the task. What does the body take it to be?',
    },
  },
  when: {
    said: {
      vi: 'Việc làm có kịp hạn không? (ghi: {words})',
      en: 'Is the work on time? (it says: {words})',
    },
    missing: {
      vi: 'Kế hoạch không ghi hạn. Cơ quan tự đặt hạn nào, ghi ở đâu?',
      en: 'The plan sets no day. Which one has the body set itself, and where is it written?',
    },
  },
  responsibility: {
    said: {
      vi: 'Cơ quan chủ trì và cơ quan phối hợp có làm đúng phần của mình không? (ghi: {words})',
      en: 'Do the leading and the supporting bodies do their parts? (it says: {words})',
    },
    missing: {
      vi: 'Kế hoạch không ghi ai chịu trách nhiệm. Ai trả lời khi việc không xong?',
      en: 'The plan does not say who answers for it. Who answers when it is not done?',
    },
  },
  product: {
    said: {
      vi: 'Có thấy tận nơi sản phẩm mà cam kết nêu không? (ghi: {words})',
      en: 'Is the product that the commitment names seen on the spot? (it says: {words})',
    },
    missing: {
      vi: 'Kế hoạch không ghi sản phẩm. Có thấy gì tận nơi chứng tỏ việc đã làm?',
      en: 'The plan names no product. What seen on the spot shows that it was done?',
    },
  },
  authority: {
    said: {
      vi: 'Người quyết định đã quyết định đúng thẩm quyền chưa? (ghi: {words})',
      en: 'Was it decided by whoever may decide it? (it says: {words})',
    },
    missing: {
      vi: 'Kế hoạch không ghi thẩm quyền. Ai đã quyết định, theo quy định nào?',
      en: 'The plan does not say whose authority. Who decided, under which rule?',
    },
  },
}

/** One question for each of the six clears of each commitment, the product first; in Vietnamese, as the office writes. */
export function suggestedLines(commitments: readonly Questioned[]): ChecklistLine[] {
  const order: readonly SixClear[] = ['product', ...sixClears.filter(clear => clear !== 'product')]
  const lines = commitments.flatMap(({ id, clears, ownProduct }) =>
    order.map(clear => {
      const { state, words } = clears[clear]
      const said = clear === 'product' ? (ownProduct ?? words) : words
      const isMissing = state === 'missing' && said === null
      const question = isMissing ? asked[clear].missing.vi : asked[clear].said.vi
      return { commitment: id, source: clear, question: worded(question, said) }
    }),
  )
  return lines.map((line, i) => ({ line: i + 1, ...line }))
}

/** With the words that are quoted, or without the place for them. */
function worded(question: string, words: string | null): string {
  if (words === null) return question.replace(/ \([^()]*\{words\}\)/, '')
  return question.replace('{words}', () => `“${firstLetters(words, 300)}”`)
}
