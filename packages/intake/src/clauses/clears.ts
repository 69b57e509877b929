import type { Clears } from '@camket/domain/plans/reading'

/** The six clears that a clause and its heading or table row answer. */
export function readClears(text: string, context: string | null): { clears: Clears; recurring: boolean } {
  const all = context === null ? text : `${context} | ${text}`
  const recurring = /(hằng|hàng|mỗi) (ngày|tuần|tháng|quý|năm)|thường xuyên|định kỳ/iu.test(all)
  return {
    recurring,
    clears: {
      who: /\b(Sở|UBND|Công an|Ủy ban)/u.test(all),
      what: text.length > 0,
      when: recurring || /\d{1,2}\/\d{1,2}|quý [IV]+/iu.test(all),
      responsibility: /chủ trì|chịu trách nhiệm|phụ trách|đầu mối/iu.test(all),
      product: /báo cáo|danh sách|văn bản/iu.test(all),
      authority: /\d+\/[\p{Lu}Đ-]+/u.test(all),
    },
  }
}
