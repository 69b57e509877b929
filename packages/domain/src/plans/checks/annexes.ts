// An annex that the text sends the reader to, and that is not there.
import type { TextFinding } from './finding.ts'

const mention = /(?<!\p{L})phụ\s+lục(?:\s+số)?(?:\s+([IVX]{1,5}|\d{1,2})(?![\p{L}\d]))?/giu
const heading = /^\s*phụ\s+lục(?:\s+số)?(?:\s+([IVX]{1,5}|\d{1,2}))?\s*[.:–-]?\s*(?:$|\p{Lu})/gimu
// The annex of another instrument is not this plan's to carry.
const ofAnother =
  /^[^.;\n]{0,60}?(?:của|kèm theo|theo)\s+(?:các\s+)?(?:nghị định|thông tư|quyết định|luật|nghị quyết|hướng dẫn|công văn)/iu

export function annexesThatAreMissing(text: string): TextFinding[] {
  const there = new Set([...text.matchAll(heading)].map(match => numberOf(match[1])))
  const headings = [...text.matchAll(heading)].map(match => match.index + match[0].search(/phụ/iu))
  const said = new Set<string>()
  return [...text.matchAll(mention)].flatMap(match => {
    const number = numberOf(match[1])
    const end = match.index + match[0].length
    const isHeading = headings.includes(match.index)
    const found = number === '' ? there.size > 0 : there.has(number) || (there.has('') && there.size === 1)
    if (isHeading || found || said.has(number) || ofAnother.test(text.slice(end, end + 90))) return []
    said.add(number)
    return [
      {
        code: 'annex-missing' as const,
        start: match.index,
        end,
        values: { annex: match[0].replace(/\s+/g, ' ') },
      },
    ]
  })
}

const romans = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

function numberOf(printed: string | undefined): string {
  if (printed === undefined) return ''
  const roman = romans.indexOf(printed.toUpperCase())
  return String(roman > 0 ? roman : Number(printed))
}
