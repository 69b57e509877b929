import type { Language } from './language.ts'

const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/**
 * An ISO day as the language writes it. Vietnamese as offices do: 05/3/2026, a zero before days under 10 and months 1 and 2
 * (Decree 30/2020/NĐ-CP, Annex I); English with the month's name, which nobody can misread.
 */
export function writtenDay(language: Language, on: string): string {
  const [year = '', month = '', day = ''] = on.split('-')
  if (language === 'vi') return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`
  return longDay.format(new Date(`${on}T00:00:00Z`))
}
