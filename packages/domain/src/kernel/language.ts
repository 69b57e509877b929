/** The two languages of the interface. Vietnamese is written first; a plan's own words are never translated silently. */
export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

/** One phrase of the interface, in both languages. `{name}` marks a value put in by `fill`. */
export type Phrase = Readonly<Record<Language, string>>

/** Puts values into a phrase's `{name}` marks; a mark without a value stays visible so that a test finds it. */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (mark, name: string) => (name in values ? String(values[name]) : mark))
}
