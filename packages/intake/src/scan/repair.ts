import type { SourceBlock } from '../document.ts'

const numerals = [
  '',
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
]
const section = /^([IVX]{1,5})([.)/]\s*)(?=\p{Lu}[\p{Lu}\p{M}\s,]{3})/u
const newCount = /^(?:PHỤ LỤC|Phụ lục|PHẦN|Phần|CHƯƠNG|Chương|Điều|KẾ HOẠCH|ĐỀ ÁN|DANH MỤC)/u

/**
 * Mends what recognition is known to get wrong and what the order of the paper shows: a stroke lost from a Roman section
 * number ("I." after "I." is "II."), a blank lost after a dash. Says in a warning which numbers were inferred.
 */
export function repairRecognised(blocks: ReadonlyArray<SourceBlock>): {
  blocks: SourceBlock[]
  warnings: string[]
} {
  const warnings: string[] = []
  let last = 0
  const mended = blocks.map(block => {
    if (block.confidence === undefined) return block
    if (newCount.test(block.text)) last = 0
    const text = block.text
      .replace(/^([-–])(?=\p{L})/u, '$1 ')
      // There is no eleventh quarter.
      .replace(/(?<=\bquý )1{2,3}(?=[\s/,;.]|$)/giu, ones => 'I'.repeat(ones.length))
    const [whole, numeral, after] = section.exec(text) ?? []
    if (!whole || numeral === undefined || block.kind !== 'paragraph') return { ...block, text }
    const expected = numerals[last + 1] ?? ''
    last = Math.max(1, numerals.indexOf(numeral))
    if (!lostStrokes(numeral, expected)) return { ...block, text }
    last = numerals.indexOf(expected)
    warnings.push(
      `Số mục “${expected}.” (trang ${block.page ?? '?'}) được suy từ thứ tự các mục; bản quét đọc là “${numeral}.”.`,
    )
    return { ...block, text: expected + after + text.slice(whole.length) }
  })
  return { blocks: mended, warnings }
}

/** "I" for "II", "VI" for "VII": the same but for strokes at the end. */
function lostStrokes(read: string, expected: string): boolean {
  return (
    read.length < expected.length && expected.startsWith(read) && /^I+$/u.test(expected.slice(read.length))
  )
}
