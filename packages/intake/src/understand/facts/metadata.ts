// The block of fields that law portals print before a document: one pair a line, or label and value on two lines.
import type { Line } from '../lines/lines.ts'
import { part, type View } from '../lines/view.ts'

export type Field = 'symbol' | 'date' | 'signer' | 'issuer' | 'type'

const labels: ReadonlyArray<readonly [Field, RegExp]> = [
  ['symbol', /^(?:Số hiệu(?: văn bản)?|Số ký hiệu|Số\/Ký hiệu|Ký hiệu|Số, ký hiệu)\s?[:|]?\s?/iu],
  ['date', /^Ngày ban hành\s?[:|]?\s?/iu],
  ['signer', /^Người ký(?: duyệt)?\s?[:|]?\s?/iu],
  ['issuer', /^(?:Cơ quan|Nơi|Đơn vị) ban hành\s?[:|]?\s?/iu],
  ['type', /^(?:Loại|Thể loại|Hình thức) văn bản\s?[:|]?\s?/iu],
]

export type Metadata = Readonly<Partial<Record<Field, View>>>

/** The first value of each field; a value that is itself a label counts as missing. */
export function metadataOf(lines: ReadonlyArray<Line>): Metadata {
  const found: Partial<Record<Field, View>> = {}
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (line.s.length > 160) continue
    for (const [field, pattern] of labels) {
      const length = pattern.exec(line.s)?.[0].length
      if (length === undefined || found[field]) continue
      const value = line.s.length > length ? part(line, length) : lines[i + 1]
      if (value && value.s.length < 120 && !labels.some(([, other]) => other.test(value.s)))
        found[field] = value
    }
  }
  return found
}
