// Labels that Word computes and never stores: they are counted here as Word counts them.
import { bulletSign } from '../office/symbols.ts'
import { formatNumber } from '../office/number-formats.ts'
import { toUnicode } from '../office/pieces.ts'
import { tidy } from '../office/tidy.ts'
import type { ListDefinition, ListLevel } from './list-definitions.ts'
import { over, type RunLook } from './looks.ts'
import type { ParagraphStyle } from './styles.ts'

export interface ListLabel {
  /** Empty where the level shows none; it is counted all the same. */
  readonly text: string
  readonly level: number
  /** What stands between label and words. */
  readonly gap: string
}

export interface ListCounters {
  /** Counts one paragraph and gives its label; null for a paragraph outside every list. `mark` is the look of its end mark. */
  label(style: ParagraphStyle, own: ParagraphStyle['list'], mark: RunLook): ListLabel | null
}

export function startCounting(listOf: (id: string) => ListDefinition | undefined): ListCounters {
  const counters = new Map<string, Array<number | undefined>>()
  const begun = new Set<string>()
  return {
    label(style, own, mark) {
      const id = own?.id ?? style.list?.id
      const list = id === undefined || id === '0' ? undefined : listOf(id)
      if (!list) return null
      const index = own?.level ?? (own?.id === undefined ? levelOfStyle(list, style) : 0)
      const level = list.levels.get(index)
      if (!level) return null
      const numbers = counters.get(list.counter) ?? []
      counters.set(list.counter, numbers)
      if (!begun.has(id!)) startOver(list, numbers)
      begun.add(id!)
      count(list, numbers, index)
      const look = over(mark, level.look)
      const text = level.look.hidden ? '' : labelText(list, numbers, level)
      const shown = dress(text, level, look)
      return { text: shown, level: index, gap: gapAfter(level, text) }
    },
  }
}

function levelOfStyle(list: ListDefinition, style: ParagraphStyle): number {
  for (const id of style.chain) {
    for (const [index, level] of list.levels) if (level.style === id) return index
  }
  return style.list?.level ?? 0
}

function startOver(list: ListDefinition, numbers: Array<number | undefined>): void {
  for (const index of list.startOver.keys()) numbers[index] = undefined
}

function count(list: ListDefinition, numbers: Array<number | undefined>, index: number): void {
  const before = numbers[index]
  numbers[index] = before === undefined ? startOf(list, index) : before + 1
  for (let deeper = index + 1; deeper < 9; deeper++) {
    const restart = list.levels.get(deeper)?.restart
    if (restart === undefined || index < restart) numbers[deeper] = undefined
  }
}

function startOf(list: ListDefinition, index: number): number {
  return list.startOver.get(index) ?? list.levels.get(index)?.start ?? 1
}

function labelText(
  list: ListDefinition,
  numbers: ReadonlyArray<number | undefined>,
  level: ListLevel,
): string {
  if (level.format === 'bullet') return level.pattern
  return level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    const format = list.levels.get(index)?.format ?? 'decimal'
    const value = numbers[index] ?? startOf(list, index)
    return formatNumber(value, level.legal && format !== 'none' ? 'decimal' : format)
  })
}

function dress(text: string, level: ListLevel, look: RunLook): string {
  const font = look.font ?? ''
  const shown = tidy(level.format === 'bullet' ? bulletSign(text, font) : toUnicode(text, font))
  return look.caps ? shown.toLocaleUpperCase('vi') : shown
}

function gapAfter(level: ListLevel, text: string): string {
  return level.suffix === 'nothing' && !/[\s\u00A0]$/.test(text) ? '' : ' '
}
