/** The two languages of the interface. Vietnamese is written first; a plan's own words are never translated silently. */
export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

/** One phrase of the interface, in both languages. `{name}` marks a value put in by `fill`. */
export type Phrase = Readonly<Record<Language, string>>

/** Puts values into a phrase's `{name}` marks; a mark without a value stays visible so that a test finds it. */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (mark, name: string) => (name in values ? String(values[name]) : mark))
}

const longDay = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/**
 * An ISO day as the language writes it. Vietnamese as offices do: 05/3/2026, a zero before days under 10 and months 1 and 2
 * (Decree 30/2020/NĐ-CP, Annex I); English with the month's name, which nobody can misread.
 */
export function writtenDay(language: Language, on: string): string {
  const [year = '', month = '', day = ''] = on.split('-')
  if (language === 'vi') return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`
  return longDay.format(new Date(`${on}T00:00:00Z`))
}
