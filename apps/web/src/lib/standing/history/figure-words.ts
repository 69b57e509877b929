import { fill, type Language } from '@camket/domain/kernel/language'
import type { ProgressFigure } from '@camket/domain/progress/evidence'
import { historyWords } from '@camket/domain/publication/portal/progress/words'
import { formatCount } from '#lib/speech/format.ts'

/** A figure with its unit and base; every digit as it was given, with the mark of the language. */
export function figureWords({ value, unit, base }: ProgressFigure, language: Language): string {
  const [whole = '', part] = value.split('.')
  const sign = whole.startsWith('-') ? '−' : ''
  const grouped = formatCount(language, BigInt(whole.replace('-', '')))
  const digits = part === undefined ? grouped : `${grouped}${language === 'vi' ? ',' : '.'}${part}`
  const of = base === null ? '' : fill(historyWords.figureBase[language], { base })
  return `${sign}${digits} ${unit}${of}`
}

/** Bytes as a reader speaks of them. */
export function sizeWords(bytes: number, language: Language): string {
  const [amount, unit] =
    bytes < 1_000_000
      ? [Math.max(1, Math.round(bytes / 1000)), 'kB']
      : [Math.round(bytes / 100_000) / 10, 'MB']
  return `${formatCount(language, amount)} ${unit}`
}
