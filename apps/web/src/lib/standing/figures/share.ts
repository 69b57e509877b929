import type { Language } from '@camket/domain/kernel/language'

/** A share in per cent with one decimal, as the language writes it; the base is not 0. */
export function shareOf(part: number, base: number, language: Language): string {
  const share = (Math.round((part / base) * 1000) / 10).toFixed(1).replace(/\.0$/, '')
  return language === 'vi' ? share.replace('.', ',') : share
}
