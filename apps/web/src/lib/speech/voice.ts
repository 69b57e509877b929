// What every component needs to speak: the page's language, handed down by the layout.
import { getContext, setContext } from 'svelte'
import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import { addressIn } from './address.ts'
import { formatCount, formatDay, formatInstant, formatList } from './format.ts'

const key = 'camket-language'

/** Sets the language for everything below; a function, because a page with script may change it. */
export function speakIn(language: () => Language): void {
  setContext(key, language)
}

export interface Voice {
  readonly language: Language
  say(phrase: Phrase, values?: Readonly<Record<string, string | number>>): string
  /** Address of a page in this language. */
  to(path: string): string
  count(count: number): string
  day(on: string): string
  instant(instant: string): string
  list(items: readonly string[]): string
}

/** The voice of the page; call it while a component is being set up. */
export function voice(): Voice {
  const language = getContext<(() => Language) | undefined>(key) ?? (() => 'vi' as const)
  return {
    get language() {
      return language()
    },
    say: (phrase, values) => fill(phrase[language()], values),
    to: path => addressIn(language(), path),
    count: count => formatCount(language(), count),
    day: on => formatDay(language(), on),
    instant: instant => formatInstant(language(), instant),
    list: items => formatList(language(), items),
  }
}
