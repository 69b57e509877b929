// What recognition of letters gets wrong in the words that rules hang on. Every mend keeps the length.
const mends: ReadonlyArray<readonly [RegExp, string]> = [
  [/(?<=\p{Lu})l(?=\p{Lu})|(?<=\p{Lu}{2})l(?![\p{L}\d])/gu, 'I'],
  [/(?<![\p{L}\d])[Ss]6(?=\s?:?\s?\d)/gu, 'số'],
  [/^[NM][oơ]i nh[aâậ]n(?=\s?:)/u, 'Nơi nhận'],
  [/^K[EÊẾ] HO[AẠ]CH(?!\p{L})/u, 'KẾ HOẠCH'],
  [/^QUY[EÊẾ]T [DĐ][IỊ]NH(?!\p{L})/u, 'QUYẾT ĐỊNH'],
  [/(?<=[Nn]hân dân )tinh(?!\p{L})/gu, 'tỉnh'],
  [/(?<=^|DÂN )T[IÍÌ]NH(?= \p{Lu}{2})/gu, 'TỈNH'],
]
const numeral = /^l{1,3}(?=\s?[.)/]\s?\p{Lu}{2})/u

/** The passage with letters set right that recognition takes for others: `TlNH`, `s6 23`, `l. MỤC ĐÍCH`. */
export function mended(s: string): string {
  let out = s
  for (const [pattern, right] of mends) out = out.replace(pattern, right)
  return out.replace(numeral, found => 'I'.repeat(found.length)).replace(/^số(?=\s?:)/u, 'Số')
}
