import type { Citation } from '@camket/domain/plans/reading'
import { signing } from './facts/frame.ts'
import type { Facts } from './facts/facts.ts'
import type { Line } from './lines/lines.ts'

/** What a person should look at in the document as a whole, in sentences. */
export function warningsOf(
  lines: ReadonlyArray<Line>,
  facts: Facts,
  cited: ReadonlyArray<Citation>,
): string[] {
  const out: string[] = []
  for (const { symbol, because } of cited) {
    if (because.includes('hai ngày khác nhau'))
      out.push(`Văn bản ${symbol ?? ''} được viện dẫn với hai ngày khác nhau; cần xem lại.`)
  }
  if (mentionsAnnex(lines) && !lines.some(({ s }) => annexHead.test(s)))
    out.push('Văn bản nhắc đến phụ lục kèm theo nhưng bản này không có phụ lục.')
  if (facts.kind === 'plan' && !lines.some(({ s }) => signing.test(s)) && breaksOff(lines))
    out.push('Bản này có thể bị cắt ở cuối: câu cuối chưa hết và không có phần ký.')
  return out
}

const annexHead = /^(?:PHỤ LỤC|Phụ lục)(?:\s[IVX\d]{1,4})?(?:$|[.:\s]\s?\p{Lu})/u

function mentionsAnnex(lines: ReadonlyArray<Line>): boolean {
  return lines.some(({ s }) =>
    /[Pp]hụ lục(?: số)?(?: [IVX\d]{1,4})? (?:kèm theo|đính kèm|ban hành kèm)/u.test(s),
  )
}

function breaksOff(lines: ReadonlyArray<Line>): boolean {
  const last = lines.at(-1)
  return last !== undefined && last.kind === 'paragraph' && last.s.length > 40 && /[\p{L}\d,]$/u.test(last.s)
}
