import { formatNumber } from '../office/number-formats.ts'
import { attribute, childrenOf, type HtmlNode } from './nodes.ts'

/** The labels of a list's items as a browser prints them; bullets are dashes. */
export function listLabels(list: HtmlNode): Map<HtmlNode, string> {
  const items = childrenOf(list).filter(child => child.name === 'li')
  const labels = new Map<HtmlNode, string>()
  if (list.name !== 'ol') {
    for (const item of items) labels.set(item, '-')
    return labels
  }
  const reversed = list.attribs?.['reversed'] !== undefined
  let number = numberIn(attribute(list, 'start')) ?? (reversed ? items.length : 1)
  for (const item of items) {
    number = numberIn(attribute(item, 'value')) ?? number
    labels.set(item, `${numeral(number, styleOf(list))}.`)
    number += reversed ? -1 : 1
  }
  return labels
}

function numberIn(text: string): number | null {
  const value = Number.parseInt(text, 10)
  return Number.isFinite(value) ? value : null
}

function styleOf(list: HtmlNode): string {
  const type = attribute(list, 'type')
  const css =
    /list-style(?:-type)?\s*:\s*([a-z-]+)/iu.exec(attribute(list, 'style'))?.[1]?.toLowerCase() ?? ''
  const known: Record<string, string> = {
    'lower-alpha': 'a',
    'lower-latin': 'a',
    'upper-alpha': 'A',
    'upper-latin': 'A',
    'lower-roman': 'i',
    'upper-roman': 'I',
  }
  return known[css] ?? type
}

function numeral(number: number, style: string): string {
  if (number < 1 || number > 3_999) return String(number)
  if (style === 'a') return letters(number)
  if (style === 'A') return letters(number).toUpperCase()
  return formatNumber(number, style === 'i' ? 'lowerRoman' : style === 'I' ? 'upperRoman' : 'decimal')
}

// A browser counts on as a sheet's columns do (z, aa, ab); Word repeats the letter.
function letters(number: number): string {
  let text = ''
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
  }
  return text
}
