import type { Language } from '@camket/domain/kernel/language'

const months = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
const romans = ['I', 'II', 'III', 'IV']

/** A month, a quarter or a year of an address as a page writes it: `5/2026`, `quý II/2026`; `May 2026`, `Q2 2026`. */
export function periodWords(period: string, language: Language): string {
  const [year = '', part] = period.split('-')
  if (part === undefined) return year
  if (part.startsWith('Q')) {
    const quarter = Number(part.slice(1))
    return language === 'vi' ? `quý ${romans[quarter - 1] ?? ''}/${year}` : `Q${quarter} ${year}`
  }
  return language === 'vi' ? `${Number(part)}/${year}` : months.format(new Date(`${period}-01T00:00:00Z`))
}
