// What every component needs to speak: the page's language, handed down by the layout.
import { getContext, setContext } from 'svelte'
import { fill, type Language, type Phrase } from '@camket/domain/kernel/language'
import { addressIn } from './address.ts'
import { formatCount, formatDay, formatInstant, formatList } from './format.ts'

const key = 'camket-voice'

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

/** Sets the language for everything below; a function, because a page with script may change it. */
export function speakIn(language: () => Language): void {
  setContext(key, voiceIn(language))
}

/** The voice of the page; call it while a component is being set up. */
export function voice(): Voice {
  return getContext<Voice | undefined>(key) ?? inVietnamese
}

// One for a page: a list has hundreds of components that speak.
function voiceIn(language: () => Language): Voice {
  return {
    get language() {
      return language()
    },
    say: (phrase, values) => (values === undefined ? phrase[language()] : fill(phrase[language()], values)),
    to: path => addressIn(language(), path),
    count: count => formatCount(language(), count),
    day: on => formatDay(language(), on),
    instant: instant => formatInstant(language(), instant),
    list: items => formatList(language(), items),
  }
}

const inVietnamese = voiceIn(() => 'vi')
