import { slugOf } from '../kernel/fold.ts'

/**
 * The public id that a plan asks for: symbol and year ("96/KH-BCĐ" of 2023 → `96-kh-bcd-2023`), else its title, else
 * nothing. The register adds a number when the name was ever taken; a name is never used twice.
 */
export function planSlug(facts: {
  symbol: string | null
  date: string | null
  title: string | null
}): string | null {
  const year = facts.date?.slice(0, 4)
  const symbol = facts.symbol === null ? '' : slugOf(facts.symbol)
  const stem = symbol !== '' ? symbol : slugOf(facts.title ?? '')
  if (stem === '') return null
  return year === undefined || stem.split('-').includes(year) ? stem : `${stem}-${year}`
}
