// Labels of lists and numbered headings, counted as OpenDocument says (ISO 26300-1, 5.3 and 16.30–16.36).
import { childOf, type XmlElement } from '../archive/parse-xml.ts'
import { formatNumber } from '../office/number-formats.ts'
import { toUnicode } from '../office/pieces.ts'
import { bulletSign } from '../office/symbols.ts'
import { tidy } from '../office/tidy.ts'
import { listLevels, type OdtStyles } from './odt-styles.ts'

export interface OdtLabel {
  readonly text: string
  /** From 0. */
  readonly level: number
}

/** One list in the text: lists inside it count in the same row of numbers. */
export interface OpenList {
  readonly style: string
  readonly numbers: Array<number | undefined>
}

export interface OdtLists {
  /** Enters a list; the numbers go on where it says that it continues another. */
  open(list: XmlElement, outer: OpenList | null): OpenList
  label(list: OpenList, level: number, item: XmlElement): OdtLabel
  heading(level: number, heading: XmlElement): OdtLabel | null
}

export function startLists(styles: OdtStyles): OdtLists {
  const byId = new Map<string, OpenList>()
  const lastOfStyle = new Map<string, OpenList>()
  const levels = remembered((style: string) => listLevels(styles.list(style)))
  const outlineLevels = listLevels(styles.outline)
  const outline: Array<number | undefined> = []
  return {
    open({ attributes }, outer) {
      const style = attributes['text:style-name'] ?? outer?.style ?? ''
      const continued =
        byId.get(attributes['text:continue-list'] ?? '') ??
        (attributes['text:continue-numbering'] === 'true' ? lastOfStyle.get(style) : undefined)
      const list: OpenList = { style, numbers: outer?.numbers ?? continued?.numbers ?? [] }
      if (attributes['xml:id']) byId.set(attributes['xml:id'], list)
      if (!outer) lastOfStyle.set(style, list)
      return list
    },
    label(list, level, item) {
      const own = levels(item.attributes['text:style-override'] ?? list.style)
      count(list.numbers, level, startOf(own, level), item.attributes['text:start-value'])
      return { text: labelText(own, list.numbers, level), level: level - 1 }
    },
    heading(level, { attributes }) {
      const definition = outlineLevels.get(level)
      if (!definition || attributes['text:is-list-header'] === 'true') return null
      const restart =
        attributes['text:restart-numbering'] === 'true' ? attributes['text:start-value'] : undefined
      count(outline, level, startOf(outlineLevels, level), restart)
      const text = labelText(outlineLevels, outline, level)
      return text === '' ? null : { text, level: level - 1 }
    },
  }
}

function remembered<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>()
  return key => {
    if (!known.has(key)) known.set(key, make(key))
    return known.get(key)!
  }
}

type Levels = ReadonlyMap<number, XmlElement>

function startOf(levels: Levels, level: number): number {
  const start = Number.parseInt(levels.get(level)?.attributes['text:start-value'] ?? '', 10)
  return Number.isInteger(start) ? start : 1
}

function count(
  numbers: Array<number | undefined>,
  level: number,
  ...[start, own]: [number, string | undefined]
): void {
  const asked = Number.parseInt(own ?? '', 10)
  const before = numbers[level]
  numbers[level] = Number.isInteger(asked) ? asked : before === undefined ? start : before + 1
  numbers.length = level + 1
}

function labelText(levels: Levels, numbers: ReadonlyArray<number | undefined>, level: number): string {
  const definition = levels.get(level)
  if (!definition) return ''
  const { attributes, name } = definition
  const font = (childOf(definition, 'style:text-properties')?.attributes['style:font-name'] ?? '').trim()
  if (name.endsWith('-image')) return '•'
  if (name.endsWith('-bullet')) return tidy(bulletSign(attributes['text:bullet-char'] ?? '•', font))
  const one = (index: number) => numberOf(levels, numbers, index)
  const template = attributes['loext:num-list-format']
  const text =
    template === undefined
      ? (attributes['style:num-prefix'] ?? '') +
        displayed(attributes, level).map(one).filter(Boolean).join('.') +
        (attributes['style:num-suffix'] ?? '')
      : template.replace(/%(\d+)%/g, (_, index: string) => one(Number(index)))
  const hasNumber = attributes['style:num-format'] !== '' && attributes['style:num-format'] !== undefined
  return hasNumber || template !== undefined ? tidy(toUnicode(text, font)) : ''
}

function displayed(attributes: Readonly<Record<string, string>>, level: number): number[] {
  const shown = Math.min(level, Math.max(1, Number(attributes['text:display-levels']) || 1))
  return Array.from({ length: shown }, (_, index) => level - shown + 1 + index)
}

const formats: Readonly<Record<string, string>> = {
  1: 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

/** With letter-sync Writer repeats letters (aa, bb) as Word does; without, it counts on as columns do (aa, ab). */
function numberOf(levels: Levels, numbers: ReadonlyArray<number | undefined>, index: number): string {
  const attributes = levels.get(index)?.attributes ?? {}
  const code = attributes['style:num-format'] ?? ''
  if (code === '') return ''
  const value = numbers[index] ?? startOf(levels, index)
  if (/^a$/i.test(code) && attributes['style:num-letter-sync'] !== 'true' && value > 26) {
    return inColumns(value, code)
  }
  return formatNumber(value, formats[code] ?? 'decimal')
}

function inColumns(value: number, first: string): string {
  const base = first.charCodeAt(0)
  let text = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(base + ((rest - 1) % 26)) + text
  }
  return text
}
